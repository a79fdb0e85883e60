import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { makeProject, notify } from '../support/cli.ts'

/** What happened in the project `base`: what an earlier send knew stands under `history/`, today's files under `today/`. */
interface Accident {
  what: string
  /** Exactly these trip. */
  guards: string[]
  /** Stands in what `plan` says. */
  says: string[]
  /** When the earlier send was. */
  before?: string
  now?: string
}

const here = import.meta.dirname
const folder = join(here, 'accidents')
const names = readdirSync(folder)

function layOver(dir: string, from: string): void {
  if (existsSync(from)) cpSync(from, dir, { recursive: true })
}

/** The project on the day of the accident, with the ledger of a send that nothing stopped. */
async function projectOf(name: string, { before = '2026-11-05T10:00:00Z' }: Partial<Accident> = {}): Promise<string> {
  const dir = makeProject({})
  layOver(dir, join(here, 'base/history'))
  layOver(dir, join(folder, name, 'history'))
  const sane = await notify(dir, ['send', '--yes'], { now: before })
  expect(sane.stderr).not.toContain('guard')
  expect(sane.code).toBe(0)
  layOver(dir, join(here, 'base/today'))
  layOver(dir, join(folder, name, 'today'))
  return dir
}

const defaultNow = '2026-12-01T10:00:00Z'

/** Everything that a send leaves behind. */
async function tracesOf(dir: string, now: string): Promise<unknown> {
  const ledger = await notify(dir, ['ledger', 'export'], { now })
  return [ledger.stdout, readdirSync(join(dir, 'outbox')).sort()]
}

it('has thirty accidents and more', () => expect(names.length).toBeGreaterThanOrEqual(30))

it.each(names)('stops the accident %s, and lets it pass where it is meant', async (name) => {
  const accident = parse(readFileSync(join(folder, name, 'accident.yaml'), 'utf8')) as Accident
  const { now = defaultNow, guards, says } = accident
  const dir = await projectOf(name, accident)

  const plan = await notify(dir, ['plan'], { now })
  for (const words of says) expect(plan.stderr).toContain(words)
  expect(plan.code).toBe(1)
  const json = JSON.parse((await notify(dir, ['plan', '--json'], { now })).stdout) as {
    guards: { guard: string; allowed: boolean; at?: { file: string } }[]
  }
  expect([...new Set(json.guards.map(({ guard }) => guard))].sort()).toEqual([...guards].sort())
  for (const { allowed, at } of json.guards) {
    expect(allowed).toBe(false)
    expect(existsSync(join(dir, at!.file))).toBe(true)
  }

  const before = await tracesOf(dir, now)
  for (const argv of [
    ['send', '--yes'],
    ['send', '--dry-run'],
    ['send', '--yes', '--allow', guards[0] === 'overlap' ? 'growth' : 'overlap'],
  ]) {
    const stopped = await notify(dir, argv, { now })
    expect(stopped.code).toBe(1)
    expect(stopped.stderr).toContain('nothing was sent')
  }
  expect(await tracesOf(dir, now)).toEqual(before)

  const allow = guards.flatMap((guard) => ['--allow', guard])
  const passed = await notify(dir, ['send', '--yes', '--json', ...allow], { now })
  expect([passed.code, passed.summary().sent! > 0]).toEqual([0, true])
  // What was passed once is not asked again.
  const after = await notify(dir, ['send', '--yes'], { now })
  expect(after.code).toBe(0)
})

it('stops nothing where nothing is wrong', async () => {
  const dir = await projectOf('nothing')
  const plan = await notify(dir, ['plan'], { now: defaultNow })
  expect([plan.code, plan.stderr.includes('guard')]).toEqual([0, false])
  expect((await notify(dir, ['send', '--yes'], { now: defaultNow })).code).toBe(0)
  // The whole life of both events.
  for (const day of ['04T21:00', '05T21:30', '05T23:30', '06T12:00'])
    expect((await notify(dir, ['send', '--yes'], { now: `2026-12-${day}:00Z` })).code).toBe(0)
})
