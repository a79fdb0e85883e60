import { createInterface } from 'node:readline'
import { closest } from '../engine/closest.ts'
import { exitCode, NotifyError } from '../model/error.ts'
import type { Io } from './context.ts'

/** Asks on a terminal, one question after the other. */
export interface Questions {
  /** The answer; an empty one is `fallback`. Asked again until it is one of the choices, where there are choices. */
  ask(question: string, fallback?: string, choices?: readonly string[]): Promise<string>
  close(): void
}

/** Undefined where nobody would answer: without a terminal, and in CI even with one. */
export function openQuestions(io: Io): Questions | undefined {
  if (io.stdin.isTTY !== true || (io.env.CI !== undefined && io.env.CI !== '' && io.env.CI !== 'false'))
    return undefined
  const lines = createInterface({
    input: io.stdin as NodeJS.ReadableStream & Io['stdin'],
    output: io.stderr as NodeJS.WritableStream & Io['stderr'],
  })
  const answers = lines[Symbol.asyncIterator]()
  const stop = () => lines.close()
  io.interrupted.addEventListener('abort', stop)
  return {
    async ask(question, fallback, choices) {
      for (;;) {
        lines.setPrompt(`${question}${fallback ? ` [${fallback}]` : ''}: `)
        lines.prompt()
        const { value, done } = await answers.next()
        if (done === true) {
          throw new NotifyError('interrupted', 'there was no answer', {
            hint: 'nothing was written',
            exit: io.interrupted.aborted ? exitCode.interrupted : exitCode.invalid,
          })
        }
        const answer = value.trim() || fallback
        if (answer === undefined) continue
        if (choices === undefined || choices.includes(answer)) return answer
        const near = closest(answer, choices)
        io.stderr.write(near === undefined ? `  one of ${choices.join(', ')}\n` : `  did you mean "${near}"?\n`)
      }
    },
    close() {
      io.interrupted.removeEventListener('abort', stop)
      lines.close()
    },
  }
}
