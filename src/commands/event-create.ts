import { isTimeZone } from '../engine/local-time.ts'
import type { EditValue } from '../load/edit-yaml.ts'
import { writeTime } from '../load/event-edits.ts'
import { documentText } from '../load/write-yaml.ts'
import { NotifyError } from '../model/error.ts'
import { type Duration, type Instant, teamRoles } from '../model/project.ts'
import type { CommandContext } from './context.ts'
import { type FollowUp, followUp, holdValid } from './event.ts'
import { later, readMessage, readTime } from './event-options.ts'
import { validProject } from './project.ts'
import { checkOptions, guardNewLedger } from './send.ts'
import { writeLedger } from './world.ts'

export interface EventCreateOptions extends FollowUp {
  id: string
  type: string
  title?: string[]
  status?: string
  urgency?: string
  severity?: string
  start?: string
  end?: string
  duration?: Duration
  timezone?: string
  service?: string[]
  impact?: string
  reason?: string[]
  team?: string[]
  set?: string[]
}

/** Makes an event that no file holds: the ledger does. */
export async function createEvent(plain: CommandContext, options: EventCreateOptions): Promise<number> {
  const context = { ...plain, told: new Set<string>() }
  if (options.send) checkOptions(context, undefined, options)
  const { project } = await validProject(context)
  await guardNewLedger(context, project, options)
  const now = context.clock.now()
  const document = documentText(documentOf(options, project.defaults.timezone, now))
  const store = await writeLedger(context, project)
  try {
    if ((await store.heldEvents()).some(({ id }) => id === options.id)) {
      throw new NotifyError('event-exists', `the ledger holds an event ${JSON.stringify(options.id)} already`, {
        hint: 'move it along with notify event update, extend, reschedule, complete or cancel',
      })
    }
    await holdValid(context, project, store, options.id, document, now)
  } finally {
    await store.close()
  }
  context.say(`The ledger holds ${options.id}.\n`)
  return followUp(
    context,
    options.id,
    { action: 'create', occurrence: null, source: 'ledger', file: null, changed: true, commit: null },
    options,
  )
}

type Mapping = { [key: string]: EditValue }

function documentOf(options: EventCreateOptions, projectZone: string, now: Instant): Mapping {
  const { id, type, timezone, duration } = options
  const zone = timezone ?? projectZone
  if (!isTimeZone(zone)) throw new NotifyError('usage', `${JSON.stringify(zone)} is no time zone`)
  const start = options.start === undefined ? undefined : readTime(options.start, '--start', zone, now)
  let end = options.end === undefined ? undefined : readTime(options.end, '--end', zone, now)
  if (duration !== undefined) {
    if (end !== undefined) throw new NotifyError('usage', '--end and --duration exclude each other')
    if (start === undefined) throw new NotifyError('usage', '--duration needs --start')
    end = writeTime(later(start.instant, duration, zone), zone)
  }
  const isIncident = type === 'incident' || type === 'issue'
  // What starts now runs.
  const status = options.status ?? (options.start === 'now' && !isIncident ? 'in_progress' : undefined)
  const window = compact({ start: start?.text, end: end?.text, timezone })
  const document: Mapping = {
    kind: 'event',
    id,
    ...compact({ type, urgency: options.urgency, status, severity: options.severity }),
    title: readMessage(options.title) ?? `${type} ${id}`,
    ...compact({
      services: options.service,
      window: Object.keys(window).length === 0 ? undefined : window,
      impact: options.impact === undefined ? undefined : { level: options.impact },
      reason: readMessage(options.reason),
      team: options.team && teamOf(options.team),
    }),
  }
  for (const text of options.set ?? []) setPath(document, text)
  return document
}

/** `accountable=ann@acme.example`, as often as there are people. */
function teamOf(texts: readonly string[]): Mapping {
  const team: { [role: string]: string[] } = {}
  for (const text of texts) {
    const [, role, who] = /^([^=]+)=(.+)$/s.exec(text) ?? []
    if (role === undefined || who === undefined || !(teamRoles as readonly string[]).includes(role)) {
      throw new NotifyError('usage', `--team ${text}: write it as ROLE=WHO`, {
        hint: `roles are ${teamRoles.join(', ')}; WHO is an audience or an e-mail address`,
      })
    }
    team[role] = [...(team[role] ?? []), who]
  }
  return team
}

function compact(values: Readonly<Record<string, EditValue | undefined>>): Mapping {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )
}

/** `fields.sha=4f2a`: always a text, since a hash of digits is no number. */
function setPath(document: Mapping, text: string): void {
  const [, path, value] = /^([^=]+)=([\s\S]*)$/.exec(text) ?? []
  if (path === undefined || value === undefined || path.split('.').some((key) => key === '' || key === '__proto__')) {
    throw new NotifyError('usage', `--set ${text}: write it as fields.NAME=VALUE`)
  }
  const keys = path.split('.')
  const last = keys.pop()!
  let at = document
  for (const key of keys) {
    const inner = at[key]
    const next: Mapping = typeof inner === 'object' && !Array.isArray(inner) ? { ...(inner as Mapping) } : {}
    at[key] = next
    at = next
  }
  at[last] = value
}
