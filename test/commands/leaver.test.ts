import { expect, it } from 'vitest'
import { makeProject, notify, smallProject, writeFiles } from '../support/cli.ts'

it('corrects over each channel what it told somebody who has left', async () => {
  const dir = makeProject({
    ...smallProject,
    'package.json': '{"type": "module"}',
    'channels/pager.js': `export default {
      schema: { type: 'object' },
      reach: 'people',
      address: (recipient) => recipient.email === undefined ? undefined : 'pager of ' + recipient.email,
      compose: (message, to) => to.address,
      open: () => ({ send: async () => ({ kind: 'sent' }) }),
    }`,
    'channels/pager.yaml': 'kind: channel\nid: pager\nadapter: ./channels/pager.js\n',
    'rules/tell.yaml': smallProject['rules/tell.yaml']!.replace('via: [email]', 'via: [pager, email]'),
  })
  expect((await notify(dir, ['send', '--yes', '--json'], { now: '2026-12-01T09:00:00Z' })).summary()).toMatchObject({
    sent: 4,
  })
  writeFiles(dir, {
    'audiences/customers.csv':
      'id,name,email,language,timezone\nbruno,Bruno Rossi,bruno@ditta.example,it,Europe/Rome\n',
    'events/upgrade.yaml': smallProject['events/upgrade.yaml']!.replaceAll('2026-12-0', '2026-12-1'),
  })
  const { stdout } = await notify(dir, ['send', '--yes', '--json'], { now: '2026-12-01T10:00:00Z' })
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string>)
  expect(
    lines
      .slice(0, -1)
      .map(({ recipient, channel, moment }) => `${recipient} ${channel} ${moment}`)
      .sort(),
  ).toEqual(['ann email rescheduled', 'ann pager rescheduled', 'bruno email rescheduled', 'bruno pager rescheduled'])
})
