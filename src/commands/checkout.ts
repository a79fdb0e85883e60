import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative, sep } from 'node:path'
import { type Blob, type Link, writeBlobs } from './blobs.ts'
import { ask, gitFailed, type Repository } from './repository.ts'

/** Files of a commit in a folder of their own. */
export interface Checkout {
  /** The project's folder there; null where the commit has no project. */
  dir: string | null
  /** The same in the repository, with forward slashes; `.` for the top. */
  path: string | null
  remove(): void
}

/** What a project is made of; any other file is taken where a document names it. */
const projectFiles = /\.(?:ya?ml|md|csv|tsv|json|ndjson|jsonl)$/i

/**
 * Writes a commit's project into a temporary folder, without touching work tree or index. `name`: the project's, by which it is
 * found again where its folder was moved; `dir`: where it is today, from where the packages of its channels are found.
 */
export async function checkOut(
  repository: Repository,
  commit: string,
  project: { name: string | undefined; dir: string },
): Promise<Checkout> {
  const listing = await ask(repository, ['ls-tree', '-r', '-z', '--full-tree', commit])
  if (listing.code !== 0) throw gitFailed('ls-tree', listing)
  const blobs = listing.out
    .split('\0')
    .filter(Boolean)
    .map(parseEntry)
    .filter(({ mode }) => mode !== '160000')
  const prefix = await findPrefix(repository, blobs, project.name)
  if (prefix === undefined) return { dir: null, path: null, remove: () => {} }
  const own = blobs.filter(({ path }) => path.startsWith(prefix) && !isSkipped(path.slice(prefix.length)))
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'notify-diff-')))
  const remove = () => rmSync(dir, { recursive: true, force: true })
  try {
    const first = own.filter(({ path }) => projectFiles.test(path))
    const links = await writeBlobs(repository, first, dir, prefix)
    const documents = first.filter(({ path }) => /\.ya?ml$/i.test(path)).map(({ path }) => path.slice(prefix.length))
    const texts = new Map(documents.map((path) => [path, readIfThere(join(dir, path))]))
    const all = [...texts.values()].join('\n')
    const isNamed = ({ path }: Blob) => !projectFiles.test(path) && !code.test(path) && all.includes(basename(path))
    const rest = own.filter(isNamed)
    links.push(...(await writeBlobs(repository, rest, dir, prefix)))
    copyUncommitted(texts, project.dir, dir, links)
    copyAdapters(all, project.dir, dir, links)
    // At last, so that nothing is written through one.
    for (const { path, target } of links) symlinkSync(target, path)
    const modules = modulesNear(project.dir)
    if (modules !== undefined) symlinkSync(modules, join(dir, 'node_modules'), 'junction')
    return { dir, path: prefix === '' ? '.' : prefix.slice(0, -1), remove }
  } catch (error) {
    remove()
    throw error
  }
}

function readIfThere(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

const code = /\.(?:[cm]?[jt]sx?|node)$/i

/**
 * Channels that are modules of the project are those of the work tree on both sides: to look at a commit is no reason to run what
 * is in it. What they import beside them is copied with them.
 */
function copyAdapters(texts: string, from: string, to: string, links: readonly Link[]): void {
  for (const [, written = ''] of texts.matchAll(/\badapter\s*:\s*["']?(\.{1,2}\/[^\s"',}#]+)/g)) {
    const folder = join(from, dirname(written))
    if (relative(from, folder).startsWith('..') || !existsSync(folder)) continue
    for (const name of readdirSync(folder)) if (code.test(name)) copyInto(join(dirname(written), name), from, to, links)
  }
}

/** Where a document names a file: the source of an audience, an attachment. */
const namesFile = /\b(?:csv|json|ndjson|file)\s*:\s*(?:"([^"\n]+)"|'([^'\n]+)'|([^\s,}\]#][^,}\]#\n]*))/g

/** People who are in no commit, for their privacy or because a job writes the file, are the same on both sides. */
function copyUncommitted(texts: ReadonlyMap<string, string>, from: string, to: string, links: readonly Link[]): void {
  for (const [document, text] of texts) {
    for (const [, ...forms] of text.matchAll(namesFile)) {
      const name = forms.find((form) => form !== undefined)!.trim()
      for (const path of [join(dirname(document), name), name]) if (!isSkipped(path)) copyInto(path, from, to, links)
    }
  }
}

/** Copies a file of the work tree that the commit does not have. */
function copyInto(path: string, from: string, to: string, links: readonly Link[]): void {
  const [source, target] = [join(from, path), join(to, path)]
  const isLinked = links.some((link) => target === link.path || target.startsWith(link.path + sep))
  if (isLinked || relative(from, source).startsWith('..') || existsSync(target)) return
  if (!statSync(source, { throwIfNoEntry: false })?.isFile()) return
  mkdirSync(dirname(target), { recursive: true })
  copyFileSync(source, target)
}

function parseEntry(line: string): Blob {
  const tab = line.indexOf('\t')
  const [mode = '', , oid = ''] = line.slice(0, tab).split(' ')
  return { mode, oid, path: line.slice(tab + 1) }
}

/** What the loader leaves out anyway. */
function isSkipped(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.') || part === 'node_modules')
}

/** Where the commit has the project: at its place of today, else the one of that name elsewhere. */
async function findPrefix(
  repository: Repository,
  blobs: readonly Blob[],
  name: string | undefined,
): Promise<string | undefined> {
  const { prefix } = repository
  const heads = blobs.filter(({ path }) => basename(path) === 'notify.yaml' && !isSkipped(path))
  if (heads.some(({ path }) => path === `${prefix}notify.yaml`)) return prefix
  for (const { path, oid } of heads) {
    const { out } = await ask(repository, ['cat-file', 'blob', oid])
    const own = /^name:[ \t]*["']?(.*?)["']?[ \t]*(?:#.*)?$/m.exec(out)?.[1]
    // One that is still there is another project.
    if (own === name && !existsSync(join(repository.top, path))) return path.slice(0, -'notify.yaml'.length)
  }
  return undefined
}

function modulesNear(from: string): string | undefined {
  for (let dir = from; ; dir = dirname(dir)) {
    if (existsSync(join(dir, 'node_modules'))) return join(dir, 'node_modules')
    if (dirname(dir) === dir) return undefined
  }
}
