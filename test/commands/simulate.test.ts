import { describe, expect, it } from 'vitest'
import { type Files, makeProject, notify, smallProject, writeFiles } from '../support/cli.ts'

const from = '2026-12-01T08:00:00.000Z'
const to = '2026-12-08T00:00:00.000Z'

interface Entry {
  at: string
  event: string
  occurrence: string | null
  rule: string
  moment: string
  result: string
  language: string
  channel: string
  people: number
  recipients: string[]
  subject: string
}

interface Simulated {
  summary: Record<string, number>
  wakes: string[]
  timeline: Entry[]
}

type Value = Readonly<Record<string, unknown>>

/** Somebody changes an event, by dotted paths, at a UTC time. */
interface Edit {
  at: string
  event: string
  set: Value
}

interface Life {
  files: Files
  events: readonly Value[]
  edits: readonly Edit[]
  /** What must have been said, so that the comparison is of something. */
  moments: readonly string[]
}

const message = '{template: scheduled-maintenance}'

const people = `${smallProject['audiences/customers.csv']}
cyd,Cyd Ito,cyd@corp.example,en,Asia/Tokyo
dan,Dan Mar,dan@corp.example,de,Australia/Lord_Howe
`

const upgrade = {
  ...{ kind: 'event', id: 'upgrade', type: 'maintenance', status: 'scheduled', title: 'Database upgrade' },
  window: { start: '2026-12-05T22:00', end: '2026-12-06T00:00', timezone: 'Europe/Rome' },
}

const deploy = {
  ...{ kind: 'event', id: 'deploy', type: 'deploy', status: 'scheduled', autoStart: true, title: 'Deploy' },
  announceAt: '2026-12-02T09:00',
  window: { start: '2026-12-03T22:30', end: '2026-12-03T23:30' },
}

const moved: Life = {
  files: {
    ...smallProject,
    'audiences/customers.csv': people,
    'channels/email.yaml': 'kind: channel\nid: email\nadapter: outbox\nquietHours: {from: "22:00", to: "07:00"}\n',
    'rules/tell.yaml': `kind: rule
id: tell
on: [announced, 24h before start, 1h before start, started, every 30m until end, updated, completed]
when: {type: [maintenance, deploy]}
to: {audiences: [customers]}
via: [email]
message: ${message}
`,
    'rules/calm.yaml': `kind: rule
id: calm
on: [announced, 2h before start, 1h before start, at start, 1h after end]
oncePerDay: true
when: {type: maintenance}
to: {audiences: [customers]}
via: [email]
message: ${message}
`,
  },
  events: [upgrade, deploy],
  edits: [
    {
      at: '2026-12-04T11:00:00.000Z',
      event: 'upgrade',
      set: { 'window.start': '2026-12-05T23:00', 'window.end': '2026-12-06T01:00' },
    },
    { at: '2026-12-05T22:10:00.000Z', event: 'upgrade', set: { status: 'in_progress' } },
    { at: '2026-12-05T23:40:00.000Z', event: 'upgrade', set: { status: 'completed' } },
  ],
  moments: ['announced', 'rescheduled', '1h before start', 'started', 'every 30m until end', 'completed'],
}

const backup = {
  ...{ kind: 'event', id: 'backup', type: 'maintenance', status: 'scheduled', title: 'Daily backup' },
  window: { start: '2026-12-01T20:00', end: '2026-12-01T22:30', timezone: 'Europe/Rome' },
  recurrence: { rule: 'FREQ=DAILY', except: ['2026-12-04'] },
}

const migration = {
  ...{
    kind: 'event',
    id: 'migration',
    type: 'maintenance',
    urgency: 'urgent',
    status: 'scheduled',
    title: 'Migration',
  },
  window: { start: '2026-12-03T09:00', end: '2026-12-03T11:00' },
  updates: [{ id: 'rehearsed', at: '2026-12-02T15:00', text: 'Rehearsed.' }],
}

const changes = [
  { of: '2026-12-02T20:00', window: { start: '2026-12-02T21:00', end: '2026-12-02T23:00' } },
  { of: '2026-12-05T20:00', status: 'cancelled' },
]

/** An event that recurs, with one occurrence moved and one cancelled, and an event that is called off. */
const recurring: Life = {
  files: {
    ...smallProject,
    'notify.yaml': `${smallProject['notify.yaml']}guards: {perDay: 20}\n`,
    'audiences/customers.csv': people,
    'audiences/away.yaml': `kind: audience
id: away
recipients:
  - {id: eve, email: eve@corp.example, timezone: America/New_York, outOfOffice: {from: 2026-12-02, to: 2026-12-03}}
  - {id: fay, email: fay@corp.example, phone: "+393331234567", optOut: ["channel:email"]}
`,
    'channels/email.yaml': 'kind: channel\nid: email\nadapter: outbox\nquietHours: {from: "21:30", to: "08:00"}\n',
    'channels/sms.yaml': 'kind: channel\nid: sms\nadapter: outbox\nsendWindow: {from: "09:00", to: "18:00"}\n',
    'rules/tell.yaml': `kind: rule
id: tell
on: [announced, 3h before start, started, updated, completed]
sendWhenOutOfOffice: false
when: {type: maintenance}
to: {audiences: [customers, away]}
via: [{fallback: [email, sms]}]
message: ${message}
`,
    'rules/calm.yaml': `kind: rule
id: calm
on: [announced, 2h before start, at start, 30m before end]
oncePerDay: true
when: {type: maintenance}
to: {audiences: [customers]}
via: [email]
message: ${message}
`,
  },
  events: [backup, migration],
  edits: [
    {
      at: '2026-12-02T12:00:00.000Z',
      event: 'backup',
      set: { 'recurrence.changes': changes },
    },
    {
      at: '2026-12-02T16:30:00.000Z',
      event: 'migration',
      set: { status: 'cancelled', 'window.end': '2026-12-03T12:00' },
    },
    { at: '2026-12-06T18:00:00.000Z', event: 'backup', set: { status: 'cancelled' } },
  ],
  moments: ['announced', 'updated', 'rescheduled', 'cancelled', '3h before start', 'at start'],
}

/** The same for who gets two messages a day; Ann had hers when an occurrence moves that she was told of. */
const capped: Life = {
  ...recurring,
  files: { ...recurring.files, 'notify.yaml': `${smallProject['notify.yaml']}maxPerDay: 2\n` },
  edits: [
    ...recurring.edits,
    {
      at: '2026-12-03T14:00:00.000Z',
      event: 'backup',
      set: {
        'recurrence.changes': [
          ...changes,
          { of: '2026-12-03T20:00', window: { start: '2026-12-03T21:00', end: '2026-12-03T23:00' } },
        ],
      },
    },
  ],
  moments: ['announced', 'rescheduled', 'cancelled'],
}

/** The event with what a script's `set` says. */
function edited(event: Value, set: Value): Value {
  const next = structuredClone(event) as Record<string, unknown>
  for (const [path, value] of Object.entries(set)) {
    const keys = path.split('.')
    let at = next
    for (const key of keys.slice(0, -1)) at = at[key] as Record<string, unknown>
    at[keys.at(-1)!] = value
  }
  return next
}

const eventFile = (event: Value): Files => ({ [`events/${event.id}.yaml`]: `${JSON.stringify(event)}\n` })

async function simulated(dir: string, ...more: string[]): Promise<Simulated> {
  const result = await notify(dir, ['simulate', '--from', from, '--to', to, '--json', '--people', ...more])
  expect(result).toMatchObject({ code: 0, stderr: '' })
  return JSON.parse(result.stdout) as Simulated
}

/** Real runs are made between the wakes as well, and at the end: they find nothing that was overlooked. */
function withTimesBetween(wakes: readonly string[]): string[] {
  const times = [...wakes, to].map((at) => Date.parse(at))
  const between = times.slice(1).map((at, i) => Math.floor((at + times[i]!) / 2))
  return [...new Set([...times, ...between])].sort((a, b) => a - b).map((at) => new Date(at).toISOString())
}

describe('notify simulate', () => {
  it.each([
    { name: 'events move and end', life: moved },
    { name: 'events recur and are cancelled', life: recurring },
    { name: 'people get two messages a day', life: capped },
  ])(
    'comes to what real runs come to at the same times: $name',
    async ({ life }) => {
      const { files, events, edits, moments } = life
      const script = edits.map(({ at, event, set }) => `- ${JSON.stringify({ at, edit: { event, set } })}\n`).join('')
      const dir = makeProject({ ...files, 'script.yaml': script, ...Object.assign({}, ...events.map(eventFile)) })
      const { wakes, timeline } = await simulated(dir, '--script', `${dir}/script.yaml`)
      const heard = timeline.flatMap(({ at, event, occurrence, moment, rule, language, channel, recipients, result }) =>
        recipients.map((who) =>
          [at, event, occurrence ?? '', moment, rule, language, channel, who, result].join(' | '),
        ),
      )
      const current = new Map(events.map((event) => [event.id, event]))
      for (const now of withTimesBetween(wakes)) {
        for (const { event, set } of edits.filter(({ at }) => at === now)) {
          current.set(event, edited(current.get(event)!, set))
          writeFiles(dir, eventFile(current.get(event)!))
        }
        const run = await notify(dir, ['send', '--yes', '--quiet', '--wait', '0s'], { now })
        expect([run.code, run.stderr.replace(/^warning: the clock.*\n/, '')]).toEqual([0, ''])
      }
      const { stdout } = await notify(dir, ['ledger', 'export'])
      const rows = stdout
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { row?: Record<string, string> }).row)
        .filter((row) => row !== undefined)
      const told = rows
        .filter(({ state }) => state === 'sent')
        .map(({ toldAt, event, occurrence, moment, rule, language, channel, recipient, state }) =>
          [toldAt, event, occurrence, moment, rule, language, channel, recipient, state].join(' | '),
        )
      expect(heard.sort()).toEqual(told.sort())
      expect(told.length).toBeGreaterThan(40)
      const spoken = new Set(timeline.map(({ moment }) => moment))
      for (const moment of moments) expect(spoken).toContain(moment)
      // A run at other times finds nothing that was overlooked.
      const later = await notify(dir, ['plan', '--json'], { now: to })
      expect(JSON.parse(later.stdout).summary).toMatchObject({ send: 0 })
    },
    120_000,
  )

  it('lets a channel fail and an address be refused as the script says', async () => {
    const dir = makeProject({
      ...smallProject,
      'script.yaml': `- {at: "${from}", outage: {channel: email, until: 2026-12-01T09:03}}
- {at: "${from}", refuse: {recipient: ann}}
`,
    })
    const { summary, timeline } = await simulated(dir, '--script', `${dir}/script.yaml`)
    const announced = timeline.filter(({ moment }) => moment === 'announced')
    expect(announced[0]).toMatchObject({ at: from, result: 'retrying' })
    const sent = announced.filter(({ result }) => result === 'sent')
    expect(sent.map(({ recipients }) => recipients)).toEqual([['bruno']])
    expect(Date.parse(sent[0]!.at)).toBeGreaterThanOrEqual(Date.parse('2026-12-01T08:03:00Z'))
    expect(announced.some(({ result, recipients }) => result === 'failed' && recipients[0] === 'ann')).toBe(true)
    expect(summary.retried).toBeGreaterThan(0)
  })

  it('shows the timeline as text, with subjects where they are asked for, and touches no ledger', async () => {
    const dir = makeProject(smallProject)
    const { code, stdout } = await notify(dir, ['simulate', '--from', from, '--to', to, '--full'])
    expect(code).toBe(0)
    expect(stdout).toContain('Tue 1 Dec 2026, 09:00 CET')
    expect(stdout).toMatch(/> upgrade +announced +tell +email +it +1 person\n +Manutenzione/)
    expect(stdout).toMatch(/Simulated: 4 planned, 4 sent\.\n$/)
    expect((await notify(dir, ['status', '--json'], { now: from })).stdout).not.toContain('sent')
  })

  it('names the line of what is wrong in a script', async () => {
    const dir = makeProject({
      ...smallProject,
      'script.yaml': `- {at: 2026-12-04T12:00, edit: {event: upgrad, set: {status: completed}}}
- {at: 2026-12-04T12:00, edit: {event: upgrade, set: {status: finished}}}
- {at: noon, outage: {channel: fax, until: 2026-12-04T13:00}}
`,
    })
    const wrong = await notify(dir, ['simulate', '--from', from, '--script', `${dir}/script.yaml`])
    expect(wrong.code).toBe(1)
    expect(wrong.stderr).toContain('there is no event "upgrad"')
    expect(wrong.stderr).toMatch(/script\.yaml:2:/)
    expect(wrong.stderr).toMatch(/script\.yaml:3:/)
    expect((await notify(dir, ['simulate', '--from', to, '--to', from])).code).toBe(1)
    expect((await notify(dir, ['simulate', '--script', 'none.yaml'])).stderr).toContain('none.yaml')
  })
})
