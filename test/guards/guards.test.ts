import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { TrippedGuard } from '../../src/model/guard.ts'
import { type Files, makeProject, notify, smallProject, writeFiles } from '../support/cli.ts'

const now = '2026-11-20T10:00:00Z'
const root = join(import.meta.dirname, '../..')

const todo: Files = { 'events/upgrade.yaml': smallProject['events/upgrade.yaml']!.replace('Database upgrade', 'TODO') }
const other = smallProject['events/upgrade.yaml']!.replace('id: upgrade', 'id: other').replace('Billing API', 'Mail')

const outboxOf = (dir: string) => (existsSync(join(dir, 'outbox')) ? readdirSync(join(dir, 'outbox')).length : 0)

async function guardsOf(dir: string, ...argv: string[]): Promise<TrippedGuard[]> {
  const { stdout } = await notify(dir, ['plan', '--json', ...argv], { now })
  return (JSON.parse(stdout) as { guards?: TrippedGuard[] }).guards ?? []
}

describe('guards let sane projects pass', () => {
  const examples = ['digest', 'quickstart', 'team', 'tested'].map((name) => join(root, 'examples', name))

  it.each(examples)('%s', async (from) => {
    const dir = makeProject({})
    cpSync(from, dir, { recursive: true, filter: (path) => !/\.notify|outbox/.test(path) })
    expect(await guardsOf(dir)).toEqual([])
    for (const at of [
      now,
      '2030-12-07T20:00:00Z',
      '2030-12-07T21:30:00Z',
      '2030-12-10T18:30:00Z',
      '2030-12-11T08:00:00Z',
    ]) {
      const sent = await notify(dir, ['send', '--yes'], { now: at })
      expect([sent.code, sent.stderr.includes('Stopped by')]).toEqual([0, false])
    }
  })

  it('a new project', async () => {
    const dir = makeProject({})
    expect((await notify(dir, ['init', '.'], { now })).code).toBe(0)
    expect(await guardsOf(dir)).toEqual([])
  })

  it('with the words of every built-in template, in every language, at every moment', async () => {
    const files = readdirSync(join(root, 'templates'), { recursive: true, encoding: 'utf8' })
    const texts = files
      .filter((path) => path.endsWith('.md'))
      .map((path) => readFileSync(join(root, 'templates', path), 'utf8'))
    const { placeholderIn } = await import('../../src/engine/placeholder.ts')
    expect(texts.length).toBeGreaterThan(20)
    for (const text of texts) {
      const words = text.replaceAll(/\{\{[^{}]*\}\}/g, 'word')
      expect([placeholderIn(words, 'en'), words.slice(0, 80)]).toEqual([undefined, words.slice(0, 80)])
    }
  })
})

describe('a saved plan', () => {
  it('is not asked again for what it shows as passed', async () => {
    const dir = makeProject({ ...smallProject, ...todo })
    const plan = await notify(dir, ['plan', '--out', 'plan.json', '--allow', 'placeholder'], { now })
    expect([plan.code, plan.stderr.includes('Let pass')]).toEqual([0, true])
    expect(JSON.parse(readFileSync(join(dir, 'plan.json'), 'utf8')).guards).toMatchObject([
      { guard: 'placeholder', allowed: true, event: 'upgrade', count: 2 },
    ])
    expect((await notify(dir, ['send', 'plan.json', '--json'], { now })).summary()).toMatchObject({ sent: 2 })
    // A second run is harmless, as ever.
    expect((await notify(dir, ['send', 'plan.json'], { now })).code).toBe(0)
  })

  it('stops for what it shows as stopped, until that is allowed', async () => {
    const dir = makeProject({ ...smallProject, ...todo })
    expect((await notify(dir, ['plan', '--out', 'plan.json'], { now })).code).toBe(1)
    const stopped = await notify(dir, ['send', 'plan.json', '--json'], { now })
    expect(stopped.code).toBe(1)
    expect(JSON.parse(stopped.stdout)).toMatchObject({ error: { code: 'guards', guards: [{ guard: 'placeholder' }] } })
    expect(stopped.stderr).toContain('notify send plan.json --allow placeholder')
    expect([outboxOf(dir), existsSync(join(dir, '.notify/ledger.db'))]).toEqual([0, false])
    expect((await notify(dir, ['send', 'plan.json', '--allow', 'placeholder'], { now })).code).toBe(0)
    expect(outboxOf(dir)).toBe(2)
  })

  it('stops for a guard that it does not have, made by a version without guards', async () => {
    const dir = makeProject({ ...smallProject, ...todo })
    await notify(dir, ['plan', '--out', 'plan.json', '--allow', 'placeholder'], { now })
    const { guards, ...old } = JSON.parse(readFileSync(join(dir, 'plan.json'), 'utf8'))
    expect(guards).toHaveLength(1)
    writeFiles(dir, { 'plan.json': JSON.stringify(old) })
    expect((await notify(dir, ['send', 'plan.json'], { now })).code).toBe(1)
    expect(outboxOf(dir)).toBe(0)
  })

  it('is not stopped by what came into the project since', async () => {
    const dir = makeProject(smallProject)
    await notify(dir, ['plan', '--out', 'plan.json'], { now })
    writeFiles(dir, { 'events/other.yaml': other.replace('Database upgrade', 'TODO') })
    expect((await notify(dir, ['send', 'plan.json', '--json'], { now })).summary()).toMatchObject({ sent: 2 })
    expect((await notify(dir, ['send', '--yes'], { now })).code).toBe(1)
  })
})

describe('a worker that applies the files', () => {
  it('holds back what is concerned, says so once, and sends the rest', async () => {
    const dir = makeProject({ ...smallProject, ...todo, 'events/other.yaml': other })
    const first = await notify(dir, ['worker', '--once', '--apply', '--json'], { now })
    const lines = first.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines.filter(({ event }) => event === 'guard' || event === 'upgrade')).toMatchObject([
      { level: 'warning', guard: 'placeholder', allowed: false, count: 2 },
    ])
    expect(JSON.stringify(lines)).toContain('notify send --allow placeholder lets it pass')
    expect(outboxOf(dir)).toBe(2)
    expect((await notify(dir, ['status', 'upgrade', '--json'], { now })).stdout).not.toContain('"sent"')
    // What is passed by hand goes out, and what it scheduled is the worker's again.
    expect((await notify(dir, ['send', '--yes', '--allow', 'placeholder'], { now })).code).toBe(0)
    expect(outboxOf(dir)).toBe(4)
    const second = await notify(dir, ['worker', '--once', '--apply'], { now: '2026-12-04T21:30:00Z' })
    expect(second.stdout).not.toContain('holds back')
    expect(outboxOf(dir)).toBe(8)
  })

  it('holds back a single address', async () => {
    const csv = `${smallProject['audiences/customers.csv']}qt,Quality,test@corp.example,en,Europe/Rome\n`
    const dir = makeProject({ ...smallProject, 'audiences/customers.csv': csv })
    const { stdout } = await notify(dir, ['worker', '--once', '--apply'], { now })
    expect(stdout).toContain('1 person of upgrade looks like a test: Quality (test@corp.example)')
    expect(outboxOf(dir)).toBe(2)
  })

  it('stops no emergency, and says what is wrong with it', async () => {
    const urgent = todo['events/upgrade.yaml']!.replace('type: maintenance', 'type: maintenance\nurgency: emergency')
    const dir = makeProject({ ...smallProject, 'events/upgrade.yaml': urgent })
    expect((await notify(dir, ['send', '--yes'], { now })).code).toBe(1)
    const { stdout } = await notify(dir, ['worker', '--once', '--apply'], { now })
    expect(stdout).toContain('the guard "placeholder" lets pass')
    expect(outboxOf(dir)).toBe(2)
  })
})

describe('what is counted', () => {
  const many = (count: number) =>
    `id,name,email,language,timezone\n${Array.from({ length: count }, (_, i) => `p${i},Person ${i},p${i}@corp.example,en,Europe/Rome\n`).join('')}`

  it('continues a first send that was cut short', async () => {
    const dir = makeProject({ ...smallProject, 'audiences/customers.csv': many(30) })
    expect((await notify(dir, ['send', '--yes'], { now })).code).toBe(0)
    writeFiles(dir, { 'audiences/customers.csv': many(200) })
    expect((await notify(dir, ['plan'], { now: '2026-11-20T10:30:00Z' })).code).toBe(0)
    const later = await notify(dir, ['plan'], { now: '2026-11-20T12:00:00Z' })
    expect([later.code, later.stderr.includes('200 people of upgrade; 30 have heard of it so far')]).toEqual([1, true])
  })

  it('growth below the percentage or the number of people is none', async () => {
    const dir = makeProject({ ...smallProject, 'audiences/customers.csv': many(100) })
    await notify(dir, ['send', '--yes'], { now })
    const next = { 'events/other.yaml': other }
    writeFiles(dir, { ...next, 'audiences/customers.csv': many(250) })
    expect(await guardsOf(dir)).toEqual([])
    writeFiles(dir, { 'audiences/customers.csv': many(251) })
    expect(await guardsOf(dir)).toMatchObject([{ guard: 'growth', event: 'other', count: 251 }])
    const settings = (guards: string) => ({ 'notify.yaml': `${smallProject['notify.yaml']}guards: ${guards}\n` })
    for (const guards of ['{growth: {percent: 160}}', '{growth: {people: 160}}', '{off: [growth]}']) {
      writeFiles(dir, settings(guards))
      expect(await guardsOf(dir)).toEqual([])
    }
  })

  it('a day is the person’s own, and what they were told today counts', async () => {
    const ids = Array.from({ length: 9 }, (_, i) => `e${i}`)
    const event = (id: string) => other.replace('id: other', `id: ${id}`).replace('[Mail]', `[Rack ${id}]`)
    const settings = `${smallProject['notify.yaml']}guards: {perDay: 8}\n`
    const dir = makeProject({ ...smallProject, 'notify.yaml': settings, 'events/upgrade.yaml': '' })
    writeFiles(dir, Object.fromEntries(ids.slice(0, 5).map((id) => [`events/${id}.yaml`, event(id)])))
    await notify(dir, ['send', '--yes'], { now: '2026-11-20T20:00:00Z' })
    writeFiles(dir, Object.fromEntries(ids.slice(5).map((id) => [`events/${id}.yaml`, event(id)])))
    const at = async (time: string) => (await notify(dir, ['plan'], { now: time })).stderr
    // At 01:00 in Rome it is 19:00 of the day before in New York.
    const late = await at('2026-11-21T00:00:00Z')
    expect(late).toContain('Ann Lee would get 9 messages on Friday 20 November')
    expect(late).not.toContain('Saturday 21 November')
    // Of that day nothing new is said to anybody by then; the day before the start has reminders of all of them.
    const next = await at('2026-11-21T12:00:00Z')
    expect(next).not.toContain('November')
    expect(next).toContain('would get 9 messages on Friday 4 December')
  })

  it('fifteen messages in a day are not too many, and corrections and ends do not count', async () => {
    const ids = Array.from({ length: 16 }, (_, i) => `e${i}`)
    const event = (id: string) => other.replace('id: other', `id: ${id}`).replace('[Mail]', `[Rack ${id}]`)
    const dir = makeProject({ ...smallProject, 'events/upgrade.yaml': '' })
    const write = (few: string[], of: (id: string) => string) =>
      writeFiles(dir, Object.fromEntries(few.map((id) => [`events/${id}.yaml`, of(id)])))
    write(ids, event)
    expect(await guardsOf(dir)).toMatchObject([
      { guard: 'per-day', about: '2026-11-20', count: 16 },
      { guard: 'per-day', about: '2026-12-04', count: 16 },
    ])
    write(ids.slice(15), () => '')
    expect(await guardsOf(dir)).toEqual([])
    await notify(dir, ['send', '--yes'], { now })
    write(ids.slice(0, 15), (id) => event(id).replace('status: scheduled', 'status: cancelled'))
    expect(await guardsOf(dir)).toEqual([])
  })

  it('names the command that lets all pass at once, and refuses a guard that there is not', async () => {
    const csv = `${smallProject['audiences/customers.csv']}qt,Quality,test@corp.example,en,Europe/Rome\n`
    const twin = other.replace('[Mail]', '[billing api]')
    const dir = makeProject({ ...smallProject, 'events/other.yaml': twin, 'audiences/customers.csv': csv })
    const stopped = await notify(dir, ['plan', '--detailed-exitcode'], { now })
    expect([stopped.code, stopped.stderr.includes('notify plan --allow placeholder --allow overlap')]).toEqual([
      1,
      true,
    ])
    const passed = await notify(dir, ['plan', '--detailed-exitcode', '--allow', 'placeholder,overlap'], { now })
    expect(passed.code).toBe(2)
    const one = await notify(dir, ['send', '--yes', '--event', 'other'], { now })
    expect(one.stderr).toContain('notify send --event other --yes --allow placeholder --allow overlap')
    const unknown = await notify(dir, ['send', '--yes', '--allow', 'everything'], { now })
    expect([unknown.code, unknown.stderr.includes('--allow takes growth, everyone')]).toEqual([1, true])
  })

  it('stands beside its line in a pull request on GitHub', async () => {
    const dir = makeProject({ ...smallProject, ...todo })
    const { stderr } = await notify(dir, ['plan'], { now, env: { GITHUB_ACTIONS: 'true' } })
    expect(stderr).toContain(
      '::error file=events/upgrade.yaml,line=1,col=1,title=guard placeholder::what tell says of upgrade',
    )
  })

  it('is asked by event commands too', async () => {
    const dir = makeProject(smallProject)
    const argv = ['event', 'update', 'upgrade', '-m', 'TODO', '--send', '--yes']
    await notify(dir, ['send', '--yes'], { now })
    expect((await notify(dir, argv, { now: '2026-11-20T11:00:00Z' })).code).toBe(1)
    expect(outboxOf(dir)).toBe(2)
    const passed = await notify(dir, ['send', '--yes', '--allow', 'placeholder'], { now: '2026-11-20T11:00:00Z' })
    expect([passed.code, outboxOf(dir)]).toEqual([0, 4])
  })
})
