import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { NotifyError } from '../model/error.ts'
import type { Repository } from './repository.ts'

/** A file of a commit. */
export interface Blob {
  mode: string
  oid: string
  /** In the repository. */
  path: string
}

/** Streams the blobs out of one process, so that an audience of any size takes no memory. */
export async function writeBlobs(
  repository: Repository,
  blobs: readonly Blob[],
  dir: string,
  prefix: string,
): Promise<Link[]> {
  if (blobs.length === 0) return []
  const { top, env } = repository
  const child = spawn('git', ['cat-file', '--batch'], {
    cwd: top,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const ended = new Promise<number | null>((done, fail) => {
    child.once('error', fail)
    child.once('close', done)
  })
  // A reader that gives up closes the pipe; the failure is told by who reads.
  child.stdin.on('error', () => {})
  child.stdin.end(blobs.map(({ oid }) => `${oid}\n`).join(''))
  const writer = createBlobWriter(blobs, dir, prefix)
  try {
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) writer.take(chunk)
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
export interface Link {
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
