import { describe, expect, it } from 'vitest'
import type { NewRow, Owner, Settlement, Store } from '../../src/ports/store.ts'
import { openStore } from '../../src/stores/index.ts'
import { createMemoryStore } from '../../src/stores/memory.ts'
import { collect, deferred, doubtful, keyOf, newRow, refused, sent, T } from '../contract/store-rows.ts'

const seed = Number(process.env.NOTIFY_TEST_SEED ?? Date.now() % 1_000_000)

function randomFrom(start: number) {
  let state = start
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const owners: Owner[] = ['a', 'b', 'c'].map((id) => ({ id, host: 'h', boot: 'b', pid: 1, startedAt: '1' }))
const names = Array.from({ length: 12 }, (_, i) => `person-${i}`)

/** Each name has one row; who has it, and in which voice, follows from the name. */
function placeOf(name: string) {
  const i = names.indexOf(name)
  return { event: `event-${i % 2}`, rule: `rule-${i % 3 === 0}`, recipient: `who-${i % 4}`, moment: name }
}

const voices = ['event-0', 'event-1'].flatMap((event) =>
  ['rule-true', 'rule-false'].map((rule) => ({ event, occurrence: '', rule })),
)

type Random = ReturnType<typeof randomFrom>

function someRow(random: Random, now: number): NewRow {
  const state = (['scheduled', 'scheduled', 'withheld', 'sent'] as const)[random(4)]!
  const name = names[random(names.length)]!
  return newRow(name, {
    ...placeOf(name),
    state,
    due: now + (random(5) - 2) * 1_000,
    subject: `subject ${random(2)}`,
    address: `address ${random(2)}`,
    facts: { start: random(2), end: null, status: 'scheduled', updates: [] },
    reason: state === 'withheld' ? 'missed' : null,
  })
}

function someSettlement(random: Random, row: NewRow, now: number): Settlement {
  const kinds = [sent(row), refused(row), deferred(row, now + 2_000), doubtful(row), { ...refused(row), revises: true }]
  return kinds[random(kinds.length)]!
}

/** One random call, the same for both ledgers. */
async function act(store: Store, random: Random, now: number): Promise<unknown> {
  const some = () => Array.from({ length: 1 + random(4) }, () => keyOf(names[random(names.length)]!))
  switch (random(6)) {
    case 0:
    case 1: {
      const rows = Array.from({ length: random(5) }, () => someRow(random, now))
      const cancel = random(3) === 0 ? some() : []
      return [...(await store.enqueue(rows, cancel, now, { retryFailed: random(2) === 0 }))].sort()
    }
    case 2: {
      const known = new Set((await collect(store.rows({}))).map(({ key }) => key))
      const settled = [newRow(names[random(names.length)]!)]
        .filter(({ key }) => known.has(key))
        .map((row) => someSettlement(random, { ...row, address: `address ${random(2)}` }, now))
      return store.step(settled, some(), owners[random(3)]!, now, { leaseMs: 3_000, repeatUnknown: random(2) === 0 })
    }
    case 3:
      return store.step([], some(), owners[random(3)]!, now, { leaseMs: 3_000, repeatUnknown: false })
    case 4:
      return store.release(some(), owners[random(3)]!, now)
    default: {
      const gone = owners[random(3)]!.id
      return store.recover(now, (owner) => owner.id === gone)
    }
  }
}

describe(`a ledger in memory (seed ${seed})`, () => {
  it('does and answers what SQLite does, over random histories', async () => {
    for (let history = 0; history < 40; history++) {
      const theirs = await openStore('sqlite::memory:', { projectDir: '/', mode: 'write' })
      const ours = createMemoryStore()
      const [left, right] = [randomFrom(seed + history), randomFrom(seed + history)]
      for (let now = T; now < T + 60_000; now += 1_000) {
        const where = { history, now: now - T }
        expect({ ...where, value: await act(ours, right, now) }).toEqual({
          ...where,
          value: await act(theirs, left, now),
        })
        expect(await ours.position()).toBe(await theirs.position())
        expect({ ...where, rows: await collect(ours.rows({})) }).toEqual({
          ...where,
          rows: await collect(theirs.rows({})),
        })
      }
      for (const filter of [
        { newestFirst: true },
        { dueBy: T + 30_000, limit: 3 },
        { states: ['sent'], since: T + 20_000 },
        { recipient: 'who-3' },
        { event: 'event-1', rule: 'rule-false' },
        { moment: 'person-3', channel: 'email', until: T + 50_000 },
      ] as const) {
        expect(await collect(ours.rows(filter))).toEqual(await collect(theirs.rows(filter)))
      }
      const everybody = names.map((name) => placeOf(name).recipient)
      for (const voice of voices) {
        // One by one, because whose rows come first is open.
        for (const who of everybody)
          expect(await ours.history(voice, [who])).toEqual(await theirs.history(voice, [who]))
        const recipients = async (store: Store) => (await collect(store.recipients(voice))).sort()
        expect(await recipients(ours)).toEqual(await recipients(theirs))
        const waiting = await collect(theirs.rows({ ...voice, states: ['scheduled'] }))
        expect(new Set(ours.waiting(voice))).toEqual(new Set(waiting.map(({ nextAt }) => nextAt)))
      }
      expect(await ours.voices()).toEqual(await theirs.voices())
      expect(await ours.voices('event-1')).toEqual(await theirs.voices('event-1'))
      expect(await ours.counts({ event: 'event-0' })).toEqual(await theirs.counts({ event: 'event-0' }))
      expect(await ours.counts({})).toEqual(await theirs.counts({}))
      for (const name of names) expect(await ours.attempts(keyOf(name))).toEqual(await theirs.attempts(keyOf(name)))
      await theirs.close()
    }
  }, 60_000)

  it('hands out rows that stay as they were, and forgets a voice', async () => {
    const store = createMemoryStore()
    const row = newRow('ann')
    await store.enqueue([row, newRow('bob', { rule: 'other' })], [], T)
    const [before] = await store.history(row, ['ann'])
    await store.enqueue([], [row.key], T + 1)
    expect(before!.state).toBe('scheduled')
    store.forget(row)
    expect(await store.history(row, ['ann'])).toEqual([])
    expect((await collect(store.rows({}))).map(({ recipient }) => recipient)).toEqual(['bob'])
    expect((await store.voices()).map(({ rule }) => rule)).toEqual(['other'])
  })

  it('finds every row while voices come and go', async () => {
    const store = createMemoryStore()
    const random = randomFrom(seed)
    const known = new Map<string, Map<string, string>>()
    let most = 0
    for (let round = 0; round < 300; round++) {
      const rule = `rule-${random(8)}`
      most = Math.max(most, known.size)
      if (random(4) === 0) {
        store.forget({ event: 'pg16', rule })
        known.delete(rule)
      } else {
        const own = known.get(rule) ?? new Map<string, string>()
        known.set(rule, own)
        const rows = Array.from({ length: random(60) }, () => {
          const recipient = `who-${random(40)}`
          const moment = `moment-${random(5)}`
          return newRow(`${rule} ${recipient} ${moment}`, { rule, recipient, moment, due: T + round })
        })
        for (const { key, recipient } of rows) own.set(key, recipient)
        await store.enqueue(rows, [], T)
      }
      if (round % 10 > 0) continue
      for (const [rule, own] of known) {
        const people = [...new Set(own.values())]
        const rows = await store.history(newRow('x', { rule }), people)
        expect(new Map(rows.map(({ key, recipient }) => [key, recipient]))).toEqual(own)
        expect((await collect(store.recipients(newRow('x', { rule })))).sort()).toEqual(people.sort())
        expect((await collect(store.rows({ rule }))).length).toBe(own.size)
      }
      const claimed = await store.step(
        [],
        [...known.values()].flatMap((own) => [...own.keys()]),
        owners[0]!,
        T,
        {
          leaseMs: 1,
          repeatUnknown: false,
        },
      )
      await store.release(
        claimed.map(({ key }) => key),
        owners[0]!,
        T,
      )
    }
    expect(most).toBeGreaterThan(2)
  })
})
