import { describe, expect, it, onTestFinished } from 'vitest'
import { maxInDoubt } from '../../src/deliver/deliverer.ts'
import type { Row } from '../../src/model/delivery.ts'
import { openSmtpSink, type SmtpSink } from '../sink/smtp.ts'
import { freshPostgres } from '../support/postgres.ts'
import { type Day, dayProject, type Edit, type Events, editEvents, rowsIn, timeMoments, undisturbedDay } from './day.ts'
import { start } from './process.ts'
import { randomFrom, type Working, work } from './working.ts'

const people = 50
const pollMs = 1_000

const hour = 3_600_000
const isoOf = (at: number) => new Date(at).toISOString()
const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))
const keyOf = (raw: string) => /^Message-ID: <([^@]*)@/m.exec(raw)![1]!
const threadOf = ({ event, rule, recipient, route }: Row) => `${event} ${rule} ${recipient} ${route}`
const placeOf = ({ event, moment, recipient, route, due }: Row) => `${event} ${moment} ${recipient} ${route} ${due}`

/** A provider, and when it accepted each key. */
interface Provider {
  sink: SmtpSink
  accepted: Map<string, number[]>
}

async function openProvider(): Promise<Provider> {
  const accepted = new Map<string, number[]>()
  const sink = await openSmtpSink({
    answer(verb) {
      // Asked before the mail is on the list, so this is about the one before.
      if (verb === '.') setImmediate(note)
      return undefined
    },
  })
  let noted = 0
  function note() {
    for (; noted < sink.mails.length; noted++) {
      const key = keyOf(sink.mails[noted]!.raw)
      accepted.set(key, [...(accepted.get(key) ?? []), Date.now()])
    }
  }
  onTestFinished(() => sink.close())
  return { sink, accepted }
}

const smtpChannel = (id: string, { sink }: Provider) => `kind: channel
id: ${id}
adapter: smtp
concurrency: 6
config: {url: "smtp://127.0.0.1:${sink.port}"}
`

/** Some workers, each of which is started again whenever it was killed. */
function createCrew(size: number, dir: string, env: Record<string, string>, random: () => number, mails: () => number) {
  const lives: { from: number; to: number }[] = []
  /** What the workers had to say, for who looks into a failure. */
  const told: string[] = []
  let kills = 0
  let isOver = false
  let isCalm = false
  const crew: Working[] = []
  const hire = () => {
    const worker = work(dir, ['--apply', '--poll', `${pollMs / 1000}s`], env)
    worker.child.stdout!.on('data', (text: string) => told.push(`${worker.child.pid} ${text.trimEnd()}`))
    worker.child.stderr!.on('data', (text: string) => told.push(`${worker.child.pid} ${text.trimEnd()}`))
    return worker
  }

  async function killOne(index: number): Promise<void> {
    const worker = crew[index]!
    worker.child.kill('SIGKILL')
    told.push(`${worker.child.pid} killed at ${isoOf(Date.now())}`)
    kills++
    const { code } = await worker.finished
    expect(
      code,
      worker
        .lines()
        .map(({ message }) => message)
        .join('\n'),
    ).toBeNull()
    remember(worker)
    crew[index] = hire()
  }

  function remember(worker: Working): void {
    const [first] = worker.lines()
    if (first !== undefined) lives.push({ from: Date.parse(first.time), to: Date.now() })
  }

  /**
   * By what the providers have accepted, so that every part of the course is met; in quiet hours by time, counted from the end of
   * the first round; now and then before anything was done, but not again and again, or nobody would ever get anywhere.
   */
  async function disturb(): Promise<void> {
    let wasRash = true
    while (!isOver) {
      const victims = random() < 0.2 ? crew.map((_, i) => i) : [Math.floor(random() * size)]
      const isRash: boolean = !wasRash && random() < 0.15
      wasRash = isRash
      const aim = mails() + 1 + Math.floor(random() * 160)
      const patience = random() * (isRash ? 1_000 : 2_500)
      const isDone = () => isRash || crew[victims[0]!]!.lines().some(({ event }) => event === 'delivered')
      let since = Date.now()
      while (!isOver && mails() < aim && Date.now() < since + patience) {
        await sleep(3)
        if (!isDone()) since = Date.now()
      }
      while (!isOver && isCalm) await sleep(20)
      if (!isOver) await Promise.all(victims.map(killOne))
    }
  }

  for (let i = 0; i < size; i++) crew.push(hire())
  const disturbing = disturb()
  return {
    story: () => told.join('\n'),
    calm(is: boolean) {
      isCalm = is
    },
    /** Everybody goes home in an orderly way. */
    async dismiss() {
      isOver = true
      await disturbing
      for (const worker of crew) {
        await worker.met('started')
        worker.child.kill('SIGTERM')
        expect((await worker.finished).code).toBe(0)
        remember(worker)
      }
      return { kills, lives }
    },
  }
}

/** How long the worker lived between two instants that lived longest. */
function livedMs(lives: readonly { from: number; to: number }[], from: number, to: number): number {
  return Math.max(0, ...lives.map((life) => Math.min(to, life.to) - Math.max(from, life.from)))
}

const isFinal = ({ state }: Row) => state === 'sent' || state === 'unknown' || state === 'withheld'

/** A reminder is not said any more to who was told of the new window after its hour: kills may have delayed that. */
function isCovered(row: Row, rows: readonly Row[]): boolean {
  const covers = (other: Row) =>
    threadOf(other) === threadOf(row) && other.moment === 'rescheduled' && (other.toldAt ?? 0) >= row.due
  return row.state === 'withheld' && row.reason === 'missed' && rows.some(covers)
}

const ofMoments = (rows: readonly Row[], event: string, ...moments: string[]) =>
  rows.filter((row) => row.event === event && moments.includes(row.moment))

/** Whether anything is in hand, or in doubt and to be repeated: what a later message of its thread has overtaken is not. */
function isUnsettled(rows: readonly Row[], delivery: string): boolean {
  const newest = new Map<string, Row[]>()
  for (const row of rows) {
    if (row.toldSeq === null) continue
    const thread = threadOf(row)
    const known = newest.get(thread) ?? []
    const before = known[0]?.toldSeq ?? -1
    if (row.toldSeq >= before) newest.set(thread, row.toldSeq === before ? [...known, row] : [row])
  }
  // Several that came into doubt together were told as one: the last of them is repeated.
  const inDoubt = [...newest.values()].filter((some) => some.every(({ state }) => state === 'unknown'))
  return rows.some(({ state }) => state === 'claimed') || (delivery === 'at-least-once' && inDoubt.length > 0)
}

/** How long a round takes that finds nothing to do, on this machine with all else that it does now. */
async function measureRound(): Promise<number> {
  const now = Date.now()
  const events: Events = {
    upgrade: now + hour,
    upgradeStatus: 'completed',
    hasUpdate: false,
    patch: now + hour,
    patchStatus: 'completed',
  }
  const console = (id: string) => `kind: channel\nid: ${id}\nadapter: console\n`
  const dir = dayProject({ people, delivery: 'at-least-once', unit: 1 }, events, {
    'channels/email.yaml': console('email'),
    'channels/pager.yaml': console('pager'),
  })
  const { code, stderr } = await start(dir, ['worker', '--once', '--apply']).finished
  expect([code, stderr]).toEqual([0, ''])
  return Date.now() - now
}

async function spendDay(
  day: Day,
  { workers, seed, store, roundMs }: { workers: number; seed: number; store: string | undefined; roundMs: number },
) {
  const { delivery } = day
  const moments = timeMoments(day.unit)
  const random = randomFrom(seed)
  const providers = { email: await openProvider(), pager: await openProvider() }
  const far: Events = {
    upgrade: Math.ceil(Date.now() / 1000) * 1000 + 24 * hour,
    upgradeStatus: 'scheduled',
    hasUpdate: false,
    patch: Math.ceil(Date.now() / 1000) * 1000 + 25 * hour,
    patchStatus: 'scheduled',
  }
  const edits: Edit[] = [{ at: Date.now(), events: far }]
  const dir = dayProject(day, far, {
    'channels/email.yaml': smtpChannel('email', providers.email),
    'channels/pager.yaml': smtpChannel('pager', providers.pager),
  })
  const url = store ?? 'sqlite:.notify/ledger.db'
  const env: Record<string, string> = store === undefined ? {} : { NOTIFY_STORE: store }
  const crew = createCrew(
    workers,
    dir,
    env,
    random,
    () => providers.email.sink.mails.length + providers.pager.sink.mails.length,
  )

  /** Waits until so many rows are final, then for what is in doubt to be repeated, with nobody killed. */
  async function settle(count: number, event: string, ...moments: string[]): Promise<void> {
    const until = Date.now() + 120_000
    let rows: Row[] = []
    const missing = () => count - ofMoments(rows, event, ...moments).filter(isFinal).length
    while (missing() > 0) {
      if (Date.now() > until) {
        const found = new Map<string, number>()
        for (const row of ofMoments(rows, event, ...moments)) {
          const what = `${row.moment}: ${row.state} ${row.reason ?? ''} ${isoOf(row.due)}`
          found.set(what, (found.get(what) ?? 0) + 1)
        }
        throw new Error(`${missing()} are still owed: ${JSON.stringify([...found], null, 1)}\n${crew.story()}`)
      }
      await sleep(150)
      rows = await rowsIn(url, dir)
    }
    crew.calm(true)
    while (isUnsettled(rows, delivery)) {
      if (Date.now() > until) throw new Error(`doubts remain\n${crew.story()}`)
      await sleep(150)
      rows = await rowsIn(url, dir)
    }
  }
  function edit(events: Events): Events {
    edits.push({ at: Date.now(), events })
    editEvents(dir, events)
    crew.calm(false)
    return events
  }

  await settle(2 * people, 'upgrade', 'announced')
  await settle(people, 'patch', 'announced')
  // The day comes nearer. The reminder is for people who were told of that before.
  const [reminder] = Object.values(moments)
  const upgrade = Math.ceil((Date.now() + 10 * roundMs) / 1000) * 1000 - reminder!
  const near = edit({ ...far, upgrade, patch: upgrade + 1_000 })
  await settle(2 * people * Object.keys(moments).length, 'upgrade', ...Object.keys(moments))
  await settle(people, 'patch', 'started')
  const late = edit({ ...near, hasUpdate: true, patchStatus: 'completed' })
  await settle(2 * people, 'upgrade', 'updated')
  await settle(people, 'patch', 'completed')
  edit({ ...late, upgradeStatus: 'completed' })
  await settle(2 * people, 'upgrade', 'completed')
  const { kills, lives } = await crew.dismiss()
  const dueOf = (row: Row) => (row.event === 'patch' ? near.patch : near.upgrade + moments[row.moment]!)
  return { dir, url, edits, kills, lives, providers: Object.values(providers), dueOf }
}

const givenSeed = Number(process.env.NOTIFY_TEST_SEED ?? Date.now() % 1_000_000)

describe.each([
  { workers: 1, ledger: 'SQLite', delivery: 'at-least-once' },
  { workers: 3, ledger: 'PostgreSQL', delivery: 'at-least-once' },
  { workers: 2, ledger: 'PostgreSQL', delivery: 'at-most-once' },
])('a day of $workers worker(s) on $ledger, $delivery, all killed at random', ({ workers, ledger, delivery }) => {
  const seed = givenSeed + workers

  // Bounded by what the machine does, not by a clock: each phase ends when its messages have arrived.
  it(`comes to what an undisturbed day comes to (seed ${seed})`, async () => {
    const store = ledger === 'SQLite' ? undefined : await freshPostgres()
    const roundMs = Math.max(800, await measureRound())
    const day: Day = { people, delivery, unit: Math.ceil(roundMs / 1_000) }
    const { dir, url, edits, kills, lives, providers, dueOf } = await spendDay(day, { workers, seed, store, roundMs })
    const rows = await rowsIn(url, dir)

    // Every key, and its final state.
    const unknown = rows.filter(({ state }) => state === 'unknown')
    const covered = rows.filter((row) => isCovered(row, rows))
    const calm = new Map((await undisturbedDay(day, edits)).map((row) => [row.key, row]))
    const other = rows.filter(
      (row) => row.state !== 'unknown' && row.state !== calm.get(row.key)?.state && !covered.includes(row),
    )
    expect(other.map((row) => `${placeOf(row)}: ${row.state}, not ${calm.get(row.key)?.state}`)).toEqual([])
    const known = new Set(rows.map(({ key }) => key))
    expect([...calm.values()].filter(({ key }) => !known.has(key)).map(placeOf)).toEqual([])
    expect(unknown.length).toBeLessThanOrEqual(kills * maxInDoubt)

    // No provider saw a key twice, but for what was in doubt.
    let repeats = 0
    for (const { accepted } of providers) for (const times of accepted.values()) repeats += times.length - 1
    expect(repeats).toBeLessThanOrEqual(delivery === 'at-most-once' ? 0 : kills * maxInDoubt)
    const seen = new Set(providers.flatMap(({ accepted }) => [...accepted.keys()]))
    for (const key of seen) expect(known.has(key)).toBe(true)
    expect(rows.filter(({ key, state }) => state === 'sent' && !seen.has(key)).map(placeOf)).toEqual([])

    // On time.
    const firstSeen = new Map(providers.flatMap(({ accepted }) => [...accepted].map(([key, [at]]) => [key, at!])))
    let latest = 0
    for (const row of rows) {
      const at = firstSeen.get(row.key)
      const isTimed = row.moment in timeMoments(day.unit) || row.moment === 'started'
      if (at === undefined || !isTimed) continue
      expect(at, placeOf(row)).toBeGreaterThanOrEqual(dueOf(row))
      latest = Math.max(latest, livedMs(lives, dueOf(row), at))
    }
    console.info(
      `${workers} on ${ledger}, ${delivery}, seed ${seed}: ${kills} kills, ${repeats} repeats, ${unknown.length} unknown, ${covered.length} covered, a worker lived at most ${latest} ms past a due time (a round takes ${roundMs} ms)`,
    )
    // No worker lived so long after a due time without it. One that dies leaves claims, which the others find when they look up from
    // their sleep; the rest is the work itself.
    expect(latest).toBeLessThanOrEqual(pollMs + 10 * roundMs)
    expect(kills).toBeGreaterThan(3)
  }, 420_000)
})
