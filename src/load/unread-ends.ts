import { closest } from '../engine/closest.ts'
import type { Event } from '../model/project.ts'
import type { YamlDocument } from './document.ts'
import { isMapping } from './validate.ts'

/** An end of a window. */
export type End = 'start' | 'end'

const ends: readonly End[] = ['start', 'end']

/**
 * The ends of the event's window that are written and could not be read: that was reported, and that they are missing is no further
 * fault.
 */
export function unreadEnds({ value }: YamlDocument, window: Event['window']): ReadonlySet<End> {
  const written = isMapping(value) ? value.window : undefined
  if (written === undefined) return new Set()
  const keys = isMapping(written) ? Object.keys(written) : undefined
  const isWritten = (end: End) => keys === undefined || keys.some((key) => key === end || closest(key, [end]) === end)
  return new Set(ends.filter((end) => window?.[end] === undefined && isWritten(end)))
}
