import type { Tone } from '../../engine/tone.ts'
import type { Message } from '../../model/text.ts'
import type { About, Addressee } from '../../ports/channel.ts'
import { type ChatNotice, chatNotice } from '../chat/notice.ts'
import { factValue } from '../chat/text.ts'
import { cardMarkdown, cutAs, cutText, printPieces } from '../chat-text.ts'

type Color = 'default' | 'accent' | 'warning' | 'good' | 'attention'

interface TextElement {
  type: 'TextBlock'
  text: string
  wrap: true
  size?: 'Large'
  weight?: 'Bolder'
  color?: Color
  isSubtle?: true
  spacing?: 'None'
}

export type CardElement = TextElement | { type: 'FactSet'; facts: { title: string; value: string }[] }

/** Version 1.4, which every client shows. */
export interface AdaptiveCard {
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json'
  type: 'AdaptiveCard'
  version: '1.4'
  msteams?: { width: 'Full' }
  body: CardElement[]
  actions?: [{ type: 'Action.OpenUrl'; title: string; url: string }]
}

/** Bytes; a flow refuses from about 28 kB, where nobody sees it. */
const largestCard = 24_000
const mostFacts = 20
const longestFact = 600
const longestText = 4_000

const colors: Readonly<Record<Tone, Color>> = {
  plan: 'accent',
  change: 'warning',
  good: 'good',
  bad: 'attention',
  calm: 'default',
}

export function adaptiveCard(message: Message, to: Addressee, about: About, isFull: boolean): AdaptiveCard {
  const notice = chatNotice(message, to, about)
  const { label, link, tone } = notice
  const title = cutAs(cardMarkdown, notice.title, 250)
  const facts = notice.facts.slice(0, mostFacts).map(({ name, value }) => ({
    title: cutText(name, 100),
    value: factValue(value, cardMarkdown, longestFact),
  }))
  const before: CardElement[] = [
    ...(label === undefined
      ? []
      : [{ ...text(cardMarkdown.text(label)), weight: 'Bolder' as const, color: colors[tone] }]),
    { ...text(title), size: 'Large', weight: 'Bolder', ...(label === undefined ? {} : { spacing: 'None' as const }) },
    ...(facts.length === 0 ? [] : [{ type: 'FactSet' as const, facts }]),
    ...localTimes(notice),
  ]
  const card = (body: CardElement[]): AdaptiveCard =>
    ({
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      type: 'AdaptiveCard',
      version: '1.4',
      ...(isFull ? { msteams: { width: 'Full' as const } } : {}),
      body,
      ...(link === undefined
        ? {}
        : { actions: [{ type: 'Action.OpenUrl' as const, title: cutText(link.label, 80), url: link.url }] as const }),
    }) as AdaptiveCard
  const room = largestCard - bytes(card(before))
  return card([...before, ...wordsOf(notice, room)])
}

/** Teams writes these in each reader's own zone and language. */
function localTimes({ times }: ChatNotice): CardElement[] {
  if (times === undefined) return []
  const moments = [times.start, times.end].map((time) => {
    if (time === undefined) return ''
    const iso = `${new Date(time.at).toISOString().slice(0, 19)}Z`
    return `{{DATE(${iso},SHORT)}} {{TIME(${iso})}}`
  })
  const name = times.name === undefined ? '' : `${cardMarkdown.text(times.name)}: `
  return [{ ...text(`${name}${moments.join(' – ').trim()}`), isSubtle: true }]
}

/** Whole blocks are left out where there are too many words. */
function wordsOf({ body }: ChatNotice, room: number): CardElement[] {
  const elements: CardElement[] = []
  let left = room - bytes(text('…'))
  for (const piece of printPieces(body, cardMarkdown, longestText)) {
    const element = text(piece)
    left -= bytes(element) + 1
    if (left < 0) return [...elements, text('…')]
    elements.push(element)
  }
  return elements
}

function text(words: string): TextElement {
  return { type: 'TextBlock', text: words, wrap: true }
}

function bytes(value: object): number {
  return Buffer.byteLength(JSON.stringify(value))
}
