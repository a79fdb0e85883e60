import { formatDuration } from '../engine/duration.ts'
import { identityOf } from '../engine/key.ts'
import { truthOf } from '../engine/truth.ts'
import type { SettingChange } from '../model/diff.ts'
import type {
  AttachmentFile,
  Audience,
  ChannelEntry,
  Condition,
  Duration,
  Event,
  Instant,
  Project,
  Route,
  Rule,
  Team,
  Test,
} from '../model/project.ts'
import { secretIn } from '../model/secret-names.ts'
import { withoutPlaces } from './fingerprints.ts'
import type { World } from './world.ts'

/** What decides who is told when, on which way: a setting's name, and its value in words. */
type Settings = Record<string, string | undefined>

/**
 * The settings that differ and that no notice shows: the order and pace of channels, quiet hours, caps, filters. Where things stand
 * in files does not count. Values that may be secret are not told.
 */
export function compareSettings(base: World | undefined, head: World | undefined, now: Instant): SettingChange[] {
  if (base === undefined || head === undefined) return []
  const [before, after] = [base.project, head.project]
  const names = {
    audiences: namesIn(before.audiences, after.audiences),
    channels: namesIn(before.channels, after.channels),
  }
  const old: Scope = {
    world: base,
    audience: (id) => names.audiences.get(id) ?? id,
    channel: (id) => names.channels.get(id) ?? id,
  }
  const present: Scope = { world: head, audience: (id) => id, channel: (id) => id }
  const compareAll = <T extends Named>(
    kind: SettingChange['kind'],
    [earlier, later]: readonly [ReadonlyMap<string, T>, ReadonlyMap<string, T>],
    settingsOf: (one: T, scope: Scope) => Settings,
  ): SettingChange[] => {
    const [was, is] = [byIdentity(earlier), byIdentity(later)]
    return [...new Set([...is.keys(), ...was.keys()])].flatMap((id) => {
      const [one, other] = [was.get(id), is.get(id)]
      if (one === undefined) return [{ kind, id: other!.id, key: '', before: null, after: 'added' }]
      if (other === undefined) return [{ kind, id: one.id, key: '', before: 'removed', after: null }]
      return differences(kind, other.id, settingsOf(one, old), settingsOf(other, present))
    })
  }
  const events = compareAll('event', livingEvents(before, after, now), eventSettings)
  return [
    ...differences('project', '', projectSettings(before), projectSettings(after)),
    // Whole events are told of by their notices.
    ...events.filter(({ key }) => key !== ''),
    ...compareAll('rule', [before.rules, after.rules], ruleSettings),
    ...compareAll('channel', [before.channels, after.channels], channelSettings),
    ...compareAll('audience', [before.audiences, after.audiences], audienceSettings),
  ]
}

type Named = { id: string; was: readonly string[] }

/** One side, and the names that audiences and channels have on the other: a new name alone is no change. */
interface Scope {
  world: World
  audience(id: string): string
  channel(id: string): string
}

function byIdentity<T extends Named>(all: ReadonlyMap<string, T>): Map<string, T> {
  return new Map([...all.values()].map((one) => [identityOf(one), one]))
}

function namesIn(before: ReadonlyMap<string, Named>, after: ReadonlyMap<string, Named>): Map<string, string> {
  const later = byIdentity(after)
  return new Map(
    [...before.values()].flatMap((one) => {
      const other = later.get(identityOf(one))
      return other === undefined ? [] : [[one.id, other.id] as const]
    }),
  )
}

function differences(kind: SettingChange['kind'], id: string, before: Settings, after: Settings): SettingChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const [was, is] = [before[key], after[key]]
    return was === is ? [] : [{ kind, id, key, before: shown(key, was), after: shown(key, is) }]
  })
}

/** A secret has no business in a file, but where one is, it goes no further. */
function shown(key: string, text: string | undefined): string | null {
  if (text === undefined) return null
  return secretIn(key.split('.').at(-1)!, text) === undefined ? text : '[secret]'
}

/** Those of which something is to come on one of the sides. */
function livingEvents(before: Project, after: Project, now: Instant): [Map<string, Event>, Map<string, Event>] {
  const isLiving = (event: Event) =>
    event.status !== 'draft' && (event.recurrence !== undefined || truthOf(event, now)?.isOver === false)
  const all = [...before.events.values(), ...after.events.values()]
  const ids = new Set(all.filter(isLiving).map(identityOf))
  const living = ({ events }: Project) => new Map([...events].filter(([, event]) => ids.has(identityOf(event))))
  return [living(before), living(after)]
}

function projectSettings({ defaults, delivery, maxPerDay, store }: Project): Settings {
  return {
    'defaults.language': defaults.language,
    'defaults.timezone': defaults.timezone,
    delivery,
    maxPerDay: maxPerDay?.toString(),
    store,
  }
}

function eventSettings(event: Event, scope: Scope): Settings {
  const { urgency, status, autoStart, recurrence, team, checkins, attachments } = event
  return {
    status,
    urgency,
    autoStart: String(autoStart),
    recurrence: plain(recurrence),
    team: plain(team && teamText(team, scope)),
    checkins: plain(checkins),
    attachments: filesText(attachments, scope.world),
  }
}

function ruleSettings(rule: Rule, scope: Scope): Settings {
  const { validity, on, when, to, via, digest, attachments, security, otobo } = rule
  const { oncePerDay, sendWhenOutOfOffice, missed, corrections, optOut } = rule
  return {
    validity,
    on: on
      .map(({ name }) => name)
      .sort()
      .join(', '),
    when: conditionText(when),
    to: addressees(to, scope),
    via: via.map((route) => routeText(route, scope)).join(', '),
    oncePerDay: String(oncePerDay),
    sendWhenOutOfOffice: String(sendWhenOutOfOffice),
    missed,
    corrections: String(corrections),
    optOut,
    digest: digest && formatDuration(digest),
    attachments: filesText(attachments, scope.world),
    security: plain(security),
    ...Object.fromEntries(Object.entries(otobo?.data ?? {}).map(([key, values]) => [`data.${key}`, values.join(', ')])),
  }
}

function channelSettings(channel: ChannelEntry): Settings {
  const { adapter, config, rate, concurrency, retry, quietHours, sendWindow, digest, language, timezone, segment } =
    channel
  return {
    adapter,
    rate: rate && `${rate.count} per ${durationText(rate.perMs)}`,
    concurrency: String(concurrency),
    retry: `${retry.attempts} attempts, ${durationText(retry.backoffMs)} to ${durationText(retry.maxMs)} apart`,
    quietHours: quietHours && `${quietHours.from} to ${quietHours.to}`,
    sendWindow: plain(sendWindow),
    digest: digest && formatDuration(digest),
    language,
    timezone,
    segment,
    ...flat('config', config),
  }
}

function audienceSettings({ segment, include, exclude, source }: Audience, scope: Scope): Settings {
  return {
    segment,
    include: include.map(scope.audience).sort().join(', ') || undefined,
    exclude: exclude.map(scope.audience).sort().join(', ') || undefined,
    'source.where': source?.where && conditionText(source.where),
    'source.columns': plain(source?.columns),
  }
}

function teamText(team: Team, scope: Scope): Record<string, string[]> {
  const roles = Object.entries(team).map(([role, { audiences, recipients }]) => [
    role,
    [...audiences.map(scope.audience), ...recipients.map(({ id }) => id)],
  ])
  return Object.fromEntries(roles)
}

/** Addresses that stand in the rule itself are counted among its readers, and not told here. */
function addressees({ audiences, team, emails, people }: Rule['to'], scope: Scope): string {
  const words = [
    ...audiences.map(scope.audience),
    ...(team ?? []).map((role) => `team: ${role}`),
    ...(emails.length === 0 ? [] : [`${emails.length} by e-mail address`]),
    ...(people === undefined || people.length === 0 ? [] : [`${people.length} of the directory`]),
  ]
  return words.join(', ')
}

function flat(path: string, value: unknown): Settings {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { [path]: typeof value === 'string' ? value : plain(value) }
  }
  return Object.assign({}, ...Object.entries(value).map(([key, inner]) => flat(`${path}.${key}`, inner)))
}

function routeText({ channels: ids, unseenMs, undeliveredMs, allInEmergency }: Route, scope: Scope): string {
  const channels = ids.map(scope.channel)
  if (channels.length === 1) return channels[0]!
  const waits = [
    ...(unseenMs === undefined ? [] : [`unseen ${durationText(unseenMs)}`]),
    ...(undeliveredMs === undefined ? [] : [`undelivered ${durationText(undeliveredMs)}`]),
    ...(allInEmergency ? ['all in an emergency'] : []),
  ]
  return `${channels.join(' > ')}${waits.length === 0 ? '' : ` (${waits.join(', ')})`}`
}

function filesText(files: readonly AttachmentFile[] | undefined, { readAttachment }: World): string | undefined {
  return files
    ?.map(
      (file) =>
        `${file.name} ${readAttachment(file).digest.slice(0, 15)}${file.segment === undefined ? '' : ` (${file.segment})`}`,
    )
    .join(', ')
}

function conditionText(condition: Condition): string {
  return condition.map(({ path, test }) => `${path} ${testText(test)}`).join(' and ') || 'always'
}

function testText(test: Test): string {
  switch (test.op) {
    case 'is':
      return `is ${test.value}`
    case 'in':
      return `is one of ${test.values.join(', ')}`
    case 'not':
      return `not (${testText(test.test)})`
    case 'matches':
      return `matches ${test.pattern}`
    case 'exists':
      return test.value ? 'is there' : 'is not there'
    case 'all':
      return test.tests.map(testText).join(' and ')
    default:
      return `${{ gt: '>', gte: '≥', lt: '<', lte: '≤' }[test.op]} ${test.value}`
  }
}

const durationText = (ms: number): string =>
  ms < 1000 ? `${ms} ms` : formatDuration({ unit: 'ms', count: ms } satisfies Duration)

/** A value as one would write it on one line of YAML, without quotes. */
function plain(value: unknown): string | undefined {
  if (value === undefined) return undefined
  return JSON.stringify(value, withoutPlaces)
    .replaceAll('"', '')
    .replaceAll(/([:,])(?=\S)/g, '$1 ')
}
