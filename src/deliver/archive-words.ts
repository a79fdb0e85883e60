import { identityOf } from '../engine/key.ts'
import { parseMoment } from '../engine/moment.ts'
import { settled } from '../engine/reconcile.ts'
import { eventAt, isRecurring } from '../engine/recurrence.ts'
import { TemplateError } from '../engine/template-error.ts'
import { tells, toldSeq } from '../engine/thread.ts'
import type { WordsState } from '../model/archive.ts'
import { type Facts, forgottenPrefix, type Row } from '../model/delivery.ts'
import type { Event, Recipient, Rule, Segment } from '../model/project.ts'
import type { Message } from '../model/text.ts'
import type { Store } from '../ports/store.ts'
import type { SaidGroup } from './archive.ts'
import { addressedBy, streamAudience } from './audience.ts'
import { withExtras } from './extras.ts'
import { messageOf, messageThen } from './message.ts'
import type { Planned } from './planner.ts'
import { safeguardsFor } from './security.ts'
import { placeRecipient, somebody, type World } from './world.ts'

/** What a message said, as far as it can still be found out. */
export interface FoundWords {
  words: WordsState
  /** Of `lost`. */
  why?: string
  /** The row that it is told by. */
  row: Row
  /** What its reader had been told before. */
  told: Facts | null
  segment: Segment | undefined
  planned?: Planned
  message?: Message
}

export interface WordsOptions {
  /** Read by nobody in particular, of an event without the people around it. */
  isPublic: boolean
}

/**
 * The words of messages, which the ledger does not keep: rendered from the project as of then, and held against the ledger's digest of
 * what went out. Audiences are read once a rule for the few people that are needed.
 */
export async function* findWords(
  world: World,
  store: Store,
  event: Event | undefined,
  groups: readonly SaidGroup[],
  options: WordsOptions,
): AsyncGenerator<FoundWords> {
  const rules = new Map([...world.project.rules.values()].map((rule) => [identityOf(rule), rule]))
  const people = await readPeople(world, event, rules, groups)
  for (const group of groups) {
    const rule = rules.get(group.rule)
    const found: FoundWords[] = []
    for (const row of inOrderOfUse(group.candidates)) {
      const recipient = recipientOf(world, row, people)
      found.push(
        await wordsOf(world, store, row, { event, rule, recipient, isInternal: isInternal(world, rule) }, options),
      )
      if (found.at(-1)!.words === 'as-sent') break
    }
    yield found.find(({ words }) => words === 'as-sent') ??
      found.find(({ message }) => message !== undefined) ??
      found[0]!
  }
}

/** Those who are forgotten come last: nobody knows what they read. */
function inOrderOfUse(rows: readonly Row[]): Row[] {
  const isForgotten = ({ recipient }: Row) => Number(recipient.startsWith(forgottenPrefix))
  return [...rows].sort((a, b) => isForgotten(a) - isForgotten(b))
}

/** Whether all whom it addresses are one's own people. */
function isInternal({ project }: World, rule: Rule | undefined): boolean {
  const ids = rule?.to.audiences ?? []
  return ids.length > 0 && ids.every((id) => project.audiences.get(id)?.segment === 'internal')
}

async function readPeople(
  world: World,
  event: Event | undefined,
  rules: ReadonlyMap<string, Rule>,
  groups: readonly SaidGroup[],
): Promise<Map<string, Recipient>> {
  const found = new Map<string, Recipient>()
  if (event === undefined) return found
  for (const id of new Set(groups.map(({ rule }) => rule))) {
    const rule = rules.get(id)
    const own = groups.filter((group) => group.rule === id)
    const wanted = new Set(own.flatMap(({ candidates }) => candidates.map(({ recipient }) => recipient)))
    for (const known of found.keys()) wanted.delete(known)
    if (rule === undefined || wanted.size === 0) continue
    for await (const batch of streamAudience(world.project, addressedBy(rule.to, event), world)) {
      for (const { recipient } of batch) if (wanted.delete(recipient.id)) found.set(recipient.id, recipient)
      if (wanted.size === 0) break
    }
  }
  return found
}

/** As the project has them; of who is not in it any more, what the ledger knows. */
function recipientOf(world: World, row: Row, people: ReadonlyMap<string, Recipient>): Recipient {
  const channel = world.channels.get(row.channel)
  if (channel?.reach === 'place' && row.recipient === identityOf(channel.entry))
    return placeRecipient(channel, world.project)
  const known = people.get(row.recipient)
  const { name: _, ...nobody } = somebody(row.language === '' ? undefined : row.language)
  return known ?? { ...nobody, id: row.recipient, ...(row.timezone === '' ? {} : { timezone: row.timezone }) }
}

async function wordsOf(
  world: World,
  store: Store,
  row: Row,
  about: { event: Event | undefined; rule: Rule | undefined; recipient: Recipient; isInternal: boolean },
  { isPublic }: WordsOptions,
): Promise<FoundWords> {
  const { rule, recipient } = about
  const before = await toldBefore(store, row)
  const isPlace = world.channels.get(row.channel)?.reach === 'place'
  const segment = recipient.segment ?? (about.isInternal && !isPlace ? 'internal' : undefined)
  const found = { row, told: before?.facts ?? null, segment }
  const lost = (why: string): FoundWords => ({ ...found, words: 'lost', why })
  const event = eventOf(about.event, row)
  const moment = parseMoment(row.moment)
  if (event === undefined) return lost('the event is not in the project any more')
  if (rule === undefined) return lost('the rule is not in the project any more')
  if (moment === undefined || moment.kind === 'trigger' || rule.otobo !== undefined)
    return lost('what it was fired with is not kept')
  if (row.recipient.startsWith(forgottenPrefix) && !isPublic) return lost('who got it was forgotten')
  const knownBefore = new Set(before?.facts.updates)
  const item: Planned['item'] = {
    ...settled(row, 'pending')!,
    // What goes along with a message goes along with what is sent.
    action: 'send',
    told: before?.facts ?? null,
    news: row.facts.updates.filter((id) => !knownBefore.has(id)),
    isFollowUp: before !== undefined,
  }
  const safeguards = await safeguardsFor(world, rule, [recipient], row.toldAt ?? row.due)
  const planned = withExtras(world, { item, event, rule, recipient }, safeguards)
  try {
    const { message, isSame } = messageThen(world, planned, row)
    const words: WordsState = row.digestKey !== null ? 'in-digest' : isSame ? 'as-sent' : 'changed'
    if (!isPublic) return { ...found, words, planned, message }
    const anonymous: Planned = { item, event: withoutPeople(event), rule, recipient: nobodyLike(recipient) }
    return { ...found, words, planned: anonymous, message: messageOf(world, anonymous, row.due) }
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    return lost('its words cannot be rendered with what the project says today')
  }
}

/** The event as it is at the row's occurrence. */
function eventOf(event: Event | undefined, { occurrence, due }: Row): Event | undefined {
  if (event === undefined || occurrence === '') return event
  return isRecurring(event) ? eventAt(event, occurrence, due) : undefined
}

/** The newest row of the same person and rule that told before this one; over the same route where there is one. */
async function toldBefore(store: Store, row: Row): Promise<Row | undefined> {
  const { event, occurrence, rule, recipient, route } = row
  const earlier = (await store.history({ event, occurrence, rule }, [recipient]))
    .filter((other) => other.recipient === recipient && tells(other) && toldSeq(other) < toldSeq(row))
    .sort((a, b) => toldSeq(a) - toldSeq(b))
  return (
    earlier.findLast((other) => other.route === route) ?? earlier.findLast((other) => toldSeq(other) < row.firstSeq)
  )
}

/** Stands for whoever reads it. */
const anybody = '…'

function nobodyLike({ language, timezone, segment }: Recipient): Recipient {
  const kept = { ...(timezone === undefined ? {} : { timezone }), ...(segment === undefined ? {} : { segment }) }
  return { ...somebody(language), id: anybody, name: anybody, ...kept }
}

function withoutPeople({ team: _, contact: __, ...event }: Event): Event {
  return event
}
