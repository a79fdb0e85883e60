import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { describe, expect, test } from 'vitest'
import { composeMail, type Mail, type MailOptions } from '../../src/channels/mime.ts'
import { about, addressee, message } from '../channels/fixtures.ts'
import { type Files, makeProject, notify, smallProject, writeFiles } from '../support/cli.ts'
import { commonIn, hasParsers, parseBy } from './parsers.ts'

const ann = addressee('ann@corp.example', { id: 'ann', name: 'Ann Lee', fields: { account: 'enterprise-042' } })

const compose = (options: MailOptions, more: Parameters<typeof about>[1] = {}, to = ann) =>
  (composeMail(message(), to, options, about(1, more)) as Mail).raw

/** The calendar of a mail: the headers of its part, and its lines unfolded. */
async function calendarOf(raw: string): Promise<{ type: string; lines: string[]; text: string } | undefined> {
  const type = /^Content-Type: (text\/calendar[^\r]*(?:\r\n[ \t][^\r]*)*)/m.exec(raw)?.[1]?.replaceAll('\r\n', '')
  if (type === undefined) return undefined
  const { attachments } = await simpleParser(raw)
  const text = attachments[0]!.content.toString('utf8')
  return { type, text, lines: text.replaceAll('\r\n ', '').split('\r\n') }
}

const said = (lines: readonly string[], name: string) =>
  lines.find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))?.slice(name.length)

describe('the calendar part', () => {
  test.each([
    ['publish', {}, 'text/calendar; charset=utf-8; method=PUBLISH', ':PUBLISH'],
    ['request', {}, 'text/calendar; charset=utf-8; method=REQUEST', ':REQUEST'],
    ['attach', {}, 'text/calendar; charset=utf-8; name="event.ics"', undefined],
    ['publish', { status: 'cancelled' }, 'text/calendar; charset=utf-8; method=CANCEL', ':CANCEL'],
    ['request', { status: 'cancelled' }, 'text/calendar; charset=utf-8; method=CANCEL', ':CANCEL'],
  ] as const)('%s %j has the method of its object', async (calendar, facts, type, method) => {
    const whole = { start: about().event.window!.start!, end: null, status: 'scheduled', updates: [], ...facts }
    const part = (await calendarOf(compose({ calendar }, { facts: whole })))!
    expect(part.type).toBe(type)
    expect(said(part.lines, 'METHOD')).toBe(method)
    expect(said(part.lines, 'STATUS')).toBe('status' in facts ? ':CANCELLED' : ':CONFIRMED')
    expect(part.lines.filter((line) => line.startsWith('ATTENDEE'))).toHaveLength(calendar === 'request' ? 1 : 0)
  })

  test('stands beside text and HTML, as their alternative', () => {
    const raw = compose({ calendar: 'publish' })
    expect([...raw.matchAll(/^Content-Type: ([a-z/]+)/gm)].map(([, type]) => type)).toEqual([
      'multipart/alternative',
      'text/plain',
      'text/html',
      'text/calendar',
    ])
  })

  test('attached, it stands behind them', () => {
    const raw = compose({ calendar: 'attach' })
    expect([...raw.matchAll(/^Content-Type: ([a-z/]+)/gm)].map(([, type]) => type)).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain',
      'text/html',
      'text/calendar',
    ])
  })

  test('is the same bytes each time, and is not there where nobody asks for it or there is no start', () => {
    expect(compose({ calendar: 'request' })).toBe(compose({ calendar: 'request' }))
    expect(compose({ calendar: 'none' })).toBe(compose({}))
    const { window: _, ...event } = about().event
    expect(compose({ calendar: 'request' }, { event })).toBe(compose({}, { event }))
  })

  test('keeps every character of a text that is not ASCII', async () => {
    const title = `Größe 漢字 😀 ${'ä'.repeat(100)}`
    const part = await calendarOf(compose({ calendar: 'publish' }, { event: { ...about().event, title } }))
    expect(said(part!.lines, 'SUMMARY')).toBe(`:${title}`)
  })

  test('asks for an answer from nobody but by the reader’s own wish', async () => {
    const part = await calendarOf(compose({ calendar: 'request', calendarAlarms: ['1d', '30m'] }))
    expect(said(part!.lines, 'ATTENDEE')).toBe(
      ';ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE;CN=Ann Lee:mailto:ann@corp.example',
    )
    expect(said(part!.lines, 'ORGANIZER')).toBe(';CN=Acme Operations:mailto:ops@acme.example')
    expect(part!.lines.filter((line) => line.startsWith('TRIGGER'))).toEqual(['TRIGGER:-P1D', 'TRIGGER:-PT30M'])
  })
})

describe('a maintenance note', () => {
  const noteLines = async (raw: string) =>
    (await calendarOf(raw))!.lines.filter((line) => /^(?:X-MAINTNOTE|DTSTART|DTEND|SEQUENCE|METHOD)/.test(line))

  test('holds all that the standard demands, in UTC and without a method', async () => {
    const event = { ...about().event, impact: { level: 'partial' as const }, services: ['Billing API', 'Invoices'] }
    const raw = compose({ maintnote: {} }, { event, revision: { notices: 2, changes: 1 } })
    expect((await calendarOf(raw))!.type).toBe('text/calendar; charset=utf-8')
    expect(await noteLines(raw)).toEqual([
      'DTSTART:20261205T210000Z',
      'DTEND:20261205T230000Z',
      'SEQUENCE:2',
      'X-MAINTNOTE-PROVIDER:acme.example',
      'X-MAINTNOTE-ACCOUNT:enterprise-042',
      'X-MAINTNOTE-MAINTENANCE-ID:pg16-upgrade',
      'X-MAINTNOTE-OBJECT-ID:Billing API',
      'X-MAINTNOTE-OBJECT-ID:Invoices',
      'X-MAINTNOTE-IMPACT:DEGRADED',
      'X-MAINTNOTE-STATUS:CONFIRMED',
    ])
  })

  test.each([
    ['scheduled', {}, 'OUTAGE', 'CONFIRMED'],
    ['scheduled', { fields: { tentative: true } }, 'OUTAGE', 'TENTATIVE'],
    ['in_progress', { impact: { level: 'none' } }, 'NO-IMPACT', 'IN-PROCESS'],
    ['verifying', { impact: { level: 'degraded' } }, 'DEGRADED', 'IN-PROCESS'],
    ['completed', { fields: { redundancy: 'reduced' } }, 'REDUCED-REDUNDANCY', 'COMPLETED'],
    ['rolled_back', {}, 'OUTAGE', 'COMPLETED'],
    ['cancelled', { impact: { level: 'outage' } }, 'OUTAGE', 'CANCELLED'],
  ] as const)('of %s %j', async (status, more, impact, noteStatus) => {
    const { start, end } = about().event.window!
    const facts = { start: start!, end: end!, status, updates: [] }
    const lines = await noteLines(compose({ maintnote: {} }, { event: { ...about().event, ...more }, facts }))
    expect(said(lines, 'X-MAINTNOTE-IMPACT')).toBe(`:${impact}`)
    expect(said(lines, 'X-MAINTNOTE-STATUS')).toBe(`:${noteStatus}`)
  })

  test('takes account and objects from the recipient’s own columns', async () => {
    const to = addressee('bo@corp.example', { id: 'bo', fields: { contract: 'C-7', circuits: 'T1-a; T1-b' } })
    const maintnote = { provider: 'Acme', accountField: 'contract', objectsField: 'circuits' }
    const lines = await noteLines(compose({ maintnote }, {}, to))
    expect(lines.filter((line) => /PROVIDER|ACCOUNT|OBJECT/.test(line))).toEqual([
      'X-MAINTNOTE-PROVIDER:Acme',
      'X-MAINTNOTE-ACCOUNT:C-7',
      'X-MAINTNOTE-OBJECT-ID:T1-a',
      'X-MAINTNOTE-OBJECT-ID:T1-b',
    ])
  })

  test('is not sent to who has no account, unless the channel names one for all', async () => {
    const to = addressee('bo@corp.example', { id: 'bo' })
    expect(await calendarOf(compose({ maintnote: {} }, {}, to))).toBeUndefined()
    expect(said(await noteLines(compose({ maintnote: { account: 'all' } }, {}, to)), 'X-MAINTNOTE-ACCOUNT')).toBe(
      ':all',
    )
  })
})

describe('through the life of an event', () => {
  const eventWith = (line: string, status = 'scheduled'): Files => ({
    'events/upgrade.yaml': `kind: event
id: upgrade
type: maintenance
status: ${status}
title: {en: Database upgrade, it: Aggiornamento del database}
services: [Billing API]
window: ${line}
`,
  })
  const first = '{start: 2026-12-05T22:00, end: 2026-12-06T00:00, timezone: Europe/Rome}'
  const moved = '{start: 2026-12-07T22:00, end: 2026-12-08T00:00, timezone: Europe/Rome}'

  async function calendarsOf(dir: string, to: string) {
    const names = readdirSync(join(dir, 'outbox'))
      .filter((name) => name.includes(to))
      .sort()
    return Promise.all(names.map(async (name) => (await calendarOf(readFileSync(join(dir, 'outbox', name), 'utf8')))!))
  }

  test('a reminder is the same version, a move a newer one, a cancellation the newest, all of one entry', async () => {
    const dir = makeProject({
      ...smallProject,
      ...eventWith(first),
      'channels/email.yaml':
        'kind: channel\nid: email\nadapter: outbox\nconfig: {calendar: request, calendarAlarms: [1h]}\n',
    })
    const send = async (now: string) =>
      expect((await notify(dir, ['send', '--yes', '--new-ledger'], { now })).code).toBe(0)
    await send('2026-12-01T10:00:00Z')
    await send('2026-12-04T22:00:00Z')
    writeFiles(dir, eventWith(moved))
    await send('2026-12-05T10:00:00Z')
    writeFiles(dir, eventWith(moved, 'cancelled'))
    await send('2026-12-05T11:00:00Z')

    for (const to of ['ann', 'bruno']) {
      const found = await calendarsOf(dir, `-${to}-`)
      const told = found.map(({ lines }) =>
        ['SEQUENCE', 'METHOD', 'STATUS', 'DTSTAMP'].map((name) => said(lines, name)),
      )
      expect(told).toEqual([
        [':0', ':REQUEST', ':CONFIRMED', ':20261201T100000Z'],
        [':0', ':REQUEST', ':CONFIRMED', ':20261204T220000Z'],
        [':1', ':REQUEST', ':CONFIRMED', ':20261205T100000Z'],
        [':2', ':CANCEL', ':CANCELLED', ':20261205T110000Z'],
      ])
      expect(new Set(found.map(({ lines }) => said(lines, 'UID'))).size).toBe(1)
      expect(found[2]!.lines).toContain('DTSTART;TZID=Europe/Rome:20261207T220000')
      if (!hasParsers) continue
      for (const { icalendar, vobject } of parseBy(found.map(({ text }) => text))) {
        expect(commonIn(icalendar)).toEqual(commonIn(vobject))
        expect(icalendar.events[0]!.errors).toEqual([])
      }
    }
    const [, italian] = [await calendarsOf(dir, '-ann-'), await calendarsOf(dir, '-bruno-')]
    expect(said(italian[0]!.lines, 'SUMMARY')).toBe(':Aggiornamento del database')
  })

  test('each occurrence of what recurs is an entry of its own, which is moved and removed by its name and version', async () => {
    const recurring = `${eventWith(first)['events/upgrade.yaml']}recurrence: {rule: FREQ=WEEKLY}\n`
    const dir = makeProject({
      ...smallProject,
      'events/upgrade.yaml': recurring,
      'channels/email.yaml': 'kind: channel\nid: email\nadapter: outbox\nconfig: {calendar: request}\n',
    })
    const run = async (now: string, ...args: string[]) =>
      expect((await notify(dir, [...args, '--yes', '--new-ledger'], { now })).code).toBe(0)
    await run('2026-12-01T10:00:00Z', 'send')
    const event = ['event', 'reschedule', 'upgrade', '--occurrence', '2026-12-05T22:00', '--send']
    await run('2026-12-02T10:00:00Z', ...event, '--start', '2026-12-06T08:00')
    await run('2026-12-07T10:00:00Z', 'send')
    await run('2026-12-08T10:00:00Z', 'event', 'cancel', 'upgrade', '--occurrence', '2026-12-12T22:00', '--send')

    const found = await calendarsOf(dir, '-ann-')
    const told = found.map(({ lines }) =>
      ['SEQUENCE', 'METHOD', 'DTSTART;TZID=Europe/Rome'].map((name) => said(lines, name)),
    )
    expect(told).toEqual([
      [':0', ':REQUEST', ':20261205T220000'],
      [':1', ':REQUEST', ':20261206T080000'],
      [':0', ':REQUEST', ':20261212T220000'],
      // Called off before it was said of the next one that it takes place.
      [':1', ':CANCEL', ':20261212T220000'],
      [':0', ':REQUEST', ':20261219T220000'],
    ])
    const [one, again, two, off, three] = found.map(({ lines }) => said(lines, 'UID'))
    expect([again, off]).toEqual([one, two])
    expect(new Set([one, two, three]).size).toBe(3)
  })
})
