import { smsSize, transliterate } from '../engine/sms-text.ts'
import type { Outcome } from '../model/delivery.ts'
import { type Message, textOf } from '../model/text.ts'
import type { About, Addressee, Channel, ChannelEnv, Check, ConfigFault, Sender } from '../ports/channel.ts'
import { cutText } from './chat-text.ts'
import { type Api, type ApiResult, checkOf, openApi } from './json-api.ts'
import { languageCode, parameterFaults, parameterValues, templateFor } from './phone/parameters.ts'
import { voiceFor } from './phone/spoken.ts'
import { readChannelSchema } from './schema.ts'

export interface CmConfig {
  kind?: 'messaging' | 'voice'
  productToken: string
  from?: string
  allowedChannels?: readonly string[]
  templates?: Readonly<
    Record<string, { namespace: string; name: string; languages?: readonly string[]; parameters?: readonly string[] }>
  >
  validity?: string
  parts?: number
  transliterate?: boolean
  voices?: Readonly<Record<string, string>>
  gender?: string
  voicemail?: 'Ignore' | 'Restart' | 'Stop'
  accountId?: string
  apiUrl?: string
  accountUrl?: string
  timeout?: string
  connectTimeout?: string
}

export interface CmPayload {
  path: string
  body: object
}

const longestPrompt = 750

const cm: Channel<CmConfig, CmPayload> = {
  schema: readChannelSchema('cm'),
  reach: 'people',
  address: (recipient) => recipient.phone,
  checkConfig,
  compose: (message, to, config, about) =>
    config.kind === 'voice' ? composeCall(message, to, config, about) : composeMessage(message, to, config, about),
  cost({ body }) {
    const text = (body as { messages?: { msg: { body: { content: string } }[] } }).messages?.msg[0]?.body.content
    if (text === undefined) return { units: 1, unit: 'call' }
    const { segments, encoding, culprit } = smsSize(text)
    const note = culprit === undefined ? encoding : `${encoding} because of "${culprit}"`
    return { units: segments, unit: 'SMS segment', note }
  },
  open,
}

export default cm

function checkConfig(config: CmConfig): ConfigFault[] {
  const faults: ConfigFault[] = []
  if (config.from === undefined)
    faults.push({ path: [], message: '"from" is missing', hint: 'write the sender: up to 11 letters, or a number' })
  if (config.kind === 'voice' && config.allowedChannels !== undefined)
    faults.push({
      path: ['allowedChannels'],
      message: 'a call goes over no other channel',
      hint: 'take allowedChannels out',
    })
  return [...faults, ...parameterFaults(config.templates)]
}

/** `+39…` and `0039…` are the same number; CM.com wants the second. Social channels have ids of their own. */
function numberOf(address: string): string {
  return address.startsWith('+') ? `00${address.slice(1)}` : address
}

function composeMessage(message: Message, to: Addressee, config: CmConfig, about: About): CmPayload {
  const { from = '', allowedChannels, validity, parts = 8 } = config
  const whole = textOf(message.short).trim() || textOf(message.subject)
  const text = config.transliterate === true ? transliterate(whole) : whole
  const template = templateFor(config.templates, about.moment)
  const body = {
    messages: {
      msg: [
        {
          from,
          to: [{ number: numberOf(to.address) }],
          body: { type: 'auto', content: fitParts(text, parts) },
          // Comes back in status reports: 1 to 32 letters and digits.
          reference: about.key.slice(0, 32),
          ...(allowedChannels === undefined ? {} : { allowedChannels }),
          minimumNumberOfMessageParts: 1,
          maximumNumberOfMessageParts: parts,
          ...(validity === undefined ? {} : { validity }),
          customGrouping: about.event.id.slice(0, 64),
          ...(template === undefined ? {} : { richContent: richContent(template, message, to, about) }),
        },
      ],
    },
  }
  return { path: '/v1.0/message', body }
}

type Template = NonNullable<CmConfig['templates']>[string]

function richContent(template: Template, message: Message, to: Addressee, about: About): object {
  const code = languageCode(message.language, template.languages)
  const values = parameterValues(template.parameters ?? [], message, to, about)
  return {
    conversation: [
      {
        template: {
          whatsapp: {
            namespace: template.namespace,
            element_name: template.name,
            language: { policy: 'deterministic', code },
            components: [{ type: 'body', parameters: values.map((text) => ({ type: 'text', text })) }],
          },
        },
      },
    ],
  }
}

/** As much text as fits into so many parts. */
function fitParts(text: string, parts: number): string {
  // An ellipsis of one character would not be in GSM-7.
  return cutText(text, parts, (candidate) => smsSize(candidate).segments, '...')
}

function composeCall(message: Message, to: Addressee, config: CmConfig, about: About): CmPayload {
  const language = voiceFor(message.language, config.voices)
  const text = textOf(message.short).trim() || textOf(message.subject)
  return {
    path: '/voiceapi/v2/Notification',
    body: {
      'instruction-id': about.key,
      callee: numberOf(to.address),
      caller: config.from ?? '',
      prompt: cutText(text, longestPrompt),
      'prompt-type': 'TTS',
      voice: { language, gender: config.gender ?? 'Female', number: 1 },
      'voicemail-response': config.voicemail ?? 'Ignore',
      // Once more for who was not listening yet.
      'max-replays': 2,
      'auto-replay': true,
    },
  }
}

async function open(config: CmConfig, env: ChannelEnv): Promise<Sender<CmPayload>> {
  const isCall = config.kind === 'voice'
  const { productToken, accountId, timeout, connectTimeout } = config
  const shared = {
    name: 'cm',
    headers: { 'X-CM-PRODUCTTOKEN': productToken },
    secrets: [productToken],
    timeout,
    connectTimeout,
  }
  const baseUrl = config.apiUrl ?? (isCall ? 'https://api.cm.com' : 'https://gw.messaging.cm.com')
  const api = await openApi({ ...shared, baseUrl }, env)
  const accounts =
    accountId === undefined
      ? undefined
      : await openApi({ ...shared, baseUrl: config.accountUrl ?? 'https://api.cmtelecom.com' }, env)
  return {
    async send({ path, body }, _key, signal) {
      const result = await api.call('POST', path, body, signal)
      return isCall ? callOutcome(api, result) : messageOutcome(api, result)
    },
    ...(accounts === undefined ? {} : { check: (_deep, signal) => check(accounts, accountId!, signal) }),
    async close() {
      await api.close()
      await accounts?.close()
    },
  }
}

interface MessageAnswer {
  errorCode?: number
  details?: unknown
  messages?: readonly {
    status?: string
    reference?: string | null
    messageDetails?: string | null
    messageErrorCode?: number
  }[]
}

/** CM.com's own codes, which come with HTTP 200 as well as with 4xx. */
function messageOutcome(api: Api, result: ApiResult): Outcome {
  const outcome = api.outcome(result)
  if (result.kind === 'fault') return outcome
  const answer = result.json as MessageAnswer | undefined
  const [message] = answer?.messages ?? []
  const code = message?.messageErrorCode ?? answer?.errorCode
  if (typeof code !== 'number') {
    return outcome.kind === 'sent'
      ? { kind: 'unknown', reason: 'protocol', detail: 'the answer is not CM.com’s' }
      : outcome
  }
  const said = message?.messageDetails ?? (typeof answer?.details === 'string' ? answer.details : '')
  const detail = api.quote(`CM.com ${code}: ${String(said)}`)
  if (code === 0) {
    if (message?.status === 'Rejected') return { kind: 'rejected', reason: 'rejected', scope: 'recipient', detail }
    return outcome.kind === 'sent' ? { kind: 'sent', ref: message?.reference ?? undefined, detail } : outcome
  }
  if (result.status === 429) return outcome
  return codeOutcome(code, detail)
}

function codeOutcome(code: number, detail: string): Outcome {
  switch (code) {
    case 101:
    case 102:
    case 103:
      return { kind: 'rejected', reason: code === 102 ? 'no-balance' : 'auth', scope: 'channel', detail }
    case 302:
    case 303:
      return { kind: 'rejected', reason: 'bad-address', scope: 'recipient', detail, address: 'dead' }
    case 402:
      return { kind: 'rejected', reason: 'opted-out', scope: 'recipient', detail, address: 'opted-out' }
    case 401:
    case 403:
      return { kind: 'rejected', reason: 'blocked', scope: 'recipient', detail }
    case 301:
      return { kind: 'rejected', reason: 'sender-refused', scope: 'channel', detail }
    case 500:
    case 999:
      return { kind: 'retry', reason: 'server-error', scope: 'channel', detail }
    default:
      return { kind: 'rejected', reason: 'content-refused', scope: 'content', detail }
  }
}

function callOutcome(api: Api, result: ApiResult): Outcome {
  const outcome = api.outcome(result)
  if (outcome.kind !== 'sent' || result.kind === 'fault') return outcome
  const answer = result.json as { success?: boolean; 'call-id'?: string; type?: string } | undefined
  if (answer?.success === false) return { kind: 'rejected', reason: 'content-refused', scope: 'content' }
  if (typeof answer?.['call-id'] !== 'string')
    return { kind: 'unknown', reason: 'protocol', detail: 'the answer is not CM.com’s' }
  return { kind: 'sent', ref: answer['call-id'] }
}

async function check(accounts: Api, accountId: string, signal: AbortSignal): Promise<Check> {
  const path = `/accountbalance/v1.0/accountbalance/${encodeURIComponent(accountId)}`
  const result = await accounts.call('GET', path, undefined, signal)
  if (result.kind === 'answer' && result.status < 300 && typeof result.json !== 'object')
    return { ok: false, detail: 'the answer is not CM.com’s' }
  const { Amount, Currency } = ((result.kind === 'answer' ? result.json : undefined) ?? {}) as Record<string, unknown>
  const balance = Amount === undefined ? '' : `; the balance is ${Amount} ${Currency ?? ''}`.trimEnd()
  return checkOf(accounts, result, `the product token is good${accounts.redact(balance)}`)
}
