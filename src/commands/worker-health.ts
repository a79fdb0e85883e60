import { renameSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { NotifyError } from '../model/error.ts'
import type { Instant } from '../model/project.ts'
import type { Clock } from '../ports/clock.ts'

export type WorkerState = 'ok' | 'project-invalid' | 'failing' | 'stopping'

/** Tells systemd, Kubernetes and the like how the worker is. */
export interface Health {
  /** `next`: when the worker wakes by itself. Throws where the file cannot be written. */
  set(state: WorkerState, next: Instant | null): void
  close(): Promise<void>
}

/** Also where files and ledger are looked at less often. */
const longestBeatMs = 60 * 60_000

export interface HealthOptions {
  /** Written anew at each wake, and at least every `everyMs`: a long round is a sign of life too. */
  file?: string
  everyMs: number
  port?: number
  host: string
}

/** `/healthz` answers 200 while the worker lives, `/readyz` only while it can do its work; both say how it is, as JSON. */
export async function openHealth(options: HealthOptions, clock: Clock): Promise<Health> {
  let body = ''
  let state: WorkerState = 'ok'
  let wakesAt: Instant | null = null
  const set: Health['set'] = (to, next) => {
    state = to
    wakesAt = next
    const iso = (instant: Instant | null) => (instant === null ? null : new Date(instant).toISOString())
    body = `${JSON.stringify({ status: to, at: iso(clock.now()), next: iso(next), pid: process.pid })}\n`
    if (options.file !== undefined) writeWhole(options.file, body)
  }
  set('ok', null)
  const server =
    options.port === undefined ? undefined : await listen(options.port, options.host, () => ({ state, body }))
  const beat = setInterval(
    () => {
      try {
        set(state, wakesAt)
      } catch {
        // The next wake says so.
      }
    },
    Math.min(options.everyMs, longestBeatMs),
  )
  return {
    set,
    async close() {
      clearInterval(beat)
      if (server === undefined) return
      server.closeAllConnections()
      await new Promise<void>((closed) => server.close(() => closed()))
    },
  }
}

/** A reader never meets half a file. */
function writeWhole(file: string, body: string): void {
  const draft = `${file}.${process.pid}.tmp`
  try {
    writeFileSync(draft, body)
    renameSync(draft, file)
  } catch (cause) {
    throw new NotifyError('health-file', `cannot write the health file ${file}`, { cause })
  }
}

function listen(port: number, host: string, tell: () => { state: WorkerState; body: string }): Promise<Server> {
  const server = createServer((request, response) => {
    const { state, body } = tell()
    const path = request.url?.split('?')[0]
    const isReady = state === 'ok' || state === 'project-invalid'
    const status = path === '/healthz' ? 200 : path === '/readyz' ? (isReady ? 200 : 503) : 404
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(status === 404 ? '{"error":"there are /healthz and /readyz"}\n' : body)
  })
  return new Promise((done, fail) => {
    server.on('error', (cause) =>
      fail(new NotifyError('health-port', `cannot listen on ${host} port ${port} for health checks`, { cause })),
    )
    server.listen(port, host, () => done(server))
  })
}
