import { hash } from 'node:crypto'
import { carriesCalendars, checkinChanges } from '../engine/checkins.ts'
import { sha256 } from '../engine/digest.ts'
import type { PlanEntry } from '../engine/plan.ts'
import type { Facts } from '../model/delivery.ts'
import type { Instant } from '../model/project.ts'
import type { Message } from '../model/text.ts'
import { textOf } from '../model/text.ts'
import type { About } from '../ports/channel.ts'
import { recipientIdentity, senderIdentity } from './identity.ts'
import type { Planned } from './planner.ts'
import { senderFor } from './security.ts'
import type { World } from './world.ts'

/** What this delivery says. A delivery that was attempted before is rendered as of its first attempt, so that it says the same again. */
export function messageOf({ renderer, project, otoboWords }: World, planned: Planned, now: Instant): Message {
  if (planned.message !== undefined) return planned.message
  const { item, event, rule, recipient } = planned
  if (rule.message.otobo !== undefined && otoboWords !== undefined) return otoboWords(planned, now)
  return renderer.render({
    event,
    facts: item.facts,
    rule,
    moment: item.moment,
    recipient,
    language: recipient.language,
    timezone: recipient.timezone ?? project.defaults.timezone,
    told: item.told,
    news: item.news,
    // A reminder counts the hours from when it is read, not from when it is planned.
    now: item.row?.firstAttemptAt ?? Math.max(now, item.due),
  })
}

/** What the message states over the channel that carries it: what that cannot carry is not told. */
export function factsOf({ channels }: World, { item }: Planned): Facts {
  const { checkins, ...facts } = item.facts
  const channel = channels.get(item.channel)
  return checkins === undefined || (channel !== undefined && carriesCalendars(channel.entry)) ? item.facts : facts
}

/** What a channel's `compose` needs to know beside the words. */
export function aboutOf(world: World, planned: Planned, date: Instant): About {
  const { project } = world
  const { item, event, rule, recipient, from, safeguard, attachments } = planned
  const facts = factsOf(world, planned)
  return {
    key: item.key,
    date,
    project: project.name,
    event,
    occurrence: item.occurrence === '' ? null : item.occurrence,
    rule: rule.id,
    moment: item.moment.name,
    channel: item.channel,
    ...senderFor(project, rule, from),
    thread: hash('sha256', JSON.stringify([project.name, item.event, item.occurrence, recipient.id]), 'hex').slice(
      0,
      32,
    ),
    isFollowUp: item.isFollowUp,
    facts,
    revision: item.revision,
    checkins: checkinChanges(item.told, facts, date),
    statusPage: event.statusPage ?? project.defaults.statusPage,
    defaultLanguage: project.defaults.language,
    ...(safeguard?.protection === undefined ? {} : { protection: safeguard.protection }),
    ...(attachments === undefined ? {} : { attachments }),
  }
}

/** The digest of all that reaches the reader: the words, how they are signed and encrypted, and the files. */
export function digestOf(message: Message, { safeguard, attachments }: Planned): string {
  const protection = safeguard?.protection
  if (protection === undefined && attachments === undefined) return message.digest
  const { method, sign, encryptTo } = protection ?? {}
  const files = attachments?.map(({ name, type, digest }) => [name, type, digest])
  return sha256(JSON.stringify([message.digest, [method, sign, encryptTo], files]))
}

/** A planned delivery as an entry of a plan's row. What ended or is called off is described by what the ledger says of it. */
export function entryOf(world: World, planned: Planned, now: Instant): PlanEntry {
  const { item, event, rule, recipient } = planned
  const { address, row } = item
  const fromLedger = item.action === 'done' || item.action === 'cancel'
  const message = fromLedger ? undefined : messageOf(world, planned, now)
  return {
    event: event.id,
    occurrence: item.occurrence,
    rule: rule.id,
    moment: item.moment.name,
    action: item.action,
    reason: item.reason,
    due: item.due,
    channel: item.channel,
    language: message?.language ?? row?.language ?? '',
    subject: message === undefined ? (row?.subject ?? '') : textOf(message.subject),
    recipientIdentity: recipientIdentity(recipient, address),
    sender: fromLedger
      ? ''
      : senderIdentity(world.channels.get(item.channel), senderFor(world.project, rule, planned.from).from),
    contentDigest: message === undefined ? (row?.digest ?? '') : digestOf(message, planned),
    facts: fromLedger ? null : item.facts,
    detail: item.refusal === null ? undefined : `${item.refusal.rule}: ${item.refusal.message} ${item.refusal.hint}`,
    ...(fromLedger ? {} : extrasOf(planned)),
  }
}

function extrasOf({ safeguard, attachments }: Planned): Pick<PlanEntry, 'security' | 'attachments'> {
  const protection = safeguard?.protection
  return {
    ...(protection === undefined
      ? {}
      : {
          security: {
            method: protection.method,
            isSigned: protection.sign && protection.lacks === undefined,
            isEncrypted: protection.encryptTo !== undefined && protection.lacks === undefined,
            fails: protection.lacks !== undefined,
          },
        }),
    ...(attachments === undefined ? {} : { attachments }),
  }
}
