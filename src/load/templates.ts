import { readdirSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { closest } from '../engine/closest.ts'
import { parseMoment } from '../engine/moment.ts'
import type { Report } from '../model/diagnostic.ts'
import type { Segment, TemplateSet, TemplateWords } from '../model/project.ts'
import type { YamlDocument } from './document.ts'
import { present } from './event.ts'
import { findFiles, type ReportFile, readText, reportFile } from './files.ts'
import { languageOf } from './scalars.ts'
import { createSourceFile, reportAt, type SourceFile } from './source-file.ts'
import { isMapping } from './validate.ts'
import { parseYaml } from './yaml.ts'

type Words = Record<string, Record<string, TemplateWords>>

/** `templates/` of the project: `NAME/MOMENT.LANG.md` and `NAME.LANG.md`. `keep` gets every file that was read. */
export function loadTemplates(
  root: string,
  isIgnored: (path: string) => boolean,
  report: Report,
  keep: (file: SourceFile) => void,
): Map<string, TemplateSet> {
  const reportWhole = reportFile(report)
  const files = hasFolder(root) ? findFiles(root, folder, (name) => name.endsWith('.md'), isIgnored, reportWhole) : []
  return readSets(root, files, false, report, reportWhole, keep)
}

/** The sets that `notify` brings, as far as they are asked for by name; a name that it does not know is left out. */
export function loadBuiltInTemplates(names: Iterable<string>): Map<string, TemplateSet> {
  const wanted = new Set(names)
  const files = builtInFiles().filter((path) => wanted.has(placeOf(path)?.name ?? ''))
  const fault: Report = ({ message, at }) => {
    throw new Error(`built-in template ${at?.file}:${at?.line}: ${message}`)
  }
  return readSets(packageRoot(), files, true, fault, reportFile(fault), () => {})
}

/** Names of the sets that `notify` brings. */
export function builtInTemplateNames(): string[] {
  return [...new Set(builtInFiles().map((path) => placeOf(path)?.name ?? ''))].filter((name) => name !== '')
}

const folder = 'templates'

/** The same relative place from src/ and from dist/. */
const packageRoot = () => realpathSync(fileURLToPath(new URL('../../', import.meta.url)))

function builtInFiles(): string[] {
  const root = packageRoot()
  if (!hasFolder(root)) return []
  return findFiles(
    root,
    folder,
    (name) => name.endsWith('.md'),
    () => false,
    () => {},
  )
}

function hasFolder(root: string): boolean {
  return readdirSync(root, { withFileTypes: true }).some(
    (entry) => entry.name === folder && (entry.isDirectory() || entry.isSymbolicLink()),
  )
}

interface Place {
  name: string
  /** Empty for the words of any moment. */
  moment: string
  tag: string
}

/** What a file's path says; undefined for one that is no template, such as a README. */
function placeOf(path: string): Place | undefined {
  const match = /^templates\/(?:([^/]+)\/)?([^/]+)\.([^./]+)\.md$/.exec(path)
  if (match === null) return undefined
  const [, set, stem = '', tag = ''] = match
  return set === undefined ? { name: stem, moment: '', tag } : { name: set, moment: stem, tag }
}

function readSets(
  root: string,
  files: readonly string[],
  isBuiltIn: boolean,
  report: Report,
  reportWhole: ReportFile,
  keep: (file: SourceFile) => void,
): Map<string, TemplateSet> {
  const sets = new Map<string, Words>()
  const audiences = new Map<string, readonly Segment[]>()
  for (const path of files) {
    const place = placeOf(path)
    if (place === undefined) continue
    const language = languageOf(place.tag)
    if (language === undefined) {
      reportWhole(
        'bad-language',
        path,
        `"${place.tag}" in the name of this template is no language`,
        'name it MOMENT.LANG.md, such as completed.it.md',
      )
      continue
    }
    if (!isMomentName(place.moment)) reportMoment(path, place.moment, reportWhole)
    const file = readText(root, path, reportWhole)
    if (file === undefined) continue
    keep(file)
    const words = sets.get(place.name) ?? {}
    sets.set(place.name, words)
    const { words: own, for: segments } = readWords(file, report)
    words[place.moment] = { ...words[place.moment], [language]: own }
    if (segments !== undefined) audiences.set(place.name, segments)
  }
  return new Map(
    [...sets].map(([name, words]) => [name, { name, isBuiltIn, words, ...present({ for: audiences.get(name) }) }]),
  )
}

/** Not moments by name: sorts of them, and the words that put several notices into one message. */
const slugs = [
  'before-start',
  'at-start',
  'after-start',
  'before-end',
  'at-end',
  'after-end',
  'during',
  'status',
  'digest',
]

const states = [
  'announced',
  'rescheduled',
  'extended',
  'started',
  'updated',
  'completed',
  'cancelled',
  'failed',
  'rolled_back',
  'resolved',
  'overrun',
]

function isMomentName(name: string): boolean {
  return name === '' || slugs.includes(name) || /^status-\w+$/.test(name) || parseMoment(name) !== undefined
}

/** Any other name may be a trigger's; one that is nearly a moment's is a slip, and the file would never be used. */
function reportMoment(path: string, name: string, report: ReportFile): void {
  const near = closest(name, [...states, ...slugs])
  if (near !== undefined) {
    report('bad-moment', path, `"${name}" in the name of this template is no moment; did you mean "${near}"?`)
  }
}

const keys = ['subject', 'short', 'preheader'] as const

/** What a file says, and whom it is written for. */
interface FileWords {
  words: TemplateWords
  for?: readonly Segment[]
}

function readWords(file: SourceFile, report: Report): FileWords {
  const { text } = file
  const words: TemplateWords = {}
  let segments: readonly Segment[] | undefined
  let bodyStart = 0
  if (/^---[ \t]*\r?\n/.test(text)) {
    const close = /^---[ \t]*$/m
    const rest = text.indexOf('\n') + 1
    const match = close.exec(text.slice(rest).replaceAll('\r\n', ' \n'))
    if (match === null) {
      reportAt(file, file.position(0, 3), report, 'template-front-matter', 'the front matter is never closed', {
        hint: 'end it with a line of three dashes',
      })
      return { words }
    }
    const end = rest + match.index
    segments = readFrontMatter(createSourceFile(file.path, text.slice(0, end)), words, report)
    const lineEnd = text.indexOf('\n', end)
    bodyStart = lineEnd === -1 ? text.length : lineEnd + 1
  }
  // Line breaks of either sort count one line, so places stay what they are.
  const body = text.slice(bodyStart).replaceAll('\r\n', '\n')
  if (body.trim() !== '') {
    const { line } = file.position(bodyStart)
    words.body = { text: body, origin: { file: file.path, line, column: 1, indentColumn: 1, exact: true } }
  }
  return { words, ...present({ for: segments }) }
}

/** Fills in the texts; gives whom they are written for, where that is said. */
function readFrontMatter(file: SourceFile, words: TemplateWords, report: Report): readonly Segment[] | undefined {
  // The opening dashes are a document's start in YAML too, so every offset is the file's own.
  const document = parseYaml(file, report)[0]
  if (document === undefined) return undefined
  let segments: readonly Segment[] | undefined
  if (!isMapping(document.value)) {
    document.report('template-front-matter', [], 'the front matter must be a mapping', {
      hint: `with ${keys.join(', ')}`,
    })
    return undefined
  }
  for (const [key, value] of Object.entries(document.value)) {
    if (key === 'for') {
      segments = readSegments(document, value)
      continue
    }
    const known = keys.find((each) => each === key)
    if (known === undefined) {
      const near = closest(key, [...keys, 'for'])
      const message = `"${key}" is not known in front matter${near === undefined ? '' : `; did you mean "${near}"?`}`
      document.report('template-front-matter', [key], message, {
        part: 'key',
        hint: `known are ${keys.join(', ')}, for`,
      })
      continue
    }
    const text = document.textPart([key])
    if (text === undefined) {
      document.report('template-front-matter', [key], `${key} must be a text`, { hint: 'put it in quotes' })
    } else words[known] = text
  }
  return segments
}

const segmentNames: readonly Segment[] = ['customer', 'partner', 'internal']

/** `for: internal` or a list. */
function readSegments(document: YamlDocument, value: unknown): readonly Segment[] | undefined {
  const found = (Array.isArray(value) ? value : [value]).map((each) => segmentNames.find((name) => name === each))
  if (found.length > 0 && found.every((each) => each !== undefined)) return found
  document.report('template-front-matter', ['for'], '"for" names whom this is written for', {
    hint: `write one or more of ${segmentNames.join(', ')}`,
  })
  return undefined
}
