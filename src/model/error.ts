import type { Diagnostic } from './diagnostic.ts'

/** Exit codes of every command. */
export const exitCode = {
  done: 0,
  invalid: 1,
  changes: 2,
  failed: 3,
  drifted: 4,
  awaiting: 5,
  interrupted: 130,
} as const

/**
 * The world is not as needed: a sentence and what to do, shown as one line without a stack.
 * Anything else that is thrown is our bug.
 */
export class NotifyError extends Error {
  readonly code: string
  readonly hint: string | undefined
  readonly exit: number

  constructor(code: string, message: string, options: { hint?: string; exit?: number; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'NotifyError'
    this.code = code
    this.hint = options.hint
    this.exit = options.exit ?? exitCode.invalid
  }
}

/** A fault in a user's file that is met while a command is at work and stops it. */
export class DiagnosticError extends Error {
  readonly diagnostic: Diagnostic

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message)
    this.name = 'DiagnosticError'
    this.diagnostic = diagnostic
  }
}
