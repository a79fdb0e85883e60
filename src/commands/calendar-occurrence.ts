import { isDeepStrictEqual } from 'node:util'
import { type Document, isMap, parseAllDocuments } from 'yaml'
import { isNewer, type ReadEvent, type ReadOccurrence } from '../calendar/read.ts'
import { changeOf } from '../calendar/read-recurrence.ts'
import { horizonOf } from '../calendar/recurrence.ts'
import { generatedOf, isRecurring, occurrenceIdAt } from '../engine/recurrence.ts'
import type { Project } from '../model/project.ts'
import { type EventFile, eventIn, mappingIn, problemOf, versionOf } from './calendar-file.ts'

type Mapping = Readonly<Record<string, unknown>>

/**
 * A series with what a notice by itself says of one of its occurrences, as a mail does that moves or calls off a single one.
 * Undefined where the event does not take place then.
 */
export function withOccurrence(
  project: Project,
  series: EventFile,
  read: ReadEvent,
  said: ReadOccurrence,
): EventFile | undefined {
  const event = eventIn(project, series)
  const documents = parseAllDocuments(series.text, { version: '1.2' }) as Document[]
  const document = documents.find((each) => each.get('id') === series.id)
  if (event === undefined || !isRecurring(event) || document === undefined || !isMap(document.contents))
    return undefined
  const { start, end } = event.window!
  const id = occurrenceIdAt(said.of, event.timezone)
  if (said.of > horizonOf(start!) || !generatedOf(event, [id]).has(id)) return undefined

  const ics = mappingIn(event.fields.ics)
  const versions = mappingIn(ics?.occurrences)
  const own = mappingIn(versions?.[id])
  const known = versionOf(own ?? ics)
  // The SEQUENCE of a series counts for itself, so of what is said of one occurrence only what is also no later is older.
  const isOlder = !isNewer(read, known) && (own !== undefined || read.stamp <= known.stamp)
  if (isOlder) {
    const isToTell = ics !== undefined && isNewer(known, read) && series.state === 'unchanged'
    return isToTell ? { ...series, state: 'older' } : series
  }

  const plain = (mappingIn((document.toJS() as Mapping).recurrence)?.changes ?? []) as Mapping[]
  const place = plain.findIndex(({ of }) => occurrenceOf(of, event.timezone) === id)
  const before = place < 0 ? undefined : plain[place]
  const whole = { start: { instant: start! }, end: end === undefined ? undefined : { instant: end } }
  const change = {
    ...changeOf(said, id, whole, event.timezone, before),
    ...(before === undefined ? {} : { of: before.of }),
  }
  setChange(document, change, place, plain.length)
  if (ics !== undefined) {
    const stamp = new Date(read.stamp).toISOString()
    document.setIn(['fields', 'ics', 'occurrences', id], document.createNode({ sequence: read.sequence, stamp }))
  }
  const text = documents.map((each) => each.toString({ lineWidth: 0 })).join('')
  if (isDeepStrictEqual(parseAllDocuments(series.text).map(plainOf), documents.map(plainOf))) return series
  const file: EventFile = { ...series, text, state: series.state === 'added' ? 'added' : 'updated' }
  const problem = problemOf(project, file)
  return problem === undefined ? file : { ...file, problem }
}

/** `place`: of what was said of it before, among `count`; negative where nothing was. A change that says nothing goes. */
function setChange(document: Document, change: Mapping, place: number, count: number): void {
  const path = ['recurrence', 'changes']
  const isEmpty = Object.keys(change).every((key) => key === 'of')
  if (isEmpty && place >= 0) document.deleteIn(count === 1 ? path : [...path, place])
  else if (isEmpty) return
  else if (place >= 0) document.setIn([...path, place], document.createNode(change))
  else if (count > 0) document.addIn(path, document.createNode(change))
  else document.setIn(path, document.createNode([change]))
}

const plainOf = (document: { toJS(): unknown }) => document.toJS()

/** A change names its occurrence with or without an offset. */
function occurrenceOf(of: unknown, timezone: string): string {
  const text = String(of)
  return /(?:Z|[+-]\d\d:\d\d)$/.test(text) ? occurrenceIdAt(Date.parse(text), timezone) : text
}
