import type { Event, Moment } from '../model/project.ts'
import { labelsOf } from './labels.ts'
import { momentSlug } from './moment.ts'

/** What colour a notice has: planned work, a change of plan, a good end, something broken, or nothing to worry about. */
export type Tone = 'plan' | 'change' | 'good' | 'bad' | 'calm'

/** Of several events, or moments, there is none. */
export function toneOf(event: Event | undefined, moment: Moment | undefined): Tone {
  switch (moment && momentSlug(moment)) {
    case 'completed':
    case 'resolved':
      return 'good'
    case 'cancelled':
      return 'calm'
    case 'failed':
    case 'rolled_back':
      return 'bad'
    case 'rescheduled':
    case 'extended':
    case 'overrun':
      return 'change'
  }
  if (event?.urgency === 'emergency' || event?.type === 'incident') return 'bad'
  return event?.urgency === 'urgent' || event?.type === 'issue' ? 'change' : 'plan'
}

/** `Maintenance · Rescheduled`, of a digest `Maintenance · Digest`; undefined in a language that has no labels. */
export function noticeLabel(
  event: Event | undefined,
  moment: Moment | undefined,
  language: string,
): string | undefined {
  const labels = labelsOf(language)
  if (labels === undefined) return undefined
  const word = moment === undefined ? labels.digest : labels.moments[momentSlug(moment)]
  if (event === undefined) return word
  const type = labels.types[event.type] ?? event.type
  return word === undefined ? type : `${type} · ${word}`
}
