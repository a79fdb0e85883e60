import { renameSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { NotifyError } from '../model/error.ts'
import type { Instant } from '../model/project.ts'

export type WorkerState = 'ok' | 'project-invalid' | 'failing' | 'stopping'

/** Tells systemd, Kubernetes and the like how the worker is. */
export interface Health {
  set(state: WorkerState, now: Instant, next: Instant | null): void
  close(): Promise<void>
}

export interface HealthOptions {
  /** Written anew at each wake. */
  file?: string
  port?: number
  host: string
}

/** `/healthz` answers 200 while the worker lives, `/readyz` only while it can do its work; both say how it is, as JSON. */
export async function openHealth(options: HealthOptions, now: Instant): Promise<Health> {
  let body = ''
  let state: WorkerState = 'ok'
  const set: Health['set'] = (to, at, next) => {
    state = to
    const iso = (instant: Instant | null) => (instant === null ? null : new Date(instant).toISOString())
    body = `${JSON.stringify({ status: to, at: iso(at), next: iso(next), pid: process.pid })}\n`
    if (options.file !== undefined) writeWhole(options.file, body)
  }
  set('ok', now, null)
  const server =
    options.port === undefined ? undefined : await listen(options.port, options.host, () => ({ state, body }))
  return {
    set,
    async close() {
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
