import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readStarter, starterLanguages, starterNames } from '../../src/commands/starters.ts'
import { smsSize, transliterate } from '../../src/engine/sms-text.ts'
import type { Plan } from '../../src/model/plan.ts'
import type { Preview } from '../../src/output/preview-text.ts'
import { makeProject, notify } from '../support/cli.ts'

const now = '2026-12-01T09:00:00Z'
const env = { TZ: 'UTC' }
const sets = starterNames()
const own = sets.filter((name) => Object.keys(readStarter(name).templates).length > 0)

async function projectOf(set: string): Promise<string> {
  const dir = join(makeProject({}), 'notices')
  const { code, stderr } = await notify(dir, ['init', dir, '--template', set], { now, env })
  expect(code, stderr).toBe(0)
  return dir
}

describe.each(sets)('the set %s', (set) => {
  const dir = join(realpathSync(mkdtempSync(join(tmpdir(), 'notify-set-'))), 'notices')
  beforeAll(async () => {
    const { code, stderr } = await notify(tmpdir(), ['init', dir, '--template', set], { now, env })
    expect(code, stderr).toBe(0)
  })
  afterAll(() => rmSync(dirname(dir), { recursive: true }))

  test('validates without a word, reads well in every language and at every moment', async () => {
    const checked = await notify(dir, ['validate', '--json'], { now, env })
    expect(JSON.parse(checked.stdout)).toMatchObject({ diagnostics: [] })
    const asked = ['preview', '--moment', 'all', '--language', 'all', '--format', 'json']
    const { stdout, stderr, code } = await notify(dir, asked, { now, env })
    expect(code, stderr).toBe(0)
    const previews = JSON.parse(stdout) as Preview[]
    const languages = [...new Set(previews.map(({ language }) => language))].sort()
    expect(languages).toEqual(own.includes(set) ? [...starterLanguages].sort() : ['de', 'en'])
    for (const preview of previews) expectReadable(preview)
  })

  test('lints clean in every language, hints included', async () => {
    const { stdout, code } = await notify(dir, ['lint', '--strict', '--format', 'json'], { now, env })
    const { findings, summary } = JSON.parse(stdout) as { findings: object[]; summary: { readings: number } }
    expect(findings).toEqual([])
    expect(code).toBe(0)
    expect(summary.readings).toBeGreaterThan(0)
  })

  test('plans and sends, trips no guard, and then has nothing more to do', async () => {
    const planned = JSON.parse((await notify(dir, ['plan', '--json'], { now, env })).stdout) as Plan
    expect(planned.guards ?? []).toEqual([])
    const sent = await notify(dir, ['send', '--yes', '--json'], { now, env })
    expect(sent.code, sent.stderr).toBe(0)
    const summary = sent.summary()
    expect(summary).toMatchObject({ sent: planned.summary.send, failed: 0, unknown: 0 })
    expect(summary.sent! + summary.scheduled!).toBeGreaterThan(0)
    expect((await notify(dir, ['plan', '--detailed-exitcode'], { now, env })).code).toBe(0)
  })

  test('has all words in every language, and none that nobody says', () => {
    const folder = new URL('../../starters/', import.meta.url)
    const names = (file: string) => {
      const url = new URL(file, folder)
      if (!existsSync(url)) return { words: [], messages: [] }
      const { words = {}, messages = {} } = parse(readFileSync(url, 'utf8')) as Record<string, Record<string, object>>
      return { words: Object.keys(words).sort(), messages: Object.keys(messages) }
    }
    const english = names(`${set}/en.yaml`)
    const said = new Set(Object.values(readStarter(set).templates).flatMap((moments) => Object.values(moments)))
    for (const message of english.messages) expect(said).toContain(message)
    for (const language of starterLanguages) expect(names(`${set}/${language}.yaml`), language).toEqual(english)
  })
})

function expectReadable({ rule, moment, language, subject, short, text, html, channels }: Preview): void {
  const name = `${rule} ${moment} ${language}`
  for (const line of [subject, short, ...text.split('\n')]) {
    // French puts a space before these: a no-break one, but in a short form.
    const said = language === 'fr' ? line.replace(/[ \u00a0](?=[:;?!](?:\s|$))/g, '') : line
    expect(said, name).not.toMatch(
      /\bundefined\b|\bnull\b|\[object|\(\)|[{[]{2}|\*\*|~~| [,.:;!?](?=\s|$)|\S {2,}\S|\.\.(?!\.)|,[,.;:]|: *\.|^ /,
    )
  }
  expect(html, name).not.toMatch(/undefined|\[object|<td[^>]*><\/td>|<p[^>]*><\/p>/)
  if (!channels.includes('sms')) return
  // Spanish and Polish have letters that an SMS pays for; the channel's `transliterate` takes their accents.
  const line = language === 'es' || language === 'pl' ? transliterate(short) : short
  expect(smsSize(line), `${name}: ${line}`).toMatchObject({ encoding: 'GSM-7', segments: 1 })
}

describe('notify init', () => {
  test('refuses to overwrite, and leaves everything as it was', async () => {
    const dir = makeProject({ 'rules/server-maintenance.yaml': 'mine\n' })
    const { code, stderr } = await notify(dir, ['init', '--template', 'server-maintenance'], { now })
    expect(code).toBe(1)
    expect(stderr).toContain('already has rules/server-maintenance.yaml')
    expect(readdirSync(dir)).toEqual(['rules'])
  })

  test.each([
    ['server-maintenence', 'did you mean "server-maintenance"?'],
    ['outage', 'did you mean "emergency-outage"?'],
    ['xyzzy', 'notify templates lists them'],
  ])('knows no set %s', async (name, hint) => {
    const { code, stderr } = await notify(makeProject({}), ['init', 'x', '--template', name], { now })
    expect(code).toBe(1)
    expect(stderr).toContain(hint)
  })
})

describe('notify templates', () => {
  test('lists the sets', async () => {
    const { stdout } = await notify(makeProject({}), ['templates'], { now })
    expect(stdout.split('\n').filter((line) => line !== '')).toHaveLength(sets.length)
    const asData = JSON.parse((await notify(makeProject({}), ['templates', '--json'], { now })).stdout) as object[]
    expect(asData).toHaveLength(sets.length)
  })

  test('shows what is in one and how it reads in a language, without a project and without a trace', async () => {
    const dir = makeProject({})
    const asked = ['templates', 'show', 'server-maintenance', '--language', 'it', '--moment', 'announced']
    const { stdout, code } = await notify(dir, asked, { now, env: { NOTIFY_STORE: 'postgres://nobody@127.0.0.1:9/x' } })
    expect(code).toBe(0)
    expect(stdout).toContain('rules/server-maintenance.yaml')
    expect(stdout).toContain('Manutenzione dei server: Billing')
    expect(stdout).not.toContain('Server maintenance: Billing')
    expect(readdirSync(dir)).toEqual([])
  })
})

describe('notify new', () => {
  test('adds a rule with its words, which are kept where they are there', async () => {
    const dir = await projectOf('default')
    const asked = ['new', 'rule', '--template', 'server-maintenance/server-maintenance']
    const first = await notify(dir, asked, { now })
    expect(first.code, first.stderr).toBe(0)
    expect(existsSync(join(dir, 'templates/server-maintenance/announced.pl.md'))).toBe(true)
    writeFileSync(join(dir, 'templates/server-maintenance/announced.pl.md'), 'Moje\n')
    const again = await notify(dir, asked, { now })
    expect(again.code).toBe(1)
    expect(again.stderr).toContain('give another one with --id, such as server-maintenance-2')
    const second = await notify(dir, [...asked, '--id', 'second', '--json'], { now })
    expect(JSON.parse(second.stdout)).toMatchObject({ files: ['rules/second.yaml'], diagnostics: [] })
    expect(readFileSync(join(dir, 'templates/server-maintenance/announced.pl.md'), 'utf8')).toBe('Moje\n')
    expect(readFileSync(join(dir, 'rules/second.yaml'), 'utf8')).toContain('id: second\n')
    expect((await notify(dir, ['validate'], { now })).code).toBe(0)
  })

  test('asks for an audience or channel that the project lacks', async () => {
    const dir = await projectOf('default')
    const missing = await notify(dir, ['new', 'rule', '--template', 'server-maintenance'], { now })
    expect(missing.code).toBe(1)
    expect(missing.stderr).toContain('needs the channel sms')
    expect(existsSync(join(dir, 'templates'))).toBe(false)
    const one = ['new', 'rule', '--template', 'server-maintenance/server-maintenance-sms', '--channel', 'email']
    expect((await notify(dir, one, { now })).code).toBe(0)
    expect(readFileSync(join(dir, 'rules/server-maintenance-sms.yaml'), 'utf8')).toContain('via: [email]\n')
  })

  test('adds an event with the title and times that are given, as long as the one of the set', async () => {
    const dir = await projectOf('server-maintenance')
    const asked = [
      '--id',
      'router',
      '--title',
      'New router',
      '--start',
      '2026-12-20T22:00',
      '--timezone',
      'Europe/Rome',
    ]
    const { code, stderr } = await notify(
      dir,
      ['new', 'event', '--template', 'server-maintenance', ...asked, '--service', 'VPN', 'Wi-Fi'],
      { now, env },
    )
    expect(code, stderr).toBe(0)
    const event = parse(readFileSync(join(dir, 'events/router.yaml'), 'utf8'))
    expect(event).toMatchObject({
      id: 'router',
      title: 'New router',
      services: ['VPN', 'Wi-Fi'],
      window: { start: '2026-12-20T22:00', end: '2026-12-21T00:00', timezone: 'Europe/Rome' },
    })
    expect((await notify(dir, ['validate'], { now })).code).toBe(0)
  })

  test.each([
    [['event', '--template', 'server-maintenance', '--start', 'someday'], 'is no time'],
    [['event', '--template', 'server-maintenance', '--id', 'x', '--end', '2026-01-01T00:00'], 'end before it starts'],
    [['rule', '--template', 'server-maintenance/sms'], 'it has server-maintenance-sms'],
    [['rule', '--template', 'server-maintenance', '--id', 'x'], 'is for one rule'],
    [['channel', '--adapter', 'smpt'], 'did you mean "smtp"?'],
    [['event', '--template', 'server-maintenance', '--id', '../outside'], 'is no id'],
    [['audience', '--adapter', 'smtp'], 'is for "notify new channel"'],
    [['audience', '--template', 'server-maintenance'], 'already'],
  ])('%j is refused, and nothing is written', async (argv, why) => {
    const dir = await projectOf('server-maintenance')
    const before = readdirSync(dir, { recursive: true })
    const { code, stderr } = await notify(dir, ['new', ...argv], { now })
    expect(code).toBe(1)
    expect(stderr).toContain(why)
    expect(readdirSync(dir, { recursive: true })).toEqual(before)
  })

  test('adds an audience with the file that it reads', async () => {
    const dir = await projectOf('default')
    const added = await notify(dir, ['new', 'audience', '--template', 'messaging-matrix/free'], { now })
    expect(added.code, added.stderr).toBe(0)
    expect(readFileSync(join(dir, 'audiences/free.csv'), 'utf8')).toContain('Olivia Reed')
    expect((await notify(dir, ['validate'], { now })).code).toBe(0)
  })

  test('adds a channel of an adapter, with the example of its config', async () => {
    const dir = await projectOf('default')
    expect((await notify(dir, ['new', 'channel', '--adapter', 'slack', '--id', 'ops'], { now })).code).toBe(0)
    expect(parse(readFileSync(join(dir, 'channels/ops.yaml'), 'utf8'))).toMatchObject({ id: 'ops', adapter: 'slack' })
  })

  test('asks on a terminal, again where an answer is no choice, and never in CI', async () => {
    const dir = await projectOf('server-maintenance')
    const stdin = 'server-maintenence\nserver-maintenance\nnext\nNext one\n+3d\n'
    const asked = await notify(dir, ['new', 'event'], { now, env, stdin, isTerminal: true })
    expect(asked.code, asked.stderr).toBe(0)
    expect(asked.stderr).toContain('did you mean "server-maintenance"?')
    expect(parse(readFileSync(join(dir, 'events/next.yaml'), 'utf8'))).toMatchObject({
      title: 'Next one',
      window: { start: '2026-12-04T09:00' },
    })
    const inCi = await notify(dir, ['new', 'event'], { now, env: { CI: 'true' }, stdin, isTerminal: true })
    expect(inCi.stderr).not.toContain('Template set')
    const silent = await notify(dir, ['new', 'event'], { now, env, stdin: '', isTerminal: true })
    expect(silent.code).toBe(1)
    expect(silent.stderr).toContain('there was no answer')
  })
})

test('completion knows the names of the sets', async () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { stdout } = await notify(makeProject({}), ['completion', shell], {})
    for (const set of sets) expect(stdout.match(new RegExp(`\\b${set}\\b`, 'g'))!.length).toBeGreaterThan(1)
  }
})
