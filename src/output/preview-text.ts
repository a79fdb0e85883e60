import { sizeWords } from '../engine/size.ts'
import type { ChannelView } from '../model/channel-view.ts'
import { payloadText } from './payload-text.ts'
import type { Style } from './style.ts'
import { cutTo, printable } from './table.ts'
import { counted } from './when.ts'

/** One message as people would read it; of one channel that was asked for, also what its provider would get. */
export interface Preview extends Partial<ChannelView> {
  event: string
  rule: string
  moment: string
  channels: string[]
  language: string
  recipient: string
  from: string | null
  subject: string
  text: string
  short: string
  html: string
  /** By channel: how its mail is signed and encrypted, or why nothing is sent. Absent where the rule asks for neither. */
  security?: Readonly<Record<string, string>>
  /** Files that go along with mail. */
  attachments?: { name: string; type: string; size: number; digest: string }[]
  /** By channel: what the message costs in its provider's unit. */
  costs?: Readonly<Record<string, NonNullable<ChannelView['cost']>>>
}

export function previewText(previews: readonly Preview[], style: Style): string {
  return `${previews.flatMap((preview) => [...previewLines(preview, style), '']).join('\n')}`
}

function previewLines(preview: Preview, style: Style): string[] {
  const { event, rule, moment, channels, language, recipient, from, subject, short } = preview
  const bar = style.dim('│')
  return [
    `${style.bold(printable(event))}  ${moment}  ${style.dim(`${rule} · ${channels.join(', ')} · ${language} · as ${printable(recipient)} reads it`)}`,
    ...(from === null ? [] : [`${bar} ${style.dim('From')}     ${printable(from)}`]),
    ...extraLines(preview, style),
    `${bar} ${style.dim('Subject')}  ${style.bold(printable(subject))}`,
    `${bar} ${style.dim('Short')}    ${printable(short)}`,
    ...costLines(preview, style),
    ...channelLines(preview, style),
    ...bodyLines(preview, style),
  ]
}

/** `Cost  2 SMS segments (UCS-2 because of "’"), sms` */
function costLines({ costs = {} }: Preview, style: Style): string[] {
  return Object.entries(costs).map(([channel, { units, unit, note }]) => {
    const words = `${counted(units, unit, `${unit}s`)}${note === undefined ? '' : ` (${note})`}, ${channel}`
    return `${style.dim('│')} ${style.dim('Cost')}     ${printable(words)}`
  })
}

function channelLines({ channel, adapter, reach, address, withheld, unshown }: Preview, style: Style): string[] {
  if (channel === undefined) return []
  const bar = style.dim('│')
  const where =
    address === null || address === undefined ? 'nobody: it has no address of this person' : cutTo(address, 60)
  const to = reach === 'place' ? '' : ` to ${where}`
  const lines = [`${bar} ${style.dim('Channel')}  ${printable(`${channel} (${adapter})${to}`)}`]
  const why = withheld && `withheld: policy. ${withheld.rule}: ${withheld.message} ${withheld.hint}`
  const note = why ?? (unshown && `its payload shows only when its secrets are known: ${unshown}`)
  if (note !== undefined) lines.push(`${bar} ${style.yellow(printable(note))}`)
  return lines
}

/** What the provider gets, where it is another thing than what people read as mail. */
function bodyLines({ payload, withheld, unshown, text }: Preview, style: Style): string[] {
  if (withheld !== undefined || unshown !== undefined) return []
  const bar = style.dim('│')
  const body = printable(payload === undefined ? text : payloadText(payload))
  return [
    bar,
    ...body
      .trimEnd()
      .split('\n')
      .map((line) => `${bar} ${line}`.trimEnd()),
  ]
}

function extraLines({ security, attachments }: Preview, style: Style): string[] {
  const bar = style.dim('│')
  const lines = Object.entries(security ?? {}).map(
    ([channel, words]) => `${bar} ${style.dim('Security')} ${printable(`${words} (${channel})`)}`,
  )
  const files = attachments?.map(({ name, size }) => `${name} (${sizeWords(size)})`)
  if (files !== undefined) lines.push(`${bar} ${style.dim('Attached')} ${printable(files.join(', '))}`)
  return lines
}
