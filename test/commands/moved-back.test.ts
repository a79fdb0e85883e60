import { expect, it } from 'vitest'
import { makeProject, notify, smallProject, writeFiles } from '../support/cli.ts'

it('a route that waits for the morning still announces what was moved and moved back at night', async () => {
  const file = 'events/upgrade.yaml'
  const dir = makeProject({
    ...smallProject,
    'audiences/customers.csv': 'id,name,email,language,timezone\nbruno,Bruno,bruno@ditta.example,it,Europe/Rome\n',
    'channels/desk.yaml':
      'kind: channel\nid: desk\nadapter: outbox\nconfig: {dir: desk}\nquietHours: {from: "20:00", to: "08:00"}\n',
    'rules/tell.yaml': smallProject['rules/tell.yaml']!.replace('via: [email]', 'via: [email, desk]'),
  })
  const send = async (now: string) => (await notify(dir, ['send', '--yes', '--json'], { now })).summary()
  expect(await send('2026-12-01T21:00:00Z')).toMatchObject({ sent: 1, scheduled: 3 })
  writeFiles(dir, { [file]: smallProject[file]!.replaceAll('2026-12-0', '2026-12-1') })
  expect(await send('2026-12-01T22:00:00Z')).toMatchObject({ sent: 1, rescheduled: 3 })
  writeFiles(dir, { [file]: smallProject[file]! })
  expect(await send('2026-12-01T23:00:00Z')).toMatchObject({ sent: 1, rescheduled: 3 })
  const { code } = await notify(dir, ['plan', '--detailed-exitcode'], { now: '2026-12-01T23:00:00Z' })
  expect(code).toBe(0)
  const { stdout } = await notify(dir, ['send', '--due', '--json'], { now: '2026-12-02T07:00:00Z' })
  expect(JSON.parse(stdout.split('\n')[0]!)).toMatchObject({ channel: 'desk', moment: 'announced' })
})
