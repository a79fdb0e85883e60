import type { Facts } from '../model/delivery.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { TrippedGuard } from '../model/guard.ts'
import type { Action, Notice, Plan } from '../model/plan.ts'
import type { Instant } from '../model/project.ts'
import { type BagDigest, createBagDigest, sha256 } from './digest.ts'

/** One planned delivery, as far as a plan's rows need it. */
export interface PlanEntry {
  event: string
  occurrence: string
  rule: string
  moment: string
  /** Of what is gathered: by whose `digest`. */
  digest: 'rule' | 'channel' | null
  action: Action
  reason: string | null
  due: Instant
  channel: string
  /** Whether the channel reaches a place. */
  isPlace: boolean
  language: string
  subject: string
  /** Everything that makes the recipient the one reviewed: the address and all that the audience says of the person. */
  recipientIdentity: string
  /** Everything that makes the sender the one reviewed: the From address, the channel's adapter and config; empty where nothing is sent. */
  sender: string
  contentDigest: string
  facts: Facts | null
  /** Of what a channel's policy forbids: which rule it breaks, and a way out. */
  detail?: string | undefined
  /** What it costs in the provider's unit, where the channel knows. */
  cost?: { units: number; unit: string; note?: string } | undefined
  /** Absent where the rule asks for neither. */
  security?: { method: string; isSigned: boolean; isEncrypted: boolean; fails: boolean }
  attachments?: readonly { name: string; type: string; size: number; digest: string }[]
}

interface Row {
  entry: PlanEntry
  dueLast: Instant
  count: number
  recipients: BagDigest
  senders: Set<string>
  details: Set<string>
  cost?: NonNullable<Notice['cost']>
  content: BagDigest
  security?: NonNullable<Notice['security']>
  attachments?: Map<string, NonNullable<Notice['attachments']>[number]>
}

/** So many different reasons of a row are told. */
const mostDetails = 3

/** Gathers planned deliveries, in any number and order, into the rows of a plan. */
export interface PlanBuilder {
  add(entry: PlanEntry): void
  finish(header: {
    project: string
    now: Instant
    ledger: Plan['ledger']
    warnings: readonly Diagnostic[]
    guards?: readonly TrippedGuard[]
  }): Plan
}

export function createPlanBuilder(): PlanBuilder {
  const rows = new Map<string, Row>()
  const summary: Record<Action, number> = {
    send: 0,
    schedule: 0,
    reschedule: 0,
    cancel: 0,
    pending: 0,
    withheld: 0,
    done: 0,
  }
  return {
    add(entry) {
      summary[entry.action]++
      const id = noticeId(entry)
      let row = rows.get(id)
      if (row === undefined) {
        row = {
          entry: { ...entry },
          dueLast: entry.due,
          count: 0,
          recipients: createBagDigest(),
          senders: new Set(),
          details: new Set(),
          content: createBagDigest(),
        }
        rows.set(id, row)
      }
      row.count++
      if (entry.due < row.entry.due) row.entry.due = entry.due
      if (entry.due > row.dueLast) row.dueLast = entry.due
      row.recipients.add(entry.recipientIdentity)
      row.senders.add(entry.sender)
      if (entry.detail !== undefined && row.details.size < mostDetails) row.details.add(entry.detail)
      row.content.add(entry.contentDigest)
      addExtras(row, entry)
    },
    finish({ project, now, ledger, warnings, guards = [] }) {
      const notices = [...rows.values()].map(toNotice).sort(compareNotices)
      const body = { version: 1 as const, project, now: new Date(now).toISOString(), ledger, summary, notices }
      return {
        ...body,
        digest: sha256(JSON.stringify(body)),
        ...(guards.length === 0 ? {} : { guards: [...guards] }),
        warnings: [...warnings],
      }
    },
  }
}

function addExtras(row: Row, { security, attachments, cost }: PlanEntry): void {
  if (cost !== undefined) row.cost = addCost(row.cost, cost)
  if (security !== undefined) {
    row.security ??= { method: security.method, signed: 0, encrypted: 0 }
    if (security.isSigned) row.security.signed++
    if (security.isEncrypted) row.security.encrypted++
    if (security.fails) row.security.failing = (row.security.failing ?? 0) + 1
  }
  for (const { name, type, size, digest } of attachments ?? []) {
    row.attachments ??= new Map()
    const id = JSON.stringify([name, digest])
    const known = row.attachments.get(id)
    if (known === undefined) row.attachments.set(id, { name, type, size, digest, recipients: 1 })
    else known.recipients++
  }
}

/** Names a plan's row: what may not occur twice in one plan. */
export function noticeId(
  of: Pick<PlanEntry, 'event' | 'occurrence' | 'rule' | 'moment' | 'channel' | 'language' | 'action' | 'reason'> & {
    digest?: PlanEntry['digest'] | undefined
  },
): string {
  const { event, occurrence, rule, moment, digest = null, channel, language, action, reason } = of
  return JSON.stringify([event, occurrence, rule, moment, digest, channel, language, action, reason])
}

function toNotice({
  entry,
  dueLast,
  count,
  recipients,
  senders,
  details,
  cost,
  content,
  security,
  attachments,
}: Row): Notice {
  return {
    event: entry.event,
    occurrence: entry.occurrence === '' ? null : entry.occurrence,
    rule: entry.rule,
    moment: entry.moment,
    ...(entry.digest === null ? {} : { digest: entry.digest }),
    action: entry.action,
    reason: entry.reason,
    due: new Date(entry.due).toISOString(),
    dueLast: new Date(dueLast).toISOString(),
    channel: entry.channel,
    ...(entry.isPlace ? { reach: 'place' as const } : {}),
    language: entry.language,
    recipients: count,
    recipientsDigest: recipients.value(),
    subject: entry.subject,
    contentDigest: content.value(),
    senderDigest: sha256(JSON.stringify([...senders].sort())),
    ...(security === undefined ? {} : { security }),
    ...(attachments === undefined ? {} : { attachments: [...attachments.values()] }),
    states: entry.facts === null ? null : statesOf(entry.facts),
    ...(details.size === 0 ? {} : { detail: [...details].join(' ') }),
    ...(cost === undefined ? {} : { cost }),
  }
}

/** The note of the dearest message stays: it says what makes it dear. */
function addCost(
  sum: Notice['cost'],
  { units, unit, note }: NonNullable<PlanEntry['cost']>,
): NonNullable<Notice['cost']> {
  const most = Math.max(sum?.most ?? 0, units)
  const said = sum === undefined || units > sum.most ? note : sum.note
  return { units: (sum?.units ?? 0) + units, unit, most, ...(said === undefined ? {} : { note: said }) }
}

function statesOf({ start, end, status }: Facts): Notice['states'] {
  const iso = (instant: Instant | null) => (instant === null ? null : new Date(instant).toISOString())
  return { start: iso(start), end: iso(end), status }
}

function compareNotices(a: Notice, b: Notice): number {
  return (
    compare(a.event, b.event) ||
    compare(a.occurrence ?? '', b.occurrence ?? '') ||
    compare(a.due, b.due) ||
    compare(a.rule, b.rule) ||
    compare(a.moment, b.moment) ||
    compare(a.digest ?? '', b.digest ?? '') ||
    compare(a.channel, b.channel) ||
    compare(a.language, b.language) ||
    compare(a.action, b.action) ||
    compare(a.reason ?? '', b.reason ?? '')
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Whether a plan asks for anything to be done: what `--detailed-exitcode` reports. */
export function hasChanges({ summary }: Pick<Plan, 'summary'>): boolean {
  return summary.send + summary.schedule + summary.reschedule + summary.cancel > 0
}
