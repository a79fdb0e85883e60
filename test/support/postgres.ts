import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'

/** The server of this run as its superuser, without a database: `postgres://postgres:test@127.0.0.1:PORT`. */
export async function postgresServer(): Promise<string> {
  const response = await fetch(inject('postgresBroker'))
  const text = await response.text()
  if (!response.ok) throw new Error(text)
  return text
}

/** The URL of a ledger that nobody made yet: a schema of its own. */
export async function freshPostgres(): Promise<string> {
  return `${await postgresServer()}/postgres?schema=t_${randomUUID().replaceAll('-', '')}`
}
