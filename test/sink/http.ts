import { createServer, type IncomingHttpHeaders } from 'node:http'
import { listen } from './smtp.ts'

export interface ReceivedRequest {
  method: string
  url: string
  headers: IncomingHttpHeaders
  body: string
}

/** What the server does with a request in the place of `200 ok`. */
export type HttpMisbehaviour =
  | { status: number; headers?: Record<string, string>; body?: string }
  | { silence: true }
  | { hangUp: true }
  | { raw: string }

export interface HttpSink {
  url: string
  requests: ReceivedRequest[]
  connections: number
  close(): Promise<void>
}

/** An HTTP server that records what it gets and misbehaves as told. */
export async function openHttpSink(
  answer: (request: ReceivedRequest, seen: number) => HttpMisbehaviour | undefined = () => undefined,
): Promise<HttpSink> {
  const sink = { requests: [] as ReceivedRequest[], connections: 0 }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const received = {
        method: request.method!,
        url: request.url!,
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      }
      sink.requests.push(received)
      const what = answer(received, sink.requests.length) ?? { status: 200, body: 'ok' }
      if ('silence' in what) return
      if ('hangUp' in what) request.socket.destroy()
      else if ('raw' in what) request.socket.end(what.raw)
      else response.writeHead(what.status, what.headers).end(what.body)
    })
  })
  server.on('connection', () => {
    sink.connections++
  })
  const port = await listen(server)
  return Object.assign(sink, {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  })
}
