import { closeSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadProject } from '../../src/load/project.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { Project } from '../../src/model/project.ts'

let dir: string

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'notify-load-'))
  write('notify.yaml', 'name: acme\n')
})

afterEach(() => rmSync(dir, { recursive: true, force: true }))

function write(path: string, text: string | Buffer): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true })
  writeFileSync(join(dir, path), text)
}

function link(target: string, path: string): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true })
  symlinkSync(target, join(dir, path))
}

const event = (id: string) => `kind: event\nid: ${id}\ntype: announcement\ntitle: Upgrade\n`

async function load(): Promise<{ project: Project | undefined; found: Diagnostic[]; places: string[] }> {
  const found: Diagnostic[] = []
  const project = await loadProject(dir, (diagnostic) => found.push(diagnostic), { env: {} })
  return { project, found, places: found.map(({ code, at }) => `${at?.file}:${at?.line} ${code}`) }
}

const ids = (project: Project | undefined) => [...(project?.events.keys() ?? [])]

describe('which files are read', () => {
  it('skips dot-folders, node_modules, other projects, other tools and what ignore matches', async () => {
    write('notify.yaml', 'name: acme\nignore: [drafts/**, "*.old.yaml"]\n')
    write('events/a.yaml', event('a'))
    write('events/deep/b.yml', event('b'))
    write('.github/c.yaml', event('c'))
    write('node_modules/x/d.yaml', event('d'))
    write('other/notify.yaml', 'name: other\n')
    write('other/events/e.yaml', event('e'))
    write('drafts/f.yaml', event('f'))
    write('events/g.old.yaml', event('g'))
    write('k8s.yaml', 'apiVersion: v1\nkind: event\nid: h\n')
    write('events/i.json', event('i'))
    const { project, places } = await load()
    expect(ids(project)).toEqual(['a', 'b'])
    expect(places).toEqual([])
  })

  it('reads several documents of one file, also behind the project itself', async () => {
    write('notify.yaml', `name: acme\n---\n${event('a')}---\n${event('b')}`)
    const { project, places } = await load()
    expect(ids(project)).toEqual(['a', 'b'])
    expect(places).toEqual([])
  })

  it('reads files in the order of their paths', async () => {
    for (const name of ['z', 'm', 'a', 'B']) write(`events/${name}.yaml`, event(name))
    expect(ids((await load()).project)).toEqual(['B', 'a', 'm', 'z'])
  })

  it('has no project in a folder that does not exist', async () => {
    const found: Diagnostic[] = []
    expect(await loadProject(join(dir, 'nowhere'), (each) => found.push(each))).toBeUndefined()
    expect(found.map(({ code }) => code)).toEqual(['no-project'])
  })
})

describe('links', () => {
  it('follows a link within the project, once', async () => {
    write('.shared/a.yaml', event('a'))
    write('events/b.yaml', event('b'))
    link('../.shared', 'events/shared')
    link('events', 'again')
    link('b.yaml', 'events/c.yaml')
    const { project, places } = await load()
    expect(ids(project).sort()).toEqual(['a', 'b'])
    expect(places).toEqual([])
  })

  it('reports a link to a folder around it, a link to itself, and a link to nothing', async () => {
    link('..', 'events/up')
    link('round.yaml', 'round.yaml')
    link('gone.yaml', 'lost.yaml')
    link('gone.txt', 'lost.txt')
    expect((await load()).places).toEqual([
      'events/up:1 symlink-loop',
      'lost.yaml:1 unreadable-file',
      'round.yaml:1 symlink-loop',
    ])
  })

  it('ends where two folders link to each other', async () => {
    write('a/one.yaml', event('one'))
    write('b/two.yaml', event('two'))
    link('../b', 'a/b')
    link('../a', 'b/a')
    const { project, places } = await load()
    expect(ids(project)).toEqual(['one', 'two'])
    expect(places).toEqual([])
  })

  it('reports links that lead out of the project, and reads nothing there', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'notify-outside-'))
    try {
      writeFileSync(join(outside, 'secret.yaml'), event('secret'))
      writeFileSync(join(outside, 'people.csv'), 'id,email\nann,ann@corp.example\n')
      writeFileSync(join(outside, 'words.en.md'), 'Hello\n')
      link(join(outside, 'secret.yaml'), 'events/a.yaml')
      link(outside, 'all')
      link(join(outside, 'people.csv'), 'audiences/people.csv')
      link(join(outside, 'words.en.md'), 'templates/words.en.md')
      write('audiences/a.yaml', 'kind: audience\nid: a\nsource: {csv: people.csv}\n')
      const { project, places } = await load()
      expect(ids(project)).toEqual([])
      expect(places).toEqual([
        'all:1 path-outside-project',
        'audiences/a.yaml:3 path-outside-project',
        'events/a.yaml:1 path-outside-project',
        'templates/words.en.md:1 path-outside-project',
      ])
    } finally {
      rmSync(outside, { recursive: true, force: true })
    }
  })
})

describe('files that are none of ours', () => {
  it('refuses a file of 100 MB without reading it', async () => {
    const descriptor = openSync(join(dir, 'huge.yaml'), 'w')
    ftruncateSync(descriptor, 100 * 1024 * 1024)
    closeSync(descriptor)
    const before = process.memoryUsage.rss()
    expect((await load()).places).toEqual(['huge.yaml:1 file-too-large'])
    expect(process.memoryUsage.rss() - before).toBeLessThan(50 * 1024 * 1024)
  })

  it('reads a mapping of 50,000 keys and a list of 5,000 people in a bearable time', async () => {
    const keys = Array.from({ length: 50_000 }, (_, i) => `  key${i}: ${i}\n`).join('')
    write('events/a.yaml', `${event('a')}fields:\n${keys}`)
    const people = Array.from({ length: 5_000 }, (_, i) => `  - {id: p${i}, email: p${i}@corp.example}\n`).join('')
    write('audiences/b.yaml', `kind: audience\nid: b\nrecipients:\n${people}`)
    const { project, places } = await load()
    expect(places).toEqual([])
    expect(Object.keys(project?.events.get('a')?.fields ?? {})).toHaveLength(50_000)
    expect(project?.audiences.get('b')?.recipients).toHaveLength(5_000)
  })

  it('leaves the syntax errors of other tools alone', async () => {
    write('chart/templates/x.yaml', 'apiVersion: v1\nkind: Service\n{{- if .Values.on }}\nspec: {{ .Values.spec }}\n')
    write('mkdocs.yml', 'markdown_extensions:\n  - x: !!python/name:y\n')
    expect((await load()).places).toEqual([])
  })
})
