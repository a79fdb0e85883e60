import { spawn } from 'node:child_process'
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative, sep } from 'node:path'
import { NotifyError } from '../model/error.ts'
import { type GitResult, git } from './git.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** A Git repository, seen from a folder in it. */
export interface Repository {
  /** Absolute path of its work tree. */
  top: string
  /** The folder in it, with a slash at its end; empty for the top. */
  prefix: string
  env: Environment
}

/** Files of a commit in a folder of their own. */
export interface Checkout {
  /** The project's folder there; null where the commit has no project. */
  dir: string | null
  /** The same in the repository, with forward slashes; `.` for the top. */
  path: string | null
  remove(): void
}

export async function openRepository(dir: string, env: Environment): Promise<Repository> {
  const result = await git(dir, ['rev-parse', '--show-toplevel', '--show-prefix'], env, 'notify diff')
  const [top, prefix = ''] = result.out.split('\n')
  if (result.code !== 0 || top === undefined || top === '') {
    throw new NotifyError('no-git', `${dir} is in no Git repository: ${firstLine(result)}`, {
      hint: 'notify diff compares two states that Git knows; run "git init" and commit the files',
    })
  }
  return { top: realpathSync(top), prefix, env }
}

/** The full id of the commit that a revision names. */
export async function commitOf(repository: Repository, revision: string): Promise<string> {
  const found = await ask(repository, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
  if (found.code === 0) return found.out.trim()
  throw new NotifyError('unknown-revision', `Git knows no commit ${JSON.stringify(revision)}`, {
    hint: (await isShallow(repository))
      ? 'the clone is shallow: fetch the history first (git fetch --unshallow; fetch-depth: 0 of actions/checkout; GIT_DEPTH: 0 in GitLab)'
      : `fetch it first, for example: git fetch origin ${revision.replace(/^origin\//, '')}`,
  })
}

/** Names of the main branch, the likeliest first. */
const mainBranches = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']

/** The commit at which what is in `head` left the main branch. */
export async function mergeBaseWithMain(
  repository: Repository,
  head: string,
): Promise<{ name: string; commit: string }> {
  for (const name of mainBranches) {
    const found = await ask(repository, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`])
    if (found.code === 0) return { name, commit: await mergeBase(repository, name, head) }
  }
  throw new NotifyError('no-base', `there is no main branch to compare with: none of ${mainBranches.join(', ')}`, {
    hint: 'name what to compare with: notify diff BASE',
  })
}

export async function mergeBase(repository: Repository, one: string, other: string): Promise<string> {
  const found = await ask(repository, ['merge-base', '--end-of-options', one, other])
  if (found.code === 0) return found.out.trim()
  throw new NotifyError('no-base', `Git knows no commit that ${one} and ${other} have in common`, {
    hint: (await isShallow(repository))
      ? 'the clone is shallow: fetch the history first (git fetch --unshallow; fetch-depth: 0 of actions/checkout; GIT_DEPTH: 0 in GitLab)'
      : 'name a revision to compare with: notify diff BASE',
  })
}

async function isShallow(repository: Repository): Promise<boolean> {
  return (await ask(repository, ['rev-parse', '--is-shallow-repository'])).out.trim() === 'true'
}

interface Blob {
  mode: string
  oid: string
  /** In the repository. */
  path: string
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
    const rest = own.filter(({ path }) => !projectFiles.test(path) && all.includes(basename(path)))
    links.push(...(await writeBlobs(repository, rest, dir, prefix)))
    copyUncommitted(texts, project.dir, dir, links)
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

/** Where a document names a file: the source of an audience, an attachment. */
const namesFile = /\b(?:csv|json|ndjson|file)\s*:\s*(?:"([^"\n]+)"|'([^'\n]+)'|([^\s,}\]#][^,}\]#\n]*))/g

/** People who are in no commit, for their privacy or because a job writes the file, are the same on both sides. */
function copyUncommitted(texts: ReadonlyMap<string, string>, from: string, to: string, links: readonly Link[]): void {
  const isLinked = (target: string) => links.some(({ path }) => target === path || target.startsWith(path + sep))
  for (const [document, text] of texts) {
    for (const [, ...forms] of text.matchAll(namesFile)) {
      const name = forms.find((form) => form !== undefined)!.trim()
      for (const path of [join(dirname(document), name), name]) {
        const [source, target] = [join(from, path), join(to, path)]
        const isInside = !relative(from, source).startsWith('..') && !isSkipped(path)
        if (
          !isInside ||
          isLinked(target) ||
          existsSync(target) ||
          !statSync(source, { throwIfNoEntry: false })?.isFile()
        )
          continue
        mkdirSync(dirname(target), { recursive: true })
        copyFileSync(source, target)
      }
    }
  }
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

/** Streams the blobs out of one process, so that an audience of any size takes no memory. */
async function writeBlobs(
  repository: Repository,
  blobs: readonly Blob[],
  dir: string,
  prefix: string,
): Promise<Link[]> {
  if (blobs.length === 0) return []
  const { top, env } = repository
  const process_ = spawn('git', ['cat-file', '--batch'], {
    cwd: top,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const ended = new Promise<number | null>((done, fail) => {
    process_.once('error', fail)
    process_.once('close', done)
  })
  // A reader that gives up closes the pipe; the failure is told by who reads.
  process_.stdin.on('error', () => {})
  process_.stdin.end(blobs.map(({ oid }) => `${oid}\n`).join(''))
  const writer = createBlobWriter(blobs, dir, prefix)
  try {
    for await (const chunk of process_.stdout as AsyncIterable<Buffer>) writer.take(chunk)
  } finally {
    writer.close()
  }
  const code = await ended
  if (code !== 0 || !writer.isDone())
    throw new NotifyError('git-failed', 'git cat-file did not give every file of the commit', {
      hint: 'is the clone partial? "git fetch --refetch" brings what is missing',
    })
  return writer.links
}

/** A symbolic link, still to be made. */
interface Link {
  path: string
  target: string
}

/** Takes the output of `git cat-file --batch`: a line `OID blob SIZE`, the content, a line break, for each file in order. */
function createBlobWriter(blobs: readonly Blob[], dir: string, prefix: string) {
  let index = 0
  let head = Buffer.alloc(0)
  let left = -1
  let target: number | undefined
  let link: Buffer[] | undefined
  const links: Link[] = []
  const close = () => {
    if (target !== undefined) closeSync(target)
    target = undefined
  }
  const begin = (line: string) => {
    const [, kind, size] = line.split(' ')
    if (kind !== 'blob') throw new NotifyError('git-failed', `git has no content for ${blobs[index]?.path}`)
    left = Number(size)
    const { path, mode } = blobs[index]!
    const file = join(dir, path.slice(prefix.length))
    mkdirSync(dirname(file), { recursive: true })
    if (mode === '120000') link = []
    else target = openSync(file, 'w')
  }
  const finish = () => {
    close()
    const { path } = blobs[index]!
    if (link !== undefined) {
      links.push({ path: join(dir, path.slice(prefix.length)), target: Buffer.concat(link).toString('utf8') })
    }
    link = undefined
    index++
    left = -1
  }
  return {
    take(chunk: Buffer) {
      let rest = chunk
      while (rest.length > 0) {
        if (left < 0) {
          const end = rest.indexOf(10)
          head = Buffer.concat([head, end < 0 ? rest : rest.subarray(0, end)])
          rest = end < 0 ? rest.subarray(rest.length) : rest.subarray(end + 1)
          if (end < 0) continue
          // The line break behind a content leaves an empty line.
          if (head.length > 0) begin(head.toString('utf8'))
          head = Buffer.alloc(0)
          if (left === 0) finish()
          continue
        }
        const part = rest.subarray(0, left)
        if (target !== undefined) writeSync(target, part)
        else link?.push(Buffer.from(part))
        left -= part.length
        rest = rest.subarray(part.length)
        if (left === 0) finish()
      }
    },
    links,
    close,
    isDone: () => index === blobs.length,
  }
}

function ask({ top, env }: Repository, args: readonly string[]): Promise<GitResult> {
  return git(top, args, env, 'notify diff')
}

function gitFailed(step: string, result: GitResult): NotifyError {
  return new NotifyError('git-failed', `git ${step} failed: ${firstLine(result)}`)
}

function firstLine({ err, out }: GitResult): string {
  return (err.trim() || out.trim()).split('\n')[0] || 'git said nothing'
}
