import { describe, expect, it } from 'vitest'
import { createWorld } from '../../src/commands/world.ts'
import { type ReadingsOptions, readings } from '../../src/deliver/readings.ts'
import { loadProject } from '../../src/load/project.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { Reading } from '../../src/model/reading.ts'
import { textOf } from '../../src/model/text.ts'
import { type Files, makeProject, smallProject } from '../support/cli.ts'

const now = Date.parse('2026-12-01T08:00:00Z')

/** What is wrong with the files is told by nobody: a test that needs them right would find nothing to read. */
async function read(files: Files, options: Partial<ReadingsOptions> = {}): Promise<Reading[]> {
  const problems: Diagnostic[] = []
  const project = await loadProject(makeProject(files), (problem) => problems.push(problem), { env: {} })
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  const found: Reading[] = []
  for await (const reading of readings(await createWorld(project!, undefined, []), { now, ...options }))
    found.push(reading)
  return found
}

const line = ({ event, occurrence, rule, moment, channel, language, due, recipients }: Reading) =>
  [event, occurrence ?? '-', rule, moment, channel, language, due ?? '-', recipients].join(' ')

describe('the readings of a project', () => {
  it('are of every moment that a rule lists and of the corrections that it makes unasked, in each language', async () => {
    expect((await read(smallProject)).map(line)).toEqual([
      'upgrade - tell announced email en - 1',
      'upgrade - tell announced email it - 1',
      'upgrade - tell 24h before start email en 2026-12-04T21:00:00.000Z 1',
      'upgrade - tell 24h before start email it 2026-12-04T21:00:00.000Z 1',
      'upgrade - tell started email en - 1',
      'upgrade - tell started email it - 1',
      'upgrade - tell updated email en - 1',
      'upgrade - tell updated email it - 1',
      'upgrade - tell completed email en - 1',
      'upgrade - tell completed email it - 1',
      'upgrade - tell rescheduled email en - 1',
      'upgrade - tell rescheduled email it - 1',
      'upgrade - tell cancelled email en - 1',
      'upgrade - tell cancelled email it - 1',
    ])
  })

  it('read as the first of their readers reads them', async () => {
    const [english, italian] = await read(smallProject)
    expect(textOf(english!.message.subject)).toContain('Billing API')
    // Ann lives in New York.
    expect(textOf(english!.message.text)).toContain('16:00–18:00 EST')
    expect(italian!.message.language).toBe('it')
    expect(italian!.from).toBe('Acme Operations <ops@acme.example>')
  })

  it('need neither the values of secrets nor a ledger', async () => {
    const found = await read({
      ...smallProject,
      'notify.yaml': `${smallProject['notify.yaml']}store: \${env:LEDGER_URL}\n`,
      'channels/email.yaml':
        'kind: channel\nid: email\nadapter: smtp\nconfig: {url: "${env:SMTP_URL}", from: "${env:MAIL_FROM}"}\n',
    })
    expect(found).toHaveLength(14)
  })

  it('count readers by audience and by segment, somebody of two audiences in both', async () => {
    const people = (...ids: string[]) => ids.map((id) => `  - {id: ${id}, email: ${id}@x.example}\n`).join('')
    const [first] = await read({
      ...smallProject,
      'audiences/customers.yaml': `kind: audience\nid: customers\nsegment: customer\nrecipients:\n${people('a', 'b', 'c')}exclude: [gone]\n`,
      'audiences/gone.yaml': `kind: audience\nid: gone\nrecipients:\n${people('c', 'd')}`,
      'audiences/staff.yaml': `kind: audience\nid: staff\nsegment: internal\nrecipients:\n${people('b', 'd', 'e')}`,
      'rules/tell.yaml': smallProject['rules/tell.yaml']!.replace(
        '{audiences: [customers]}',
        '{audiences: [customers, staff], emails: [noc@x.example]}',
      ),
    })
    // c and d are excluded, by one audience for both.
    expect(first).toMatchObject({
      recipients: 4,
      audiences: { customers: 2, staff: 2 },
      segments: { customer: 2, internal: 1, '': 1 },
    })
  })

  it('count who is reached over which channel: address, preference and refusal decide', async () => {
    const found = await read(
      {
        ...smallProject,
        'audiences/customers.yaml': `kind: audience
id: customers
recipients:
  - {id: ann, email: ann@x.example, phone: "+393331234567", channels: [sms]}
  - {id: bob, email: bob@x.example}
  - {id: cid, email: cid@x.example, optOut: [all]}
  - {id: dan, phone: "+393331234568"}
  - {id: eve}
`,
        'channels/email.yaml': 'kind: channel\nid: email\nadapter: smtp\nconfig: {url: "${env:SMTP_URL}"}\n',
        'channels/sms.yaml':
          'kind: channel\nid: sms\nadapter: twilio\nconfig: {accountSid: "${env:SID}", authToken: "${env:TOKEN}", from: "+15005550006"}\n',
        'rules/tell.yaml': smallProject['rules/tell.yaml']!.replace('[email]', '[{fallback: [email, sms]}]'),
      },
      { rule: 'tell' },
    )
    const announced = found.filter(({ moment }) => moment === 'announced')
    expect(announced.map(line)).toEqual([
      'upgrade - tell announced sms en - 2',
      'upgrade - tell announced email en - 1',
    ])
    expect(announced.map(({ sms }) => sms)).toEqual([{ encoding: 'GSM-7', segments: expect.any(Number) }, undefined])
  })

  it('count readers by the language they ask for, also where they get another', async () => {
    const [first] = await read({
      ...smallProject,
      'audiences/customers.yaml': `kind: audience
id: customers
recipients:
  - {id: ann, email: ann@x.example, language: en}
  - {id: bob, email: bob@x.example, language: ja}
  - {id: cid, email: cid@x.example}
`,
    })
    expect(first).toMatchObject({ language: 'en', recipients: 3, asked: { en: 1, ja: 1, '': 1 } })
  })

  it('of a place are one, in its language', async () => {
    const found = await read({
      ...smallProject,
      'channels/room.yaml':
        'kind: channel\nid: room\nadapter: slack\nlanguage: it\nsegment: internal\nconfig: {token: "${env:SLACK}", channel: C0123456789}\n',
      'rules/tell.yaml': smallProject['rules/tell.yaml']!.replace('[email]', '[room]'),
    })
    expect(found[0]).toMatchObject({
      channel: 'room',
      adapter: 'slack',
      reach: 'place',
      language: 'it',
      recipients: 1,
      audiences: {},
      segments: { internal: 1 },
    })
  })

  it('are imagined, where asked for, over what reaches nobody, in each language that the rule has words for', async () => {
    const files = {
      ...smallProject,
      'audiences/customers.yaml': 'kind: audience\nid: customers\n',
      'rules/tell.yaml': smallProject['rules/tell.yaml']!.replace(
        '{template: scheduled-maintenance}',
        '{de: {subject: Wartung, body: Wartung}, pl: {subject: Prace, body: Prace}}',
      ),
    }
    expect(await read(files)).toEqual([])
    const imagined = await read(files, { imagine: true, event: 'upgrade' })
    expect(imagined.slice(0, 2).map(line)).toEqual([
      'upgrade - tell announced email de - 0',
      'upgrade - tell announced email pl - 0',
    ])
    const whole = await read(smallProject, { imagine: true })
    expect(whole.every(({ recipients }) => recipients > 0)).toBe(true)
  })

  it('leave out drafts, rules that are not valid and rules that do not concern the event', async () => {
    const event = smallProject['events/upgrade.yaml']!
    const rule = smallProject['rules/tell.yaml']!
    expect(await read({ ...smallProject, 'events/upgrade.yaml': event.replace('scheduled', 'draft') })).toEqual([])
    expect(await read({ ...smallProject, 'rules/tell.yaml': `${rule}validity: invalid\n` })).toEqual([])
    expect(await read({ ...smallProject, 'rules/tell.yaml': rule.replace('maintenance}', 'deploy}') })).toEqual([])
  })

  it('have the first and the last hour of a moment that comes again and again', async () => {
    const found = await read({
      ...smallProject,
      'rules/tell.yaml': smallProject['rules/tell.yaml']!.replace('updated', 'every 30m until end'),
    })
    expect(found.find(({ moment }) => moment.startsWith('every'))).toMatchObject({
      due: '2026-12-05T21:30:00.000Z',
      dueLast: '2026-12-05T22:30:00.000Z',
    })
  })

  it('of an event that recurs are those of its next occurrences and of those that differ', async () => {
    const found = await read({
      ...smallProject,
      'events/upgrade.yaml': `${smallProject['events/upgrade.yaml']}recurrence:
  rule: FREQ=WEEKLY
  changes: [{of: 2027-01-02T22:00, window: {start: 2027-01-03T22:00, end: 2027-01-04T00:00}}]
`,
    })
    const occurrences = [...new Set(found.map(({ occurrence }) => occurrence))]
    expect(occurrences).toEqual(['2026-12-05T22:00', '2026-12-12T22:00', '2027-01-02T22:00'])
  })
})

describe('the readings to come', () => {
  const event = smallProject['events/upgrade.yaml']!
  const moments = async (status: string, at: string) => {
    const files = { ...smallProject, 'events/upgrade.yaml': event.replace('scheduled', status) }
    const found = await read(files, { now: Date.parse(at), toCome: true })
    return [...new Set(found.map(({ moment }) => moment))]
  }

  it('leave out what is over', async () => {
    expect(await moments('scheduled', '2026-12-01T08:00:00Z')).toContain('24h before start')
    expect(await moments('scheduled', '2026-12-05T21:30:00Z')).not.toContain('24h before start')
  })

  it('of an event that runs do not announce it to those who come late, where they hear that it runs', async () => {
    expect(await moments('in_progress', '2026-12-05T21:30:00Z')).toEqual([
      'started',
      'updated',
      'completed',
      'rescheduled',
      'cancelled',
    ])
  })

  it('of a closed event are its closing and what is added later', async () => {
    expect(await moments('completed', '2026-12-05T23:30:00Z')).toEqual(['updated', 'completed'])
    expect(await moments('cancelled', '2026-12-04T23:30:00Z')).toEqual(['updated', 'cancelled'])
  })
})
