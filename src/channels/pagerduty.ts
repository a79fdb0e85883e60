import { type Message, textOf } from '../model/text.ts'
import type { About, Channel, ConfigFault } from '../ports/channel.ts'
import { cutText } from './chat-text.ts'
import { openEvents } from './pagerduty/events.ts'
import { openWindows, type WindowPayload } from './pagerduty/windows.ts'
import { readChannelSchema } from './schema.ts'
import { lifeOf, markerOf, titleOf, utc } from './systems/life.ts'
import type { Refused } from './systems/steps.ts'
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
  const { event } = about
  const { phase, start, end, at } = lifeOf(about)
  const marker = markerOf(about)
  if (phase === 'closed' || (end !== null && end <= at)) return { marker, at, window: null }
  if (end === null)
    return { refused: `the event ${event.id} has no window with an end, and a maintenance window needs one` }
  const { values: ids, fault } = servicesOf(config, about)
  if (fault !== undefined) return { refused: fault }
  const from = phase === 'running' ? Math.min(start ?? at, at) : (start ?? at)
  return {
    marker,
    at,
    window: {
      type: 'maintenance_window',
      start_time: utc(Math.max(from, at)),
      end_time: utc(end),
      description: `${cutText(titleOf(about, message), 200)} [${marker}]`,
      services: ids.map((id) => ({ id, type: 'service_reference' })),
    },
  }
}

/** Every service of the event must be one of PagerDuty's: one that is left out pages somebody. */
function servicesOf({ services, serviceIds = [] }: PagerDutyConfig, { event }: About): Values {
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
  if (lifeOf(about).phase === 'closed') return { path: '/v2/enqueue', body: { event_action: 'resolve', dedup_key } }
  if (event.urgency !== 'emergency')
    return { refused: `the event ${event.id} is ${event.urgency}: only what is an emergency triggers an alert` }
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
