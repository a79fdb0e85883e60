import { mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, it } from 'vitest'
import type { Diff, DiffChange, DiffNotice } from '../../src/model/diff.ts'
import { arrow, readerChanges } from '../../src/output/diff-outline.ts'
import { notify } from '../support/cli.ts'
import { makeRepository } from '../support/git.ts'
import { commits, first } from './diff-commits.ts'

const now = '2026-12-01T08:00:00Z'

/** A change as one line: `KIND events | rules | moments | channels | languages | messages: what`. */
function linesOf({ changes, settings }: Diff): string[] {
  return [
    ...changes.map(
      (change) => `${change.kind} ${noticesOf(change)}${detailOf(change)}${isPast(change) ? ' (past)' : ''}`,
    ),
    ...settings.map(({ kind, id, key, before, after }) =>
      key === ''
        ? `setting ${kind} ${id} ${before ?? after}`
        : `setting ${kind} ${id} ${key}: ${before ?? '-'} → ${after ?? '-'}`,
    ),
  ]
}

function noticesOf({ notices }: DiffChange): string {
  const all = (key: 'event' | 'rule' | 'moment' | 'channel' | 'language') => {
    return [...new Set((notices as DiffNotice[]).map((notice) => notice[key]))].sort().join(', ')
  }
  const messages = (notices as DiffNotice[]).reduce((sum, { recipients }) => sum + recipients, 0)
  return [all('event'), all('rule'), all('moment'), all('channel'), all('language'), messages].join(' | ')
}

const isPast = ({ notices }: DiffChange) => notices.some((notice) => notice.isPast)

function detailOf(change: DiffChange): string {
  if (change.kind === 'words')
    return `: ${change.replaced.map(({ before, after }) => `${before} → ${after}`).join('; ')}`
  if (change.kind === 'due') return `: ${change.before.due} → ${change.after.due}`
  if (change.kind === 'sender') return `: ${change.before} → ${change.after}`
  if (change.kind !== 'recipients') return ''
  const { before, after, hasOthers } = change
  if (before.recipients === after.recipients && hasOthers) return `: ${after.recipients}, others`
  return `: ${[arrow(before.recipients, after.recipients), ...readerChanges(before, after)].join(', ')}`
}

it('tells of each commit exactly what people would read differently', { timeout: 300_000 }, async () => {
  const repository = makeRepository()
  repository.commit('begin', first)
  const validate = new Ajv({ discriminator: true, strictRequired: false, formats: { 'date-time': true } }).compile(
    JSON.parse(readFileSync(new URL('../../schemas/diff.schema.json', import.meta.url), 'utf8')) as object,
  )
  expect(commits.length).toBeGreaterThanOrEqual(30)
  const told: Record<string, readonly string[]> = {}
  for (const { does, change } of commits) {
    if (Object.keys(change).length === 0) moveInto(repository.dir, 'notices')
    repository.commit(does, change)
    const { stdout, stderr, code } = await notify(repository.dir, [
      'diff',
      'HEAD~1',
      'HEAD',
      '--json',
      '--now',
      now,
      ...folder(repository.dir),
    ])
    expect([code, stderr], does).toEqual([0, ''])
    const valid = validate(JSON.parse(stdout))
    expect([does, validate.errors]).toEqual([does, null])
    expect(valid).toBe(true)
    told[does] = linesOf(JSON.parse(stdout) as Diff)
  }
  expect(told).toEqual(Object.fromEntries(commits.map(({ does, expected }) => [does, expected])))
})

const folder = (dir: string) => (readdirSync(dir).includes('notices') ? ['-C', 'notices'] : [])

function moveInto(dir: string, name: string): void {
  mkdirSync(join(dir, name))
  for (const entry of readdirSync(dir)) {
    if (entry !== '.git' && entry !== name) renameSync(join(dir, entry), join(dir, name, entry))
  }
}
