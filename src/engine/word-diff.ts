import { diffArrays } from 'diff'
import type { Piece } from '../model/diff.ts'

/** An address, a word or number with what stands inside it (`22:00`, `l'API`, `ops@acme.example`), white space, or one mark. */
const token = /\s+|https?:\/\/[^\s)>\]]+|[\p{L}\p{N}_…]+(?:['’.:,\-/@][\p{L}\p{N}_…]+)*|[^\s]/gu

/** So few marks between two changes do not part them: `Saturday, 5` becomes `Sunday, 6` as a whole. */
const bridge = /^(?:[^\S\n]|\p{P}){1,3}$/u

/** Two texts as what they share and what only one has; what goes stands before what comes. */
export function wordDiff(before: string, after: string): Piece[] {
  if (before === after) return before === '' ? [] : [['same', before]]
  const changes = diffArrays(before.match(token) ?? [], after.match(token) ?? [])
  const runs: Run[] = []
  for (const { value, added, removed } of changes) {
    const text = value.join('')
    const last = runs.at(-1)
    if (!added && !removed) runs.push({ same: text, removed: '', added: '' })
    else if (last !== undefined && last.same === '') last[added ? 'added' : 'removed'] += text
    else runs.push({ same: '', removed: removed ? text : '', added: added ? text : '' })
  }
  return piecesOf(bridged(runs))
}

/** Either what both sides share or what was changed. */
interface Run {
  same: string
  removed: string
  added: string
}

function bridged(runs: readonly Run[]): Run[] {
  const result: Run[] = []
  for (const run of runs) {
    const [change, between] = [result.at(-2), result.at(-1)]
    if (run.same === '' && change?.same === '' && between !== undefined && bridge.test(between.same)) {
      result.splice(-2, 2, {
        same: '',
        removed: `${change.removed}${between.same}${run.removed}`,
        added: `${change.added}${between.same}${run.added}`,
      })
    } else result.push({ ...run })
  }
  return result
}

function piecesOf(runs: readonly Run[]): Piece[] {
  return runs.flatMap(({ same, removed, added }): Piece[] => {
    if (same !== '') return [['same', same]]
    return [
      ...(removed === '' ? [] : [['removed', removed] as const]),
      ...(added === '' ? [] : [['added', added] as const]),
    ]
  })
}

/** The changes in these pieces without what stays the same, each once, in order. */
export function replacedIn(pieces: readonly Piece[]): { before: string; after: string }[] {
  const found = new Map<string, { before: string; after: string }>()
  for (const [i, [kind, text]] of pieces.entries()) {
    const isAnswer = kind === 'added' && pieces[i - 1]?.[0] === 'removed'
    if (kind === 'same' || isAnswer) continue
    const next = pieces[i + 1]
    const after = kind === 'added' ? text : next?.[0] === 'added' ? next[1] : ''
    const change = { before: kind === 'added' ? '' : text.trim(), after: after.trim() }
    if (change.before !== change.after) found.set(JSON.stringify(change), change)
  }
  return [...found.values()]
}
