import { closest } from '../engine/closest.ts'
import type { Position } from '../model/diagnostic.ts'
import type { Path, YamlDocument } from './document.ts'

export type Kind = 'event' | 'audience' | 'channel' | 'rule' | 'directory'

/** Every id that the files define, also those of documents that are wrong otherwise: one error must not breed others. */
export interface Registry {
  /** Takes note of a document's `id` and `was`; an id taken already is reported, and gives false. */
  add(kind: Kind, document: YamlDocument, names: { id?: string; was?: readonly (string | undefined)[] }): boolean
  /** Reports former ids that somebody else bears: the ledger could not tell whose history is meant. Asked when all are known. */
  checkFormerIds(): void
  /** Reports a reference that leads nowhere. */
  expect(kind: Kind, document: YamlDocument, path: Path, id: string): void
}

export function createRegistry(): Registry {
  const places: Readonly<Record<Kind, Map<string, Position>>> = {
    event: new Map(),
    audience: new Map(),
    channel: new Map(),
    rule: new Map(),
    directory: new Map(),
  }
  /** Few documents have one, so that those which do may be kept until the end. */
  const formers: (() => void)[] = []
  const claimed = new Map<string, Position>()
  const noteFormer = (kind: Kind, document: YamlDocument, former: string, index: number) => {
    formers.push(() => {
      const owner = places[kind].get(former) ?? claimed.get(`${kind} ${former}`)
      claimed.set(`${kind} ${former}`, document.at(['was', index]))
      if (owner === undefined) return
      const place = `${owner.file}:${owner.line}:${owner.column}`
      document.report('duplicate-id', ['was', index], `"${former}" is also an id of the ${kind} at ${place}`, {
        hint: 'one id, one history: take it out here or there',
      })
    })
  }
  return {
    add(kind, document, { id, was }) {
      was?.forEach((former, index) => {
        if (former !== undefined) noteFormer(kind, document, former, index)
      })
      if (typeof id !== 'string') return true
      const other = places[kind].get(id)
      if (other === undefined) {
        places[kind].set(id, document.at(['id']))
        return true
      }
      document.report(
        'duplicate-id',
        ['id'],
        `the ${kind} "${id}" is defined already, at ${other.file}:${other.line}:${other.column}`,
        {
          hint: 'give one of them another id',
        },
      )
      return false
    },
    checkFormerIds() {
      for (const check of formers) check()
    },
    expect: (kind, document, path, id) => reportUnknown(kind, [...places[kind].keys()], document, path, id),
  }
}

/** Reports a reference that is none of the known ids. */
export function reportUnknown(
  kind: Kind,
  known: readonly string[],
  document: YamlDocument,
  path: Path,
  id: string,
): void {
  if (known.includes(id)) return
  const near = closest(id, known)
  document.report(
    'unknown-reference',
    path,
    `there is no ${kind} "${id}"${near === undefined ? '' : `; did you mean "${near}"?`}`,
    { hint: known.length === 0 ? `the project has no ${kind} yet` : `known are ${listed(known)}` },
  )
}

/** The first names of a list that may be long. */
export function listed(names: readonly string[]): string {
  return names.length > 8 ? `${names.slice(0, 8).join(', ')} and ${names.length - 8} more` : names.join(', ')
}
