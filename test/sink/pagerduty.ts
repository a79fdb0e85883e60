import { type ApiAnswer, type ApiRequest, type ApiSink, exactly, listOf, openApiSink, shapeFault, text } from './api.ts'
import { instant } from './fields.ts'

interface Window {
  id: string
  start_time: string
  end_time: string
  description: string
  services: { id: string }[]
}

export interface PagerDutySink extends ApiSink {
  now: number
  windows: Window[]
  changes: object[]
  /** By `dedup_key`. */
  alerts: Map<string, { isOpen: boolean; events: Record<string, unknown>[] }>
}

const windowShape = {
  type: exactly('maintenance_window'),
  start_time: instant,
  end_time: instant,
  description: text(1_000),
  services: listOf(100, (item) =>
    shapeFault(item, { id: exactly('PIJ90N7', 'PQL78HM'), type: exactly('service_reference') }),
  ),
} as const
const links = listOf(50, (item) => shapeFault(item, { href: 'string', 'text?': 'string' }))
const changeShape = { summary: text(1024), timestamp: instant, source: text(255), 'custom_details?': 'object' } as const
const alertShape = {
  ...changeShape,
  severity: exactly('critical', 'warning', 'error', 'info'),
  'component?': 'string',
  'group?': 'string',
  'class?': 'string',
} as const

/** PagerDuty's REST API for maintenance windows and its Events API v2, at one address. */
export async function openPagerDuty(options: { token: string; routingKey: string }): Promise<PagerDutySink> {
  const refuse = (status: number, message: string): ApiAnswer => ({ status, body: { error: { message } } })
  const isOver = ({ end_time }: Window) => Date.parse(end_time) <= sink.now

  function events(path: string, json: unknown): ApiAnswer {
    const body = json as Record<string, unknown>
    if (body?.routing_key !== options.routingKey) return refuse(400, 'Invalid routing key')
    if (path === '/v2/change/enqueue') {
      const fault =
        shapeFault(json, { routing_key: 'string', payload: 'object', 'links?': links }) ??
        shapeFault(body.payload, changeShape)
      if (fault !== undefined) return refuse(400, fault)
      sink.changes.push(body)
      return { status: 202, body: { status: 'success', message: 'Change event processed' } }
    }
    const isTrigger = body.event_action === 'trigger'
    const fault =
      shapeFault(json, {
        routing_key: 'string',
        event_action: exactly('trigger', 'acknowledge', 'resolve'),
        [isTrigger ? 'dedup_key?' : 'dedup_key']: text(255),
        ...(isTrigger ? { payload: 'object' as const, 'links?': links, 'client?': 'string' as const } : {}),
      }) ?? (isTrigger ? shapeFault(body.payload, alertShape) : undefined)
    if (fault !== undefined) return refuse(400, fault)
    const key = String(body.dedup_key)
    const alert = sink.alerts.get(key) ?? { isOpen: false, events: [] }
    sink.alerts.set(key, alert)
    alert.isOpen = isTrigger
    alert.events.push(body)
    return { status: 202, body: { status: 'success', dedup_key: key } }
  }

  function handle({ method, path, query, headers, json }: ApiRequest): ApiAnswer {
    if (method === 'POST' && path.startsWith('/v2/')) return events(path, json)
    if (headers.authorization !== `Token token=${options.token}`) return refuse(401, 'Unauthorized')
    if (headers.accept !== 'application/vnd.pagerduty+json;version=2') return refuse(400, 'no version')
    if (method === 'GET' && path === '/abilities') return { status: 200, body: { abilities: [] } }
    if (method === 'GET' && path === '/maintenance_windows') {
      if (query.get('filter') !== 'open') return refuse(400, 'filter')
      const found = sink.windows.filter((each) => !isOver(each) && each.description.includes(query.get('query') ?? ''))
      return { status: 200, body: { maintenance_windows: found, limit: 100, offset: 0, more: false } }
    }
    const id = /^\/maintenance_windows\/(\w+)$/.exec(path)?.[1]
    const own = sink.windows.find((each) => each.id === id)
    if (id !== undefined && own === undefined) return refuse(404, 'Not Found')
    if (own !== undefined && method === 'GET') return { status: 200, body: { maintenance_window: own } }
    if (own !== undefined && method === 'DELETE') {
      if (isOver(own)) return refuse(405, 'Method not allowed')
      if (Date.parse(own.start_time) > sink.now) sink.windows.splice(sink.windows.indexOf(own), 1)
      else own.end_time = new Date(sink.now).toISOString()
      return { status: 204 }
    }
    if (headers.from === undefined) return refuse(400, 'From is missing')
    const fields = (json as { maintenance_window: Window } | undefined)?.maintenance_window
    const fault = shapeFault(json, { maintenance_window: 'object' }) ?? shapeFault(fields, windowShape)
    if (fault !== undefined) return refuse(400, fault)
    if (Date.parse(fields!.end_time) <= Math.max(sink.now, Date.parse(fields!.start_time)))
      return refuse(400, 'end_time')
    const start_time = new Date(Math.max(sink.now, Date.parse(fields!.start_time))).toISOString()
    if (own !== undefined && method === 'PUT') {
      const hasBegun = Date.parse(own.start_time) <= sink.now
      Object.assign(own, fields, { start_time: hasBegun ? own.start_time : start_time })
      return { status: 200, body: { maintenance_window: own } }
    }
    if (method !== 'POST' || path !== '/maintenance_windows') return refuse(404, 'Not Found')
    const made = { ...fields!, start_time, id: `PW${sink.windows.length + 1}` }
    sink.windows.push(made)
    return { status: 201, body: { maintenance_window: made } }
  }

  const sink: PagerDutySink = Object.assign(await openApiSink(handle), {
    now: Date.parse('2026-12-02T20:00:00Z'),
    windows: [] as Window[],
    changes: [] as object[],
    alerts: new Map() as PagerDutySink['alerts'],
  })
  return sink
}
