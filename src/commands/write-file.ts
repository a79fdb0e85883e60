import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { why } from '../load/files.ts'
import { NotifyError } from '../model/error.ts'

const byteOrderMark = '\ufeff'

/** A text file that is to be changed: its text without a byte order mark, and how to write another in its place. */
export interface EditableFile {
  /** Absolute, links resolved. */
  path: string
  text: string
  /** Whole or not at all, with the mode and the byte order mark that the file had. Throws where somebody else changed it meanwhile. */
  write(text: string): void
}

export function openEditable(path: string): EditableFile {
  try {
    const real = realpathSync(path)
    const before = readFileSync(real, 'utf8')
    const mark = before.startsWith(byteOrderMark) ? byteOrderMark : ''
    return {
      path: real,
      text: before.slice(mark.length),
      write(text) {
        try {
          replace(real, before, mark + text)
        } catch (error) {
          throw error instanceof NotifyError ? error : cannot(path, error)
        }
      },
    }
  } catch (error) {
    throw cannot(path, error)
  }
}

function replace(path: string, before: string, after: string): void {
  const draft = `${dirname(path)}/.${process.pid}-${Date.now()}.tmp`
  try {
    const file = openSync(draft, 'wx')
    try {
      fchmodSync(file, statSync(path).mode)
      writeFileSync(file, after)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    if (readFileSync(path, 'utf8') !== before) {
      throw new NotifyError('file-changed', `somebody else changed ${path} at the same time`, {
        hint: 'nothing was changed; run the command again',
      })
    }
    renameSync(draft, path)
  } finally {
    rmSync(draft, { force: true })
  }
}

function cannot(path: string, cause: unknown): NotifyError {
  return new NotifyError('unwritable-file', `cannot edit ${path}: ${why(cause)}`, { cause })
}
