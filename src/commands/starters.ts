import { readdirSync, readFileSync, statSync } from 'node:fs'
import { DateTime, type WeekdayNumbers } from 'luxon'
import { parse } from 'yaml'
import { closest } from '../engine/closest.ts'
import { NotifyError } from '../model/error.ts'
import type { Instant } from '../model/project.ts'
import { type LanguageWords, templateText, type Words } from './starter-words.ts'

const starters = new URL('../../starters/', import.meta.url)
const shared = new URL('shared/', starters)

/** Of `notify init` without `--template`. */
export const defaultStarter = 'default'

/** The languages that every set with words of its own has. */
export const starterLanguages = ['en', 'it', 'de', 'pl', 'fr', 'es'] as const

/** In `set.yaml`: the words of all moments that have none of their own. */
const anyMoment = 'any'

/** A template set: a project to start from, with words in all languages. `starters/NAME/set.yaml` says what it is made of. */
export interface Starter {
  name: string
  /** What it is for, in one sentence. */
  about: string
  /** Files of `starters/shared/project` that it has too. */
  uses: readonly string[]
  /** For each folder in `templates/`: the message that each moment says. */
  templates: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** Names of all sets, in the order of the alphabet, but for the one that is there without being asked for. */
export function starterNames(): string[] {
  const names = readdirSync(starters, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
    .map(({ name }) => name)
  return [defaultStarter, ...names.filter((name) => name !== defaultStarter).sort()]
}

export function readStarter(name: string): Starter {
  const names = starterNames()
  if (!names.includes(name)) {
    const near = closest(name, names) ?? names.find((each) => name !== '' && each.includes(name))
    throw new NotifyError('unknown-template', `there is no template set ${JSON.stringify(name)}`, {
      hint:
        near === undefined ? 'notify templates lists them' : `did you mean "${near}"? (notify templates lists them)`,
    })
  }
  const { about, uses = [], templates = {} } = readYaml<Partial<Starter>>(new URL(`${name}/set.yaml`, starters))
  return { name, about: about ?? '', uses, templates }
}

/** The set's files, by their paths in the project: times lie ahead of `now`, in the zone of this machine. */
export function starterFiles(starter: Starter, projectName: string, now: Instant): Map<string, string> {
  const files = new Map<string, string>()
  const own = new URL(`${starter.name}/project/`, starters)
  const sources: (readonly [string, URL])[] = [
    ...starter.uses.map((path) => [path, new URL(`project/${path}`, shared)] as const),
    ...filesBelow(own).map((path) => [path, new URL(path, own)] as const),
  ]
  for (const [path, url] of sources) {
    files.set(path === 'gitignore' ? '.gitignore' : path, fillIn(readFileSync(url, 'utf8'), projectName, now))
  }
  for (const [path, text] of templateFiles(starter)) files.set(path, text)
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** `templates/NAME/MOMENT.LANG.md` in all languages. */
export function templateFiles(starter: Starter): Map<string, string> {
  const files = new Map<string, string>()
  if (Object.keys(starter.templates).length === 0) return files
  const blocks = readYaml<Words>(new URL('blocks.yaml', shared))
  for (const language of starterLanguages) {
    const common = readYaml<LanguageWords>(new URL(`${language}.yaml`, shared))
    const own = readYaml<LanguageWords>(new URL(`${starter.name}/${language}.yaml`, starters))
    const rest = [own.words ?? {}, common.words ?? {}, blocks]
    for (const [template, moments] of Object.entries(starter.templates)) {
      for (const [moment, name] of Object.entries(moments)) {
        const message = own.messages?.[name] ?? common.messages?.[name]
        if (message === undefined) throw new Error(`${starter.name}: there is no message "${name}" in ${language}`)
        const path = moment === anyMoment ? template : `${template}/${moment}`
        files.set(`templates/${path}.${language}.md`, templateText(message, rest))
      }
    }
  }
  return files
}

function filesBelow(folder: URL): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !statSync(new URL(path, folder)).isDirectory())
}

/** A set that has no words of its own in a language has no file for it. */
function readYaml<T>(url: URL): T {
  return (parse(readOptional(url)) ?? {}) as T
}

function readOptional(url: URL): string {
  try {
    return readFileSync(url, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}

const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']

/**
 * Fills the holes of a file: `{NAME}`, `{ZONE}`, `{DAY+14 20:00}` (so many days from today), `{SATURDAY+2 20:00}` (of the week two
 * weeks from now) and `{NOW-20m}` (with its offset, since it may be a time that a change of the clock repeats).
 */
function fillIn(text: string, name: string, now: Instant): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const today = DateTime.fromMillis(now, { zone })
  return text.replace(
    /\{(?:(NAME)|(ZONE)|NOW([+-]\d+)m|([A-Z]+)([+-]\d+) (\d\d:\d\d))\}/g,
    (hole, isName, isZone, minutes, day, count, time) => {
      if (isName !== undefined) return JSON.stringify(name)
      if (isZone !== undefined) return zone
      if (minutes !== undefined) {
        const at = today.plus({ minutes: Number(minutes) }).startOf('minute')
        return at.toISO({ suppressSeconds: true, suppressMilliseconds: true })!
      }
      if (day === 'DAY') return `${today.plus({ days: Number(count) }).toISODate()}T${time}`
      const weekday = (weekdays.indexOf(day) + 1) as WeekdayNumbers
      if (!weekdays.includes(day)) throw new Error(`${hole} is no hole that can be filled`)
      return `${today
        .plus({ weeks: Number(count) })
        .set({ weekday })
        .toISODate()}T${time}`
    },
  )
}
