import { NotifyError } from '../model/error.ts'

/** Where a PostgreSQL ledger is. */
export interface PostgresPlace {
  /** For `pg`, without our own `schema`. Holds the password. */
  connectionString: string
  schema: string
  /** For people: without user and password. */
  name: string
}

/** A schema of its own, because the ledger's tables have names that others use as well. */
const defaultSchema = 'notify'

/** A name that PostgreSQL does not cut off (63 bytes) and that needs no thought about quoting. */
const schemaName = /^[a-z_][a-z0-9_$]{0,62}$/

export const isPostgres = (url: string) => /^postgres(?:ql)?:/i.test(url)

/** The password as it stands in the URL, and as it is; none where the URL cannot be read, which is then never shown. */
export function passwordsOfPostgres(url: string): string[] {
  try {
    const { password, searchParams } = new URL(url)
    return [...new Set([password, decodeURIComponent(password), searchParams.get('password') ?? ''])].filter(Boolean)
  } catch {
    return []
  }
}

/** Reads `postgres://USER:PASSWORD@HOST:PORT/DATABASE?schema=NAME&sslmode=…`; everything but `schema` is for `pg`. */
export function parsePostgresUrl(url: string): PostgresPlace {
  let parsed: URL
  try {
    parsed = new URL(url)
    decodeURIComponent(parsed.password)
  } catch {
    // Neither the cause nor the text: both may hold the password.
    throw new NotifyError('store-url', 'the address of the PostgreSQL ledger cannot be read', {
      hint: 'write postgres://USER:PASSWORD@HOST:PORT/DATABASE; in user and password write special characters such as # or / as %23, %2F',
    })
  }
  const schema = parsed.searchParams.get('schema') ?? defaultSchema
  if (!schemaName.test(schema) || schema.startsWith('pg_')) {
    throw new NotifyError('store-url', `${JSON.stringify(schema)} is no name for the schema of a ledger`, {
      hint: 'use lower-case letters, digits and _, for example ?schema=notify',
    })
  }
  parsed.searchParams.delete('schema')
  const host = parsed.searchParams.get('host') ?? (decodeURIComponent(parsed.host) || 'localhost')
  const database = decodeURIComponent(parsed.pathname.slice(1))
  const name = `postgres://${host}${database === '' ? '' : `/${database}`} (schema ${schema})`
  return { connectionString: parsed.href, schema, name }
}
