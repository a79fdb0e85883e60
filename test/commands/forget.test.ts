import { describe, expect, it } from 'vitest'
import { makeProject, notify, smallProject, writeFiles } from '../support/cli.ts'

const now = '2026-12-02T20:00:00Z'
const file = 'events/upgrade.yaml'
const sent = async () => {
  const dir = makeProject(smallProject)
  expect((await notify(dir, ['send', '--yes', '--json'], { now })).summary()).toMatchObject({ sent: 2, scheduled: 2 })
  return dir
}
const prune = async (dir: string, before: string, at: string, ...more: string[]) => {
  const { code, stdout } = await notify(dir, ['ledger', 'prune', '--before', before, '--json', ...more], { now: at })
  expect(code).toBe(0)
  return JSON.parse(stdout) as { rows: number; pruned: unknown[]; kept: unknown[] }
}

describe('notify forget', () => {
  it('erases a person, who is not told the same again', async () => {
    const dir = await sent()
    const { code, stdout } = await notify(dir, ['forget', 'ann', '--json'], { now })
    expect([code, JSON.parse(stdout)]).toEqual([0, { person: 'ann', erased: 2, claimed: 0 }])
    const everything = (await notify(dir, ['ledger', 'export'])).stdout
    expect(everything).not.toMatch(/"ann"|ann@corp\.example|America\/New_York/)
    expect(everything).toContain('bruno@ditta.example')
    // Still in the audience: the reminder is planned again, the announcement is not.
    const again = (await notify(dir, ['send', '--yes', '--json'], { now })).summary()
    expect(again).toMatchObject({ sent: 0, scheduled: 1 })
  })

  it('leaves who is in no audience any more alone', async () => {
    const dir = await sent()
    await notify(dir, ['forget', 'ann'], { now })
    writeFiles(dir, { 'audiences/customers.csv': 'id,name,email,language,timezone\nbruno,B,bruno@ditta.example,it,\n' })
    await notify(dir, ['event', 'cancel', 'upgrade'], { now })
    const { stdout } = await notify(dir, ['plan', '--json'], { now })
    expect(JSON.parse(stdout).summary).toMatchObject({ send: 1, withheld: 0, cancel: 1 })
  })

  it('asks for the id', async () => {
    const dir = await sent()
    const wrong = await notify(dir, ['forget', 'Ann@corp.example'], { now })
    expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining('this is an address of ann')])
    expect((await notify(makeProject(smallProject), ['forget', 'ann'], { now })).code).toBe(1)
  })
})

describe('notify ledger prune', () => {
  it('keeps what waits, is recent, or still tells of something open', async () => {
    const dir = await sent()
    const late = '2027-02-01T00:00:00Z'
    expect(await prune(dir, late, late)).toMatchObject({
      rows: 0,
      kept: [{ event: 'upgrade', why: 'deliveries wait' }],
    })
    await notify(dir, ['send', '--yes'], { now: '2026-12-06T10:00:00Z' })
    expect(await prune(dir, '2026-12-06T00:00:00Z', late)).toMatchObject({ kept: [{ why: 'recent' }] })
    expect(await prune(dir, late, late)).toMatchObject({ kept: [{ why: 'not over' }] })
    await notify(dir, ['event', 'complete', 'upgrade'], { now: '2026-12-06T10:00:00Z' })
    expect(await prune(dir, late, late)).toMatchObject({ kept: [{ why: 'not over' }] })
  })

  it('deletes what is over, and nothing is said of it again', async () => {
    const dir = await sent()
    await notify(dir, ['event', 'complete', 'upgrade', '--send', '--yes'], { now: '2026-12-06T10:00:00Z' })
    const late = '2027-02-01T00:00:00Z'
    expect(await prune(dir, '2026-12-06T11:00:00Z', late)).toMatchObject({ kept: [{ why: 'not over' }] })
    const dry = await prune(dir, late, late, '--dry-run')
    expect(dry).toMatchObject({ rows: 6, pruned: [{ event: 'upgrade', rows: 6 }], dryRun: true })
    expect(await prune(dir, late, late)).toMatchObject({ rows: 6, kept: [] })
    expect((await notify(dir, ['log', '--json'])).stdout).toBe('')
    expect((await notify(dir, ['send', '--yes', '--json'], { now: late })).summary()).toMatchObject({
      sent: 0,
      scheduled: 0,
    })
    expect((await notify(dir, ['ledger', 'prune', '--before', '2099-01-01T00:00:00Z'], { now: late })).code).toBe(1)
  })

  it('deletes events that are gone once nobody believes in them, and those it held', async () => {
    const dir = await sent()
    const held = ['event', 'create', '--type', 'maintenance', '--id', 'm', '--start', 'now', '--duration', '1h']
    await notify(dir, [...held, '--send', '--yes'], { now })
    await notify(dir, ['event', 'complete', 'm', '--send', '--yes'], { now })
    await notify(dir, ['event', 'complete', 'upgrade', '--send', '--yes'], { now })
    writeFiles(dir, { [file]: '# gone\n' })
    const late = '2027-02-01T00:00:00Z'
    expect(await prune(dir, late, late)).toMatchObject({ pruned: [{ event: 'm' }, { event: 'upgrade' }], kept: [] })
    expect(JSON.parse((await notify(dir, ['event', 'list', '--json'])).stdout)).toEqual([])
  })
})
