/** What a column holds. Booleans do not exist: the two databases disagree on them. */
export type SqlValue = string | number | null

export type SqlRow = Record<string, SqlValue>

/**
 * Values by name. A list stands for `in (:name)`; a list of rows for `values :name`.
 * `bind` in parameters.ts turns names into the placeholders of the database.
 */
export type Params = Record<string, SqlValue | readonly SqlValue[] | readonly (readonly SqlValue[])[]>

/** Runs statements; inside a transaction, the one that the transaction hands out. */
export interface Session {
  /** A server: every statement costs a round trip, so few large ones are best, and other programs may lock rows. */
  readonly isServer: boolean
  /** Every row that the statement returns, read to its end. */
  all(sql: string, params: Params): Promise<SqlRow[]>
  /** For a statement that returns one row or none: half the cost of `all` where it is called for each delivery. */
  one(sql: string, params: Params): Promise<SqlRow | undefined>
}

/** What a transaction came to: its value, and whether there is anything to keep. */
export interface Done<T> {
  value: T
  /** False: rolled back, so that a call which changes nothing costs no disk write and no count. */
  changed: boolean
}

/**
 * A database, as little of it as the ledger needs. Calls may overlap; a transaction sees no other call's statements.
 * Errors of the database that a user can act on are thrown as `NotifyError`.
 */
export interface Connection extends Session {
  /**
   * One writing transaction, durable when it resolves; waits for other writers. Rolled back when `work` throws. Where the
   * connection broke and nothing was committed, `work` is called again, unless `isOnce` says that it cannot be.
   */
  transaction<T>(work: (session: Session) => Promise<Done<T>>, options?: { isOnce?: boolean }): Promise<T>
  /** What the first table needs, within the transaction that makes it; others that make it at once wait here. */
  prepare?(session: Session): Promise<void>
  hasTable(name: string): Promise<boolean>
  close(): Promise<void>
}
