import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../../bin/notify.js', import.meta.url))

export interface Finished {
  code: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
}

export interface Running {
  child: ChildProcess
  finished: Promise<Finished>
}

/** Starts the built command line as a process of its own, as a user does. */
export function start(dir: string, argv: readonly string[], env: Record<string, string> = {}): Running {
  if (!existsSync(new URL('../../dist/app/run.js', import.meta.url)))
    throw new Error('these tests need the build: npm run build')
  const { CI, GITHUB_ACTIONS, NOTIFY_NOW, ...rest } = process.env
  const child = spawn(process.execPath, [bin, '-C', dir, ...argv], {
    env: { ...rest, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout!.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const finished = new Promise<Finished>((done, fail) => {
    child.on('error', fail)
    child.on('close', (code, signal) => done({ code, signal, stdout, stderr }))
  })
  return { child, finished }
}

export function summaryOf({ stdout }: Finished): Record<string, number> {
  return JSON.parse(stdout.trimEnd().split('\n').at(-1)!) as Record<string, number>
}
