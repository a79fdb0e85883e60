import type { Row, State } from '../model/delivery.ts'
import type { Claimed, ClaimOptions, KnownFilters, NewRow, Owner, Store } from '../ports/store.ts'
import type { Connection, Done, Session, SqlValue } from './connection.ts'
import { createForgetting, createVeil } from './forgetting.ts'
import { readRecipients, readRows, toConditions } from './pages.ts'
import { keyPieces, rowPieces } from './parameters.ts'
import { createReceipts } from './receipts.ts'
import { toAttempt, toColumns, toRow } from './records.ts'
import { addAttempts, settleAll } from './settle.ts'
import * as sql from './statements.ts'
import { exportLedger, importLedger } from './transfer.ts'

/** The `Store` port, once for every database. The connection's ledger must exist, in the newest format. */
export async function openLedger(connection: Connection): Promise<Store> {
  let id = ''
  const position = async () => {
    const found = await connection.one(sql.readLedger, {})
    id = found?.id as string
    return found?.seq as number
  }
  await position()

  /** `seq` is this transaction's count; `firstId` opens as many row numbers as were asked for. */
  const write = <T>(rows: number, work: (session: Session, seq: number, firstId: number) => Promise<Done<T>>) =>
    connection.transaction(async (session) => {
      const found = await session.one(sql.nextSeq, { rows })
      return work(session, found?.seq as number, (found?.last_id as number) - rows + 1)
    })
  const veil = createVeil(connection)

  return {
    get id() {
      return id
    },
    position,

    async history(voice, recipients) {
      if (recipients.length === 0) return []
      const { event, occurrence, rule } = voice
      const rows = []
      const asked = await veil.asked(recipients)
      for (const some of keyPieces(connection, asked)) {
        const found = await connection.all(sql.history, { event, occurrence, rule, recipients: some })
        for (const each of found) rows.push(veil.unveil(toRow(each)))
      }
      // One person's rows may then come from two statements.
      if (asked.length > recipients.length) rows.sort((a, b) => a.createdSeq - b.createdSeq)
      return rows
    },

    async gathered(recipients, asOf) {
      const found: Row[] = []
      for (const some of keyPieces(connection, recipients)) {
        const waiting = await connection.all(sql.gathered, { recipients: some })
        const since = asOf === undefined ? [] : await connection.all(sql.gatheredSince, { recipients: some, asOf })
        for (const each of [...waiting, ...since]) found.push(toRow(each))
      }
      return found
    },

    async voices(event) {
      const found = await (event === undefined
        ? connection.all(sql.voices, {})
        : connection.all(sql.voicesOf, { event }))
      return found.map((each) => ({
        event: each.event as string,
        occurrence: each.occurrence as string,
        rule: each.rule as string,
        rows: each.total as number,
      }))
    },

    async reached(rule, asOf = Number.MAX_SAFE_INTEGER) {
      const found = await connection.all(sql.reached, { rule, upTo: asOf })
      return found.map((each) => ({
        event: each.event as string,
        occurrence: each.occurrence as string,
        people: each.people as number,
        toldAt: each.told_at as number,
      }))
    },

    async filters() {
      return (await connection.all(sql.filters, {})) as unknown as KnownFilters[]
    },

    async keepFilters(filters) {
      if (filters.length === 0) return
      await write(0, async (session) => {
        let changed = false
        for (const each of filters) {
          const known = await session.one(sql.filtersOf, { rule: each.rule })
          if (known?.filters === each.filters) continue
          await session.all(sql.putFilters, { ...each })
          changed = true
        }
        return { value: undefined, changed }
      })
    },

    recipients: (voice) => readRecipients(connection, voice),
    rows: (filter) => readRows(connection, filter),

    async attempts(key) {
      return (await connection.all(sql.attemptsOf, { key })).map((each) => toAttempt(each, key))
    },

    async counts(filter) {
      const { where, params } = toConditions(filter)
      const found = await connection.all(sql.counts(where), params)
      return found.map((each) => ({
        event: each.event as string,
        occurrence: each.occurrence as string,
        rule: each.rule as string,
        moment: each.moment as string,
        channel: each.channel as string,
        state: each.state as State,
        reason: each.reason as string | null,
        rows: each.total as number,
      }))
    },

    async enqueue(rows, cancel, now, options) {
      if (rows.length === 0 && cancel.length === 0) return new Set()
      return write(rows.length, async (session, seq, firstId) => {
        const asked = new Set<string>()
        for (const keys of keyPieces(session, cancel)) {
          for (const each of await session.all(sql.cancel, { keys, now, seq })) asked.add(each.key as string)
        }
        // One statement may not meet a key twice (PostgreSQL): the last one asked for counts.
        const wanted = [...new Map(rows.map((row) => [row.key, row])).values()]
        const retryFailed = options?.retryFailed ? 1 : 0
        let id = firstId
        for (const some of rowPieces(session, wanted)) {
          const values = some.map((row) => inOrder(toColumns(row, id++, seq, now), sql.enqueueOrder))
          const written = await session.all(sql.enqueue, { rows: values, retryFailed })
          for (const each of written) asked.add(each.key as string)
        }
        const changed = asked.size > 0
        await addUnchanged(session, asked, wanted, cancel)
        return { value: asked, changed }
      })
    },

    async step(settled, keys, owner, now, options) {
      if (settled.length === 0 && keys.length === 0) return []
      return write(0, async (session, seq) => {
        await settleAll(session, settled, { owner: owner.id, now, seq })
        const claimed = await claim(session, keys, owner, now, seq, options)
        return { value: claimed, changed: settled.length > 0 || claimed.length > 0 }
      })
    },

    async release(keys, owner, now) {
      if (keys.length === 0) return
      await write(0, async (session, seq) => {
        let released = 0
        for (const some of keyPieces(session, keys)) {
          released += (await session.all(sql.release, { keys: some, owner: owner.id, now, seq })).length
        }
        return { value: undefined, changed: released > 0 }
      })
    },

    recover: (now, isDead) =>
      write(0, async (session, seq) => {
        let dead = 0
        for (const each of await session.all(sql.claimingOwners, {})) {
          if (!isDead(toOwner(each))) continue
          const reason = 'interrupted'
          dead += await interrupt(session, sql.interruptOwner, { owner: each.id as string, reason, now, seq })
        }
        const expired = await interrupt(session, sql.interruptExpired, { reason: 'lease-expired', now, seq })
        if (dead + expired > 0) await session.all(sql.dropIdleOwners, {})
        return { value: { dead, expired }, changed: dead + expired > 0 }
      }),

    ...createForgetting(connection, write, veil),
    ...createReceipts(connection, write, veil),

    exportAll: () => exportLedger(connection),
    async importAll(records) {
      const result = await importLedger(connection, records)
      await position()
      return result
    },
    close: () => connection.close(),
  }
}

function inOrder<Column extends string>(values: Record<Column, SqlValue>, order: readonly Column[]): SqlValue[] {
  return order.map((column) => values[column])
}

/** Adds the keys that needed no change because they are already what was asked for. */
async function addUnchanged(session: Session, asked: Set<string>, rows: NewRow[], cancel: readonly string[]) {
  const wanted = new Map<string, State>()
  for (const key of cancel) if (!asked.has(key)) wanted.set(key, 'cancelled')
  for (const row of rows) if (!asked.has(row.key)) wanted.set(row.key, row.state)
  for (const keys of keyPieces(session, [...wanted.keys()])) {
    for (const each of await session.all(sql.states, { keys })) {
      const key = each.key as string
      if (wanted.get(key) === each.state) asked.add(key)
    }
  }
}

async function claim(
  session: Session,
  keys: readonly string[],
  owner: Owner,
  now: number,
  seq: number,
  { leaseMs, repeatUnknown: repeats, alone = [] }: ClaimOptions,
): Promise<Claimed[]> {
  if (keys.length === 0) return []
  await session.all(sql.putOwner, { ...owner })
  const leaseUntil = now + leaseMs
  const repeatUnknown = repeats ? 1 : 0
  const claimed = new Map<string, Claimed>()
  const claimBy = async (statement: string, those: readonly string[]) => {
    for (const some of keyPieces(session, those)) {
      const params = { keys: some, owner: owner.id, now, seq, leaseUntil, repeatUnknown }
      for (const { key, attempts, first_attempt_at } of await session.all(statement, params)) {
        claimed.set(key as string, {
          key: key as string,
          attempts: attempts as number,
          firstAttemptAt: first_attempt_at as number,
        })
      }
    }
  }
  const lonely = new Set(alone)
  const others = lonely.size === 0 ? keys : keys.filter((key) => !lonely.has(key))
  await claimBy(session.isServer ? sql.claimUnlocked : sql.claim, others)
  await claimBy(session.isServer ? sql.claimUnlockedAlone : sql.claimAlone, alone)
  return [...new Set(keys)].flatMap((key) => claimed.get(key) ?? [])
}

async function interrupt(
  session: Session,
  statement: string,
  params: { owner?: string; reason: string; now: number; seq: number },
): Promise<number> {
  const found = await session.all(statement, params)
  await addAttempts(
    session,
    found.map(({ id, tries, channel, claimed_at }) => ({
      delivery: id as number,
      number: tries as number,
      at: claimed_at as number,
      channel: channel as string,
      outcome: 'unknown',
      reason: params.reason,
      detail: null,
      ref: null,
    })),
  )
  return found.length
}

function toOwner(found: Record<string, SqlValue>): Owner {
  return {
    id: found.id as string,
    host: found.host as string,
    boot: found.boot as string,
    pid: found.pid as number,
    startedAt: found.started_at as string,
  }
}
