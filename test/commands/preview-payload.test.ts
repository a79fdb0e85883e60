import { describe, expect, it } from 'vitest'
import type { Preview } from '../../src/output/preview-text.ts'
import { type Files, makeProject, notify, smallProject } from '../support/cli.ts'
import { placesProject } from '../support/places.ts'

const now = '2026-12-02T20:00:00Z'
const nowhere = 'https://nowhere.invalid'
const places = placesProject({
  alertmanager: nowhere,
  statuspage: nowhere,
  cachet: nowhere,
  pagerduty: nowhere,
  grafana: nowhere,
  otobo: nowhere,
  onedesk: nowhere,
})

const channel = (id: string, adapter: string, config: string) => ({
  [`channels/${id}.yaml`]: `kind: channel\nid: ${id}\nadapter: ${adapter}\nconfig: ${config}\n`,
})

const people: Files = {
  ...smallProject,
  'rules/tell.yaml': smallProject['rules/tell.yaml']!.replace(
    '[email]',
    '[email, sms, call, chat, push, insta, ops, hook]',
  ),
  'audiences/customers.csv': `id,name,email,phone,language,timezone
ann,Ann Lee,ann@corp.example,,en,America/New_York
carl,Carl O’Neill,carl@corp.example,+393331234567,en,Europe/Rome
`,
  ...channel(
    'sms',
    'twilio',
    '{accountSid: AC0123456789abcdef0123456789abcdef, authToken: "${env:SECRET}", from: "+15550001111", validity: "${env:HOURS}"}',
  ),
  ...channel(
    'call',
    'twilio',
    '{kind: voice, accountSid: AC0123456789abcdef0123456789abcdef, authToken: "${env:SECRET}", from: "+15550001111"}',
  ),
  ...channel('chat', 'telegram', '{token: "${env:SECRET}", chatId: "-100"}'),
  ...channel(
    'push',
    'webpush',
    '{publicKey: "${env:PUBLIC}", privateKey: "${env:SECRET}", subject: "mailto:ops@acme.example"}',
  ),
  ...channel('insta', 'instagram', '{token: "${env:SECRET}", lastMessageField: last}'),
  ...channel('ops', 'slack', '{token: "${env:SECRET}", channel: C0123456789}'),
  ...channel('hook', 'webhook', '{url: "https://hooks.acme.example/x", secret: "${env:SECRET}"}'),
}

/** No secret is set: a preview needs none. */
async function previewOf(files: Files, ...argv: string[]): Promise<Preview[]> {
  const { code, stdout, stderr } = await notify(makeProject(files), ['preview', 'upgrade', '--json', ...argv], { now })
  expect([code, stderr]).toEqual([0, expect.not.stringContaining('error')])
  return JSON.parse(stdout) as Preview[]
}

describe('preview --channel shows what the provider would get', () => {
  it.each([
    [
      'alertmanager',
      {
        silence: { startsAt: '2026-12-05T21:00:00Z', endsAt: '2026-12-05T23:00:00Z', matchers: [{ name: 'service' }] },
      },
    ],
    ['statuspage', { incident: { status: 'scheduled', component_ids: ['kctbh9vrtdwd'] } }],
    ['cachet', { path: 'schedules', made: { completed_at: '2026-12-05 23:00:00' } }],
    ['pagerduty', { window: { services: [{ id: 'PIJ90N7' }] } }],
    ['changes', { path: '/v2/change/enqueue', body: { payload: { source: 'acme' } } }],
    ['grafana', { time: Date.parse('2026-12-05T21:00:00Z'), tags: expect.arrayContaining(['event:upgrade']) }],
    ['otobo', { made: { Queue: 'Operations' }, article: { CommunicationChannel: 'Internal' } }],
    ['onedesk', { made: { type: expect.any(String) } }],
  ])('%s', async (id, payload) => {
    const previews = await previewOf(places, '--channel', id)
    expect(previews).toMatchObject([{ channel: id, reach: 'place', address: null, recipient: id, payload }])
  })

  it('each chat, call and push in its own form, and mail as people read it', async () => {
    const shown = async (id: string) => (await previewOf(people, '--channel', id, '--recipient', 'carl'))[0]!
    expect(await shown('call')).toMatchObject({
      adapter: 'twilio',
      address: '+393331234567',
      payload: { kind: 'call', params: { twiml: expect.stringMatching(/^<Response><Say language="en-GB">Scheduled/) } },
      costs: { call: { units: 1, unit: 'call' } },
    })
    expect((await previewOf(people, '--channel', 'chat'))[0]).toMatchObject({
      reach: 'place',
      payload: { chatId: -100, message: { parse_mode: 'HTML', text: expect.stringMatching(/^<b>Scheduled/) } },
    })
    expect((await previewOf(people, '--channel', 'ops'))[0]).toMatchObject({
      payload: { message: { blocks: expect.arrayContaining([expect.objectContaining({ type: 'header' })]) } },
    })
    expect(await shown('push')).toMatchObject({ address: null, payload: { refused: expect.any(String) } })
    const mail = await shown('email')
    expect(mail).toMatchObject({ address: 'carl@corp.example', html: expect.stringContaining('<!DOCTYPE html>') })
    expect(mail).not.toHaveProperty('payload')
  })

  it('for who can be reached, and how many segments an SMS is', async () => {
    const { 'channels/sms.yaml': sms = '', ...others } = people
    const withHours = { ...others, 'channels/sms.yaml': sms.replace('${env:HOURS}', '2h') }
    expect(await previewOf(withHours, '--channel', 'sms')).toMatchObject([
      {
        recipient: 'carl',
        payload: { kind: 'message', params: { to: '+393331234567', validityPeriod: 7200 } },
        costs: { sms: { units: 1, unit: 'SMS segment', note: 'GSM-7' } },
      },
    ])
    const { stdout } = await notify(makeProject(withHours), ['preview', 'upgrade', '--channel', 'sms'], { now })
    expect(stdout).toContain(
      '│ Cost     1 SMS segment (GSM-7), sms\n│ Channel  sms (twilio) to +393331234567\n│\n│ kind: message\n',
    )
  })

  it('tells why where nothing would be sent, and where a setting is not known yet', async () => {
    const [insta] = await previewOf(people, '--channel', 'insta', '--recipient', 'carl')
    expect(insta).toMatchObject({ withheld: { rule: 'window-closed' }, address: null })
    expect(insta).not.toHaveProperty('payload')
    const [sms] = await previewOf(people, '--channel', 'sms')
    expect(sms).toMatchObject({ unshown: '"${env:HOURS}" is no length of time' })
  })

  it('without a secret, whether it is set or not', async () => {
    const dir = makeProject(people)
    for (const id of ['sms', 'call', 'chat', 'push', 'insta', 'ops', 'hook', 'email'])
      for (const format of ['text', 'json', 'html']) {
        const argv = ['preview', 'upgrade', '--channel', id, '--format', format]
        const { code, stdout, stderr } = await notify(dir, argv, {
          now,
          env: { SECRET: 'marked-Secret-4711', HOURS: '2h' },
        })
        expect([code, stdout.length > 0]).toEqual([0, true])
        expect(stdout + stderr).not.toContain('marked-Secret')
      }
  })

  it('a webhook says what the message states', async () => {
    const event = smallProject['events/upgrade.yaml']!
    const files = { ...people, 'events/upgrade.yaml': `${event}autoStart: true\n` }
    const [{ payload } = {}] = await previewOf(files, '--channel', 'hook', '--moment', 'started')
    const { data } = JSON.parse((payload as { body: string }).body) as { data: object }
    expect(data).toMatchObject({ status: 'in_progress', window: { start: '2026-12-05T21:00:00.000Z' } })
  })
})
