import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { makeFolder } from '../files/make-folder.ts'
import { exitCode, NotifyError } from '../model/error.ts'
import { type CommandContext, pathFrom } from './context.ts'
import { defaultStarter, readStarter, starterFiles } from './starters.ts'

const schemas = new URL('../../schemas/', import.meta.url)

/** Schemas that the starters' editor modelines point at. */
const schemaKinds = ['project', 'event', 'audience', 'channel', 'rule', 'directory']

export async function init(
  context: CommandContext,
  folder: string | undefined,
  options: { name?: string; template?: string },
): Promise<number> {
  const dir = folder === undefined ? context.dir : pathFrom(context.io, folder)
  const name = options.name ?? (basename(dir) || 'notices')
  const starter = readStarter(options.template ?? defaultStarter)
  const files = starterFiles(starter, name, context.clock.now())
  for (const kind of schemaKinds) {
    files.set(`schemas/${kind}.schema.json`, readFileSync(new URL(`${kind}.schema.json`, schemas), 'utf8'))
  }
  refuseExisting(dir, [...files.keys()])
  for (const [path, text] of files) {
    makeFolder(dirname(join(dir, path)))
    writeFileSync(join(dir, path), text)
  }
  if (context.json) {
    context.print(`${JSON.stringify({ dir, template: starter.name, files: [...files.keys()].sort() })}\n`)
    return exitCode.done
  }
  const documents = [...files.keys()].filter((path) => path.endsWith('.yaml'))
  const words = [...files.keys()].filter((path) => path.endsWith('.md'))
  context.say(`Made the project "${name}" in ${dir}:\n${documents.map((path) => `  ${path}\n`).join('')}`)
  for (const set of new Set(words.map((path) => dirname(path)))) {
    const names = words.filter((path) => dirname(path) === set).map((path) => basename(path, '.md').split('.')[0]!)
    context.say(`  ${set}/{${[...new Set(names)].join(',')}}.*.md\n`)
  }
  const enter = folder === undefined ? '' : `  cd ${folder}\n`
  context.say(
    `\nTry it:\n${enter}  notify validate\n  notify preview\n  notify plan\n  notify send      # writes mail into outbox/, sends nothing\n`,
  )
  return exitCode.done
}

function refuseExisting(dir: string, paths: readonly string[]): void {
  const there = paths.filter((path) => existsSync(join(dir, path)))
  if (there.length === 0) return
  throw new NotifyError('exists', `${dir} already has ${there.slice(0, 5).join(', ')}`, {
    hint: 'nothing was written; name a new folder: notify init my-notices',
  })
}
