import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { NewRow, Owner, Store } from '../../src/ports/store.ts'
import { openStore } from '../../src/stores/index.ts'
import { currentOwner, isDead } from '../../src/stores/owner.ts'
import { compiled, start } from './child.ts'
import { collect, deferred, doubtful, keyOf, keysOf, lease, newRow, refused, rowOf, sent, T } from './store-rows.ts'

export interface Place {
  url: string
  projectDir: string
}

const owner = (id: string): Owner => ({ id, host: 'here', boot: 'b', pid: 1, startedAt: '1' })
const a = owner('run-a')
const b = owner('run-b')
const nobodyDead = () => false

/** What every store must do. `fresh` gives a place without a ledger; nothing else differs between databases. */
export function testStore(name: string, fresh: () => Place | Promise<Place>) {
  const opened: Store[] = []
  // A server has so many connections, not more.
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close()
  })
  const open = async (place?: Place) => {
    const { url, projectDir } = place ?? (await fresh())
    const store = await openStore(url, { projectDir, mode: 'write' })
    opened.push(store)
    return store
  }
  /** A store with these people's rows waiting. */
  const waiting = async (...names: string[]) => {
    const store = await open()
    const rows = names.map((each) => newRow(each))
    await store.enqueue(rows, [], T)
    return { store, rows }
  }
  const claim = (store: Store, by: Owner, now: number, ...names: string[]) =>
    store.step([], names.map(keyOf), by, now, lease)
  const settle = (store: Store, by: Owner, now: number, ...settled: Parameters<Store['step']>[0]) =>
    store.step(settled, [], by, now, lease)

  describe(`${name}: receipts and refusals`, () => {
    const awaiting = (row: NewRow) => sent(row, { awaitsReceipt: true })
    const all = { seen: true, limit: 10 }

    it('waits for what a provider will say, and forgets it when a message goes out again', async () => {
      const { store, rows } = await waiting('ann', 'bob')
      await claim(store, a, T, 'ann', 'bob')
      await settle(store, a, T, awaiting(rows[0]!), sent(rows[1]!))
      const open = { key: keyOf('ann'), ref: '<1@x>', toldAt: T }
      expect(await store.awaited('email', T, all)).toEqual([{ ...open, receipt: 'pending' }])
      expect(await store.awaited('sms', T, all)).toEqual([])
      expect(await store.awaited('email', T + 1, all)).toEqual([])
      const before = (await rowOf(store, 'ann')).changedSeq
      await store.receive([{ key: keyOf('ann'), state: 'delivered' }], T + 5)
      expect(await rowOf(store, 'ann')).toMatchObject({ receipt: 'delivered', receiptAt: T + 5, changedSeq: before })
      expect(await store.awaited('email', T, all)).toEqual([{ ...open, receipt: 'delivered' }])
      expect(await store.awaited('email', T, { ...all, seen: false })).toEqual([])
      await store.receive([{ key: keyOf('ann'), state: 'seen' }], T + 6)
      await store.receive([{ key: keyOf('ann'), state: 'delivered' }], T + 7)
      expect(await rowOf(store, 'ann')).toMatchObject({ receipt: 'seen', receiptAt: T + 6 })
      expect(await store.awaited('email', T, all)).toEqual([])
      expect((await rowOf(store, 'bob')).receipt).toBeNull()
    })

    it('keeps what was tried, and takes a message back that failed later', async () => {
      const { store, rows } = await waiting('ann')
      await claim(store, a, T, 'ann')
      const tried = [{ channel: 'push', address: 'token' }]
      await settle(store, a, T, { ...deferred(rows[0]!, T), tried })
      expect(await rowOf(store, 'ann')).toMatchObject({ state: 'scheduled', tried })
      await claim(store, a, T, 'ann')
      await settle(store, a, T, awaiting(rows[0]!))
      expect(await rowOf(store, 'ann')).toMatchObject({ state: 'sent', tried, receipt: 'pending' })
      await settle(store, a, T + 1, { ...refused(rows[0]!), revises: true })
      expect(await rowOf(store, 'ann')).toMatchObject({ state: 'failed', receipt: null, toldAt: null, tried })
    })

    it('knows who is not to be reached until that is taken back', async () => {
      const { store, rows } = await waiting('ann')
      const wish = {
        recipient: 'ann',
        scope: 'channel:email',
        kind: 'opted-out',
        address: '',
        reason: '21610',
      } as const
      await claim(store, a, T, 'ann')
      await settle(store, a, T, { ...refused(rows[0]!), refused: { ...wish, source: 'provider', at: T } })
      const bob = { ...wish, recipient: 'bob', scope: 'all', source: 'person', at: T + 1 } as const
      await store.refuse([bob, { ...bob, at: T + 9 }])
      expect(await store.refusals(['ann'])).toEqual([{ ...wish, source: 'provider', at: T }])
      expect(await store.refusals()).toHaveLength(2)
      await store.forgetPerson('bob', T + 2)
      expect((await store.refusals()).map(({ recipient }) => recipient)).not.toContain('bob')
      expect(await store.refusals(['bob'])).toMatchObject([{ recipient: 'bob', scope: 'all' }])
      expect(await store.permit('ann', 'channel:email')).toBe(1)
      expect(await store.refusals(['ann', 'eve'])).toEqual([])
    })

    it('moves to another ledger', async () => {
      const { store, rows } = await waiting('ann')
      await claim(store, a, T, 'ann')
      await settle(store, a, T, awaiting(rows[0]!))
      const bob = { recipient: 'bob', scope: 'all', kind: 'opted-out', address: '', reason: 'asked' } as const
      await store.refuse([{ ...bob, source: 'person', at: T }])
      const other = await open()
      await other.importAll(store.exportAll(), T)
      expect(await other.awaited('email', T, all)).toHaveLength(1)
      expect(await other.refusals()).toEqual(await store.refusals())
    })
  })

  describe(`${name}: events without a file, and forgetting`, () => {
    const deploy = 'kind: event\nid: deploy-1\n'

    it('holds a document until another takes its place', async () => {
      const store = await open()
      expect(await store.heldEvents()).toEqual([])
      expect(await store.holdEvent('deploy-1', deploy, null, T)).toBe(true)
      const made = { id: 'deploy-1', document: deploy, createdAt: T, changedAt: T }
      expect(await store.heldEvents()).toEqual([made])
      const before = await store.position()
      expect(await store.holdEvent('deploy-1', deploy, deploy, T + 1)).toBe(true)
      expect(await store.position()).toBe(before)
      expect(await store.holdEvent('deploy-1', 'mine', null, T + 2)).toBe(false)
      expect(await store.holdEvent('deploy-1', 'mine', 'older', T + 2)).toBe(false)
      expect(await store.heldEvents()).toEqual([made])
      expect(await store.holdEvent('deploy-1', 'newer', deploy, T + 3)).toBe(true)
      expect(await store.heldEvents()).toEqual([{ ...made, document: 'newer', changedAt: T + 3 }])
      expect(await store.position()).toBeGreaterThan(before)
    })

    it('lets one of many hold a document', async () => {
      const store = await open()
      const tries = Array.from({ length: 5 }, (_, index) => store.holdEvent('deploy-1', `v${index}`, null, T))
      expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1)
    })

    it('forgets an event: what waits is cancelled, what was told stays, and when is recorded', async () => {
      const { store, rows } = await waiting('ann', 'bob')
      await claim(store, a, T, 'ann')
      await settle(store, a, T, sent(rows[0]!))
      await store.holdEvent('pg16', deploy, null, T)
      expect(await store.forgetEvent('pg16', T + 1, { tells: true })).toEqual({ wasHeld: true, cancelled: 1 })
      expect((await rowOf(store, 'ann')).state).toBe('sent')
      expect((await rowOf(store, 'bob')).state).toBe('cancelled')
      expect(await store.heldEvents()).toEqual([])
      expect(await store.forgottenEvents()).toEqual(new Map([['pg16', await store.position()]]))
    })

    it('drops a document alone', async () => {
      const { store } = await waiting('ann')
      await store.holdEvent('pg16', deploy, null, T)
      expect(await store.forgetEvent('pg16', T + 1, { tells: false })).toEqual({ wasHeld: true, cancelled: 0 })
      expect(await store.forgetEvent('pg16', T + 1, { tells: false })).toEqual({ wasHeld: false, cancelled: 0 })
      expect((await rowOf(store, 'ann')).state).toBe('scheduled')
      expect(await store.forgottenEvents()).toEqual(new Map())
    })

    it('takes a person out of every row, but for a hash by which history finds them', async () => {
      const { store, rows } = await waiting('ann', 'bob')
      const later = newRow('later', { recipient: 'ann' })
      await store.enqueue([later], [], T)
      await claim(store, a, T, 'ann')
      await settle(store, a, T, sent(rows[0]!))
      expect(await store.forgetPerson('ann', T + 1)).toEqual({ erased: 2, claimed: 0 })
      const everything = JSON.stringify(await collect(store.exportAll()))
      for (const word of ['"ann"', 'ann@corp.example', '250 Ok', '<1@x>']) expect(everything).not.toContain(word)
      expect(everything).toContain('bob@corp.example')
      const { event, occurrence, rule } = rows[0]!
      const found = await store.history({ event, occurrence, rule }, ['ann', 'bob'])
      const shown = found.map(({ key, recipient, state, address }) => [key, recipient, state, address])
      expect(shown.filter(([, recipient]) => recipient === 'ann')).toEqual([
        [keyOf('ann'), 'ann', 'sent', ''],
        [keyOf('later'), 'ann', 'cancelled', ''],
      ])
      expect(shown).toContainEqual([keyOf('bob'), 'bob', 'scheduled', 'bob@corp.example'])
      await store.enqueue([newRow('ann', { state: 'sent' })], [], T + 2)
      expect((await collect(store.rows({ states: ['sent'] })))[0]).toMatchObject({ subject: '', toldAt: T })
      expect(await store.forgetPerson('nobody', T + 3)).toEqual({ erased: 0, claimed: 0 })
    })

    it('leaves alone what is being sent to a person who is forgotten', async () => {
      const { store } = await waiting('ann')
      await claim(store, a, T, 'ann')
      expect(await store.forgetPerson('ann', T + 1)).toEqual({ erased: 0, claimed: 1 })
      expect((await rowOf(store, 'ann')).address).toBe('ann@corp.example')
    })

    it('prunes an event that is over, whole, and no other', async () => {
      const { store, rows } = await waiting('ann')
      await claim(store, a, T, 'ann')
      await settle(store, a, T, sent(rows[0]!))
      await store.enqueue([newRow('bob', { event: 'other' })], [], T)
      await store.holdEvent('pg16', deploy, null, T)
      expect(await store.prune('pg16', T, T + 9)).toBe(0)
      expect(await store.prune('other', T + 1, T + 9)).toBe(0)
      expect(await store.prune('pg16', T + 1, T + 9)).toBe(1)
      expect((await collect(store.rows({}))).map(({ event }) => event)).toEqual(['other'])
      expect(await store.attempts(keyOf('ann'))).toEqual([])
      expect(await store.heldEvents()).toEqual([])
    })

    it('moves with the rest of the ledger', async () => {
      const { store } = await waiting('ann', 'bob')
      await store.holdEvent('deploy-1', deploy, null, T)
      await store.forgetEvent('gone', T, { tells: true })
      await store.forgetPerson('ann', T)
      const lines = await collect(store.exportAll())
      const to = await open()
      await to.importAll(store.exportAll(), T + 5)
      expect(await collect(to.exportAll())).toEqual(lines)
      const { event, occurrence, rule } = newRow('ann')
      expect(await to.history({ event, occurrence, rule }, ['ann'])).toMatchObject([{ key: keyOf('ann') }])
      const other = await open()
      await other.enqueue([newRow('zoe')], [], T)
      await other.holdEvent('deploy-1', 'mine', null, T)
      const before = await other.position()
      await other.importAll(store.exportAll(), T + 5)
      expect((await other.heldEvents())[0]?.document).toBe('mine')
      const seq = (await store.forgottenEvents()).get('gone')! + before
      expect(await other.forgottenEvents()).toEqual(new Map([['gone', seq]]))
    })
  })

  describe(`${name}: enqueue`, () => {
    it('writes each row as given, once', async () => {
      const store = await open()
      const row = newRow('ann', { occurrence: '2027-01-02T22:00', reason: 'quiet-hours', due: T + 5 })
      expect(await store.enqueue([row, row], [], T)).toEqual(new Set([row.key]))
      expect(await store.enqueue([row], [], T + 1)).toEqual(new Set([row.key]))
      const none = {
        detail: null,
        ref: null,
        firstAttemptAt: null,
        toldSeq: null,
        toldAt: null,
        tried: [],
        receipt: null,
        receiptAt: null,
      }
      const made = { createdAt: T, changedAt: T, createdSeq: 1, firstSeq: 1, changedSeq: 1 }
      expect(await collect(store.rows({}))).toEqual([{ ...row, nextAt: T + 5, attempts: 0, ...none, ...made }])
    })

    it('counts only what changes something', async () => {
      const { store, rows } = await waiting('ann')
      const before = await store.position()
      await store.enqueue(rows, [], T + 1)
      await store.step([], [keyOf('nobody')], a, T, lease)
      await store.release([keyOf('ann')], a, T)
      await store.recover(T, () => true)
      expect(await store.position()).toBe(before)
      await store.enqueue([newRow('bob')], [], T + 1)
      expect(await store.position()).toBeGreaterThan(before)
    })

    it('holds more rows than one statement', async () => {
      const store = await open()
      const rows = Array.from({ length: 2_357 }, (_, index) => newRow(`person-${index}`))
      expect((await store.enqueue(rows, [], T)).size).toBe(2_357)
      const recipients = rows.slice(0, 1_000).map((row) => row.recipient)
      expect((await store.history(newRow('x'), recipients)).map((row) => row.recipient)).toEqual(recipients)
      expect((await collect(store.rows({}))).map((row) => row.key)).toEqual(rows.map((row) => row.key))
      expect(
        (
          await store.enqueue(
            [],
            rows.map((row) => row.key),
            T,
          )
        ).size,
      ).toBe(2_357)
    })

    it('keeps U+0000 and half of a surrogate pair from cutting a text', async () => {
      const store = await open()
      await store.enqueue([newRow('ann', { subject: 'a\0b\ud800c' })], [], T)
      expect((await rowOf(store, 'ann')).subject).toBe('a\ufffdb\ufffdc')
    })

    it('records what was told elsewhere, without an attempt', async () => {
      const store = await open()
      const row = newRow('ann', { state: 'sent' })
      await store.enqueue([row], [], T + 7)
      expect(await rowOf(store, 'ann')).toMatchObject({ state: 'sent', attempts: 0, toldSeq: 1, toldAt: T + 7 })
      expect(await store.attempts(row.key)).toEqual([])
    })

    it('refreshes a row that waits', async () => {
      const { store } = await waiting('ann')
      const facts = { start: T, end: T + 1, status: 'in_progress', updates: [] }
      const changes = {
        due: T + 60,
        digest: 'sha256:2',
        language: 'en',
        timezone: 'UTC',
        address: 'a@b.example',
        facts,
      }
      expect((await store.enqueue([newRow('ann', changes)], [], T + 1)).size).toBe(1)
      expect(await rowOf(store, 'ann')).toMatchObject({
        ...changes,
        nextAt: T + 60,
        createdSeq: 1,
        changedSeq: 2,
        createdAt: T,
      })
    })

    it('keeps the backoff of a row that waits for another attempt, unless the new time is later', async () => {
      const { store, rows } = await waiting('ann')
      await claim(store, a, T, 'ann')
      await settle(store, a, T, deferred(rows[0]!, T + 1_000))
      await store.enqueue([newRow('ann', { due: T + 10 })], [], T + 1)
      expect(await rowOf(store, 'ann')).toMatchObject({
        due: T + 10,
        nextAt: T + 1_000,
        attempts: 1,
        reason: 'greylisted',
      })
      await store.enqueue([newRow('ann', { due: T + 2_000 })], [], T + 2)
      expect(await rowOf(store, 'ann')).toMatchObject({ due: T + 2_000, nextAt: T + 2_000, attempts: 1 })
    })

    const states = ['scheduled', 'claimed', 'sent', 'unknown', 'failed', 'withheld', 'cancelled'] as const
    /** A ledger whose only row is in this state. */
    const inState = async (state: (typeof states)[number]) => {
      const { store, rows } = await waiting('ann')
      const row = rows[0]!
      if (state === 'withheld') await store.enqueue([newRow('ann', { state, reason: 'missed' })], [], T)
      if (state === 'cancelled') await store.enqueue([], [row.key], T)
      if (['claimed', 'sent', 'unknown', 'failed'].includes(state)) await claim(store, a, T, 'ann')
      if (state === 'sent') await settle(store, a, T, sent(row))
      if (state === 'unknown') await settle(store, a, T, doubtful(row))
      if (state === 'failed') await settle(store, a, T, refused(row))
      expect((await rowOf(store, 'ann')).state).toBe(state)
      return store
    }

    // The state afterwards by the state asked for; `*`: returned as it was asked for.
    const table = {
      scheduled: {
        scheduled: 'scheduled*',
        withheld: 'withheld*',
        sent: 'sent*',
        retry: 'scheduled*',
        cancel: 'cancelled*',
      },
      claimed: { scheduled: 'claimed', withheld: 'claimed', sent: 'claimed', retry: 'claimed', cancel: 'claimed' },
      sent: { scheduled: 'sent', withheld: 'sent', sent: 'sent*', retry: 'sent', cancel: 'sent' },
      unknown: { scheduled: 'unknown', withheld: 'unknown', sent: 'unknown', retry: 'unknown', cancel: 'unknown' },
      failed: { scheduled: 'failed', withheld: 'failed', sent: 'failed', retry: 'scheduled*', cancel: 'failed' },
      withheld: {
        scheduled: 'scheduled*',
        withheld: 'withheld*',
        sent: 'sent*',
        retry: 'scheduled*',
        cancel: 'withheld',
      },
      cancelled: {
        scheduled: 'scheduled*',
        withheld: 'withheld*',
        sent: 'sent*',
        retry: 'scheduled*',
        cancel: 'cancelled*',
      },
    }
    it.each(states)('meets a key that is %s as the table says', async (state) => {
      for (const [asked, expected] of Object.entries(table[state])) {
        const store = await inState(state)
        const wanted = asked === 'sent' || asked === 'withheld' ? asked : 'scheduled'
        const row = newRow('ann', { state: wanted, reason: wanted === 'withheld' ? 'missed' : null })
        const returned =
          asked === 'cancel'
            ? await store.enqueue([], [row.key], T + 9)
            : await store.enqueue([row], [], T + 9, { retryFailed: asked === 'retry' })
        expect([asked, (await rowOf(store, 'ann')).state + (returned.has(row.key) ? '*' : '')]).toEqual([
          asked,
          expected,
        ])
      }
    })

    it('starts a failed key again with its first time and its place, and its attempts anew', async () => {
      const store = await inState('failed')
      await store.enqueue([newRow('ann')], [], T + 9, { retryFailed: true })
      expect(await rowOf(store, 'ann')).toMatchObject({
        attempts: 0,
        firstAttemptAt: T,
        createdSeq: 1,
        createdAt: T,
        reason: null,
      })
      expect(await claim(store, a, T + 10, 'ann')).toEqual([{ key: keyOf('ann'), attempts: 0, firstAttemptAt: T }])
      await settle(store, a, T + 11, sent(newRow('ann')))
      const attempts = await store.attempts(keyOf('ann'))
      expect(attempts.map((each) => [each.number, each.outcome])).toEqual([
        [1, 'rejected'],
        [2, 'sent'],
      ])
    })

    it.each(['cancelled', 'withheld'] as const)('takes a %s key as new, after what came meanwhile', async (state) => {
      const store = await inState(state)
      await store.enqueue([newRow('other', { recipient: 'ann' })], [], T + 8)
      const before = await store.position()
      await store.enqueue([newRow('ann')], [], T + 9)
      expect(await rowOf(store, 'ann')).toMatchObject({
        createdAt: T + 9,
        createdSeq: before + 1,
        firstSeq: 1,
        reason: null,
      })
      const rows = await store.history(newRow('ann'), ['ann'])
      expect(rows.map((row) => row.key)).toEqual([keyOf('other'), keyOf('ann')])
    })

    it('cancels before it writes, in one transaction', async () => {
      const { store } = await waiting('ann', 'bob')
      const moved = newRow('ann-moved', { recipient: 'ann', due: T + 60 })
      const asked = await store.enqueue([moved, newRow('bob')], [keyOf('ann'), keyOf('bob'), keyOf('nobody')], T + 1)
      expect(asked).toEqual(new Set([keyOf('ann'), moved.key, keyOf('bob')]))
      const rows = await collect(store.rows({}))
      expect(rows.map((row) => [row.recipient, row.state, row.changedSeq])).toEqual([
        ['ann', 'cancelled', 2],
        ['bob', 'scheduled', 2],
        ['ann', 'scheduled', 2],
      ])
    })
  })

  describe(`${name}: step`, () => {
    it('claims what is asked for and due, in the order asked', async () => {
      const store = await open()
      await store.enqueue([newRow('ann'), newRow('bob'), newRow('cyd', { due: T + 10 }), newRow('dan')], [], T)
      expect(keysOf(await claim(store, a, T + 9, 'dan', 'cyd', 'ann', 'nobody'))).toEqual([keyOf('dan'), keyOf('ann')])
      expect(await claim(store, a, T + 10, 'cyd')).toEqual([{ key: keyOf('cyd'), attempts: 0, firstAttemptAt: T + 10 }])
      expect((await rowOf(store, 'bob')).state).toBe('scheduled')
    })

    it('gives a claimed key to nobody else, and settles and claims at once', async () => {
      const { store, rows } = await waiting('ann', 'bob')
      await claim(store, a, T, 'ann')
      expect(await claim(store, b, T, 'ann')).toEqual([])
      const before = await store.position()
      expect(keysOf(await store.step([sent(rows[0]!)], [keyOf('ann'), keyOf('bob')], a, T + 1, lease))).toEqual([
        keyOf('bob'),
      ])
      expect(await store.position()).toBe(before + 1)
      const told = { state: 'sent', attempts: 1, toldSeq: before + 1, toldAt: T + 1, ref: '<1@x>', detail: '250 Ok' }
      expect(await rowOf(store, 'ann')).toMatchObject(told)
    })

    it('records what was really said, by which channel, and each attempt', async () => {
      const { store, rows } = await waiting('ann')
      const checkins = { step: 1_800_000, count: 3, length: 600_000 }
      const facts = { start: null, end: T, status: 'in_progress', updates: ['x', 'y'], checkins }
      const said = {
        facts,
        address: '+39333',
        language: 'pl',
        timezone: 'Europe/Warsaw',
        subject: 'S',
        digest: 'sha256:9',
      }
      await claim(store, a, T, 'ann')
      await settle(store, a, T + 1, deferred(rows[0]!, T + 500))
      expect(await claim(store, a, T + 499, 'ann')).toEqual([])
      expect(await claim(store, a, T + 500, 'ann')).toEqual([{ key: keyOf('ann'), attempts: 1, firstAttemptAt: T }])
      await settle(store, a, T + 501, sent(rows[0]!, { ...said, channel: 'sms' }))
      expect(await rowOf(store, 'ann')).toMatchObject({
        ...said,
        channel: 'sms',
        route: 'email',
        attempts: 2,
        reason: null,
      })
      const key = keyOf('ann')
      expect(await store.attempts(key)).toEqual([
        {
          key,
          number: 1,
          at: T + 1,
          channel: 'email',
          outcome: 'retry',
          reason: 'greylisted',
          detail: '451',
          ref: null,
        },
        { key, number: 2, at: T + 501, channel: 'sms', outcome: 'sent', reason: null, detail: '250 Ok', ref: '<1@x>' },
      ])
    })

    it('repeats an unknown key only when told to, with the time of its first attempt', async () => {
      const { store, rows } = await waiting('ann')
      await claim(store, a, T, 'ann')
      await settle(store, a, T + 1, doubtful(rows[0]!))
      const { toldSeq } = await rowOf(store, 'ann')
      expect(toldSeq).not.toBeNull()
      expect(await claim(store, a, T + 2, 'ann')).toEqual([])
      const again = await store.step([], [keyOf('ann')], a, T + 2, { ...lease, repeatUnknown: true })
      expect(again).toEqual([{ key: keyOf('ann'), attempts: 1, firstAttemptAt: T }])
      await settle(store, a, T + 3, sent(rows[0]!))
      expect(await rowOf(store, 'ann')).toMatchObject({ state: 'sent', toldSeq, toldAt: T + 3 })
    })

    it('forgets that a failed message told', async () => {
      const { store, rows } = await waiting('ann')
      await claim(store, a, T, 'ann')
      await settle(store, a, T, sent(rows[0]!))
      await settle(store, a, T + 5, refused(rows[0]!))
      expect((await rowOf(store, 'ann')).state).toBe('sent')
      await settle(store, a, T + 9, { ...refused(rows[0]!), revises: true })
      expect(await rowOf(store, 'ann')).toMatchObject({ state: 'failed', toldSeq: null, toldAt: null, attempts: 1 })
      expect((await store.attempts(keyOf('ann'))).map((each) => each.outcome)).toEqual(['sent', 'rejected', 'rejected'])
    })

    it('gives back what was not begun, as it was', async () => {
      const { store, rows } = await waiting('ann', 'bob')
      await claim(store, a, T, 'ann')
      await settle(store, a, T, doubtful(rows[0]!))
      await store.step([], [keyOf('ann'), keyOf('bob')], a, T + 1, { ...lease, repeatUnknown: true })
      await store.release([keyOf('ann'), keyOf('bob')], b, T + 2)
      expect((await rowOf(store, 'bob')).state).toBe('claimed')
      await store.release([keyOf('ann'), keyOf('bob')], a, T + 2)
      expect([(await rowOf(store, 'ann')).state, (await rowOf(store, 'bob')).state]).toEqual(['unknown', 'scheduled'])
      expect(keysOf(await claim(store, b, T + 2, 'bob'))).toEqual([keyOf('bob')])
    })

    it('settles a mixed group, each by its own result', async () => {
      const names = ['ann', 'bob', 'cyd', 'dan', 'eve', 'fay', 'gil']
      const { store, rows } = await waiting(...names)
      await claim(store, a, T, ...names.slice(0, 6))
      const [ann, bob, cyd, dan, eve, fay] = rows as [NewRow, NewRow, NewRow, NewRow, NewRow, NewRow]
      const polish = sent(eve, { language: 'pl', address: 'eve@pl.example', outcome: { kind: 'sent' } })
      const group = [sent(ann), refused(bob), sent(cyd), deferred(dan, T + 9), polish, doubtful(fay)]
      expect(keysOf(await store.step(group, [keyOf('gil')], a, T + 1, lease))).toEqual([keyOf('gil')])
      const found = new Map((await collect(store.rows({}))).map((row) => [row.recipient, row]))
      const states = ['sent', 'failed', 'sent', 'scheduled', 'sent', 'unknown', 'claimed']
      expect(names.map((each) => found.get(each)?.state)).toEqual(states)
      expect(found.get('cyd')).toMatchObject({ address: 'cyd@corp.example', language: 'it', ref: '<1@x>', attempts: 1 })
      expect(found.get('eve')).toMatchObject({ address: 'eve@pl.example', language: 'pl', ref: null, detail: null })
      for (const row of rows.slice(0, 6)) expect(await store.attempts(row.key)).toHaveLength(1)
    })

    it('throws for a result of a row that is not there', async () => {
      const { store } = await waiting('ann')
      await expect(settle(store, a, T, sent(newRow('nobody')))).rejects.toThrow('not in the ledger')
      expect(await store.position()).toBe(1)
    })
  })

  describe(`${name}: recover`, () => {
    it('puts expired claims in doubt, at the time of their attempt', async () => {
      const { store } = await waiting('ann', 'bob')
      await claim(store, a, T, 'ann')
      await claim(store, a, T + 10, 'bob')
      expect(await store.recover(T + lease.leaseMs - 1, nobodyDead)).toEqual({ dead: 0, expired: 0 })
      expect(await store.recover(T + lease.leaseMs, nobodyDead)).toEqual({ dead: 0, expired: 1 })
      expect(await rowOf(store, 'ann')).toMatchObject({
        state: 'unknown',
        reason: 'lease-expired',
        attempts: 1,
        toldAt: T,
      })
      expect((await rowOf(store, 'ann')).toldSeq).not.toBeNull()
      const [attempt] = await store.attempts(keyOf('ann'))
      expect(attempt).toMatchObject({ number: 1, at: T, outcome: 'unknown', reason: 'lease-expired' })
      expect((await rowOf(store, 'bob')).state).toBe('claimed')
    })

    it('puts the claims of dead owners in doubt at once, and of no other', async () => {
      const { store } = await waiting('ann', 'bob')
      await claim(store, { ...a, pid: 77 }, T, 'ann')
      await claim(store, b, T, 'bob')
      const asked: Owner[] = []
      const isGone = (one: Owner) => asked.push(one) > 0 && one.pid === 77
      expect(await store.recover(T + 1, isGone)).toEqual({ dead: 1, expired: 0 })
      expect(asked.sort((x, y) => (x.id < y.id ? -1 : 1))).toEqual([{ ...a, pid: 77 }, b])
      expect(await rowOf(store, 'ann')).toMatchObject({ state: 'unknown', reason: 'interrupted' })
      expect(await claim(store, b, T + 1, 'ann')).toEqual([])
      expect((await rowOf(store, 'bob')).state).toBe('claimed')
    })

    /** ann's claim by `a` was taken over; `b` then did what is given. */
    const takenOver = async (then: 'nothing' | 'claims' | 'sent' | 'failed') => {
      const { store, rows } = await waiting('ann')
      const row = rows[0]!
      await claim(store, a, T, 'ann')
      await store.recover(T + lease.leaseMs, nobodyDead)
      if (then !== 'nothing') await store.step([], [row.key], b, T + lease.leaseMs, { ...lease, repeatUnknown: true })
      if (then === 'sent') await settle(store, b, T + lease.leaseMs, sent(row))
      if (then === 'failed') await settle(store, b, T + lease.leaseMs, refused(row))
      return { store, row }
    }
    const late = {
      nothing: { sent: 'sent', failed: 'failed', scheduled: 'scheduled' },
      claims: { sent: 'sent', failed: 'claimed', scheduled: 'claimed' },
      sent: { sent: 'sent', failed: 'sent', scheduled: 'sent' },
      failed: { sent: 'sent', failed: 'failed', scheduled: 'failed' },
    }
    it.each(Object.keys(late) as (keyof typeof late)[])(
      'weighs a late result against another run that: %s',
      async (then) => {
        for (const [result, state] of Object.entries(late[then])) {
          const { store, row } = await takenOver(then)
          const before = (await store.attempts(row.key)).length
          const settlement = { sent: sent(row), failed: refused(row), scheduled: deferred(row, T + 9e6) }[result]!
          await settle(store, a, T + lease.leaseMs + 1, settlement)
          expect([result, (await rowOf(store, 'ann')).state]).toEqual([result, state])
          expect(await store.attempts(row.key)).toHaveLength(before + 1)
        }
      },
    )

    it('keeps a late yes when the other run then fails', async () => {
      const { store, row } = await takenOver('claims')
      await settle(store, a, T + lease.leaseMs + 1, sent(row))
      await settle(store, b, T + lease.leaseMs + 2, refused(row))
      expect((await rowOf(store, 'ann')).state).toBe('sent')
    })
  })

  describe(`${name}: reading`, () => {
    /** Nine rows of three events; `pg16` told ann, refused bob. */
    const filled = async () => {
      const store = await open()
      const names = ['ann', 'bob', 'cyd']
      for (const event of ['pg16', 'deploy', 'outage']) {
        await store.enqueue(
          names.map((each) => newRow(`${event}-${each}`, { event, recipient: each, key: keyOf(event + each) })),
          [],
          T,
        )
      }
      await store.step([], [keyOf('pg16ann'), keyOf('pg16bob')], a, T + 1, lease)
      const done = [sent(newRow('x', { key: keyOf('pg16ann') })), refused(newRow('x', { key: keyOf('pg16bob') }))]
      await store.step(done, [], a, T + 2, lease)
      return store
    }
    const found = async (store: Store, filter: Parameters<Store['rows']>[0]) =>
      (await collect(store.rows(filter))).map((row) => `${row.event} ${row.recipient}`)

    it('finds the rows of one voice and these recipients, oldest first', async () => {
      const store = await filled()
      await store.enqueue(
        [
          newRow('again', { recipient: 'ann', moment: 'started' }),
          newRow('o', { recipient: 'ann', occurrence: '2027-01-02T22:00' }),
        ],
        [],
        T + 3,
      )
      const rows = await store.history({ event: 'pg16', occurrence: '', rule: 'customers' }, ['cyd', 'ann', 'nobody'])
      expect(rows.map((row) => [row.recipient, row.moment, row.state])).toEqual([
        ['ann', 'announced', 'sent'],
        ['cyd', 'announced', 'scheduled'],
        ['ann', 'started', 'scheduled'],
      ])
      expect(await store.history({ event: 'pg16', occurrence: '', rule: 'others' }, ['ann'])).toEqual([])
      expect(await store.history(newRow('x'), [])).toEqual([])
    })

    it('finds what waits for a digest, whatever it is about, until it is attempted', async () => {
      const store = await open()
      const of = (name: string, other: Partial<NewRow> = {}) =>
        newRow(name, { recipient: 'ann', digestKey: 'one', event: name, ...other })
      const bob = newRow('bob', { digestKey: 'two' })
      await store.enqueue([of('pg16'), of('mail', { rule: 'others' }), newRow('ann'), bob], [], T)
      const keysFor = async (people: string[], asOf?: number) =>
        (await store.gathered(people, asOf)).map(({ event, digestKey }) => `${event} ${digestKey}`).sort()
      expect(await keysFor(['ann', 'bob'])).toEqual(['mail one', 'pg16 one', 'pg16 two'])
      expect(await keysFor(['bob', 'cid'])).toEqual(['pg16 two'])
      expect(await keysFor([])).toEqual([])
      await store.enqueue([of('pg16', { digestKey: 'later', due: T + 1 })], [keyOf('bob')], T)
      const position = await store.position()
      expect(await keysFor(['ann', 'bob'])).toEqual(['mail one', 'pg16 later'])
      const together = [of('pg16'), of('mail', { rule: 'others' })]
      await store.step([], [keyOf('pg16'), keyOf('mail')], a, T + 1, lease)
      await store.step(
        together.map((row) => sent(row, { digestKey: 'message' })),
        [],
        a,
        T + 1,
        lease,
      )
      expect(await keysFor(['ann'])).toEqual([])
      expect(await keysFor(['ann'], position)).toEqual(['mail message', 'pg16 message'])
      expect(await keysFor(['ann'], await store.position())).toEqual([])
    })

    it('keeps the digest of a message that is to be tried again, and lets it be no window', async () => {
      const store = await open()
      const row = newRow('ann', { digestKey: 'one' })
      await store.enqueue([row], [], T)
      await store.step([], [row.key], a, T, lease)
      await store.step([{ ...deferred(row, T + 9), digestKey: 'message' }], [], a, T, lease)
      expect(await rowOf(store, 'ann')).toMatchObject({ state: 'scheduled', attempts: 1, digestKey: 'message' })
      expect(await store.gathered(['ann'])).toEqual([])
      await store.step([], [row.key], a, T + 9, lease)
      await store.step([sent(row, { digestKey: null })], [], a, T + 9, lease)
      expect((await rowOf(store, 'ann')).digestKey).toBeNull()
    })

    it('names everybody who has rows in a voice, each once', async () => {
      const store = await open()
      const people = Array.from({ length: 2_100 }, (_, index) => newRow(`p${index}`))
      const others = [newRow('x', { rule: 'others' }), newRow('again', { recipient: 'p7', moment: 'started' })]
      await store.enqueue([...people, ...others], [], T)
      const found = await collect(store.recipients(newRow('x')))
      expect(found.sort()).toEqual(people.map(({ recipient }) => recipient).sort())
      expect(await collect(store.recipients(newRow('x', { rule: 'nobody' })))).toEqual([])
    })

    it('knows whom a rule reached with each event, and as of when', async () => {
      const store = await filled()
      await store.enqueue([newRow('again', { recipient: 'ann', moment: 'started', state: 'sent' })], [], T + 9)
      const position = await store.position()
      await store.enqueue([newRow('zoe', { state: 'sent' })], [], T + 10)
      const pg16 = (await store.reached('customers')).find(({ event }) => event === 'pg16')
      expect(pg16).toEqual({ event: 'pg16', occurrence: '', people: 2, toldAt: T + 10 })
      const before = (await store.reached('customers', position)).find(({ event }) => event === 'pg16')
      expect(before).toEqual({ event: 'pg16', occurrence: '', people: 1, toldAt: T + 9 })
      expect(await store.reached('nobody')).toEqual([])
    })

    it('keeps how the audiences of rules are cut down, and counts only what changes', async () => {
      const store = await open()
      expect(await store.filters()).toEqual([])
      const filters = [
        { rule: 'customers', filters: '{"where":{}}', at: T },
        { rule: 'staff', filters: '{}', at: T },
      ]
      await store.keepFilters(filters)
      const position = await store.position()
      await store.keepFilters([{ rule: 'customers', filters: '{"where":{}}', at: T + 1 }])
      await store.keepFilters([])
      expect([await store.filters(), await store.position()]).toEqual([filters, position])
      await store.keepFilters([{ rule: 'staff', filters: '{"exclude":[]}', at: T + 2 }])
      expect((await store.filters())[1]).toEqual({ rule: 'staff', filters: '{"exclude":[]}', at: T + 2 })
      expect(await store.position()).toBe(position + 1)
    })

    it('lists voices and counts', async () => {
      const store = await filled()
      const voice = { occurrence: '', rule: 'customers' }
      expect(await store.voices()).toEqual([
        { event: 'deploy', ...voice, rows: 3 },
        { event: 'outage', ...voice, rows: 3 },
        { event: 'pg16', ...voice, rows: 3 },
      ])
      expect(await store.voices('outage')).toEqual([{ event: 'outage', ...voice, rows: 3 }])
      expect(await store.voices('nothing')).toEqual([])
      const same = { ...voice, event: 'pg16', moment: 'announced', channel: 'email' }
      expect(await store.counts({ event: 'pg16' })).toEqual([
        { ...same, state: 'failed', reason: 'no-such-user', rows: 1 },
        { ...same, state: 'scheduled', reason: null, rows: 1 },
        { ...same, state: 'sent', reason: null, rows: 1 },
      ])
      expect((await store.counts({ states: ['scheduled'] })).map((each) => each.rows)).toEqual([3, 3, 1])
    })

    it('filters and orders', async () => {
      const store = await filled()
      expect(await found(store, { event: 'pg16' })).toEqual(['pg16 cyd', 'pg16 ann', 'pg16 bob'])
      expect(await found(store, { event: 'pg16', newestFirst: true })).toEqual(['pg16 bob', 'pg16 ann', 'pg16 cyd'])
      expect(await found(store, { newestFirst: true, limit: 3 })).toEqual(['pg16 bob', 'pg16 ann', 'outage cyd'])
      expect(await found(store, { states: ['sent', 'failed'], recipient: 'bob' })).toEqual(['pg16 bob'])
      expect(await found(store, { states: [] })).toEqual([])
      expect(await found(store, { since: T + 2 })).toEqual(['pg16 ann', 'pg16 bob'])
      expect(await found(store, { until: T + 2, recipient: 'ann' })).toEqual(['deploy ann', 'outage ann'])
      expect(await found(store, { channel: 'sms' })).toEqual([])
      expect(await found(store, { rule: 'customers', occurrence: '', moment: 'announced', limit: 2 })).toEqual([
        'pg16 cyd',
        'deploy ann',
      ])
    })

    it('gives what is due by the time it waits for', async () => {
      const store = await open()
      const times = { ann: T + 30, bob: T + 10, cyd: T + 20, dan: T + 40 }
      await store.enqueue(
        Object.entries(times).map(([each, due]) => newRow(each, { due })),
        [],
        T,
      )
      expect(await found(store, { dueBy: T + 30 })).toEqual(['pg16 bob', 'pg16 cyd', 'pg16 ann'])
      expect(await found(store, { dueBy: T + 30, newestFirst: true })).toEqual(['pg16 cyd', 'pg16 bob', 'pg16 ann'])
    })

    it.each([{}, { newestFirst: true }, { event: 'pg16' }, { dueBy: T }])(
      'pages %o, each row once although they change',
      async (filter) => {
        const store = await open()
        const rows = Array.from({ length: 2_100 }, (_, index) =>
          newRow(`p${index}`, { rule: index % 2 ? 'customers' : 'partners' }),
        )
        for (let at = 0; at < rows.length; at += 700) await store.enqueue(rows.slice(at, at + 700), [], T)
        const seen: string[] = []
        for await (const row of store.rows({ ...filter, rule: 'partners' })) {
          seen.push(row.key)
          if (seen.length % 50 === 0) await store.step([], seen.slice(-10), a, T, lease)
        }
        expect(new Set(seen).size).toBe(1_050)
        expect(seen).toHaveLength(1_050)
      },
    )

    it('reads the rows of a huge event in the same order', async () => {
      const store = await open()
      for (let at = 0; at < 21; at += 1) {
        await store.enqueue(
          Array.from({ length: 1_000 }, (_, index) => newRow(`p${at}-${index}`)),
          [],
          T,
        )
      }
      await store.enqueue([newRow('other', { event: 'deploy' })], [], T)
      for (const filter of [{ event: 'pg16' }, { event: 'pg16', dueBy: T }]) {
        let last = 0
        let rows = 0
        for await (const row of store.rows(filter)) {
          expect(row.createdSeq).toBeGreaterThanOrEqual(last)
          last = row.createdSeq
          rows += 1
        }
        expect(rows).toBe(21_000)
      }
    })
  })

  describe(`${name}: export and import`, () => {
    const lived = async () => {
      const { store, rows } = await waiting('ann', 'bob', 'cyd', 'dan', 'eve')
      await claim(store, a, T, 'ann', 'bob', 'cyd')
      await settle(store, a, T + 1, sent(rows[0]!), deferred(rows[1]!, T + 9), refused(rows[2]!))
      const checkins = { step: 1_800_000, count: 3, length: 600_000 }
      const facts = { ...newRow('fay').facts, checkins }
      await store.enqueue([newRow('fay', { state: 'withheld', reason: 'missed', facts })], [keyOf('dan')], T + 2)
      return store
    }
    const everything = async (store: Store) => {
      const rows = await collect(store.rows({}))
      return { rows, attempts: await Promise.all(rows.map((row) => store.attempts(row.key))) }
    }
    const throughText = async function* (lines: readonly unknown[]) {
      for (const each of lines) yield JSON.parse(JSON.stringify(each)) as Record<string, unknown>
    }

    it('moves a ledger without loss', async () => {
      const from = await lived()
      const lines = await collect(from.exportAll())
      expect(lines[0]).toEqual({ format: 'notify-ledger', version: 6, ledger: from.id, seq: await from.position() })
      expect(lines).toHaveLength(7)
      const to = await open()
      expect(await to.importAll(throughText(lines), T + 5)).toEqual({ added: 6, kept: 0 })
      expect(await everything(to)).toEqual(await everything(from))
      expect([to.id, await to.position()]).toEqual([from.id, await from.position()])
      expect(await collect(to.exportAll())).toEqual(lines)
      expect(await to.importAll(throughText(lines), T + 6)).toEqual({ added: 0, kept: 6 })
    })

    it('moves the filters of rules, and keeps those that are there', async () => {
      const [from, to] = [await open(), await open()]
      await from.keepFilters([
        { rule: 'customers', filters: '{"where":{}}', at: T },
        { rule: 'staff', filters: '{}', at: T },
      ])
      await to.keepFilters([{ rule: 'staff', filters: '{"exclude":[]}', at: T + 1 }])
      await to.importAll(throughText(await collect(from.exportAll())), T + 2)
      expect((await to.filters()).map(({ rule, filters }) => [rule, filters])).toEqual([
        ['customers', '{"where":{}}'],
        ['staff', '{"exclude":[]}'],
      ])
    })

    it('keeps rows that exist, and puts new ones after them in their own order', async () => {
      const from = await lived()
      const to = await open()
      await to.enqueue([newRow('ann', { subject: 'mine' }), newRow('zoe')], [], T + 3)
      const [id, before] = [to.id, await to.position()]
      expect(await to.importAll(from.exportAll(), T + 5)).toEqual({ added: 5, kept: 1 })
      expect(to.id).toBe(id)
      expect(await rowOf(to, 'ann')).toMatchObject({ subject: 'mine', state: 'scheduled' })
      expect(await to.attempts(keyOf('ann'))).toEqual([])
      const [old, moved] = [await rowOf(from, 'bob'), await rowOf(to, 'bob')]
      expect(moved).toEqual({
        ...old,
        createdSeq: old.createdSeq + before,
        firstSeq: old.firstSeq + before,
        changedSeq: old.changedSeq + before,
      })
      expect(await to.position()).toBe(before + (await from.position()))
      await to.enqueue([newRow('new')], [], T + 6)
      expect((await collect(to.rows({ newestFirst: true, limit: 1 })))[0]?.recipient).toBe('new')
    })

    it('puts in doubt what was in flight', async () => {
      const { store } = await waiting('ann')
      await claim(store, a, T + 1, 'ann')
      const to = await open()
      await to.importAll(store.exportAll(), T + 5)
      expect(await rowOf(to, 'ann')).toMatchObject({
        state: 'unknown',
        reason: 'interrupted',
        attempts: 1,
        toldSeq: 2,
        toldAt: T + 1,
      })
      expect(await to.attempts(keyOf('ann'))).toMatchObject([{ number: 1, outcome: 'unknown', at: T + 1 }])
    })

    const damage: [string, number, (line: Record<string, Record<string, unknown>>) => unknown, RegExp][] = [
      ['a foreign header', 0, () => ({ kind: 'event' }), /^line 1: this is no export/],
      ['a newer format', 0, (line) => ({ ...line, version: 7 }), /^line 1: .*format 7/],
      ['a line without a row', 3, () => ({}), /^line 4: "row"/],
      [
        'a missing field',
        3,
        (line) => ({ ...line, row: { ...line.row, subject: undefined } }),
        /^line 4: "subject" is missing/,
      ],
      [
        'a wrong time',
        2,
        (line) => ({ ...line, row: { ...line.row, due: '2026-12-01' } }),
        /^line 3: "due" is wrong; it is a time/,
      ],
      [
        'a wrong counter',
        2,
        (line) => ({ ...line, row: { ...line.row, createdSeq: '1' } }),
        /^line 3: "createdSeq" is wrong/,
      ],
      ['an unknown state', 5, (line) => ({ ...line, row: { ...line.row, state: 'lost' } }), /^line 6: state "lost"/],
      [
        'wrong facts',
        2,
        (line) => ({ ...line, row: { ...line.row, facts: { status: 1 } } }),
        /^line 3: "start" is missing/,
      ],
      [
        'wrong check-ins',
        6,
        (line) => ({ ...line, row: { ...line.row, facts: { ...(line.row!.facts as object), checkins: { step: 1 } } } }),
        /^line 7: "count" is missing/,
      ],
      ['a wrong attempt', 1, (line) => ({ ...line, attempts: [{ number: 1 }] }), /^line 2: "at" is missing/],
    ]
    it.each(damage)('refuses %s, naming the line, and adds nothing', async (_, index, spoil, message) => {
      const lines = await collect((await lived()).exportAll())
      lines[index] = spoil(lines[index] as never) as Record<string, unknown>
      const to = await open()
      await expect(to.importAll(throughText(lines), T)).rejects.toMatchObject({
        name: 'NotifyError',
        message: expect.stringMatching(message),
      })
      expect([await to.position(), await collect(to.rows({}))]).toEqual([0, []])
    })

    it('refuses an empty file', async () => {
      await expect((await open()).importAll(throughText([]), T)).rejects.toMatchObject({ name: 'NotifyError' })
    })
  })

  describe(`${name}: two at once`, () => {
    let child: ReturnType<typeof compiled>
    beforeAll(() => {
      child = compiled(`${import.meta.dirname}/store-child.ts`)
    })
    afterAll(() => child.remove())
    const together = async (count: number, job: string, place: Place, rows: number) => {
      const args = [job, place.url, place.projectDir, String(rows)]
      const children = await Promise.all(Array.from({ length: count }, () => start(child.path, args)))
      for (const each of children) each.go()
      await Promise.all(children.map((each) => each.ended))
      return children.map((each) => each.said[0]!)
    }

    it('claims what must stand alone only where no other run tells the same recipient of the same event', async () => {
      const store = await open()
      const row = (of: Partial<NewRow>) =>
        newRow('status', { rule: 'one', recipient: 'status', ...of, key: keyOf(JSON.stringify(of)) })
      const rows = [
        row({}),
        row({ rule: 'two' }),
        row({ event: 'other' }),
        row({ occurrence: '2026-12-12T22:00' }),
        row({ recipient: 'elsewhere' }),
        row({ channel: 'graphs' }),
      ]
      await store.enqueue(rows, [], T)
      const [first, ...others] = rows.map(({ key }) => key)
      const alone = (by: Owner, keys: readonly string[]) => store.step([], keys, by, T, { ...lease, alone: keys })
      expect(keysOf(await alone(a, [first!]))).toEqual([first])
      expect(keysOf(await alone(b, others))).toEqual(others.slice(1))
      // The same run may, and what need not stand alone is not asked.
      expect(keysOf(await alone(a, [others[0]!]))).toEqual([others[0]])
      await store.release([others[0]!], a, T)
      expect(keysOf(await store.step([], [others[0]!], b, T, lease))).toEqual([others[0]])
      await store.release([others[0]!], b, T)
      await settle(store, a, T, sent(rows[0]!))
      expect(keysOf(await alone(b, [others[0]!]))).toEqual([others[0]])
    })

    it('calls of one process do not mix', async () => {
      const store = await open()
      const rows = Array.from({ length: 200 }, (_, index) => newRow(`p${index}`))
      const enqueued = rows.map((row) => store.enqueue([row], [], T))
      const failing = settle(store, a, T, sent(newRow('nobody'))).catch((error: Error) => error.message)
      const claims = rows.map((row, index) => store.step([], [row.key], index % 2 ? a : b, T, lease))
      expect(await failing).toContain('not in the ledger')
      expect((await Promise.all(enqueued)).every((asked) => asked.size === 1)).toBe(true)
      expect((await Promise.all(claims)).every((each) => each.length === 1)).toBe(true)
    })

    it('make one ledger', async () => {
      const place = await fresh()
      const said = await together(4, 'open', place, 0)
      expect(new Set(said.map((each) => each.id)).size).toBe(1)
      expect(said[0]?.id).toMatch(/^[0-9a-f-]{36}$/)
      expect((await open(place)).id).toBe(said[0]?.id)
    })

    it('claim each key once', async () => {
      const place = await fresh()
      const said = await together(3, 'claim', place, 400)
      const keys = said.flatMap((each) => each.keys as string[])
      expect(keys).toHaveLength(400)
      expect(new Set(keys).size).toBe(400)
      const store = await open(place)
      expect(await store.counts({})).toMatchObject([{ state: 'claimed', rows: 400 }])
      expect(await store.recover(T, isDead)).toEqual({ dead: 400, expired: 0 })
    })

    it('lose nothing of a run that is killed', async () => {
      for (const lines of [2, 3, 10, 25]) {
        const place = await fresh()
        const run = await start(child.path, ['send', place.url, place.projectDir])
        run.go()
        await run.until(lines)
        run.process.kill('SIGKILL')
        await run.ended
        const claimed = run.said.flatMap((each) => (each.claimed as string[]) ?? [])
        const settled = run.said.flatMap((each) => (each.settled as string[]) ?? [])
        const store = await open(place)
        expect((await store.recover(T, isDead)).dead).toBeLessThanOrEqual(8)
        const rows = new Map((await collect(store.rows({}))).map((row) => [row.key, row]))
        for (const key of settled) expect(rows.get(key)?.state).toBe('sent')
        for (const key of claimed) {
          expect(['sent', 'unknown']).toContain(rows.get(key)?.state)
          expect(await store.attempts(key)).toHaveLength(1)
        }
        expect(await store.step([], settled, a, T, { ...lease, repeatUnknown: true })).toEqual([])
        await store.close()
      }
    })

    it('tell a living owner from a dead one', async () => {
      const { store } = await waiting('ann')
      await store.step([], [keyOf('ann')], currentOwner(), T, lease)
      expect(await store.recover(T + 1, isDead)).toEqual({ dead: 0, expired: 0 })
    })
  })
}
