import { type FileHandle, open, readdir, realpath } from 'node:fs/promises'
import { basename, dirname, relative, sep } from 'node:path'
import { closest } from '../engine/closest.ts'
import type { DiagnosticCode, Report } from '../model/diagnostic.ts'
import type { SourceSpec } from '../model/project.ts'

/** A million rows take as long with 256 KiB, and 40 MB more. */
const chunkBytes = 64 * 1024

/**
 * Opens a source's file and gives its text in chunks, without a byte order mark. What is not UTF-8 arrives as U+FFFD.
 * A file that cannot be read, or lies outside the project by now, is reported; the answer is then undefined.
 */
export async function openText(spec: SourceSpec, report: Report): Promise<AsyncIterable<string> | undefined> {
  const problem = (code: DiagnosticCode, message: string, hint?: string) => {
    report({ code, severity: 'error', message, at: spec.at, ...(hint === undefined ? {} : { hint }) })
    return undefined
  }
  let handle: FileHandle | undefined
  try {
    const path = await realpath(spec.path)
    if (spec.dir !== undefined && !path.startsWith((await realpath(spec.dir)) + sep)) {
      return problem('path-outside-project', `${spec.file} leads out of the project`, 'copy the file into the project')
    }
    handle = await open(path, 'r')
    const stat = await handle.stat()
    if (!stat.isFile()) {
      await handle.close()
      return problem('source-missing', `${spec.file} is ${stat.isDirectory() ? 'a folder' : 'not a regular file'}`)
    }
    const first = await read(handle, 4096)
    if (first.includes(0)) {
      await handle.close()
      return problem(
        'binary-file',
        `${spec.file} is not a text in UTF-8`,
        'save it as UTF-8; UTF-16 and spreadsheets cannot be read',
      )
    }
    return chunks(handle, spec, report)
  } catch (error) {
    await handle?.close()
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return problem('source-missing', `there is no file ${spec.file}${await neighbour(spec.path)}`)
    }
    if (code === 'ELOOP') return problem('symlink-loop', `${spec.file} is a symbolic link that leads to itself`)
    if (code === undefined) throw error
    return problem('unreadable-file', `${spec.file} cannot be read: ${code}`)
  }
}

/** How rows of the source are named in problems: by the path from the project's folder, where that is known. */
export function fileOf(spec: SourceSpec): string {
  return spec.dir === undefined ? spec.file : relative(spec.dir, spec.path).replaceAll(sep, '/')
}

async function read(handle: FileHandle, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0)
  return buffer.subarray(0, bytesRead)
}

async function* chunks(handle: FileHandle, spec: SourceSpec, report: Report): AsyncGenerator<string> {
  const stream = handle.createReadStream({ start: 0, encoding: 'utf8', highWaterMark: chunkBytes })
  let isFirst = true
  try {
    for await (const chunk of stream as AsyncIterable<string>) {
      yield isFirst && chunk.startsWith('\uFEFF') ? chunk.slice(1) : chunk
      isFirst = false
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === undefined) throw error
    report({
      code: 'unreadable-file',
      severity: 'error',
      message: `${spec.file} cannot be read further: ${code}`,
      at: spec.at,
    })
  } finally {
    stream.destroy()
  }
}

async function neighbour(path: string): Promise<string> {
  const names = await readdir(dirname(path)).catch(() => [])
  const near = closest(basename(path), names)
  return near === undefined ? '' : `; did you mean "${near}"?`
}
