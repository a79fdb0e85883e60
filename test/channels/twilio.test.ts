import { describe, expect, test } from 'vitest'
import twilio, { type TwilioConfig } from '../../src/channels/twilio.ts'
import { openTwilioSink, type TwilioSink, twilioSecret } from '../sink/twilio.ts'
import { type ChatSubject, never, testChat, withChat } from './chat-suite.ts'
import { about, addressee, message } from './fixtures.ts'
import { samples } from './notices.ts'

let sink: TwilioSink
const error = (status: number, code: number, headers = {}) => ({
  status,
  headers,
  body: { code, message: `no: ${twilioSecret}`, more_info: '', status },
})
const recipient = { kind: 'rejected', scope: 'recipient' } as const
const channel = { kind: 'rejected', scope: 'channel' } as const
const content = { kind: 'rejected', scope: 'content' } as const

const sms: ChatSubject = {
  adapter: 'twilio',
  address: '+393331234567',
  secrets: [twilioSecret],
  async open() {
    sink = await openTwilioSink()
    const own = sink
    return { sink, config: sink.config, shown: () => own.messages.length + own.calls.length }
  },
  isPost: ({ method }) => method === 'POST',
  answers: {
    '400 21211': { answer: error(400, 21211), outcome: { ...recipient, address: 'dead' } as object },
    '400 21610 (STOP)': { answer: error(400, 21610), outcome: { ...recipient, address: 'opted-out' } as object },
    '400 21614': { answer: error(400, 21614), outcome: { ...recipient, reason: 'not-mobile' } },
    '400 63024': { answer: error(400, 63024), outcome: { ...recipient, reason: 'not-on-channel' } },
    '400 63016': { answer: error(400, 63016), outcome: { ...recipient, reason: 'window-closed' } },
    '400 21408': { answer: error(400, 21408), outcome: channel },
    '400 21606': { answer: error(400, 21606), outcome: channel },
    '401 20003': { answer: error(401, 20003), outcome: { ...channel, reason: 'auth' } },
    '404 20404': { answer: error(404, 20404), outcome: channel },
    '400 21617': { answer: error(400, 21617), outcome: content },
    '400 35114': { answer: error(400, 35114), outcome: content },
    '400 unknown code': { answer: error(400, 99999), outcome: content },
    '400 30003 (handset off)': {
      answer: error(400, 30003),
      outcome: { kind: 'retry', reason: 'unreachable', scope: 'recipient' },
    },
    '400 21611 (queue full)': { answer: error(400, 21611), outcome: { kind: 'retry', reason: 'rate-limited' } },
    '429 without code': {
      answer: { status: 429, body: 'slow down' },
      outcome: { kind: 'retry', reason: 'rate-limited' },
    },
    '500': { answer: { status: 500, body: 'no' }, outcome: { kind: 'retry' } },
    '502': { answer: { status: 502, body: 'no' }, outcome: { kind: 'unknown' } },
    '503': { answer: { status: 503, body: 'no' }, outcome: { kind: 'retry' } },
  },
  limited: { answer: error(429, 20429, { 'retry-after': '7' }), after: 7_000 },
}

testChat(sms)

const compose = (
  config: Partial<TwilioConfig>,
  more: Parameters<typeof about>[1] = {},
  to = addressee('+393331234567'),
) =>
  twilio.compose(
    samples.announced!.message,
    to,
    { accountSid: '', from: '+39061', ...config },
    {
      ...samples.announced!.about,
      ...more,
    },
  )

describe('what Twilio gets', () => {
  test('a call says the short form twice, in the reader’s language, as text', () => {
    const said = twilio.compose(
      message('x', { language: 'it', short: { frame: ['<Dial>0900</Dial> & via'], values: [] } }),
      addressee('+393331234567'),
      { accountSid: '', kind: 'voice', from: '+39061' },
      about(),
    )
    expect(said).toMatchObject({ kind: 'call' })
    const { twiml } = said.params as { twiml: string }
    expect(twiml.match(/<Say language="it-IT">&#60;Dial&#62;0900&#60;\/Dial&#62; &#38; via<\/Say>/g)).toHaveLength(2)
    expect(twiml).not.toContain('<Dial>')
  })

  test('a template takes one-line parameters', () => {
    const templates = {
      default: { sid: `HX${'0'.repeat(32)}`, parameters: ['services', 'window', 'reason', 'fields.team'] },
    }
    const { params } = compose({ kind: 'whatsapp', templates }) as { params: { contentVariables: string; to: string } }
    expect(params.to).toBe('whatsapp:+393331234567')
    const values = Object.values(JSON.parse(params.contentVariables)) as string[]
    expect(values[0]).toBe('Billing API, Invoices')
    expect(values[1]).toContain('22:00')
    expect(values.slice(2)).toEqual(['–', '–'])
  })

  test('a reminder is not delivered after the start', () => {
    const start = Date.parse('2026-12-05T21:00:00Z')
    const facts = { start, end: null, status: 'scheduled', updates: [] }
    const validity = (moment: string, date: number) =>
      (compose({}, { moment, facts, date }).params as { validityPeriod: number }).validityPeriod
    expect(validity('1h before start', start - 3_600_000)).toBe(3_600)
    expect(validity('announced', start - 3_600_000)).toBe(36_000)
  })

  test('an SMS says what it costs, and costs less when it is transliterated', () => {
    const short = { frame: [`Zażółć – ${'a'.repeat(100)}`], values: [] }
    const cost = (transliterate: boolean) => {
      const config = { accountSid: '', from: '+39061', transliterate }
      return twilio.cost!(twilio.compose(message('x', { short }), addressee('+393331234567'), config, about()), config)
    }
    expect(cost(false)).toEqual({ units: 2, unit: 'SMS segment', note: 'UCS-2 because of "ż"' })
    expect(cost(true)).toEqual({ units: 1, unit: 'SMS segment', note: 'GSM-7' })
  })
})

describe('policy', () => {
  const at = Date.parse('2026-12-02T20:00:00Z')
  const ask = (config: Partial<TwilioConfig>, fields = {}) =>
    twilio.policy!(
      { ...addressee('+393331234567'), fields },
      { accountSid: '', from: 'x', ...config },
      {
        event: samples.announced!.about.event,
        facts: samples.announced!.about.facts!,
        rule: 'r',
        moment: 'announced',
        at,
      },
    )

  test('free text on WhatsApp needs a message of the person within a day', () => {
    const kind = 'whatsapp'
    expect(ask({ kind })).toMatchObject({ rule: 'window-closed' })
    expect(ask({ kind, lastMessageField: 'last' }, { last: '2026-12-01T20:00:01Z' })).toBeUndefined()
    expect(ask({ kind, lastMessageField: 'last' }, { last: '2026-12-01T20:00:00Z' })).toMatchObject({
      rule: 'window-closed',
    })
    expect(ask({ kind, lastMessageField: 'last' }, { last: 'yesterday' })).toMatchObject({ rule: 'window-closed' })
    const sid = `HX${'0'.repeat(32)}`
    expect(ask({ kind, templates: { default: { sid } } })).toBeUndefined()
    expect(ask({ kind, templates: { completed: { sid } } })).toMatchObject({ rule: 'window-closed' })
    expect(ask({})).toBeUndefined()
  })
})

describe('what is told later', () => {
  test.each([
    ['delivered', null, { state: 'delivered' }],
    ['read', null, { state: 'seen' }],
    ['sent', null, { state: 'pending' }],
    ['undelivered', 30005, { state: 'failed', reason: 'no-such-recipient', address: 'dead' }],
    ['failed', 21610, { state: 'failed', reason: 'opted-out', address: 'opted-out' }],
    ['failed', null, { state: 'failed', reason: 'failed' }],
  ])('%s %s', async (status, code, receipt) => {
    await withChat(sms, async ({ sender, say, keyOf }) => {
      const { ref } = (await sender.send(say(samples.announced!), keyOf(samples.announced!), never)) as { ref: string }
      Object.assign(sink.messages[0]!, { status, error_code: code })
      expect(await sender.receipts!([ref, 'SMunknown'], never)).toEqual([expect.objectContaining({ ref, ...receipt })])
    })
  })
})

test('equal words that were sent twice cannot be told apart', async () => {
  await withChat(sms, async ({ sender, say, keyOf }) => {
    const since = Date.now()
    for (const n of ['announced', 'announced']) await sender.send(say(samples[n]!), keyOf(samples[n]!), never)
    expect(await sender.lookup!(say(samples.announced!), 'x', since, never)).toMatchObject({ kind: 'unknown' })
    expect(await sender.lookup!(say(samples.announced!), 'x', since, never, sink.messages[0]!.sid)).toEqual({
      kind: 'sent',
      ref: sink.messages[1]!.sid,
    })
    expect(await sender.lookup!(say(samples.updated!), 'x', since, never)).toEqual({ kind: 'absent' })
    expect(await sender.lookup!(say(samples.announced!), 'x', since + 3_600_000, never)).toEqual({ kind: 'absent' })
  })
})

test('a call is made, and counts as delivered when it was answered', async () => {
  await withChat(
    sms,
    async ({ sender, say, keyOf }) => {
      const { ref } = (await sender.send(say(samples.announced!), keyOf(samples.announced!), never)) as { ref: string }
      expect(sink.calls).toMatchObject([{ to: '+393331234567', twiml: expect.stringContaining('en-GB') }])
      sink.calls[0]!.status = 'completed'
      expect(await sender.receipts!([ref], never)).toEqual([{ ref, state: 'delivered' }])
      sink.calls[0]!.status = 'no-answer'
      expect(await sender.receipts!([ref], never)).toMatchObject([{ state: 'failed', reason: 'no-answer' }])
    },
    { kind: 'voice' },
  )
})

test('mistakes in a config that its schema cannot see', () => {
  const faults = (config: Partial<TwilioConfig>) =>
    twilio.checkConfig!({ accountSid: 'x', authToken: 'x', from: 'x', ...config }).map(({ message }) => message)
  expect(faults({})).toEqual([])
  expect(faults({ authToken: undefined } as object)).toEqual(['no login is given'])
  expect(faults({ messagingServiceSid: 'MG' })).toEqual(['"from" and "messagingServiceSid" exclude each other'])
  expect(faults({ kind: 'voice', from: undefined, messagingServiceSid: 'MG' } as object)).toEqual([
    'a call comes from a number',
  ])
  expect(faults({ templates: { default: { sid: 'HX', parameters: ['servces'] } } })).toEqual([
    '"servces" is no parameter',
  ])
})
