import { describe, expect, it } from 'vitest'
import { hasAlertmanager, startAlertmanager } from '../support/alertmanager-server.ts'
import { makeProject, smallProject } from '../support/cli.ts'
import { openReplyThief } from '../support/reply-thief.ts'
import { start, summaryOf } from './process.ts'

const minute = 60_000
const inMinutes = (minutes: number) => new Date(Math.ceil((Date.now() + minutes * minute) / 1000) * 1000).toISOString()

/** A deploy of the next hour, and a rule that keeps a silence of `url` true to it. */
function project(url: string): string {
  return makeProject({
    'notify.yaml': smallProject['notify.yaml']!,
    'events/deploy.yaml': `kind: event
id: billing-2-4
type: deploy
status: scheduled
title: Billing 2.4
services: [Billing API]
window: {start: "${inMinutes(10)}", end: "${inMinutes(40)}"}
fields: {alertService: [billing-api, billing-worker]}
`,
    'channels/alerts.yaml': `kind: channel
id: alerts
adapter: alertmanager
config:
  url: ${url}
  matchers:
    - {name: service, value: "{{event.fields.alertService}}"}
    - {name: severity, value: critical, isEqual: false}
`,
    'rules/silence.yaml': `kind: rule
id: silence
on: [announced, rescheduled, extended, started, updated, completed, cancelled]
when: {type: deploy}
to: {audiences: []}
via: [alerts]
message: {template: scheduled-maintenance}
`,
  })
}

async function notify(dir: string, ...argv: string[]) {
  const result = await start(dir, argv).finished
  expect(result.code, `${argv.join(' ')}: ${result.stdout}${result.stderr}`).toBe(0)
  return result
}

const send = (dir: string) => notify(dir, 'send', '--yes', '--json')

if (!hasAlertmanager())
  console.warn('skipped: prometheus-alertmanager is not installed (apt-get install prometheus-alertmanager)')

describe.skipIf(!hasAlertmanager())('a deploy with a real Alertmanager', () => {
  it('has one silence: made, moved, extended while active, and ended at completion', async () => {
    const server = await startAlertmanager()
    const dir = project(server.url)
    expect((await notify(dir, 'channels', 'check')).stdout).toMatch(/Alertmanager 0\.\d+\.\d+\S* answers/)
    await send(dir)
    const [made] = await server.live()
    expect(made).toMatchObject({
      status: { state: 'pending' },
      matchers: [
        { name: 'service', value: 'billing-api|billing-worker', isRegex: true, isEqual: true },
        { name: 'severity', value: 'critical', isRegex: false, isEqual: false },
      ],
    })
    expect(made!.comment).toMatch(/^billing-2-4: Billing 2\.4 \[notify:[0-9a-f]{24}\]$/)

    const [from, to] = [inMinutes(60), inMinutes(90)]
    await notify(dir, 'event', 'reschedule', 'billing-2-4', '--start', from, '--end', to)
    await send(dir)
    expect((await server.live()).map(({ startsAt, endsAt }) => [Date.parse(startsAt), Date.parse(endsAt)])).toEqual([
      [Date.parse(from), Date.parse(to)],
    ])

    // Begun before its window.
    await notify(dir, 'event', 'start', 'billing-2-4')
    await send(dir)
    expect((await server.live()).map(({ status }) => status.state)).toEqual(['active'])
    const later = inMinutes(120)
    await notify(dir, 'event', 'extend', 'billing-2-4', '--until', later)
    const [active] = await server.live()
    await send(dir)
    expect(await server.live()).toMatchObject([{ id: active!.id, startsAt: active!.startsAt }])
    expect(Date.parse((await server.live())[0]!.endsAt)).toBe(Date.parse(later))

    await notify(dir, 'event', 'complete', 'billing-2-4')
    await send(dir)
    expect(await server.live()).toEqual([])
    expect(summaryOf(await send(dir)).sent).toBe(0)
  }, 60_000)

  it('ends the silence of what is called off', async () => {
    const server = await startAlertmanager()
    const dir = project(server.url)
    await send(dir)
    await notify(dir, 'event', 'cancel', 'billing-2-4')
    await send(dir)
    expect(await server.live()).toEqual([])
    expect(await server.silences()).toHaveLength(1)
  }, 60_000)

  it.each(['made', 'moved'])(
    'kill -9 right after a silence was %s leaves one silence and no doubt',
    async (what) => {
      const server = await startAlertmanager()
      const thief = await openReplyThief(server.url)
      const dir = project(thief.url)
      if (what === 'moved') {
        await send(dir)
        await notify(dir, 'event', 'reschedule', 'billing-2-4', '--start', inMinutes(60))
      }
      const { child, finished } = start(dir, ['send', '--yes', '--json'])
      thief.steal('POST /api/v2/silences', () => child.kill('SIGKILL'))
      expect((await finished).signal).toBe('SIGKILL')
      const before = await server.live()
      expect(before).toHaveLength(1)
      expect(summaryOf(await send(dir))).toMatchObject({ sent: 1, unknown: 0 })
      expect(await server.silences()).toEqual(before)
      await notify(dir, 'event', 'complete', 'billing-2-4')
      await send(dir)
      expect(await server.live()).toEqual([])
    },
    60_000,
  )
})
