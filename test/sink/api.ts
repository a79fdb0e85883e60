import { createServer, type IncomingHttpHeaders } from 'node:http'
import { listen } from './smtp.ts'

export interface ApiRequest {
  method: string
  /** Without the query. */
  path: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
  body: string
  /** The body's bytes. */
  raw: Buffer
  /** The body, where it is JSON. */
  json: unknown
}

export interface ApiAnswer {
  status: number
  headers?: Record<string, string>
  /** An object goes as JSON. */
  body?: string | object
}

/**
 * What happens to a request in the place of the usual. `lose`: it is carried out, the connection breaks before the answer.
 * `drop`: the connection breaks and nothing is carried out. `silence`: no answer at all, nothing is carried out.
 */
export type Mishap = 'lose' | 'drop' | 'silence' | ApiAnswer

export interface ApiSink {
  url: string
  requests: ApiRequest[]
  /** Befalls the requests that `when` picks (default: the next one), as often as `times` says. */
  befall(mishap: Mishap, when?: (request: ApiRequest) => boolean, times?: number): void
  /** Ends every mishap that is left. */
  calm(): void
  /** Carries every answer out so much later. */
  delayMs: number
  close(): Promise<void>
}

/** An HTTP server in the place of a provider: `handle` plays it, `befall` plays the world. */
export async function openApiSink(handle: (request: ApiRequest) => ApiAnswer): Promise<ApiSink> {
  const mishaps: { mishap: Mishap; when: (request: ApiRequest) => boolean; left: number }[] = []
  const sink = { requests: [] as ApiRequest[], delayMs: 0 }
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const request = read(incoming.method!, incoming.url!, incoming.headers, Buffer.concat(chunks))
      sink.requests.push(request)
      const entry = mishaps.find(({ when, left }) => left > 0 && when(request))
      if (entry !== undefined) entry.left--
      const mishap = entry?.mishap
      if (mishap === 'silence') return
      if (mishap === 'drop') return void incoming.socket.destroy()
      const answer = typeof mishap === 'object' ? mishap : handle(request)
      if (mishap === 'lose') return void incoming.socket.destroy()
      const isJson = typeof answer.body === 'object'
      const write = () =>
        response
          .writeHead(answer.status, { ...(isJson ? { 'content-type': 'application/json' } : {}), ...answer.headers })
          .end(isJson ? JSON.stringify(answer.body) : answer.body)
      if (sink.delayMs > 0) setTimeout(write, sink.delayMs)
      else write()
    })
  })
  const port = await listen(server)
  return Object.assign(sink, {
    url: `http://127.0.0.1:${port}`,
    befall(mishap: Mishap, when: (request: ApiRequest) => boolean = () => true, times = 1) {
      mishaps.push({ mishap, when, left: times })
    },
    calm() {
      mishaps.length = 0
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  })
}

function read(method: string, target: string, headers: IncomingHttpHeaders, raw: Buffer): ApiRequest {
  const body = raw.toString('utf8')
  const { pathname, searchParams } = new URL(target, 'http://sink')
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    json = undefined
  }
  return { method, path: pathname, query: searchParams, headers, body, raw, json }
}

/** A field's test: a type's name, or what says the fault. */
export type FieldTest = 'string' | 'number' | 'boolean' | 'object' | 'array' | ((value: unknown) => string | undefined)

/** The first fault of an object: a field that is unknown, of a wrong type, or missing. A name that ends in `?` may be missing. */
export function shapeFault(value: unknown, shape: Readonly<Record<string, FieldTest>>): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'is no object'
  const fields = new Map(Object.entries(shape).map(([name, test]) => [name.replace(/\?$/, ''), test]))
  for (const name of Object.keys(value)) if (!fields.has(name)) return `unknown field ${name}`
  for (const [name, test] of Object.entries(shape)) {
    const bare = name.replace(/\?$/, '')
    const field = (value as Record<string, unknown>)[bare]
    if (field === undefined) {
      if (name === bare) return `missing field ${bare}`
      continue
    }
    const fault = typeof test === 'function' ? test(field) : typeFault(field, test)
    if (fault !== undefined) return `${bare}: ${fault}`
  }
  return undefined
}

function typeFault(value: unknown, type: Exclude<FieldTest, (value: unknown) => unknown>): string | undefined {
  const is = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value
  return is === type ? undefined : `is ${is}, not ${type}`
}

/** A text of at most so many characters, and not empty. */
export function text(most: number, least = 1): FieldTest {
  return (value) => {
    if (typeof value !== 'string') return 'is no text'
    if (value.length < least) return 'is empty'
    return value.length > most ? `has ${value.length} characters, more than ${most}` : undefined
  }
}

/** A list of at most so many entries, each without a fault. */
export function listOf(most: number, fault: (item: unknown) => string | undefined): FieldTest {
  return (value) => {
    if (!Array.isArray(value)) return 'is no list'
    if (value.length > most) return `has ${value.length} entries, more than ${most}`
    return value
      .map((item, at) => [at, fault(item)] as const)
      .find(([, found]) => found !== undefined)
      ?.join(': ')
  }
}

/** This very value. */
export function exactly(...allowed: readonly unknown[]): FieldTest {
  return (value) => (allowed.includes(value) ? undefined : `is ${JSON.stringify(value)}`)
}
