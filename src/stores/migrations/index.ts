import { sql as ledger } from './0001-ledger.ts'

/**
 * Forward only; a published one is never edited. TypeScript, not `.sql`, because `tsc` alone builds the package.
 * The version of a ledger is the number of the last one applied.
 */
export const migrations: readonly { version: number; sql: string }[] = [{ version: 1, sql: ledger }]
