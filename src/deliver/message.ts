import { hash } from 'node:crypto'
import { carriesCalendars, checkinChanges } from '../engine/checkins.ts'
import { sha256 } from '../engine/digest.ts'
import type { PlanEntry } from '../engine/plan.ts'
import type { RenderRequest } from '../engine/render.ts'
import { digestName } from '../engine/words-for.ts'
import type { Facts, Row } from '../model/delivery.ts'
import { textChanged } from '../model/plan.ts'
import type { Instant, TemplateWords } from '../model/project.ts'
import { type Message, textOf } from '../model/text.ts'
import type { About } from '../ports/channel.ts'
import { recipientIdentity, senderIdentity } from './identity.ts'
import type { Planned } from './planner.ts'
import { senderFor } from './security.ts'
import type { World } from './world.ts'

/** What this delivery says. */
export function messageOf(world: World, planned: Planned, now: Instant): Message {
  return finishedMessage(world, planned, now) ?? world.renderer.render(requestOf(world, planned, now))
}

/** A message whose words are no template of ours. */
function finishedMessage({ otoboWords }: World, planned: Planned, now: Instant): Message | undefined {
  if (planned.message !== undefined) return planned.message
  return planned.rule.message.otobo === undefined ? undefined : otoboWords?.(planned, now)
}

/** What these deliveries say together. */
export function digestOf(world: World, members: readonly Planned[], now: Instant): Message {
  const requests = members.map((planned) => requestOf(world, planned, now))
  const [{ recipient, language, timezone, now: at }] = requests as [RenderRequest, ...RenderRequest[]]
  const notices = requests.map((request, i) => {
    const message = finishedMessage(world, members[i]!, now)
    return message === undefined ? request : { ...request, message }
  })
  return world.renderer.renderDigest({ notices, recipient, language, timezone, now: at })
}

/** A delivery that was attempted before is rendered as of its first attempt, so that it says the same again. */
function requestOf({ project }: World, planned: Planned, now: Instant): RenderRequest {
  const { item, event, rule, recipient } = planned
  return {
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
  }
}

/** What is known of a message beside its words, whether it was planned or only looked at. */
export type Spoken = Pick<Planned, 'event' | 'rule' | 'recipient' | 'from' | 'safeguard' | 'attachments'> & {
  item: Pick<
    Planned['item'],
    'key' | 'event' | 'occurrence' | 'moment' | 'channel' | 'isFollowUp' | 'facts' | 'told' | 'revision'
  >
}

/** What the message states over the channel that carries it: what that cannot carry is not told. */
export function factsOf({ channels }: World, { item }: Pick<Spoken, 'item'>): Facts {
  const { checkins, ...facts } = item.facts
  const channel = channels.get(item.channel)
  return checkins === undefined || (channel !== undefined && carriesCalendars(channel.entry)) ? item.facts : facts
}

/** What a channel's `compose` needs to know beside the words. */
export function aboutOf(world: World, planned: Spoken, date: Instant): About {
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

/** The same for what several deliveries say together. */
export function aboutDigest(world: World, members: readonly Planned[], key: string, date: Instant): About {
  const notices = members.map((planned) => ({ ...aboutOf(world, planned, date), key }))
  const [first] = notices as [About, ...About[]]
  const isOneEvent = notices.every(({ thread }) => thread === first.thread)
  const files = notices.flatMap(({ attachments = [] }) => attachments)
  const attachments = [...new Map(files.map((file) => [JSON.stringify([file.name, file.digest]), file])).values()]
  return {
    ...first,
    moment: digestName,
    occurrence: isOneEvent ? first.occurrence : null,
    isFollowUp: isOneEvent && notices.some(({ isFollowUp }) => isFollowUp),
    // Of several events it begins a thread of its own.
    thread: isOneEvent ? first.thread : key.slice(0, 32),
    ...(attachments.length === 0 ? {} : { attachments }),
    notices,
  }
}

/** The digest of all that reaches the reader: the words, how they are signed and encrypted, the files, and the check-ins. */
export function contentDigest(message: Message, { item, event, safeguard, attachments }: Planned): string {
  const protection = safeguard?.protection
  const { checkins } = item.facts
  if (protection === undefined && attachments === undefined && checkins === undefined) return message.digest
  const { method, sign, encryptTo } = protection ?? {}
  const files = attachments?.map(({ name, type, digest }) => [name, type, digest])
  const meetings = checkins === undefined ? [] : [checkins, event.checkins?.title]
  return sha256(JSON.stringify([message.digest, [method, sign, encryptTo], files, ...meetings]))
}

/** Of what is gathered with others: also of the words around them. */
function reviewedDigest({ renderer }: World, planned: Planned, message: Message): string {
  const { item, rule, recipient } = planned
  const own = contentDigest(message, planned)
  if (item.digest === null) return own
  const { language, words } = renderer.digestWords([rule], recipient.language)
  return sha256(JSON.stringify([own, language, wordsDigest(words)]))
}

const wordsDigests = new WeakMap<TemplateWords, string>()

function wordsDigest(words: TemplateWords): string {
  const known = wordsDigests.get(words)
  if (known !== undefined) return known
  const digest = sha256(JSON.stringify(Object.entries(words).map(([name, { text }]) => [name, text])))
  wordsDigests.set(words, digest)
  return digest
}

/** What a delivery costs in its provider's unit; undefined where the channel does not say. */
export function costOf(world: World, planned: Planned, message?: Message): PlanEntry['cost'] {
  const { item, recipient } = planned
  const channel = world.channels.get(item.channel)
  if (channel?.adapter.cost === undefined || item.address === '') return undefined
  const said = message ?? messageOf(world, planned, item.due)
  const to = { ...recipient, address: item.address }
  const payload = channel.adapter.compose(said, to, channel.config, aboutOf(world, planned, item.due))
  return channel.adapter.cost(payload, channel.config)
}

/** Whether somebody's newest message would read otherwise today. A new wording is no news; `send --resend` repeats it. */
function saysOtherWords(world: World, planned: Planned): boolean {
  const { row, isLatest } = planned.item
  // Of what is in doubt the doubt is told.
  if (!isLatest || row === null || row.reason !== null) return false
  return !messageThen(world, planned, row).isSame
}

/** What a row's message says in today's words as of when it was rendered. `isSame`: by its digest, that is what was said. */
export function messageThen(world: World, planned: Planned, row: Row): { message: Message; isSame: boolean } {
  // What a text says relative to its own time was worked out when it was planned, or once more when it was tried.
  const times = [...new Set([Math.max(row.createdAt, row.due), row.firstAttemptAt ?? row.createdAt])]
  let first: Message | undefined
  for (const time of times) {
    const asThen = { ...planned, item: { ...planned.item, row: { ...row, firstAttemptAt: time } } }
    const message = messageOf(world, asThen, time)
    if (contentDigest(message, asThen) === row.digest) return { message, isSame: true }
    first ??= message
  }
  return { message: first!, isSame: false }
}

/** A planned delivery as an entry of a plan's row. What ended or is called off is described by what the ledger says of it. */
export function entryOf(world: World, planned: Planned, now: Instant): PlanEntry {
  const { item, event, rule, recipient } = planned
  const { address, row } = item
  const fromLedger = item.action === 'done' || item.action === 'cancel'
  const message = fromLedger ? undefined : messageOf(world, planned, now)
  const isToGo = item.action === 'send' || item.action === 'schedule' || item.action === 'reschedule'
  return {
    event: event.id,
    occurrence: item.occurrence,
    rule: rule.id,
    moment: item.moment.name,
    digest: item.digest?.of ?? null,
    action: item.action,
    reason: saysOtherWords(world, planned) ? textChanged : item.reason,
    due: item.due,
    channel: item.channel,
    isPlace: world.channels.get(item.channel)?.reach === 'place',
    language: message?.language ?? row?.language ?? '',
    subject: message === undefined ? (row?.subject ?? '') : textOf(message.subject),
    recipientIdentity: recipientIdentity(recipient, address),
    sender: fromLedger
      ? ''
      : senderIdentity(world.channels.get(item.channel), senderFor(world.project, rule, planned.from).from),
    contentDigest: message === undefined ? (row?.digest ?? '') : reviewedDigest(world, planned, message),
    facts: fromLedger ? null : item.facts,
    detail: item.refusal === null ? undefined : `${item.refusal.rule}: ${item.refusal.message} ${item.refusal.hint}`,
    cost: isToGo ? costOf(world, planned, message) : undefined,
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
