import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/model/plan.ts'
import { makeProject, notify, type Result, writeFiles } from '../support/cli.ts'
import { openPlaces, type Places, placeIds, placesProject, secrets, setClock } from '../support/places.ts'

const urlsOf = (places: Places) =>
  Object.fromEntries(Object.entries(places).map(([name, { url }]) => [name, url])) as Record<keyof Places, string>

interface Stage {
  dir: string
  places: Places
  run(now: string, ...argv: string[]): Promise<Result>
  send(now: string): Promise<Record<string, number>>
  /** All that was printed. */
  printed: string[]
}

async function stageOf(): Promise<Stage> {
  const places = await openPlaces()
  const dir = makeProject(placesProject(urlsOf(places)))
  const printed: string[] = []
  const run = async (now: string, ...argv: string[]) => {
    setClock(places, now)
    const result = await notify(dir, argv, { now, env: { ...secrets } })
    printed.push(result.stdout, result.stderr)
    return result
  }
  return {
    dir,
    places,
    printed,
    run,
    send: async (now) => (await run(now, 'send', '--yes', '--json', '--wait', '0s')).summary(),
  }
}

const everywhere = { sent: placeIds.length, failed: 0, unknown: 0, retrying: 0 }

/** How many objects each place has of the event. */
const objects = ({ alertmanager, statuspage, cachet, pagerduty, grafana, otobo, onedesk }: Places) => ({
  silences: alertmanager.silences.length,
  incidents: statuspage.incidents.length,
  schedules: cachet.schedules.length,
  windows: pagerduty.windows.length,
  annotations: grafana.annotations.length,
  tickets: otobo.tickets.length,
  items: onedesk.items.length,
})
const oneEach = { silences: 1, incidents: 1, schedules: 1, windows: 1, annotations: 1, tickets: 1, items: 1 }

describe('one event drives every place', () => {
  it('announced, moved, begun, told news and completed', async () => {
    const { dir, places, run, send, printed } = await stageOf()
    const checks = await run('2026-12-02T20:00:00Z', 'channels', 'check')
    expect([checks.code, checks.stdout.match(/✗.*/g)]).toEqual([0, null])
    await run('2026-12-02T20:00:00Z', 'plan', '--out', 'plan.json')
    await run('2026-12-02T20:00:00Z', 'preview', 'upgrade')
    expect(await send('2026-12-02T20:00:00Z')).toMatchObject(everywhere)
    expect(await send('2026-12-02T20:05:00Z')).toMatchObject({ sent: 0 })

    await run('2026-12-03T08:00:00Z', 'event', 'reschedule', 'upgrade', '--start', '2026-12-05T23:00')
    expect(await send('2026-12-03T08:00:00Z')).toMatchObject(everywhere)
    const start = '2026-12-05T22:00:00'
    expect(Date.parse(places.alertmanager.silences[0]!.startsAt)).toBe(Date.parse(`${start}Z`))
    expect(places.statuspage.incidents[0]!.scheduled_for).toBe(`${start}Z`)
    expect(places.cachet.schedules[0]!.scheduled_at).toBe(start.replace('T', ' '))
    expect(Date.parse(places.pagerduty.windows[0]!.start_time)).toBe(Date.parse(`${start}Z`))
    expect(places.grafana.annotations[0]!.time).toBe(Date.parse(`${start}Z`))

    await run(`${start}Z`, 'event', 'start', 'upgrade')
    expect(await send(`${start}Z`)).toMatchObject(everywhere)
    expect(places.statuspage.components.kctbh9vrtdwd).toBe('under_maintenance')
    await run('2026-12-05T22:30:00Z', 'event', 'update', 'upgrade', '--message', 'Halfway through.')
    expect(await send('2026-12-05T22:30:00Z')).toMatchObject(everywhere)
    await run('2026-12-05T23:10:00Z', 'event', 'complete', 'upgrade')
    expect(await send('2026-12-05T23:10:00Z')).toMatchObject(everywhere)

    expect(objects(places)).toEqual(oneEach)
    expect(places.alertmanager.live()).toEqual([])
    expect(places.statuspage.incidents[0]).toMatchObject({
      status: 'completed',
      incident_updates: [{}, {}, {}, {}, {}],
    })
    expect(places.statuspage.components.kctbh9vrtdwd).toBe('operational')
    expect(places.cachet.schedules[0]).toMatchObject({ completed_at: '2026-12-05 23:10:00', updates: [{}, {}, {}, {}] })
    expect(Date.parse(places.pagerduty.windows[0]!.end_time)).toBe(Date.parse('2026-12-05T23:10:00Z'))
    expect(places.pagerduty.changes).toHaveLength(5)
    expect(places.grafana.annotations[0]!.timeEnd).toBe(Date.parse('2026-12-05T23:10:00Z'))
    expect(places.otobo.tickets[0]).toMatchObject({
      fields: { State: 'closed successful' },
      articles: [{}, {}, {}, {}, {}],
    })
    expect(places.onedesk.messages).toHaveLength(4)
    expect(await send('2026-12-05T23:20:00Z')).toMatchObject({ sent: 0 })

    await run('2026-12-05T23:20:00Z', 'status', 'upgrade')
    const files = [
      join(dir, 'plan.json'),
      ...readdirSync(join(dir, '.notify')).map((name) => join(dir, '.notify', name)),
    ]
    const seen = [...printed, ...files.map((file) => readFileSync(file, 'latin1'))].join('\n')
    for (const secret of Object.values(secrets)) expect(seen).not.toContain(secret)
  })

  it('called off by two rules at once, with one object each', async () => {
    const { dir, places, run, send } = await stageOf()
    const rule = readFileSync(join(dir, 'rules/places.yaml'), 'utf8')
    writeFiles(dir, { 'rules/more.yaml': rule.replace('id: places', 'id: more') })
    expect(await send('2026-12-02T20:00:00Z')).toMatchObject({ sent: 2 * placeIds.length, failed: 0, unknown: 0 })
    expect(objects(places)).toEqual(oneEach)
    await run('2026-12-03T08:00:00Z', 'event', 'cancel', 'upgrade')
    expect(await send('2026-12-03T08:00:00Z')).toMatchObject({ sent: 2 * placeIds.length, failed: 0, unknown: 0 })
    expect(objects(places)).toEqual({ ...oneEach, windows: 0, annotations: 0 })
    expect(places.alertmanager.live()).toEqual([])
    expect(places.statuspage.incidents[0]!.status).toBe('completed')
    expect(places.otobo.tickets[0]!.fields.State).toBe('closed unsuccessful')
  })

  it('that comes again, with an object for each occurrence', async () => {
    const { dir, places, run, send } = await stageOf()
    const event = readFileSync(join(dir, 'events/upgrade.yaml'), 'utf8')
    writeFiles(dir, { 'events/upgrade.yaml': `${event}recurrence: {rule: FREQ=WEEKLY;COUNT=3}\n` })
    expect(await send('2026-12-02T20:00:00Z')).toMatchObject(everywhere)
    await run('2026-12-05T22:30:00Z', 'event', 'complete', 'upgrade', '--occurrence', '2026-12-05T22:00')
    await send('2026-12-05T22:30:00Z')
    await send('2026-12-06T08:00:00Z')
    expect(objects(places)).toEqual({
      ...oneEach,
      silences: 2,
      incidents: 2,
      schedules: 2,
      windows: 2,
      annotations: 2,
      tickets: 2,
      items: 2,
    })
    expect(places.alertmanager.live()).toMatchObject([{ endsAt: '2026-12-12T23:00:00Z' }])
    expect(places.statuspage.incidents.map(({ status }) => status)).toEqual(['completed', 'scheduled'])
    // The next one is moved, the one that is over is not touched.
    await run(
      '2026-12-07T08:00:00Z',
      'event',
      'reschedule',
      'upgrade',
      '--occurrence',
      '2026-12-12T22:00',
      '--start',
      '2026-12-13T22:00',
    )
    expect(await send('2026-12-07T08:00:00Z')).toMatchObject(everywhere)
    expect(places.alertmanager.live()).toMatchObject([{ endsAt: '2026-12-13T23:00:00Z' }])
    expect(places.grafana.annotations.map(({ timeEnd }) => new Date(timeEnd).toISOString())).toEqual([
      '2026-12-05T22:30:00.000Z',
      '2026-12-13T23:00:00.000Z',
    ])
  })

  it('withheld where it has no window, and the plan says why for each place', async () => {
    const { dir, places, run, send } = await stageOf()
    const now = '2026-12-02T20:00:00Z'
    const event = readFileSync(join(dir, 'events/upgrade.yaml'), 'utf8')
    writeFiles(dir, { 'events/upgrade.yaml': event.replace(/^window.*\n/m, '') })
    const { stdout } = await run(now, 'plan', '--json')
    const held = (JSON.parse(stdout) as Plan).notices.filter(({ reason }) => reason === 'policy')
    expect(held.map(({ channel, action }) => [channel, action]).sort()).toEqual(
      ['alertmanager', 'cachet', 'pagerduty', 'statuspage'].map((channel) => [channel, 'withheld']),
    )
    for (const { detail } of held) expect(detail).toMatch(/^no-window: The event upgrade has no window .*\. Write its /)
    expect((await run(now, 'plan')).stdout).toMatch(
      /! announced {2}policy .*\n.*\n +no-window: The event upgrade has no window/,
    )
    const rehearsal = await run(now, 'send', '--yes', '--json', '--rehearse', join(dir, 'try'))
    expect(rehearsal.summary()).toMatchObject({ sent: 4, withheld: 4 })
    // A change, an annotation, a ticket and an item need none. Nothing has failed, so nothing has to be retried.
    expect(await send(now)).toMatchObject({ sent: 4, withheld: 4, failed: 0, unknown: 0 })
    expect(objects(places)).toMatchObject({ silences: 0, incidents: 0, schedules: 0, windows: 0 })
    writeFiles(dir, { 'events/upgrade.yaml': event })
    expect(await send(now)).toMatchObject({ sent: 8, withheld: 0, failed: 0 })
    expect(objects(places)).toEqual(oneEach)
  })

  it('withheld where it lacks what a config asks for', async () => {
    const { dir, run, send } = await stageOf()
    const now = '2026-12-02T20:00:00Z'
    const event = readFileSync(join(dir, 'events/upgrade.yaml'), 'utf8')
    writeFiles(dir, { 'events/upgrade.yaml': event.replace(/^fields.*\n/m, '').replace('Billing API', 'Wiki') })
    const { stdout } = await run(now, 'plan', '--json')
    const held = (JSON.parse(stdout) as Plan).notices.filter(({ reason }) => reason === 'policy')
    expect(held.map(({ channel, detail }) => [channel, detail]).sort()).toEqual([
      [
        'alertmanager',
        'event-incomplete: Matcher "service": the event has no event.fields.alertService, which this channel\'s config asks for. Write it in the event, or change what the config of this channel asks for.',
      ],
      [
        'pagerduty',
        'event-incomplete: The map in this channel\'s config has no "Wiki", which the event names. Write it in the event, or change what the config of this channel asks for.',
      ],
    ])
    expect(await send(now)).toMatchObject({ sent: 6, withheld: 2, failed: 0 })
    // What it was told of stays its own: an end needs neither a window nor a field.
    await run(now, 'event', 'cancel', 'upgrade')
    expect(await send('2026-12-02T20:30:00Z')).toMatchObject({ sent: 6, withheld: 0, failed: 0 })
  })
})

describe('a rule that tells places', () => {
  it('needs to address nobody, and each place counts as one', async () => {
    const { run } = await stageOf()
    const now = '2026-12-02T20:00:00Z'
    const { code, stderr } = await run(now, 'validate')
    expect([code, stderr]).toEqual([0, expect.stringMatching(/acme is valid: .* 8 channels\.\n$/)])
    const { stdout } = await run(now, 'plan')
    expect(stdout.match(/ 1 place$/gm)).toHaveLength(placeIds.length)
    const { notices } = JSON.parse((await run(now, 'plan', '--json')).stdout) as Plan
    expect(notices.map(({ reach, recipients }) => [reach, recipients])).toEqual(placeIds.map(() => ['place', 1]))
    expect((await run(now, 'simulate', '--to', '2026-12-03T00:00')).stdout).toMatch(/announced .* 1 place$/m)
    expect((await run(now, 'plan', '--simulate', 'statuspage=refused')).stdout).toMatch(/✗ 1 place +not reached/)
  })

  it('must say whom else it tells where one of its channels reaches people', async () => {
    const { dir, run } = await stageOf()
    writeFiles(dir, {
      'channels/email.yaml': 'kind: channel\nid: email\nadapter: outbox\n',
      'rules/places.yaml': readFileSync(join(dir, 'rules/places.yaml'), 'utf8').replace('via: [', 'via: [email, '),
    })
    const { code, stderr } = await run('2026-12-02T20:00:00Z', 'validate')
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /rules\/places\.yaml:1:1 error missing-key +"to" is missing: the channel "email" reaches people\n/,
    )
    expect(stderr).toContain('name them, as to: {audiences: [customers]}')
  })

  it('that told people before leaves them to what their own channel told them', async () => {
    const { dir, places, run, send } = await stageOf()
    const rule = readFileSync(join(dir, 'rules/places.yaml'), 'utf8')
    writeFiles(dir, {
      'channels/email.yaml': 'kind: channel\nid: email\nadapter: outbox\n',
      'rules/places.yaml': rule.replace(/via: .*/, 'to: {emails: [ann@corp.example]}\nvia: [email]'),
    })
    expect(await send('2026-12-02T20:00:00Z')).toMatchObject({ sent: 1 })
    writeFiles(dir, { 'rules/places.yaml': rule.replace(/via: .*/, 'via: [grafana]') })
    await run('2026-12-02T21:00:00Z', 'event', 'reschedule', 'upgrade', '--start', '2026-12-05T23:00')
    expect(await send('2026-12-02T21:00:00Z')).toMatchObject({ sent: 1, failed: 0, withheld: 0 })
    expect(places.grafana.annotations).toHaveLength(1)
    // Nor does another place speak for one that the rule leaves out.
    writeFiles(dir, { 'rules/places.yaml': rule.replace(/via: .*/, 'via: [onedesk]') })
    await run('2026-12-02T22:00:00Z', 'event', 'reschedule', 'upgrade', '--start', '2026-12-05T22:00')
    expect(await send('2026-12-02T22:00:00Z')).toMatchObject({ sent: 1, failed: 0, withheld: 0 })
    expect([places.onedesk.items.length, places.grafana.annotations.length]).toEqual([1, 1])
  })

  it('whose channel gets another name finds what it made before', async () => {
    const { dir, places, run, send } = await stageOf()
    expect(await send('2026-12-02T20:00:00Z')).toMatchObject(everywhere)
    const channel = readFileSync(join(dir, 'channels/alertmanager.yaml'), 'utf8')
    const rule = readFileSync(join(dir, 'rules/places.yaml'), 'utf8')
    writeFiles(dir, {
      'channels/alertmanager.yaml': channel.replace('id: alertmanager', 'id: alerts\nwas: [alertmanager]'),
      'rules/places.yaml': rule.replace('via: [alertmanager', 'via: [alerts'),
    })
    expect(await send('2026-12-02T20:10:00Z')).toMatchObject({ sent: 0, done: placeIds.length })
    await run('2026-12-02T21:00:00Z', 'event', 'reschedule', 'upgrade', '--start', '2026-12-05T23:00')
    expect(await send('2026-12-02T21:00:00Z')).toMatchObject(everywhere)
    expect(places.alertmanager.live()).toMatchObject([{ endsAt: '2026-12-06T00:00:00Z' }])
    expect(objects(places)).toEqual(oneEach)
  })
})

it('a mistake of a config is found by validate, at its place', async () => {
  const { dir, run } = await stageOf()
  const file = join(dir, 'channels/alertmanager.yaml')
  writeFiles(dir, {
    'channels/alertmanager.yaml': readFileSync(file, 'utf8')
      .replace('{{event.fields.alertService}}', '.+", isRegex: true, map: {a: "b')
      .replace('"}]', '"}}]'),
  })
  const { code, stderr, stdout } = await run('2026-12-02T20:00:00Z', 'validate')
  expect(code).toBe(1)
  expect(stdout + stderr).toMatch(/alertmanager\.yaml:7:\d+.*would match every alert that has this label/)
})

it.each([
  ['alertmanager', '{url: "https://a.example", matchers: 5}'],
  ['statuspage', '{apiKey: "${env:A}", page: abc, componentIds: {a: b}, components: [a]}'],
  ['cachet', '{url: "https://a.example", token: "${env:A}", timezone: 5, componentIds: 7}'],
  ['pagerduty', '{mode: 7, serviceIds: 5}'],
  ['grafana', '{url: "https://a.example", token: "${env:A}", tags: 7, panelId: 2}'],
  ['otobo', '{url: "https://a.example", user: notify, password: "${env:A}", ticket: 5, ticketNumber: [4]}'],
  ['onedesk', '{apiKey: "${env:A}", visibilityField: 5, item: 7, newItem: x}'],
])('a config of %s that is of another shape is told, and not looked at any further', async (adapter, config) => {
  const { dir, run } = await stageOf()
  const text = `kind: channel\nid: ${adapter}\nadapter: ${adapter}\nconfig: ${config}\n`
  writeFiles(dir, { [`channels/${adapter}.yaml`]: text })
  const { code, stdout, stderr } = await run('2026-12-02T20:00:00Z', 'validate')
  expect(code).toBe(1)
  expect(stdout + stderr).toMatch(new RegExp(`channels/${adapter}.yaml:4:\\d+ error wrong-type`))
  expect(stdout + stderr).not.toContain('bug in notify')
})
