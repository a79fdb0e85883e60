import { type ApiAnswer, type ApiRequest, type ApiSink, exactly, listOf, openApiSink, shapeFault, text } from './api.ts'

export interface TelegramPost {
  message_id: number
  chat_id: number
  text: string
  reply_parameters?: { message_id: number }
  edits: number
}

export interface TelegramSink extends ApiSink {
  posts: TelegramPost[]
  config: object
}

export const telegramToken = '123456:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw'
export const telegramGroup = -1001234567890

/** The Bot API for one bot, who is in one group and was started by the chats from 4,000 to 4,999. */
export async function openTelegramSink(): Promise<TelegramSink> {
  const posts: TelegramPost[] = []
  const ok = (result: unknown): ApiAnswer => ({ status: 200, body: { ok: true, result } })
  const no = (error_code: number, description: string): ApiAnswer => ({
    status: error_code,
    body: { ok: false, error_code, description },
  })
  const isKnown = (chat: number) => chat === telegramGroup || (chat >= 4_000 && chat < 5_000)
  const find = (chat: number, id: number) => posts.find((post) => post.chat_id === chat && post.message_id === id)

  const content = {
    text: htmlFault,
    parse_mode: exactly('HTML'),
    'link_preview_options?': (value: unknown) => shapeFault(value, { is_disabled: 'boolean' }),
    'reply_markup?': (value: unknown) => shapeFault(value, { inline_keyboard: listOf(1, listOfButtons) }),
  }
  const methods: Record<string, (request: ApiRequest) => ApiAnswer> = {
    '/sendMessage'({ json }) {
      const fault = shapeFault(json, {
        chat_id: 'number',
        ...content,
        'message_thread_id?': 'number',
        'disable_notification?': 'boolean',
        'reply_parameters?': (value) =>
          shapeFault(value, { message_id: 'number', allow_sending_without_reply: 'boolean' }),
      })
      if (fault !== undefined) return no(400, `Bad Request: ${fault}`)
      const body = json as TelegramPost
      if (!isKnown(body.chat_id)) return no(400, 'Bad Request: chat not found')
      const post = { ...body, message_id: 900 + posts.length, edits: 0 }
      posts.push(post)
      return ok({
        message_id: post.message_id,
        chat: { id: post.chat_id, type: 'group' },
        date: 1_796_300_000,
        text: post.text,
      })
    },
    '/editMessageText'({ json }) {
      const fault = shapeFault(json, { chat_id: 'number', message_id: 'number', ...content })
      if (fault !== undefined) return no(400, `Bad Request: ${fault}`)
      const { chat_id, message_id, text: words } = json as TelegramPost
      const post = find(chat_id, message_id)
      if (post === undefined) return no(400, 'Bad Request: message to edit not found')
      if (post.text === words) return no(400, 'Bad Request: message is not modified')
      Object.assign(post, { text: words, edits: post.edits + 1 })
      return ok({ message_id })
    },
    '/deleteMessage'({ json }) {
      const { chat_id, message_id } = json as TelegramPost
      const post = find(chat_id, message_id)
      if (post === undefined) return no(400, 'Bad Request: message to delete not found')
      posts.splice(posts.indexOf(post), 1)
      return ok(true)
    },
    '/getMe': () => ok({ id: 123456, is_bot: true, username: 'acme_notify_bot' }),
    '/getChat': ({ json }) =>
      isKnown((json as TelegramPost).chat_id)
        ? ok({ id: telegramGroup, type: 'supergroup', title: 'Acme Ops' })
        : no(400, 'Bad Request: chat not found'),
    '/getChatMember': () => ok({ status: 'member' }),
  }
  const sink = await openApiSink((request) => {
    const [, token, method = ''] = /^\/bot([^/]+)(\/\w+)$/.exec(request.path) ?? []
    if (token !== telegramToken) return no(401, 'Unauthorized')
    return (methods[method] ?? (() => no(404, 'Not Found')))(request)
  })
  return Object.assign(sink, { posts, config: { token: telegramToken, apiUrl: sink.url } })
}

const listOfButtons = (row: unknown) => {
  const test = listOf(8, (button) => shapeFault(button, { text: text(64), url: text(2_000) }))
  return typeof test === 'function' ? test(row) : undefined
}

/** Only the tags that Telegram knows, each closed; no more than 4,096 characters once they are read. */
function htmlFault(value: unknown): string | undefined {
  if (typeof value !== 'string') return 'is no text'
  const open: string[] = []
  for (const [, slash, name] of value.matchAll(/<(\/?)([^\s>]*)[^>]*>/g)) {
    if (!['b', 'i', 's', 'code', 'pre', 'a', 'blockquote'].includes(name!))
      return `can't parse entities: unsupported start tag "${name}"`
    if (slash === '') open.push(name!)
    else if (open.pop() !== name) return "can't parse entities: unexpected end tag"
  }
  if (open.length > 0) return `can't parse entities: can't find end tag "${open[0]}"`
  if (/&(?!(amp|lt|gt|quot|#\d+);)/.test(value)) return "can't parse entities: bad entity"
  const words = value.replace(/<[^>]*>/g, '').replace(/&\w+;/g, '&')
  if (words.trim() === '') return 'message text is empty'
  if (/(^|[^\w.+-])@\w{3,}/.test(words)) return 'the sink was made to mention somebody'
  return words.length > 4_096 ? 'message is too long' : undefined
}
