import { isDate, isEmailAddress, isWish, languageTag, phoneNumber, timeZoneName } from '../engine/person.ts'
import type { Recipient, Segment } from '../model/project.ts'
import type { Slot } from './slots.ts'

/** A recipient in the making: texts as they stood in a row, trimmed. */
export interface Draft {
  texts: Partial<Record<Slot['kind'], string>>
  lists: Partial<Record<Slot['kind'], readonly string[]>>
  addresses: Record<string, string> | undefined
  fields: Record<string, string> | undefined
  /** The first thing wrong with a value. */
  problem: Problem | undefined
}

export interface Problem {
  message: string
  hint?: string
}

export type Person = { recipient: Recipient } | Problem

const nobody: readonly string[] = Object.freeze([])
const nothing: Readonly<Record<string, string>> = Object.freeze({})

/** As long as an address can be (RFC 5321), which is the id of who has no other. */
const longestId = 254

export function createDraft(): Draft {
  return { texts: {}, lists: {}, addresses: undefined, fields: undefined, problem: undefined }
}

/** Puts one value where its column belongs. Empty values are as if they were not there. */
export function fill(draft: Draft, slot: Slot, value: string | readonly string[]): void {
  if (typeof value !== 'string') {
    if (isList(slot.kind))
      draft.lists[slot.kind] = value.map((item) => oneLine(tidy(draft, item))).filter((item) => item !== '')
    else fill(draft, slot, value.join(', '))
    return
  }
  const text = tidy(draft, value)
  if (text === '') return
  if (isList(slot.kind)) {
    draft.lists[slot.kind] = split(oneLine(text))
  } else if (slot.kind === 'field') {
    draft.fields ??= {}
    draft.fields[slot.key] = oneLine(text)
  } else if (slot.kind === 'address') {
    draft.addresses ??= {}
    draft.addresses[slot.key] = text
    if (control.test(text)) draft.problem ??= { message: `the address for ${slot.key} holds a control character` }
  } else {
    draft.texts[slot.kind] = slot.kind === 'name' ? oneLine(text) : text
  }
}

function isList(kind: Slot['kind']): boolean {
  return kind === 'channels' || kind === 'optOut' || kind === 'groups' || kind === 'roles'
}

const special = /[^\x20-\x7e]/
const control = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/
const controls = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g

/** Trimmed, and composed (Unicode NFC), so that one name is one name whichever keyboard wrote it. */
function tidy(draft: Draft, value: string): string {
  const text = value.trim()
  if (!special.test(text)) return text
  if (text.includes('\uFFFD')) {
    draft.problem ??= { message: 'this row is not valid UTF-8', hint: 'save the file as UTF-8' }
  }
  return text.normalize()
}

/** Line breaks and other control characters become a space: a value may end up in a mail's header. */
function oneLine(text: string): string {
  return special.test(text) ? text.replace(controls, ' ').trim() : text
}

/** `|`, `;` and `,` separate; where none of them is there, spaces do. */
function split(text: string): string[] {
  const separator = /[|;,]/.test(text) ? /[|;,]/ : /\s+/
  return text
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

/** The recipient, or why the row cannot be one. */
export function finish({ texts, lists, addresses, fields, problem }: Draft): Person {
  if (problem !== undefined) return problem
  const { email, segment } = texts
  if (email !== undefined && !isEmailAddress(email)) return { message: `${quoted(email)} is no e-mail address` }
  const phone = texts.phone === undefined ? undefined : phoneNumber(texts.phone)
  if (texts.phone !== undefined && phone === undefined) {
    return {
      message: `${quoted(texts.phone)} is no phone number`,
      hint: 'write it with its country code, such as +39 333 1234567',
    }
  }
  const language = texts.language === undefined ? undefined : languageTag(texts.language)
  if (texts.language !== undefined && language === undefined) {
    return { message: `${quoted(texts.language)} is no language tag`, hint: 'write a BCP 47 tag, such as it or pt-BR' }
  }
  if (texts.timezone !== undefined && timeZoneName(texts.timezone) === undefined) {
    return { message: `${quoted(texts.timezone)} is no time zone`, hint: 'write an IANA name, such as Europe/Rome' }
  }
  if (segment !== undefined && !isSegment(segment)) {
    return {
      message: `${quoted(segment)} is no segment`,
      hint: 'segments are customer, partner and internal; rename another column with columns',
    }
  }
  const optOut = wishes(lists.optOut)
  const strange = optOut.find((wish) => !isWish(wish))
  if (strange !== undefined) {
    return { message: `${quoted(strange)} is no opt-out`, hint: 'write all, channel:ID, rule:ID or type:TYPE' }
  }
  const outOfOffice = absence(texts.absentFrom, texts.absentTo)
  if (outOfOffice !== undefined && 'message' in outOfOffice) return outOfOffice
  const id = texts.id ?? email?.toLowerCase() ?? phone ?? (addresses && Object.values(addresses)[0])
  if (id === undefined) return { message: 'this row has neither an id nor an address' }
  if (id.length > longestId || control.test(id)) return { message: `${quoted(id)} cannot be an id` }
  return {
    recipient: {
      id,
      name: texts.name,
      email,
      phone,
      addresses: addresses ?? nothing,
      language,
      timezone: texts.timezone,
      segment,
      channels: lists.channels ?? nobody,
      optOut,
      groups: lists.groups ?? nobody,
      roles: lists.roles ?? nobody,
      outOfOffice,
      fields: fields ?? nothing,
    },
  }
}

function isSegment(text: string): text is Segment {
  return text === 'customer' || text === 'partner' || text === 'internal'
}

/** Exports say yes or no where they mean everything or nothing. */
function wishes(list: readonly string[] = nobody): readonly string[] {
  if (list.length !== 1) return list
  const word = list[0]!.toLowerCase()
  if (word === 'true' || word === 'yes' || word === '1' || word === 'all') return ['all']
  return word === 'false' || word === 'no' || word === '0' ? nobody : list
}

function absence(from: string | undefined, to: string | undefined): Recipient['outOfOffice'] | Problem {
  if (from === undefined && to === undefined) return undefined
  if (from === undefined || to === undefined) return { message: 'outOfOffice has only one of from and to' }
  const wrong = [from, to].find((day) => !isDate(day))
  if (wrong !== undefined) return { message: `${quoted(wrong)} is no date`, hint: 'write it as 2026-12-31' }
  return from <= to ? { from, to } : { message: `outOfOffice ends (${to}) before it begins (${from})` }
}

/** A value as a message can show it: short, and harmless to a terminal. */
function quoted(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 57)}…` : text
  return JSON.stringify(short.replace(controls, ' '))
}
