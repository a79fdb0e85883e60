import { readdirSync, readFileSync } from 'node:fs'
import { exitCode, NotifyError } from '../model/error.ts'
import type { CommandContext } from './context.ts'

const folder = new URL('../../schemas/', import.meta.url)

export async function schema(context: CommandContext, kind: string | undefined): Promise<number> {
  const kinds = schemaNames()
  if (kind === undefined) {
    context.print(context.json ? `${JSON.stringify(kinds)}\n` : `${kinds.join('\n')}\n`)
    return exitCode.done
  }
  if (!kinds.includes(kind)) {
    throw new NotifyError('unknown-kind', `there is no schema ${JSON.stringify(kind)}`, {
      hint: `there are ${kinds.join(', ')}`,
    })
  }
  context.print(readFileSync(new URL(`${kind}.schema.json`, folder), 'utf8'))
  return exitCode.done
}

/** `event`, `rule`, …, `channels/smtp`, … */
export function schemaNames(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => name.replaceAll('\\', '/').replace(/\.schema\.json$/, ''))
    .sort()
}
