import type { Instant } from '../../model/project.ts'
import { phaseOf } from '../systems/life.ts'
import { componentWords, statusOf } from '../systems/status-page.ts'
import { speechOf } from './say.ts'
import { type Component, type Entry, endOf, idOf, isAboutServices, type Site } from './site.ts'

/** As many as Statuspage lists. */
const most = 50

/**
 * Statuspage's public API, version 2, as files: every field that its documentation shows, so that what reads one page reads this one.
 * https://metastatuspage.com/api
 */
export function apiFiles(site: Site): Record<string, string> {
  const { words } = speechOf(site, site.languages[0]!)
  const page = {
    id: idOf('page', site.url),
    name: site.title,
    url: site.url,
    time_zone: site.timezone ?? 'Etc/UTC',
    updated_at: time(site.at),
  }
  const status = { indicator: site.impact, description: words.overall[site.impact] }
  const components = site.components.map((component, at) => componentOf(component, at, page.id))
  const make = (entries: readonly Entry[]) =>
    [...entries]
      .sort((a, b) => b.newest.at - a.newest.at || (a.marker < b.marker ? -1 : 1))
      .slice(0, most)
      .map((entry) => incidentOf(entry, site, components, page.id))
  const incidents = (entries: readonly Entry[]) =>
    make(entries.filter(({ event, kind }) => kind === 'incident' && isAboutServices(event)))
  const maintenances = (entries: readonly Entry[]) =>
    make(
      entries.filter(
        ({ event, kind, newest }) =>
          kind === 'maintenance' && isAboutServices(event) && newest.start !== null && newest.end !== null,
      ),
    )
  const open = [...site.active, ...site.coming]
  const all = [...open, ...site.past]
  const files: Record<string, object> = {
    summary: {
      page,
      components,
      incidents: incidents(open),
      scheduled_maintenances: maintenances(open),
      status,
    },
    status: { page, status },
    components: { page, components },
    incidents: { page, incidents: incidents(all) },
    'incidents/unresolved': { page, incidents: incidents(open) },
    'scheduled-maintenances': { page, scheduled_maintenances: maintenances(all) },
    'scheduled-maintenances/upcoming': { page, scheduled_maintenances: maintenances(site.coming) },
    'scheduled-maintenances/active': { page, scheduled_maintenances: maintenances(site.active) },
  }
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [`api/v2/${name}.json`, `${JSON.stringify(content)}\n`]),
  )
}

function componentOf({ id, name, state, changedAt }: Component, at: number, pageId: string) {
  return {
    id,
    name,
    status: componentWords[state],
    created_at: time(changedAt),
    updated_at: time(changedAt),
    position: at + 1,
    description: null,
    showcase: false,
    start_date: null,
    group_id: null,
    page_id: pageId,
    group: false,
    only_show_if_degraded: false,
  }
}

function incidentOf(entry: Entry, site: Site, components: readonly ReturnType<typeof componentOf>[], pageId: string) {
  const { id, event, kind, newest, notices } = entry
  const speech = speechOf(site, site.languages[0]!)
  const first = notices[0]!
  const isClosed = entry.phase === 'closed'
  const watched = notices.find(({ status }) => status === 'monitoring')
  const own = components.filter(({ name }) => event.services.includes(name))
  return {
    id,
    name: speech.text(event.title).text,
    status: statusOf(kind, { phase: entry.phase, status: newest.status }),
    created_at: time(first.at),
    updated_at: time(newest.at),
    monitoring_at: watched === undefined ? null : time(watched.at),
    resolved_at: isClosed ? time(endOf(entry)) : null,
    impact: entry.impact,
    shortlink: `${site.url}#event-${id}`,
    started_at: time(kind === 'incident' ? (newest.start ?? first.at) : first.at),
    page_id: pageId,
    incident_updates: notices
      .map((notice) => ({
        id: idOf('notice', notice.key),
        status: statusOf(kind, { phase: phaseOf(notice.status), status: notice.status }),
        body: notice.text,
        incident_id: id,
        created_at: time(notice.at),
        updated_at: time(notice.at),
        display_at: time(notice.at),
        affected_components: own.map((component) => ({ code: component.id, name: component.name })),
        deliver_notifications: true,
        custom_tweet: null,
        tweet_id: null,
      }))
      .reverse(),
    components: own,
    reminder_intervals: null,
    ...(kind === 'maintenance' && newest.start !== null && newest.end !== null
      ? { scheduled_for: time(newest.start), scheduled_until: time(newest.end) }
      : {}),
  }
}

/** With milliseconds, as Statuspage writes them. */
function time(at: Instant): string {
  return new Date(at).toISOString()
}
