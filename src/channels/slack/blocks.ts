import type { Message } from '../../model/text.ts'
import type { About, Addressee } from '../../ports/channel.ts'
import { type ChatNotice, type ChatTime, chatNotice, type Fact } from '../chat/notice.ts'
import { factValue } from '../chat/text.ts'
import { cutAs, cutText, mrkdwn, printPieces } from '../chat-text.ts'

type MarkdownText = { type: 'mrkdwn'; text: string }

export type SlackBlock =
  | { type: 'header'; text: { type: 'plain_text'; text: string; emoji: boolean } }
  | { type: 'section'; text: MarkdownText }
  | { type: 'section'; fields: MarkdownText[] }
  | { type: 'context'; elements: MarkdownText[] }

/** What Slack shows: `text` in notifications and to screen readers, `blocks` in the channel. */
export interface SlackMessage {
  text: string
  blocks: SlackBlock[]
  unfurl_links: false
  unfurl_media: false
}

/** Of a header block (https://docs.slack.dev/reference/block-kit/blocks/header-block). */
const longestHeader = 150
const longestSection = 3_000
const mostFields = 10
/** A field may have 2,000; ten of those would leave no room for the words. */
const longestField = 500
const mostBlocks = 50
/** All blocks together; Slack documents no limit and refuses from about 13,200 (`msg_blocks_too_long`). */
const longestMessage = 12_000
/** `chat.update` takes no more than 4,000 (`msg_too_long`). */
const longestText = 3_000

/** Whole blocks are left out where there are too many words. */
export function slackMessage(message: Message, to: Addressee, about: About): SlackMessage {
  const notice = chatNotice(message, to, about)
  const before: SlackBlock[] = [
    { type: 'header', text: { type: 'plain_text', text: cutText(notice.title, longestHeader), emoji: false } },
    ...(notice.label === undefined ? [] : [context(mrkdwn.text(notice.label))]),
    ...fieldsOf(notice),
  ]
  const after: SlackBlock[] =
    notice.link === undefined ? [] : [context(mrkdwn.link(notice.link.url, mrkdwn.text(notice.link.label)))]
  const room = longestMessage - before.concat(after).reduce((sum, block) => sum + sizeOf(block), 0)
  return {
    text: cutAs(mrkdwn, notice.short || notice.title, longestText),
    blocks: [...before, ...sectionsOf(notice, mostBlocks - before.length - after.length, room), ...after],
    unfurl_links: false,
    unfurl_media: false,
  }
}

function fieldsOf(notice: ChatNotice): SlackBlock[] {
  const local = localTimes(notice)
  const own = notice.facts.slice(0, local.length === 0 ? mostFields : mostFields - 1)
  const fields = [...own.map(fieldOf), ...local]
  return fields.length === 0 ? [] : [{ type: 'section', fields }]
}

function fieldOf({ name, value }: Fact): MarkdownText {
  const title = `*${cutAs(mrkdwn, name, 100)}*\n`
  return { type: 'mrkdwn', text: title + factValue(value, mrkdwn, longestField) }
}

/** Slack writes these in each reader's own zone and language. */
function localTimes({ times }: ChatNotice): MarkdownText[] {
  if (times === undefined) return []
  const span = [times.start, times.end]
    .map((time) => (time === undefined ? '' : dateToken(time)))
    .join(' – ')
    .trim()
  return [{ type: 'mrkdwn', text: times.name === undefined ? span : `*${mrkdwn.text(times.name)}*\n${span}` }]
}

function dateToken({ at, text }: ChatTime): string {
  return `<!date^${Math.floor(at / 1_000)}^{date_short_pretty} {time}|${mrkdwn.text(text).replaceAll('|', '¦')}>`
}

/** Paragraphs share a section as far as they fit into one. */
function sectionsOf({ body }: ChatNotice, most: number, room: number): SlackBlock[] {
  const texts: string[] = []
  let isCut = false
  let used = 2
  for (const piece of printPieces(body, mrkdwn, longestSection)) {
    const last = texts.at(-1)
    const joins = last !== undefined && last.length + 2 + piece.length <= longestSection
    used += piece.length + 2
    isCut = used > room || (!joins && texts.length === most)
    if (isCut) break
    if (joins) texts[texts.length - 1] = `${last}\n\n${piece}`
    else texts.push(piece)
  }
  if (isCut && texts.length === most) texts.pop()
  if (isCut) texts.push('…')
  return texts.map((text) => ({ type: 'section', text: { type: 'mrkdwn', text } }))
}

function context(text: string): SlackBlock {
  return { type: 'context', elements: [{ type: 'mrkdwn', text }] }
}

function sizeOf(block: SlackBlock): number {
  if (block.type === 'context') return block.elements.reduce((sum, { text }) => sum + text.length, 0)
  return 'fields' in block ? block.fields.reduce((sum, { text }) => sum + text.length, 0) : block.text.text.length
}
