import { sizeWords } from '../engine/size.ts'
import type { Style } from './style.ts'
import { printable } from './table.ts'

/** One message as people would read it. */
export interface Preview {
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
}

export function previewText(previews: readonly Preview[], style: Style): string {
  return `${previews.flatMap((preview) => [...previewLines(preview, style), '']).join('\n')}`
}

function previewLines(preview: Preview, style: Style): string[] {
  const { event, rule, moment, channels, language, recipient, from, subject, text, short } = preview
  const bar = style.dim('│')
  return [
    `${style.bold(printable(event))}  ${moment}  ${style.dim(`${rule} · ${channels.join(', ')} · ${language} · as ${printable(recipient)} reads it`)}`,
    ...(from === null ? [] : [`${bar} ${style.dim('From')}     ${printable(from)}`]),
    ...extraLines(preview, style),
    `${bar} ${style.dim('Subject')}  ${style.bold(printable(subject))}`,
    `${bar} ${style.dim('Short')}    ${printable(short)}`,
    bar,
    ...printable(text)
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
