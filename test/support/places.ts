import { onTestFinished } from 'vitest'
import { type AlertmanagerSink, openAlertmanager } from '../sink/alertmanager.ts'
import { type CachetSink, openCachet } from '../sink/cachet.ts'
import { type GrafanaSink, openGrafana } from '../sink/grafana.ts'
import { type OneDeskSink, openOneDesk } from '../sink/onedesk.ts'
import { type OtoboSink, openOtobo } from '../sink/otobo.ts'
import { openPagerDuty, type PagerDutySink } from '../sink/pagerduty.ts'
import { openStatuspage, type StatuspageSink } from '../sink/statuspage.ts'
import { type Files, smallProject } from './cli.ts'

/** Where secrets of the project below come from; none of these may be seen anywhere. */
export const secrets = {
  AM_TOKEN: 'Secret-of-alertmanager',
  STATUSPAGE_KEY: 'Secret-of-statuspage',
  CACHET_TOKEN: 'Secret-of-cachet',
  PAGERDUTY_TOKEN: 'Secret-of-pagerduty',
  PAGERDUTY_ROUTING_KEY: 'Secret-routing-key-of-pagerduty',
  GRAFANA_TOKEN: 'Secret-of-grafana',
  OTOBO_PASSWORD: 'Secret-of-otobo',
  ONEDESK_KEY: 'Secret-of-onedesk',
} as const

export interface Places {
  alertmanager: AlertmanagerSink
  statuspage: StatuspageSink
  cachet: CachetSink
  pagerduty: PagerDutySink
  grafana: GrafanaSink
  otobo: OtoboSink
  onedesk: OneDeskSink
}

/** A server for each place, closed with the test. */
export async function openPlaces(): Promise<Places> {
  const places = {
    alertmanager: await openAlertmanager({ token: secrets.AM_TOKEN }),
    statuspage: await openStatuspage({ key: secrets.STATUSPAGE_KEY, page: 'y2j98763l56x' }),
    cachet: await openCachet({ token: secrets.CACHET_TOKEN }),
    pagerduty: await openPagerDuty({ token: secrets.PAGERDUTY_TOKEN, routingKey: secrets.PAGERDUTY_ROUTING_KEY }),
    grafana: await openGrafana({ token: secrets.GRAFANA_TOKEN }),
    otobo: await openOtobo({ user: 'notify', password: secrets.OTOBO_PASSWORD }),
    onedesk: await openOneDesk({ key: secrets.ONEDESK_KEY }),
  }
  onTestFinished(async () => {
    for (const place of Object.values(places)) await place.close()
  })
  return places
}

/** Sets the clock of those that have one. */
export function setClock(places: Places, now: string): void {
  for (const place of [places.alertmanager, places.cachet, places.pagerduty]) place.now = Date.parse(now)
}

export const placeIds = [
  'alertmanager',
  'statuspage',
  'cachet',
  'pagerduty',
  'changes',
  'grafana',
  'otobo',
  'onedesk',
] as const

/** A maintenance, a channel for each place at these addresses, and a rule that tells them all. */
export function placesProject(urls: Readonly<Record<keyof Places, string>>, via: readonly string[] = placeIds): Files {
  const channel = (id: string, adapter: string, config: string) => ({
    [`channels/${id}.yaml`]: `kind: channel\nid: ${id}\nadapter: ${adapter}\nconfig:\n${config.replace(/^ {4}/gm, '  ')}`,
  })
  return {
    'notify.yaml': smallProject['notify.yaml']!,
    'events/upgrade.yaml': `kind: event
id: upgrade
type: maintenance
status: scheduled
title: Database upgrade
services: [Billing API]
window: {start: 2026-12-05T22:00, end: 2026-12-06T00:00, timezone: Europe/Rome}
impact: {level: outage}
fields: {alertService: [billing-api, billing-worker]}
`,
    'rules/places.yaml': `kind: rule
id: places
on: [announced, rescheduled, extended, started, updated, completed, cancelled]
when: {type: maintenance}
via: [${via.join(', ')}]
message: {template: scheduled-maintenance}
`,
    ...channel(
      'alertmanager',
      'alertmanager',
      `    url: ${urls.alertmanager}
    token: "\${env:AM_TOKEN}"
    matchers: [{name: service, value: "{{event.fields.alertService}}"}]
`,
    ),
    ...channel(
      'statuspage',
      'statuspage',
      `    apiKey: "\${env:STATUSPAGE_KEY}"
    page: y2j98763l56x
    baseUrl: ${urls.statuspage}
    components: {Billing API: kctbh9vrtdwd}
`,
    ),
    ...channel(
      'cachet',
      'cachet',
      `    url: ${urls.cachet}
    token: "\${env:CACHET_TOKEN}"
    components: {Billing API: "1"}
`,
    ),
    ...channel(
      'pagerduty',
      'pagerduty',
      `    token: "\${env:PAGERDUTY_TOKEN}"
    from: ops@acme.example
    baseUrl: ${urls.pagerduty}
    services: {Billing API: PIJ90N7}
`,
    ),
    ...channel(
      'changes',
      'pagerduty',
      `    mode: change
    routingKey: "\${env:PAGERDUTY_ROUTING_KEY}"
    eventsUrl: ${urls.pagerduty}
`,
    ),
    ...channel(
      'grafana',
      'grafana',
      `    url: ${urls.grafana}
    token: "\${env:GRAFANA_TOKEN}"
    tags: ["{{event.services}}"]
`,
    ),
    ...channel(
      'otobo',
      'otobo',
      `    url: ${urls.otobo}
    user: notify
    password: "\${env:OTOBO_PASSWORD}"
    ticket: {Queue: Operations, State: new, Priority: 3 normal, CustomerUser: ops@acme.example}
    states: {completed: closed successful, cancelled: closed unsuccessful}
`,
    ),
    ...channel(
      'onedesk',
      'onedesk',
      `    apiKey: "\${env:ONEDESK_KEY}"
    baseUrl: ${urls.onedesk}
    visibilityField: {name: isInternal, internal: true, customer: false}
    newItem: {type: Ticket}
`,
    ),
  }
}
