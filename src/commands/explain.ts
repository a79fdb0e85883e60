import { explainEvent, explainFire } from '../deliver/explain.ts'
import type { Fire } from '../deliver/fire.ts'
import type { World } from '../deliver/world.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { exitCode, NotifyError } from '../model/error.ts'
import type { RuleExplanation } from '../model/explanation.ts'
import type { Instant, Rule } from '../model/project.ts'
import { explainText } from '../output/explain-text.ts'
import { loadStyle } from '../output/style.ts'
import { type CommandContext, parseInstant } from './context.ts'
import { readFires } from './fire-data.ts'
import { requireKnown } from './known.ts'
import { tellDiagnostics, validProject } from './project.ts'
import { createWorld, readLedger } from './world.ts'

export interface ExplainCommandOptions {
  event?: string
  trigger?: string
  data?: string
  id?: string
  recipient?: string
  now?: string
}

export async function explain(context: CommandContext, id: string, options: ExplainCommandOptions): Promise<number> {
  const isFire = options.trigger !== undefined && options.data !== undefined
  if ((options.event !== undefined) === isFire) {
    throw new NotifyError('usage', 'name what is to be explained', {
      hint: 'either --event ID, or --trigger NAME with --data FILE',
    })
  }
  const { project } = await validProject({
    ...context,
    warn: (text) => (/\bwarning\b/.test(text) ? undefined : context.warn(text)),
  })
  const rule = project.rules.get(id) ?? [...project.rules.values()].find(({ otobo }) => otobo?.name === id)
  if (rule === undefined) {
    throw new NotifyError('unknown-rule', `there is no rule ${JSON.stringify(id)} in this project`, {
      hint: `known are ${[...project.rules.keys()].slice(0, 10).join(', ')}`,
    })
  }
  const now = options.now === undefined ? context.clock.now() : parseInstant(options.now, '--now')
  const store = await readLedger(context, project)
  try {
    const found: Diagnostic[] = []
    const world = await createWorld(project, store, found)
    if (options.event !== undefined) requireKnown(world.project, 'event', options.event)
    for await (const explanation of explanations(context, world, rule, now, options)) {
      const narrowed = options.recipient === undefined ? explanation : onlyOf(explanation, options.recipient)
      if (context.json) context.print(`${JSON.stringify(narrowed)}\n`)
      else context.print(explainText(narrowed, await loadStyle(context.hasColor)))
    }
    await tellDiagnostics(
      context,
      found.filter(({ severity }) => severity === 'error'),
    )
    return exitCode.done
  } finally {
    await store?.close()
  }
}

async function* explanations(
  context: CommandContext,
  world: World,
  rule: Rule,
  now: Instant,
  options: ExplainCommandOptions,
): AsyncGenerator<RuleExplanation> {
  const event = options.event === undefined ? undefined : world.project.events.get(options.event)
  if (event !== undefined) {
    yield await explainEvent(world, rule, event, now)
    return
  }
  const fires: AsyncIterable<Fire> = readFires(context, options.trigger ?? '', options.data ?? '-', options.id)
  for await (const fire of fires) yield await explainFire(world, rule, fire, now)
}

/** What concerns one person: by id, login, name or address. */
function onlyOf(found: RuleExplanation, wanted: string): RuleExplanation {
  const isMeant = (text: string | undefined) =>
    text !== undefined && [wanted, `agent:${wanted}`].some((name) => text.toLowerCase() === name.toLowerCase())
  const people = found.people.filter(({ recipient, name }) => isMeant(recipient) || isMeant(name))
  const clauses = found.clauses.filter(({ added }) => added.some(isMeant))
  const problems = people.length > 0 ? found.problems : [...found.problems, `nothing in this rule leads to ${wanted}`]
  return { ...found, people, clauses, problems }
}
