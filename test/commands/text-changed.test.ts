import { expect, it } from 'vitest'
import { makeProject, notify, smallProject, writeFiles } from '../support/cli.ts'

const now = '2026-12-01T09:00:00Z'
const send = (dir: string, ...argv: string[]) => notify(dir, ['send', '--yes', '--json', ...argv], { now })
async function doneRows(dir: string, at = now): Promise<[string, string | null, number][]> {
  const { notices } = JSON.parse((await notify(dir, ['plan', '--json'], { now: at })).stdout)
  return notices
    .filter((notice: { action: string }) => notice.action === 'done')
    .map((notice: { moment: string; reason: string | null; recipients: number }) => [
      notice.moment,
      notice.reason,
      notice.recipients,
    ])
}
const event = smallProject['events/upgrade.yaml']!
const changed = 'already sent, text has changed'

it('a typo that is fixed in what was sent is told, and is no correction', async () => {
  const dir = makeProject(smallProject)
  await send(dir)
  expect(await doneRows(dir)).toEqual([
    ['announced', null, 1],
    ['announced', null, 1],
  ])
  writeFiles(dir, { 'events/upgrade.yaml': event.replace('Database upgrade', 'Data base upgrade') })
  // The Italian title is as it was.
  expect(await doneRows(dir)).toEqual([
    ['announced', changed, 1],
    ['announced', null, 1],
  ])
  const { stdout } = await notify(dir, ['plan'], { now })
  expect(stdout).toContain(
    '1 message of tell: already sent, text has changed. notify send --resend tell repeats what was last said.',
  )
  expect((await send(dir)).summary()).toMatchObject({ sent: 0 })
  expect((await send(dir, '--resend', 'tell')).summary()).toMatchObject({ sent: 2 })
  expect((await doneRows(dir)).filter(([, reason]) => reason === changed)).toEqual([])
})

it('only the newest message of a thread is held against the words of today', async () => {
  const dir = makeProject(smallProject)
  await send(dir)
  writeFiles(dir, { 'events/upgrade.yaml': event.replace('22:00', '21:00') })
  await send(dir)
  expect((await doneRows(dir)).every(([, reason]) => reason === null)).toBe(true)
  writeFiles(dir, { 'events/upgrade.yaml': event.replace('22:00', '21:00').replace('level: outage', 'level: partial') })
  const rows = await doneRows(dir)
  expect(rows.filter(([, reason]) => reason === changed)).toEqual([
    ['rescheduled', changed, 1],
    ['rescheduled', changed, 1],
  ])
})

it('what is known relative to its own time has not changed when it is looked at later', async () => {
  const rule = `kind: rule
id: tell
on: [announced, 24h before start]
to: {audiences: [customers]}
via: [email]
message: {en: {subject: "{{event.title}} {{relative event.window.start}}", body: "Hello {{recipient.name}}"}}
`
  const dir = makeProject({ ...smallProject, 'rules/tell.yaml': rule })
  await send(dir)
  const reminderAt = '2026-12-04T21:00:00Z'
  await notify(dir, ['send', '--due', '--json'], { now: reminderAt })
  expect((await doneRows(dir, '2026-12-05T10:00:00Z')).map(([, reason]) => reason)).toEqual([null, null])
})
