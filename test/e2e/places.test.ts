import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeProject } from '../support/cli.ts'
import { openPlaces, type Places, placesProject, secrets } from '../support/places.ts'
import { openReplyThief, type ReplyThief } from '../support/reply-thief.ts'
import { start, summaryOf } from './process.ts'

const env = { ...secrets, NOTIFY_NOW: '2026-12-02T20:00:00Z' }

/** What each place makes for the event, and the request that makes it. */
const kinds: readonly [keyof Places, string, (places: Places) => readonly unknown[]][] = [
  ['alertmanager', 'POST /api/v2/silences', ({ alertmanager }) => alertmanager.silences],
  [
    'statuspage',
    'POST /pages/y2j98763l56x/incidents',
    ({ statuspage }) => statuspage.incidents.flatMap((each) => each.incident_updates),
  ],
  ['cachet', 'POST /api/schedules', ({ cachet }) => cachet.schedules.flatMap((each) => [each, ...each.updates])],
  ['pagerduty', 'POST /maintenance_windows', ({ pagerduty }) => pagerduty.windows],
  ['grafana', 'POST /api/annotations', ({ grafana }) => grafana.annotations],
  [
    'otobo',
    'POST /otobo/nph-genericinterface.pl/Webservice/Ops/Ticket ',
    ({ otobo }) => otobo.tickets.flatMap(({ articles }) => articles),
  ],
  ['onedesk', 'POST /items/ ', ({ onedesk }) => onedesk.items],
]

/** A project with one place, whose replies can be stolen. */
async function stageOf(id: keyof Places) {
  const places = await openPlaces()
  const { origin, pathname } = new URL(places[id].url)
  const thief = await openReplyThief(origin)
  const urls = Object.fromEntries(Object.entries(places).map(([name, { url }]) => [name, url])) as Record<
    keyof Places,
    string
  >
  const dir = makeProject(placesProject({ ...urls, [id]: `${thief.url}${pathname.replace(/\/$/, '')}` }, [id]))
  return { places, dir, thief, made: kinds.find(([name]) => name === id)![2] }
}

async function killedSend(dir: string, thief: ReplyThief, request: string): Promise<void> {
  const { child, finished } = start(dir, ['send', '--yes', '--json'], env)
  thief.steal(request, () => child.kill('SIGKILL'))
  expect((await finished).signal).toBe('SIGKILL')
}

describe('kill -9 between the answer of a place and our record', () => {
  it.each(kinds)(
    'leaves one object at %s and no doubt',
    async (id, request, made) => {
      const { places, dir, thief } = await stageOf(id)
      await killedSend(dir, thief, request)
      expect(made(places)).toHaveLength(1)
      const next = await start(dir, ['send', '--yes', '--json'], env).finished
      expect(summaryOf(next), next.stderr).toMatchObject({ sent: 1, unknown: 0, failed: 0 })
      expect(made(places)).toHaveLength(1)
    },
    60_000,
  )
})

/** How a place hears that the window moved, and how much it has of the event then. */
const moves: readonly [keyof Places, string, number][] = [
  ['alertmanager', 'POST /api/v2/silences', 1],
  ['statuspage', 'PATCH /pages/y2j98763l56x/incidents/', 2],
  ['cachet', 'POST /api/schedules/1/updates', 2],
  ['pagerduty', 'PUT /maintenance_windows/', 1],
  ['grafana', 'PATCH /api/annotations/', 1],
  ['otobo', 'PATCH /otobo/', 2],
]

describe('kill -9 right after a place heard of a move', () => {
  it.each(moves)(
    'says it once at %s',
    async (id, request, count) => {
      const { places, dir, thief, made } = await stageOf(id)
      expect(summaryOf(await start(dir, ['send', '--yes', '--json'], env).finished)).toMatchObject({ sent: 1 })
      await start(dir, ['event', 'reschedule', 'upgrade', '--start', '2026-12-05T23:00'], env).finished
      await killedSend(dir, thief, request)
      expect(made(places)).toHaveLength(count)
      const next = await start(dir, ['send', '--yes', '--json'], env).finished
      expect(summaryOf(next), next.stderr).toMatchObject({ sent: 1, unknown: 0, failed: 0 })
      expect(made(places)).toHaveLength(count)
    },
    60_000,
  )

  it('leaves a message that cannot be looked up in doubt, and never says it twice', async () => {
    const { places, dir, thief } = await stageOf('onedesk')
    await start(dir, ['send', '--yes', '--json'], env).finished
    await start(dir, ['event', 'reschedule', 'upgrade', '--start', '2026-12-05T23:00'], env).finished
    await killedSend(dir, thief, 'POST /conversation-messages/ ')
    for (let i = 0; i < 2; i++) {
      const next = await start(dir, ['send', '--yes', '--json'], env).finished
      expect(summaryOf(next), next.stderr).toMatchObject({ sent: 0, unknown: 1 })
    }
    expect(places.onedesk.messages).toHaveLength(1)
  }, 60_000)
})

describe('two processes that tell a place of one event at once, each by a rule of its own', () => {
  const objects: readonly [keyof Places, (places: Places) => readonly unknown[]][] = [
    ['alertmanager', ({ alertmanager }) => alertmanager.live()],
    ['statuspage', ({ statuspage }) => statuspage.incidents],
    ['otobo', ({ otobo }) => otobo.tickets],
  ]

  /** Two rules, and a place that is slow to say that it has nothing of the event yet. */
  async function slowStage(id: keyof Places) {
    const places = await openPlaces()
    const urls = Object.fromEntries(Object.entries(places).map(([name, { url }]) => [name, url])) as Record<
      keyof Places,
      string
    >
    const files = placesProject(urls, [id])
    const rule = files['rules/places.yaml']!
    const dir = makeProject({ ...files, 'rules/more.yaml': rule.replace('id: places', 'id: more') })
    for (const name of ['places', 'more']) {
      const { code, stderr } = await start(dir, ['plan', '--rule', name, '--out', join(dir, `${name}.json`)], env)
        .finished
      expect(code, stderr).toBe(0)
    }
    places[id].delayMs = 1_500
    const send = (name: string, ...more: string[]) =>
      start(dir, ['send', join(dir, `${name}.json`), '--json', ...more], env)
    return { places, dir, send }
  }

  it.each(objects)(
    'make one object at %s',
    async (id, made) => {
      const { places, send } = await slowStage(id)
      const both = await Promise.all(['places', 'more'].map((name) => send(name).finished))
      for (const finished of both)
        expect(summaryOf(finished), finished.stderr).toMatchObject({ sent: 1, unknown: 0, failed: 0, retrying: 0 })
      expect(made(places)).toHaveLength(1)
    },
    120_000,
  )

  it('wait no longer than they may, and go on where the other was killed', async () => {
    const { places, dir, send } = await slowStage('statuspage')
    const first = send('places')
    while (places.statuspage.requests.length === 0) await new Promise((done) => setTimeout(done, 10))
    first.child.kill('SIGSTOP')
    const second = await send('more', '--wait', '1s').finished
    expect(second.code).toBe(5)
    expect(summaryOf(second)).toMatchObject({ sent: 0, retrying: 1 })
    expect(second.stderr).toContain('busy: another run is telling this place of the event')
    expect(places.statuspage.incidents).toEqual([])
    first.child.kill('SIGKILL')
    await first.finished
    const last = await start(dir, ['send', '--yes', '--json'], env).finished
    expect(summaryOf(last), last.stderr).toMatchObject({ sent: 2, unknown: 0, failed: 0 })
    expect(places.statuspage.incidents).toHaveLength(1)
  }, 120_000)
})
