import { describe, expect, it } from 'vitest'
import { makeProject } from '../support/cli.ts'
import { openPlaces, type Places, placesProject, secrets } from '../support/places.ts'
import { openReplyThief } from '../support/reply-thief.ts'
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

describe('kill -9 between the answer of a place and our record', () => {
  it.each(kinds)(
    'leaves one object at %s and no doubt',
    async (id, request, made) => {
      const places = await openPlaces()
      const { origin, pathname } = new URL(places[id].url)
      const thief = await openReplyThief(origin)
      const urls = Object.fromEntries(Object.entries(places).map(([name, { url }]) => [name, url])) as Record<
        keyof Places,
        string
      >
      const dir = makeProject(placesProject({ ...urls, [id]: `${thief.url}${pathname.replace(/\/$/, '')}` }, [id]))
      const { child, finished } = start(dir, ['send', '--yes', '--json'], env)
      thief.steal(request, () => child.kill('SIGKILL'))
      expect((await finished).signal).toBe('SIGKILL')
      expect(made(places)).toHaveLength(1)
      const next = await start(dir, ['send', '--yes', '--json'], env).finished
      expect(summaryOf(next), next.stderr).toMatchObject({ sent: 1, unknown: 0, failed: 0 })
      expect(made(places)).toHaveLength(1)
    },
    60_000,
  )
})
