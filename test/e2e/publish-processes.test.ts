import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeProject } from '../support/cli.ts'
import { start, summaryOf } from './process.ts'

const env = { NOTIFY_NOW: '2026-12-02T20:00:00Z' }
const send = ['send', '--yes', '--json']

/** A project of so many events that publishes into a folder, which other projects may share. */
function project(name: string, count: number, dir: string): string {
  const events = Array.from({ length: count }, (_, i) => [
    `events/${i}.yaml`,
    `kind: event
id: ${name}-${i}
type: maintenance
title: Work ${i}
services: [Service ${i % 3}]
window: {start: 2026-12-05T${String(i % 20).padStart(2, '0')}:00, end: 2026-12-06T22:00}
`,
  ])
  return makeProject({
    'notify.yaml': `name: ${name}\ndefaults: {language: en, timezone: Europe/Rome}\nguards: {off: [overlap]}\n`,
    'channels/site.yaml': `kind: channel
id: site
adapter: publish
config: {dir: ${dir}, url: "https://status.acme.example", title: Acme}
`,
    'rules/site.yaml':
      'kind: rule\nid: site\non: [announced]\nto: {audiences: []}\nvia: [site]\nmessage: {template: builtin}\n',
    ...Object.fromEntries(events),
  })
}

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'site-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

function contentOf(dir: string): Record<string, string> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort()
  return Object.fromEntries(paths.map((path) => [path.slice(dir.length + 1), readFileSync(path, 'utf8')]))
}

function shown(dir: string): number {
  try {
    return Object.keys(JSON.parse(readFileSync(join(dir, 'notify-state.json'), 'utf8')).stories).length
  } catch (error) {
    // Not there yet. A half of one would be an error of another sort.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return 0
  }
}

test('two processes at once write one site, as if they had come one after the other', async () => {
  const [dir, other] = [folder(), folder()]
  const both = await Promise.all(['east', 'west'].map((name) => start(project(name, 8, dir), send, env).finished))
  for (const finished of both) expect(summaryOf(finished), finished.stderr).toMatchObject({ sent: 8 })
  for (const name of ['west', 'east'])
    expect(summaryOf(await start(project(name, 8, other), send, env).finished)).toMatchObject({ sent: 8 })
  expect(shown(dir)).toBe(16)
  expect(contentOf(dir)).toEqual(contentOf(other))
}, 60_000)

test.each([0, 3, 9])(
  'kill -9 when it shows %i events leaves whole files, and the next run the whole site',
  async (count) => {
    const [dir, other] = [folder(), folder()]
    const own = project('acme', 12, dir)
    const { child, finished } = start(own, send, env)
    const watch = setInterval(() => {
      const isTime = count === 0 ? readdirSync(dir).length > 0 : shown(dir) >= count
      if (isTime) child.kill('SIGKILL')
    }, 1)
    const { signal } = await finished
    clearInterval(watch)
    expect(signal).toBe('SIGKILL')
    for (const [name, content] of Object.entries(contentOf(dir))) {
      if (name.includes('.notify-')) continue
      if (name.endsWith('.json')) expect(() => JSON.parse(content), name).not.toThrow()
      if (name.endsWith('.html')) expect(content, name).toMatch(/<\/html>\n$/)
    }
    const next = await start(own, send, env).finished
    expect(summaryOf(next), next.stderr).toMatchObject({ unknown: 0, failed: 0 })
    await start(project('acme', 12, other), send, env).finished
    expect(contentOf(dir)).toEqual(contentOf(other))
    const check = await start(own, ['channels', 'check', '--deep'], env).finished
    expect(check.code, check.stdout).toBe(0)
  },
  60_000,
)
