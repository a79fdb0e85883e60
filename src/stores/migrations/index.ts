import { sql as ledger } from './0001-ledger.ts'
import { sql as events } from './0002-events.ts'
import { sql as receipts } from './0003-receipts.ts'
import { sql as digests } from './0004-digests.ts'
import { sql as firstWritten } from './0005-first-written.ts'
import { sql as filters } from './0006-filters.ts'

/**
 * Forward only; a published one is never edited. TypeScript, not `.sql`, because `tsc` alone builds the package.
 * The version of a ledger is the number of the last one applied.
 */
export const migrations: readonly { version: number; sql: string }[] = [
  { version: 1, sql: ledger },
  { version: 2, sql: events },
  { version: 3, sql: receipts },
  { version: 4, sql: digests },
  { version: 5, sql: firstWritten },
  { version: 6, sql: filters },
]
