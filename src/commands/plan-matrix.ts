import { buildMatrix } from '../engine/matrix.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { exitCode, NotifyError } from '../model/error.ts'
import { matrixText } from '../output/matrix-text.ts'
import { loadStyle } from '../output/style.ts'
import type { CommandContext } from './context.ts'
import { readGivenEvent } from './given-event.ts'
import { requireKnown } from './known.ts'
import type { PlanCommandOptions } from './plan.ts'
import { tellDiagnostics, validProject } from './project.ts'
import { createWorld, readLedger } from './world.ts'

/** Options that say something of a plan, and nothing of its rules. */
const ofPlans = ['out', 'comment', 'people', 'full', 'detailedExitcode', 'simulate', 'now'] as const

/** `plan --format matrix`: who hears over what at which moment, as the rules say; of one event or of any. */
export async function planMatrix(context: CommandContext, options: PlanCommandOptions): Promise<number> {
  const misplaced = ofPlans.find((name) => options[name] !== undefined)
  if (misplaced !== undefined) {
    const flag = `--${misplaced === 'detailedExitcode' ? 'detailed-exitcode' : misplaced}`
    throw new NotifyError('usage', `${flag} has no meaning with --format matrix, which plans nothing`, {
      hint: `leave ${flag} out; the matrix shows what the rules say`,
    })
  }
  const { project: files } = await validProject(context)
  const given = options.event === undefined ? undefined : await readGivenEvent(context, files, options.event)
  const store = given === undefined ? undefined : await readLedger(context, files)
  const found: Diagnostic[] = []
  const { project, channels } = await createWorld(files, store, found, given).finally(() => store?.close())
  if (given !== undefined) requireKnown(project, 'event', given.id)
  if (options.rule !== undefined) requireKnown(project, 'rule', options.rule)
  const rules = [...project.rules].filter(([id]) => options.rule === undefined || id === options.rule)
  const matrix = buildMatrix(
    { ...project, rules: new Map(rules) },
    (channel) => channels.get(channel)?.reach === 'place',
    given && project.events.get(given.id),
  )
  await tellDiagnostics(context, found)
  if (context.json) context.print(`${JSON.stringify(matrix, null, 2)}\n`)
  else {
    const columns = context.io.stdout.columns ?? 120
    context.print(matrixText(matrix, { style: await loadStyle(context.hasColor), columns }))
  }
  return exitCode.done
}
