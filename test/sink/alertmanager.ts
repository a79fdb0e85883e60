import { isDeepStrictEqual } from 'node:util'
import { type ApiAnswer, type ApiRequest, type ApiSink, listOf, openApiSink, shapeFault } from './api.ts'
import { instant } from './fields.ts'

interface Silence {
  id: string
  matchers: { name: string; value: string; isRegex: boolean; isEqual?: boolean }[]
  startsAt: string
  endsAt: string
  createdBy: string
  comment: string
  updatedAt: string
}

export interface AlertmanagerSink extends ApiSink {
  /** The server's clock. */
  now: number
  silences: Silence[]
  /** Those that are pending or active. */
  live(): Silence[]
}

const shape = {
  'id?': 'string',
  matchers: listOf(1_000, (matcher) =>
    shapeFault(matcher, { name: 'string', value: 'string', isRegex: 'boolean', 'isEqual?': 'boolean' }),
  ),
  startsAt: instant,
  endsAt: instant,
  createdBy: 'string',
  comment: 'string',
} as const

/** Alertmanager's API v2 as far as silences go: what can be changed in place, what becomes another silence, what is refused. */
export async function openAlertmanager(options: { token?: string; now?: number } = {}): Promise<AlertmanagerSink> {
  let count = 0
  const refuse = (status: number, json: string): ApiAnswer => ({ status, body: JSON.stringify(json) })
  const stateOf = ({ startsAt, endsAt }: Silence) =>
    Date.parse(endsAt) <= sink.now ? 'expired' : Date.parse(startsAt) <= sink.now ? 'active' : 'pending'
  const shown = (silence: Silence) => ({ ...silence, status: { state: stateOf(silence) } })

  function set(body: Silence): ApiAnswer {
    const { now } = sink
    const [start, end] = [Date.parse(body.startsAt), Date.parse(body.endsAt)]
    if (end <= start) return refuse(400, 'invalid silence: end time must not be before or equal to start time')
    if (end <= now) return refuse(400, 'invalid silence: end time can not be in the past')
    const isSomething = body.matchers.some(
      ({ value, isRegex, isEqual = true }) =>
        isEqual !== (isRegex ? new RegExp(`^(?:${value})$`).test('') : value === ''),
    )
    if (!isSomething) return refuse(400, 'invalid silence: at least one matcher must not match the empty string')
    const before = sink.silences.find(({ id }) => id === body.id)
    if (body.id !== undefined && before === undefined) return refuse(404, 'silence not found')
    const updatedAt = new Date(now).toISOString()
    if (before !== undefined) {
      const state = stateOf(before)
      const isInPlace =
        isDeepStrictEqual(before.matchers, body.matchers) &&
        (state === 'active' ? Date.parse(before.startsAt) === start : state === 'pending' && start >= now)
      if (isInPlace) {
        Object.assign(before, body, { updatedAt })
        return { status: 200, body: { silenceID: before.id } }
      }
      if (state !== 'expired') before.endsAt = updatedAt
    }
    const id = `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`
    sink.silences.push({ ...body, id, startsAt: new Date(Math.max(start, now)).toISOString(), updatedAt })
    return { status: 200, body: { silenceID: id } }
  }

  function handle({ method, path, query, headers, json }: ApiRequest): ApiAnswer {
    if (options.token !== undefined && headers.authorization !== `Bearer ${options.token}`)
      return { status: 401, body: 'unauthorized' }
    for (const name of query.keys()) if (name !== 'filter') return refuse(400, `unknown parameter ${name}`)
    if (method === 'GET' && path === '/api/v2/status')
      return { status: 200, body: { cluster: { status: 'ready' }, versionInfo: { version: '0.34.0' }, uptime: '' } }
    if (method === 'GET' && path === '/api/v2/silences') return { status: 200, body: sink.silences.map(shown) }
    if (method === 'POST' && path === '/api/v2/silences') {
      const fault = shapeFault(json, shape)
      return fault === undefined ? set(json as Silence) : refuse(400, fault)
    }
    const id = /^\/api\/v2\/silence\/(.+)$/.exec(path)?.[1]
    if (id === undefined) return refuse(404, 'path not found')
    const silence = sink.silences.find((each) => each.id === id)
    if (silence === undefined) return { status: 404 }
    if (method !== 'DELETE') return { status: 200, body: shown(silence) }
    if (stateOf(silence) === 'expired') return refuse(500, `silence ${id} already expired`)
    silence.endsAt = new Date(sink.now).toISOString()
    return { status: 200 }
  }

  const sink: AlertmanagerSink = Object.assign(await openApiSink(handle), {
    now: options.now ?? Date.parse('2026-12-02T20:00:00Z'),
    silences: [] as Silence[],
    live: () => sink.silences.filter((silence) => stateOf(silence) !== 'expired'),
  })
  return sink
}
