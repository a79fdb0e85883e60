import type { RowFilter, VoiceId } from '../ports/store.ts'
import type { Voice } from './memory-table.ts'

/** The voices of a ledger in memory, found by their event first: there may be a hundred thousand of them. */
export interface Voices {
  find(id: VoiceId): Voice | undefined
  /** Made where there is none yet. */
  get(id: VoiceId): Voice
  /** Those of an event, an occurrence, a rule, as far as they are named. */
  matching(wanted: Pick<RowFilter, 'event' | 'occurrence' | 'rule'>): Generator<Voice>
  remove(voice: Voice): void
}

export function createVoices(): Voices {
  const events = new Map<string, Map<string, Voice>>()
  let made = 0
  const nameOf = ({ occurrence, rule }: VoiceId) => JSON.stringify([occurrence, rule])
  const find = (id: VoiceId) => events.get(id.event)?.get(nameOf(id))
  return {
    find,
    get(id) {
      const known = find(id)
      if (known !== undefined) return known
      const { event, occurrence, rule } = id
      const voice = { event, occurrence, rule, number: ++made, rows: 0, first: 0, last: 0, waiting: new Map() }
      const ofEvent = events.get(event)
      if (ofEvent === undefined) events.set(event, new Map([[nameOf(id), voice]]))
      else ofEvent.set(nameOf(id), voice)
      return voice
    },
    *matching({ event, occurrence, rule }) {
      for (const ofEvent of event === undefined ? events.values() : [events.get(event) ?? new Map<string, Voice>()]) {
        for (const voice of ofEvent.values()) {
          if ((occurrence ?? voice.occurrence) === voice.occurrence && (rule ?? voice.rule) === voice.rule) yield voice
        }
      }
    },
    remove(voice) {
      const ofEvent = events.get(voice.event)
      ofEvent?.delete(nameOf(voice))
      if (ofEvent?.size === 0) events.delete(voice.event)
    },
  }
}
