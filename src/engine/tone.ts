import type { Event, Moment } from '../model/project.ts'
import { labelsOf } from './labels.ts'
import { momentSlug } from './moment.ts'

/** What colour a notice has: planned work, a change of plan, a good end, something broken, or nothing to worry about. */
export type Tone = 'plan' | 'change' | 'good' | 'bad' | 'calm'

export function toneOf(event: Event, moment: Moment): Tone {
  switch (momentSlug(moment)) {
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
  if (event.urgency === 'emergency' || event.type === 'incident') return 'bad'
  return event.urgency === 'urgent' || event.type === 'issue' ? 'change' : 'plan'
}

/** `Maintenance · Rescheduled`; undefined in a language that has no labels. */
export function noticeLabel(event: Event, moment: Moment, language: string): string | undefined {
  const labels = labelsOf(language)
  if (labels === undefined) return undefined
  const word = labels.moments[momentSlug(moment)]
  const type = labels.types[event.type] ?? event.type
  return word === undefined ? type : `${type} · ${word}`
}
