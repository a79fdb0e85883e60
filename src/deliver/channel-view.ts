import { sha256 } from '../engine/digest.ts'
import { identityOf } from '../engine/key.ts'
import type { Situation } from '../engine/preview.ts'
import type { ChannelView } from '../model/channel-view.ts'
import type { Event, Moment, Recipient, Rule } from '../model/project.ts'
import type { Message } from '../model/text.ts'
import { aboutOf, type Spoken } from './message.ts'
import { addressFor, type World } from './world.ts'

/** A message that nobody planned. */
export interface Sample {
  event: Event
  occurrence: string
  rule: Rule
  moment: Moment
  recipient: Recipient
  situation: Situation
}

/** What a channel makes of a message, by the very `compose` that `send` uses; undefined for a channel that is not there. */
export function viewOf(world: World, channel: string, message: Message, sample: Sample): ChannelView | undefined {
  const loaded = world.channels.get(channel)
  if (loaded === undefined) return undefined
  const { adapter, config, reach, entry } = loaded
  const { event, rule, moment, recipient, situation } = sample
  const address = addressFor(recipient, loaded)
  const to = { ...recipient, address: address ?? '' }
  const context = { event, facts: situation.facts, rule: rule.id, moment: moment.name, at: situation.now }
  const withheld = adapter.policy?.(to, config, context)
  return {
    channel,
    adapter: entry.adapter,
    reach,
    address: reach === 'place' ? null : (address ?? null),
    ...(withheld === undefined ? {} : { withheld }),
    // The mail itself is what people read; what stands around it takes keys.
    ...(withheld !== undefined || adapter.carriesFiles ? {} : composed()),
  }

  function composed(): Pick<ChannelView, 'payload' | 'cost' | 'unshown'> {
    try {
      const payload = adapter.compose(message, to, config, aboutOf(world, spokenOf(channel, sample), situation.now))
      const cost = adapter.cost?.(payload, config)
      return { payload, ...(cost === undefined ? {} : { cost }) }
    } catch (error) {
      // A length of time or a number may come out of the environment as well.
      return { unshown: error instanceof Error ? error.message : String(error) }
    }
  }
}

function spokenOf(channel: string, { event, occurrence, rule, moment, recipient, situation }: Sample): Spoken {
  const { facts, told } = situation
  const id = identityOf(event)
  const key = sha256(JSON.stringify(['preview', id, occurrence, rule.id, moment.name, recipient.id, channel]))
  const isFollowUp = told !== null
  const revision = { notices: isFollowUp ? 1 : 0, changes: 0 }
  const item = {
    key: key.slice('sha256:'.length),
    event: id,
    occurrence,
    moment,
    channel,
    isFollowUp,
    facts,
    told,
    revision,
  }
  return { item, event, rule, recipient }
}
