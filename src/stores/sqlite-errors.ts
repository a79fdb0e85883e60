import { NotifyError } from '../model/error.ts'

/** Primary result codes (sqlite.org/rescode.html). */
export const result = { busy: 5, readOnly: 8, io: 10, corrupt: 11, full: 13, cannotOpen: 14, notADatabase: 26 } as const

/**
 * The primary result code of an error of libsql. Not by its name: libsql has none for most extended codes, such as 1544,
 * SQLITE_READONLY_DIRECTORY.
 */
export function resultOf(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined
  const { rawCode } = error as { rawCode?: unknown }
  if (typeof rawCode === 'number') return rawCode & 0xff
  // A failed open has no code.
  return error.message.startsWith('ConnectionFailed') ? result.cannotOpen : undefined
}

/** What a user can do about it. */
const explanations: readonly { code: number; name: string; says: string; hint: string }[] = [
  {
    code: result.notADatabase,
    name: 'ledger-damaged',
    says: 'is not a ledger',
    hint: 'check the path; if it was one, restore it from a backup, or move it away and use `notify ledger import`',
  },
  {
    code: result.corrupt,
    name: 'ledger-damaged',
    says: 'is damaged',
    hint: 'restore it from a backup, or move it away and use `notify ledger import` with the last export',
  },
  {
    code: result.readOnly,
    name: 'ledger-read-only',
    says: 'cannot be written',
    hint: 'make the file and its folder writable for this user',
  },
  { code: result.full, name: 'ledger-disk', says: 'cannot grow: the disk is full', hint: 'make room and run again' },
  {
    code: result.io,
    name: 'ledger-disk',
    says: 'cannot be read or written by the operating system',
    hint: 'check the disk; a ledger must not lie on a network drive',
  },
]

/** The folder of a ledger could not be made. */
export function explainFolder(error: unknown, path: string): NotifyError {
  return new NotifyError(cannotOpen.name, `the ledger ${path} ${cannotOpen.says}`, {
    hint: cannotOpen.hint,
    cause: error,
  })
}

const cannotOpen = {
  name: 'ledger-unreachable',
  says: 'cannot be opened',
  hint: 'check that the path is a file in a folder this user may write, or set `store` in notify.yaml or --store',
}

/** An error of SQLite as one that a user can act on; anything else comes back as it is. */
export function explainSqlite(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error instanceof NotifyError) return error
  const code = resultOf(error)
  const found = code === result.cannotOpen ? cannotOpen : explanations.find((each) => each.code === code)
  if (found === undefined) return error
  return new NotifyError(found.name, `the ledger ${path} ${found.says}`, { hint: found.hint, cause: error })
}
