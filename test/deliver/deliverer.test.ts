import { expect, onTestFinished, test } from 'vitest'
import { createDeliverer, type Ending, maxInDoubt } from '../../src/deliver/deliverer.ts'
import type { Job } from '../../src/deliver/job.ts'
import { queueLimit } from '../../src/deliver/job-queue.ts'
import type { Outcome } from '../../src/model/delivery.ts'
import type { ChannelEntry } from '../../src/model/project.ts'
import type { Sender } from '../../src/ports/channel.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { Owner, Store } from '../../src/ports/store.ts'
import { openStore } from '../../src/stores/index.ts'
import { collect, newRow, T } from '../contract/store-rows.ts'

const owner: Owner = { id: 'run', host: 'here', boot: 'b', pid: 1, startedAt: '1' }
const sent: Outcome = { kind: 'sent' }
const down: Outcome = { kind: 'retry', reason: 'connect', scope: 'channel', detail: 'mail.example:25: refused' }

type Send = Sender['send']

interface Setting {
  send: Send | Record<string, Send>
  count?: number
  entry?: Partial<ChannelEntry>
  /** For one channel alone. */
  rates?: Record<string, ChannelEntry['rate']>
  /** How long a channel that is out of order is waited for. */
  waitMs?: number
  wrap?(store: Store): Store
}

/** A clock that moves only while somebody sleeps. */
function virtualClock(): Clock {
  let now = T
  return {
    now: () => now,
    async sleep(ms) {
      now += ms
    },
  }
}

const nextTurn = () => new Promise<void>((done) => setImmediate(done))

/** Delivers `count` messages, alternating between the channels, and gives how each ended. */
async function setUp({ send, count = 200, entry, rates = {}, waitMs = 0, wrap = (store) => store }: Setting) {
  const store = await openStore('sqlite::memory:', { projectDir: '/', mode: 'write' })
  onTestFinished(() => store.close())
  const sends = typeof send === 'function' ? { email: send } : send
  const names = Object.keys(sends)
  const rows = Array.from({ length: count }, (_, i) => newRow(`p${i}`, { channel: names[i % names.length] }))
  await store.enqueue(rows, [], T)
  const interrupt = new AbortController()
  const endings: Ending[] = []
  const clock = virtualClock()
  const retry = { attempts: 6, backoffMs: 30_000, maxMs: 3_600_000 }
  const at = { file: '', line: 1, column: 1 }
  const channels = new Map(
    names.map((id) => {
      const rate = rates[id]
      const whole: ChannelEntry = { id, was: [], adapter: 'x', config: {}, concurrency: 10, rate, retry, at, ...entry }
      const sender: Sender = { send: sends[id]! }
      return [id, { entry: whole, sender }]
    }),
  )
  const pass = () =>
    createDeliverer({
      store: wrap(store),
      owner,
      clock,
      channels,
      repeatUnknown: true,
      interrupted: interrupt.signal,
      waitUntil: T + waitMs,
      onEnd: (ending) => endings.push(ending),
    })
  const jobs = (): Job[] =>
    rows.map(({ key, channel, facts, address, language, timezone, subject, digest }) => {
      const said = { facts, address, language, timezone, subject, digest }
      const job: Job = {
        key,
        channel,
        deliveries: [{ key, said }],
        previousRef: null,
        isInDoubt: false,
        compose: () => key,
        only: () => job,
      }
      return job
    })
  const deliver = async () => {
    const deliverer = pass()
    try {
      for (const job of jobs()) await deliverer.push(job)
    } finally {
      await deliverer.drain()
    }
  }
  const states = async () => {
    const counts: Record<string, number> = {}
    for (const { state } of await collect(store.rows({}))) counts[state] = (counts[state] ?? 0) + 1
    return counts
  }
  const results = () => {
    const counts: Record<string, number> = {}
    for (const { result } of endings) counts[result] = (counts[result] ?? 0) + 1
    return counts
  }
  return { store, rows, channels, interrupt, endings, clock, pass, jobs, deliver, states, results }
}

test('never more deliveries are in doubt than promised, at any moment', async () => {
  let most = 0
  let waiting = 0
  const holder: { store?: Store } = {}
  const { store, deliver, results } = await setUp({
    count: 500,
    async send() {
      waiting++
      const [found] = await holder.store!.counts({ states: ['claimed'] })
      most = Math.max(most, found?.rows ?? 0)
      waiting--
      return sent
    },
    entry: { concurrency: 50 },
  })
  holder.store = store
  await deliver()
  expect(waiting).toBe(0)
  expect(results()).toEqual({ sent: 500 })
  expect(most).toBeGreaterThan(1)
  expect(most).toBeLessThanOrEqual(maxInDoubt)
})

test('a channel that cannot be reached is given up, and what was not attempted stays untouched', async () => {
  let attempts = 0
  const { store, deliver, endings, results } = await setUp({
    async send() {
      attempts++
      await nextTurn()
      return down
    },
  })
  await deliver()
  expect(attempts).toBeLessThanOrEqual(10 + 4)
  expect(results()).toEqual({ retrying: attempts, left: 200 - attempts })
  expect(endings.find(({ result }) => result === 'left')).toMatchObject({ reason: 'connect', detail: down.detail })
  const rows = await collect(store.rows({}))
  expect(rows.every(({ state }) => state === 'scheduled')).toBe(true)
  expect(rows.filter((row) => row.attempts > 0)).toHaveLength(attempts)
  expect(rows.filter(({ nextAt }) => nextAt > T)).toHaveLength(attempts)
})

test('a channel that falls silent puts few in doubt', async () => {
  const { deliver, states } = await setUp({
    async send() {
      await nextTurn()
      return { kind: 'unknown', reason: 'timeout' }
    },
  })
  await deliver()
  const { unknown = 0 } = await states()
  expect(unknown).toBeGreaterThanOrEqual(5)
  expect(unknown).toBeLessThanOrEqual(10 + 4)
})

test('an outage that ends within the wait is waited for, with one try after each pause', async () => {
  let clock: Clock | undefined
  const tries: number[] = []
  const setting = await setUp({
    waitMs: 120_000,
    async send() {
      const at = clock!.now() - T
      tries.push(at)
      return at < 12_000 ? down : sent
    },
  })
  clock = setting.clock
  await setting.deliver()
  expect(tries.filter((at) => at > 0 && at < 15_000)).toEqual([5_000])
  expect(tries.filter((at) => at === 0).length).toBeLessThanOrEqual(10 + 4)
  const failed = tries.filter((at) => at < 12_000).length
  expect(setting.results()).toEqual({ sent: 200 - failed, retrying: failed })
})

test('a channel out of order does not keep another from sending', async () => {
  const { deliver, endings } = await setUp({ count: 400, send: { email: async () => down, sms: async () => sent } })
  await deliver()
  expect(endings.filter(({ job, result }) => job.channel === 'sms' && result === 'sent')).toHaveLength(200)
  expect(endings.filter(({ job, result }) => job.channel === 'email' && result === 'sent')).toEqual([])
})

test('a slow channel that is full holds up no other, and takes what comes when it has room', async () => {
  const times: Record<string, number[]> = { email: [], sms: [] }
  let clock: Clock | undefined
  const record = (channel: string) => async () => {
    times[channel]!.push(clock!.now() - T)
    return sent
  }
  const setting = await setUp({
    count: 2 * queueLimit + 400,
    send: { email: record('email'), sms: record('sms') },
    rates: { sms: { count: 1, perMs: 60_000 } },
  })
  clock = setting.clock
  const deliverer = setting.pass()
  const refused: Job[] = []
  for (const job of setting.jobs()) if (!(await deliverer.push(job, 'short'))) refused.push(job)
  expect(new Set(refused.map(({ channel }) => channel))).toEqual(new Set(['sms']))
  const many = refused.length
  expect(many).toBeGreaterThan(0)
  for (const job of refused) expect(await deliverer.push(job, 'endless')).toBe(true)
  await deliverer.drain()
  expect(setting.results()).toEqual({ sent: 2 * queueLimit + 400 })
  // Sooner than the first pause of the slow one ends, but for what was on its way at that moment.
  expect(times.email!.filter((at) => at > 60_000).length).toBeLessThan(maxInDoubt)
  expect(times.sms!.at(-1)).toBeGreaterThanOrEqual((queueLimit + 199) * 60_000 - 1_000)
})

test('what has not begun when the caller has other things to do is left as it was', async () => {
  const setting = await setUp({
    count: 20,
    async send() {
      return sent
    },
    entry: { rate: { count: 1, perMs: 1_000 } },
  })
  const deliverer = setting.pass()
  for (const job of setting.jobs()) await deliverer.push(job)
  await deliverer.drain(T + 4_500)
  expect(setting.results()).toEqual({ sent: 5, left: 15 })
  expect(setting.endings.filter(({ result }) => result === 'left').every(({ reason }) => reason === 'later')).toBe(true)
  expect(await setting.states()).toEqual({ sent: 5, scheduled: 15 })
})

test('an interrupt leaves nothing in doubt and counts no attempt for what had not left', async () => {
  const { store, deliver, interrupt, results } = await setUp({
    async send(_payload, _key, signal) {
      await nextTurn()
      if (signal.aborted) return { kind: 'retry', reason: 'interrupted', scope: 'channel' }
      if (Math.random() < 0.1) interrupt.abort()
      return sent
    },
  })
  await deliver()
  const { sent: done = 0, left = 0 } = results()
  expect(done + left).toBe(200)
  expect(left).toBeGreaterThan(0)
  const rows = await collect(store.rows({}))
  expect(rows.filter(({ state }) => state === 'sent')).toHaveLength(done)
  const rest = rows.filter(({ state }) => state !== 'sent')
  expect(rest.every((row) => row.state === 'scheduled' && row.attempts === 0 && row.nextAt <= T)).toBe(true)
})

test('attempts that are broken off one after the other are all given back, and the run ends', async () => {
  let begun = 0
  const { deliver, interrupt, states, results } = await setUp({
    count: 40,
    entry: { concurrency: 8 },
    async send(_payload, _key, signal) {
      const place = ++begun
      if (begun === 8) setImmediate(() => interrupt.abort())
      if (!signal.aborted) await new Promise((done) => signal.addEventListener('abort', done, { once: true }))
      for (let i = 0; i < place; i++) await nextTurn()
      return { kind: 'retry', reason: 'interrupted', scope: 'channel' }
    },
    wrap: (store) => ({
      ...store,
      async release(...args) {
        for (let i = 0; i < 3; i++) await nextTurn()
        return store.release(...args)
      },
    }),
  })
  await deliver()
  expect(results()).toEqual({ left: 40 })
  expect(await states()).toEqual({ scheduled: 40 })
})

test('a rate is kept over several passes and after the peer was slow', async () => {
  const times: number[] = []
  let clock: Clock | undefined
  const setting = await setUp({
    count: 30,
    entry: { rate: { count: 1, perMs: 1_000 }, concurrency: 2 },
    async send() {
      times.push(clock!.now())
      await nextTurn()
      return sent
    },
  })
  clock = setting.clock
  for (let i = 0; i < 3; i++) {
    const deliverer = setting.pass()
    await deliverer.push(setting.jobs()[i]!)
    await deliverer.drain()
  }
  expect(times).toHaveLength(3)
  expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(990)
  expect(times[2]! - times[1]!).toBeGreaterThanOrEqual(990)
})

test('a slow peer with a rate has few claims ahead, so that they do not all leave when it is quick again', async () => {
  let underWay = 0
  let most = 0
  const holder: { store?: Store } = {}
  const { store, deliver } = await setUp({
    count: 40,
    entry: { rate: { count: 20, perMs: 1_000 }, concurrency: 2 },
    async send() {
      underWay++
      for (let i = 0; i < 20; i++) await nextTurn()
      const [found] = await holder.store!.counts({ states: ['claimed'] })
      most = Math.max(most, found?.rows ?? 0)
      underWay--
      return sent
    },
  })
  holder.store = store
  await deliver()
  expect(underWay).toBe(0)
  expect(most).toBeLessThanOrEqual(3)
})

test('a ledger that fails in the middle ends the run, and what can be recorded is', async () => {
  let steps = 0
  const { deliver, states } = await setUp({
    async send() {
      await nextTurn()
      return sent
    },
    wrap: (store) => ({
      ...store,
      async step(...args) {
        steps++
        if (steps === 3) throw new Error('the disk is full')
        return store.step(...args)
      },
    }),
  })
  await expect(deliver()).rejects.toThrow('the disk is full')
  const counts = await states()
  expect(counts.claimed ?? 0).toBe(0)
  expect(counts.sent).toBeGreaterThan(0)
  expect(counts.sent! + counts.scheduled!).toBe(200)
})

test('what was in doubt stays so where its channel cannot be reached, unless the peer says that it never came', async () => {
  for (const [lookup, state] of [
    [undefined, 'unknown'],
    [async () => ({ kind: 'absent' as const }), 'scheduled'],
  ] as const) {
    let isDown = false
    const send: Send = async () => (isDown ? down : { kind: 'unknown', reason: 'timeout' })
    const { store, pass, jobs, deliver, channels } = await setUp({ count: 1, send })
    await deliver()
    isDown = true
    if (lookup !== undefined) channels.get('email')!.sender.lookup = lookup
    const deliverer = pass()
    for (const job of jobs()) await deliverer.push({ ...job, isInDoubt: true })
    await deliverer.drain()
    const [row] = await collect(store.rows({}))
    expect(row).toMatchObject({ state, attempts: 2 })
  }
})

/** A message of several deliveries; the payload names them. */
function together(
  rows: readonly ReturnType<typeof newRow>[],
  key = `digest of ${rows.map(({ recipient }) => recipient)}`,
): Job {
  const [{ channel }] = rows as [ReturnType<typeof newRow>]
  const deliveries = rows.map(({ key, facts, address, language, timezone, subject, digest }) => ({
    key,
    said: { facts, address, language, timezone, subject, digest },
  }))
  return {
    key: rows.length === 1 ? rows[0]!.key : key,
    channel,
    deliveries,
    previousRef: null,
    isInDoubt: false,
    compose: () => rows.map(({ recipient }) => recipient).join(' '),
    only: (keys) =>
      together(
        rows.filter(({ key }) => keys.has(key)),
        key,
      ),
  }
}

test('a digest is one attempt, and its outcome is that of all it delivers', async () => {
  const outcomes: Outcome[] = [
    { kind: 'sent', ref: 'r' },
    { kind: 'rejected', reason: 'no', scope: 'recipient' },
    { kind: 'unknown', reason: 'lost' },
  ]
  for (const outcome of outcomes) {
    const said: [unknown, string][] = []
    const { store, pass, endings, rows } = await setUp({
      count: 3,
      send: async (payload, key) => {
        said.push([payload, key])
        return outcome
      },
    })
    const deliverer = pass()
    await deliverer.push(together(rows, 'm'))
    await deliverer.drain()
    expect(said).toEqual([['p0 p1 p2', 'm']])
    const found = await collect(store.rows({}))
    const state = { sent: 'sent', rejected: 'failed', unknown: 'unknown' }[outcome.kind as 'sent']
    expect(found.map((row) => [row.state, row.digestKey, row.changedSeq])).toEqual(
      rows.map(() => [state, 'm', found[0]!.changedSeq]),
    )
    expect(endings).toHaveLength(1)
    expect(endings[0]!.job.deliveries).toHaveLength(3)
  }
})

test('a digest that fails for now is tried again with all it delivers', async () => {
  let isDown = true
  const { store, pass, rows, clock } = await setUp({
    count: 2,
    send: async () => (isDown ? { kind: 'retry', reason: 'busy', scope: 'recipient' } : sent),
  })
  const first = pass()
  await first.push(together(rows, 'm'))
  await first.drain()
  const waiting = await collect(store.rows({}))
  expect(new Set(waiting.map(({ nextAt }) => nextAt)).size).toBe(1)
  const shown = (found: typeof waiting) => found.map(({ state, attempts, digestKey }) => [state, attempts, digestKey])
  expect(shown(waiting)).toEqual([
    ['scheduled', 1, 'm'],
    ['scheduled', 1, 'm'],
  ])
  isDown = false
  await clock.sleep(waiting[0]!.nextAt - clock.now())
  const second = pass()
  await second.push(together(rows, 'm'))
  await second.drain()
  expect(shown(await collect(store.rows({})))).toEqual([
    ['sent', 2, 'm'],
    ['sent', 2, 'm'],
  ])
})

test('of a digest whose deliveries another run holds only the rest goes out', async () => {
  const said: unknown[] = []
  const { store, pass, endings, rows } = await setUp({
    count: 3,
    send: async (payload, key) => {
      said.push([payload, key])
      return sent
    },
  })
  await store.step([], [rows[0]!.key, rows[1]!.key], { ...owner, id: 'other' }, T, {
    leaseMs: 60_000,
    repeatUnknown: false,
  })
  const deliverer = pass()
  await deliverer.push(together(rows, 'm'))
  await deliverer.drain()
  expect(said).toEqual([['p2', rows[2]!.key]])
  expect(endings.map(({ job, result }) => [result, job.deliveries.length]).sort()).toEqual([
    ['elsewhere', 2],
    ['sent', 1],
  ])
  const last = (await collect(store.rows({}))).find(({ key }) => key === rows[2]!.key)
  expect(last).toMatchObject({ state: 'sent', digestKey: null })
})
