import type { Store } from '../ports/store.ts'
import type { Connection, Done, Session } from './connection.ts'
import type { Veil } from './forgetting.ts'
import { keyPieces } from './parameters.ts'
import { toRefused } from './records.ts'
import { addRefusals } from './settle.ts'
import * as sql from './statements.ts'

type Receipts = Pick<Store, 'awaited' | 'receive' | 'refusals' | 'refuse' | 'permit'>

type Write = <T>(rows: number, work: (session: Session, seq: number) => Promise<Done<T>>) => Promise<T>

/** The part of the ledger that knows what became of messages, and who is not to be reached. */
export function createReceipts(connection: Connection, write: Write, veil: Veil): Receipts {
  return {
    async awaited(channel, since, { seen, limit }) {
      const found = await connection.all(sql.awaited, { channel, since, seen: seen ? 1 : 0, limit })
      return found.map((each) => ({
        key: each.key as string,
        ref: each.ref as string,
        toldAt: each.told_at as number,
        receipt: each.receipt as 'pending' | 'delivered',
      }))
    },

    async receive(receipts, now) {
      if (receipts.length === 0) return
      await write(0, async (session) => {
        let received = 0
        for (const { key, state } of receipts) received += (await session.all(sql.receive, { key, state, now })).length
        return { value: undefined, changed: received > 0 }
      })
    },

    async refusals(recipients) {
      if (recipients === undefined) return (await connection.all(sql.allRefusals, {})).map(toRefused)
      // Most ledgers have none, and are asked once a batch of people.
      if ((await connection.one(sql.hasRefusals, {})) === undefined) return []
      const found = []
      // Who was forgotten is not told after all.
      for (const some of keyPieces(connection, await veil.asked(recipients))) {
        for (const each of await connection.all(sql.refusalsOf, { recipients: some }))
          found.push(veil.unveil(toRefused(each)))
      }
      return found
    },

    async refuse(refused) {
      if (refused.length === 0) return
      await write(0, async (session) => ({ value: undefined, changed: (await addRefusals(session, refused)) > 0 }))
    },

    permit: (recipient, scope) =>
      write(0, async (session) => {
        const gone = await session.all(sql.permit, { recipient, scope })
        return { value: gone.length, changed: gone.length > 0 }
      }),
  }
}
