import type { ChannelEnv, Sender } from '../../ports/channel.ts'
import { openApi } from '../json-api.ts'
import type { PagerDutyConfig, PagerDutyPayload } from '../pagerduty.ts'
import { refusal } from '../systems/refusal.ts'
import { outcomeOf } from './limits.ts'

/**
 * The Events API v2: changes, and alerts, which PagerDuty merges by their `dedup_key`. It knows no question, so nothing can be checked
 * or looked up without sending.
 */
export async function openEvents(config: PagerDutyConfig, env: ChannelEnv): Promise<Sender<PagerDutyPayload>> {
  const routingKey = config.routingKey ?? ''
  const api = await openApi(
    {
      baseUrl: config.eventsUrl ?? 'https://events.pagerduty.com',
      name: 'pagerduty',
      secrets: [routingKey],
      timeout: config.timeout,
      connectTimeout: config.connectTimeout,
    },
    env,
  )
  return {
    async send(payload, _key, signal) {
      if ('refused' in payload) return refusal(payload)
      if (!('path' in payload)) throw new Error('a maintenance window is no event')
      const { path, body } = payload
      const result = await api.call('POST', path, { routing_key: routingKey, ...body }, signal)
      const outcome = outcomeOf(api, result, body.dedup_key !== undefined)
      return outcome.kind === 'sent' && body.dedup_key !== undefined ? { ...outcome, ref: body.dedup_key } : outcome
    },
    async check() {
      return { ok: true, detail: 'PagerDuty’s Events API tells of a routing key only when something is sent' }
    },
    close: () => api.close(),
  }
}
