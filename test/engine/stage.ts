import { type Item, type Person, type PlanOptions, planThreads, prepareVoice } from '../../src/engine/decide.ts'
import type { Heard } from '../../src/engine/hold.ts'
import { parseMoment } from '../../src/engine/moment.ts'
import type { Facts, Row, State } from '../../src/model/delivery.ts'
import type { ChannelEntry, Event, Moment, Recipient, Route, Rule } from '../../src/model/project.ts'

/** Times of these tests: a maintenance from 22:00 to 24:00 UTC on the fifth. */
export const at = (text: string) => Date.parse(`${text.length === 5 ? `2026-12-05T${text}` : text}:00Z`)
export const start = at('22:00')
export const end = at('2026-12-06T00:00')
export const iso = (instant: number) => new Date(instant).toISOString().slice(0, 16)

const position = { file: 'test.yaml', line: 1, column: 1 }

export function anEvent(change: Partial<Event> = {}): Event {
  return {
    id: 'pg16',
    was: [],
    type: 'maintenance',
    urgency: 'routine',
    status: 'scheduled',
    autoStart: false,
    title: 'PostgreSQL 16',
    services: [],
    window: { start, end },
    timezone: 'UTC',
    updates: [],
    fields: {},
    at: position,
    ...change,
  }
}

export function aRule(on: string | readonly string[], change: Partial<Rule> = {}): Rule {
  const names = typeof on === 'string' ? on.split(', ') : on
  return {
    id: 'customers',
    was: [],
    validity: 'valid',
    on: names.map((name) => parseMoment(name) as Moment),
    when: [],
    to: { audiences: ['all'], emails: [] },
    via: [aRoute('email')],
    oncePerDay: false,
    sendWhenOutOfOffice: true,
    missed: 'newest',
    corrections: true,
    message: { inline: {}, on: {} },
    at: position,
    ...change,
  }
}

export const aRoute = (id: string): Route => ({ id, channels: id.split('>') })

export function aChannel(id: string, change: Partial<ChannelEntry> = {}): ChannelEntry {
  return {
    id,
    was: [],
    adapter: 'smtp',
    config: {},
    concurrency: 1,
    retry: { attempts: 3, backoffMs: 30_000, maxMs: 3_600_000 },
    at: position,
    ...change,
  }
}

export function aPerson(change: Partial<Recipient> = {}): Recipient {
  return {
    id: 'ann',
    email: 'ann@corp.example',
    addresses: {},
    channels: [],
    optOut: [],
    groups: [],
    roles: [],
    fields: {},
    ...change,
  }
}

/** All that one plan for one person depends on. */
export interface Stage {
  event: Event
  rule: Rule
  now: number
  rows: readonly Row[]
  recipient: Recipient
  isMember: boolean
  isExcluded: boolean
  channels: readonly ChannelEntry[]
  addresses: (channel: string) => string | undefined
  digests: ReadonlyMap<string, readonly number[]>
  elsewhere: readonly Heard[]
  delivery: 'at-least-once' | 'at-most-once'
  timezone: string
  options: PlanOptions
  policy: Person['policy']
  refusals: Person['refusals']
}

export function plan(change: Partial<Stage> = {}): Item[] {
  const rule = change.rule ?? aRule('announced')
  const channels = new Map(rule.via.flatMap((route) => route.channels).map((id) => [id, aChannel(id)]))
  for (const channel of change.channels ?? []) channels.set(channel.id, channel)
  const recipient = change.recipient ?? aPerson()
  const voice = prepareVoice({
    event: change.event ?? anEvent(),
    rule,
    occurrence: '',
    routes: rule.via,
    channels,
    now: change.now ?? at('20:00'),
    delivery: change.delivery ?? 'at-least-once',
    timezone: change.timezone ?? 'UTC',
  })
  const person = {
    recipient,
    isMember: change.isMember ?? true,
    isExcluded: change.isExcluded ?? false,
    addresses: change.addresses ?? ((channel: string) => `${recipient.id}@${channel}`),
    rows: change.rows ?? [],
    ...(change.policy === undefined ? {} : { policy: change.policy }),
    refusals: change.refusals,
    digests: change.digests,
    elsewhere: change.elsewhere,
  }
  return planThreads(voice, person, change.options)
}

/** `action moment (reason) due`, one line an item, without the day and the time where they are now. */
export function lines(items: readonly Item[], now = at('20:00')): string[] {
  return items.map(({ action, moment, reason, due }) => {
    const when = action === 'done' || action === 'cancel' || due === now ? '' : ` ${iso(due).slice(5)}`
    return `${action} ${moment.name}${reason === null ? '' : ` (${reason})`}${when}`
  })
}

/** What came of an attempt; `retry` leaves the row waiting; `left`: a crash came first. */
export type Result = 'sent' | 'failed' | 'unknown' | 'retry' | 'left'

/** The ledger as its port promises it, in memory, for one rule and event. */
export interface Ledger {
  rows: Row[]
  of(recipient: string): Row[]
  /** Performs a plan; gives the items that were attempted, in order, each with what came of it. */
  perform(items: readonly Item[], now: number, result?: (item: Item) => Result): { item: Item; result: Result }[]
}

export function createLedger(): Ledger {
  let seq = 0
  const rows: Row[] = []
  const find = (key: string) => rows.find((row) => row.key === key)
  const change = (row: Row, to: Partial<Row>, now: number) =>
    Object.assign(row, to, { changedAt: now, changedSeq: ++seq })
  const write = (item: Item, state: State, now: number) => {
    const row = find(item.key)
    const to = {
      state,
      due: item.due,
      nextAt: item.due,
      facts: item.facts,
      channel: item.channel,
      address: item.address,
      reason: item.reason,
      digestKey: item.digest?.key ?? null,
    }
    if (!row) rows.push(newRow(item, to, now, ++seq))
    else if (row.state === 'scheduled' && state === 'scheduled')
      change(row, { due: item.due, nextAt: item.due, digestKey: to.digestKey }, now)
    else if (row.state !== 'unknown' && row.state !== 'sent')
      change(row, { ...to, attempts: 0, toldSeq: null, toldAt: null }, now)
  }
  const attempt = (row: Row, item: Item, result: Exclude<Result, 'left'>, now: number) => {
    const said = { facts: item.facts, address: item.address, channel: item.channel, attempts: row.attempts + 1 }
    if (result === 'retry') change(row, { ...said, state: row.state, nextAt: now + 30_000 }, now)
    else if (result === 'failed') change(row, { ...said, state: 'failed', reason: 'no such mailbox' }, now)
    else {
      change(row, { ...said, state: result, reason: null, toldAt: now }, now)
      row.toldSeq ??= row.changedSeq
    }
  }
  return {
    rows,
    of: (recipient) => rows.filter((row) => row.recipient === recipient).map((row) => ({ ...row })),
    perform(items, now, result = () => 'sent') {
      const isHeld = (item: Item) => item.action === 'withheld' && item.row?.state === 'scheduled'
      for (const item of items) {
        for (const key of [item.action === 'cancel' || isHeld(item) ? item.key : null, item.replaces]) {
          const row = key === null ? undefined : find(key)
          if (row?.state === 'scheduled') change(row, { state: 'cancelled' }, now)
        }
      }
      for (const item of items) {
        if (item.action === 'withheld' && item.isFinal) write(item, 'withheld', now)
        if (item.action === 'schedule' || item.action === 'reschedule' || item.action === 'send')
          write(item, 'scheduled', now)
      }
      return items
        .filter(({ action }) => action === 'send')
        .map((item) => {
          const came = result(item)
          if (came !== 'left') attempt(find(item.key)!, item, came, now)
          return { item, result: came }
        })
    },
  }
}

function newRow(item: Item, to: Partial<Row>, now: number, seq: number): Row {
  return {
    key: item.key,
    event: item.event,
    occurrence: item.occurrence,
    rule: item.rule,
    moment: item.moment.name,
    recipient: item.recipient,
    route: item.route,
    channel: item.channel,
    state: 'scheduled',
    due: item.due,
    nextAt: item.due,
    attempts: 0,
    facts: item.facts,
    address: item.address,
    language: 'en',
    timezone: 'UTC',
    subject: '',
    digest: '',
    digestKey: item.digest?.key ?? null,
    reason: null,
    detail: null,
    ref: null,
    firstAttemptAt: null,
    createdAt: now,
    changedAt: now,
    createdSeq: seq,
    firstSeq: seq,
    changedSeq: seq,
    toldSeq: null,
    toldAt: null,
    tried: [],
    receipt: null,
    receiptAt: null,
    ...to,
  }
}

export function facts(change: Partial<Facts> = {}): Facts {
  return { start, end, status: 'scheduled', updates: [], ...change }
}

/** A row that told these facts, ten hours before the event unless said otherwise. */
export function toldRow(moment: string, told: Partial<Facts> = {}, change: Partial<Row> = {}): Row {
  const toldAt = change.toldAt ?? at('12:00')
  const seq = change.toldSeq ?? 1
  const [item] = plan({ rule: aRule('announced', { via: [aRoute(change.route ?? 'email')] }), now: toldAt })
  const row = newRow(
    item!,
    { state: 'sent', facts: facts(told), toldAt, toldSeq: seq, address: 'ann@email' },
    toldAt,
    seq,
  )
  return { ...row, key: `${moment} ${seq}`, moment, ...change }
}
