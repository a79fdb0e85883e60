import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { randomFrom } from '../life/world.ts'
import { makeProject, notify, smallProject } from '../support/cli.ts'

const hour = 3_600_000
const minute = 60_000
const base = Date.parse('2026-12-01T06:00:00Z')
const iso = (instant: number) => `${new Date(instant).toISOString().slice(0, 19)}Z`
const written = (instant: number) => `${new Date(instant).toISOString().slice(0, 16)}+00:00`

interface Happening {
  id: string
  start: number
  status: string
  updates: number
  urgency: string
}

interface LogLine {
  key: string
  state: string
  due: string
  digestKey: string | null
}

type Pick = <T>(of: readonly T[]) => T

/** Two rules with audiences that overlap, each with a digest of its own, of the channel, or none. */
function createProject(pick: Pick): string {
  const missed = pick(['newest', 'all', 'skip'])
  const rule = (id: string, on: string, audience: string, more = '') =>
    `kind: rule\nid: ${id}\non: [${on}]\nto: {audiences: [${audience}]}\nvia: [email]\nmissed: ${missed}\n${more}message: {template: builtin}\n`
  const moments =
    'announced, 24h before start, 1h before start, at start, started, updated, rescheduled, cancelled, completed'
  return makeProject({
    'notify.yaml': `${smallProject['notify.yaml']}${pick(['', '', 'maxPerDay: 3\n'])}`,
    'email.yaml': `kind: channel\nid: email\nadapter: outbox\n${pick(['', 'quietHours: {from: "22:00", to: "07:00"}\n'])}${pick(['digest: 1h\n', 'digest: 45m\n', '', 'digest: 1d\n'])}`,
    'a.yaml':
      'kind: audience\nid: a\nrecipients:\n  - {id: ann, email: ann@x.example}\n  - {id: bob, email: bob@x.example, timezone: America/New_York}\n',
    'b.yaml':
      'kind: audience\nid: b\nrecipients:\n  - {id: ann, email: ann@x.example}\n  - {id: cid, email: cid@x.example, timezone: Asia/Tokyo}\n',
    'one.yaml': rule(
      'one',
      moments,
      'a',
      pick(['digest: 1h\n', '', 'digest: 2h\n']) + pick(['', '', 'oncePerDay: true\n']),
    ),
    'two.yaml': rule('two', 'announced, 2h before start, started, completed', 'b'),
  })
}

function writeEvents(dir: string, events: readonly Happening[]): void {
  for (const { id, start, status, updates, urgency } of events) {
    const said = Array.from({ length: updates }, (_, i) => `{id: u${i}, at: ${written(base)}, text: U${i}}`)
    const window = `{start: ${written(start)}, end: ${written(start + 2 * hour)}}`
    writeFileSync(
      join(dir, `${id}.yaml`),
      `kind: event\nid: ${id}\ntype: maintenance\nstatus: ${status}\nurgency: ${urgency}\ntitle: T ${id}\nwindow: ${window}\nupdates: [${said.join(', ')}]\n`,
    )
  }
}

function happen(event: Happening, pick: Pick): string {
  const changes: [string, () => void][] = [
    ['moves', () => (event.start += pick([-1, 1, 3, 24]) * hour)],
    ['runs', () => (event.status = 'in_progress')],
    ['has an update', () => event.updates++],
    ['is cancelled', () => (event.status = 'cancelled')],
    ['is completed', () => (event.status = 'completed')],
    ...Array.from({ length: 4 }, (): [string, () => void] => ['stays', () => {}]),
  ]
  const [what, change] = pick(changes)
  change()
  return `${event.id} ${what}`
}

async function send(dir: string, how: string, now: number) {
  const at = { now: iso(now) }
  if (how === 'due') return notify(dir, ['send', '--due', '--json'], at)
  if (how === 'complete') return notify(dir, ['send', '--yes', '--json'], at)
  await notify(dir, ['plan', '--out', 'plan.json'], at)
  return notify(dir, ['send', 'plan.json', '--json'], at)
}

/** What the plan would still do, of that which is no place of the cap given back. */
async function leftToDo(dir: string, now: number): Promise<string[]> {
  const { stdout } = await notify(dir, ['plan', '--json'], { now: iso(now) })
  const { notices } = JSON.parse(stdout) as {
    notices: { action: string; event: string; moment: string; rule: string; due: string }[]
  }
  return notices
    .filter(({ action }) => ['send', 'schedule', 'reschedule', 'cancel'].includes(action))
    .map(({ action, event, moment, rule, due }) => `${action} ${event} ${moment} ${rule} ${due}`)
}

async function live(seed: number): Promise<void> {
  const random = randomFrom(seed)
  const pick: Pick = (of) => of[Math.floor(random() * of.length)]!
  const dir = createProject(pick)
  const events = ['e0', 'e1', 'e2', 'e3'].map((id): Happening => {
    const start = base + pick([2, 5, 20, 26, 30, 50]) * hour + pick([0, 10, 30]) * minute
    return { id, start, status: 'scheduled', updates: 0, urgency: pick(['routine', 'routine', 'routine', 'emergency']) }
  })
  let now = base
  const log = [`seed ${seed}`]
  for (let step = 0; step < 16; step++) {
    const what = happen(pick(events), pick)
    writeEvents(dir, events)
    now += pick([5, 20, 30, 60, 61, 240, 600]) * minute
    const how = pick(['complete', 'complete', 'due', 'saved'])
    log.push(`${iso(now)} ${what}, ${how}`)
    const context = log.join('\n')
    const sent = await send(dir, how, now)
    expect(sent.code, context + sent.stderr).toBe(0)
    if (how !== 'due') expect(await leftToDo(dir, now), context).toEqual([])
    const { stdout } = await notify(dir, ['log', '--json', '--limit', '0'])
    const rows = stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as LogLine)
    // Every message that the ledger speaks of went out, once, under its id; and none beside.
    const messages = rows.filter(({ state }) => state === 'sent').map(({ digestKey, key }) => digestKey ?? key)
    const outbox = join(dir, 'outbox')
    const files = existsSync(outbox) ? readdirSync(outbox).map((name) => readFileSync(join(outbox, name), 'utf8')) : []
    const ids = files.map((text) => /^Message-ID: <(\w+)@/m.exec(text)![1]!)
    expect(ids.sort(), context).toEqual([...new Set(messages)].sort())
    const late = rows.filter(
      ({ state, digestKey, due }) => state === 'scheduled' && digestKey !== null && Date.parse(due) <= now,
    )
    if (how === 'complete') expect(late, context).toEqual([])
  }
}

describe('random histories with digests', () => {
  const seeds = process.env.NOTIFY_SEED?.split(',').map(Number) ?? [1, 2, 3, 4, 5]
  it.each(seeds)('seed %i: a second plan is empty, and each message goes out once', (seed) => live(seed), 120_000)
})
