import { onTestFinished } from 'vitest'
import { type Running, start } from './process.ts'

export interface Line {
  time: string
  level: string
  event: string
  message: string
}

/** A `notify worker --json`. */
export interface Working extends Running {
  /** The lines of its log so far. */
  lines(): Line[]
  /** Resolves once such a line was written. */
  met(event: string, words?: string): Promise<Line>
}

/** Starts a worker, which is killed at the latest when the test ends. */
export function work(dir: string, argv: readonly string[], env: Record<string, string> = {}): Working {
  const running = start(dir, ['worker', '--json', ...argv], { NO_COLOR: '1', ...env })
  onTestFinished(() => {
    running.child.kill('SIGKILL')
  })
  let text = ''
  running.child.stdout!.on('data', (chunk: string) => {
    text += chunk
  })
  const lines = () =>
    text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Line)
  return {
    ...running,
    lines,
    async met(event, words = '') {
      for (let tries = 0; tries < 1_200; tries++) {
        const found = lines().find((line) => line.event === event && line.message.includes(words))
        if (found !== undefined) return found
        await new Promise((next) => setTimeout(next, 25))
      }
      throw new Error(`no line "${event}" with "${words}" in\n${text}`)
    },
  }
}

/** Starts numbers that look random and are the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
