import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { exitCode, NotifyError } from '../model/error.ts'
import { nameOfStore } from '../stores/index.ts'
import { type CommandContext, pathFrom } from './context.ts'
import { validProject } from './project.ts'
import { readLedger, storeUrl, writeLedger } from './world.ts'

export async function exportLedger(context: CommandContext): Promise<number> {
  const { project } = await validProject(context)
  const store = await readLedger(context, project)
  if (store === undefined) {
    throw new NotifyError(
      'no-ledger',
      `there is no ledger at ${nameOfStore(storeUrl(context, project), project.dir)}`,
      {
        hint: 'notify send makes one',
      },
    )
  }
  try {
    for await (const record of store.exportAll()) context.print(`${JSON.stringify(record)}\n`)
    return exitCode.done
  } finally {
    await store.close()
  }
}

export async function importLedger(context: CommandContext, file: string | undefined): Promise<number> {
  const { project } = await validProject(context)
  // Opened before a ledger is made, so that a slip in the name leaves nothing behind.
  const input = file === undefined || file === '-' ? context.io.stdin : await openFile(context, file)
  const store = await writeLedger(context, project)
  try {
    const { added, kept } = await store.importAll(records(input, file ?? 'standard input'), context.clock.now())
    if (context.json) context.print(`${JSON.stringify({ added, kept })}\n`)
    else
      context.say(`${added.toLocaleString('en-US')} rows added, ${kept.toLocaleString('en-US')} were there already.\n`)
    return exitCode.done
  } finally {
    await store.close()
  }
}

async function openFile({ io }: CommandContext, file: string): Promise<AsyncIterable<Buffer | string>> {
  try {
    return (await open(pathFrom(io, file))).createReadStream()
  } catch (error) {
    if (!isFileError(error)) throw error
    throw new NotifyError('unreadable-file', `cannot read ${file}: ${error.message}`, { cause: error })
  }
}

async function* records(input: AsyncIterable<Buffer | string>, name: string): AsyncGenerator<Record<string, unknown>> {
  const lines = createInterface({
    input: input as unknown as NodeJS.ReadableStream,
    crlfDelay: Number.POSITIVE_INFINITY,
  })
  let number = 0
  try {
    for await (const line of lines) {
      number++
      if (line.trim() !== '') yield parseLine(line, name, number)
    }
  } catch (error) {
    if (error instanceof NotifyError || !isFileError(error)) throw error
    throw new NotifyError('unreadable-file', `cannot read ${name}: ${error.message}`, { cause: error })
  }
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}

function parseLine(line: string, name: string, number: number): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (cause) {
    throw new NotifyError('bad-ledger-file', `${name}, line ${number}, is not JSON`, {
      hint: 'nothing was imported',
      cause,
    })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new NotifyError('bad-ledger-file', `${name}, line ${number}, is not an object`, {
      hint: 'nothing was imported',
    })
  }
  return value as Record<string, unknown>
}
