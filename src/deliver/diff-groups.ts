import { identityOf } from '../engine/key.ts'
import { spokenMoments } from '../engine/spoken-moments.ts'
import type { DiffChange, DiffText } from '../model/diff.ts'
import type { Rule } from '../model/project.ts'
import type { Entry, Texts } from './diff-entries.ts'
import type { Side } from './diff-sides.ts'

/** Changes by what they have in common. */
export type Groups = Map<string, DiffChange>

/** So many messages stand for all that are told of together. */
const mostTexts = 12

/** Adds a notice to the group that changes in the same way, or begins one. */
export function addTo<Kind extends DiffChange['kind']>(
  groups: Groups,
  kind: Kind,
  like: unknown,
  begin: () => Extract<DiffChange, { kind: Kind }>,
): Extract<DiffChange, { kind: Kind }> {
  const name = JSON.stringify([kind, like])
  let group = groups.get(name) as Extract<DiffChange, { kind: Kind }> | undefined
  if (group === undefined) {
    group = begin()
    groups.set(name, group)
  }
  return group
}

/** Adds a notice that is there on one side only, among those that share its cause. `other`: the side that lacks it. */
export function addOutline(groups: Groups, kind: 'added' | 'removed', entry: Entry, other: Side | undefined): void {
  const group = addTo(groups, kind, causeOf(entry, other), () => ({
    kind,
    notices: [],
    texts: [],
    ...(kind === 'removed' && isGone(entry, other) ? { isEventGone: true } : {}),
  }))
  const { notice, due, readers } = entry
  const texts = entry.texts()
  const { audiences, segments } = readers
  group.notices.push({ ...notice, ...due, audiences, segments, subject: texts.subject })
  addText(group.texts, entry, () => texts)
}

/** One message of each rule and language is shown. */
export function addText(into: DiffText[], { notice }: Entry, render: () => Texts): void {
  const { rule, moment, channel, language } = notice
  if (into.length >= mostTexts || into.some((text) => text.rule === rule && text.language === language)) return
  const { subject, text, short } = render()
  into.push({ rule, moment, channel, language, subject, text, short })
}

/** What the other side does not have: the event, the rule, the rule's channel or moment; else that the event is another one. */
function causeOf({ ids, moment, event, eventPrint, notice }: Entry, other: Side | undefined): unknown {
  if (other === undefined) return ['project']
  const isFired = event === undefined
  if (!isFired && !other.events.has(ids.event)) return ['event', ids.event]
  const same = other.rules.get(ids.rule)
  if (same === undefined) return ['rule', ids.rule]
  if (!hasChannel(other, same, ids.channel)) return ['channel', ids.rule, ids.channel]
  if (!spokenMoments(same).some(({ name }) => name === moment.name)) return ['moment', ids.rule, moment.name]
  if (!isFired && other.prints.get(ids.event)?.has(eventPrint) !== true) return ['event', ids.event]
  return ['language', ids.rule, notice.language]
}

/** Whether there is no such event at all any more, not even as a draft. */
function isGone({ event, ids }: Entry, other: Side | undefined): boolean {
  if (event === undefined || other === undefined) return false
  return ![...other.world.project.events.values()].some((one) => identityOf(one) === ids.event)
}

function hasChannel({ world }: Side, { via }: Rule, id: string): boolean {
  return via.some(({ channels }) =>
    channels.some((channel) => {
      const loaded = world.channels.get(channel)
      return loaded !== undefined && identityOf(loaded.entry) === id
    }),
  )
}
