import { exitCode, NotifyError } from '../model/error.ts'
import { loadStyle } from '../output/style.ts'
import { alignColumns } from '../output/table.ts'
import type { Check } from '../ports/channel.ts'
import type { CommandContext } from './context.ts'
import { requireKnown } from './known.ts'
import { validProject } from './project.ts'
import { createWorld, openSenders, usedChannels } from './world.ts'

export async function listChannels(context: CommandContext): Promise<number> {
  const { project } = await validProject(context)
  const world = await createWorld(project, undefined, [])
  const used = usedChannels(project)
  const channels = [...world.channels.values()].map(({ entry, reach }) => ({
    id: entry.id,
    adapter: entry.adapter,
    reach,
    rate: entry.rate === undefined ? null : `${entry.rate.count} per ${entry.rate.perMs / 1000} s`,
    concurrency: entry.concurrency,
    used: used.has(entry.id),
  }))
  if (context.json) context.print(`${JSON.stringify(channels, null, 2)}\n`)
  else if (channels.length === 0)
    context.print('The project has no channels. To make one: see "notify schema channel".\n')
  else {
    const rows = channels.map((channel) => [
      channel.id,
      channel.adapter,
      channel.reach === 'people' ? 'reaches people' : 'reaches a place',
      channel.rate ?? 'no rate limit',
      channel.used ? '' : 'no rule uses it',
    ])
    context.print(`${alignColumns(rows).join('\n')}\n`)
  }
  return exitCode.done
}

export async function checkChannels(
  context: CommandContext,
  id: string | undefined,
  options: { deep?: boolean },
): Promise<number> {
  const { project } = await validProject(context)
  if (id !== undefined) requireKnown(project, 'channel', id)
  const plain = await createWorld(project, undefined, [])
  const style = await loadStyle(context.hasColor)
  const results: ({ id: string } & Check)[] = []
  for (const channel of id === undefined ? project.channels.keys() : [id]) {
    const check = await checkOne(context, plain, channel, options.deep ?? false)
    results.push({ id: channel, ...check })
    if (!context.json)
      context.print(`${check.ok ? style.green('✓') : style.red('✗')} ${style.bold(channel)}  ${check.detail}\n`)
  }
  if (context.json) context.print(`${JSON.stringify(results, null, 2)}\n`)
  return results.every((result) => result.ok) ? exitCode.done : exitCode.invalid
}

async function checkOne(
  context: CommandContext,
  plain: Awaited<ReturnType<typeof createWorld>>,
  id: string,
  isDeep: boolean,
): Promise<Check> {
  try {
    const { senders } = await openSenders(context, plain, [id])
    const sender = senders.get(id)!
    try {
      return (
        (await sender.check?.(isDeep, context.io.interrupted)) ?? {
          ok: true,
          detail: 'this adapter has nothing to check',
        }
      )
    } finally {
      await sender.close?.()
    }
  } catch (error) {
    // A missing secret of one channel must not hide what the others have to say.
    if (error instanceof NotifyError) return { ok: false, detail: error.message }
    throw error
  }
}
