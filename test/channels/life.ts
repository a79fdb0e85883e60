import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Facts } from '../../src/model/delivery.ts'
import type { Event } from '../../src/model/project.ts'
import type { Channel } from '../../src/ports/channel.ts'
import { addressee, event as baseEvent, filled, keyOf } from './fixtures.ts'
import { type Sample, samples } from './notices.ts'

/** A notice at one point of an event's life, as a place gets to say it. */
export interface Notice extends Sample {
  name: string
}

export const thread = '9f86d081884c7d659a2feaa0c55ad015'
const hour = 3_600_000
const start = Date.parse('2026-12-05T21:00:00Z')
const end = start + 2 * hour

/** A maintenance as its author writes it. */
export const maintenance: Event = {
  ...baseEvent,
  title: { en: 'PostgreSQL 16 upgrade', it: 'Aggiornamento a PostgreSQL 16' },
  services: ['Billing API', 'Invoices'],
  impact: { level: 'outage', summary: { en: 'No invoices can be created.' } },
  fields: { alertService: 'billing-api', region: 'eu-west', ticket: '2026112410000017' },
}

/** An incident, which has a beginning and no end. */
export const incident: Event = {
  ...baseEvent,
  id: 'checkout-down',
  type: 'incident',
  urgency: 'emergency',
  severity: 'critical',
  status: 'investigating',
  title: { en: 'Checkout is down' },
  services: ['Billing API'],
  window: { start: Date.parse('2026-12-02T19:40:00Z') },
  impact: { level: 'outage' },
}

/** A notice of an event at one point of its life; `n` numbers the delivery. */
export function noticeOf(
  n: number,
  name: string,
  event: Event,
  facts: Partial<Facts>,
  words: string,
  date: number,
): Notice {
  const window = { start: event.window?.start ?? null, end: event.window?.end ?? null }
  const subject = `${words}: ${typeof event.title === 'string' ? event.title : event.title.en}`
  const line = `${words}. <Billing> & *Invoices* @everyone`
  return {
    name,
    message: {
      language: 'en',
      subject: filled(subject)(),
      text: filled(`${line}\n\nFollow https://status.acme.example for news.\n`)(),
      html: filled(`<!doctype html><p>${words}.</p>\n`)(),
      short: filled(`${words}.`)(),
      blocks: [
        { kind: 'paragraph', children: [{ kind: 'text', text: line }] },
        {
          kind: 'paragraph',
          children: [
            { kind: 'text', text: 'Follow ' },
            { kind: 'link', url: 'https://status.acme.example', children: [{ kind: 'text', text: 'our status page' }] },
            { kind: 'text', text: ' for news.' },
          ],
        },
      ],
      digest: `sha256:${n}`,
    },
    about: {
      key: keyOf(n),
      date,
      project: 'acme',
      event,
      occurrence: null,
      rule: 'places',
      moment: name.replace(/^incident-/, ''),
      channel: 'place',
      from: 'Acme Operations <ops@acme.example>',
      isDefaultFrom: true,
      thread,
      isFollowUp: n > 1,
      facts: { ...window, status: event.status, updates: [], ...facts },
      revision: { notices: n - 1, changes: Math.max(0, n - 2) },
      statusPage: 'https://status.acme.example',
      defaultLanguage: 'en',
    },
  }
}

const announcedAt = Date.parse('2026-12-02T20:00:00Z')
const moved = { start: start + hour, end: end + hour }

/** The life of a maintenance, a notice for each kind; the same for every adapter. */
export const life: readonly Notice[] = [
  noticeOf(1, 'announced', maintenance, {}, 'Scheduled maintenance', announcedAt),
  noticeOf(2, 'updated', maintenance, { updates: ['replica'] }, 'The replica is ready', announcedAt + hour),
  noticeOf(3, 'rescheduled', maintenance, moved, 'Moved by one hour', announcedAt + 2 * hour),
  noticeOf(4, 'started', maintenance, { ...moved, status: 'in_progress' }, 'The work has begun', moved.start),
  noticeOf(5, 'completed', maintenance, { ...moved, status: 'completed' }, 'The work is done', moved.end - hour / 2),
  noticeOf(
    6,
    'cancelled',
    maintenance,
    { ...moved, status: 'cancelled' },
    'The work is called off',
    announcedAt + 3 * hour,
  ),
]

export const outage: readonly Notice[] = [
  noticeOf(11, 'incident-announced', incident, {}, 'We look into it', announcedAt),
  noticeOf(12, 'incident-identified', incident, { status: 'identified' }, 'A full disk', announcedAt + hour / 4),
  noticeOf(13, 'incident-monitoring', incident, { status: 'monitoring' }, 'A fix is in', announcedAt + hour / 2),
  noticeOf(14, 'incident-resolved', incident, { status: 'resolved' }, 'All is well', announcedAt + hour),
]

export function noticeNamed(name: string, notices: readonly Notice[] = life): Notice {
  return notices.find((notice) => notice.name === name)!
}

/** The shared notices, and those that a place beside the people hears as well. */
const shared: readonly Notice[] = Object.entries(samples).map(([name, sample]) => ({ name, ...sample }))
export const golden: readonly Notice[] = [...shared, noticeNamed('started')]

/** What an adapter composes for each notice, compared with the files in `golden/NAME`; `vitest --update` writes them anew. */
export function testPayloads<Config, Payload>(
  name: string,
  channel: Channel<Config, Payload>,
  config: Config,
  notices: readonly Notice[] = golden,
): void {
  test.each(notices)(`the payload of $name is the one in golden/${name}`, async (notice) => {
    const payload = channel.compose(notice.message, addressee('place'), config, notice.about)
    const file = fileURLToPath(new URL(`golden/${name}/${notice.name}.json`, import.meta.url))
    await expect(`${JSON.stringify(payload, null, 2)}\n`).toMatchFileSnapshot(file)
  })
}
