import { posix } from 'node:path'
import { parseAllDocuments } from 'yaml'
import { adapters } from '../channels/index.ts'
import { readChannelSchema } from '../channels/schema.ts'
import { closest } from '../engine/closest.ts'
import type { EditValue } from '../load/edit-yaml.ts'
import { documentText } from '../load/write-yaml.ts'
import { NotifyError } from '../model/error.ts'
import type { Instant } from '../model/project.ts'
import { readStarter, starterFiles, starterNames } from './starters.ts'

/** What `notify new` makes. */
export const newKinds = ['event', 'rule', 'audience', 'channel'] as const
export type Kind = (typeof newKinds)[number]

/** A document as a set has it: a file of its own. */
export interface Draft {
  id: string
  path: string
  text: string
  value: Readonly<Record<string, unknown>>
}

/**
 * The documents of a kind in a set, all of them or one by `SET/ID`, and the files that they need beside themselves. Throws
 * NotifyError `unknown-template` where there is no such set, no such document in it, or none of the kind.
 */
export function draftsOf(name: string, kind: Kind, now: Instant): { drafts: Draft[]; companions: Map<string, string> } {
  const [set = '', id] = name.split('/', 2)
  const starter = readStarter(set)
  const files = starterFiles(starter, set, now)
  const all = documentsOf(files, kind)
  if (all.length === 0) throw unknown(`the set "${set}" has no ${kind}`, kind, now)
  const drafts = id === undefined ? all : all.filter((draft) => draft.id === id)
  if (drafts.length === 0) {
    const ids = all.map((draft) => draft.id)
    const near = closest(id ?? '', ids)
    throw new NotifyError('unknown-template', `the set "${set}" has no ${kind} ${JSON.stringify(id)}`, {
      hint: near === undefined ? `it has ${ids.join(', ')}` : `did you mean "${set}/${near}"?`,
    })
  }
  return { drafts, companions: companionsOf(drafts, files) }
}

/** What documents need beside themselves: the words of a rule, the file that an audience reads. */
function companionsOf(drafts: readonly Draft[], files: ReadonlyMap<string, string>): Map<string, string> {
  const needed = (path: string) =>
    drafts.some(({ path: document, value }) => {
      const { template } = (value.kind === 'rule' ? value.message : {}) as { template?: string }
      const { csv } = (value.source ?? {}) as { csv?: string }
      const set = /^templates\/([^/.]+)[/.].*md$/.exec(path)?.[1]
      return (
        (set !== undefined && set === template) ||
        (csv !== undefined && path === posix.join(posix.dirname(document), csv))
      )
    })
  return new Map([...files].filter(([path]) => needed(path)))
}

/** A channel of an adapter, with the example of its config that its schema has. */
export function channelDraft(adapter: string): Draft {
  if (!adapters().includes(adapter)) {
    const near = closest(adapter, adapters())
    throw new NotifyError('unknown-adapter', `there is no adapter ${JSON.stringify(adapter)}`, {
      hint: near === undefined ? `there are ${adapters().join(', ')}` : `did you mean "${near}"?`,
    })
  }
  const { examples: [config] = [] } = readChannelSchema(adapter) as { examples?: { [key: string]: EditValue }[] }
  const value = { kind: 'channel', id: adapter, adapter, ...(config === undefined ? {} : { config }) }
  const modeline = '# yaml-language-server: $schema=../schemas/channel.schema.json\n'
  return { id: adapter, path: `channels/${adapter}.yaml`, text: `${modeline}${documentText(value)}`, value }
}

function documentsOf(files: ReadonlyMap<string, string>, kind: Kind): Draft[] {
  return [...files].flatMap(([path, text]) => {
    if (!path.endsWith('.yaml')) return []
    const value = [...parseAllDocuments(text)][0]?.toJS() as Record<string, unknown>
    return value.kind === kind ? [{ id: String(value.id), path, text, value }] : []
  })
}

function unknown(message: string, kind: Kind, now: Instant): NotifyError {
  const others = starterNames().filter(
    (name) => documentsOf(starterFiles(readStarter(name), name, now), kind).length > 0,
  )
  return new NotifyError('unknown-template', message, { hint: `these have: ${others.join(', ')}` })
}
