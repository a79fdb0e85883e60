import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DateTime } from 'luxon'
import { makeFolder } from '../files/make-folder.ts'
import { exitCode, NotifyError } from '../model/error.ts'
import type { Instant } from '../model/project.ts'
import { type CommandContext, pathFrom } from './context.ts'

const starter = new URL('../../starters/default/', import.meta.url)
const schemas = new URL('../../schemas/', import.meta.url)

/** Schemas that the starter's editor modelines point at. */
const schemaKinds = ['project', 'event', 'audience', 'channel', 'rule', 'directory']

export async function init(
  context: CommandContext,
  folder: string | undefined,
  options: { name?: string },
): Promise<number> {
  const dir = folder === undefined ? context.dir : pathFrom(context.io, folder)
  const name = options.name ?? (basename(dir) || 'notices')
  const files = new Map<string, string>()
  for (const path of starterFiles()) {
    const text = readFileSync(new URL(path, starter), 'utf8')
    files.set(path === 'gitignore' ? '.gitignore' : path, fillIn(text, name, context.clock.now()))
  }
  for (const kind of schemaKinds) {
    files.set(`schemas/${kind}.schema.json`, readFileSync(new URL(`${kind}.schema.json`, schemas), 'utf8'))
  }
  refuseExisting(dir, [...files.keys()])
  for (const [path, text] of files) {
    makeFolder(dirname(join(dir, path)))
    writeFileSync(join(dir, path), text)
  }
  if (context.json) context.print(`${JSON.stringify({ dir, files: [...files.keys()].sort() })}\n`)
  else {
    const enter = folder === undefined ? '' : `  cd ${folder}\n`
    context.say(
      `Made the project "${name}" in ${dir}:\n${[...files.keys()]
        .filter((path) => path.endsWith('.yaml'))
        .map((path) => `  ${path}\n`)
        .join('')}\n`,
    )
    context.say(
      `Try it:\n${enter}  notify validate\n  notify preview\n  notify plan\n  notify send      # writes mail into outbox/, sends nothing\n`,
    )
  }
  return exitCode.done
}

function starterFiles(): string[] {
  return readdirSync(starter, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !statSync(new URL(path, starter)).isDirectory())
    .sort()
}

function fillIn(text: string, name: string, now: Instant): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  // The Saturday after next: the announcement is due at once, every reminder is still to come.
  const saturday = DateTime.fromMillis(now, { zone }).plus({ weeks: 2 }).set({ weekday: 6 })
  const values: Record<string, string> = {
    '{NAME}': JSON.stringify(name),
    '{ZONE}': zone,
    '{START}': `${saturday.toISODate()}T22:00`,
    '{END}': `${saturday.plus({ days: 1 }).toISODate()}T00:00`,
  }
  return text.replace(/\{(NAME|ZONE|START|END)\}/g, (hole) => values[hole]!)
}

function refuseExisting(dir: string, paths: readonly string[]): void {
  const there = paths.filter((path) => existsSync(join(dir, path)))
  if (there.length === 0) return
  throw new NotifyError('exists', `${dir} already has ${there.slice(0, 5).join(', ')}`, {
    hint: 'nothing was written; name a new folder: notify init my-notices',
  })
}
