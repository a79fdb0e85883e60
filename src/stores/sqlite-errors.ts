import { NotifyError } from '../model/error.ts'

/** By the beginning of SQLite's error code: what a user can do about it. The longest that fits is meant. */
const explanations: readonly { code: string; name: string; says: string; hint: string }[] = [
  {
    code: 'SQLITE_NOTADB',
    name: 'ledger-damaged',
    says: 'is not a ledger',
    hint: 'check the path; if it was one, restore it from a backup, or move it away and use `notify ledger import`',
  },
  {
    code: 'SQLITE_CORRUPT',
    name: 'ledger-damaged',
    says: 'is damaged',
    hint: 'restore it from a backup, or move it away and use `notify ledger import` with the last export',
  },
  {
    code: 'SQLITE_READONLY',
    name: 'ledger-read-only',
    says: 'cannot be written',
    hint: 'make the file and its folder writable for this user',
  },
  { code: 'SQLITE_FULL', name: 'ledger-disk', says: 'cannot grow: the disk is full', hint: 'make room and run again' },
  {
    code: 'SQLITE_IOERR',
    name: 'ledger-disk',
    says: 'cannot be read or written by the operating system',
    hint: 'check the disk; a ledger must not lie on a network drive',
  },
]

const cannotOpen = {
  name: 'ledger-unreachable',
  says: 'cannot be opened',
  hint: 'check that the path is a file in a folder this user may write, or set `store` in notify.yaml or --store',
}

/** An error of SQLite or of the file system as one that a user can act on; anything else comes back as it is. */
export function explainSqlite(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error instanceof NotifyError) return error
  const code = String((error as { code?: unknown }).code ?? '')
  // libsql reports a failed open without a code.
  const isOpening = code === 'SQLITE_CANTOPEN' || error.message.startsWith('ConnectionFailed') || 'syscall' in error
  const found = isOpening ? cannotOpen : explanations.find((each) => code.startsWith(each.code))
  if (found === undefined) return error
  return new NotifyError(found.name, `the ledger ${path} ${found.says}`, { hint: found.hint, cause: error })
}
