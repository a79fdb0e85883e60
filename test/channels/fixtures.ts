import type { Event } from '../../src/model/project.ts'
import type { FilledText, Message } from '../../src/model/text.ts'
import type { About, Addressee } from '../../src/ports/channel.ts'

export function filled(...frame: string[]): (...values: string[]) => FilledText {
  return (...values) => ({ frame, values })
}

const subject = filled('Scheduled maintenance: Billing API')
const text = filled('Hello ', ',\n\nthe Billing API will be down on 5 December, 22:00 CET.\n')
const html = filled('<!doctype html><p>Hello ', ',</p>\n<p>the <b>Billing API</b> will be down.</p>\n')
const short = filled('Billing API unavailable 22:00–00:00 CET.')

export function message(name = 'Ann Lee', more: Partial<Message> = {}): Message {
  return {
    language: 'en',
    subject: subject(),
    text: text(name),
    html: html(name),
    short: short(),
    digest: 'sha256:0',
    ...more,
  }
}

export const event: Event = {
  id: 'pg16-upgrade',
  was: [],
  type: 'maintenance',
  urgency: 'routine',
  status: 'scheduled',
  autoStart: false,
  title: 'PostgreSQL 16 upgrade',
  services: ['Billing API'],
  window: { start: Date.parse('2026-12-05T21:00:00Z'), end: Date.parse('2026-12-05T23:00:00Z') },
  timezone: 'Europe/Rome',
  updates: [],
  fields: {},
  at: { file: 'events/pg16.yaml', line: 1, column: 1 },
}

/** A key of 64 hexadecimal digits, different for each number. */
export function keyOf(n: number): string {
  return n.toString(16).padStart(8, '0').padEnd(64, 'a')
}

export function about(n = 1, more: Partial<About> = {}): About {
  return {
    key: keyOf(n),
    date: Date.parse('2026-12-02T20:00:00Z'),
    project: 'acme',
    event,
    occurrence: null,
    rule: 'customers-maintenance',
    moment: 'announced',
    channel: 'email',
    from: 'Acme Operations <ops@acme.example>',
    thread: 'pg16-upgrade.ann',
    isFollowUp: false,
    ...more,
  }
}

export function addressee(address: string, more: Partial<Addressee> = {}): Addressee {
  return { id: address, address, addresses: {}, channels: [], optOut: [], groups: [], roles: [], fields: {}, ...more }
}
