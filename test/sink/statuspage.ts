import { type ApiAnswer, type ApiRequest, type ApiSink, exactly, listOf, openApiSink, shapeFault, text } from './api.ts'
import { instant } from './fields.ts'

export interface PageIncident extends Record<string, unknown> {
  id: string
  name: string
  status: string
  scheduled_for?: string
  scheduled_until?: string
  metadata: Record<string, Record<string, string>>
  incident_updates: { status: string; body: string }[]
}

export interface StatuspageSink extends ApiSink {
  incidents: PageIncident[]
  /** By id: how each component stands. */
  components: Record<string, string>
}

const realtime = ['investigating', 'identified', 'monitoring', 'resolved']
const scheduled = ['scheduled', 'in_progress', 'verifying', 'completed']
const states = ['operational', 'degraded_performance', 'partial_outage', 'major_outage', 'under_maintenance']

/** Statuspage's API v1 as far as one page's incidents go. */
export async function openStatuspage(options: { key: string; page: string }): Promise<StatuspageSink> {
  const refuse = (status: number, error: string): ApiAnswer => ({ status, body: { error } })
  const shape = {
    name: text(255),
    status: exactly(...realtime, ...scheduled),
    'impact_override?': exactly('none', 'maintenance', 'minor', 'major', 'critical'),
    'body?': text(25_000),
    'scheduled_for?': instant,
    'scheduled_until?': instant,
    'scheduled_remind_prior?': 'boolean',
    'scheduled_auto_in_progress?': 'boolean',
    'scheduled_auto_completed?': 'boolean',
    'auto_transition_to_maintenance_state?': 'boolean',
    'auto_transition_to_operational_state?': 'boolean',
    'deliver_notifications?': 'boolean',
    'component_ids?': listOf(100, (id) => (String(id) in sink.components ? undefined : `no component ${id}`)),
    'components?': (value: unknown) =>
      Object.entries(value as object).find(([id, state]) => !(id in sink.components) || !states.includes(state))?.[0],
    'metadata?': (value: unknown) =>
      Object.values(value as object).every((inner) => typeof inner === 'object' && inner !== null)
        ? undefined
        : 'top-level values must be objects',
  } as const

  function write(incident: PageIncident, fields: PageIncident & { body?: string }): ApiAnswer {
    const { body = '', components, ...rest } = fields
    Object.assign(incident, rest)
    incident.incident_updates.unshift({ status: incident.status, body })
    Object.assign(sink.components, components)
    return { status: 200, body: incident }
  }

  function handle({ method, path, query, headers, json }: ApiRequest): ApiAnswer {
    if (headers.authorization !== `OAuth ${options.key}`) return refuse(401, 'Could not authenticate')
    const below = path.startsWith(`/pages/${options.page}`) ? path.slice(`/pages/${options.page}`.length) : undefined
    if (below === undefined) return refuse(404, 'page not found')
    for (const name of query.keys()) if (!['page', 'per_page'].includes(name)) return refuse(400, `unknown ${name}`)
    if (method === 'GET' && below === '') return { status: 200, body: { id: options.page, name: 'Acme' } }
    if (method === 'GET' && below === '/components')
      return { status: 200, body: Object.entries(sink.components).map(([id, status]) => ({ id, status })) }
    const [, kind, id] =
      /^\/incidents(?:\/(unresolved|scheduled|upcoming|active_maintenance)|\/(\w+))?$/.exec(below) ?? []
    if (method === 'GET' && kind !== undefined) {
      const wanted = { unresolved: realtime.slice(0, 3), scheduled: ['scheduled'], upcoming: ['scheduled'] }[kind]
      return {
        status: 200,
        body: sink.incidents.filter(({ status }) => (wanted ?? ['in_progress', 'verifying']).includes(status)),
      }
    }
    const incident = sink.incidents.find((each) => each.id === id)
    if (id !== undefined && incident === undefined) return refuse(404, 'incident not found')
    if (method === 'GET' && incident !== undefined) return { status: 200, body: incident }
    const fault = shapeFault(json, { incident: 'object' })
    const fields = (json as { incident: PageIncident } | undefined)?.incident
    const inner = fault ?? shapeFault(fields, shape)
    if (inner !== undefined) return refuse(422, inner)
    if (scheduled.includes(fields!.status) && incident === undefined && !fields!.scheduled_until)
      return refuse(422, 'scheduled_until is missing')
    if (method === 'PATCH' && incident !== undefined) return write(incident, fields!)
    if (method !== 'POST' || below !== '/incidents') return refuse(404, 'not found')
    const made = { id: `inc${sink.incidents.length + 1}`, incident_updates: [] } as unknown as PageIncident
    sink.incidents.push(made)
    return { ...write(made, fields!), status: 201 }
  }

  const sink: StatuspageSink = Object.assign(await openApiSink(handle), {
    incidents: [] as PageIncident[],
    components: { kctbh9vrtdwd: 'operational', b2x5mprq1nzh: 'operational' } as Record<string, string>,
  })
  return sink
}
