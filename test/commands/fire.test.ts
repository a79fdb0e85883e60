import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeProject, notify, writeFiles } from '../support/cli.ts'
import { deskProject, mails, order, reference } from '../support/desk.ts'

const now = '2026-01-01T10:00:00Z'
const fire = (dir: string, trigger: string, data: string, ...more: string[]) =>
  notify(dir, ['fire', trigger, '--data', '-', '--json', ...more], { now, stdin: data })

describe('notify fire', () => {
  it('tells whom the rule names, in their languages, and leaks no password', async () => {
    const dir = makeProject(deskProject)
    const result = await fire(dir, 'NotificationNewTicket', order())
    expect(result.code).toBe(0)
    expect(result.summary()).toMatchObject({ sent: 3, failed: 0, withheld: 0 })
    const sent = await mails(dir)
    expect(sent.map(({ to, subject }) => `${to} ${subject}`)).toEqual([
      '"Olga Forno" <olga@bakery.example> [Ticket#2026010110000017] Nuovo: Ten loaves',
      '"Piet Oven" <piet@bakery.example> [Ticket#2026010110000017] New: Ten loaves',
      'chef@bakery.example [Ticket#2026010110000017] New: Ten loaves',
    ])
    expect(sent[1]?.text).toContain('Hi Piet, Ten loaves.')
    expect(JSON.stringify(sent)).not.toContain('secrethash')
  })

  it('tells of one happening once, of two notes twice, and of an id once whatever the data', async () => {
    const dir = makeProject(deskProject)
    const note = (id: number) => order({ Article: [{ ArticleID: id, SenderType: 'agent', Body: 'note' }] })
    expect((await fire(dir, 'NotificationNewTicket', note(1))).summary()).toMatchObject({ sent: 3, done: 0 })
    expect((await fire(dir, 'NotificationNewTicket', note(1))).summary()).toMatchObject({ sent: 0, done: 3 })
    expect((await fire(dir, 'NotificationNewTicket', note(2))).summary()).toMatchObject({ sent: 3, done: 0 })
    expect((await fire(dir, 'NotificationNewTicket', note(3), '--id', 'x')).summary()).toMatchObject({ sent: 3 })
    expect((await fire(dir, 'NotificationNewTicket', note(4), '--id', 'x')).summary()).toMatchObject({
      sent: 0,
      done: 3,
    })
  })

  it('takes the hash of trigger and data where nothing in it is named, whatever the order of its keys', async () => {
    const dir = makeProject({
      ...deskProject,
      'rules/move.yaml': deskProject['rules/order.yaml']!.replace('id: order', 'id: move').replace(
        'NotificationNewTicket',
        'NotificationMove',
      ),
    })
    const data = JSON.parse(order()) as Record<string, unknown>
    expect((await fire(dir, 'NotificationMove', JSON.stringify(data))).summary()).toMatchObject({ sent: 3 })
    const reversed = Object.fromEntries(Object.entries(data).reverse())
    expect((await fire(dir, 'NotificationMove', JSON.stringify(reversed))).summary()).toMatchObject({
      sent: 0,
      done: 3,
    })
    expect(
      (
        await fire(dir, 'NotificationMove', order({ Ticket: { ...(data.Ticket as object), Title: 'Six loaves' } }))
      ).summary(),
    ).toMatchObject({ sent: 3 })
  })

  it('takes a ticket from an event file', async () => {
    const dir = makeProject({
      ...deskProject,
      'ticket.yaml':
        'kind: event\nid: t1\ntype: ticket\ntitle: Ten loaves\nfields: {TicketNumber: "7", Title: Ten loaves, Queue: Bread}\n',
    })
    const argv = ['fire', 'NotificationNewTicket', '--event', 't1', '--json']
    expect((await notify(dir, argv, { now })).summary()).toMatchObject({ sent: 3 })
    expect((await notify(dir, argv, { now })).summary()).toMatchObject({ sent: 0, done: 3 })
    expect((await notify(dir, ['fire', 'NotificationNewTicket'], { now })).stderr).toContain(
      'either --data FILE, or --event ID',
    )
  })

  it('shows with --plan what it would send, and sends nothing', async () => {
    const dir = makeProject(deskProject)
    const result = await notify(dir, ['fire', 'NotificationNewTicket', '--data', '-', '--plan', '--people', '--full'], {
      now,
      stdin: order(),
    })
    expect(result.code).toBe(0)
    expect(result.stdout).toContain('ticket:2026010110000017')
    expect(result.stdout).toContain('3 to send now')
    expect(result.stdout).toContain('Ciao Olga')
    expect(await mails(dir)).toEqual([])
    const json = await fire(dir, 'NotificationNewTicket', order(), '--dry-run')
    expect(JSON.parse(json.stdout)).toMatchObject({
      summary: { send: 3 },
      notices: [{ rule: 'order', moment: 'NotificationNewTicket', action: 'send' }, {}],
    })
  })

  it('leaves the ledger of the project as it is for plan, send and status', async () => {
    const dir = makeProject(deskProject)
    await fire(dir, 'NotificationNewTicket', order())
    expect((await notify(dir, ['plan', '--detailed-exitcode'], { now })).code).toBe(0)
    expect((await notify(dir, ['send', '--yes', '--json'], { now })).summary()).toMatchObject({ sent: 0, cancelled: 0 })
    expect((await notify(dir, ['status'], { now })).stdout).toContain('fired')
  })

  it('keeps to once a day by what the ledger says, day by day', async () => {
    const rules = deskProject['rules/order.yaml']!.replace('via:', 'oncePerDay: true\nvia:').replace(
      ', emails: [chef@bakery.example]',
      '',
    )
    const dir = makeProject({ ...deskProject, 'rules/order.yaml': rules })
    expect((await fire(dir, 'NotificationNewTicket', order(), '--id', 'a')).summary()).toMatchObject({ sent: 2 })
    expect((await fire(dir, 'NotificationNewTicket', order(), '--id', 'b')).summary()).toMatchObject({
      sent: 0,
      withheld: 2,
    })
    const tomorrow = await notify(dir, ['fire', 'NotificationNewTicket', '--data', '-', '--id', 'c', '--json'], {
      now: '2026-01-02T10:00:00Z',
      stdin: order(),
    })
    expect(tomorrow.summary()).toMatchObject({ sent: 2 })
  })

  it('keeps to choices and absences of the directory', async () => {
    const directory = deskProject['directory.yaml']!.replace(
      'queues: [Bread], preferences',
      'notifications: {order: false}, queues: [Bread], preferences',
    ).replace('groups: {bread: [ro]}', 'outOfOffice: {from: 2025-12-30, to: 2026-01-03}, groups: {bread: [ro]}')
    const rule = deskProject['rules/order.yaml']!.replace(
      'via:',
      'preference: {shown: optional, enabledByDefault: true}\nsendWhenOutOfOffice: false\nvia:',
    )
    const dir = makeProject({ ...deskProject, 'directory.yaml': directory, 'rules/order.yaml': rule })
    expect((await fire(dir, 'NotificationNewTicket', order())).summary()).toMatchObject({ sent: 1, withheld: 1 })
    expect((await mails(dir)).map(({ to }) => to)).toEqual(['chef@bakery.example'])
  })

  it('reads a happening a line, and knows of what it told a line before', async () => {
    const dir = makeProject(deskProject)
    const tickets = Array.from({ length: 120 }, (_, index) =>
      order({ Ticket: { ...JSON.parse(order()).Ticket, TicketNumber: `${index % 100}` }, ArticleID: index % 100 }),
    )
    expect((await fire(dir, 'NotificationNewTicket', `${tickets.join('\n')}\n`)).summary()).toMatchObject({
      sent: 300,
      done: 60,
    })
  })

  it('speaks for rules of our own too: named triggers, Handlebars, places and opt-outs', async () => {
    const dir = makeProject({
      ...deskProject,
      'people.yaml':
        'kind: audience\nid: devs\nrecipients:\n  - {id: ann, email: ann@dev.example, optOut: ["rule:push"]}\n  - {id: bob, name: Bob, email: bob@dev.example}\n',
      'rules/push.yaml':
        'kind: rule\nid: push\non: [github.push]\nwhen: {fields.ref: {matches: ^refs/heads/main$}}\nto: {audiences: [devs]}\nvia: [email]\nmessage: {en: {subject: "Push by {{event.fields.pusher}}", body: "Hello {{recipient.name}}"}}\n',
    })
    expect((await notify(dir, ['validate'])).code).toBe(0)
    const main = JSON.stringify({ ref: 'refs/heads/main', pusher: 'zoe', id: 'd1' })
    expect((await fire(dir, 'github.push', main)).summary()).toMatchObject({ sent: 1, withheld: 1 })
    expect((await fire(dir, 'github.push', main)).summary()).toMatchObject({ sent: 0, done: 1, withheld: 1 })
    expect(
      (await fire(dir, 'github.push', JSON.stringify({ ref: 'refs/heads/main', pusher: 'yan', id: 'd1' }))).summary(),
    ).toMatchObject({ sent: 1 })
    expect((await fire(dir, 'github.push', JSON.stringify({ ref: 'refs/heads/topic' }))).summary()).toMatchObject({
      sent: 0,
      withheld: 0,
    })
    expect((await mails(dir)).map(({ subject }) => subject).sort()).toEqual(['Push by yan', 'Push by zoe'])
  })

  it('lets one bad regular expression silence no other rule, and reports it', async () => {
    const appointment = (id: string, title: string) => `kind: rule
id: ${id}
engine: otobo
screen: appointment
on: [AppointmentNotification]
when: {title: "${title}"}
to: {recipients: [AppointmentAgentReadPermissions]}
via: [email]
message: {en: {subject: "${id} <OTOBO_APPOINTMENT_TITLE>", body: x}}
`
    const dir = makeProject({
      ...deskProject,
      'rules/bad.yaml': appointment('bad', '('),
      'rules/good.yaml': appointment('good', 'Night'),
    })
    const data = JSON.stringify({
      Appointment: {
        AppointmentID: 5,
        CalendarID: 1,
        Title: 'Night shift',
        StartTime: '2026-01-02 22:00:00',
        EndTime: '2026-01-03 06:00:00',
      },
    })
    const result = await fire(dir, 'AppointmentNotification', data)
    expect(result.summary()).toMatchObject({ sent: 2 })
    const plain = await notify(dir, ['fire', 'AppointmentNotification', '--data', '-'], { now, stdin: data })
    expect(plain.stderr).toContain('bad:')
  })

  it.each([
    ['no JSON', '{', 'is not JSON'],
    ['a list of texts', '["x"]', 'is not a JSON mapping'],
    ['nothing', '', 'is empty'],
    ['a broken line', '{"a":1}\n{"a":\n', ':2 is not JSON'],
  ])('says what is wrong with %s', async (_name, data, message) => {
    const dir = makeProject(deskProject)
    const result = await notify(dir, ['fire', 'NotificationNewTicket', '--data', '-'], { now, stdin: data })
    expect(result.code).toBe(1)
    expect(result.stderr).toContain(message)
    expect(result.stderr).not.toContain('bug in notify')
  })

  it.each([
    '{"Ticket":5}',
    '{"Ticket":[[]]}',
    '{"Ticket":{"Title":{"a":1},"Article":[5,null]},"Owner":[]}',
    '{"__proto__":{"Ticket":{}}}',
    '{"Ticket":{"Queue":"Bread","DynamicField":[{"Name":"__proto__","Value":"x"}]}}',
  ])('takes odd data for what it is: %s', async (data) => {
    const dir = makeProject(deskProject)
    const result = await notify(dir, ['fire', 'NotificationNewTicket', '--data', '-'], { now, stdin: data })
    expect(result.stderr).not.toContain('bug in notify')
    expect(result.code).toBe(0)
  })

  it('refuses what is no trigger, and stops on a runner without its ledger', async () => {
    const dir = makeProject(deskProject)
    expect((await fire(dir, 'announced', order())).stderr).toContain('is no trigger')
    const runner = await notify(dir, ['fire', 'NotificationNewTicket', '--data', '-'], {
      now,
      stdin: order(),
      env: { CI: 'true' },
    })
    expect(runner.code).toBe(1)
    expect(runner.stderr).toContain('--new-ledger')
  })
})

describe.skipIf(reference === undefined)('the shipped rules', () => {
  it('imported, tell of a ticket and an appointment in the recipients’ languages', async () => {
    const { 'rules/order.yaml': _, ...bare } = deskProject
    const directory = bare['directory.yaml']!.replaceAll('language: it', 'language: hu')
    const dir = makeProject({ ...bare, 'directory.yaml': directory })
    const source = join(reference!, 'default-notifications.yml')
    expect((await notify(dir, ['import', 'otobo', source])).code).toBe(0)
    const titles = new Map((await subjectsOf(source)).map(({ name, event }) => [name, event]))
    expect(titles.size).toBe(15)
    for (const event of new Set(titles.values())) {
      if (event === 'AppointmentNotification') continue
      await fire(
        dir,
        event,
        order({ Ticket: { ...JSON.parse(order()).Ticket, Lock: 'lock', ServiceID: '' }, UserID: 9 }),
      )
    }
    const tickets = await mails(dir)
    expect(tickets.some(({ to, subject }) => to.includes('olga') && /Jegy|jegy/.test(subject))).toBe(true)
    expect(tickets.some(({ to, subject }) => to.includes('piet') && /Ticket|ticket/.test(subject))).toBe(true)
    const appointment = JSON.stringify({
      Appointment: {
        AppointmentID: 5,
        CalendarID: 1,
        Title: 'Night shift',
        StartTime: '2026-01-02 22:00:00',
        EndTime: '2026-01-03 06:00:00',
      },
    })
    expect((await fire(dir, 'AppointmentNotification', appointment)).summary()).toMatchObject({ sent: 2 })
    const subjects = (await mails(dir)).map(({ subject }) => subject)
    expect(subjects).toContain('Emlékeztető: Night shift')
    expect(subjects).toContain('Erinnerung: Night shift')
  })
})

async function subjectsOf(file: string): Promise<{ name: string; event: string }[]> {
  const { loadRuleSet } = await import('../../src/otobo/index.ts')
  const loaded = loadRuleSet(readFileSync(file))
  return loaded.ok ? loaded.set.rules.map(({ name, data }) => ({ name, event: data.Events?.[0] ?? '' })) : []
}

it('takes a directory from CSV and JSON', async () => {
  const dir = makeProject({
    ...deskProject,
    'directory.yaml':
      'kind: directory\nid: bakery\nagents: {csv: agents.csv}\ncustomers: {json: people.json}\ngroups: [{id: 4, name: bread}]\nqueues: [{id: 20, name: Bread, group: bread}]\n',
    'agents.csv':
      'id,login,firstName,email,language,groups,queues,UserMobile\n2,olga,Olga,olga@bakery.example,it,"bread: rw,note",Bread; Cake,+39333\n3,piet,Piet,piet@bakery.example,,bread,Bread,\n,,nobody,,,,,\n',
    'people.json': '{"customers": [{"login": "carla", "email": "carla@shop.example"}]}',
  })
  const checked = await notify(dir, ['validate', '--json'])
  expect(JSON.stringify(JSON.parse(checked.stdout))).toContain('entry 3')
  writeFiles(dir, { 'agents.csv': readFileSync(join(dir, 'agents.csv'), 'utf8').replace(',,nobody,,,,,\n', '') })
  writeFileSync(join(dir, 't.json'), order())
  const result = await notify(dir, ['fire', 'NotificationNewTicket', '--data', 't.json', '--json'], { now })
  expect(result.summary()).toMatchObject({ sent: 3 })
})

it('has a schema that the example of the tests meets', async () => {
  const { Ajv } = await import('ajv')
  const dir = makeProject(deskProject)
  const { stdout } = await notify(dir, ['schema', 'ticket-data'])
  const validate = new Ajv({ strict: false }).compile(JSON.parse(stdout))
  expect(validate(JSON.parse(order()))).toBe(true)
  expect(validate({ Ticket: 'x' })).toBe(false)
})
