import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { textChanged } from '../../src/model/plan.ts'
import { makeProject, notify, writeFiles } from '../support/cli.ts'
import { allotPlaces, type LedgerModel, type Outcome, perform, planAll } from './ledger.ts'
import { believers } from './occurrences.ts'
import { projectFiles } from './project.ts'
import type { ItemModel, RowModel } from './things.ts'
import { createWorld, happen, iso, randomFrom, type World } from './world.ts'

const histories = Number(process.env.NOTIFY_CLI_HISTORIES ?? 5)
const firstSeed = Number(process.env.NOTIFY_SEED ?? 1)

interface Run {
  world: World
  dir: string
  model: LedgerModel
}

/** The hour of what is being tried again is the product's own affair; that of all else that waits stands in the ledger. */
const timed = ['schedule', 'reschedule']

/** The rows of `plan --json`, one a line, each person having a language of their own. */
function noticeLines({ files }: World, notices: readonly Record<string, string | number | null>[]): string[] {
  const counts = new Map<string, number>()
  for (const notice of notices) {
    const { event, occurrence, rule, moment, channel, language, action, reason, recipients, due, dueLast } = notice
    const hours = timed.includes(String(action)) ? ` ${String(due).slice(0, 16)} ${String(dueLast).slice(0, 16)}` : ''
    // The ledger knows by its first name what is not there any more.
    const names = [...files.events, ...files.rules]
    // An urgency that changed shows in a message's colours: the model knows of no wording, and such rows are one to it.
    const why = action === 'done' && reason === textChanged ? '' : (reason ?? '')
    const firstName = (id: unknown) => names.find((named) => named.id === id)?.identity ?? id
    const name = `${firstName(event)} ${occurrence ?? '-'} ${firstName(rule)} ${moment} ${channel} ${language} ${action} (${why})|${hours}`
    counts.set(name, (counts.get(name) ?? 0) + Number(recipients))
  }
  return [...counts].map(([name, count]) => name.replace('|', ` ${count}`))
}

function expectedLines({ files }: World, items: readonly ItemModel[]): string[] {
  const groups = new Map<string, ItemModel[]>()
  for (const item of items) {
    const { language } = files.people.find(({ id }) => id === item.person)!
    const name = `${item.event} ${item.occurrence || '-'} ${item.rule} ${item.moment} ${item.route} ${language} ${item.action} (${item.reason ?? ''})`
    groups.set(name, [...(groups.get(name) ?? []), item])
  }
  return [...groups].map(([name, own]) => {
    const dues = own.map(({ due }) => due)
    const hours = timed.includes(own[0]!.action) ? ` ${iso(Math.min(...dues))} ${iso(Math.max(...dues))}` : ''
    return `${name} ${own.length}${hours}`
  })
}

const momentLine = (item: ItemModel) =>
  `${item.event} ${item.occurrence} ${item.rule} ${item.person} ${item.route} ${item.moment}`

/** The plan of both, which must be the same; gives the model's. Undefined where people believe in an event that is gone. */
async function planBoth(
  { world, dir, model }: Run,
  options: { isDueOnly?: boolean } = {},
): Promise<ItemModel[] | undefined> {
  const { files, now } = world
  const at = { now: new Date(now).toISOString() }
  const { stdout, stderr, code } = await notify(dir, ['plan', '--json'], at)
  const gone = files.events.filter(({ isPresent }) => !isPresent).map(({ identity }) => identity)
  const lost = gone.find((identity) => believers(rowsOf(model, identity), now).size > 0)
  if (lost !== undefined) {
    const sent = await notify(dir, ['send', '--yes'], at)
    expect([code, sent.code]).toEqual([1, 1])
    expect(stderr).toMatch(new RegExp(`lost-event.*told of the event .{0,2}${lost}`))
    world.log.push(`${lost} is lost`)
    return undefined
  }
  expect(code, stderr).toBe(0)
  const { notices } = JSON.parse(stdout) as { notices: Record<string, string | number | null>[] }
  const sent = new Set(
    noticeLines(
      world,
      notices.filter((notice) => notice.action === 'send'),
    ),
  )
  const isChosen = (item: ItemModel) => expectedLines(world, [item]).some((line) => sent.has(line))
  const all = { forgetsLeavers: true, isChosen }
  const items = allotPlaces(files, model, planAll(files, model, now, all), now, isChosen)
  expect(noticeLines(world, notices).sort()).toEqual(expectedLines(world, items).sort())
  if (!options.isDueOnly) return items
  return allotPlaces(files, model, planAll(files, model, now, { ...all, isDueOnly: true }), now, isChosen)
}

const rowsOf = ({ rows }: LedgerModel, event: string) => rows.filter((row) => row.event === event)

async function send(run: Run): Promise<boolean> {
  const { world, dir, model } = run
  const { random, files, now } = world
  const kind = random()
  // Who gets the last places of a day is for the key to say, and of another plan they are others.
  const isDueOnly = kind < 0.25 && files.maxPerDay === undefined
  const items = await planBoth(run, { isDueOnly })
  if (items === undefined) return false
  const outcomes = new Map<string, Outcome>()
  for (const { person, moment } of items) {
    const chance = random()
    outcomes.set(
      `${person} ${moment}`,
      chance < 0.06 ? 'failed' : chance < 0.1 ? 'unknown' : chance < 0.14 ? 'retry' : 'sent',
    )
  }
  writeFileSync(join(dir, 'outcomes.json'), JSON.stringify(Object.fromEntries(outcomes)))
  const at = { now: new Date(now).toISOString() }
  if (kind > 0.8) expect((await notify(dir, ['plan', '--out', 'plan.json'], at)).code).toBe(0)
  const how = isDueOnly ? ['--due'] : kind > 0.8 ? ['plan.json'] : ['--yes']
  world.log.push(`send ${how} at ${iso(now)}`)
  const result = await notify(dir, ['send', ...how, '--json', '--wait', '0s'], at)
  const done = perform(model, items, now, ({ person, moment }) => outcomes.get(`${person} ${moment}`)!)
  for (const { item, outcome } of done) world.log.push(`  ${momentLine(item)}: ${outcome}`)
  expect(result.stderr).not.toContain('error')
  const attempted = result.stdout
    .trimEnd()
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, string>)
    .map(({ occurrence, recipient, channel, moment }) => `${occurrence ?? ''} ${recipient} ${channel} ${moment}`)
  expect(attempted.sort()).toEqual(
    done.map(({ item }) => `${item.occurrence} ${item.person} ${item.route} ${item.moment}`).sort(),
  )
  await compareRows(run)
  await compareStatus(run)
  return !isDueOnly && done.every(({ outcome }) => outcome === 'sent') && files.maxPerDay === undefined
}

async function compareRows({ dir, model }: Run): Promise<void> {
  const { stdout } = await notify(dir, ['log', '--json', '--limit', '0'])
  const rows = stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, string | number | null> & { facts: Record<string, unknown> })
    .map(({ event, occurrence, rule, recipient, route, moment, state, reason, due, attempts, facts }) => {
      const said = state === 'sent' || state === 'unknown' ? JSON.stringify(facts) : ''
      const hour = state === 'scheduled' && Number(attempts) === 0 ? String(due).slice(0, 16) : ''
      return `${event} ${occurrence ?? ''} ${rule} ${recipient} ${route} ${moment} ${state} ${state === 'withheld' ? reason : ''}${hour}${said}`
    })
  expect(rows.sort()).toEqual(model.rows.map(rowLine).sort())
}

function rowLine(row: RowModel): string {
  const { start, end, status, updates } = row.facts
  const time = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString())
  const isTold = row.state === 'sent' || row.state === 'unknown'
  const said = isTold ? JSON.stringify({ start: time(start), end: time(end), status, updates }) : ''
  const hour = row.state === 'scheduled' && row.attempts === 0 ? iso(row.due) : ''
  return `${row.event} ${row.occurrence} ${row.rule} ${row.person} ${row.route} ${row.moment} ${row.state} ${row.state === 'withheld' ? row.reason : ''}${hour}${said}`
}

/** `status` counts what the ledger holds. */
async function compareStatus({ world, dir, model }: Run): Promise<void> {
  const { stdout } = await notify(dir, ['status', '--json'], { now: new Date(world.now).toISOString() })
  interface Counted {
    ledgerId: string
    notices: (Record<'occurrence' | 'rule' | 'moment' | 'channel' | 'state', string> & { deliveries: number })[]
  }
  const counts = new Map<string, number>()
  const count = (name: string, by: number) => counts.set(name, (counts.get(name) ?? 0) + by)
  for (const { ledgerId, notices } of (JSON.parse(stdout) as { events: Counted[] }).events) {
    for (const { occurrence, rule, moment, channel, state, deliveries } of notices)
      count(`${ledgerId} ${occurrence ?? ''} ${rule} ${moment} ${channel} ${state}`, deliveries)
  }
  for (const row of model.rows)
    count(`${row.event} ${row.occurrence} ${row.rule} ${row.moment} ${row.route} ${row.state}`, -1)
  expect([...counts].filter(([, difference]) => difference !== 0)).toEqual([])
}

/** No key is accepted twice, but for one that was in doubt. */
function checkAccepted(dir: string): void {
  const accepted = new Set<string>()
  const text = readFileSync(join(dir, 'accepted.ndjson'), 'utf8')
  for (const line of text.split('\n').filter(Boolean)) {
    const { key, outcome } = JSON.parse(line) as { key: string; outcome: Outcome }
    expect(accepted.has(key), `3: ${line}`).toBe(false)
    if (outcome === 'sent') accepted.add(key)
  }
}

it(`does on the command line what the rules say, over ${histories} random histories`, {
  timeout: 3_600_000,
}, async () => {
  for (let seed = firstSeed; seed < firstSeed + histories; seed++) {
    const options = { isWhole: true }
    const world = createWorld(randomFrom(seed), options)
    const settings = JSON.stringify({ ...world.files, channels: [...world.files.channels] })
    const run: Run = { world, dir: makeProject({ 'accepted.ndjson': '' }), model: { rows: [], order: 0 } }
    try {
      for (let step = 0; step < 10; step++) {
        if (step > 0) happen(world, options)
        writeFiles(run.dir, projectFiles(world))
        if (world.random() < 0.15) continue
        if (!(await send(run))) continue
        const next = await planBoth(run)
        const todo = (next ?? []).filter(({ action }) => ['send', 'schedule', 'reschedule', 'cancel'].includes(action))
        expect(todo.map(momentLine), '7').toEqual([])
      }
      checkAccepted(run.dir)
    } catch (error) {
      const hint = `NOTIFY_SEED=${seed} NOTIFY_CLI_HISTORIES=1`
      throw new Error(`${hint}: ${(error as Error).message}\n${settings}\n${world.log.join('\n')}`, { cause: error })
    }
  }
})
