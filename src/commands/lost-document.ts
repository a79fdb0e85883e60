import { toldSeq } from '../engine/thread.ts'
import { documentText } from '../load/write-yaml.ts'
import type { Row } from '../model/delivery.ts'
import type { Instant, Urgency } from '../model/project.ts'
import type { Store } from '../ports/store.ts'
import { readMessage } from './event-options.ts'

/**
 * An event that is in no file any more, cancelled, as far as the ledger knows it: the window and urgency that people were told last, and as its
 * title the subjects they read. Undefined where nobody was told of it.
 */
export async function lostDocument(
  store: Store,
  id: string,
  options: { title?: string; type?: string; urgency?: Urgency; reason?: string[]; message?: string[] },
): Promise<string | undefined> {
  let newest: Row | undefined
  const subjects = new Map<string, { seq: number; subject: string }>()
  for await (const row of store.rows({ event: id })) {
    if (row.toldAt === null) continue
    const seq = toldSeq(row)
    if (newest === undefined || toldSeq(newest) <= seq) newest = row
    const known = subjects.get(row.language)
    if (row.subject !== '' && (known === undefined || known.seq <= seq))
      subjects.set(row.language, { seq, subject: row.subject })
  }
  if (newest === undefined) return undefined
  // An occurrence is called off with the window that was told of it, whatever the event says.
  const { start, end } = newest.occurrence === '' ? newest.facts : { start: null, end: null }
  const urgency = options.urgency ?? newest.facts.urgency
  const iso = (instant: Instant) => new Date(instant).toISOString()
  const titles = Object.fromEntries(
    [...subjects].filter(([language]) => language !== '').map(([language, { subject }]) => [language, subject]),
  )
  const window = { ...(start === null ? {} : { start: iso(start) }), ...(end === null ? {} : { end: iso(end) }) }
  const message = readMessage(options.reason ?? options.message)
  const at = iso(newest.toldAt ?? newest.changedAt)
  return documentText({
    kind: 'event',
    id,
    type: options.type ?? 'announcement',
    ...(urgency === undefined ? {} : { urgency }),
    status: 'cancelled',
    title: options.title ?? (Object.keys(titles).length > 0 ? titles : id),
    ...(Object.keys(window).length > 0 ? { window } : {}),
    ...(message === undefined ? {} : { updates: [{ id: 'cancelled', at, text: message }] }),
  })
}
