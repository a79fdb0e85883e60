import type { Instant, Moment, Rule } from '../model/project.ts'
import { prepareVoice, type Voice, type VoiceInput } from './voice.ts'

/** What a trigger fires is of use for a day. */
const usefulMs = 86_400_000

/** Whether the ledger's event is a thing that happened outside: ids of a project's own events hold no colon. */
export function isFiredEvent(id: string): boolean {
  return id.includes(':')
}

/** A rule of ours speaking of one happening: due when fired, with the happening's identity as its turn, never covered. */
export function prepareFiredVoice(input: VoiceInput, trigger: Moment, identity: string, firedAt: Instant): Voice {
  const rule: Rule = { ...input.rule, on: [trigger], corrections: false, missed: 'all' }
  const voice = prepareVoice({ ...input, rule })
  const time = {
    moment: trigger,
    due: firedAt,
    usefulUntil: firedAt + usefulMs,
    anchor: 'start' as const,
    turn: identity,
    isFired: true,
    isAfterword: false,
  }
  return { ...voice, isFired: true, times: [time] }
}
