import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { makeFolder } from '../files/make-folder.ts'
import { exitCode } from '../model/error.ts'
import type { Project } from '../model/project.ts'
import { type Preview, previewText } from '../output/preview-text.ts'
import { loadStyle, type Style } from '../output/style.ts'
import { alignColumns } from '../output/table.ts'
import type { CommandContext } from './context.ts'
import { readPreviews } from './preview.ts'
import { readStarter, type Starter, starterFiles, starterLanguages, starterNames } from './starters.ts'
import { defaultStore } from './world.ts'

/** Lists the template sets. */
export async function listTemplates(context: CommandContext): Promise<number> {
  const sets = starterNames().map(readStarter)
  if (context.json) {
    context.print(`${JSON.stringify(sets.map(({ name, about, templates }) => ({ name, about, templates })))}\n`)
    return exitCode.done
  }
  const style = await loadStyle(context.hasColor)
  for (const line of alignColumns(sets.map(({ name, about }) => [style.bold(name), about]))) context.print(`${line}\n`)
  context.say(
    '\nnotify templates show NAME shows what a set holds and how it reads, notify init DIR --template NAME makes a project of it,\nnotify new rule --template NAME adds its rules to a project that you have.\n',
  )
  return exitCode.done
}

export interface ShowTemplatesOptions {
  language?: string
  moment?: string
  rule?: string
}

/** Shows what is in a set and how its messages read, as a project made of it would send them. */
export async function showTemplates(
  context: CommandContext,
  name: string,
  options: ShowTemplatesOptions,
): Promise<number> {
  const starter = readStarter(name)
  const files = starterFiles(starter, name, context.clock.now())
  const dir = mkdtempSync(join(tmpdir(), 'notify-templates-'))
  try {
    for (const [path, text] of files) {
      makeFolder(dirname(join(dir, path)))
      writeFileSync(join(dir, path), text)
    }
    const { previews, project } = await readPreviews({ ...context, dir, store: defaultStore }, undefined, {
      moment: options.moment ?? 'all',
      language: options.language ?? 'en',
      ...(options.rule === undefined ? {} : { rule: options.rule }),
      format: 'text',
    })
    if (context.json) {
      const { about, templates } = starter
      context.print(`${JSON.stringify({ name, about, templates, files: [...files.keys()], messages: previews })}\n`)
    } else context.print(setText(starter, [...files.keys()], project, previews, await loadStyle(context.hasColor)))
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
  return exitCode.done
}

function setText(
  { name, about, templates }: Starter,
  files: readonly string[],
  project: Project,
  previews: readonly Preview[],
  style: Style,
): string {
  const rules = [...project.rules.values()].map(({ id, on, to, via }) => {
    const people = [...to.audiences, ...(to.team ?? []).map((role) => `team ${role}`)].join(', ')
    return [`  ${id}`, on.map((moment) => moment.name).join(', '), people, via.map((route) => route.id).join(', ')]
  })
  const words = Object.entries(templates).map(
    ([set, moments]) => `  templates/${set}/{${Object.keys(moments).join(',')}}.{${starterLanguages.join(',')}}.md\n`,
  )
  const documents = files.filter((path) => !path.endsWith('.md')).map((path) => `  ${path}\n`)
  return [
    `${style.bold(name)}\n${about}\n\nFiles\n`,
    ...documents,
    ...words,
    `\nRules\n`,
    ...alignColumns(rules).map((line) => `${line}\n`),
    `\n${previewText(previews, style)}`,
  ].join('')
}
