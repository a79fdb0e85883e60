import { isWish } from '../engine/person.ts'
import { exitCode, NotifyError } from '../model/error.ts'
import { alignColumns, printable } from '../output/table.ts'
import type { CommandContext } from './context.ts'
import { requireKnown } from './known.ts'
import { validProject } from './project.ts'
import { readLedger, writeLedger } from './world.ts'

interface ScopeOptions {
  channel?: string
  rule?: string
  type?: string
}

/** Records that a person does not want to be told: in general, over a channel, by a rule, or of a type of event. */
export async function addOptOut(
  context: CommandContext,
  person: string,
  options: ScopeOptions & { reason?: string },
): Promise<number> {
  const { project } = await validProject(context)
  if (options.channel !== undefined) requireKnown(project, 'channel', options.channel)
  if (options.rule !== undefined) requireKnown(project, 'rule', options.rule)
  const scope = scopeOf(options)
  const refused = { recipient: person, scope, kind: 'opted-out', address: '', source: 'person' } as const
  const store = await writeLedger(context, project)
  try {
    await store.refuse([{ ...refused, reason: options.reason ?? '', at: context.clock.now() }])
  } finally {
    await store.close()
  }
  if (context.json) context.print(`${JSON.stringify({ person, scope })}\n`)
  else context.say(`${person} hears nothing more (${scope}): "notify plan" lists what is held back for that.\n`)
  return exitCode.done
}

/** Takes a wish back, or a dead address that lives again. */
export async function removeOptOut(context: CommandContext, person: string, options: ScopeOptions): Promise<number> {
  const { project } = await validProject(context)
  const scope = scopeOf(options)
  const store = await writeLedger(context, project)
  try {
    const removed = await store.permit(person, scope)
    if (removed === 0) {
      const known = (await store.refusals([person])).map((refused) => refused.scope)
      throw new NotifyError('no-optout', `the ledger has no refusal "${scope}" of ${JSON.stringify(person)}`, {
        hint: known.length === 0 ? 'notify optout list shows all' : `it has: ${[...new Set(known)].join(', ')}`,
      })
    }
    if (context.json) context.print(`${JSON.stringify({ person, scope, removed })}\n`)
    else context.say(`${person} can be told again (${scope}).\n`)
    return exitCode.done
  } finally {
    await store.close()
  }
}

export async function listOptOuts(context: CommandContext): Promise<number> {
  const { project } = await validProject(context)
  const store = await readLedger(context, project)
  try {
    const refusals = (await store?.refusals()) ?? []
    if (context.json) {
      const listed = refusals.map((refused) => ({ ...refused, at: new Date(refused.at).toISOString() }))
      context.print(`${JSON.stringify(listed, null, 2)}\n`)
    } else if (refusals.length === 0) context.print('The ledger knows of nobody who must not be reached.\n')
    else {
      const rows = refusals.map(({ recipient, scope, kind, address, reason, source, at }) => [
        printable(recipient),
        scope,
        kind === 'dead' ? `dead address ${printable(address)}` : 'opted out',
        source === 'person' ? 'told to us' : 'learnt from a refusal',
        new Date(at).toISOString().slice(0, 10),
        printable(reason),
      ])
      context.print(`${alignColumns(rows).join('\n')}\n`)
    }
    return exitCode.done
  } finally {
    await store?.close()
  }
}

function scopeOf({ channel, rule, type }: ScopeOptions): string {
  const scopes = Object.entries({ channel, rule, type }).flatMap(([kind, id]) =>
    id === undefined ? [] : `${kind}:${id}`,
  )
  const [scope = 'all'] = scopes
  if (scopes.length > 1) {
    throw new NotifyError('usage', 'an opt-out is of one channel, rule or type', {
      hint: 'run the command once for each',
    })
  }
  if (!isWish(scope)) throw new NotifyError('usage', `${JSON.stringify(scope)} names nothing that can be refused`)
  return scope
}
