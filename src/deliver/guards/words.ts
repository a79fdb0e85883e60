import { isTestAddress, isTestName, placeholderIn, testSubject } from '../../engine/placeholder.ts'
import type { Position } from '../../model/diagnostic.ts'
import type { Event, Instant, Project, Rule, Segment, TemplateWords } from '../../model/project.ts'
import { textOf } from '../../model/text.ts'
import { contentDigest, messageOf } from '../message.ts'
import type { Planned } from '../planner.ts'
import type { World } from '../world.ts'
import { type Crowd, createCrowd, type Finding, isEmergency, isGoing, isNew, peopleWords, valueFor } from './finding.ts'

export interface WordGuards {
  note(planned: Planned): void
  finish(): Finding[]
}

/**
 * Two guards that look at what is read and where it goes. Of all who read the same words of a rule, at a moment, in a language and a
 * segment, the first one's message is rendered and looked at; addresses and names are looked at one by one.
 */
export function watchWords(world: World, now: Instant): WordGuards {
  const placeholders = new Map<string, Finding>()
  const leaks = new Map<string, { finding: Finding; crowd: Crowd }>()
  const nobodies = new Map<Event, { crowd: Crowd; addresses: Set<string>; planned: Planned }>()
  const looked = new Map<Event, Map<Rule, Map<string, Set<string>>>>()
  const audiences = new Map<Rule, readonly Segment[] | 'anybody'>()

  function isFirst({ event, rule, item, recipient }: Planned): boolean {
    const rules = valueFor(looked, event, () => new Map<Rule, Map<string, Set<string>>>())
    const moments = valueFor(rules, rule, () => new Map<string, Set<string>>())
    const readers = valueFor(moments, item.moment.name, () => new Set<string>())
    const before = readers.size
    return readers.add(`${recipient.language} ${recipient.segment}`).size > before
  }

  function look(planned: Planned): void {
    const { event, rule, item, recipient } = planned
    const message = messageOf(world, planned, now)
    // What waits was looked at when it was planned, unless it says something else by now.
    if (!isNew(planned) && item.row?.digest === contentDigest(message, planned)) return
    const subject = textOf(message.subject)
    const parts = [subject, textOf(message.text), textOf(message.short)]
    const found =
      testSubject(subject) ??
      parts.map((part) => placeholderIn(part, message.language)).find((each) => each !== undefined)
    if (found !== undefined) {
      const about = `${event.id} ${rule.id} ${found}`
      const known = placeholders.get(about)
      const words = world.renderer.wordsFor(rule, item.moment, recipient.language)?.words
      if (known === undefined) {
        placeholders.set(about, {
          guard: 'placeholder',
          event: event.id,
          rule: rule.id,
          about,
          count: 1,
          message: `what ${rule.id} says of ${event.id} at "${item.moment.name}" (${message.language}) holds ${JSON.stringify(found)}`,
          hint: 'write what people are to read there',
          at: placeOf(words, found) ?? event.at,
          isEmergency: isEmergency(event),
          holds: (other) => other.event.id === event.id && other.rule.id === rule.id,
        })
      } else known.count++
    }
    const { segment } = recipient
    if (segment === undefined || segment === 'internal') return
    const secret = internalFields(event).find(({ text }) => parts.some((part) => squeezed(part).includes(text)))
    if (secret === undefined) return
    leak(planned, `fields.${secret.name}`, `fields.${secret.name} of ${event.id}`, event.at)
  }

  function leak(planned: Planned, what: string, words: string, at: Position): void {
    const { event, rule, recipient } = planned
    const { segment } = recipient
    const about = `${event.id} ${rule.id} ${what} ${segment}`
    const { crowd } = valueFor(leaks, about, () => ({
      crowd: createCrowd(),
      finding: {
        guard: 'internal',
        event: event.id,
        rule: rule.id,
        about,
        count: 0,
        message: words,
        at,
        isEmergency: isEmergency(event),
        holds: (other) =>
          other.event.id === event.id && other.rule.id === rule.id && other.recipient.segment === segment,
      },
    }))
    crowd.add(planned)
  }

  return {
    note(planned) {
      if (!isGoing(planned)) return
      if (isFirst(planned)) look(planned)
      if (!isNew(planned)) return
      const { event, rule, item, recipient } = planned
      const meant = valueFor(audiences, rule, () => segmentsOf(rule, world.project))
      if (meant !== 'anybody' && recipient.segment !== undefined && !meant.includes(recipient.segment))
        leak(
          planned,
          `for ${meant.join(', ')}`,
          `what ${rule.id} says of ${event.id} is for ${meant.join(' and ')}`,
          rule.at,
        )
      if (isTestAddress(item.address) || (recipient.name !== undefined && isTestName(recipient.name))) {
        const known = valueFor(nobodies, event, () => ({ crowd: createCrowd(), addresses: new Set<string>(), planned }))
        known.crowd.add(planned)
        if (known.addresses.size < 3) known.addresses.add(item.address)
      }
    },

    finish() {
      const found = [...placeholders.values()]
      for (const { finding, crowd } of leaks.values()) {
        const segment = finding.about.split(' ').at(-1)!
        const who = `${crowd.count.toLocaleString('en-US')} of the segment ${segment} would read it: ${peopleWords(crowd.names, crowd.count)}`
        const hint = 'address another audience, give these people words of their own, or correct "for" or their segment'
        found.push({
          ...finding,
          count: crowd.count,
          people: [...crowd.names],
          message: `${finding.message}; ${who}`,
          hint,
        })
      }
      for (const [event, { crowd, addresses, planned }] of nobodies) {
        const count = crowd.count === 1 ? '1 person' : `${crowd.count.toLocaleString('en-US')} people`
        found.push({
          guard: 'placeholder',
          event: event.id,
          rule: planned.rule.id,
          about: `${event.id} people`,
          count: crowd.count,
          message: `${count} of ${event.id} ${crowd.count === 1 ? 'looks' : 'look'} like a test: ${peopleWords(crowd.names, crowd.count)} (${[...addresses].join(', ')})`,
          hint: 'take them out of the audience, or give them their address and name',
          at: placeOfAudience(world.project, planned.rule),
          people: [...crowd.names],
          isEmergency: isEmergency(event),
          holds: ({ item, recipient }) =>
            isTestAddress(item.address) || (recipient.name !== undefined && isTestName(recipient.name)),
        })
      }
      return found
    },
  }
}

/** Whom a rule's words are written for: as it says itself, as its template says, or by what they are called. */
function segmentsOf(rule: Rule, { templates }: Project): readonly Segment[] | 'anybody' {
  const { template } = rule.message
  const said = rule.for ?? (template === undefined ? undefined : templates.get(template)?.for)
  if (said !== undefined) return said
  return [rule.id, template ?? ''].some((name) => /^internal(?:-|$)|-internal$/.test(name)) ? ['internal'] : 'anybody'
}

/** So short a text may stand in any message. */
const shortest = 12

/** The texts of an event's fields whose names begin with "internal". */
function internalFields({ fields }: Event): { name: string; text: string }[] {
  const textsIn = (value: unknown): string[] => {
    if (typeof value === 'string') return [value]
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
  }
  return Object.entries(fields)
    .filter(([name]) => /^internal/i.test(name))
    .flatMap(([name, value]) => textsIn(value).map((text) => ({ name, text: squeezed(text) })))
    .filter(({ text }) => text.length >= shortest)
}

/** Letters and digits only: Markdown, line breaks and escapes do not hide a text. */
function squeezed(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
}

/** Where the words of a rule or template hold this text; undefined where they do not: it came from the event or the person. */
function placeOf(words: TemplateWords | undefined, found: string): Position | undefined {
  for (const { text, origin } of Object.values(words ?? {})) {
    const index = text.indexOf(found)
    if (index === -1) continue
    const before = text.slice(0, index).split('\n')
    const isFirstLine = before.length === 1
    const column = before.at(-1)!.length + (isFirstLine ? origin.column : origin.indentColumn)
    if (!origin.exact && !isFirstLine) return { file: origin.file, line: origin.line, column: origin.column }
    return { file: origin.file, line: origin.line + before.length - 1, column }
  }
  return undefined
}

/** Where the people of a rule come from, if that is one place. */
function placeOfAudience({ audiences }: Project, { to, at }: Rule): Position {
  const audience = to.audiences.length === 1 ? audiences.get(to.audiences[0]!) : undefined
  return audience?.source?.at ?? audience?.at ?? at
}
