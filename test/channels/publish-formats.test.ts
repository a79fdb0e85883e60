import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import publish, { type PublishConfig } from '../../src/channels/publish.ts'
import { hasParsers } from '../calendar/parsers.ts'
import { addressee } from './fixtures.ts'
import { life, maintenance, noticeOf, outage } from './life.ts'
import { never } from './place.ts'

const url = 'https://status.acme.example'
const hour = 3_600_000

let dir: string
const read = (name: string) => readFileSync(join(dir, name), 'utf8')
const readJson = (name: string) => JSON.parse(read(name))

/** Work that was moved and has begun, an outage, what is to come, what was called off and what is done; one title tries to escape. */
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'site-'))
  const config: PublishConfig = {
    dir,
    url,
    languages: ['en', 'it', 'de', 'pl', 'fr', 'es', 'nl'],
    services: ['Search', 'Invoices'],
  }
  const at = life[3]!.about.date
  const later = {
    ...maintenance,
    title: `Tags <b>&amp; "quotes" 'here' ]]></title>`,
    window: { start: at + 90 * hour, end: at + 92 * hour },
  }
  const notices = [
    ...life.slice(0, 4),
    ...outage.slice(0, 2).map((notice) => ({ ...notice, about: { ...notice.about, thread: '1'.repeat(32) } })),
    { ...noticeOf(41, 'announced', later, {}, 'Later', at), thread: '2' },
    { ...noticeOf(42, 'cancelled', later, { status: 'cancelled' }, 'Called off', at + hour), thread: '3' },
    { ...noticeOf(43, 'completed', maintenance, { status: 'completed' }, 'Done', at - hour), thread: '4' },
  ].map((notice) =>
    'thread' in notice ? { ...notice, about: { ...notice.about, thread: notice.thread.repeat(32) } } : notice,
  )
  const sender = await publish.open(config, { dir: '/', stdout: process.stdout, concurrency: 1 })
  for (const { message, about } of notices) {
    const outcome = await sender.send(publish.compose(message, addressee('x'), config, about), about.key, never)
    expect(outcome.kind, JSON.stringify(outcome)).toBe('sent')
  }
})
afterAll(() => rmSync(dir, { recursive: true }))

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] })
  const pages = readdirSync(dir).filter((name) => name.endsWith('.html'))
  expect(pages).toHaveLength(14)
  for (const name of pages) {
    const report = await validator.validateString(read(name), name)
    const faults = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
    )
    expect(faults, name).toEqual([])
  }
})

test('no page has a script, a style or an address of another host in it', () => {
  for (const name of readdirSync(dir).filter((each) => each.endsWith('.html'))) {
    expect(read(name), name).not.toMatch(/<script|<style|\sstyle=|\son\w+=/i)
    const loaded = [...read(name).matchAll(/<(?:link|img|iframe)[^>]* (?:href|src)="([^"]*)"/g)].map(
      ([, address]) => address!,
    )
    expect(
      loaded.filter((address) => /^(https?:)?\/\//.test(address) && !address.startsWith(url)),
      name,
    ).toEqual([])
  }
})

describe.runIf(hasParsers)('read by other programs', () => {
  const python = (program: string, name: string) => {
    const { stdout, stderr, status } = spawnSync('/usr/bin/python3', ['-c', program, join(dir, name)], {
      encoding: 'utf8',
    })
    expect(status, stderr).toBe(0)
    return JSON.parse(stdout)
  }

  test('the feed is well-formed Atom with all that RFC 4287 demands', () => {
    const feed = python(
      `import json, sys, xml.etree.ElementTree as E
a = '{http://www.w3.org/2005/Atom}'
root = E.parse(sys.argv[1]).getroot()
one = lambda node: {c.tag.replace(a, ''): c.text for c in node}
print(json.dumps({'tag': root.tag, 'feed': one(root), 'author': root.find(a + 'author/' + a + 'name').text,
  'self': [l.get('href') for l in root.findall(a + 'link') if l.get('rel') == 'self'],
  'entries': [one(e) for e in root.findall(a + 'entry')]}))`,
      'feed.atom',
    )
    expect(feed.tag).toBe('{http://www.w3.org/2005/Atom}feed')
    expect(feed).toMatchObject({ author: 'acme', self: [`${url}/feed.atom`], feed: { id: `${url}/`, title: 'acme' } })
    expect(feed.entries).toHaveLength(5)
    const ids = feed.entries.map(({ id }: { id: string }) => id)
    expect(new Set(ids).size).toBe(5)
    for (const { id, title, updated, published } of feed.entries) {
      expect(id).toMatch(/^tag:status\.acme\.example,2026:notify:[0-9a-f]{12}$/)
      expect(title).not.toBe('')
      // RFC 3339.
      for (const time of [updated, published]) expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
      expect(Date.parse(feed.feed.updated)).toBeGreaterThanOrEqual(Date.parse(updated))
      expect(Date.parse(updated)).toBeGreaterThanOrEqual(Date.parse(published))
    }
    expect(feed.entries.map(({ title }: { title: string }) => title)).toContain(
      `Tags <b>&amp; "quotes" 'here' ]]></title> (cancelled)`,
    )
  })

  test('the calendar has all windows that are not over, and the one that was called off', () => {
    const calendar = python(
      `import json, sys, icalendar
c = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
print(json.dumps({'head': {k: v.to_ical().decode() for k, v in c.items()}, 'params': str(c['REFRESH-INTERVAL'].params),
  'events': sorted([e.decoded('dtstart').timestamp(), str(e['status']), str(e['summary'])] for e in c.walk('VEVENT'))}))`,
      'calendar.ics',
    )
    expect(calendar.head).toMatchObject({
      METHOD: 'PUBLISH',
      'REFRESH-INTERVAL': 'PT1H',
      'X-PUBLISHED-TTL': 'PT1H',
      'X-WR-CALNAME': 'acme',
    })
    expect(calendar.params).toContain('DURATION')
    const start = life[3]!.about.date
    expect(calendar.events).toEqual(
      [
        [start / 1000, 'CONFIRMED', 'PostgreSQL 16 upgrade'],
        [(start + 90 * hour) / 1000, 'CONFIRMED', `Tags <b>&amp; "quotes" 'here' ]]></title>`],
        [(start + 90 * hour) / 1000, 'CANCELLED', `Tags <b>&amp; "quotes" 'here' ]]></title>`],
      ].sort((a, b) => Number(a[0]) - Number(b[0]) || (a[1]! < b[1]! ? -1 : 1)),
    )
  })
})

test('the JSON Feed has what version 1.1 demands', () => {
  const feed = readJson('feed.json')
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    feed_url: `${url}/feed.json`,
    home_page_url: `${url}/`,
  })
  expect(feed.items).toHaveLength(5)
  for (const { id, content_html, date_published } of feed.items) {
    expect(typeof id).toBe('string')
    expect(content_html).not.toBe('')
    expect(content_html).not.toMatch(/<b>|<\/title>/)
    expect(Number.isNaN(Date.parse(date_published))).toBe(false)
  }
})

describe('the files of the API', () => {
  const componentKeys = [
    'created_at',
    'description',
    'group',
    'group_id',
    'id',
    'name',
    'only_show_if_degraded',
    'page_id',
    'position',
    'showcase',
    'start_date',
    'status',
    'updated_at',
  ]
  const incidentKeys = [
    'components',
    'created_at',
    'id',
    'impact',
    'incident_updates',
    'monitoring_at',
    'name',
    'page_id',
    'reminder_intervals',
    'resolved_at',
    'shortlink',
    'started_at',
    'status',
    'updated_at',
  ]

  test('have the fields of Statuspage', () => {
    const summary = readJson('api/v2/summary.json')
    expect(Object.keys(summary).sort()).toEqual(['components', 'incidents', 'page', 'scheduled_maintenances', 'status'])
    expect(summary.status).toEqual({ indicator: 'critical', description: 'Serious disruption' })
    expect(Object.keys(summary.page).sort()).toEqual(['id', 'name', 'time_zone', 'updated_at', 'url'])
    expect(summary.components.map(({ name, status }: Record<string, string>) => [name, status])).toEqual([
      ['Search', 'operational'],
      ['Invoices', 'under_maintenance'],
      ['Billing API', 'major_outage'],
    ])
    for (const component of summary.components) expect(Object.keys(component).sort()).toEqual(componentKeys)
    for (const incident of summary.incidents) expect(Object.keys(incident).sort()).toEqual(incidentKeys)
    for (const each of summary.scheduled_maintenances)
      expect(Object.keys(each).sort()).toEqual([...incidentKeys, 'scheduled_for', 'scheduled_until'].sort())
  })

  test.each([
    ['incidents', ['identified']],
    ['incidents/unresolved', ['identified']],
    ['scheduled-maintenances', ['completed', 'completed', 'in_progress', 'scheduled']],
    ['scheduled-maintenances/upcoming', ['scheduled']],
    ['scheduled-maintenances/active', ['in_progress']],
  ])('%s lists those', (name, statuses) => {
    const { incidents, scheduled_maintenances } = readJson(`api/v2/${name}.json`)
    const list = incidents ?? scheduled_maintenances
    expect(list.map(({ status }: { status: string }) => status).sort()).toEqual(statuses)
    // Newest first, as Statuspage has them.
    for (const { incident_updates } of list)
      expect(incident_updates.map(({ created_at }: { created_at: string }) => created_at)).toEqual(
        incident_updates
          .map(({ created_at }: { created_at: string }) => created_at)
          .sort()
          .reverse(),
      )
  })
})
