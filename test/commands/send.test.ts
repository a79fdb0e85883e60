import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeProject, notify, smallProject, writeFiles } from '../support/cli.ts'

const now = '2026-12-01T09:00:00Z'

function outbox(dir: string): string[] {
  const folder = join(dir, 'outbox')
  return existsSync(folder) ? readdirSync(folder).sort() : []
}

describe('notify send', () => {
  it('delivers what is due, schedules the rest, and sends nothing the second time', async () => {
    const dir = makeProject(smallProject)
    const first = await notify(dir, ['send', '--yes', '--json'], { now })
    expect(first.code).toBe(0)
    expect(first.summary()).toMatchObject({ sent: 2, scheduled: 2, failed: 0 })
    expect(outbox(dir)).toHaveLength(2)
    const second = await notify(dir, ['send', '--yes', '--json'], { now })
    expect(second.code).toBe(0)
    expect(second.summary()).toMatchObject({ sent: 0, scheduled: 0, pending: 2, done: 2 })
    expect(outbox(dir)).toHaveLength(2)
    const third = await notify(dir, ['send', '--yes'], { now })
    expect(third.stderr).toContain('everybody was told what is true')
  })

  it('prints one line a delivery and a summary line with --json', async () => {
    const dir = makeProject(smallProject)
    const { stdout } = await notify(dir, ['send', '--yes', '--json'], { now })
    const lines = stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(3)
    expect(JSON.parse(lines[0]!)).toMatchObject({
      event: 'upgrade',
      rule: 'tell',
      moment: 'announced',
      channel: 'email',
      result: 'sent',
    })
    expect(lines[2]).toBe(
      '{"sent": 2, "scheduled": 2, "rescheduled": 0, "pending": 0, "retrying": 0, "failed": 0, "unknown": 0, "withheld": 0, "cancelled": 0, "done": 0}',
    )
  })

  it('delivers with --due only what was scheduled, and only once', async () => {
    const dir = makeProject(smallProject)
    expect((await notify(dir, ['send', '--due', '--json'], { now })).summary()).toMatchObject({ sent: 0 })
    await notify(dir, ['send', '--yes'], { now })
    expect((await notify(dir, ['send', '--due', '--json'], { now })).summary()).toMatchObject({ sent: 0, pending: 2 })
    const due = '2026-12-04T21:00:00Z'
    expect((await notify(dir, ['send', '--due', '--json'], { now: due })).summary()).toMatchObject({ sent: 2 })
    expect((await notify(dir, ['send', '--due', '--json'], { now: due })).summary()).toMatchObject({ sent: 0, done: 4 })
    expect(outbox(dir)).toHaveLength(4)
  })

  it('goes on with `every` by --due alone, and leaves a real update to the next send', async () => {
    const dir = makeProject({
      ...smallProject,
      'events/upgrade.yaml': smallProject['events/upgrade.yaml']!.replace('scheduled', 'in_progress'),
      'rules/tell.yaml': smallProject['rules/tell.yaml']!.replace('started', 'started, every 30m until completed'),
    })
    const due = async (time: string) =>
      (await notify(dir, ['send', '--due', '--json'], { now: `2026-12-05T${time}:00Z` })).summary()
    await notify(dir, ['send', '--yes'], { now: '2026-12-05T21:00:00Z' })
    expect(await due('21:31')).toMatchObject({ sent: 2, scheduled: 2 })
    expect(await due('21:32')).toMatchObject({ sent: 0, scheduled: 0, pending: 2 })
    expect(await due('22:01')).toMatchObject({ sent: 2, scheduled: 2 })
    // A cron job that was away: the ticks it slept through are gone, the next one is scheduled.
    expect(await due('23:40')).toMatchObject({ sent: 0, rescheduled: 2 })
    await notify(dir, ['event', 'update', 'upgrade', '-m', 'Half way.'], { now: '2026-12-05T23:45:00Z' })
    const { stderr } = await notify(dir, ['send', '--due'], { now: '2026-12-05T23:50:00Z' })
    expect(stderr).toContain('Nothing that waits was due')
    const { summary } = await notify(dir, ['send', '--yes', '--json'], { now: '2026-12-05T23:51:00Z' })
    expect(summary()).toMatchObject({ sent: 2 })
  })

  it('leaves with --due what is no longer true to the next send, which corrects it', async () => {
    const dir = makeProject(smallProject)
    await notify(dir, ['send', '--yes'], { now })
    const moved = smallProject['events/upgrade.yaml']!.replace('2026-12-05T22:00', '2026-12-05T23:00').replace(
      '2026-12-06T00:00',
      '2026-12-06T01:00',
    )
    writeFiles(dir, { 'events/upgrade.yaml': moved })
    const due = '2026-12-04T21:00:00Z'
    expect((await notify(dir, ['send', '--due', '--json'], { now: due })).summary()).toMatchObject({ sent: 0 })
    expect((await notify(dir, ['status'], { now: due })).stdout).toContain('no longer true')
    const corrected = await notify(dir, ['send', '--yes', '--json'], { now: due })
    expect(corrected.summary()).toMatchObject({ sent: 2, rescheduled: 2 })
    expect(outbox(dir).filter((name) => name.includes('rescheduled'))).toHaveLength(2)
  })

  it('tells of a cancellation those who were told, and calls the reminders off', async () => {
    const dir = makeProject(smallProject)
    await notify(dir, ['send', '--yes'], { now })
    writeFiles(dir, {
      'events/upgrade.yaml': smallProject['events/upgrade.yaml']!.replace('status: scheduled', 'status: cancelled'),
    })
    const result = await notify(dir, ['send', '--yes', '--json'], { now })
    expect(result.summary()).toMatchObject({ sent: 2, cancelled: 2 })
  })

  it('asks on a terminal only: without one it needs --yes, a plan or --due', async () => {
    const dir = makeProject(smallProject)
    const result = await notify(dir, ['send'], { now })
    expect(result.code).toBe(1)
    expect(result.stderr).toContain('--yes')
    expect(outbox(dir)).toEqual([])
  })

  it('stops on a runner without its ledger unless that is meant', async () => {
    const dir = makeProject(smallProject)
    const refused = await notify(dir, ['send', '--yes'], { now, env: { CI: 'true' } })
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain('--new-ledger')
    expect(outbox(dir)).toEqual([])
    expect(existsSync(join(dir, '.notify'))).toBe(false)
    expect(
      (await notify(dir, ['send', '--yes', '--new-ledger', '--json'], { now, env: { CI: 'true' } })).summary(),
    ).toMatchObject({ sent: 2 })
    expect((await notify(dir, ['send', '--yes', '--json'], { now, env: { CI: 'true' } })).summary()).toMatchObject({
      sent: 0,
    })
  })

  it('records people as told and sends nothing with --record-only', async () => {
    const dir = makeProject(smallProject)
    expect((await notify(dir, ['send', '--yes', '--record-only'], { now })).code).toBe(0)
    expect(outbox(dir)).toEqual([])
    expect((await notify(dir, ['send', '--yes', '--json'], { now })).summary()).toMatchObject({
      sent: 0,
      done: 2,
      pending: 2,
    })
  })

  it('changes nothing with --dry-run', async () => {
    const dir = makeProject(smallProject)
    const result = await notify(dir, ['send', '--dry-run'], { now })
    expect(result.code).toBe(0)
    expect(result.stdout).toContain('2 to send now, 2 to schedule')
    expect(existsSync(join(dir, '.notify'))).toBe(false)
    expect(outbox(dir)).toEqual([])
  })

  it('rehearses into a folder with a copy of the ledger', async () => {
    const dir = makeProject(smallProject)
    const result = await notify(dir, ['send', '--yes', '--rehearse', 'rehearsal', '--now', '2026-12-02T00:00:00Z'], {})
    expect(result.code).toBe(0)
    expect(readdirSync(join(dir, 'rehearsal', 'outbox', 'email'))).toHaveLength(2)
    expect(existsSync(join(dir, '.notify'))).toBe(false)
    expect(outbox(dir)).toEqual([])
  })

  it('refuses --now outside a rehearsal', async () => {
    const dir = makeProject(smallProject)
    const result = await notify(dir, ['send', '--yes', '--now', '2026-12-02T00:00:00Z'])
    expect(result.code).toBe(1)
    expect(result.stderr).toContain('--rehearse')
  })

  it('stops where an event that people believe in is gone, and says how to go on', async () => {
    const dir = makeProject(smallProject)
    await notify(dir, ['send', '--yes'], { now })
    rmSync(join(dir, 'events/upgrade.yaml'))
    for (const argv of [['plan'], ['send', '--yes']]) {
      const result = await notify(dir, argv, { now })
      expect(result.code).toBe(1)
      expect(result.stderr).toContain('2 recipients were told of the event "upgrade"')
      expect(result.stderr).toContain('was: [upgrade]')
    }
  })

  it('keeps the history of a renamed event', async () => {
    const dir = makeProject(smallProject)
    await notify(dir, ['send', '--yes'], { now })
    writeFiles(dir, {
      'events/upgrade.yaml': smallProject['events/upgrade.yaml']!.replace(
        'id: upgrade',
        'id: db-upgrade\nwas: [upgrade]',
      ),
    })
    expect((await notify(dir, ['send', '--yes', '--json'], { now })).summary()).toMatchObject({
      sent: 0,
      done: 2,
      pending: 2,
    })
  })
})

describe('notify send PLAN', () => {
  async function planned(files = smallProject) {
    const dir = makeProject(files)
    expect((await notify(dir, ['plan', '--out', 'plan.json'], { now })).code).toBe(0)
    return dir
  }

  it('sends exactly what was reviewed, and nothing the second time', async () => {
    const dir = await planned()
    writeFileSync(join(dir, 'README.md'), 'an unrelated file')
    // The same people, in another order of rows and columns.
    writeFiles(dir, {
      'audiences/customers.csv': `email,id,name,timezone,language
bruno@ditta.example,bruno,Bruno Rossi,Europe/Rome,it
ann@corp.example,ann,Ann Lee,America/New_York,en
`,
    })
    const first = await notify(dir, ['send', 'plan.json', '--json'], { now: '2026-12-01T10:00:00Z' })
    expect(first.code).toBe(0)
    expect(first.summary()).toMatchObject({ sent: 2, scheduled: 2 })
    const second = await notify(dir, ['send', 'plan.json', '--json'], { now: '2026-12-01T11:00:00Z' })
    expect(second.code).toBe(0)
    expect(second.summary()).toMatchObject({ sent: 0, scheduled: 0 })
    expect(outbox(dir)).toHaveLength(2)
  })

  it.each([
    [
      'a word of a template',
      { 'templates/notice.en.md': '---\nsubject: "Notice of {{event.title}}"\n---\nOther words.\n' },
      'content',
    ],
    [
      'a row of the audience',
      { 'audiences/customers.csv': smallProject['audiences/customers.csv']!.replace('ann@corp', 'ann@other') },
      'recipients',
    ],
    [
      'a column of the audience that no word shows',
      {
        'audiences/customers.csv':
          'id,name,email,language,timezone,phone\nann,Ann Lee,ann@corp.example,en,America/New_York,+393331234567\nbruno,Bruno Rossi,bruno@ditta.example,it,Europe/Rome,\n',
      },
      'recipients',
    ],
    ['the sender', { 'notify.yaml': smallProject['notify.yaml']!.replace('ops@', 'noc@') }, 'From address'],
    [
      'the adapter',
      { 'channels/email.yaml': smallProject['channels/email.yaml']!.replace('outbox', 'console') },
      'adapter',
    ],
    [
      'the config of the channel',
      { 'channels/email.yaml': `${smallProject['channels/email.yaml']}config: {dir: elsewhere}\n` },
      'config',
    ],
    [
      'one more person',
      { 'audiences/customers.csv': `${smallProject['audiences/customers.csv']}carl,Carl,carl@corp.example,en,UTC\n` },
      'recipients',
    ],
    [
      'the window',
      { 'events/upgrade.yaml': smallProject['events/upgrade.yaml']!.replace('T22:00', 'T21:00') },
      'window',
    ],
    [
      'the status',
      { 'events/upgrade.yaml': smallProject['events/upgrade.yaml']!.replace('status: scheduled', 'status: cancelled') },
      'announced',
    ],
  ])('exits with 4 and sends nothing after a change of %s', async (_, change, named) => {
    const dir = await planned({
      ...smallProject,
      'templates/notice.en.md': '---\nsubject: "Notice of {{event.title}}"\n---\nSome words.\n',
      'rules/tell.yaml': smallProject['rules/tell.yaml']!.replace('scheduled-maintenance', 'notice'),
    })
    writeFiles(dir, change)
    const result = await notify(dir, ['send', 'plan.json'], { now })
    expect(result.code).toBe(4)
    expect(result.stderr).toContain(named)
    expect(outbox(dir)).toEqual([])
  })

  it('calls off what waits for a rule that is gone, as it was reviewed or agreed to, and holds when sent again', async () => {
    const rule =
      'kind: rule\nid: other\non: [24h before start]\nto: {audiences: [customers]}\nvia: [email]\nmessage: {en: {subject: S, body: B, short: S}}\n'
    const waiting = async () => {
      const dir = makeProject({ ...smallProject, 'rules/other.yaml': rule })
      expect((await notify(dir, ['send', '--yes', '--json'], { now })).summary()).toMatchObject({
        sent: 2,
        scheduled: 4,
      })
      rmSync(join(dir, 'rules/other.yaml'))
      return dir
    }
    const saved = await waiting()
    await notify(saved, ['plan', '--out', 'plan.json'], { now })
    for (const cancelled of [2, 0]) {
      const result = await notify(saved, ['send', 'plan.json', '--json'], { now })
      expect([result.code, result.summary()]).toMatchObject([0, { sent: 0, cancelled }])
    }
    const asked = await waiting()
    const options = { now, isTerminal: true, stdin: 'yes\n' }
    expect((await notify(asked, ['send', '--json'], options)).summary()).toMatchObject({ sent: 0, cancelled: 2 })
    expect((await notify(asked, ['plan', '--detailed-exitcode'], { now })).code).toBe(0)
  })

  it('records what was seen to be missed, and calls off what was seen to be held', async () => {
    const dir = makeProject(smallProject)
    await notify(dir, ['send', '--yes'], { now })
    const event = smallProject['events/upgrade.yaml']!
    const people = smallProject['audiences/customers.csv']!
    writeFiles(dir, {
      'events/upgrade.yaml': event.replace('2026-12-05T22:00', '2026-12-02T09:00'),
      'audiences/customers.yaml': 'kind: audience\nid: customers\nsource: {csv: customers.csv}\nexclude: [silent]\n',
      'audiences/silent.yaml': 'kind: audience\nid: silent\nrecipients: [{id: bruno, email: bruno@ditta.example}]\n',
      'audiences/customers.csv': people,
    })
    await notify(dir, ['plan', '--out', 'plan.json'], { now })
    const { summary } = JSON.parse(readFileSync(join(dir, 'plan.json'), 'utf8')) as { summary: object }
    expect(summary).toMatchObject({ send: 1, withheld: 3 })
    const result = await notify(dir, ['send', 'plan.json', '--json'], { now })
    expect([result.code, result.summary()]).toMatchObject([0, { sent: 1, withheld: 3 }])
    const rows = await notify(dir, ['log', '--json'], { now })
    const states = rows.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, string>)
    const ended = states.filter(({ state }) => state !== 'sent').map((row) => [row.recipient, row.state, row.reason])
    expect(ended.sort()).toEqual([
      ['ann', 'cancelled', null],
      ['ann', 'withheld', 'missed'],
      ['bruno', 'cancelled', null],
    ])
    const after = await notify(dir, ['plan', '--json'], { now })
    expect((JSON.parse(after.stdout) as { summary: object }).summary).toMatchObject({ send: 0, cancel: 0, done: 4 })
  })

  it('exits with 4 when the event is over by then', async () => {
    const dir = await planned()
    const result = await notify(dir, ['send', 'plan.json'], { now: '2026-12-07T00:00:00Z' })
    expect(result.code).toBe(4)
    expect(outbox(dir)).toEqual([])
  })

  it('holds though other notices went out meanwhile, and leaves alone what it does not list', async () => {
    const other = smallProject['events/upgrade.yaml']!.replace('id: upgrade', 'id: network').replace(
      'Billing API',
      'Search',
    )
    const dir = await planned()
    writeFiles(dir, { 'events/network.yaml': other })
    const only = await notify(dir, ['send', 'plan.json', '--json'], { now })
    expect(only.summary()).toMatchObject({ sent: 2 })
    expect(outbox(dir).some((name) => name.includes('network'))).toBe(false)
    await notify(dir, ['send', '--yes'], { now })
    expect((await notify(dir, ['send', 'plan.json', '--json'], { now })).code).toBe(0)
  })

  it('refuses a plan of another ledger, and stops on a runner whose ledger is gone', async () => {
    const dir = makeProject(smallProject)
    await notify(dir, ['send', '--yes'], { now })
    writeFiles(dir, {
      'events/network.yaml': smallProject['events/upgrade.yaml']!.replace('id: upgrade', 'id: network').replace(
        '[Billing API]',
        '[VPN]',
      ),
    })
    await notify(dir, ['plan', '--out', 'plan.json'], { now })
    rmSync(join(dir, '.notify'), { recursive: true })
    expect((await notify(dir, ['send', 'plan.json'], { now, env: { CI: 'true' } })).code).toBe(1)
    expect((await notify(dir, ['send', 'plan.json'], { now })).code).toBe(4)
    expect(outbox(dir)).toHaveLength(2)
  })

  it.each([
    ['not json', 'is not JSON'],
    ['{"version": 2}', 'newer version'],
    ['{"version": 1}', '"project" is missing'],
  ])('says what is wrong with a plan that reads %s', async (text, words) => {
    const dir = makeProject({ ...smallProject, 'plan.json': text })
    const result = await notify(dir, ['send', 'plan.json'], { now })
    expect(result.code).toBe(1)
    expect(result.stderr).toContain(words)
  })
})

describe('notify send --due', () => {
  const later = '2026-12-04T22:00:00Z'
  const dueIn = (dir: string) => notify(dir, ['send', '--due', '--json'], { now: later })

  it('sends nothing while an event is gone that people believe in, and says the ways out', async () => {
    const dir = makeProject({
      ...smallProject,
      'events/network.yaml': smallProject['events/upgrade.yaml']!.replace('id: upgrade', 'id: network').replace(
        '[Billing API]',
        '[VPN]',
      ),
    })
    expect((await notify(dir, ['send', '--yes'], { now })).code).toBe(0)
    rmSync(join(dir, 'events/upgrade.yaml'))
    const refused = await dueIn(dir)
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('2 recipients were told')])
    const worker = await notify(dir, ['worker', '--once'], { now: later })
    expect([worker.code, worker.stderr]).toEqual([1, expect.stringContaining('notify event cancel upgrade')])
    expect(outbox(dir)).toHaveLength(4)
    expect((await notify(dir, ['event', 'forget', 'upgrade'], { now: later })).code).toBe(0)
    expect((await dueIn(dir)).summary()).toMatchObject({ sent: 2 })
  })

  it('leaves what waits and tells of another window to the next send, also to who was told nothing yet', async () => {
    const dir = makeProject({
      ...smallProject,
      'channels/email.yaml': 'kind: channel\nid: email\nadapter: outbox\ndigest: 1h\n',
    })
    await notify(dir, ['send', '--yes'], { now })
    const event = smallProject['events/upgrade.yaml']!
    writeFiles(dir, { 'events/upgrade.yaml': event.replace('2026-12-05T22:00', '2026-12-05T21:00') })
    const due = await notify(dir, ['send', '--due', '--json'], { now: '2026-12-01T10:00:00Z' })
    expect(due.summary()).toMatchObject({ sent: 0, cancelled: 0, pending: 2 })
    const { stdout } = await notify(dir, ['status', '--json'], { now: '2026-12-01T10:00:00Z' })
    expect(JSON.parse(stdout).events[0]).toMatchObject({ stale: 4 })
    const next = await notify(dir, ['send', '--yes', '--json'], { now: '2026-12-01T10:00:00Z' })
    expect(next.summary()).toMatchObject({ sent: 2, rescheduled: 2, cancelled: 0 })
  })

  it('says what it leaves behind that is due of a rule that is gone', async () => {
    const dir = makeProject(smallProject)
    await notify(dir, ['send', '--yes'], { now })
    rmSync(join(dir, 'rules/tell.yaml'))
    const left = await dueIn(dir)
    expect([left.code, left.summary()]).toMatchObject([0, { sent: 0, cancelled: 0 }])
    expect(left.stderr).toContain('2 deliveries are due of an event or rule that is not in the project any more')
    const worker = await notify(dir, ['worker', '--once'], { now: later })
    expect(worker.stdout + worker.stderr).toContain('2 deliveries are due of an event or rule')
    expect((await notify(dir, ['send', '--yes', '--json'], { now: later })).summary()).toMatchObject({ cancelled: 2 })
    expect((await dueIn(dir)).stderr).not.toContain('any more')
  })
})

describe('notify log and status', () => {
  it('show what was said', async () => {
    const dir = makeProject(smallProject)
    await notify(dir, ['send', '--yes'], { now })
    const log = (await notify(dir, ['log', '--state', 'sent', '--json', '--attempts'], { now })).stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(log.map((row) => row.recipient).sort()).toEqual(['ann', 'bruno'])
    expect(log[0].attempts).toMatchObject([{ number: 1, outcome: 'sent' }])
    const status = JSON.parse((await notify(dir, ['status', '--json'], { now })).stdout)
    expect(status.events[0]).toMatchObject({
      event: 'upgrade',
      isInProject: true,
      next: '2026-12-04T21:00:00.000Z',
      stale: 0,
    })
    expect(readFileSync(join(dir, '.notify/ledger.db')).length).toBeGreaterThan(0)
  })
})

describe('maxPerDay', () => {
  it('holds back what is over a person’s cap, over all events, and sends it the next day', async () => {
    const event = smallProject['events/upgrade.yaml']!
    const dir = makeProject({
      ...smallProject,
      'notify.yaml': `${smallProject['notify.yaml']}maxPerDay: 2\n`,
      'events/second.yaml': event.replace('id: upgrade', 'id: second').replace('Billing API', 'Search'),
      'events/third.yaml': event
        .replace('id: upgrade', 'id: third')
        .replace('status: scheduled', 'status: scheduled\nurgency: emergency'),
    })
    const planned = JSON.parse((await notify(dir, ['plan', '--json'], { now })).stdout)
    expect(planned.summary).toMatchObject({ send: 4, withheld: 2 })
    expect(planned.notices.filter((notice: { reason: string }) => notice.reason === 'cap')).toHaveLength(2)
    const first = await notify(dir, ['send', '--yes', '--json'], { now })
    expect(first.summary()).toMatchObject({ sent: 4, withheld: 2 })
    expect(outbox(dir).filter((name) => name.includes('third'))).toHaveLength(2)
    const { stdout } = await notify(dir, ['plan'], { now })
    expect(stdout).toContain('Nothing to do now. What is held back stands above, with its reason (')
    expect(stdout).not.toContain('Everybody was told')
    expect((await notify(dir, ['send', '--yes', '--json'], { now })).summary()).toMatchObject({ sent: 0, withheld: 2 })
    expect((await notify(dir, ['send', '--yes', '--json'], { now: '2026-12-02T09:00:00Z' })).summary()).toMatchObject({
      sent: 2,
      withheld: 0,
    })
  })
})

describe('people of files', () => {
  it('stops where a file of people cannot be read, so that nobody counts as gone', async () => {
    const dir = makeProject(smallProject)
    await notify(dir, ['send', '--yes'], { now })
    rmSync(join(dir, 'audiences/customers.csv'))
    const result = await notify(dir, ['send', '--yes'], { now })
    expect(result.code).toBe(1)
    expect(result.stderr).toContain('customers.csv')
    writeFiles(dir, { 'audiences/customers.csv': smallProject['audiences/customers.csv']! })
    expect((await notify(dir, ['send', '--yes', '--json'], { now })).summary()).toMatchObject({ sent: 0, cancelled: 0 })
  })

  it('skips a bad row with its line and tells the others', async () => {
    const dir = makeProject({
      ...smallProject,
      'audiences/customers.csv': `${smallProject['audiences/customers.csv']}carl,Carl,not-an-address,en,UTC\n`,
    })
    const result = await notify(dir, ['send', '--yes', '--json'], { now })
    expect(result.code).toBe(0)
    expect(result.summary()).toMatchObject({ sent: 2 })
    const plain = await notify(dir, ['plan'], { now })
    expect(plain.stderr).toContain('audiences/customers.csv:4')
  })

  it('corrects who left the audience, and tells them nothing else', async () => {
    const dir = makeProject(smallProject)
    await notify(dir, ['send', '--yes'], { now })
    const onlyBruno = smallProject['audiences/customers.csv']!.replace(/^ann.*\n/m, '')
    writeFiles(dir, { 'audiences/customers.csv': onlyBruno })
    expect((await notify(dir, ['send', '--yes', '--json'], { now })).summary()).toMatchObject({ sent: 0, cancelled: 1 })
    writeFiles(dir, { 'events/upgrade.yaml': smallProject['events/upgrade.yaml']!.replace('T22:00', 'T21:00') })
    expect((await notify(dir, ['send', '--yes', '--json'], { now })).summary()).toMatchObject({ sent: 2 })
    expect(outbox(dir).filter((name) => name.includes('rescheduled-ann'))).toHaveLength(1)
  })
})
