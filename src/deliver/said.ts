import { type Message, textOf } from '../model/text.ts'
import type { Delivered } from './job.ts'
import { contentDigest, factsOf } from './message.ts'
import type { Planned } from './planner.ts'
import type { World } from './world.ts'

/** The words of a delivery, and what the ledger keeps of them as it was planned. */
export interface Said {
  planned: Planned
  message: Message
  said: Delivered['said']
}

/** What the ledger keeps of a message. */
export function saidOf(world: World, planned: Planned, message: Message): Delivered['said'] {
  const { item, recipient } = planned
  return {
    facts: factsOf(world, planned),
    address: item.address,
    language: message.language,
    timezone: recipient.timezone ?? world.project.defaults.timezone,
    subject: textOf(message.subject),
    digest: contentDigest(message, planned),
  }
}
