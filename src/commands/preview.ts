import { addressedBy, streamAudience } from '../deliver/audience.ts'
import { type Sample, viewOf } from '../deliver/channel-view.ts'
import { attachmentsFor } from '../deliver/extras.ts'
import { type Safeguard, safeguardsFor } from '../deliver/security.ts'
import { addressFor, placeRecipient, somebody, type World } from '../deliver/world.ts'
import { digestScope } from '../engine/gather.ts'
import { ruleMatches } from '../engine/match.ts'
import { momentSlug, parseMoment } from '../engine/moment.ts'
import { situationAt } from '../engine/preview.ts'
import { eventAt, firstNotOver } from '../engine/recurrence.ts'
import type { RenderRequest } from '../engine/render.ts'
import { spokenMoments } from '../engine/spoken-moments.ts'
import { digestName } from '../engine/words-for.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { exitCode, NotifyError } from '../model/error.ts'
import type { Event, Instant, Moment, Project, Recipient, Rule } from '../model/project.ts'
import { type Message, textOf } from '../model/text.ts'
import { keyWords, securityWords } from '../output/extras-text.ts'
import { previewHtml } from '../output/preview-html.ts'
import { type Preview, previewText } from '../output/preview-text.ts'
import { loadStyle } from '../output/style.ts'
import { otherAddress } from '../ports/channel.ts'
import { type CommandContext, parseInstant } from './context.ts'
import { requireKnown } from './known.ts'
import { namedOccurrence } from './occurrence.ts'
import { tellDiagnostics, validProject } from './project.ts'
import { createWorld, readLedger } from './world.ts'

export interface PreviewCommandOptions {
  rule?: string
  moment?: string
  language?: string
  channel?: string
  recipient?: string
  occurrence?: string
  /** What is gathered, as one message. */
  digest?: boolean
  format: 'text' | 'html' | 'json'
  now?: string
}

/** People looked at to find the languages of an audience and one reader of each. */
const sampleSize = 10_000

export async function preview(
  context: CommandContext,
  id: string | undefined,
  options: PreviewCommandOptions,
): Promise<number> {
  const { previews, project } = await readPreviews(context, id, options)
  if (context.json || options.format === 'json') context.print(`${JSON.stringify(previews, null, 2)}\n`)
  else if (options.format === 'html') context.print(previewHtml(previews, project.name))
  else context.print(previewText(previews, await loadStyle(context.hasColor)))
  return exitCode.done
}

/** What people of the project would read: at least one message. */
export async function readPreviews(
  context: CommandContext,
  id: string | undefined,
  options: PreviewCommandOptions,
): Promise<{ previews: Preview[]; project: Project }> {
  const { project } = await validProject(context)
  if (options.rule !== undefined) requireKnown(project, 'rule', options.rule)
  if (options.channel !== undefined) requireKnown(project, 'channel', options.channel)
  const now = options.now === undefined ? context.clock.now() : parseInstant(options.now, '--now')
  const found: Diagnostic[] = []
  const store = await readLedger(context, project)
  const world = await createWorld(project, store, found).finally(() => store?.close())
  const { events } = world.project
  if (id !== undefined) requireKnown(world.project, 'event', id)
  const previews: Preview[] = []
  const digests = new Map<string, Gathered>()
  if (options.occurrence !== undefined && id === undefined) {
    throw new NotifyError('no-event', '--occurrence needs an event', { hint: 'notify preview EVENT --occurrence TIME' })
  }
  for (const whole of id === undefined ? events.values() : [events.get(id)!]) {
    const { id: occurrence, event } = occurrenceOf(whole, options.occurrence, now)
    for (const rule of rulesFor(world, event, options)) {
      const readers = await readersOf(world, event, rule, options)
      for (const moment of momentsOf(rule, options.moment)) {
        for (const reader of readers) {
          if (options.digest) gatherFor(digests, world, event, rule, moment, reader, now, options)
          else
            previews.push(await previewOf(world, { event, occurrence, rule, moment, recipient: reader }, now, options))
        }
      }
    }
  }
  for (const digest of digests.values()) if (digest.requests.length > 1) previews.push(digestPreview(world, digest))
  await tellDiagnostics(context, found)
  if (previews.length === 0 && options.digest) {
    throw new NotifyError('nothing-to-preview', 'no rule or channel with a digest has two notices for one person', {
      hint: digests.size === 0 ? 'write "digest: 1h" in a rule or a channel' : 'name no event, or add --moment all',
    })
  }
  if (previews.length === 0) {
    const reader =
      options.recipient === undefined ? '' : ` to a recipient with the id ${JSON.stringify(options.recipient)}`
    throw new NotifyError('nothing-to-preview', `no rule speaks as asked${reader}`, {
      hint:
        options.recipient === undefined
          ? 'notify preview without options shows what there is'
          : 'notify audience show --limit 0 lists the ids of all people',
    })
  }
  return { previews, project }
}

/** The event as it is at one of its occurrences: the one asked for, else the next. */
function occurrenceOf(event: Event, wanted: string | undefined, now: Instant): { id: string; event: Event } {
  if (wanted === undefined) return firstNotOver(event, now) ?? { id: '', event }
  const { event: whole, id } = namedOccurrence(event, wanted)
  return { id, event: eventAt(whole, id, now) }
}

function rulesFor({ project }: World, event: Event, { rule: id, channel }: PreviewCommandOptions): Rule[] {
  return [...project.rules.values()].filter((rule) => {
    if (channel !== undefined && !rule.via.some((route) => route.channels.includes(channel))) return false
    if (id !== undefined) return rule.id === id
    const { start = null, end = null } = event.window ?? {}
    return ruleMatches(rule, event, { start, end, status: event.status, updates: [] })
  })
}

/** The first moment that the rule lists, one by name, or `all`: those it lists and the corrections it makes unasked. */
function momentsOf(rule: Rule, wanted: string | undefined): Moment[] {
  const all = spokenMoments(rule)
  if (wanted === 'all') return all
  if (wanted === undefined) return rule.on.slice(0, 1)
  const parsed = parseMoment(wanted)
  const moment =
    all.find((candidate) => candidate.name === (parsed?.name ?? wanted) || momentSlug(candidate) === wanted) ?? parsed
  if (moment === undefined || moment.kind === 'trigger') {
    throw new NotifyError('unknown-moment', `${JSON.stringify(wanted)} is not a moment`, {
      hint: `the rule ${rule.id} speaks at ${all.map(({ name }) => name).join(', ')}`,
    })
  }
  return [moment]
}

/** One person for each language of the rule's audience, or the one asked for; the place where there is nobody else. */
async function readersOf(world: World, event: Event, rule: Rule, options: PreviewCommandOptions): Promise<Recipient[]> {
  const channels = rule.via
    .flatMap((route) => route.channels)
    .flatMap((id) => (options.channel === undefined || options.channel === id ? (world.channels.get(id) ?? []) : []))
  const [channel] = channels
  const isPlace = channel !== undefined && channels.every(({ reach }) => reach === 'place')
  if (isPlace && options.recipient === undefined) {
    const place = placeRecipient(channel, world.project)
    return [
      options.language === undefined || options.language === 'all' ? place : { ...place, language: options.language },
    ]
  }
  const isReached = (recipient: Recipient) =>
    options.channel === undefined || channel === undefined || addressFor(recipient, channel) !== undefined
  const byLanguage = new Map<string, Recipient>()
  let count = 0
  for await (const batch of streamAudience(world.project, addressedBy(rule.to, event), world)) {
    for (const { recipient } of batch) {
      if (options.recipient !== undefined) {
        if (recipient.id === options.recipient) return [recipient]
        continue
      }
      const language = recipient.language ?? ''
      const known = byLanguage.get(language)
      if (known === undefined || (!isReached(known) && isReached(recipient))) byLanguage.set(language, recipient)
    }
    count += batch.length
    if (options.recipient === undefined && count >= sampleSize) break
  }
  if (options.recipient !== undefined) return []
  const readers = [...byLanguage.values()]
  const { language } = options
  if (language === undefined || language === 'all') return readers.length > 0 ? readers : [somebody(undefined)]
  const known = readers.find((reader) => reader.language?.toLowerCase() === language.toLowerCase())
  return [known ?? { ...(readers[0] ?? somebody(language)), language }]
}

function requestFor(
  { project }: World,
  event: Event,
  rule: Rule,
  moment: Moment,
  recipient: Recipient,
  now: Instant,
): RenderRequest {
  const { language, timezone = project.defaults.timezone } = recipient
  return { event, rule, moment, recipient, language, timezone, ...situationAt(event, moment, now) }
}

async function previewOf(
  world: World,
  sample: Omit<Sample, 'situation'>,
  now: Instant,
  { channel }: PreviewCommandOptions,
): Promise<Preview> {
  const { event, rule, moment, recipient } = sample
  const situation = situationAt(event, moment, now)
  const message = world.renderer.render(requestFor(world, event, rule, moment, recipient, now))
  const channels = [...new Set(rule.via.flatMap((route) => route.channels))].filter(
    (id) => channel === undefined || id === channel,
  )
  const safeguards = await safeguardsFor(world, rule, [recipient], now)
  const security = [...(safeguards?.get(recipient.id) ?? [])].filter(([id]) => channels.includes(id))
  const attachments = channels
    .map((id) => attachmentsFor(world, world.channels.get(id), rule, event, recipient))
    .find((files) => files !== undefined)
  const views = channels.flatMap((id) => viewOf(world, id, message, { ...sample, situation }) ?? [])
  const costs = views.flatMap(({ channel, cost }) => (cost === undefined ? [] : [[channel, cost] as const]))
  return {
    event: event.id,
    rule: rule.id,
    moment: moment.name,
    channels,
    ...(channel === undefined ? {} : views[0]),
    ...(costs.length === 0 ? {} : { costs: Object.fromEntries(costs) }),
    recipient: recipient.id,
    from: rule.from ?? world.project.defaults.from ?? null,
    ...textsOf(message),
    ...(security.length === 0
      ? {}
      : { security: Object.fromEntries(security.map(([id, safeguard]) => [id, safeguardWords(safeguard)])) }),
    ...(attachments === undefined
      ? {}
      : { attachments: attachments.map(({ name, type, size, digest }) => ({ name, type, size, digest })) }),
  }
}

/** What one person would read in one message. */
interface Gathered {
  channel: string
  from: string | null
  requests: RenderRequest[]
}

function gatherFor(
  digests: Map<string, Gathered>,
  world: World,
  event: Event,
  rule: Rule,
  moment: Moment,
  reader: Recipient,
  now: Instant,
  { channel }: PreviewCommandOptions,
): void {
  if (event.urgency === 'emergency' || rule.otobo !== undefined) return
  const request = requestFor(world, event, rule, moment, reader, now)
  for (const id of new Set(rule.via.flatMap((route) => route.channels))) {
    const loaded = world.channels.get(id)
    const scope = loaded && digestScope(rule, loaded.entry)
    if (scope === undefined || (channel !== undefined && id !== channel)) continue
    const name = JSON.stringify([scope.name, reader.id])
    const known = digests.get(name)
    if (known !== undefined) known.requests.push(request)
    else digests.set(name, { channel: id, from: rule.from ?? world.project.defaults.from ?? null, requests: [request] })
  }
}

function digestPreview({ renderer }: World, { channel, from, requests }: Gathered): Preview {
  const { recipient, language, timezone } = requests[0]!
  const now = Math.max(...requests.map((request) => request.now))
  const message = renderer.renderDigest({ notices: requests, recipient, language, timezone, now })
  return {
    event: [...new Set(requests.map(({ event }) => event.id))].join(', '),
    rule: [...new Set(requests.map(({ rule }) => rule.id))].join(', '),
    moment: digestName,
    channels: [channel],
    recipient: recipient.id,
    from,
    ...textsOf(message),
  }
}

function textsOf(message: Message): Pick<Preview, 'language' | 'subject' | 'text' | 'short' | 'html'> {
  return {
    language: message.language,
    subject: textOf(message.subject),
    text: textOf(message.text),
    short: textOf(message.short),
    html: textOf(message.html),
  }
}

function safeguardWords({ protection, problem }: Safeguard): string {
  if (protection === undefined) return problem === undefined ? 'not signed' : `nothing is sent: ${problem.message}`
  if (protection.lacks !== undefined) return `fails: ${protection.lacks.why}`
  const { method, sign, encryptTo } = protection
  const counts = { method, signed: sign ? 1 : 0, encrypted: encryptTo === undefined ? 0 : 1 }
  const words = securityWords({ security: counts, recipients: 1 }) ?? ''
  const hidden = encryptTo === undefined ? '' : `, ${keyWords(encryptTo)}; the subject is hidden on the way`
  const trouble = problem?.rule === otherAddress ? problem.message : problem && `not signed: ${problem.message}`
  return `${words}${hidden}${trouble === undefined ? '' : `; ${trouble}`}`
}
