import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, parseAllDocuments } from 'yaml'
import type { Diagnostic, Report } from '../model/diagnostic.ts'
import { NotifyError } from '../model/error.ts'
import type { Instant, Project } from '../model/project.ts'
import { checkedValues } from './checked-values.ts'
import type { YamlDocument } from './document.ts'
import { loadProject } from './project.ts'
import type { Environment } from './references.ts'
import { readCoreSchema } from './schemas.ts'
import { validateScript } from './script-validator.gen.ts'
import { createSourceFile } from './source-file.ts'
import { type Validator, validate } from './validate.ts'
import { parseYaml } from './yaml.ts'

/** One entry of a script, in the order of their times; an edit comes with the project as it is from then on. */
export type ScriptEntry = { at: Instant } & (
  | { kind: 'edit'; event: string; project: Project }
  | { kind: 'outage'; channel: string; until: Instant }
  | { kind: 'refuse'; recipient: string; channel: string | undefined; until: Instant }
)

interface RawEntry {
  at: string
  edit?: { event: string; set: Record<string, unknown> }
  outage?: { channel: string; until: string }
  refuse?: { recipient: string; channel?: string; until?: string }
}

interface Surroundings {
  env: Environment
  report: Report
}

/** Reads a script for a project. What is wrong is reported where it stands; then the result is undefined. */
export async function loadScript(
  path: string,
  name: string,
  project: Project,
  { env, report }: Surroundings,
): Promise<ScriptEntry[] | undefined> {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    throw new NotifyError('no-script', `cannot read the script ${name}`, { cause })
  }
  const found: Diagnostic[] = []
  const [document] = parseYaml(createSourceFile(name, text), (diagnostic) => found.push(diagnostic))
  const entries = document === undefined ? [] : await readEntries(document, project, env)
  for (const diagnostic of found) report(diagnostic)
  return found.length === 0 ? entries : undefined
}

async function readEntries(document: YamlDocument, project: Project, env: Environment): Promise<ScriptEntry[]> {
  const validator: Validator = validateScript
  const checked = validate<RawEntry[]>(document, document.value, validator, () => readCoreSchema('script'))
  if (!checked.isWhole) return []
  const values = checkedValues(document)
  const timeAt = (path: (string | number)[], written: string) => values.time(path, written, project.defaults.timezone)
  const timed: { raw: RawEntry; index: number; at: Instant }[] = []
  ;(checked.value as RawEntry[]).forEach((raw, index) => {
    const at = timeAt([index, 'at'], raw.at)
    if (at !== undefined) timed.push({ raw, index, at })
  })
  timed.sort((a, b) => a.at - b.at)
  const entries: ScriptEntry[] = []
  const edited = createEdits(project, env)
  for (const { raw, index, at } of timed) {
    const { edit, outage, refuse } = raw
    if (edit !== undefined) {
      if (!project.events.has(edit.event)) reportUnknown(document, [index, 'edit', 'event'], 'event', edit.event)
      else {
        const { project: next, fault } = await edited.apply(edit.event, edit.set)
        if (next === undefined)
          document.report('wrong-value', [index, 'edit', 'set'], `after this edit the project is not valid: ${fault}`)
        else entries.push({ at, kind: 'edit', event: edit.event, project: next })
      }
    }
    const channel = outage?.channel ?? refuse?.channel
    if (channel !== undefined && !project.channels.has(channel)) {
      reportUnknown(document, [index, outage === undefined ? 'refuse' : 'outage', 'channel'], 'channel', channel)
    }
    if (outage !== undefined) {
      const until = timeAt([index, 'outage', 'until'], outage.until)
      if (until !== undefined) entries.push({ at, kind: 'outage', channel: outage.channel, until })
    }
    if (refuse !== undefined) {
      const until =
        refuse.until === undefined ? Number.POSITIVE_INFINITY : timeAt([index, 'refuse', 'until'], refuse.until)
      if (until !== undefined)
        entries.push({ at, kind: 'refuse', recipient: refuse.recipient, channel: refuse.channel, until })
    }
  }
  return entries
}

function reportUnknown(document: YamlDocument, path: (string | number)[], what: string, id: string): void {
  document.report('wrong-value', path, `there is no ${what} "${id}" in this project`)
}

/** Edits the texts of events in memory, each edit on top of those before it, and reads the whole project anew. */
export function createEdits(original: Project, env: Environment) {
  const texts = new Map<string, string>()
  return {
    async apply(id: string, set: Readonly<Record<string, unknown>>): Promise<{ project?: Project; fault: string }> {
      const { file } = original.events.get(id)!.at
      const before = texts.get(file) ?? readFileSync(join(original.dir, file), 'utf8')
      const documents = parseAllDocuments(before)
      for (const document of documents) {
        if (!isMap(document.contents) || document.get('kind') !== 'event' || document.get('id') !== id) continue
        for (const [path, value] of Object.entries(set)) {
          const keys = path.split('.')
          if (value === null) document.deleteIn(keys)
          else document.setIn(keys, document.createNode(value))
        }
      }
      texts.set(file, documents.map(String).join('---\n'))
      const found: Diagnostic[] = []
      const project = await loadProject(original.dir, (diagnostic) => found.push(diagnostic), {
        env,
        texts: new Map(texts),
      })
      const error = found.find(({ severity }) => severity === 'error')
      if (project !== undefined && error === undefined) return { project, fault: '' }
      return { fault: error?.message ?? 'there is no notify.yaml' }
    },
  }
}
