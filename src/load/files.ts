import { isUtf8 } from 'node:buffer'
import { closeSync, fstatSync, openSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'
import type { DiagnosticCode, Report } from '../model/diagnostic.ts'
import { createSourceFile, type SourceFile } from './source-file.ts'

/** The file that makes a folder a project. */
export const projectFile = 'notify.yaml'

/** A hundred times what a long event needs; what is larger is data, and belongs into an audience's source. */
const largestFile = 5 * 1024 * 1024

/** Reports a fault of a whole file: it has a place, but no line to show. */
export type ReportFile = (code: DiagnosticCode, path: string, message: string, hint?: string) => void

export function reportFile(report: Report): ReportFile {
  return (code, path, message, hint) =>
    report({
      code,
      severity: 'error',
      message,
      at: { file: path, line: 1, column: 1 },
      ...(hint === undefined ? {} : { hint }),
    })
}

/** A link whose target is looked at when everything else has been seen. */
interface Link {
  path: string
  /** Absolute, without any link in it. */
  target: string
}

interface Walk {
  root: string
  wanted: (name: string) => boolean
  isIgnored: (path: string) => boolean
  report: ReportFile
  files: string[]
  links: Link[]
  /** Real folders that were walked. */
  seen: Set<string>
}

/**
 * The files below `start` that are wanted by name, in the order of their paths. Left out are dot-folders, `node_modules`,
 * folders with a project of their own and what `isIgnored` says. Links are followed within `root` (the project, without
 * any link in its own path), unless they lead to what is there under its own name anyway.
 */
export function findFiles(
  root: string,
  start: string,
  wanted: (name: string) => boolean,
  isIgnored: (path: string) => boolean,
  report: ReportFile,
): string[] {
  const walk: Walk = { root, wanted, isIgnored, report, files: [], links: [], seen: new Set() }
  walkFolder(start, walk)
  // Links may lead to folders that hold more links; what was seen is never walked again, so this ends.
  const seenFiles = new Set(walk.files.map((path) => join(root, path)))
  for (let link = walk.links.shift(); link !== undefined; link = walk.links.shift()) followLink(link, walk, seenFiles)
  return walk.files.sort((a, b) => (a < b ? -1 : 1))
}

function walkFolder(folder: string, walk: Walk): void {
  const absolute = join(walk.root, folder)
  let real: string
  let entries: ReturnType<typeof readFolder>
  try {
    real = realpathSync(absolute)
    if (walk.seen.has(real)) return
    walk.seen.add(real)
    entries = readFolder(absolute)
  } catch (error) {
    walk.report('unreadable-file', folder, `this folder cannot be read: ${why(error)}`)
    return
  }
  const isProject = folder !== '' && entries.some((entry) => entry.name === projectFile)
  if (isProject) return
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) {
      if (!isSkipped(entry.name) && !walk.isIgnored(path)) walkFolder(path, walk)
    } else if (entry.isFile()) {
      if (walk.wanted(entry.name) && !walk.isIgnored(path)) walk.files.push(path)
    } else if (entry.isSymbolicLink() && !isSkipped(entry.name) && !walk.isIgnored(path)) {
      readLink(path, entry.name, walk)
    }
  }
}

const readFolder = (path: string) => readdirSync(path, { withFileTypes: true })

const isSkipped = (name: string) => name.startsWith('.') || name === 'node_modules'

function readLink(path: string, name: string, walk: Walk): void {
  const absolute = join(walk.root, path)
  try {
    const target = realpathSync(absolute)
    const isFolder = statSync(target).isDirectory()
    if (!isFolder && !walk.wanted(name)) return
    if (isOutside(walk.root, target)) {
      walk.report(
        'path-outside-project',
        path,
        'this link leads out of the project',
        'put the file into the project, or list the link under ignore: in notify.yaml',
      )
    } else if (isFolder && isWithin(target, absolute)) {
      walk.report(
        'symlink-loop',
        path,
        'this link leads back to a folder that it lies in',
        'remove the link, or list it under ignore: in notify.yaml',
      )
    } else {
      walk.links.push({ path, target })
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ELOOP') {
      walk.report('symlink-loop', path, 'this link leads to itself', 'remove the link')
    } else if (walk.wanted(name)) {
      walk.report('unreadable-file', path, `this link leads nowhere: ${why(error)}`)
    }
  }
}

function followLink({ path, target }: Link, walk: Walk, seenFiles: Set<string>): void {
  const stat = statSync(target, { throwIfNoEntry: false })
  if (stat?.isDirectory()) {
    const before = walk.files.length
    walkFolder(path, walk)
    for (const file of walk.files.slice(before)) seenFiles.add(realpathSync(join(walk.root, file)))
  } else if (stat?.isFile() && !seenFiles.has(target)) {
    seenFiles.add(target)
    walk.files.push(path)
  }
}

/**
 * A file's text; undefined where it is no text of a bearable size, which was reported. The size is asked first, so that
 * a file of any size costs nothing.
 */
export function readText(
  root: string,
  path: string,
  report: ReportFile,
  texts?: ReadonlyMap<string, string>,
): SourceFile | undefined {
  const instead = texts?.get(path)
  if (instead !== undefined) return createSourceFile(path, instead)
  let bytes: Buffer
  let descriptor: number | undefined
  try {
    descriptor = openSync(join(root, path), 'r')
    const stat = fstatSync(descriptor)
    if (!stat.isFile()) {
      report('unreadable-file', path, 'this is not a file')
      return undefined
    }
    if (stat.size > largestFile) {
      report(
        'file-too-large',
        path,
        `this file has ${megabytes(stat.size)} MB; at most ${largestFile / 1024 / 1024} are read`,
        'put long lists of people into a CSV file, or list the file under ignore: in notify.yaml',
      )
      return undefined
    }
    bytes = readFileSync(descriptor)
  } catch (error) {
    report('unreadable-file', path, `this file cannot be read: ${why(error)}`)
    return undefined
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
  const problem = bytes.includes(0)
    ? 'this is a binary file'
    : isUtf8(bytes)
      ? undefined
      : 'this file is not valid UTF-8'
  if (problem !== undefined) {
    report('binary-file', path, problem, 'save it as UTF-8 text, or list it under ignore: in notify.yaml')
    return undefined
  }
  const text = bytes.toString('utf8')
  return createSourceFile(path, text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
}

const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1)

/** Whether `path` is neither `root` nor below it. Both absolute. */
export function isOutside(root: string, path: string): boolean {
  const way = relative(root, path)
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)
}

const isWithin = (folder: string, path: string) => !isOutside(folder, path)

/** The system's own words for what went wrong. */
export function why(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  const words: Readonly<Record<string, string>> = {
    ENOENT: 'it does not exist',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EISDIR: 'it is a folder',
    ELOOP: 'it leads to itself',
    ENOTDIR: 'a folder on the way is a file',
  }
  return words[code ?? ''] ?? message
}
