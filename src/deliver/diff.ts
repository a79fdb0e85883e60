import { identityOf } from '../engine/key.ts'
import type { Diff, DiffChange, Readership } from '../model/diff.ts'
import type { Instant } from '../model/project.ts'
import { addAtOnce } from './diff-at-once.ts'
import type { Entry } from './diff-entries.ts'
import { addOutline, addTo, type Groups } from './diff-groups.ts'
import { readSides, type Side } from './diff-sides.ts'
import { createWordsComparison, type Reworded } from './diff-words.ts'
import type { World } from './world.ts'

type Compared = Pick<Diff, 'changes'> & { summary: Omit<Diff['summary'], 'settings'> }

/** What people hear at once, then whole notices, then what changes in those that stay. */
const order: readonly DiffChange['kind'][] = [
  'at-once',
  'added',
  'removed',
  'words',
  'due',
  'recipients',
  'sender',
  'look',
]

/**
 * What people would read differently in head than in base, both looked at as of `now`, whatever they were told before. Of events
 * that are over on both sides nothing is read any more, but for news. A side that is undefined has no project.
 */
export async function compareReadings(
  base: World | undefined,
  head: World | undefined,
  now: Instant,
): Promise<Compared> {
  const { before, after, living } = await readSides(base, head, now)
  const groups: Groups = new Map()
  const isBoth = before !== undefined && after !== undefined
  const atOnce = isBoth ? addAtOnce(groups, before, after, now) : new Set<string>()
  const isCompared = ({ event, notice, ids }: Entry) => event === undefined || notice.isPast || living.has(ids.event)
  const compare = isBoth ? createComparison(groups, before, after) : () => false
  const summary = { added: 0, removed: 0, changed: atOnce.size }
  for (const [key, entry] of after?.entries ?? []) {
    if (atOnce.has(key) || !isCompared(entry)) continue
    const old = before?.entries.get(key)
    if (old === undefined) {
      summary.added++
      addOutline(groups, 'added', entry, before)
    } else if (compare(old, entry)) summary.changed++
  }
  for (const [key, entry] of before?.entries ?? []) {
    if (after?.entries.has(key) || !isCompared(entry)) continue
    summary.removed++
    addOutline(groups, 'removed', entry, after)
  }
  const changes = [...groups.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  return { changes, summary }
}

/** Adds all that differs between two entries to the groups; says whether anything does. */
function createComparison(groups: Groups, before: Side, after: Side): (old: Entry, present: Entry) => boolean {
  const compareWords = createWordsComparison(before, after)
  const names = audienceNames(before, after)
  return (old, present) => {
    const { notice } = present
    let isChanged = false
    const words = compareWords(old, present)
    if (words !== undefined) {
      addWords(groups, present, words)
      isChanged = true
    }
    if (old.due.due !== present.due.due || old.due.dueLast !== present.due.dueLast) {
      const like = [shiftOf(old.due.due, present.due.due), shiftOf(old.due.dueLast, present.due.dueLast)]
      addTo(groups, 'due', like, () => ({
        kind: 'due',
        notices: [],
        before: old.due,
        after: present.due,
      })).notices.push(notice)
      isChanged = true
    }
    const readers = { before: renamed(old.readers, names), after: present.readers }
    const hasOthers = old.people !== present.people
    if (hasOthers || JSON.stringify(readers.before) !== JSON.stringify(readers.after)) {
      const like = [readers, hasOthers]
      addTo(groups, 'recipients', like, () => ({
        kind: 'recipients',
        notices: [],
        ...readers,
        hasOthers,
      })).notices.push(notice)
      isChanged = true
    }
    if (old.from !== present.from) {
      const sender = { before: old.from, after: present.from }
      addTo(groups, 'sender', sender, () => ({ kind: 'sender', notices: [], ...sender })).notices.push(notice)
      isChanged = true
    }
    return isChanged
  }
}

function addWords(groups: Groups, { notice }: Entry, { before, after, like, ...words }: Reworded): void {
  const { replaced, subject, text, short } = words
  const isLook = replaced.length === 0 && before.text === after.text && before.subject === after.subject
  if (isLook && before.short === after.short) {
    addTo(groups, 'look', like, () => ({ kind: 'look', notices: [] })).notices.push(notice)
    return
  }
  const group = addTo(groups, 'words', like, () => ({
    kind: 'words',
    notices: [],
    replaced,
    subject,
    text,
    short,
    ...(before.sms === undefined || after.sms === undefined ? {} : { sms: { before: before.sms, after: after.sms } }),
  }))
  group.notices.push(notice)
}

/** Audiences of base by their ids there, with those that they have in head. */
function audienceNames(before: Side, after: Side): Map<string, string> {
  const ids = new Map(
    [...after.world.project.audiences.values()].map((audience) => [identityOf(audience), audience.id]),
  )
  return new Map(
    [...before.world.project.audiences.values()].map((audience) => [
      audience.id,
      ids.get(identityOf(audience)) ?? audience.id,
    ]),
  )
}

function renamed(readers: Readership, names: ReadonlyMap<string, string>): Readership {
  const audiences = Object.entries(readers.audiences).map(([id, count]): [string, number] => [
    names.get(id) ?? id,
    count,
  ])
  return { ...readers, audiences: Object.fromEntries(audiences.sort(([a], [b]) => (a < b ? -1 : 1))) }
}

/** How far a time moved in milliseconds; both where one of them is missing. */
function shiftOf(before: string | null, after: string | null): unknown {
  return before === null || after === null ? [before, after] : Date.parse(after) - Date.parse(before)
}
