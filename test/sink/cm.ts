import { type ApiAnswer, type ApiSink, exactly, listOf, openApiSink, shapeFault, text } from './api.ts'

export const cmToken = '1a2b3c4d-5e6f-7081-92a3-b4c5d6e7f809'

export interface CmSink extends ApiSink {
  messages: Record<string, unknown>[]
  calls: Record<string, unknown>[]
  config: object
}

const channels = ['SMS', 'WhatsApp', 'RCS', 'Viber', 'Telegram Messenger', 'Line', 'Push']

/** CM.com's gateway, its calls and its balance, as strict as its documentation. */
export async function openCmSink(): Promise<CmSink> {
  const messages: Record<string, unknown>[] = []
  const calls: Record<string, unknown>[] = []
  const no = (status: number, errorCode: number, details: string): ApiAnswer => ({
    status,
    body: { details, errorCode, messages: [] },
  })

  const messageFault = (value: unknown) =>
    shapeFault(value, {
      from: text(16),
      to: listOf(1, (to) =>
        shapeFault(to, { number: (n) => (/^00[1-9]\d{6,14}$/.test(String(n)) ? undefined : 'no number') }),
      ),
      body: (body) => shapeFault(body, { type: exactly('auto'), content: text(8 * 153) }),
      'reference?': (reference) => (/^[A-Za-z0-9]{1,32}$/.test(String(reference)) ? undefined : 'no reference'),
      'allowedChannels?': listOf(10, exactly(...channels) as (item: unknown) => string | undefined),
      minimumNumberOfMessageParts: 'number',
      maximumNumberOfMessageParts: (most) => (Number(most) <= 8 ? undefined : 'more than 8'),
      'validity?': (validity) => (/^\d+[hm]$/.test(String(validity)) ? undefined : 'no validity'),
      'customGrouping?': 'string',
      'richContent?': (rich) => shapeFault(rich, { conversation: 'array' }),
    })

  const sink = await openApiSink(({ method, path, headers, json }) => {
    if (headers['x-cm-producttoken'] !== cmToken) return no(401, 101, 'Authentication of the request failed')
    if (path.startsWith('/accountbalance/')) return { status: 200, body: { Amount: 12.5, Currency: 'EUR' } }
    if (method === 'POST' && path === '/voiceapi/v2/Notification') {
      const fault = shapeFault(json, {
        'instruction-id': text(64),
        callee: 'string',
        caller: text(24),
        prompt: text(750),
        'prompt-type': exactly('TTS'),
        voice: 'object',
        'voicemail-response': exactly('Ignore', 'Restart', 'Stop'),
        'max-replays': (most) => (Number(most) <= 3 ? undefined : 'more than 3'),
        'auto-replay': 'boolean',
      })
      if (fault !== undefined) return { status: 400, body: { success: false, error: fault } }
      calls.push(json as Record<string, unknown>)
      return { status: 200, body: { type: 'call-queued', 'call-id': `call-${calls.length}`, success: true } }
    }
    if (method !== 'POST' || path !== '/v1.0/message') return { status: 404, body: 'no' }
    const fault = shapeFault(json, { messages: (all) => shapeFault(all, { msg: listOf(1, messageFault) }) })
    if (fault !== undefined) return no(400, /number/.test(fault) ? 303 : 305, fault)
    const [message] = (json as { messages: { msg: Record<string, unknown>[] } }).messages.msg
    messages.push(message!)
    const accepted = { to: '0039', status: 'Accepted', reference: message!.reference, parts: 1, messageErrorCode: 0 }
    return { status: 200, body: { details: 'Created 1 message(s)', errorCode: 0, messages: [accepted] } }
  })
  const config = { productToken: cmToken, from: 'Acme', apiUrl: sink.url, accountUrl: sink.url, accountId: 'acme' }
  return Object.assign(sink, { messages, calls, config })
}
