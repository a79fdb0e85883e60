import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { describe, expect, it } from 'vitest'
import { type Files, makeProject, notify, smallProject, writeFiles } from '../support/cli.ts'

const now = '2026-12-01T09:00:00Z'
const closing = '2026-12-01T10:00:00Z'

const upgrade = smallProject['events/upgrade.yaml']!
const mailMove = upgrade
  .replace('id: upgrade', 'id: mail')
  .replace('Database upgrade', 'Mail move')
  .replace('Aggiornamento del database', 'Trasloco della posta')
  .replace('Billing API', 'Mail')
  .replaceAll('2026-12-05', '2026-12-08')
  .replaceAll('2026-12-06', '2026-12-09')
const tell = smallProject['rules/tell.yaml']!

const project: Files = {
  ...smallProject,
  'events/mail.yaml': mailMove,
  'rules/tell.yaml': `${tell}digest: 1h\n`,
}

async function mails(dir: string) {
  const folder = join(dir, 'outbox')
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  const read = names.filter((name) => name.endsWith('.eml')).map((name) => readFileSync(join(folder, name)))
  return Promise.all(read.map((raw) => simpleParser(raw)))
}

const subjects = async (dir: string) => (await mails(dir)).map(({ subject }) => subject).sort()

async function rowsOf(dir: string, ...args: string[]): Promise<Record<string, unknown>[]> {
  const { stdout } = await notify(dir, ['log', '--json', ...args])
  return stdout
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

describe('a digest of a rule', () => {
  it('waits, closes, and is one message to each person', async () => {
    const dir = makeProject(project)
    const plan = JSON.parse((await notify(dir, ['plan', '--json'], { now })).stdout)
    expect(plan.summary).toMatchObject({ send: 0, schedule: 8 })
    const announced = plan.notices.filter((notice: { moment: string }) => notice.moment === 'announced')
    for (const notice of announced) {
      expect(notice).toMatchObject({ action: 'schedule', due: '2026-12-01T10:00:00.000Z', digest: 'rule' })
    }
    expect((await notify(dir, ['send', '--yes', '--json'], { now })).summary()).toMatchObject({ sent: 0, scheduled: 8 })
    const quiet = await notify(dir, ['plan', '--detailed-exitcode'], { now: '2026-12-01T09:59:59Z' })
    expect(quiet.code).toBe(0)
    expect(quiet.stdout).toContain('Nothing to do now. What is to be told waits for its digest (8 waiting).')
    const early = await notify(dir, ['send', '--due', '--json'], { now: '2026-12-01T09:59:59Z' })
    expect(early.summary()).toMatchObject({ sent: 0, pending: 8 })
    expect((await notify(dir, ['plan'], { now: closing })).stdout).toContain('Plan: 4 to send now (4 waiting).')
    const sent = await notify(dir, ['send', '--due', '--json'], { now: closing })
    expect(sent.summary()).toMatchObject({ sent: 4, pending: 4 })
    expect(await subjects(dir)).toEqual([
      '2 avvisi: Aggiornamento del database e Trasloco della posta',
      '2 notices: Database upgrade and Mail move',
    ])
    const lines = sent.stdout
      .trimEnd()
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line))
    const [mail] = await mails(dir)
    const ids = new Set(lines.map(({ digestKey }) => digestKey))
    expect(ids.size).toBe(2)
    expect([...ids].map((id) => `<${id}@acme.example>`)).toContain(mail!.messageId)
    const again = await notify(dir, ['send', '--yes', '--json'], { now: closing })
    expect(again.summary()).toMatchObject({ sent: 0, scheduled: 0, pending: 4, done: 4 })
    expect(await mails(dir)).toHaveLength(2)
  })

  it('is shown by log, status and explain', async () => {
    const dir = makeProject(project)
    await notify(dir, ['send', '--yes'], { now })
    const waiting = await rowsOf(dir, '--recipient', 'ann', '--moment', 'announced')
    expect(new Set(waiting.map(({ digestKey }) => digestKey)).size).toBe(1)
    expect((await notify(dir, ['status', 'mail'], { now })).stdout).toContain('announced: 2 waiting (in a digest)')
    expect((await notify(dir, ['explain', 'tell', '--event', 'mail'], { now })).stdout).toMatch(
      /pending +in digest \w{8}/,
    )
    await notify(dir, ['send', '--due'], { now: closing })
    const rows = await rowsOf(dir, '--recipient', 'ann', '--moment', 'announced')
    const [key, ...others] = new Set(rows.map(({ digestKey }) => digestKey as string))
    expect(others).toEqual([])
    const ann = (await mails(dir)).find(({ subject }) => subject?.startsWith('2 notices'))
    expect(ann!.messageId).toBe(`<${key}@acme.example>`)
    expect((await notify(dir, ['log', '--moment', 'announced'])).stdout).toContain(`digest ${key!.slice(0, 8)}`)
    const status = await notify(dir, ['status', 'mail'], { now: closing })
    expect(status.stdout).toContain('announced: 2 told (in a digest)')
    const explained = await notify(dir, ['explain', 'tell', '--event', 'mail'], { now: closing })
    expect(explained.stdout).toContain(`in digest ${key!.slice(0, 8)}`)
  })

  it('tells what is true when it closes, and leaves out what is not to be said any more', async () => {
    const dir = makeProject(project)
    await notify(dir, ['send', '--yes'], { now })
    writeFiles(dir, {
      'events/upgrade.yaml': upgrade.replace('2026-12-05T22:00', '2026-12-05T21:00'),
      'events/mail.yaml': mailMove.replace('status: scheduled', 'status: cancelled'),
    })
    const between = '2026-12-01T09:30:00Z'
    const moved = await notify(dir, ['send', '--yes', '--json'], { now: between })
    expect(moved.summary()).toMatchObject({ sent: 0, rescheduled: 4, cancelled: 4 })
    await notify(dir, ['send', '--due'], { now: closing })
    expect(await subjects(dir)).toEqual([
      'Manutenzione programmata: Billing API, 5 dicembre 2026',
      'Scheduled maintenance: Billing API, 5 December 2026',
    ])
    const rows = await rowsOf(dir, '--state', 'sent')
    expect(rows.map(({ digestKey, facts }) => [digestKey, (facts as { start: string }).start])).toEqual([
      [null, '2026-12-05T20:00:00.000Z'],
      [null, '2026-12-05T20:00:00.000Z'],
    ])
    expect((await mails(dir)).map(({ messageId }) => messageId).sort()).toEqual(
      rows.map(({ key }) => `<${key}@acme.example>`).sort(),
    )
  })

  it('is not sent where nothing is left of it', async () => {
    const dir = makeProject(project)
    await notify(dir, ['send', '--yes'], { now })
    for (const [path, text] of [
      ['events/upgrade.yaml', upgrade],
      ['events/mail.yaml', mailMove],
    ] as const)
      writeFileSync(join(dir, path), text.replace('status: scheduled', 'status: cancelled'))
    const sent = await notify(dir, ['send', '--yes', '--json'], { now: closing })
    expect(sent.summary()).toMatchObject({ sent: 0, cancelled: 8 })
    expect(await mails(dir)).toEqual([])
  })

  it('lets an emergency pass', async () => {
    const dir = makeProject({ ...project, 'events/mail.yaml': `${mailMove}urgency: emergency\n` })
    expect((await notify(dir, ['send', '--yes', '--json'], { now })).summary()).toMatchObject({ sent: 2 })
    expect(await subjects(dir)).toEqual([
      'Manutenzione programmata: Mail, 8 dicembre 2026',
      'Scheduled maintenance: Mail, 8 December 2026',
    ])
  })

  it('lets pass what is fired', async () => {
    const alarm = tell
      .replace('id: tell', 'id: alarm')
      .replace(/^on: .*$/m, 'on: [ops.alarm]')
      .replace(/^when: .*\n/m, '')
    const words = alarm.replace(/^message: .*$/m, 'message: {en: {subject: Alarm, body: On fire.}}')
    const dir = makeProject({ ...project, 'rules/alarm.yaml': `${words}digest: 1h\n`, 'alarm.json': '{}' })
    const fired = await notify(dir, ['fire', 'ops.alarm', '--data', 'alarm.json', '--json'], { now })
    expect(fired.summary()).toMatchObject({ sent: 2, scheduled: 0 })
  })

  it('takes in a correction; one that would come too late goes at once', async () => {
    const dir = makeProject(project)
    await notify(dir, ['send', '--yes'], { now })
    await notify(dir, ['send', '--due'], { now: closing })
    writeFileSync(join(dir, 'events/upgrade.yaml'), upgrade.replace('2026-12-05T22:00', '2026-12-05T21:30'))
    writeFileSync(join(dir, 'events/mail.yaml'), mailMove.replaceAll('2026-12-0', '2026-12-1'))
    await notify(dir, ['send', '--yes'], { now: '2026-12-02T09:00:00Z' })
    expect(await mails(dir)).toHaveLength(2)
    await notify(dir, ['send', '--due'], { now: '2026-12-02T10:00:00Z' })
    const ann = (await mails(dir)).filter(({ subject }) => subject?.startsWith('2 notices'))
    expect(ann).toHaveLength(2)
    expect(ann[1]!.text).toContain('New time')
    writeFileSync(join(dir, 'events/upgrade.yaml'), upgrade.replace('2026-12-05T22:00', '2026-12-05T20:15'))
    const late = await notify(dir, ['send', '--yes', '--json'], { now: '2026-12-05T18:30:00Z' })
    expect(late.summary()).toMatchObject({ sent: 2 })
  })
})

describe('a digest of a channel', () => {
  const others = `kind: audience
id: others
recipients:
  - {id: cid, name: Cid, email: cid@corp.example, language: en}
  - {id: ann, name: Ann Lee, email: ann@corp.example, language: en, timezone: America/New_York}
`
  const byChannel: Files = {
    ...project,
    'rules/tell.yaml': tell,
    'rules/too.yaml': tell.replace('id: tell', 'id: too').replace('[customers]', '[others]'),
    'audiences/others.yaml': others,
    'channels/email.yaml': `${smallProject['channels/email.yaml']}digest: 1h\n`,
  }

  it('gathers what all rules say, to people of several audiences too', async () => {
    const dir = makeProject(byChannel)
    await notify(dir, ['send', '--yes'], { now })
    const sent = await notify(dir, ['send', '--due', '--json'], { now: closing })
    expect(sent.summary()).toMatchObject({ sent: 8 })
    expect((await subjects(dir)).filter((subject) => subject?.startsWith('4 notices'))).toHaveLength(1)
    expect(await mails(dir)).toHaveLength(3)
    expect((await notify(dir, ['plan', '--detailed-exitcode'], { now: closing })).code).toBe(0)
  })

  it('opens for reminders of several audiences with the first of them', async () => {
    const other = byChannel['rules/too.yaml']!.replace(
      '[announced, 24h before start,',
      '[announced, 23h30m before start,',
    )
    const dir = makeProject({ ...byChannel, 'rules/too.yaml': other })
    await notify(dir, ['send', '--yes'], { now })
    const rows = await rowsOf(dir, '--recipient', 'ann', '--event', 'upgrade', '--state', 'scheduled')
    const reminders = rows.filter(({ moment }) => String(moment).includes('before start'))
    expect(reminders.map(({ due }) => due)).toEqual(['2026-12-04T22:00:00.000Z', '2026-12-04T22:00:00.000Z'])
    expect((await notify(dir, ['plan', '--detailed-exitcode'], { now })).code).toBe(0)
  })

  it('does not gather what a rule gathers', async () => {
    const dir = makeProject({ ...byChannel, 'rules/too.yaml': `${byChannel['rules/too.yaml']}digest: 2h\n` })
    await notify(dir, ['send', '--yes'], { now })
    expect((await notify(dir, ['send', '--due', '--json'], { now: closing })).summary()).toMatchObject({ sent: 4 })
    const later = await notify(dir, ['send', '--due', '--json'], { now: '2026-12-01T11:00:00Z' })
    expect(later.summary()).toMatchObject({ sent: 4 })
    expect(await mails(dir)).toHaveLength(4)
  })
})

describe('at most so many a day', () => {
  it('counts a digest as one message', async () => {
    const dir = makeProject({ ...project, 'notify.yaml': `${project['notify.yaml']}maxPerDay: 1\n` })
    await notify(dir, ['send', '--yes'], { now })
    expect((await notify(dir, ['send', '--due', '--json'], { now: closing })).summary()).toMatchObject({ sent: 4 })
    writeFiles(dir, {
      'events/third.yaml': upgrade.replace('id: upgrade', 'id: third').replace('Billing API', 'Search'),
    })
    await notify(dir, ['send', '--yes'], { now: closing })
    const held = await notify(dir, ['plan', '--json', '--detailed-exitcode'], { now: closing })
    expect(held.code).toBe(0)
    expect(JSON.parse(held.stdout).notices.filter(({ reason }: { reason: string }) => reason === 'cap')).toHaveLength(2)
    const tomorrow = await notify(dir, ['send', '--yes', '--json'], { now: '2026-12-02T09:00:00Z' })
    expect(tomorrow.summary()).toMatchObject({ scheduled: 2, withheld: 0 })
  })
})

describe('a saved plan', () => {
  it('sends the digest that it listed, and no other', async () => {
    const dir = makeProject(project)
    await notify(dir, ['send', '--yes'], { now })
    await notify(dir, ['plan', '--out', 'plan.json'], { now: closing })
    const sent = await notify(dir, ['send', 'plan.json', '--json'], { now: '2026-12-01T10:05:00Z' })
    expect(sent.summary()).toMatchObject({ sent: 4 })
    const again = await notify(dir, ['send', 'plan.json', '--json'], { now: '2026-12-01T10:06:00Z' })
    expect([again.code, again.summary()]).toMatchObject([0, { sent: 0 }])
    expect(await mails(dir)).toHaveLength(2)
  })

  it('records what it schedules, and is drift where the words around change', async () => {
    const dir = makeProject(project)
    await notify(dir, ['plan', '--out', 'plan.json'], { now })
    writeFiles(dir, { 'templates/scheduled-maintenance/digest.en.md': 'Other words.\n' })
    const drift = await notify(dir, ['send', 'plan.json'], { now: '2026-12-01T09:05:00Z' })
    expect([drift.code, drift.stderr]).toEqual([4, expect.stringContaining('content: the text differs')])
    await notify(dir, ['plan', '--out', 'plan.json'], { now })
    const sent = await notify(dir, ['send', 'plan.json', '--json'], { now: '2026-12-01T09:05:00Z' })
    expect([sent.code, sent.summary()]).toMatchObject([0, { scheduled: 8 }])
  })
})

describe('a fallback', () => {
  const refusing = `export default {
  schema: { type: 'object' },
  reach: 'people',
  address: (recipient) => recipient.email,
  compose: (message, to) => ({ to: to.address }),
  open: () => ({ send: async () => ({ kind: 'rejected', reason: 'no-such-user', scope: 'recipient' }) }),
}
`

  it('says together over the next member what failed together', async () => {
    const dir = makeProject({
      ...project,
      'refusing.js': refusing,
      'channels/first.yaml': 'kind: channel\nid: first\nadapter: ./refusing.js\n',
      'rules/tell.yaml': project['rules/tell.yaml']!.replace('via: [email]', 'via: [{fallback: [first, email]}]'),
    })
    await notify(dir, ['send', '--yes'], { now })
    const sent = await notify(dir, ['send', '--due', '--json'], { now: closing })
    expect([sent.code, sent.summary()]).toMatchObject([0, { sent: 4, failed: 0 }])
    expect(await mails(dir)).toHaveLength(2)
    const rows = await rowsOf(dir, '--moment', 'announced')
    for (const row of rows) expect(row).toMatchObject({ state: 'sent', channel: 'email' })
    expect(new Set(rows.map(({ digestKey }) => digestKey)).size).toBe(2)
  })
})

describe('notify simulate', () => {
  it('gathers too', async () => {
    const dir = makeProject(project)
    const args = ['simulate', '--from', now, '--to', '2026-12-01T12:00:00Z', '--json']
    const { stdout } = await notify(dir, args)
    const timeline = JSON.parse(stdout) as { timeline?: { at: string; moment: string }[] }
    expect(JSON.stringify(timeline)).toContain('2026-12-01T10:00:00.000Z')
    expect(JSON.stringify(timeline)).not.toContain('2026-12-01T09:00:00.000Z","event"')
  })
})

describe('notify preview --digest', () => {
  it('shows it in each language', async () => {
    const dir = makeProject(project)
    const previews = JSON.parse((await notify(dir, ['preview', '--digest', '--format', 'json'], { now })).stdout)
    expect(previews.map(({ subject }: { subject: string }) => subject)).toEqual([
      '2 notices: Mail move and Database upgrade',
      '2 avvisi: Trasloco della posta e Aggiornamento del database',
    ])
  })

  it('says where there is none', async () => {
    const dir = makeProject(smallProject)
    expect((await notify(dir, ['preview', '--digest'])).stderr).toContain('write "digest: 1h" in a rule or a channel')
  })
})

describe('notify validate', () => {
  it('checks the duration and the words', async () => {
    const dir = makeProject({
      ...project,
      'rules/tell.yaml': `${tell}digest: soon\n`,
      'templates/scheduled-maintenance/digest.en.md':
        '{{event.title}} {{#each notices}}{{subjct}}{{/each}} {{digest}}\n',
    })
    const { code, stderr, stdout } = await notify(dir, ['validate'])
    expect(code).toBe(1)
    const said = `${stdout}${stderr}`
    expect(said).toContain('rules/tell.yaml:8:9')
    expect(said).toContain('"soon" is no duration')
    expect(said).toContain('the data has no "event.title"')
    expect(said).toContain('did you mean "subject"?')
  })

  it('refuses a digest of what stands for one event', async () => {
    const dir = makeProject({
      ...smallProject,
      'channels/silences.yaml': `kind: channel
id: silences
adapter: alertmanager
digest: 1h
config: {url: "http://127.0.0.1:9093", matchers: [{name: service, value: "{services}"}]}
`,
    })
    const { stdout, stderr } = await notify(dir, ['validate'])
    expect(`${stdout}${stderr}`).toContain('what alertmanager holds stands for one event')
  })
})
