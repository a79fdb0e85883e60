import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { oneLine } from '../../src/calendar/write.ts'
import { loadProject } from '../../src/load/project.ts'
import type { Event } from '../../src/model/project.ts'
import { type Files, makeProject, notify } from '../support/cli.ts'
import { hasParsers, type ParsedEvent, parseBy } from './parsers.ts'

const now = '2026-01-01T10:00:00Z'

const head: Files = {
  'notify.yaml':
    'name: acme\ndefaults: {language: en, timezone: Europe/Rome, from: Acme Operations <ops@acme.example>}\n',
  'dba.yaml': 'kind: audience\nid: dba\nrecipients: [{id: bob, email: bob@acme.example}]\n',
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Texts that mean something to YAML, JSON, iCalendar, mail or templates, or that those may not hold. */
const hostile = [
  'Upgrade',
  'a;b,c',
  'back\\slash',
  'Größe 漢字 😀',
  'x'.repeat(90),
  'line one\nline two',
  'a\r\nb',
  '"quoted", it\'s: fine',
  ' - dash',
  '#hash',
  'tab\there',
  '{{no}}',
  'null',
  '1.0',
  'CN="x":y',
  '\u2028 separator \x85 \x9f',
  'END:VEVENT',
  '=?utf-8?q?x?=',
  '👨‍👩‍👧 \u05d0\u05d1',
]
const zones = ['Europe/Rome', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'UTC', 'America/St_Johns']
const incident = ['investigating', 'identified', 'monitoring', 'resolved']
const planned = ['draft', 'scheduled', 'in_progress', 'verifying', 'completed', 'cancelled', 'failed', 'rolled_back']
const members = [
  'dba',
  'eve@acme.example',
  { id: 'ann', name: 'Ann Lee', email: 'Ann@acme.example', language: 'it', level: '3', addresses: { telegram: '1' } },
  {
    phone: '+393331234567',
    name: 'Bo',
    optOut: ['channel:sms'],
    outOfOffice: { from: '2026-01-01', to: '2026-01-02' },
  },
  { email: 'zoe@acme.example', segment: 'partner', timezone: 'UTC' },
]

/** The document of an event that uses any of the keys that events have. */
function randomEvent(seed: number, onlyMaintenance: boolean): Record<string, unknown> {
  const next = numbers(seed)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]!
  const maybe = <T>(make: () => T): T | undefined => (next() < 0.5 ? make() : undefined)
  const text = () => (next() < 0.5 ? pick(hostile) : { en: pick(hostile), it: pick(hostile), 'pt-BR': pick(hostile) })
  const type = onlyMaintenance ? 'maintenance' : pick(['maintenance', 'incident', 'issue', 'appointment', 'deploy'])
  const start = Date.UTC(
    2026,
    Math.floor(next() * 12),
    1 + Math.floor(next() * 28),
    Math.floor(next() * 24),
    pick([0, 7]),
  )
  const iso = (at: number) => new Date(at).toISOString()
  const document = {
    kind: 'event',
    id: `e${seed}`,
    was: maybe(() => [`old-${seed}`]),
    type,
    urgency: maybe(() => pick(['urgent', 'emergency'])),
    status: maybe(() => pick(type === 'incident' || type === 'issue' ? incident : planned)),
    severity: maybe(() => 'high'),
    autoStart: maybe(() => true),
    announceAt: maybe(() => iso(start - 86_400_000)),
    title: text(),
    description: maybe(text),
    services: maybe(() => [pick(hostile).trim(), 'Billing; API, x']),
    window: {
      start: iso(start),
      end: maybe(() => iso(start + pick([1000, 3_600_000, 8_640_000_000]))),
      timezone: pick(zones),
    },
    impact: maybe(() => ({ level: pick(['none', 'degraded', 'partial', 'outage']), summary: maybe(text) })),
    reason: maybe(text),
    workaround: maybe(text),
    contact: maybe(() => 'ring: +39'),
    statusPage: maybe(() => pick(['https://status.acme.example/x?y=1', 'our page'])),
    updates: maybe(() => [
      { id: 'one', at: iso(start), text: text() },
      { at: iso(start + 1000), text: text() },
    ]),
    team: maybe(() => ({ accountable: [pick(members)], informed: [...members] })),
    checkins: maybe(() =>
      pick<unknown>([
        'every 20m',
        { every: '1d', duration: '10m', with: ['accountable'], title: { en: 'Go', it: 'Via' } },
      ]),
    ),
    fields: maybe(() => ({
      deep: { list: [1, { text: pick(hostile) }] },
      location: pick<unknown>(['Room 1, floor 2', 7]),
      tentative: pick<unknown>([true, false, 'yes']),
      redundancy: pick(['reduced', 'full']),
    })),
  }
  return JSON.parse(JSON.stringify(document)) as Record<string, unknown>
}

const seeds = Array.from({ length: 80 }, (_, index) => index + 1)

function projectOf(onlyMaintenance: boolean): string {
  const files = seeds.map((seed) => [`events/e${seed}.yaml`, stringify(randomEvent(seed, onlyMaintenance))] as const)
  return makeProject({ ...head, ...Object.fromEntries(files) })
}

async function eventsOf(dir: string): Promise<Map<string, Event>> {
  const problems: string[] = []
  const project = await loadProject(dir, ({ severity, message }) => {
    if (severity === 'error') problems.push(message)
  })
  expect(problems).toEqual([])
  return new Map(project!.events)
}

const withoutPlace = ({ at: _, ...event }: Event) => event

test(`ics: an event of ours comes back as it was (seeds 1 to ${seeds.length})`, async () => {
  const dir = projectOf(false)
  const { stdout, code } = await notify(dir, ['export', 'ics'], { now })
  expect(code).toBe(0)
  const other = makeProject({ ...head, 'in.ics': stdout })
  expect(await notify(other, ['import', 'ics', 'in.ics'])).toMatchObject({ code: 0, stderr: '' })
  const [before, after] = [await eventsOf(dir), await eventsOf(other)]
  expect([...after.keys()].sort()).toEqual([...before.keys()].sort())
  for (const [id, event] of before) expect(withoutPlace(after.get(id)!), id).toEqual(withoutPlace(event))
  if (!hasParsers) return
  const { icalendar, vobject } = parseBy([stdout])[0]!
  expect(icalendar.events).toHaveLength(stdout.match(/^BEGIN:VEVENT/gm)!.length)
  expect(icalendar.events.flatMap(({ errors }) => errors)).toEqual([])
  const known = ({ uid, start, end, sequence, status }: ParsedEvent) => ({ uid, start, end, sequence, status })
  expect(icalendar.events.map(known)).toEqual(vobject.events.map(known))
})

/** What the standard demands once in each note, and of what form it is. */
const demanded: Readonly<Record<string, RegExp>> = {
  DTSTAMP: /^\d{8}T\d{6}Z$/,
  DTSTART: /^\d{8}T\d{6}Z$/,
  DTEND: /^\d{8}T\d{6}Z$/,
  UID: /^\S+@\S+$/,
  SUMMARY: /\S|^$/,
  ORGANIZER: /^mailto:\S+@\S+$/,
  SEQUENCE: /^\d+$/,
  'X-MAINTNOTE-PROVIDER': /\S/,
  'X-MAINTNOTE-ACCOUNT': /\S/,
  'X-MAINTNOTE-MAINTENANCE-ID': /\S/,
  'X-MAINTNOTE-IMPACT': /^(?:NO-IMPACT|REDUCED-REDUNDANCY|DEGRADED|OUTAGE)$/,
  'X-MAINTNOTE-STATUS': /^(?:TENTATIVE|CONFIRMED|CANCELLED|IN-PROCESS|COMPLETED)$/,
}

/** The status and the level that a note has a word for. */
const noteStatus: Readonly<Record<string, string>> = {
  draft: 'scheduled',
  verifying: 'in_progress',
  failed: 'completed',
  rolled_back: 'completed',
}
const levelOf = ({ impact, fields }: Event) => {
  if (fields.redundancy === 'reduced' || impact?.level === 'partial') return 'degraded'
  return impact?.level ?? 'outage'
}

test(`maintnote: every note is whole, and means the same maintenance to who reads it (seeds 1 to ${seeds.length})`, async () => {
  const dir = projectOf(true)
  await notify(dir, ['export', 'maintnote', '--account', 'cust, "1"; x', '-o', 'notes/'], { now })
  const names = readdirSync(join(dir, 'notes'))
  expect(names.length).toBeGreaterThan(10)
  const notes = Object.fromEntries(names.map((name) => [name, readFileSync(join(dir, 'notes', name), 'utf8')]))
  for (const [name, text] of Object.entries(notes)) {
    const lines = text.replaceAll('\r\n ', '').split('\r\n')
    expect(text.match(/^BEGIN:VEVENT/gm), name).toHaveLength(1)
    expect(text, name).not.toMatch(/^METHOD/m)
    for (const [property, form] of Object.entries(demanded)) {
      const found = lines.filter((line) => line.startsWith(`${property}:`) || line.startsWith(`${property};`))
      expect(found, `${name} ${property}`).toHaveLength(1)
      expect(found[0]!.replace(/^[\w-]+(?:;[^:"]*(?:"[^"]*")?)*:/, ''), `${name} ${property}`).toMatch(form)
    }
  }
  const other = makeProject({ ...head, ...notes })
  expect(await notify(other, ['import', 'maintnote', ...names])).toMatchObject({ code: 0, stderr: '' })
  const [before, after] = [await eventsOf(dir), await eventsOf(other)]
  for (const name of names) {
    const event = before.get(name.replace('.ics', ''))!
    const { window, status, impact, services, fields } = after.get(event.was[0] ?? event.id)!
    expect({ window, status, level: impact!.level, services }, name).toEqual({
      window: event.window,
      status: noteStatus[event.status] ?? event.status,
      level: levelOf(event),
      services: event.services.map(oneLine),
    })
    expect(fields.maintnote, name).toMatchObject({ provider: 'acme.example', account: 'cust, "1"; x' })
  }
})
