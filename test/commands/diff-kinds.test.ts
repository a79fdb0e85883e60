import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Diff, DiffChange } from '../../src/model/diff.ts'
import { notify, smallProject } from '../support/cli.ts'
import { deskProject } from '../support/desk.ts'
import { makeRepository } from '../support/git.ts'

const examples = fileURLToPath(new URL('../../examples', import.meta.url))
const now = '2026-12-01T08:00:00Z'
const event = smallProject['events/upgrade.yaml']!

/** The difference that a change of files makes, as of `now`. */
async function between(
  files: Readonly<Record<string, string>>,
  change: Readonly<Record<string, string | null>>,
  at = now,
): Promise<Diff> {
  const repository = makeRepository()
  repository.commit('begin', files)
  repository.write(change)
  const { stdout, stderr, code } = await notify(repository.dir, ['diff', 'HEAD', '--json', '--now', at])
  expect([code, stderr]).toEqual([0, ''])
  return JSON.parse(stdout) as Diff
}

const names = ({ notices }: DiffChange, key: 'event' | 'occurrence' | 'rule' | 'moment' | 'channel' | 'language') => [
  ...new Set(notices.map((notice) => notice[key])),
]
const found = <Kind extends DiffChange['kind']>({ changes }: Diff, kind: Kind) =>
  changes.filter((change): change is Extract<DiffChange, { kind: Kind }> => change.kind === kind)

describe('what people hear at once', () => {
  it('is an update, with what is new in it', async () => {
    const more = 'updates: [{id: u1, at: 2026-12-01T07:00Z, text: All is ready.}]\n'
    const result = await between(smallProject, { 'events/upgrade.yaml': `${event}${more}` })
    const [change, ...others] = found(result, 'at-once')
    expect([names(change!, 'moment'), others]).toEqual([['updated'], []])
    expect(change!.texts.every(({ text }) => text.includes('All is ready.'))).toBe(true)
  })

  it('is no update that is to be told later', async () => {
    const more = 'updates: [{id: u1, at: 2026-12-03T07:00Z, text: All is ready.}]\n'
    const result = await between(smallProject, { 'events/upgrade.yaml': `${event}${more}` })
    expect(found(result, 'at-once')).toEqual([])
  })

  it('is a move, told with the time that people believe in', async () => {
    const moved = event.replace('2026-12-05T22:00', '2026-12-05T21:00')
    const [change] = found(await between(smallProject, { 'events/upgrade.yaml': moved }), 'at-once')
    expect(names(change!, 'moment')).toEqual(['rescheduled'])
    const italian = change!.texts.find(({ language }) => language === 'it')
    expect(italian!.text).toMatch(/Orario precedente: sabato 5 dicembre 2026, 22:00/)
  })

  it('is a cancellation, though nothing of it is to come afterwards', async () => {
    const result = await between(smallProject, { 'events/upgrade.yaml': event.replace('scheduled', 'cancelled') })
    expect(found(result, 'at-once').map((change) => names(change, 'moment'))).toEqual([['cancelled']])
    expect(found(result, 'removed')).toHaveLength(1)
  })

  it('is the news of an event that is over, and nothing else of it', async () => {
    const over = event.replaceAll('2026-12', '2026-10').replace('scheduled', 'completed')
    const more = 'updates: [{id: report, at: 2026-12-01T07:00Z, text: What went wrong.}]\n'
    const result = await between(
      { ...smallProject, 'events/upgrade.yaml': over },
      { 'events/upgrade.yaml': `${over}${more}` },
    )
    expect(result.changes.map(({ kind, notices }) => [kind, notices[0]!.moment])).toEqual([['at-once', 'updated']])
  })

  it('is nothing where the event was not public yet', async () => {
    const later = `${event}announceAt: 2026-12-03T10:00\n`
    const moved = later.replace('2026-12-05T22:00', '2026-12-05T21:00')
    const result = await between({ ...smallProject, 'events/upgrade.yaml': later }, { 'events/upgrade.yaml': moved })
    expect(found(result, 'at-once')).toEqual([])
    expect(found(result, 'words').length).toBeGreaterThan(0)
  })
})

describe('an event that is removed', () => {
  const second = { 'events/second.yaml': event.replace('id: upgrade', 'id: second') }

  it('is said to stop the plan of those who were told, but not where it only became a draft', async () => {
    const files = { ...smallProject, ...second }
    const gone = await between(files, { 'events/second.yaml': null })
    expect(found(gone, 'removed').map(({ isEventGone }) => isEventGone)).toEqual([true])
    const draft = await between(files, {
      'events/second.yaml': second['events/second.yaml'].replace('scheduled', 'draft'),
    })
    expect(found(draft, 'removed').map(({ isEventGone }) => isEventGone)).toEqual([undefined])
  })

  it('says so in every form', async () => {
    const repository = makeRepository()
    repository.commit('begin', { ...smallProject, ...second })
    repository.write({ 'events/second.yaml': null })
    for (const format of ['text', 'markdown']) {
      const { stdout } = await notify(repository.dir, ['diff', 'HEAD', '--format', format, '--now', now])
      expect(stdout).toContain('the event is gone: if people were told of it, notify plan stops')
    }
  })
})

describe('an event that recurs', () => {
  const weekly = (more = '') => event.replace('services:', `recurrence: {rule: FREQ=WEEKLY${more}}\nservices:`)

  it('has a notice that is gone and one more where one occurrence is left out', async () => {
    const files = { ...smallProject, 'events/upgrade.yaml': weekly() }
    const result = await between(files, { 'events/upgrade.yaml': weekly(', except: [2026-12-12]') })
    expect(found(result, 'removed').flatMap((change) => names(change, 'occurrence'))).toEqual(['2026-12-12T22:00'])
    expect(found(result, 'added').flatMap((change) => names(change, 'occurrence'))).toEqual(['2026-12-19T22:00'])
    expect(result.settings.map(({ key }) => key)).toEqual(['recurrence'])
  })

  it('tells at once of the move of its next occurrence only', async () => {
    const files = { ...smallProject, 'events/upgrade.yaml': weekly() }
    const move = (of: string, start: string, end: string) =>
      `, changes: [{of: ${of}, window: {start: ${start}, end: ${end}}}]`
    const next = await between(files, {
      'events/upgrade.yaml': weekly(move('2026-12-05T22:00', '2026-12-05T23:00', '2026-12-06T00:00')),
    })
    expect(found(next, 'at-once').flatMap((change) => names(change, 'occurrence'))).toEqual(['2026-12-05T22:00'])
    const later = await between(files, {
      'events/upgrade.yaml': weekly(move('2026-12-12T22:00', '2026-12-12T23:00', '2026-12-13T00:00')),
    })
    expect(found(later, 'at-once')).toEqual([])
    expect(found(later, 'words').flatMap((change) => names(change, 'occurrence'))).toContain('2026-12-12T22:00')
  })
})

describe('rules for what is fired', () => {
  it('are compared as they are written', async () => {
    const rule = (subject: string, more = '') => `kind: rule
id: deployed
on: [deploy.done${more}]
to: {audiences: [customers]}
via: [email]
message: {en: {subject: "${subject}", body: "{{event.title}} is out."}}
`
    const files = { ...smallProject, 'rules/deployed.yaml': rule('Deployed {{event.title}}') }
    const words = await between(files, { 'rules/deployed.yaml': rule('Live: {{event.title}}') })
    expect(words.changes.map(({ kind, notices }) => [kind, notices[0]])).toEqual([
      [
        'words',
        {
          event: '',
          occurrence: null,
          rule: 'deployed',
          moment: 'deploy.done',
          channel: 'email',
          language: 'en',
          recipients: 0,
        },
      ],
    ])
    const more = await between(files, { 'rules/deployed.yaml': rule('Deployed {{event.title}}', ', deploy.failed') })
    expect(found(more, 'added').flatMap((change) => names(change, 'moment'))).toEqual(['deploy.failed'])
  })

  it('of OTOBO are compared in their own terms: words, filters, what they listen to', async () => {
    const path = 'rules/order.yaml'
    const order = deskProject[path]!
    const other = order
      .replace('New: <OTOBO', 'A fresh one: <OTOBO')
      .replace('{queue: Bread}', '{queue: Bread, title: Ten loaves}')
    expect(other).not.toBe(order)
    const result = await between(deskProject, { [path]: other })
    expect(found(result, 'words').map(({ replaced }) => replaced)).toEqual([[{ before: 'New', after: 'A fresh one' }]])
    expect(result.settings.map(({ key }) => key)).toEqual(['data.Title'])
    const filtered = await between(deskProject, { [path]: `${order}oncePerDay: true\n` })
    expect([filtered.changes, filtered.settings.map(({ key }) => key)]).toEqual([[], ['oncePerDay', 'data.OncePerDay']])
  })
})

describe('one word that many notices share', () => {
  it('is one change, whatever else is in them', async () => {
    const template = (word: string) =>
      `---\nsubject: "{{event.title}}"\n---\n{{event.title}} of {{list event.services}} is ${word} {{date event.window.start}}.\n`
    const events = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [
        `events/e${i}.yaml`,
        event
          .replace('id: upgrade', `id: e${i}`)
          .replace(/title: .*/, `title: Work ${i} on ${'ABC'[i % 3]}`)
          .replace('[Billing API]', i % 2 === 0 ? '[One, Two]' : '[planned]'),
      ]),
    )
    const files = {
      ...smallProject,
      ...events,
      'rules/tell.yaml': smallProject['rules/tell.yaml']!.replace('scheduled-maintenance', 'house'),
      'templates/house.en.md': template('planned'),
    }
    const result = await between(files, { 'templates/house.en.md': template('done on') })
    expect(result.changes.map(({ kind }) => kind)).toEqual(['words'])
    // 41 events, 5 moments: both people read the English words.
    expect(result.summary).toEqual({ added: 0, removed: 0, changed: 205, settings: 0 })
  })
})

describe('a project and itself', () => {
  it.each(readdirSync(examples).filter((name) => readdirSync(join(examples, name)).includes('notify.yaml')))(
    'have no difference: examples/%s',
    async (name) => {
      const repository = makeRepository()
      cpSync(join(examples, name), repository.dir, { recursive: true })
      repository.commit('begin')
      const { stdout } = await notify(repository.dir, ['diff', 'HEAD', '--now', '2026-11-01T08:00:00Z'])
      expect(stdout).toContain('Nobody would read anything else.')
    },
  )

  it('have each other’s difference turned around', async () => {
    const repository = makeRepository()
    repository.commit('begin', smallProject)
    repository.commit('next', {
      'events/upgrade.yaml': event.replace('[Billing API]', '[Invoices]'),
      'events/second.yaml': event.replace('id: upgrade', 'id: second'),
      'audiences/customers.csv': readFileSync(join(repository.dir, 'audiences/customers.csv'), 'utf8').replace(
        'bruno,',
        'bea,',
      ),
    })
    const ask = async (...revisions: string[]) =>
      JSON.parse((await notify(repository.dir, ['diff', ...revisions, '--json', '--now', now])).stdout) as Diff
    const [there, back] = [await ask('HEAD~1', 'HEAD'), await ask('HEAD', 'HEAD~1')]
    expect(back.summary).toEqual({ ...there.summary, added: there.summary.removed, removed: there.summary.added })
    const words = (diff: Diff) => found(diff, 'words').map(({ replaced }) => replaced)
    expect(words(back)).toEqual(
      words(there).map((all) => all.map(({ before, after }) => ({ before: after, after: before }))),
    )
  })
})
