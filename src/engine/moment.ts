import type { Anchor, ClosedStatus, Duration, EventStatus, Moment, OpenStatus, StateMoment } from '../model/project.ts'
import { parseDuration } from './duration.ts'

export const closedStatuses: readonly ClosedStatus[] = ['completed', 'cancelled', 'failed', 'rolled_back', 'resolved']
export const openStatuses: readonly OpenStatus[] = [
  'scheduled',
  'in_progress',
  'verifying',
  'investigating',
  'identified',
  'monitoring',
]

const stateMoments: readonly StateMoment[] = [
  'announced',
  'rescheduled',
  'extended',
  'started',
  'updated',
  ...closedStatuses,
]

/** Texts to offer where a moment is not understood; durations and states stand as examples. */
export const knownMoments: readonly string[] = [
  ...stateMoments,
  ...openStatuses.map((status) => `status ${status}`),
  'overrun',
  'at start',
  'at end',
  '24h before start',
  '1h after start',
  '30m before end',
  '1d after end',
  'every 30m until end',
  'every 1h until completed',
]

// OTOBO's names have two humps at least (`TicketCreate`), so that a capitalised `Started` is no trigger but a mistake.
const camelCaseTrigger = /^[A-Z][a-z0-9]+[A-Z][A-Za-z0-9]*(?:_\w+)?$/
const dottedTrigger = /^[a-z][a-z0-9_-]*(?:\.[a-z0-9_-]+)+$/

/**
 * Reads an entry of a rule's `on`. The canonical name is the text with single spaces; `status completed` and its like are
 * the closing moments themselves. Undefined where it is none.
 */
export function parseMoment(text: string): Moment | undefined {
  const name = text.trim().replace(/\s+/g, ' ')
  const words = name.split(' ')
  if (words.length === 1) return parseWord(name)
  if (words[0] === 'status' && words.length === 2) return parseStatus(name, words[1]!)
  if (words[0] === 'every') {
    const step = parseDuration(words[1] ?? '')
    const until = words[3]
    const isWhole = words.length === 4 && words[2] === 'until' && (until === 'end' || until === 'completed')
    return isWhole && step ? { kind: 'every', name, step, until } : undefined
  }
  if (words[0] === 'at' && words.length === 2) return offsetMoment(name, 'at', words[1], { unit: 'ms', count: 0 })
  if (words.length === 3 && (words[1] === 'before' || words[1] === 'after')) {
    return offsetMoment(name, words[1], words[2], parseDuration(words[0]!))
  }
  return undefined
}

function parseWord(name: string): Moment | undefined {
  const state = stateMoments.find((known) => known === name)
  if (state) return { kind: 'state', name: state }
  if (name === 'overrun') return { kind: 'overrun', name }
  return camelCaseTrigger.test(name) || dottedTrigger.test(name) ? { kind: 'trigger', name } : undefined
}

function parseStatus(name: string, status: string): Moment | undefined {
  if (openStatuses.some((known) => known === status)) return { kind: 'status', name, status: status as EventStatus }
  const closing = closedStatuses.find((known) => known === status)
  return closing && { kind: 'state', name: closing }
}

function offsetMoment(
  name: string,
  side: 'before' | 'at' | 'after',
  anchor: string | undefined,
  offset: Duration | undefined,
): Moment | undefined {
  if (!offset || (anchor !== 'start' && anchor !== 'end')) return undefined
  return { kind: 'offset', name, anchor: anchor satisfies Anchor, side, offset }
}

/** Whether a canonical name is that of a state moment: one that is due when what was told is not true. */
export function isStateName(name: string): boolean {
  return name.startsWith('status ') || stateMoments.some((known) => known === name)
}

/** What a moment is called in template files: `before-start`, `at-end`, `during`, `completed` … */
export function momentSlug(moment: Moment): string {
  switch (moment.kind) {
    case 'offset':
      return `${moment.side}-${moment.anchor}`
    case 'every':
      return 'during'
    case 'status':
      return 'status'
    case 'state':
    case 'overrun':
      return moment.name
    case 'trigger':
      return moment.name.replaceAll(/[^\w-]+/g, '-')
  }
}
