import type { Outcome, Receipt } from '../model/delivery.ts'
import { type Message, textOf } from '../model/text.ts'
import type { About, Addressee, Channel, Check, ConfigFault, PolicyContext, Refusal } from '../ports/channel.ts'
import { blocksOf, fitPieces, plain, printBlocks } from './chat-text.ts'
import type { Api, ApiResult } from './json-api.ts'
import {
  type GraphConfig,
  type GraphError,
  graphObject,
  graphOutcome,
  limited,
  openGraph,
  rejected,
  unavailable,
} from './meta/graph.ts'
import { languageCode, parameterFaults, parameterValues, templateFor } from './phone/parameters.ts'
import { dayMs, isOpen } from './phone/window.ts'
import { readChannelSchema } from './schema.ts'

export interface WhatsappTemplate {
  name: string
  languages?: readonly string[]
  parameters?: readonly string[]
}

export interface WhatsappConfig extends GraphConfig {
  phoneNumberId: string
  businessAccountId?: string
  templates?: Readonly<Record<string, WhatsappTemplate>>
  lastMessageField?: string
}

const longestText = 4_096

const whatsapp: Channel<WhatsappConfig, object> = {
  schema: readChannelSchema('whatsapp'),
  reach: 'people',
  address: (recipient) => recipient.phone,
  receipts: () => 'seen',
  checkConfig: ({ templates }): ConfigFault[] => parameterFaults(templates),
  policy,
  compose,
  async open(config, env) {
    const api = await openGraph('whatsapp', config, 'https://graph.facebook.com', 'v23.0', env)
    const phone = `/${encodeURIComponent(config.phoneNumberId)}`
    return {
      async send(payload, _key, signal) {
        return sentOutcome(api, await api.call('POST', `${phone}/messages`, payload, signal))
      },
      receipts: (refs, signal) => receipts(api, phone, refs, signal),
      check: (_deep, signal) => check(api, phone, config, signal),
      close: () => api.close(),
    }
  },
}

export default whatsapp

/** Outside the 24 hours after a person's last message only approved templates arrive (error 131047). */
function policy(
  to: Addressee,
  { templates, lastMessageField }: WhatsappConfig,
  { moment, at }: PolicyContext,
): Refusal | undefined {
  if (templateFor(templates, moment) !== undefined || isOpen(to, lastMessageField, at, dayMs)) return undefined
  return {
    rule: 'window-closed',
    message: 'The person has not written in the last 24 hours, and no template is configured for this moment.',
    hint: 'Name an approved template under templates, or the column with the time of the last message as lastMessageField.',
  }
}

function compose(message: Message, to: Addressee, config: WhatsappConfig, about: About): object {
  const head = {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to: to.address.replace(/^\+|^00/, ''),
  }
  const template = templateFor(config.templates, about.moment)
  if (template === undefined) {
    const body = fitPieces(printBlocks(blocksOf(message), plain), longestText, textOf(message.short))
    return { ...head, type: 'text', text: { body: body.trim() || textOf(message.subject), preview_url: false } }
  }
  const values = parameterValues(template.parameters ?? [], message, to, about)
  return {
    ...head,
    type: 'template',
    template: {
      name: template.name,
      language: { policy: 'deterministic', code: languageCode(message.language, template.languages) },
      components:
        values.length === 0 ? [] : [{ type: 'body', parameters: values.map((text) => ({ type: 'text', text })) }],
    },
  }
}

/** https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes */
function outcomeFor({ code }: GraphError) {
  switch (code) {
    case 131056:
      // The same recipient too often: nobody else has to wait.
      return { ...limited, scope: 'recipient' as const }
    case 4:
    case 80007:
    case 130429:
      return limited
    case 1:
    case 2:
    case 131000:
    case 131016:
      return unavailable
    case 131048:
      return rejected('spam-rating', 'channel')
    case 131026:
      return rejected('not-on-channel', 'recipient', 'dead')
    case 131047:
      return rejected('window-closed', 'recipient')
    case 131050:
      return rejected('opted-out', 'recipient', 'opted-out')
    case 131049:
    case 130472:
      return rejected('marketing-cap', 'recipient')
    case 100:
    case 131008:
    case 131009:
    case 131051:
    case 132000:
    case 132001:
    case 132015:
    case 132016:
      return rejected(code >= 132_000 ? 'template-refused' : 'content-refused', 'content')
    case 131042:
      return rejected('payment', 'channel')
    case 131031:
    case 368:
      return rejected('account-locked', 'channel')
    case 0:
    case 3:
    case 10:
    case 190:
      return rejected('auth', 'channel')
    default:
      return code >= 200 && code <= 299 ? rejected('auth', 'channel') : undefined
  }
}

function sentOutcome(api: Api, result: ApiResult): Outcome {
  const outcome = graphOutcome(api, result, outcomeFor)
  if (outcome.kind !== 'sent' || result.kind === 'fault') return outcome
  const { messages } = (result.json ?? {}) as { messages?: readonly { id?: string; message_status?: string }[] }
  const [message] = messages ?? []
  if (typeof message?.id !== 'string')
    return { kind: 'unknown', reason: 'protocol', detail: 'the answer is not WhatsApp’s' }
  if (message.message_status === 'paused') return { kind: 'rejected', reason: 'template-paused', scope: 'content' }
  return { kind: 'sent', ref: message.id }
}

interface History {
  data?: readonly {
    message_id?: string
    events?: { data?: readonly HistoryEvent[] } | readonly HistoryEvent[]
  }[]
}

interface HistoryEvent {
  delivery_status?: string
  error_description?: string
}

/** A message's history is asked for; no server has to be there for Meta to call. */
async function receipts(api: Api, phone: string, refs: readonly string[], signal: AbortSignal): Promise<Receipt[]> {
  const found: Receipt[] = []
  for (const ref of refs) {
    const query = new URLSearchParams({
      message_id: ref,
      fields: 'id,message_id,events{delivery_status,timestamp,error_description}',
    })
    const result = await api.call('GET', `${phone}/message_history?${query}`, undefined, signal)
    if (graphOutcome(api, result, outcomeFor).kind !== 'sent' || result.kind === 'fault') continue
    const entry = (result.json as History | undefined)?.data?.find((each) => (each.message_id ?? ref) === ref)
    const events = entry?.events
    const list =
      (Array.isArray(events) ? events : (events as { data?: readonly HistoryEvent[] } | undefined)?.data) ?? []
    found.push(receiptOf(api, ref, list))
    if (signal.aborted) break
  }
  return found
}

function receiptOf(api: Api, ref: string, events: readonly HistoryEvent[]): Receipt {
  const has = (...statuses: string[]) => events.find(({ delivery_status }) => statuses.includes(delivery_status ?? ''))
  if (has('READ')) return { ref, state: 'seen' }
  if (has('DELIVERED')) return { ref, state: 'delivered' }
  const failure = has('FAILED', 'ERROR')
  if (failure === undefined) return { ref, state: 'pending' }
  const detail = api.quote(String(failure.error_description ?? ''))
  return { ref, state: 'failed', reason: 'undelivered', ...(detail === '' ? {} : { detail }) }
}

async function check(
  api: Api,
  phone: string,
  { businessAccountId, templates = {} }: WhatsappConfig,
  signal: AbortSignal,
): Promise<Check> {
  const fields = 'display_phone_number,verified_name,quality_rating,status,messaging_limit_tier'
  const result = await api.call('GET', `${phone}?fields=${fields}`, undefined, signal)
  const found = graphObject(api, result, outcomeFor)
  if ('fault' in found) return { ok: false, detail: found.fault }
  const { display_phone_number, verified_name, quality_rating, messaging_limit_tier } = found.object
  const who = `${verified_name} (${display_phone_number}), quality ${quality_rating ?? 'unknown'}, ${messaging_limit_tier ?? 'no tier'}`
  if (businessAccountId === undefined) return { ok: true, detail: who }
  for (const template of new Map(Object.values(templates).map((each) => [each.name, each])).values()) {
    const fault = await templateFault(api, businessAccountId, template, signal)
    if (fault !== undefined) return { ok: false, detail: `${who}; the template ${template.name} ${fault}` }
  }
  return { ok: true, detail: `${who}; ${Object.keys(templates).length} templates are approved` }
}

interface TemplateAnswer {
  data?: readonly {
    name: string
    status: string
    language: string
    category: string
    components?: readonly { type: string; text?: string }[]
  }[]
}

/** Why a template could not be sent: not there, not approved, for marketing, in no such language, or with other parameters. */
async function templateFault(
  api: Api,
  account: string,
  { name, languages, parameters = [] }: WhatsappTemplate,
  signal: AbortSignal,
): Promise<string | undefined> {
  const query = new URLSearchParams({ name, fields: 'name,status,language,category,components', limit: '100' })
  const result = await api.call('GET', `/${encodeURIComponent(account)}/message_templates?${query}`, undefined, signal)
  const listed = graphObject(api, result, outcomeFor)
  if ('fault' in listed) return `cannot be looked up: ${listed.fault}`
  const found = ((listed.object as TemplateAnswer).data ?? []).filter((each) => each.name === name)
  if (found.length === 0) return 'does not exist'
  for (const language of languages ?? found.map((each) => each.language)) {
    const one = found.find((each) => each.language === language)
    if (one === undefined) return `is not there in ${language}`
    if (one.status !== 'APPROVED') return `is ${one.status.toLowerCase()} in ${language}`
    if (one.category !== 'UTILITY')
      return `is of the category ${one.category.toLowerCase()}, which people can switch off`
    const body = one.components?.find(({ type }) => type.toUpperCase() === 'BODY')?.text ?? ''
    const slots = new Set(body.match(/\{\{\s*\w+\s*\}\}/g)).size
    if (slots !== parameters.length)
      return `takes ${slots} parameters in ${language}, and ${parameters.length} are configured`
  }
  return undefined
}
