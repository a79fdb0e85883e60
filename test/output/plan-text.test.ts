import { describe, expect, it } from 'vitest'
import { type Files, makeProject, notify, smallProject, writeFiles } from '../support/cli.ts'

const languages = ['en', 'it', 'de', 'pl']
const now = '2026-12-01T08:00:00Z'

/** Only some of the people are told before the window moves. */
function project(people: number, start: string): Files {
  const rows = Array.from({ length: people }, (_, i) => `c${i},Customer ${i},c${i}@corp.example,${languages[i % 4]}`)
  return {
    ...smallProject,
    'audiences/customers.csv': `id,name,email,language\n${rows.join('\n')}\n`,
    'events/upgrade.yaml': smallProject['events/upgrade.yaml']!.replace('2026-12-05T22:00', start),
    'rules/tell.yaml': smallProject['rules/tell.yaml']!.replace(/^on: .*$/m, 'on: [announced]'),
  }
}

describe('a plan for many people', () => {
  it('says in three lines whom a postponement concerns: who was told the old time, and who is new', async () => {
    const dir = makeProject(project(10_000, '2026-12-05T22:00'))
    expect((await notify(dir, ['send', '--record-only', '--yes'], { now })).code).toBe(0)
    writeFiles(dir, project(25_000, '2026-12-05T23:00'))
    const json = JSON.parse((await notify(dir, ['plan', '--json'], { now })).stdout)
    expect(json.summary).toMatchObject({ send: 25_000, schedule: 0, cancel: 0 })
    const { stdout } = await notify(dir, ['plan'], { now })
    const lines = stdout.split('\n').filter((line) => /people|Plan:/.test(line))
    expect(lines).toHaveLength(3)
    expect(lines[0]).toMatch(/^ {2}> announced +now +tell +email +de, en, it, pl +15,000 people$/)
    expect(lines[1]).toMatch(/^ {2}> rescheduled +now +tell +email +de, en, it, pl +10,000 people$/)
    expect(lines[2]).toBe('Plan: 25,000 to send now (10,000 done).')
    expect(stdout).not.toContain('Wartung')
  }, 60_000)

  it('keeps a line for each language where few are concerned', async () => {
    const dir = makeProject(project(4, '2026-12-05T22:00'))
    const { stdout } = await notify(dir, ['plan'], { now })
    expect(stdout.match(/announced .* 1 person/g)).toHaveLength(4)
    expect(stdout).toContain('Wartung')
  })
})
