import { smsSize, transliterate } from '../engine/sms-text.ts'
import type { Lookup, Outcome, Receipt } from '../model/delivery.ts'
import type { Instant } from '../model/project.ts'
import { type Message, textOf } from '../model/text.ts'
import type { About, Addressee, Channel, Check, ConfigFault, PolicyContext, Refusal } from '../ports/channel.ts'
import { cutText } from './chat-text.ts'
import { milliseconds } from './duration.ts'
import { parameterFaults, parameterValues, templateFor } from './phone/parameters.ts'
import { voiceFor } from './phone/spoken.ts'
import { dayMs, isOpen } from './phone/window.ts'
import { readChannelSchema } from './schema.ts'
import { failureOutcome, receiptOf } from './twilio/answers.ts'
import { openTwilio, type TwilioClient, type TwilioLogin } from './twilio/client.ts'

export interface TwilioConfig extends TwilioLogin {
  kind?: 'sms' | 'whatsapp' | 'rcs' | 'messenger' | 'voice'
  from?: string
  messagingServiceSid?: string
  templates?: Readonly<Record<string, { sid: string; parameters?: readonly string[] }>>
  lastMessageField?: string
  validity?: string
  transliterate?: boolean
  statusCallback?: string
  confirmUrl?: string
  voices?: Readonly<Record<string, string>>
}

export type TwilioPayload =
  | { kind: 'message'; params: MessageParams }
  | { kind: 'call'; params: { to: string; from: string; twiml: string; statusCallback?: string } }

interface MessageParams {
  to: string
  from?: string
  messagingServiceSid?: string
  body?: string
  contentSid?: string
  contentVariables?: string
  validityPeriod: number
  statusCallback?: string
}

const longestText = 1_600
const longestTwiml = 4_000
/** Seconds: what Twilio allows, and its own default. */
const longestValidity = 36_000

const twilio: Channel<TwilioConfig, TwilioPayload> = {
  schema: readChannelSchema('twilio'),
  reach: 'people',
  address: (recipient, { kind }) => (kind === 'messenger' ? undefined : recipient.phone),
  receipts: ({ kind = 'sms' }) =>
    kind === 'whatsapp' || kind === 'rcs' ? 'seen' : kind === 'messenger' ? undefined : 'delivered',
  policy,
  checkConfig,
  compose: (message, to, config, about) =>
    config.kind === 'voice' ? composeCall(message, to, config) : composeMessage(message, to, config, about),
  cost(payload) {
    if (payload.kind === 'call') return { units: 1, unit: 'call' }
    const { body, to } = payload.params
    if (body === undefined || /^[a-z]+:/.test(to)) return { units: 1, unit: 'message' }
    const { segments, encoding, culprit } = smsSize(body)
    return {
      units: segments,
      unit: 'SMS segment',
      note: culprit === undefined ? encoding : `${encoding} because of "${culprit}"`,
    }
  },
  async open(config, env) {
    const client = await openTwilio(config, env)
    const isCall = config.kind === 'voice'
    return {
      send: (payload, _key, signal) => send(client, payload, signal),
      lookup: (payload, _key, since, signal, ref) => lookUp(client, payload, since, signal, ref),
      receipts: (refs, signal) => receipts(client, isCall, refs, signal),
      check: (_deep, signal) => check(client, config, signal),
      close: () => client.api.close(),
    }
  },
}

export default twilio

function checkConfig(config: TwilioConfig): ConfigFault[] {
  const { kind = 'sms', from, messagingServiceSid, authToken, apiKey, apiSecret, templates } = config
  const faults: ConfigFault[] = []
  const fault = (path: ConfigFault['path'], message: string, hint: string) => faults.push({ path, message, hint })
  if (authToken === undefined && (apiKey === undefined || apiSecret === undefined))
    fault([], 'no login is given', 'write apiKey and apiSecret, or authToken')
  if (from === undefined && messagingServiceSid === undefined)
    fault([], 'no sender is given', kind === 'voice' ? 'write from' : 'write messagingServiceSid or from')
  else if (kind === 'voice' && from === undefined)
    fault(['messagingServiceSid'], 'a call comes from a number', 'write from')
  else if (from !== undefined && messagingServiceSid !== undefined)
    fault(['from'], '"from" and "messagingServiceSid" exclude each other', 'the service chooses among its senders')
  return [...faults, ...parameterFaults(templates)]
}

/** Outside the 24 hours after a person's last message, WhatsApp and Messenger carry approved templates only. */
function policy(to: Addressee, config: TwilioConfig, { moment, at }: PolicyContext): Refusal | undefined {
  const { kind = 'sms', templates, lastMessageField } = config
  if (kind !== 'whatsapp' && kind !== 'messenger') return undefined
  // Messenger takes no templates through Twilio (error 63016).
  if (kind === 'whatsapp' && templateFor(templates, moment) !== undefined) return undefined
  if (isOpen(to, lastMessageField, at, dayMs)) return undefined
  return {
    rule: 'window-closed',
    message: 'The person has not written in the last 24 hours, and no approved template is configured for this moment.',
    hint:
      kind === 'whatsapp'
        ? 'Name one under templates, or the column with the time of the last message as lastMessageField.'
        : 'Reach the person over another channel, or name the column with the time of the last message as lastMessageField.',
  }
}

function composeMessage(message: Message, to: Addressee, config: TwilioConfig, about: About): TwilioPayload {
  const { kind = 'sms', from, messagingServiceSid, statusCallback } = config
  const prefix = kind === 'sms' ? '' : `${kind}:`
  const withPrefix = (address: string) =>
    prefix === '' || address.startsWith(prefix) ? address : `${prefix}${address}`
  const template = kind === 'whatsapp' ? templateFor(config.templates, about.moment) : undefined
  const common = {
    to: withPrefix(to.address),
    ...(messagingServiceSid === undefined ? { from: withPrefix(from ?? '') } : { messagingServiceSid }),
    validityPeriod: validityOf(config, about),
    ...(statusCallback === undefined ? {} : { statusCallback }),
  }
  if (template !== undefined) {
    const values = parameterValues(template.parameters ?? [], message, to, about)
    const variables = JSON.stringify(Object.fromEntries(values.map((value, index) => [String(index + 1), value])))
    return { kind: 'message', params: { ...common, contentSid: template.sid, contentVariables: variables } }
  }
  const whole = textOf(message.short).trim() || textOf(message.subject)
  const text = config.transliterate === true ? transliterate(whole) : whole
  return {
    kind: 'message',
    params: { ...common, body: cutText(text, longestText, (candidate) => candidate.length, '...') },
  }
}

/** A reminder is worthless after the start; anything else after what the config says. In seconds. */
function validityOf({ validity }: TwilioConfig, { moment, facts, date }: About): number {
  const asked = milliseconds(validity, longestValidity * 1_000) / 1_000
  const start = / before start$/.test(moment) ? facts?.start : undefined
  const left = start === undefined || start === null ? asked : Math.ceil((start - date) / 1_000)
  return Math.max(60, Math.min(asked, left, longestValidity))
}

/** Says the short form twice, in the reader's language; a digit confirms it where there is somebody to take it. */
function composeCall(message: Message, to: Addressee, config: TwilioConfig): TwilioPayload {
  const { confirmUrl, statusCallback } = config
  const language = voiceFor(message.language, config.voices)
  const say = (text: string) => `<Say language="${escapeXml(language)}">${escapeXml(text)}</Say>`
  const write = (text: string) => {
    const twice = `${say(text)}<Pause length="1"/>${say(text)}`
    return confirmUrl === undefined
      ? `<Response>${twice}</Response>`
      : `<Response><Gather numDigits="1" timeout="8" action="${escapeXml(confirmUrl)}">${twice}</Gather></Response>`
  }
  const text = textOf(message.short).trim() || textOf(message.subject)
  let spokenText = text
  for (let most = text.length; write(spokenText).length > longestTwiml && most > 1; ) {
    most = Math.floor(most * 0.8)
    spokenText = cutText(text, most)
  }
  const callback = statusCallback === undefined ? {} : { statusCallback }
  return { kind: 'call', params: { to: to.address, from: config.from ?? '', twiml: write(spokenText), ...callback } }
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

async function send({ api, run }: TwilioClient, payload: TwilioPayload, signal: AbortSignal): Promise<Outcome> {
  try {
    const { sid } = await run(
      signal,
      async (client): Promise<{ sid: unknown }> =>
        payload.kind === 'call' ? client.calls.create(payload.params) : client.messages.create(payload.params),
    )
    if (typeof sid !== 'string' || !/^[A-Z]{2}/.test(sid))
      return { kind: 'unknown', reason: 'protocol', detail: 'the answer is not Twilio’s' }
    return { kind: 'sent', ref: sid }
  } catch (error) {
    return failureOutcome(api, error)
  }
}

/** Clocks differ. */
const skewMs = 60_000

/**
 * Twilio has no key of ours: a message with these very words to this address since the first attempt is taken for it, if it is not
 * the one that the person got before.
 */
async function lookUp(
  { api, run }: TwilioClient,
  { kind, params }: TwilioPayload,
  since: Instant,
  signal: AbortSignal,
  before: string | undefined,
): Promise<Lookup> {
  try {
    if (kind === 'call') {
      const calls = await run(signal, (client) => client.calls.list({ to: params.to, limit: 50, pageSize: 50 }))
      const found = calls.filter(({ sid, dateCreated }) => sid !== before && dateCreated.getTime() >= since - skewMs)
      // Calls do not tell what was said in them.
      if (found.length === 0) return { kind: 'absent' }
      return { kind: 'unknown', reason: 'cannot-tell-apart' }
    }
    const messages = await run(signal, (client) => client.messages.list({ to: params.to, limit: 50, pageSize: 50 }))
    const recent = messages.filter(({ sid, dateCreated }) => sid !== before && dateCreated.getTime() >= since - skewMs)
    const found = params.body === undefined ? recent : recent.filter(({ body }) => body === params.body)
    if (found.length === 0) return { kind: 'absent' }
    // What a template became is not known here.
    if (found.length > 1 || params.body === undefined) return { kind: 'unknown', reason: 'cannot-tell-apart' }
    return { kind: 'sent', ref: found[0]!.sid }
  } catch (error) {
    return { kind: 'unknown', reason: failureOutcome(api, error).reason }
  }
}

async function receipts(
  { run }: TwilioClient,
  isCall: boolean,
  refs: readonly string[],
  signal: AbortSignal,
): Promise<Receipt[]> {
  const found: Receipt[] = []
  for (const ref of refs) {
    try {
      const { status, errorCode } = isCall
        ? { ...(await run(signal, (client) => client.calls(ref).fetch())), errorCode: null }
        : await run(signal, (client) => client.messages(ref).fetch())
      found.push(receiptOf(ref, status, errorCode ?? null))
    } catch {
      // This one is asked about again in the next run.
    }
    if (signal.aborted) break
  }
  return found
}

async function check({ api, run }: TwilioClient, { accountSid }: TwilioConfig, signal: AbortSignal): Promise<Check> {
  try {
    const account = await run(signal, (client) => client.api.v2010.accounts(accountSid).fetch())
    const name = api.redact(account.friendlyName ?? accountSid)
    return account.status === 'active'
      ? { ok: true, detail: `the account ${name} is active` }
      : { ok: false, detail: `the account ${name} is ${account.status ?? 'not what Twilio answers with'}` }
  } catch (error) {
    const { reason, detail } = failureOutcome(api, error)
    return { ok: false, detail: detail ?? reason }
  }
}
