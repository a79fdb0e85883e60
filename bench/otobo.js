import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measure, median } from './measure.js'
import { makeProject } from './project.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = (path) => import(join(root, 'dist', path))

const directory = `kind: directory
id: desk
agents:
  - {id: 2, login: ada, firstName: Ada, email: ada@desk.example, groups: {users: [rw]}, queues: [Raw]}
  - {id: 3, login: ben, firstName: Ben, email: ben@desk.example, language: de, groups: {users: [ro]}, queues: [Raw]}
groups: [{id: 1, name: users}]
queues: [{id: 2, name: Raw, group: users}]
`

const rule = (number, when) => `kind: rule
id: rule-${number}
engine: otobo
on: [NotificationNewTicket]
when: ${when}
to: {recipients: [AgentMyQueues, AgentOwner]}
via: [email]
message:
  en: {subject: "New <OTOBO_TICKET_Title>", body: "Hi <OTOBO_NOTIFICATION_RECIPIENT_UserFirstname>, <OTOBO_TICKET_TicketNumber> in <OTOBO_QUEUE>: <OTOBO_CUSTOMER_BODY[10]>"}
  de: {subject: "Neu <OTOBO_TICKET_Title>", body: "Hallo <OTOBO_NOTIFICATION_RECIPIENT_UserFirstname>, <OTOBO_TICKET_TicketNumber> in <OTOBO_QUEUE>"}
`

const ticket = (number) => ({
  Ticket: {
    TicketID: number,
    TicketNumber: String(2026010100000000 + number),
    Title: `Order ${number}`,
    Queue: 'Raw',
    State: 'new',
    Lock: 'unlock',
    Owner: 'ada',
  },
  Article: [
    { ArticleID: number, SenderType: 'customer', From: 'jane@corp.example', Body: 'Please come quickly.\nThanks.' },
  ],
})

const project = (rules) =>
  makeProject({
    'notify.yaml': 'name: desk\ndefaults: {language: en, timezone: Europe/Rome}\n',
    'email.yaml': 'kind: channel\nid: email\nadapter: outbox\n',
    'directory.yaml': directory,
    'rules.yaml': rules.join('---\n'),
  })

/** One event against a thousand rules, of which every fiftieth speaks; after loading, in this process. */
export async function manyRules(report) {
  const dir = project(
    Array.from({ length: 1000 }, (_, i) =>
      rule(i, i % 50 === 0 ? '{state: new}' : `{state: open, priority: "${(i % 5) + 1}"}`),
    ),
  )
  const { loadProject } = await dist('load/project.js')
  const { createWorld } = await dist('commands/world.js')
  const { prepareFires, decideFire } = await dist('deliver/fire.js')
  const { readFired } = await dist('otobo/fired.js')
  const world = await createWorld(await loadProject(dir, () => {}), undefined, [])
  const scene = prepareFires(world)
  const times = []
  for (let i = 0; i < 15; i++) {
    const started = performance.now()
    const fired = readFired('NotificationNewTicket', ticket(i + 1), {
      now: '2026-01-01T10:00:00.000Z',
      names: scene.names,
    })
    const planned = await decideFire(scene, fired, { now: Date.parse('2026-01-01T10:00:00Z') })
    times.push(performance.now() - started)
    if (planned.length !== 40) throw new Error(`the rules speak ${planned.length} times instead of 40`)
  }
  rmSync(dir, { recursive: true, force: true })
  const worst = Math.max(...times)
  report(
    'one event against 1,000 rules, worst of 15',
    worst,
    'ms',
    '< 50',
    worst < 50,
    `median ${median(times).toFixed(1)} ms, 40 mails rendered`,
  )
}

/** Ten thousand happenings through the command, with the ledger and an outbox. */
export async function manyFires(report) {
  const rules = Array.from({ length: 15 }, (_, i) => rule(i, i === 0 ? '{state: new}' : '{state: open}'))
  const run = async (count) => {
    const dir = project(rules)
    const data = join(dir, 'events.ndjson')
    writeFileSync(data, Array.from({ length: count }, (_, i) => `${JSON.stringify(ticket(i + 1))}\n`).join(''))
    const argv = [
      join(root, 'bin', 'notify.js'),
      '-C',
      dir,
      'fire',
      'NotificationNewTicket',
      '--data',
      data,
      '--new-ledger',
      '--quiet',
    ]
    const result = await measure(process.execPath, argv, { watchMemory: true })
    if (!result.stdout.includes(`${(count * 2).toLocaleString('en-US')} sent`))
      throw new Error(`notify did not send all: ${result.stdout}`)
    rmSync(dir, { recursive: true, force: true })
    return result
  }
  const small = await run(2_000)
  const large = await run(10_000)
  const growth = (large.peak ?? 0) / (small.peak ?? 1)
  report(
    '10,000 fired events, memory / that of 2,000',
    growth,
    'x',
    '<= 1.3',
    growth <= 1.3,
    `${(large.peak ?? 0).toFixed(0)} MiB to ${(small.peak ?? 0).toFixed(0)} MiB, ${large.seconds.toFixed(1)} s`,
  )
  const slope = large.seconds / small.seconds / 5
  report(
    'their time for each / that of 2,000',
    slope,
    'x',
    '<= 1.2',
    slope <= 1.2,
    `${Math.round(10_000 / large.seconds)} events/s`,
  )
}
