import { askGuards, type GuardOptions } from '../deliver/guards/watch.ts'
import type { World } from '../deliver/world.ts'
import { NotifyError } from '../model/error.ts'
import { type GuardName, guardNames, type TrippedGuard } from '../model/guard.ts'
import type { CommandContext } from './context.ts'
import { annotate } from './project.ts'

/** What `--allow` names, as often as it is given; several may stand in one, with commas between them. */
export function allowedGuards(written: readonly string[] = []): ReadonlySet<GuardName> {
  const names = written.flatMap((each) => each.split(',')).map((name) => name.trim())
  return new Set(
    names.map((name) => {
      const known = guardNames.find((guard) => guard === name)
      if (known !== undefined) return known
      throw new NotifyError('usage', `there is no guard ${JSON.stringify(name)}`, {
        hint: `--allow takes ${guardNames.join(', ')}`,
      })
    }),
  )
}

/** The same again, for a command that is shown. */
export function allowWords(written: readonly string[] = []): string {
  return written.map((each) => ` --allow ${each}`).join('')
}

/** A command as it was given, for one that is to be given again; a value of `true` is a flag. */
export function commandWords(name: string, options: Readonly<Record<string, string | boolean | undefined>>): string {
  const given = Object.entries(options).filter(([, value]) => value !== undefined && value !== false)
  return [name, ...given.map(([key, value]) => (value === true ? `--${key}` : `--${key} ${value}`))].join(' ')
}

/** Those that nothing lets pass. */
export function stopping(tripped: readonly TrippedGuard[] = []): TrippedGuard[] {
  return tripped.filter(({ allowed }) => !allowed)
}

/** Asks the guards before a send that shows no plan; whether it may go on. */
export async function mayPass(
  context: CommandContext,
  world: World,
  options: GuardOptions,
  command: string,
): Promise<boolean> {
  const { tripped } = await askGuards(world, options)
  await tellGuards(context, tripped, command)
  return stopping(tripped).length === 0
}

/** Says on standard error which guards tripped, and what lets them pass. */
export async function tellGuards(
  context: CommandContext,
  tripped: readonly TrippedGuard[],
  command: string,
): Promise<void> {
  if (tripped.length === 0) return
  const { guardsText } = await import('../output/guards-text.ts')
  const { loadStyle } = await import('../output/style.ts')
  const style = await loadStyle(context.hasColor)
  const stops = stopping(tripped)
  if (context.json && stops.length > 0) {
    context.print(`${JSON.stringify({ error: { code: 'guards', guards: stops } })}\n`)
  }
  annotate(
    context,
    tripped.map(({ guard, allowed, message, hint, at }) => ({
      code: `guard ${guard}`,
      severity: allowed ? 'warning' : 'error',
      message,
      ...(hint === undefined ? {} : { hint }),
      ...(at === undefined ? {} : { at }),
    })),
  )
  const text = guardsText(tripped, { style, command })
  if (stops.length > 0) context.warn(text)
  else context.say(text)
}
