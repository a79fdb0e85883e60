import type { Outcome } from '../model/delivery.ts'
import { type Message, textOf } from '../model/text.ts'
import type { About, Addressee, Channel, ConfigFault, PolicyContext, Refusal } from '../ports/channel.ts'
import { cutText } from './chat-text.ts'
import type { Api, ApiResult } from './json-api.ts'
import { type GraphConfig, graphObject, graphOutcome, openGraph } from './meta/graph.ts'
import { messagingOutcome } from './meta/messaging.ts'
import { dayMs, isOpen } from './phone/window.ts'
import { readChannelSchema } from './schema.ts'

export interface InstagramConfig extends GraphConfig {
  accountId?: string
  tag?: string
  lastMessageField?: string
}

const longestText = 1_000

const instagram: Channel<InstagramConfig, object> = {
  schema: readChannelSchema('instagram'),
  reach: 'people',
  // An Instagram-scoped id stands under addresses; it cannot be made from anything else.
  address: () => undefined,
  checkConfig: ({ tag, lastMessageField }): ConfigFault[] => [
    ...(tag === undefined || tag === 'HUMAN_AGENT'
      ? []
      : [
          {
            path: ['tag'],
            message: `Instagram has no message tag ${tag}`,
            hint: 'write HUMAN_AGENT, or reach people over another channel: Instagram has no templates',
          },
        ]),
    ...(lastMessageField === undefined
      ? [
          {
            path: [],
            message: 'without lastMessageField nobody can be written to: Instagram allows answers only',
            hint: 'name the column with the time of a person’s last message',
            severity: 'warning' as const,
          },
        ]
      : []),
  ],
  policy,
  compose(message: Message, to: Addressee, config: InstagramConfig, about: About): object {
    const text = cutText(textOf(message.short).trim() || textOf(message.subject), longestText)
    const body = { recipient: { id: to.address }, message: { text } }
    const isAnswer = config.tag === undefined || isOpen(to, config.lastMessageField, about.date, dayMs)
    return isAnswer ? body : { ...body, messaging_type: 'MESSAGE_TAG', tag: config.tag }
  },
  async open(config, env) {
    const api = await openGraph('instagram', config, 'https://graph.instagram.com', 'v25.0', env)
    const account = `/${encodeURIComponent(config.accountId ?? 'me')}`
    return {
      async send(payload, _key, signal) {
        return sentOutcome(api, await api.call('POST', `${account}/messages`, payload, signal))
      },
      async check(_deep, signal) {
        const result = await api.call('GET', `${account}?fields=id,username`, undefined, signal)
        const found = graphObject(api, result, messagingOutcome)
        if ('fault' in found) return { ok: false, detail: found.fault }
        return { ok: true, detail: `answers as ${found.object.username ?? 'this account'}` }
      },
      close: () => api.close(),
    }
  },
}

export default instagram

/** Only who wrote within 24 hours can be answered, by a human agent within 7 days. There are no templates. */
function policy(to: Addressee, { tag, lastMessageField }: InstagramConfig, { at }: PolicyContext): Refusal | undefined {
  if (isOpen(to, lastMessageField, at, tag === 'HUMAN_AGENT' ? 7 * dayMs : dayMs)) return undefined
  return {
    rule: 'window-closed',
    message: 'The person has not written in time, and Instagram allows answers only.',
    hint: 'Reach the person over another channel, in a fallback for instance.',
  }
}

function sentOutcome(api: Api, result: ApiResult): Outcome {
  const outcome = graphOutcome(api, result, messagingOutcome)
  if (outcome.kind !== 'sent' || result.kind === 'fault') return outcome
  const { message_id } = (result.json ?? {}) as { message_id?: unknown }
  if (typeof message_id !== 'string')
    return { kind: 'unknown', reason: 'protocol', detail: 'the answer is not Instagram’s' }
  return { kind: 'sent', ref: message_id }
}
