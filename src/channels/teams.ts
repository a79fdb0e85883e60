import type { Channel, ConfigFault } from '../ports/channel.ts'
import { requireFaultless } from './chat/config.ts'
import { openHook } from './chat/hook.ts'
import { readChannelSchema } from './schema.ts'
import { type AdaptiveCard, adaptiveCard } from './teams/card.ts'

export interface TeamsConfig {
  url: string
  width?: 'full' | 'default'
  timeout?: string
  connectTimeout?: string
}

export interface TeamsPayload {
  type: 'message'
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive'; contentUrl: null; content: AdaptiveCard }]
}

const teams: Channel<TeamsConfig, TeamsPayload> = {
  schema: readChannelSchema('teams'),
  reach: 'place',
  checkConfig,
  compose: (message, to, config, about) => ({
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: adaptiveCard(message, to, about, config.width !== 'default'),
      },
    ],
  }),
  async open(config, env) {
    requireFaultless(checkConfig(config), 'teams')
    const { api, url, path } = await openHook(config.url, 'teams', env, config)
    return {
      async send(payload, _key, signal) {
        const result = await api.call('POST', path, payload, signal)
        const outcome = api.outcome(result)
        // 400 is what a flow answers that was switched off or deleted; a card that it cannot post shows in its history only.
        return outcome.kind === 'rejected' && result.kind === 'answer' && result.status === 400
          ? { ...outcome, reason: 'flow-off', scope: 'channel' }
          : outcome
      },
      async check(isDeep, signal) {
        if (!isDeep)
          return {
            ok: true,
            detail: `${url.host} is where workflows are; whether the flow runs shows --deep, which leaves a run without output in its history`,
          }
        // Without the type that a flow expects nothing is posted.
        const result = await api.call('POST', path, { text: '' }, signal)
        const outcome = api.outcome(result)
        return outcome.kind === 'sent'
          ? { ok: true, detail: 'the flow takes requests; whether it may post to its channel shows its run history' }
          : { ok: false, detail: outcome.detail ?? outcome.reason }
      },
      close: () => api.close(),
    }
  },
}

export default teams

/** Where Office 365 connectors were (https://devblogs.microsoft.com/microsoft365dev/retirement-of-office-365-connectors-within-microsoft-teams/). */
const retired = /^https?:\/\/(?:[^/]*\.)?(?:webhook\.office\.com|outlook\.office(?:365)?\.com\/webhook)/i

function checkConfig({ url }: TeamsConfig): ConfigFault[] {
  if (!retired.test(url)) return []
  return [
    {
      path: ['url'],
      message: 'Office 365 connectors were retired in spring 2026: nothing sent there arrives',
      hint: 'make a workflow "When a Teams webhook request is received" in the channel and write its URL',
    },
  ]
}
