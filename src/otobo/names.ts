import { builtInIds } from './vocabulary.ts'

/** What a number of OTOBO can be the number of. */
export type NameKind =
  | 'agents'
  | 'groups'
  | 'roles'
  | 'queues'
  | 'services'
  | 'serviceLevels'
  | 'calendars'
  | 'states'
  | 'priorities'
  | 'locks'
  | 'types'
  | 'senderTypes'
  | 'channels'

/** Names behind numbers, both ways. A name that two numbers share, or that is a number itself, is no name here. */
export interface NameBook {
  nameOf(kind: NameKind, id: string): string | undefined
  idOf(kind: NameKind, name: string): string | undefined
  /** All names of a kind, to offer where one is not known. */
  names(kind: NameKind): string[]
}

type Table = Readonly<Record<string, string>>

const builtIn: Partial<Record<NameKind, Table>> = builtInIds

/** `given`: id to name, by kind. A kind that is given replaces OTOBO's own table of that kind as a whole. */
export function createNameBook(given: Partial<Record<NameKind, Table>> = {}): NameBook {
  const books = new Map<NameKind, { byId: Map<string, string>; byName: Map<string, string> }>()
  const bookOf = (kind: NameKind) => {
    const known = books.get(kind)
    if (known) return known
    const own = given[kind]
    const table = own && Object.keys(own).length > 0 ? own : (builtIn[kind] ?? {})
    const byName = new Map<string, string>()
    const doubtful = new Set<string>()
    for (const [id, name] of Object.entries(table)) {
      if (byName.has(name) || /^\d+$/.test(name) || name === '') doubtful.add(name)
      byName.set(name, id)
    }
    for (const name of doubtful) byName.delete(name)
    const byId = new Map([...byName].map(([name, id]) => [id, name]))
    const book = { byId, byName }
    books.set(kind, book)
    return book
  }
  return {
    nameOf: (kind, id) => bookOf(kind).byId.get(id),
    idOf: (kind, name) => bookOf(kind).byName.get(name),
    names: (kind) => [...bookOf(kind).byName.keys()],
  }
}
