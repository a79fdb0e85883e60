import { describe, expect, test } from 'vitest'
import cm, { type CmConfig } from '../../src/channels/cm.ts'
import { type CmSink, cmToken, openCmSink } from '../sink/cm.ts'
import { type ChatSubject, never, testChat, withChat } from './chat-suite.ts'
import { about, addressee, message } from './fixtures.ts'
import { samples } from './notices.ts'

let sink: CmSink
const said = (errorCode: number, status = 200) => ({
  status,
  body: { details: `no: ${cmToken}`, errorCode, messages: [{ status: 'Rejected', messageErrorCode: errorCode }] },
})
const channel = { kind: 'rejected', scope: 'channel' } as const
const recipient = { kind: 'rejected', scope: 'recipient' } as const
const content = { kind: 'rejected', scope: 'content' } as const

const messaging: ChatSubject = {
  adapter: 'cm',
  address: '+393331234567',
  secrets: [cmToken],
  async open() {
    sink = await openCmSink()
    const own = sink
    return { sink, config: sink.config, shown: () => own.messages.length + own.calls.length }
  },
  isPost: ({ method }) => method === 'POST',
  answers: {
    '101': { answer: said(101, 401), outcome: { ...channel, reason: 'auth' } },
    '102': { answer: said(102, 400), outcome: { ...channel, reason: 'no-balance' } },
    '103': { answer: said(103, 400), outcome: channel },
    '202': { answer: said(202, 400), outcome: content },
    '301': { answer: said(301), outcome: channel },
    '302': { answer: said(302), outcome: { ...recipient, address: 'dead' } as object },
    '303': { answer: said(303), outcome: { ...recipient, address: 'dead' } as object },
    '304': { answer: said(304), outcome: content },
    '401': { answer: said(401), outcome: recipient },
    '402 (blacklisted)': { answer: said(402), outcome: { ...recipient, address: 'opted-out' } as object },
    '403': { answer: said(403), outcome: recipient },
    '500': { answer: said(500, 500), outcome: { kind: 'retry' } },
    '999': { answer: said(999), outcome: { kind: 'retry' } },
    'Rejected without a code': { answer: said(0), outcome: recipient },
    'HTTP 502': { answer: { status: 502, body: 'no' }, outcome: { kind: 'unknown' } },
    'HTTP 503': { answer: { status: 503, body: 'no' }, outcome: { kind: 'retry' } },
  },
  limited: { answer: { ...said(500, 429), headers: { 'retry-after': '7' } }, after: 7_000 },
}

testChat(messaging)

const compose = (config: Partial<CmConfig>, of = samples.announced!) =>
  cm.compose(of.message, addressee('+393331234567'), { productToken: '', from: 'Acme', ...config }, of.about)

describe('what CM.com gets', () => {
  test('an approved template for WhatsApp, and the text that all else falls back to', () => {
    const templates = { default: { namespace: 'ns', name: 'window', languages: ['en'], parameters: ['services'] } }
    const [only] = (
      compose({ templates, allowedChannels: ['WhatsApp', 'SMS'] }).body as { messages: { msg: object[] } }
    ).messages.msg
    expect(only).toMatchObject({
      to: [{ number: '00393331234567' }],
      allowedChannels: ['WhatsApp', 'SMS'],
      body: { content: expect.stringContaining('Billing API') },
      richContent: { conversation: [{ template: { whatsapp: { element_name: 'window', language: { code: 'en' } } } }] },
    })
  })

  test('no more segments than are allowed', () => {
    const long = { message: message('x', { short: { frame: ['a'.repeat(2_000)], values: [] } }), about: about() }
    expect(cm.cost!(compose({ parts: 2 }, long), { productToken: '' })).toMatchObject({ units: 2 })
  })

  test('a call, in the reader’s language', async () => {
    await withChat(
      messaging,
      async ({ sender, say, keyOf }) => {
        const outcome = await sender.send(say(samples.italian!), keyOf(samples.italian!), never)
        expect(outcome).toEqual({ kind: 'sent', ref: 'call-1' })
        expect(sink.calls[0]).toMatchObject({ callee: '00393331234567', voice: { language: 'it-IT' } })
      },
      { kind: 'voice' },
    )
  })
})

test('mistakes in a config that its schema cannot see', () => {
  const faults = (config: Partial<CmConfig>) =>
    cm.checkConfig!({ productToken: 'x', ...config }).map((fault) => fault.message)
  expect(faults({ from: 'Acme' })).toEqual([])
  expect(faults({})).toEqual(['"from" is missing'])
  expect(faults({ from: 'x', kind: 'voice', allowedChannels: ['SMS'] })).toEqual(['a call goes over no other channel'])
})
