import { createHash } from 'node:crypto'
import { forgottenPrefix, type Row } from '../model/delivery.ts'
import type { Store } from '../ports/store.ts'
import type { Connection, Done, Session } from './connection.ts'
import { keyPieces } from './parameters.ts'
import * as sql from './statements.ts'

type Forgetting = Pick<Store, 'heldEvents' | 'holdEvent' | 'forgetEvent' | 'forgottenEvents' | 'forgetPerson' | 'prune'>

type Write = <T>(rows: number, work: (session: Session, seq: number) => Promise<Done<T>>) => Promise<T>

/** The part of the ledger that holds events without a file, and that forgets. */
export function createForgetting(connection: Connection, write: Write, veil: Veil): Forgetting {
  return {
    async heldEvents() {
      return (await connection.all(sql.heldEvents, {})).map((each) => ({
        id: each.id as string,
        document: each.document as string,
        createdAt: each.created_at as number,
        changedAt: each.changed_at as number,
      }))
    },

    holdEvent: (id, document, replaces, now) =>
      write(0, async (session) => {
        const here = ((await session.one(sql.heldEvent, { id }))?.document as string | undefined) ?? null
        if (here !== replaces) return { value: false, changed: false }
        await session.all(sql.holdEvent, { id, document, now })
        return { value: true, changed: here !== document }
      }),

    forgetEvent: (id, now, { tells }) =>
      write(0, async (session, seq) => {
        const wasHeld = (await session.all(sql.dropEvent, { id })).length > 0
        if (!tells) return { value: { wasHeld, cancelled: 0 }, changed: wasHeld }
        const cancelled = (await session.all(sql.cancelEvent, { event: id, now, seq })).length
        await session.all(sql.forget, { kind: 'event', name: id, now, seq })
        return { value: { wasHeld, cancelled }, changed: true }
      }),

    async forgottenEvents() {
      const found = await connection.all(sql.forgotten, { kind: 'event' })
      return new Map(found.map((each) => [each.name as string, each.seq as number]))
    },

    async forgetPerson(recipient, now) {
      const hidden = hide(recipient)
      const result = await write(0, async (session, seq) => {
        const erased = await session.all(sql.erasePerson, { recipient, hidden, now, seq })
        for (const ids of keyPieces(session, erased)) {
          await session.all(sql.eraseAttempts, { ids: ids.map((each) => each.id as number) })
        }
        const refusals = await session.all(sql.eraseRefusals, { recipient, hidden })
        if (erased.length + refusals.length > 0)
          await session.all(sql.forget, { kind: 'person', name: hidden, now, seq })
        const claimed = ((await session.one(sql.claimedOf, { recipient }))?.total as number) ?? 0
        return { value: { erased: erased.length, claimed }, changed: erased.length + refusals.length > 0 }
      })
      veil.reset()
      return result
    },

    prune: (event, before) =>
      write(0, async (session) => {
        const left = (await session.one(sql.unfinished, { event, before }))?.total as number
        if (left > 0) return { value: 0, changed: false }
        await session.all(sql.pruneAttempts, { event })
        const rows = await session.all(sql.pruneRows, { event })
        await session.all(sql.dropEvent, { id: event })
        return { value: rows.length, changed: true }
      }),
  }
}

/** Finds the rows of people who were forgotten, for whoever still knows their ids. */
export interface Veil {
  /** The ids to ask for: those given, and the hashes of those among them who were forgotten. */
  asked(recipients: readonly string[]): Promise<string[]>
  /** The row under the id it was asked by. */
  unveil<T extends Pick<Row, 'recipient'>>(row: T): T
  reset(): void
}

export function createVeil(connection: Connection): Veil {
  let known: Set<string> | undefined
  const names = new Map<string, string>()
  return {
    async asked(recipients) {
      known ??= new Set((await connection.all(sql.forgotten, { kind: 'person' })).map((each) => each.name as string))
      if (known.size === 0) return [...recipients]
      const hidden = recipients.flatMap((recipient) => {
        const name = hide(recipient)
        if (!known?.has(name)) return []
        names.set(name, recipient)
        return [name]
      })
      return [...recipients, ...hidden]
    },
    unveil(row) {
      const recipient = names.get(row.recipient)
      return recipient === undefined ? row : { ...row, recipient }
    },
    reset() {
      known = undefined
    },
  }
}

function hide(recipient: string): string {
  return forgottenPrefix + createHash('sha256').update(recipient).digest('hex')
}
