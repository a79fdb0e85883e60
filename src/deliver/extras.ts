import type { AttachmentFile, Event, Recipient, Rule } from '../model/project.ts'
import type { Attachment } from '../ports/channel.ts'
import type { Planned } from './planner.ts'
import type { Safeguards } from './security.ts'
import type { LoadedChannel, World } from './world.ts'

/** The same with what goes along: signature, encryption, files. */
export function withExtras(world: World, planned: Planned, safeguards: Safeguards | undefined): Planned {
  const { item, recipient } = planned
  const isOver = item.action === 'done' || item.action === 'cancel'
  const own = isOver ? undefined : safeguards?.get(recipient.id)
  const safeguard = own?.get(item.channel)
  const files = isOver || item.action === 'withheld' ? undefined : filesOf(world, planned)
  if (own === undefined && files === undefined) return planned
  return {
    ...planned,
    ...(own === undefined ? {} : { safeguards: own }),
    ...(safeguard === undefined ? {} : { safeguard }),
    ...(files === undefined ? {} : { attachments: files }),
  }
}

function filesOf(world: World, { item, event, rule, recipient, brought }: Planned): readonly Attachment[] | undefined {
  const channel = world.channels.get(item.channel)
  const listed = attachmentsFor(world, channel, rule, event, recipient)
  return brought !== undefined && channel?.adapter.carriesFiles === true ? [...brought, ...(listed ?? [])] : listed
}

/** The same for another member of its chain, which has keys of its own and may carry no files. */
export function handedOn(world: World, planned: Planned): Planned {
  const { safeguard: _, attachments: __, safeguards, ...rest } = planned
  return withExtras(world, rest, safeguards && new Map([[planned.recipient.id, safeguards]]))
}

/** The files that go along with a message to this recipient: the rule's, then the event's, as far as they are for them. */
export function attachmentsFor(
  world: World,
  channel: LoadedChannel | undefined,
  rule: Rule,
  event: Event,
  recipient: Recipient,
): readonly Attachment[] | undefined {
  if (rule.attachments === undefined && event.attachments === undefined) return undefined
  if (channel?.adapter.carriesFiles !== true) return undefined
  const files = [...(rule.attachments ?? []), ...(event.attachments ?? [])].filter((file) => isFor(file, recipient))
  // A file that both list goes along once.
  const unique = files.filter(
    (file, index) => files.findIndex(({ path, name }) => path === file.path && name === file.name) === index,
  )
  return unique.length === 0 ? undefined : unique.map((file) => world.readAttachment(file))
}

function isFor({ segment }: AttachmentFile, recipient: Recipient): boolean {
  return segment === undefined || segment === recipient.segment
}
