import type { Outcome } from '../model/delivery.ts'
import { type Message, textOf } from '../model/text.ts'
import type { About, Addressee, Channel, Check, ConfigFault, PolicyContext, Refusal } from '../ports/channel.ts'
import { blocksOf, fitPieces, plain, printBlocks } from './chat-text.ts'
import type { Api, ApiResult } from './json-api.ts'
import { type GraphConfig, graphObject, graphOutcome, openGraph } from './meta/graph.ts'
import { messagingOutcome } from './meta/messaging.ts'
import { languageCode, parameterFaults, parameterValues, templateFor } from './phone/parameters.ts'
import { dayMs, isOpen } from './phone/window.ts'
import { readChannelSchema } from './schema.ts'

export interface MessengerConfig extends GraphConfig {
  pageId: string
  templates?: Readonly<Record<string, { name: string; languages?: readonly string[]; parameters?: readonly string[] }>>
  tag?: string
  lastMessageField?: string
}

const longestText = 2_000

/** Message tags that Meta ended in April 2026 (error 100). */
const endedTags: ReadonlySet<string> = new Set(['CONFIRMED_EVENT_UPDATE', 'POST_PURCHASE_UPDATE', 'ACCOUNT_UPDATE'])

const messenger: Channel<MessengerConfig, object> = {
  schema: readChannelSchema('messenger'),
  reach: 'people',
  // A page-scoped id cannot be made from a number or an address: it stands under addresses.
  address: () => undefined,
  checkConfig,
  policy,
  compose,
  async open(config, env) {
    const api = await openGraph('messenger', config, 'https://graph.facebook.com', 'v25.0', env)
    const page = `/${encodeURIComponent(config.pageId)}`
    return {
      async send(payload, _key, signal) {
        return sentOutcome(api, await api.call('POST', `${page}/messages`, payload, signal))
      },
      check: (_deep, signal) => check(api, page, config, signal),
      close: () => api.close(),
    }
  },
}

export default messenger

function checkConfig({ tag, templates }: MessengerConfig): ConfigFault[] {
  return [...tagFaults(tag), ...parameterFaults(templates)]
}

/** Of the tags only one is left, and it is for people who answer. */
function tagFaults(tag: string | undefined): ConfigFault[] {
  if (tag === undefined || tag === 'HUMAN_AGENT') return []
  const message = endedTags.has(tag)
    ? `Meta ended the message tag ${tag} on 27 April 2026`
    : `"${tag}" is no message tag`
  return [{ path: ['tag'], message, hint: 'name an approved UTILITY template under templates instead' }]
}

/** A template goes at any time; a text within 24 hours of the person's last message, as a human agent within 7 days. */
function policy(
  to: Addressee,
  { templates, tag, lastMessageField }: MessengerConfig,
  { moment, at }: PolicyContext,
): Refusal | undefined {
  if (templateFor(templates, moment) !== undefined) return undefined
  if (isOpen(to, lastMessageField, at, tag === 'HUMAN_AGENT' ? 7 * dayMs : dayMs)) return undefined
  return {
    rule: 'window-closed',
    message: 'The person has not written in time, and no template is configured for this moment.',
    hint: 'Name an approved UTILITY template under templates, or the column with the time of the last message as lastMessageField.',
  }
}

function compose(message: Message, to: Addressee, config: MessengerConfig, about: About): object {
  const recipient = { id: to.address }
  const template = templateFor(config.templates, about.moment)
  if (template !== undefined) {
    const values = parameterValues(template.parameters ?? [], message, to, about)
    return {
      recipient,
      messaging_type: 'UTILITY',
      message: {
        template: {
          name: template.name,
          language: { code: languageCode(message.language, template.languages) },
          components:
            values.length === 0 ? [] : [{ type: 'body', parameters: values.map((text) => ({ type: 'text', text })) }],
        },
      },
    }
  }
  const body = fitPieces(printBlocks(blocksOf(message), plain), longestText, textOf(message.short)).trim()
  const text = body === '' ? textOf(message.subject) : body
  if (isOpen(to, config.lastMessageField, about.date, dayMs) || config.tag === undefined)
    return { recipient, messaging_type: 'UPDATE', message: { text } }
  return { recipient, messaging_type: 'MESSAGE_TAG', tag: config.tag, message: { text } }
}

function sentOutcome(api: Api, result: ApiResult): Outcome {
  const outcome = graphOutcome(api, result, messagingOutcome)
  if (outcome.kind !== 'sent' || result.kind === 'fault') return outcome
  const { message_id } = (result.json ?? {}) as { message_id?: unknown }
  if (typeof message_id !== 'string')
    return { kind: 'unknown', reason: 'protocol', detail: 'the answer is not Messenger’s' }
  return { kind: 'sent', ref: message_id }
}

async function check(api: Api, page: string, { templates = {} }: MessengerConfig, signal: AbortSignal): Promise<Check> {
  const result = await api.call('GET', `${page}?fields=id,name`, undefined, signal)
  const found = graphObject(api, result, messagingOutcome)
  if ('fault' in found) return { ok: false, detail: found.fault }
  const { name } = found.object
  const wanted = new Set(Object.values(templates).map((template) => template.name))
  if (wanted.size === 0) return { ok: true, detail: `writes as ${name}; without templates only to who wrote first` }
  const listed = await api.call(
    'GET',
    `${page}/message_templates?fields=name,status,language,category&limit=200`,
    undefined,
    signal,
  )
  const known = graphObject(api, listed, messagingOutcome)
  if ('fault' in known) return { ok: false, detail: `the templates of ${name} cannot be listed: ${known.fault}` }
  const data = (known.object.data ?? []) as readonly { name: string; status: string }[]
  for (const each of wanted) {
    const own = data.filter((template) => template.name === each)
    if (own.length === 0) return { ok: false, detail: `the template ${each} does not exist` }
    const other = own.find(({ status }) => status !== 'APPROVED')
    if (other !== undefined) return { ok: false, detail: `the template ${each} is ${other.status.toLowerCase()}` }
  }
  return { ok: true, detail: `writes as ${name}; ${wanted.size} templates are approved` }
}
