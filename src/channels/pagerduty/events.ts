import type { ChannelEnv, Sender } from '../../ports/channel.ts'
import { openApi } from '../json-api.ts'
import type { PagerDutyConfig, PagerDutyPayload } from '../pagerduty.ts'
import { refusal } from '../systems/refusal.ts'
import { recordOf } from '../systems/steps.ts'
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
      const isRepeatable = body.dedup_key !== undefined
      const outcome = outcomeOf(api, result, isRepeatable)
      if (outcome.kind !== 'sent') return outcome
      const { status } = recordOf(result.kind === 'answer' ? result.json : undefined)
      if (status !== 'success') {
        const doubt = { reason: 'protocol', detail: 'the answer is not PagerDuty’s' }
        return isRepeatable ? { kind: 'retry', scope: 'channel', ...doubt } : { kind: 'unknown', ...doubt }
      }
      return isRepeatable ? { ...outcome, ref: body.dedup_key } : outcome
    },
    async check() {
      return { ok: true, detail: 'PagerDuty’s Events API tells of a routing key only when something is sent' }
    },
    close: () => api.close(),
  }
}
