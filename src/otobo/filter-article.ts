import { isTruthy, leadingNumber } from './perl-values.ts'
import { asText } from './permissions.ts'
import type { CompiledRule, KeyValues } from './rule-index.ts'
import type { Article, Ticket, TicketEvent } from './types.ts'
import type { Condition } from './verdict.ts'
import { articleIdKeys, articleTextKeys } from './vocabulary.ts'

const judgedEvents = new Set(['ArticleCreate', 'ArticleSend'])

/** Conditions on the article of the event; for other events, or without an article, they do not count. */
export function judgeArticle(compiled: CompiledRule, event: TicketEvent, ticket: Ticket): Condition[] {
  const all = [...compiled.articleIdConditions, ...compiled.articleTextConditions]
  if (all.length === 0) return []
  const article = articleOf(event, ticket)
  if (!judgedEvents.has(event.name) || !article) {
    const note = article ? `not looked at for ${event.name}` : 'not looked at: the event has no article'
    return all.map(({ key, values }) => ({ key, isHeld: true, wanted: values, actual: undefined, note }))
  }
  return [
    ...compiled.articleIdConditions.map((condition) => judgeId(condition, article)),
    ...compiled.articleTextConditions.map((condition) => judgeText(condition, article)),
  ]
}

export function articleOf(event: TicketEvent, ticket: Ticket): Article | undefined {
  if (event.articleId === undefined) return undefined
  return ticket.articles.find((article) => article.attributes.ArticleID === event.articleId)
}

function judgeId({ key, values }: KeyValues, article: Article): Condition {
  const actual = article.attributes[articleIdKeys[key as keyof typeof articleIdKeys]]
  const number = leadingNumber(asText(actual))
  return { key, isHeld: values.some((value) => leadingNumber(value ?? '') === number), wanted: values, actual }
}

function judgeText({ key, values }: KeyValues, article: Article): Condition {
  const name = articleTextKeys[key as keyof typeof articleTextKeys]
  const given = article.attributes[name]
  const actual =
    name === 'AttachmentName' && given === undefined ? (article.attachments ?? []).join(' ') : asText(given)
  const text = actual.toLowerCase()
  const isHeld = values.some((value) => value !== null && isTruthy(value) && text.includes(value.toLowerCase()))
  return { key, isHeld, wanted: values, actual }
}
