import { createReadStream, statSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import type { Fire } from '../deliver/fire.ts'
import { NotifyError } from '../model/error.ts'
import { type CommandContext, pathFrom } from './context.ts'

/** One happening is some pages of text; a whole mailbox is not one. */
const longestText = 32 * 1024 * 1024

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Happenings from JSON: one mapping, a list of them, or one a line. Lines are read one by one, so that any number of them fits
 * into little memory. `id` names a single happening.
 */
export async function* readFires(
  context: CommandContext,
  trigger: string,
  file: string,
  id: string | undefined,
): AsyncGenerator<Fire> {
  const input = openInput(context, file)
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  const name = file === '-' ? 'standard input' : file
  let text = ''
  let isLines: boolean | undefined
  let number = 0
  let count = 0
  try {
    for await (const line of lines) {
      number++
      if (line.trim() === '') continue
      if (isLines === undefined) isLines = isMap(tryParse(line))
      if (isLines) {
        if (id !== undefined && count > 0)
          throw new NotifyError('usage', `--id names one happening, and ${name} holds several`)
        count++
        yield fireOf(trigger, parse(line, `${name}:${number}`), `${name}:${number}`, id)
      } else {
        text += `${line}\n`
        if (text.length > longestText)
          throw new NotifyError('bad-data', `${name} is longer than 32 MB and not one JSON mapping a line`)
      }
    }
  } catch (cause) {
    if (cause instanceof NotifyError) throw cause
    throw new NotifyError('bad-data', `cannot read ${name}`, { cause })
  } finally {
    lines.close()
  }
  if (isLines) return
  if (text === '')
    throw new NotifyError('bad-data', `${name} is empty`, {
      hint: 'give the JSON of what happened; docs/otobo.md shows it',
    })
  const value = parse(text, name)
  const list = Array.isArray(value) ? value : [value]
  if (id !== undefined && list.length > 1)
    throw new NotifyError('usage', `--id names one happening, and ${name} holds several`)
  for (const [index, item] of list.entries())
    yield fireOf(trigger, item, list.length > 1 ? `${name}, entry ${index + 1}` : name, id)
}

function openInput({ io }: CommandContext, file: string): Readable {
  if (file === '-') return Readable.from(io.stdin)
  const path = pathFrom(io, file)
  try {
    if (statSync(path).isDirectory()) throw new Error('it is a folder')
  } catch (cause) {
    throw new NotifyError(
      'bad-data',
      `cannot read ${file}: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    )
  }
  return createReadStream(path)
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function parse(text: string, place: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw new NotifyError('bad-data', `${place} is not JSON`, {
      hint: cause instanceof Error ? cause.message : undefined,
      cause,
    })
  }
}

function fireOf(trigger: string, data: unknown, place: string, id: string | undefined): Fire {
  if (!isMap(data))
    throw new NotifyError('bad-data', `${place} is not a JSON mapping`, {
      hint: 'write {"Ticket": {…}}; docs/otobo.md shows all of it',
    })
  return { trigger, data, ...(id === undefined ? {} : { id }) }
}
