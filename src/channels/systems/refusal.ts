import type { Outcome, Refusal } from '../../model/delivery.ts'
import type { Event } from '../../model/project.ts'
import type { About, Channel } from '../../ports/channel.ts'

/** What decides whether a system can show an event at all. It is known before a word is rendered. */
export type Situation = Pick<About, 'event' | 'facts' | 'date'>

/** The payload of what cannot be said to this system: a plan withholds it, and `send` refuses it. */
export interface Refused {
  refused: Refusal
}

export function refusal({ refused }: Refused): Outcome {
  return { kind: 'rejected', reason: 'content-refused', scope: 'content', detail: `${refused.message} ${refused.hint}` }
}

/** A channel's `policy` out of the part of its `compose` that needs no words. */
export function policyBy<Config>(
  look: (config: Config, situation: Situation) => object,
): NonNullable<Channel<Config>['policy']> {
  return (_to, config, { event, facts, at }) => {
    const found = look(config, { event, facts, date: at })
    return 'refused' in found ? (found as Refused).refused : undefined
  }
}

/** `what` needs the times that the event does not have. */
export function noWindow({ id }: Event, what: string, needed: 'an end' | 'a start and an end'): Refused {
  return {
    refused: {
      rule: 'no-window',
      message: `The event ${id} has no window with ${needed}, which ${what} needs.`,
      hint: 'Write its window, or keep such events from this channel by "when" in a rule of its own.',
    },
  }
}

/** The event and what the channel's config asks of it do not fit together. `fault`: why, as the part of a sentence. */
export function misfit(fault: string): Refused {
  return {
    refused: {
      rule: 'event-incomplete',
      message: `${fault.charAt(0).toUpperCase()}${fault.slice(1)}.`,
      hint: 'Write it in the event, or change what the config of this channel asks for.',
    },
  }
}
