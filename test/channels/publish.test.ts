import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import publish, { type PublishConfig, type PublishPayload } from '../../src/channels/publish.ts'
import type { Outcome } from '../../src/model/delivery.ts'
import type { Channel } from '../../src/ports/channel.ts'
import { type Peer, testChannel } from '../contract/channel.ts'
import { addressee } from './fixtures.ts'
import { golden, life, maintenance, type Notice, noticeNamed, noticeOf, outage, testPayloads } from './life.ts'
import { never, openPlace, refOf } from './place.ts'

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'site-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

const configOf = (dir: string, more: Partial<PublishConfig> = {}): PublishConfig => ({
  dir,
  url: 'https://status.acme.example',
  title: 'Acme status',
  languages: ['en', 'de'],
  services: ['Invoices', 'Search'],
  ...more,
})

interface Stored {
  files: string[]
  stories: Record<string, { event: { title: unknown }; notices: { key: string }[] }>
}

function stored(dir: string): Stored {
  return JSON.parse(readFileSync(join(dir, 'notify-state.json'), 'utf8'))
}

/** Every file below the folder with its content. */
function contentOf(dir: string): Record<string, string> {
  const names = readdirSync(dir, { recursive: true, withFileTypes: true })
  const files = names.filter((each) => each.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  return Object.fromEntries(files.sort().map((file) => [file.slice(dir.length + 1), readFileSync(file, 'utf8')]))
}

async function publishAll(dir: string, notices: readonly Notice[], more: Partial<PublishConfig> = {}): Promise<void> {
  const place = await openPlace(publish, configOf(dir, more))
  for (const notice of notices) refOf(await place.tell(notice))
}

/** A maintenance from its announcement to its end, an incident in the middle of it, and one that is called off. */
const cancelledEvent = { ...maintenance, id: 'switches', title: { en: 'New switches' }, services: ['Network'] }
const otherThread = (notice: Notice, thread: string): Notice => ({ ...notice, about: { ...notice.about, thread } })
const calledOff = [
  noticeOf(31, 'announced', cancelledEvent, {}, 'New switches', life[0]!.about.date),
  noticeOf(32, 'cancelled', cancelledEvent, { status: 'cancelled' }, 'Called off', life[2]!.about.date),
].map((notice) => otherThread(notice, 'c'.repeat(32)))
const incidents = outage.map((notice) => otherThread(notice, 'd'.repeat(32)))
const whole = [...life.slice(0, 4), ...incidents.slice(0, 2), ...calledOff]

function peer(prepare: (dir: string) => void = () => undefined): Promise<Peer> {
  const dir = mkdtempSync(join(tmpdir(), 'site-'))
  prepare(dir)
  return Promise.resolve({
    config: configOf(dir),
    received: () => {
      try {
        return Object.values(stored(dir).stories).flatMap(({ notices }) => notices).length
      } catch {
        return 0
      }
    },
    close: () => rmSync(dir, { recursive: true }),
  })
}

const holdLock = (dir: string, pid = process.pid) =>
  writeFileSync(join(dir, '.notify-lock'), JSON.stringify({ host: hostname(), pid, id: 'other' }))

describe('contract', () => {
  testChannel(test, {
    channel: publish as Channel,
    address: 'publish',
    secrets: [],
    accepting: () => peer(),
    silent: () => peer((dir) => holdLock(dir)),
    answers: {
      'a page that is not ours': {
        peer: () => peer((dir) => writeFileSync(join(dir, 'index.html'), '<h1>By hand</h1>')),
        outcome: { kind: 'rejected', reason: 'not-ours', scope: 'channel' } as Partial<Outcome>,
      },
      'a state that is no JSON': {
        peer: () => peer((dir) => writeFileSync(join(dir, 'notify-state.json'), '{"vers')),
        outcome: { kind: 'rejected', reason: 'bad-site-state', scope: 'channel' } as Partial<Outcome>,
      },
      'a state of a later version': {
        peer: () => peer((dir) => writeFileSync(join(dir, 'notify-state.json'), '{"version":2}')),
        outcome: { kind: 'rejected', reason: 'bad-site-state', scope: 'channel' } as Partial<Outcome>,
      },
      'a state that cannot be read': {
        peer: () => peer((dir) => mkdirSync(join(dir, 'notify-state.json'))),
        outcome: { kind: 'retry', reason: 'cannot-write', scope: 'channel' } as Partial<Outcome>,
      },
    },
  })
})

testPayloads('publish', publish, configOf('public'), [...golden, ...outage])

describe('the files of a site', () => {
  test('are those in golden/publish-site', async () => {
    const dir = folder()
    await publishAll(dir, whole)
    const content = contentOf(dir)
    expect(Object.keys(content)).toEqual([...stored(dir).files, 'notify-state.json'].sort())
    for (const name of [
      'index.html',
      'index.de.html',
      'feed.atom',
      'feed.json',
      'calendar.ics',
      'banner.json',
      'banner.html',
      'api/v2/summary.json',
    ]) {
      const file = new URL(`golden/publish-site/${name.replaceAll('/', '-')}`, import.meta.url)
      await expect(content[name]).toMatchFileSnapshot(fileURLToPath(file))
    }
  })

  test('are the same bytes again, and are then not written', async () => {
    const [dir, other] = [folder(), folder()]
    await publishAll(dir, whole)
    await publishAll(other, whole)
    const before = contentOf(dir)
    expect(contentOf(other)).toEqual(before)
    utimesSync(join(dir, 'index.html'), 1000, 1000)
    await publishAll(dir, whole)
    expect(contentOf(dir)).toEqual(before)
    expect(statSync(join(dir, 'index.html')).mtimeMs).toBe(1_000_000)
  })

  test.each([1, 2, 3, 5, 7])('are the same whatever order the notices come in (%i)', async (step) => {
    const [dir, other] = [folder(), folder()]
    await publishAll(dir, whole.slice(0, 7))
    await publishAll(
      other,
      Array.from({ length: 7 }, (_, i) => whole[(6 + i * (step % 7 || 6)) % 7]!),
    )
    expect(contentOf(other)).toEqual(contentOf(dir))
  })

  test('show one event where two rules speak', async () => {
    const dir = folder()
    await publishAll(dir, [life[0]!, noticeOf(21, 'announced', maintenance, {}, 'Another rule', life[0]!.about.date)])
    const stories = Object.values(stored(dir).stories)
    expect(stories).toHaveLength(1)
    expect(stories[0]!.notices).toHaveLength(2)
  })

  test('of a language that goes are removed', async () => {
    const dir = folder()
    await publishAll(dir, [life[0]!])
    expect(Object.keys(contentOf(dir))).toContain('index.de.html')
    await publishAll(dir, [life[1]!], { languages: ['en'] })
    expect(Object.keys(contentOf(dir))).not.toContain('index.de.html')
    expect(readFileSync(join(dir, 'index.html'), 'utf8')).not.toContain('index.de.html')
  })

  test('forget what is over for longer than the history, and nothing that is not', async () => {
    const dir = folder()
    await publishAll(dir, [...calledOff, life[0]!, incidents[0]!], { history: '1d' })
    expect(Object.keys(stored(dir).stories)).toHaveLength(3)
    const later = noticeOf(
      9,
      'announced',
      { ...maintenance, id: 'x' },
      {},
      'Later',
      life[0]!.about.date + 30 * 3_600_000,
    )
    await publishAll(dir, [otherThread(later, 'e'.repeat(32))], { history: '1d' })
    const titles = Object.values(stored(dir).stories).map(({ event }) => event.title)
    expect(titles).toHaveLength(3)
    expect(JSON.stringify(titles)).not.toContain('New switches')
  })
})

describe('a life', () => {
  async function seen(notices: readonly Notice[]) {
    const dir = folder()
    const states: string[] = []
    const place = await openPlace(publish, configOf(dir))
    for (const notice of notices) {
      refOf(await place.tell(notice))
      const { status, components } = JSON.parse(readFileSync(join(dir, 'api/v2/summary.json'), 'utf8'))
      const listed = JSON.parse(readFileSync(join(dir, 'api/v2/scheduled-maintenances.json'), 'utf8'))
      const incident = JSON.parse(readFileSync(join(dir, 'api/v2/incidents.json'), 'utf8'))
      const [one] = [...listed.scheduled_maintenances, ...incident.incidents]
      states.push([status.indicator, components[0].status, one.status, one.scheduled_for ?? ''].join(' ').trim())
    }
    return states
  }

  test('of a maintenance', async () => {
    expect(await seen(life.slice(0, 5))).toEqual([
      'none operational scheduled 2026-12-05T21:00:00.000Z',
      'none operational scheduled 2026-12-05T21:00:00.000Z',
      'none operational scheduled 2026-12-05T22:00:00.000Z',
      'maintenance under_maintenance in_progress 2026-12-05T22:00:00.000Z',
      'none operational completed 2026-12-05T22:00:00.000Z',
    ])
  })

  test('of an incident', async () => {
    expect(await seen(incidents)).toEqual([
      'critical operational investigating',
      'critical operational identified',
      'critical operational monitoring',
      'none operational resolved',
    ])
  })

  test('that nobody ends leaves the page when other notices show that its time is past', async () => {
    const dir = folder()
    const later = otherThread(
      { ...outage[0]!, about: { ...outage[0]!.about, date: Date.parse('2026-12-07T00:00:00Z') } },
      'f'.repeat(32),
    )
    await publishAll(dir, [life[0]!, later])
    const { scheduled_maintenances } = JSON.parse(readFileSync(join(dir, 'api/v2/summary.json'), 'utf8'))
    expect(scheduled_maintenances).toEqual([])
    expect(readFileSync(join(dir, 'index.html'), 'utf8')).toContain('Maintenance · planned time passed')
  })

  test('that moves has a new sequence for banner and calendar', async () => {
    const dir = folder()
    const sequences: number[] = []
    const place = await openPlace(publish, configOf(dir))
    for (const notice of life.slice(0, 4)) {
      refOf(await place.tell(notice))
      sequences.push(JSON.parse(readFileSync(join(dir, 'banner.json'), 'utf8')).events[0].sequence)
    }
    expect(sequences[2]).toBeGreaterThan(sequences[1]!)
    expect(sequences[3]).toBeGreaterThan(sequences[2]!)
    expect(readFileSync(join(dir, 'calendar.ics'), 'utf8')).toContain(`SEQUENCE:${sequences[3]}`)
  })
})

describe('interrupted', () => {
  test('between two files, the rest is written by the next attempt', async () => {
    const [dir, other] = [folder(), folder()]
    await publishAll(dir, [life[0]!])
    rmSync(join(dir, 'index.html'))
    mkdirSync(join(dir, 'index.html'))
    const place = await openPlace(publish, configOf(dir))
    expect(await place.tell(life[2]!)).toMatchObject({ kind: 'retry', reason: 'cannot-write' })
    expect(await place.lookup(life[2]!)).toEqual({ kind: 'absent' })
    // What was written is whole.
    expect(JSON.parse(readFileSync(join(dir, 'banner.json'), 'utf8')).events[0].start).toBe('2026-12-05T22:00:00Z')
    rmSync(join(dir, 'index.html'), { recursive: true })
    refOf(await place.tell(life[2]!))
    expect(await place.lookup(life[2]!)).toMatchObject({ kind: 'sent' })
    await publishAll(other, [life[0]!, life[2]!])
    expect(contentOf(dir)).toEqual(contentOf(other))
  })

  test('before its first site was whole, it is taken up again', async () => {
    const [dir, other] = [folder(), folder()]
    await publishAll(other, [life[0]!])
    const { files } = stored(other)
    writeFileSync(join(dir, 'notify-state.json'), JSON.stringify({ version: 1, files, stories: {} }))
    writeFileSync(join(dir, 'banner.html'), 'half of an older site')
    await publishAll(dir, [life[0]!])
    expect(contentOf(dir)).toEqual(contentOf(other))
  })

  test.each([
    ['of a process that is gone', 2 ** 22 + 1, 0],
    ['that is old', process.pid, 120],
  ])('a lock %s is taken away', async (_name, pid, age) => {
    const dir = folder()
    holdLock(dir, pid)
    const then = Date.now() / 1000 - age
    utimesSync(join(dir, '.notify-lock'), then, then)
    await publishAll(dir, [life[0]!])
    expect(readdirSync(dir).filter((name) => name.startsWith('.'))).toEqual([])
  })

  test('a lock whose process ended before it could write its name is taken away', async () => {
    const dir = folder()
    const lock = join(dir, '.notify-lock')
    writeFileSync(lock, '')
    const then = Date.now() / 1000 - 3
    utimesSync(lock, then, then)
    await publishAll(dir, [life[0]!])
    expect(readdirSync(dir).filter((name) => name.startsWith('.'))).toEqual([])
  })
})

describe('hostile data', () => {
  const evil = `"><script>alert('x')</script>\u202e\u0000\ufffe & ]]> -->`
  const hostile = noticeOf(
    1,
    'announced',
    {
      ...maintenance,
      id: '"><img src=x onerror=alert(1)>',
      title: { en: evil, 'de"><b>': evil },
      description: evil,
      services: [evil, '../../etc/passwd', '__proto__'],
      reason: evil,
      workaround: evil,
      contact: `javascript:alert('x')`,
      impact: { level: 'outage', summary: evil },
      updates: [{ id: 'u', at: 0, text: { en: evil } }],
    },
    { updates: ['u'] },
    evil,
    life[0]!.about.date,
  )

  test('is text wherever it stands', async () => {
    const dir = folder()
    await publishAll(dir, [hostile], { title: `Acme <b>"'&` })
    for (const [name, content] of Object.entries(contentOf(dir))) {
      if (!/\.(html|atom|svg)$/.test(name)) continue
      expect(content, name).not.toMatch(/<script|<img|<b>|javascript:alert\('x'\)"/)
      expect(content, name).not.toMatch(/[\u0000\u202e\ufffe]/)
    }
    expect(readFileSync(join(dir, 'index.html'), 'utf8')).toContain('&lt;script&gt;')
    const stray = readFileSync(join(dir, 'index.html'), 'utf8').match(/(?:href|src)="[^"]*"/g)!
    expect(stray.filter((link) => /javascript/.test(link))).toEqual([])
  })

  test('in the list of files removes nothing elsewhere', async () => {
    const dir = folder()
    const site = join(dir, 'site')
    writeFileSync(join(dir, 'precious'), 'kept')
    await publishAll(site, [life[0]!])
    const state = stored(site)
    writeFileSync(join(site, 'notify-state.json'), JSON.stringify({ ...state, files: [...state.files, '../precious'] }))
    await publishAll(site, [life[1]!])
    expect(readFileSync(join(dir, 'precious'), 'utf8')).toBe('kept')
  })
})

test('a page made by hand is kept, and the outcome says what to do', async () => {
  const dir = folder()
  writeFileSync(join(dir, 'index.html'), '<h1>By hand</h1>')
  const place = await openPlace(publish, configOf(dir))
  const { detail } = (await place.tell(life[0]!)) as { detail?: string }
  expect(detail).toBe(
    'index.html is there already, and notify-state.json does not know it; name an empty folder, move the file away, or bring the state file back',
  )
  expect(contentOf(dir)).toEqual({ 'index.html': '<h1>By hand</h1>' })
})

describe('check', () => {
  test('finds what was edited by hand', async () => {
    const dir = folder()
    await publishAll(dir, [life[0]!])
    const { sender } = await openPlace(publish, configOf(dir))
    expect(await sender.check!(true, never)).toMatchObject({ ok: true })
    writeFileSync(join(dir, 'index.html'), 'edited')
    expect(await sender.check!(false, never)).toMatchObject({ ok: true })
    const { ok, detail } = await sender.check!(true, never)
    expect(ok).toBe(false)
    expect(detail).toContain('index.html')
  })

  test('of the config names languages, zones and lengths that are none', () => {
    const faults = publish.checkConfig!(
      configOf('public', { languages: ['en', 'nl'], timezone: 'Mars/Base', history: '1d1h' }),
    )
    expect(faults.map(({ path, severity }) => [path.join('.'), severity])).toEqual([
      ['languages.1', 'warning'],
      ['timezone', undefined],
      ['history', undefined],
    ])
  })
})

test('what a rule says in one language stands on the page in that language alone', async () => {
  const dir = folder()
  await publishAll(dir, [life[0]!])
  expect(readFileSync(join(dir, 'index.html'), 'utf8')).toContain('Scheduled maintenance.')
  expect(readFileSync(join(dir, 'index.de.html'), 'utf8')).not.toContain('Scheduled maintenance.')
})

test('the payload holds no field of the event that no page shows', () => {
  const notice = noticeOf(
    1,
    'announced',
    { ...maintenance, fields: { secret: 'internal', location: 'Rome' } },
    {},
    'x',
    0,
  )
  const payload: PublishPayload = publish.compose(notice.message, addressee('place'), configOf('x'), notice.about)
  expect(payload.event.fields).toEqual({ location: 'Rome' })
  expect(noticeNamed('announced').about.event.fields).not.toEqual(payload.event.fields)
})
