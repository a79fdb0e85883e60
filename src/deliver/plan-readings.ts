import { createIdSet, type IdSet } from '../engine/id-set.ts'
import { noticeId, type PlanEntry } from '../engine/plan.ts'
import type { Notice, Plan } from '../model/plan.ts'
import type { Instant, Rule } from '../model/project.ts'
import type { Reading } from '../model/reading.ts'
import type { Message } from '../model/text.ts'
import { addressedBy, streamAudience } from './audience.ts'
import { costOf, messageOf } from './message.ts'
import type { Planned } from './planner.ts'
import { senderFor } from './security.ts'
import type { World } from './world.ts'

/** What one row of a plan is to its readers. */
export interface RowReading {
  /** As in `Reading`. */
  audiences: Record<string, number>
  segments: Record<string, number>
  asked: Record<string, number>
  /** Absent for what is done or called off: nothing is said any more. */
  reading?: Reading
}

/** Gathers what the rows of a plan say, and to whom, while its deliveries pass by; holds a message a row and nobody's data beside it. */
export interface PlanReadings {
  add(planned: Planned, entry: PlanEntry): void
  /** For every row of the plan that is made of what was added. */
  finish(plan: Plan): Map<Notice, RowReading>
}

interface Row {
  adapter: string
  reach: Reading['reach']
  from: string | null
  message?: Message
  sms?: Reading['sms']
  audiences: Map<string, number>
  segments: Map<string, number>
  asked: Map<string, number>
}

/** Reads the audiences of rules that address several, so that it is known who is in which. */
export async function createPlanReadings(world: World, now: Instant): Promise<PlanReadings> {
  const audiencesOf = await createMembership(world)
  const rows = new Map<string, Row>()
  return {
    add(planned, entry) {
      const id = noticeId(entry)
      let row = rows.get(id)
      if (row === undefined) {
        row = rowOf(world, planned, entry, now)
        rows.set(id, row)
      }
      const { segment, language } = planned.recipient
      count(row.segments, segment ?? '')
      count(row.asked, language ?? '')
      if (row.reach === 'people') for (const audience of audiencesOf(planned)) count(row.audiences, audience)
    },
    finish({ notices }) {
      const found = new Map<Notice, RowReading>()
      for (const notice of notices) {
        const row = rows.get(noticeId({ ...notice, occurrence: notice.occurrence ?? '' }))
        if (row !== undefined) found.set(notice, rowReading(notice, row))
      }
      return found
    },
  }
}

function rowOf(world: World, planned: Planned, entry: PlanEntry, now: Instant): Row {
  const channel = world.channels.get(entry.channel)
  const row: Row = {
    // A channel that the project does not have any more.
    adapter: channel?.entry.adapter ?? '',
    reach: channel?.reach ?? 'people',
    from: senderFor(world.project, planned.rule, planned.from).from ?? null,
    audiences: new Map(),
    segments: new Map(),
    asked: new Map(),
  }
  if (entry.action === 'done' || entry.action === 'cancel') return row
  row.message = messageOf(world, planned, now)
  const cost = costOf(world, planned, row.message)
  if (cost?.unit === 'SMS segment')
    row.sms = { segments: cost.units, encoding: cost.note?.startsWith('UCS-2') ? 'UCS-2' : 'GSM-7' }
  return row
}

function rowReading(notice: Notice, row: Row): RowReading {
  const { adapter, reach, from, message, sms } = row
  const audiences = inOrder(row.audiences)
  const segments = inOrder(row.segments)
  const asked = inOrder(row.asked)
  if (message === undefined) return { audiences, segments, asked }
  const { event, occurrence, rule, moment, channel, due, dueLast, recipients } = notice
  const { action, reason, detail, cost } = notice
  const reading: Reading = {
    event,
    occurrence,
    rule,
    moment,
    channel,
    adapter,
    reach,
    language: message.language,
    planned: { action, reason, ...(detail === undefined ? {} : { detail }), ...(cost === undefined ? {} : { cost }) },
    due,
    dueLast,
    recipients,
    audiences,
    segments,
    asked,
    from,
    message,
    ...(sms === undefined ? {} : { sms }),
  }
  return { audiences, segments, asked, reading }
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

/** In the order of the names, so that the same people always give the same value. */
function inOrder(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The audiences that a delivery's rule addresses and that hold its recipient. */
async function createMembership(world: World): Promise<(planned: Planned) => readonly string[]> {
  const addressed = createAddressed()
  const members = new Map<string, IdSet>()
  const { events, rules } = world.project
  const asked = new Set<string>()
  for (const rule of rules.values()) {
    for (const event of rule.to.team === undefined ? [undefined] : events.values()) {
      const { audiences, isOnly } = addressed(rule, event)
      if (!isOnly) for (const audience of audiences) asked.add(audience)
    }
  }
  for (const audience of asked) {
    const ids = createIdSet()
    for await (const batch of streamAudience(world.project, { audiences: [audience], emails: [] }, world))
      for (const { recipient } of batch) ids.add(recipient.id)
    members.set(audience, ids)
  }
  return ({ rule, event, recipient }) => {
    const { audiences, isOnly } = addressed(rule, event)
    // Of the only one that is addressed is everybody, or was when they were told.
    return isOnly ? audiences : audiences.filter((audience) => members.get(audience)?.has(recipient.id))
  }
}

interface AddressedAudiences {
  audiences: readonly string[]
  /** Nobody is addressed beside the one audience. */
  isOnly: boolean
}

/** What a rule addresses, once for all the deliveries of one rule and event. */
function createAddressed(): (rule: Rule, event: Planned['event'] | undefined) => AddressedAudiences {
  const known = new Map<Rule, WeakMap<object, AddressedAudiences>>()
  const none = {}
  return (rule, event) => {
    let byEvent = known.get(rule)
    if (byEvent === undefined) {
      byEvent = new WeakMap()
      known.set(rule, byEvent)
    }
    const key = event?.team ?? none
    let found = byEvent.get(key)
    if (found === undefined) {
      const to = addressedBy(rule.to, { team: event?.team })
      const audiences = [...new Set([...to.audiences, ...(to.team?.audiences ?? [])])]
      const others = to.emails.length + (to.people?.length ?? 0) + (to.team?.recipients.length ?? 0)
      found = { audiences, isOnly: audiences.length === 1 && others === 0 }
      byEvent.set(key, found)
    }
    return found
  }
}
