import { renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeFolder } from '../files/make-folder.ts'
import { exitCode, NotifyError } from '../model/error.ts'
import type { Project } from '../model/project.ts'
import { ruleFromNative } from '../otobo/from-native.ts'
import { defaultStyle, dumpRules, type ExportStyle, exportRule, type Rule } from '../otobo/index.ts'
import { type CommandContext, pathFrom } from './context.ts'
import { validProject } from './project.ts'

export interface ExportCommandOptions {
  rule?: string[]
  single?: boolean
  out?: string
}

interface Exported {
  id: string
  rule: Rule
  style: ExportStyle
  position: number | undefined
}

export async function exportOtobo(context: CommandContext, options: ExportCommandOptions): Promise<number> {
  const { project } = await validProject({
    ...context,
    warn: (text) => (text.includes('warning') ? undefined : context.warn(text)),
  })
  const chosen = choose(project, options.rule)
  const now = new Date(context.clock.now()).toISOString().slice(0, 19).replace('T', ' ')
  const losses: { rule: string; lost: string[]; isExported: boolean }[] = []
  const exported: Exported[] = []
  for (const rule of chosen) {
    const { rule: made, lost } = rule.otobo ? { rule: rule.otobo, lost: lostOf(rule) } : ruleFromNative(rule)
    if (lost.length > 0) losses.push({ rule: rule.id, lost, isExported: made !== undefined })
    if (made === undefined) continue
    exported.push({ id: rule.id, rule: made, ...(rule.otoboFile ?? { position: undefined, style: defaultStyle }) })
  }
  number(exported, now)
  sort(exported)
  const files = write(context, exported, options)
  for (const { rule, lost, isExported } of losses) {
    context.warn(
      `${rule} ${isExported ? 'loses something' : 'was not exported'}:\n${lost.map((what) => `  ${what}\n`).join('')}`,
    )
  }
  if (context.json) {
    const rules = exported.map(({ id, rule }) => ({ id, name: rule.name }))
    const content = files.length === 0 ? { content: contentOf(exported) } : {}
    context.print(`${JSON.stringify({ rules, losses, files, ...content }, null, 2)}\n`)
  }
  return exported.length === 0 ? exitCode.invalid : exitCode.done
}

function choose(project: Project, ids: readonly string[] | undefined) {
  if (ids === undefined || ids.length === 0) return [...project.rules.values()]
  return ids.map((id) => {
    const rule = project.rules.get(id) ?? [...project.rules.values()].find(({ otobo }) => otobo?.name === id)
    if (rule === undefined)
      throw new NotifyError('unknown-rule', `there is no rule ${JSON.stringify(id)} in this project`)
    return rule
  })
}

function lostOf({ via, from }: { via: readonly { channels: readonly string[] }[]; from?: string }): string[] {
  const lost = via.flatMap(({ channels }) =>
    channels.length > 1 ? [`via: the fallback ${channels.join(', ')}; OTOBO sends e-mail`] : [],
  )
  return from === undefined ? lost : [...lost, 'from: OTOBO has one sender for all rules']
}

/** Rules that OTOBO has not seen get numbers and times, as a new rule there would. */
function number(exported: Exported[], now: string): void {
  const taken = new Set(exported.map(({ rule }) => rule.id))
  let free = 0
  for (const one of exported) {
    const { rule } = one
    let { id } = rule
    if (id === 0) {
      do free++
      while (taken.has(free))
      id = free
      taken.add(id)
    }
    one.rule = { ...rule, id, createTime: rule.createTime || now, changeTime: rule.changeTime || now }
  }
}

/** In the order of the one file that all came from; else as OTOBO orders them, by the text of their numbers. */
function sort(exported: Exported[]): void {
  const positions = new Set(exported.map(({ position }) => position))
  if (!positions.has(undefined) && positions.size === exported.length) {
    exported.sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
  } else {
    const key = ({ rule }: Exported) => String(rule.id)
    exported.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
  }
}

function styleOf(exported: readonly Exported[]): ExportStyle {
  const [first] = exported
  const isShared = exported.every(
    ({ style }) => style.ids === first?.style.ids && style.multiline === first.style.multiline,
  )
  return first && isShared ? first.style : defaultStyle
}

const contentOf = (exported: readonly Exported[]): string =>
  dumpRules(
    exported.map(({ rule }) => rule),
    styleOf(exported),
  )

/** The paths that were written; none where the file went to standard output. */
function write(
  context: CommandContext,
  exported: readonly Exported[],
  { single, out }: ExportCommandOptions,
): string[] {
  if (exported.length === 0) return []
  const isAlone = single && exported.length === 1
  if (out === undefined || out === '-') {
    if (single && !isAlone) {
      throw new NotifyError('usage', 'several rules make several files', {
        hint: 'name a folder with -o DIR, or one rule with --rule ID',
      })
    }
    if (!context.json) context.print(contentOf(exported))
    return []
  }
  const target = pathFrom(context.io, out)
  if (!single) return [save(target, contentOf(exported))]
  const names = new Set<string>()
  return exported.map(({ rule, style }) => {
    const { fileName, content } = exportRule(rule, style)
    const name = names.has(fileName.toLowerCase()) ? fileName.replace(/\.yml$/, `_${rule.id}.yml`) : fileName
    names.add(name.toLowerCase())
    return save(join(target, name), content)
  })
}

function save(path: string, content: string): string {
  makeFolder(dirname(path))
  const draft = `${path}.${process.pid}.tmp`
  writeFileSync(draft, content)
  renameSync(draft, path)
  return path
}
