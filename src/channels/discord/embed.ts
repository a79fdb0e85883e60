import type { Tone } from '../../engine/tone.ts'
import type { Message } from '../../model/text.ts'
import type { About, Addressee } from '../../ports/channel.ts'
import { type ChatNotice, chatNotice } from '../chat/notice.ts'
import { factValue } from '../chat/text.ts'
import { chatMarkdown, cutAs, cutText, fitPieces, printPieces, withWebLinks } from '../chat-text.ts'

const markdown = withWebLinks(chatMarkdown)

/** https://discord.com/developers/docs/resources/message#embed-object */
export interface DiscordEmbed {
  title: string
  description?: string
  url?: string
  color: number
  author?: { name: string }
  fields?: { name: string; value: string; inline: boolean }[]
}

/** https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
const longestTitle = 256
const longestDescription = 4_096
const mostFields = 25
const longestName = 256
const longestValue = 1_024
const longestEmbed = 6_000

const colors: Readonly<Record<Tone, number>> = {
  plan: 0x1f5fbf,
  change: 0x9a5200,
  good: 0x1a7340,
  bad: 0xb3261e,
  calm: 0x525d6f,
}

/** A value that leaves room for another one beside it. */
const inlineLength = 40

export function discordEmbed(message: Message, to: Addressee, about: About): DiscordEmbed {
  const notice = chatNotice(message, to, about)
  const title = cutAs(markdown, notice.title, longestTitle)
  const author = notice.label === undefined ? undefined : { name: cutText(notice.label, 256) }
  const fields = fieldsOf(notice)
  const link = notice.link && markdown.link(notice.link.url, markdown.text(notice.link.label))
  const used =
    title.length +
    (author?.name.length ?? 0) +
    fields.reduce((sum, { name, value }) => sum + name.length + value.length, 0)
  const room = Math.min(longestDescription, longestEmbed - used) - (link === undefined ? 0 : link.length + 2)
  const words = fitPieces(printPieces(notice.body, markdown, room - 4), room, '')
  const description = [words, link ?? ''].filter((part) => part !== '').join('\n\n')
  return {
    title,
    ...(description === '' ? {} : { description }),
    ...(notice.link === undefined ? {} : { url: notice.link.url }),
    color: colors[notice.tone],
    ...(author === undefined ? {} : { author }),
    ...(fields.length === 0 ? {} : { fields }),
  }
}

function fieldsOf(notice: ChatNotice): NonNullable<DiscordEmbed['fields']> {
  const fields = notice.facts
    .map(({ name, value }) => field(cutAs(markdown, name, longestName), factValue(value, markdown, longestValue)))
    .filter(({ value }) => value.trim() !== '')
  const local = localField(notice)
  // Half of what an embed may hold is for the words.
  const kept: typeof fields = []
  let used = 0
  for (const each of local === undefined ? fields : [...fields.slice(0, 1), local, ...fields.slice(1)]) {
    used += each.name.length + each.value.length
    if (used > longestEmbed / 2 || kept.length === mostFields) break
    kept.push(each)
  }
  return kept
}

/** A field without a name is refused. */
function field(name: string, value: string) {
  return { name: name === '' ? '\u200B' : name, value, inline: value.length <= inlineLength }
}

/** Discord writes these in each reader's own zone and language. */
function localField({ times }: ChatNotice) {
  if (times === undefined) return undefined
  const seconds = [times.start, times.end].map((time) => time && Math.floor(time.at / 1_000))
  const span = seconds
    .map((at) => (at === undefined ? '' : `<t:${at}:F>`))
    .join(' – ')
    .trim()
  const [start = seconds[1]] = seconds
  return field(times.name ?? '', `${span} (<t:${start}:R>)`)
}
