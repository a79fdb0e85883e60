import { type ApiAnswer, type ApiRequest, type ApiSink, exactly, listOf, openApiSink, shapeFault, text } from './api.ts'

export interface CachetUpdate {
  id: string
  message: string
  status?: number
  created: string
}

export interface CachetObject extends Record<string, unknown> {
  id: string
  name: string
  message: string
  status: number
  scheduled_at?: string
  completed_at?: string
  occurred_at?: string
  meta?: Record<string, string>
  created: string
  updates: CachetUpdate[]
}

export interface CachetSink extends ApiSink {
  now: number
  schedules: CachetObject[]
  incidents: CachetObject[]
}

const wall = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(value)
    ? undefined
    : 'is no date of the form Y-m-d H:i:s'

const components = listOf(100, (item) => shapeFault(item, { id: exactly(1, 2, 3), status: exactly(1, 2, 3, 4, 5, 6) }))
const common = {
  name: text(255),
  message: text(65_000),
  'notifications?': 'boolean',
  'components?': components,
  'meta?': 'object',
} as const
const shapes = {
  'POST schedules': { ...common, scheduled_at: wall, 'completed_at?': wall },
  'PUT schedules': { 'name?': text(255), 'message?': text(65_000), 'scheduled_at?': wall, 'completed_at?': wall },
  'POST incidents': {
    ...common,
    status: exactly(0, 1, 2, 3, 4),
    'visible?': 'boolean',
    'stickied?': 'boolean',
    'occurred_at?': wall,
  },
  'POST schedules/updates': { message: text(65_000) },
  'POST incidents/updates': { status: exactly(0, 1, 2, 3, 4), message: text(65_000) },
} as const

/** Cachet 3's API for schedules and incidents. `keepsMeta`: whether this release keeps what a request says in `meta`. */
export async function openCachet(options: {
  token: string
  keepsMeta?: boolean
  timeZone?: string
}): Promise<CachetSink> {
  const { token, keepsMeta = true, timeZone = 'UTC' } = options
  const stamp = () =>
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(sink.now)
  const refuse = (status: number, message: string): ApiAnswer => ({ status, body: { message } })
  const shown = ({
    id,
    name,
    message,
    status,
    scheduled_at,
    completed_at,
    occurred_at,
    meta,
    created,
  }: CachetObject) => ({
    id,
    type: 'objects',
    attributes: {
      id: Number(id),
      name,
      message,
      ...(keepsMeta ? { meta: meta ?? {} } : {}),
      status: { human: '', value: status },
      scheduled: { string: scheduled_at },
      completed: { string: completed_at ?? null },
      occurred: { string: occurred_at },
      created: { string: created },
    },
  })

  function handle({ method, path, query, headers, json }: ApiRequest): ApiAnswer {
    if (headers.authorization !== `Bearer ${token}`) return refuse(401, 'Unauthenticated.')
    for (const name of query.keys()) if (!['sort', 'per_page', 'page'].includes(name)) return refuse(400, `no ${name}`)
    if (method === 'GET' && path === '/api/subscribers') return { status: 200, body: { data: [] } }
    const [, kind, id, updates] = /^\/api\/(schedules|incidents)(?:\/(\d+)(\/updates)?)?$/.exec(path) ?? []
    if (kind === undefined) return refuse(404, 'not found')
    const all = sink[kind as 'schedules' | 'incidents']
    const own = all.find((each) => each.id === id)
    if (id !== undefined && own === undefined) return refuse(404, 'not found')
    if (method === 'GET') {
      if (own === undefined) return { status: 200, body: { data: [...all].reverse().map(shown) } }
      if (updates === undefined) return { status: 200, body: { data: shown(own) } }
      const data = own.updates.map(({ id: number, message, status, created }) => ({
        id: number,
        type: 'updates',
        attributes: { message, status: { value: status }, created: { string: created } },
      }))
      return { status: 200, body: { data } }
    }
    const shape = Object.entries(shapes).find(([name]) => name === `${method} ${kind}${updates ?? ''}`)?.[1]
    if (shape === undefined) return refuse(405, 'method not allowed')
    const fault = shapeFault(json, shape)
    if (fault !== undefined) return refuse(422, fault)
    const fields = json as CachetObject
    if (own === undefined) {
      const made = { ...fields, id: String(all.length + 1), created: stamp(), updates: [] }
      all.push(made)
      return { status: 201, body: { data: shown(made) } }
    }
    if (updates !== undefined) {
      own.updates.push({ ...fields, id: String(own.updates.length + 1), created: stamp() })
      if (fields.status !== undefined) own.status = fields.status
    } else Object.assign(own, fields)
    return { status: 200, body: { data: shown(own) } }
  }

  const sink: CachetSink = Object.assign(await openApiSink(handle), {
    now: Date.parse('2026-12-02T20:00:00Z'),
    schedules: [] as CachetObject[],
    incidents: [] as CachetObject[],
  })
  return sink
}
