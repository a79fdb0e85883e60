import type { Instant } from '../model/project.ts'
import { type Message, textOf } from '../model/text.ts'
import type { About, Channel, ConfigFault } from '../ports/channel.ts'
import { cutText } from './chat-text.ts'
import { openEvents } from './pagerduty/events.ts'
import { openWindows, type WindowPayload } from './pagerduty/windows.ts'
import { readChannelSchema } from './schema.ts'
import { lifeOf, markerOf, titleOf, utc } from './systems/life.ts'
import { misfit, noWindow, policyBy, type Refused, type Situation } from './systems/refusal.ts'
import { allValuesOf, placeholderFault, type Values, valuesOf, type WordMap } from './systems/values.ts'

export interface PagerDutyConfig {
  mode?: 'window' | 'change' | 'alert'
  token?: string
  from?: string
  services?: WordMap
  serviceIds?: readonly string[]
  routingKey?: string
  source?: string
  baseUrl?: string
  eventsUrl?: string
  timeout?: string
  connectTimeout?: string
}

/** A body of the Events API but for its routing key, which is a secret. */
export interface EventPayload {
  path: '/v2/change/enqueue' | '/v2/enqueue'
  body: Readonly<Record<string, unknown>> & { dedup_key?: string }
}

export type PagerDutyPayload = Refused | WindowPayload | EventPayload

const severities = { low: 'info', medium: 'warning', high: 'error', critical: 'critical' } as const

const pagerduty: Channel<PagerDutyConfig, PagerDutyPayload> = {
  schema: readChannelSchema('pagerduty'),
  perEvent: true,
  reach: 'place',
  checkConfig: faultsOf,
  policy: policyBy(({ mode = 'window', ...config }: PagerDutyConfig, situation) => {
    if (mode === 'change') return {}
    return mode === 'window' ? spanOf(config, situation) : wakingOf(situation)
  }),
  compose(message, _to, config, about) {
    switch (config.mode ?? 'window') {
      case 'window':
        return windowOf(message, config, about)
      case 'change':
        return changeOf(message, config, about)
      case 'alert':
        return alertOf(message, config, about)
    }
  },
  open: (config, env) => ((config.mode ?? 'window') === 'window' ? openWindows(config, env) : openEvents(config, env)),
}

export default pagerduty

/** A maintenance window: its services page nobody in the meantime. */
function windowOf(message: Message, config: PagerDutyConfig, about: About): PagerDutyPayload {
  const wanted = spanOf(config, about)
  if ('refused' in wanted) return wanted
  const marker = markerOf(about)
  const { at, span } = wanted
  if (span === null) return { marker, at, window: null }
  const { ids, ...times } = span
  return {
    marker,
    at,
    window: {
      type: 'maintenance_window',
      ...times,
      description: `${cutText(titleOf(about, message), 200)} [${marker}]`,
      services: ids.map((id) => ({ id, type: 'service_reference' })),
    },
  }
}

/** What of a maintenance window needs no words. */
function spanOf(
  config: PagerDutyConfig,
  situation: Situation,
): Refused | { at: Instant; span: { start_time: string; end_time: string; ids: readonly string[] } | null } {
  const { phase, start, end, at } = lifeOf(situation)
  if (phase === 'closed' || (end !== null && end <= at)) return { at, span: null }
  if (end === null) return noWindow(situation.event, 'a maintenance window', 'an end')
  const { values: ids, fault } = servicesOf(config, situation)
  if (fault !== undefined) return misfit(fault)
  const from = phase === 'running' ? Math.min(start ?? at, at) : (start ?? at)
  return { at, span: { start_time: utc(Math.max(from, at)), end_time: utc(end), ids } }
}

/** Every service of the event must be one of PagerDuty's: one that is left out pages somebody. */
function servicesOf({ services, serviceIds = [] }: PagerDutyConfig, { event }: Situation): Values {
  const named = services === undefined ? { values: [] } : valuesOf('{{event.services}}', event, services)
  if (named.fault !== undefined) return named
  const more = allValuesOf(serviceIds, event)
  if (more.fault !== undefined) return more
  return { values: [...new Set([...named.values, ...more.values])] }
}

function changeOf(message: Message, config: PagerDutyConfig, about: About): EventPayload {
  return {
    path: '/v2/change/enqueue',
    body: {
      payload: {
        summary: cutText(textOf(message.subject), 1024),
        timestamp: utc(about.date),
        source: config.source ?? about.project,
        custom_details: detailsOf(message, about),
      },
      ...linksOf(about),
    },
  }
}

/** An alert wakes people, so it is for emergencies; what closes the event resolves it. */
function alertOf(message: Message, config: PagerDutyConfig, about: About): PagerDutyPayload {
  const { event } = about
  const dedup_key = markerOf(about)
  const waking = wakingOf(about)
  if ('refused' in waking) return waking
  if (!waking.isAlert) return { path: '/v2/enqueue', body: { event_action: 'resolve', dedup_key } }
  return {
    path: '/v2/enqueue',
    body: {
      event_action: 'trigger',
      dedup_key,
      client: 'notify',
      payload: {
        summary: cutText(textOf(message.subject), 1024),
        timestamp: utc(about.date),
        source: config.source ?? about.project,
        severity: severities[event.severity ?? 'critical'],
        class: event.type,
        ...(event.services.length === 0 ? {} : { component: event.services.join(', ') }),
        custom_details: detailsOf(message, about),
      },
      ...linksOf(about),
    },
  }
}

function wakingOf(situation: Situation): Refused | { isAlert: boolean } {
  const { id, urgency } = situation.event
  if (lifeOf(situation).phase === 'closed') return { isAlert: false }
  if (urgency === 'emergency') return { isAlert: true }
  return {
    refused: {
      rule: 'no-emergency',
      message: `The event ${id} is ${urgency}, and only an emergency triggers an alert.`,
      hint: 'Write "urgency: emergency" in the event, or tell PagerDuty by mode: change, which wakes nobody.',
    },
  }
}

function detailsOf(message: Message, about: About): object {
  const { event } = about
  const { status, start, end } = lifeOf(about)
  return {
    event: event.id,
    status,
    services: event.services,
    start: start === null ? null : utc(start),
    end: end === null ? null : utc(end),
    text: cutText(textOf(message.short), 2_000),
  }
}

function linksOf({ statusPage }: About): object {
  return statusPage === undefined ? {} : { links: [{ href: statusPage, text: 'Status page' }] }
}

function faultsOf(config: PagerDutyConfig): ConfigFault[] {
  const mode = config.mode ?? 'window'
  const needed = mode === 'window' ? (['token', 'from'] as const) : (['routingKey'] as const)
  const faults: ConfigFault[] = needed
    .filter((name) => config[name] === undefined)
    .map((name) => ({
      path: [],
      message: `"${name}" is missing: mode "${mode}" needs it`,
      hint: 'docs/reference/channels/pagerduty.md tells what each mode needs',
    }))
  if (mode === 'window' && config.services === undefined && config.serviceIds === undefined)
    faults.push({ path: [], message: 'no service is named', hint: 'write services or serviceIds' })
  for (const [at, text] of (config.serviceIds ?? []).entries()) {
    const message = placeholderFault(text)
    if (message !== undefined)
      faults.push({ path: ['serviceIds', at], message, hint: 'write an id, or {{event.fields.NAME}}' })
  }
  return faults
}
