import { expect, test } from 'vitest'
import { makeProject, notify, smallProject } from '../support/cli.ts'

const now = '2026-12-01T10:00:00Z'

/** More than a queue holds. */
const people = 1_100

function project(rates: Record<string, string>): string {
  const rows = Array.from({ length: people }, (_, i) => `c${i},Customer ${i},c${i}@corp.example,en,Europe/Rome`)
  const channels = Object.entries(rates).map(([id, rate]) => [
    `channels/${id}.yaml`,
    `kind: channel\nid: ${id}\nadapter: outbox\n${rate}config: {dir: outbox-${id}}\n`,
  ])
  return makeProject({
    ...smallProject,
    'audiences/customers.csv': `id,name,email,language,timezone\n${rows.join('\n')}\n`,
    ...Object.fromEntries(channels),
    'rules/tell.yaml': `kind: rule
id: tell
on: [announced]
when: {type: maintenance}
to: {audiences: [customers]}
via: [${Object.keys(rates).join(', ')}]
message: {template: scheduled-maintenance}
`,
  })
}

/** When the last person was told over each channel, in seconds of the run's clock. */
async function lastTold(dir: string): Promise<Record<string, number>> {
  const { stdout } = await notify(dir, ['ledger', 'export'])
  const last: Record<string, number> = {}
  for (const line of stdout.trimEnd().split('\n').slice(1)) {
    const { row } = JSON.parse(line)
    if (row === undefined) continue
    const { channel, toldAt, state } = row
    expect(state).toBe('sent')
    last[channel] = Math.max(last[channel] ?? 0, (Date.parse(toldAt) - Date.parse(now)) / 1_000)
  }
  return last
}

test('what slow channels have no room for is planned again, and everybody hears once over each', async () => {
  const dir = project({ email: '', sms: 'rate: 2/s\n', voice: 'rate: 1/s\n' })
  const sent = await notify(dir, ['send', '--yes', '--json'], { now })
  expect(sent.code).toBe(0)
  expect(sent.summary()).toMatchObject({ sent: 3 * people, pending: 0, retrying: 0, done: 0 })
  // Of a clock that moves while somebody sleeps, only that nothing was too early is worth asking.
  const told = await lastTold(dir)
  expect(told.sms).toBeGreaterThanOrEqual(people / 2 - 1)
  expect(told.voice).toBeGreaterThanOrEqual(people - 1)
  const again = await notify(dir, ['send', '--yes', '--json'], { now: '2026-12-01T12:00:00Z' })
  expect(again.summary()).toMatchObject({ sent: 0, done: 3 * people })
}, 300_000)
