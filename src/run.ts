import { type CommandContext, createContext, type GlobalOptions, type Io } from './commands/context.ts'
import { DiagnosticError, exitCode, NotifyError } from './model/error.ts'

/** Runs one command line and gives its exit code; never throws and never ends the process. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const state: { context?: CommandContext } = {}
  try {
    const { createProgram } = await import('./cli.ts')
    let code: number = exitCode.done
    const program = createProgram(io, {
      context(options: GlobalOptions) {
        state.context = createContext(io, options)
        return state.context
      },
      finish(result) {
        code = result
      },
    })
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    return await explainFailure(error, io, state.context)
  }
}

/** The process's entry: `bin/notify.js` calls it. */
export async function main(): Promise<void> {
  const interrupt = new AbortController()
  let signals = 0
  const onSignal = () => {
    signals++
    // The first signal lets what is in flight be recorded; a second one is taken at its word.
    if (signals > 1) process.exit(exitCode.interrupted)
    interrupt.abort()
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  // A reader that closes early (`notify log | head`) is no fault of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCode.done)
    throw error
  })
  process.exitCode = await run(process.argv.slice(2), {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: workingFolder(),
    interrupted: interrupt.signal,
  })
}

/** Where the user stands, though the folder may have been removed meanwhile. */
function workingFolder(): string {
  try {
    return process.cwd()
  } catch {
    return process.env.PWD ?? '/'
  }
}

interface CommanderFailure extends Error {
  code: string
  exitCode: number
}

function isCommanderFailure(error: unknown): error is CommanderFailure {
  return (
    error instanceof Error && 'exitCode' in error && String((error as { code?: unknown }).code).startsWith('commander.')
  )
}

/** What a file or folder refused (read-only, full, not there, a file where a folder is needed) is no bug of ours. */
function isFileFailure(error: unknown): error is NodeJS.ErrnoException & { path: string } {
  return error instanceof Error && 'syscall' in error && 'path' in error && typeof error.path === 'string'
}

function ofFile(cause: NodeJS.ErrnoException & { path: string }): NotifyError {
  const why = cause.message.replace(/^[A-Z]+: /, '').replace(/, \w+ '.*$/s, '')
  return new NotifyError('unusable-file', `cannot use ${cause.path}: ${why}`, {
    hint: 'check the path, and that this user may write there',
    cause,
  })
}

async function explainFailure(error: unknown, io: Io, context: CommandContext | undefined): Promise<number> {
  const redact = context?.redact ?? ((text: string) => text)
  // commander has printed its message already; help and version are no failures.
  if (isCommanderFailure(error)) return error.exitCode === 0 ? exitCode.done : exitCode.invalid
  const known = isFileFailure(error) ? ofFile(error) : error
  if (known instanceof NotifyError) {
    if (context?.json) {
      const body = { error: { code: known.code, message: known.message, hint: known.hint } }
      io.stderr.write(redact(`${JSON.stringify(body)}\n`))
    } else {
      io.stderr.write(redact(`error: ${known.message}${known.hint ? `\n  ${known.hint}` : ''}\n`))
    }
    return known.exit
  }
  if (error instanceof DiagnosticError && context !== undefined) {
    const { tellDiagnostics } = await import('./commands/project.ts')
    if (context.json) io.stderr.write(redact(`${JSON.stringify({ error: error.diagnostic })}\n`))
    await tellDiagnostics(context, [error.diagnostic])
    return exitCode.invalid
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  io.stderr.write(redact(`This is a bug in notify. Please report it with the lines below.\n${stack}\n`))
  return exitCode.invalid
}
