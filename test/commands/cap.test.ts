import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Files, makeProject, notify, smallProject } from '../support/cli.ts'

const now = '2026-11-30T10:00:00Z'

const eventOn = (day: number) =>
  smallProject['events/upgrade.yaml']!.replace('id: upgrade', `id: e${day}`)
    .replace('2026-12-05T22:00', `2026-12-0${day}T20:00`)
    .replace('2026-12-06T00:00', `2026-12-0${day}T21:00`)

/** Two people, five events, three messages a day. */
const project: Files = {
  ...Object.fromEntries(Object.entries(smallProject).filter(([path]) => !path.startsWith('events/'))),
  'notify.yaml': `${smallProject['notify.yaml']}maxPerDay: 3\n`,
  ...Object.fromEntries([5, 6, 7, 8, 9].map((day) => [`events/e${day}.yaml`, eventOn(day)])),
  'rules/alarm.yaml': `kind: rule
id: alarm
on: [ops.alarm]
to: {audiences: [customers]}
via: [email]
message: {en: {subject: Alarm, body: Something is on fire.}}
`,
  'alarm.json': '{"reason": "fire"}',
}

const count = (dir: string) => (existsSync(join(dir, 'outbox')) ? readdirSync(join(dir, 'outbox')).length : 0)

async function send(dir: string, at: string, ...more: string[]) {
  const { summary, code } = await notify(dir, ['send', '--yes', '--json', ...more], { now: at })
  const counts: Record<string, number> = { ...summary(), code }
  return counts
}

describe('at most three messages a day', () => {
  it('holds the rest until the reader’s tomorrow, and asks again in every run', async () => {
    const dir = makeProject(project)
    expect(await send(dir, now)).toMatchObject({ sent: 6, withheld: 4 })
    expect((await notify(dir, ['plan', '--detailed-exitcode'], { now })).code).toBe(0)
    expect(await send(dir, '2026-11-30T22:59:00Z')).toMatchObject({ sent: 0, withheld: 4 })
    // Midnight in Rome, where one of them lives; then in New York.
    expect(await send(dir, '2026-11-30T23:01:00Z')).toMatchObject({ sent: 2, withheld: 2 })
    expect(await send(dir, '2026-12-01T05:01:00Z')).toMatchObject({ sent: 2, withheld: 0 })
    expect(count(dir)).toBe(10)
  })

  it('lets corrections and emergencies pass, which take places', async () => {
    const dir = makeProject(project)
    await send(dir, now)
    const told = new Set<string>()
    for (const line of (await notify(dir, ['log', '--json', '--state', 'sent'])).stdout.trimEnd().split('\n')) {
      const { event, recipient } = JSON.parse(line) as { event: string; recipient: string }
      if (recipient === 'ann') told.add(event)
    }
    const [moved] = [...told]
    writeFileSync(join(dir, `events/${moved}.yaml`), eventOn(Number(moved!.slice(1))).replace('T20:00', 'T19:00'))
    expect((await send(dir, '2026-11-30T11:00:00Z')).sent).toBeGreaterThan(0)
    writeFileSync(join(dir, 'events/e4.yaml'), `${eventOn(4)}urgency: emergency\n`)
    expect((await send(dir, '2026-11-30T12:00:00Z')).sent).toBe(2)
  })

  it('holds back what is fired, which a later fire of the same brings', async () => {
    const dir = makeProject(project)
    const fire = (at: string) =>
      notify(dir, ['fire', 'ops.alarm', '--data', 'alarm.json', '--id', '1', '--json'], { now: at })
    await send(dir, now)
    expect((await fire('2026-11-30T11:00:00Z')).summary()).toMatchObject({ sent: 0, withheld: 2 })
    expect((await fire('2026-12-01T12:00:00Z')).summary()).toMatchObject({ sent: 2, withheld: 0 })
  })

  it('counts what several fires of one run say', async () => {
    const dir = makeProject({ ...project, 'alarms.ndjson': '{"n": 1}\n{"n": 2}\n{"n": 3}\n{"n": 4}\n' })
    const fired = await notify(dir, ['fire', 'ops.alarm', '--data', 'alarms.ndjson', '--json'], { now })
    expect(fired.summary()).toMatchObject({ sent: 6, withheld: 2 })
  })

  it('performs a saved plan to its end after an interruption', async () => {
    const dir = makeProject(project)
    await notify(dir, ['plan', '--out', 'plan.json'], { now })
    const { notices } = JSON.parse((await notify(dir, ['plan', '--json'], { now })).stdout)
    const sends = notices.filter(({ action }: { action: string }) => action === 'send') as { event: string }[]
    // One that both people have a place for.
    const { event } = sends.find((one) => sends.filter((other) => other.event === one.event).length === 2)!
    await send(dir, now, '--event', event)
    const rest = await notify(dir, ['send', 'plan.json', '--json'], { now: '2026-11-30T10:10:00Z' })
    expect(rest.code).toBe(0)
    expect(count(dir)).toBe(6)
  })

  it('counts nobody who was forgotten', async () => {
    const dir = makeProject(project)
    await send(dir, now)
    expect((await notify(dir, ['forget', 'ann'], { now })).code).toBe(0)
    expect((await notify(dir, ['plan'], { now })).code).toBe(0)
  })
})

describe('with digests', () => {
  it('each digest takes one place', async () => {
    const rule = smallProject['rules/tell.yaml']!
    const dir = makeProject({ ...project, 'rules/tell.yaml': `${rule}digest: 1h\n` })
    expect(await send(dir, now)).toMatchObject({ sent: 0, withheld: 0 })
    const closed = await notify(dir, ['send', '--due', '--json'], { now: '2026-11-30T11:00:00Z' })
    expect(closed.summary()).toMatchObject({ sent: 10, withheld: 0 })
    expect(count(dir)).toBe(2)
  })
})
