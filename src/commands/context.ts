import { isAbsolute, resolve } from 'node:path'
import { NotifyError } from '../model/error.ts'
import type { Instant } from '../model/project.ts'
import { createRedactor } from '../output/redact.ts'
import type { Clock } from '../ports/clock.ts'

export interface OutputStream {
  write(text: string): unknown
  isTTY?: boolean
  columns?: number
}

export interface InputStream extends AsyncIterable<Buffer | string> {
  isTTY?: boolean
}

/** Everything a command may touch of its surroundings; tests pass their own. */
export interface Io {
  stdin: InputStream
  stdout: OutputStream
  stderr: OutputStream
  env: Readonly<Record<string, string | undefined>>
  cwd: string
  /** Aborts on SIGINT or SIGTERM. */
  interrupted: AbortSignal
}

/** Options that every command takes. */
export interface GlobalOptions {
  directory?: string
  json?: boolean
  color?: boolean
  quiet?: boolean
  store?: string
}

export interface CommandContext {
  io: Io
  /** Absolute folder to look for the project in. */
  dir: string
  json: boolean
  quiet: boolean
  hasColor: boolean
  /** `--store`, which wins over NOTIFY_STORE and notify.yaml. */
  store: string | undefined
  clock: Clock
  /** Takes secrets out of text on its way out; grows as secrets are resolved. */
  redact: (text: string) => string
  addSecrets: (secrets: readonly string[]) => void
  /** Data, on stdout. */
  print: (text: string) => void
  /** Words, on stderr; nothing under --quiet. */
  say: (text: string) => void
  /** Words on stderr that --quiet does not silence. */
  warn: (text: string) => void
  /** Of a command that reads the project several times: what was told of it, lest it be told again. */
  told?: Set<string>
}

export function createContext(io: Io, options: GlobalOptions): CommandContext {
  let redactText = (text: string) => text
  const secrets: string[] = []
  const isTerminal = io.stdout.isTTY === true
  const isQuiet = options.quiet === true
  const context: CommandContext = {
    io,
    dir: options.directory === undefined ? io.cwd : resolve(io.cwd, options.directory),
    json: options.json === true,
    quiet: isQuiet,
    // https://no-color.org: any non-empty value turns colour off.
    hasColor: options.color !== false && !io.env.NO_COLOR && (isTerminal || Boolean(io.env.FORCE_COLOR)),
    store: options.store,
    clock: createClock(io),
    redact: (text) => redactText(text),
    addSecrets(more) {
      secrets.push(...more)
      redactText = createRedactor(secrets)
    },
    print: (text) => io.stdout.write(redactText(text)),
    say: (text) => {
      if (!isQuiet) io.stderr.write(redactText(text))
    },
    warn: (text) => io.stderr.write(redactText(text)),
  }
  if (io.env.NOTIFY_NOW !== undefined && io.env.NOTIFY_NOW !== '') {
    context.warn(`warning: the clock is set by NOTIFY_NOW to ${new Date(context.clock.now()).toISOString()}\n`)
  }
  return context
}

/** Reads a time as `--now` and NOTIFY_NOW take it: ISO 8601 with an offset or Z. */
export function parseInstant(text: string, source: string): Instant {
  const instant = /(Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(instant)) {
    throw new NotifyError('bad-time', `${source} is not a time: ${JSON.stringify(text)}`, {
      hint: 'write it in ISO 8601 with an offset, such as 2026-12-02T20:00:00Z',
    })
  }
  return instant
}

/** The file's absolute path, as seen from where the user stands. */
export function pathFrom(io: Io, path: string): string {
  return isAbsolute(path) ? path : resolve(io.cwd, path)
}

function createClock(io: Io): Clock {
  const fixed = io.env.NOTIFY_NOW
  if (fixed === undefined || fixed === '') return { now: () => Date.now(), sleep }
  // The clock stands still but for what is slept, so that a test that waits for a retry ends at once.
  let now = parseInstant(fixed, 'NOTIFY_NOW')
  return {
    now: () => now,
    async sleep(ms, signal) {
      if (signal?.aborted) return
      now += ms
    },
  }
}

const longestTimerMs = 2 ** 31 - 1

function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal?.aborted) return done()
    const finish = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', finish)
      done()
    }
    // Node takes a longer timer for one of a millisecond. Whoever is woken too early looks at the clock and sleeps again.
    const timer = setTimeout(finish, Math.min(ms, longestTimerMs))
    signal?.addEventListener('abort', finish, { once: true })
  })
}
