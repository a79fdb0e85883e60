import type { Outcome } from '../model/delivery.ts'
import type { Channel, ChannelEnv, Check, ConfigFault, Sender } from '../ports/channel.ts'
import { loginFault } from './chat/check.ts'
import { requireFaultless } from './chat/config.ts'
import { chatNotice } from './chat/notice.ts'
import { noticeText } from './chat/text.ts'
import { type ChatBoard, chatSender, type FollowUp, followUpOf } from './chat/thread.ts'
import { cutText, telegramHtml, withWebLinks } from './chat-text.ts'
import { type Api, openApi } from './json-api.ts'
import { readChannelSchema } from './schema.ts'
import { type TelegramAnswer, telegramOutcome } from './telegram/answers.ts'

export interface TelegramConfig {
  token: string
  chatId?: string | number
  threadId?: number
  silent?: boolean
  cancelled?: 'edit' | 'delete'
  apiUrl?: string
  timeout?: string
  connectTimeout?: string
}

export interface TelegramPayload {
  chatId: string | number
  message: {
    text: string
    parse_mode: 'HTML'
    link_preview_options: { is_disabled: true }
    reply_markup?: { inline_keyboard: [[{ text: string; url: string }]] }
  }
  followUp: FollowUp
}

const html = withWebLinks(telegramHtml)

/** Characters after entities are parsed; measured before, which is never less. */
const longestText = 4_096

const telegram: Channel<TelegramConfig, TelegramPayload> = {
  schema: readChannelSchema('telegram'),
  reach: ({ chatId }) => (chatId === undefined ? 'people' : 'place'),
  address: (recipient) => recipient.addresses.telegram,
  checkConfig,
  compose(message, to, config, about) {
    const notice = chatNotice(message, to, about)
    const isWebLink = notice.link !== undefined && /^https?:/i.test(notice.link.url)
    const text = noticeText(notice, html, { limit: longestText, isWithoutLink: isWebLink })
    return {
      chatId: chatOf(config.chatId ?? to.address),
      message: {
        text,
        parse_mode: 'HTML',
        link_preview_options: { is_disabled: true },
        ...(isWebLink
          ? { reply_markup: { inline_keyboard: [[{ text: cutText(notice.link!.label, 64), url: notice.link!.url }]] } }
          : {}),
      },
      followUp: followUpOf(about, config),
    }
  },
  async open(config, env) {
    requireFaultless(checkConfig(config), 'telegram')
    return openBot(config, env)
  },
}

export default telegram

function checkConfig({ chatId, threadId }: TelegramConfig): ConfigFault[] {
  if (threadId === undefined || chatId !== undefined) return []
  return [{ path: ['threadId'], message: 'a topic is one of a group', hint: 'name the group: chatId' }]
}

/** Ids are numbers, public channels `@names`. */
function chatOf(text: string | number): string | number {
  return /^-?\d+$/.test(String(text)) ? Number(text) : text
}

/** `-1001234567890:991` */
function placeOf(ref: string): { chat_id: string | number; message_id: number } {
  const at = ref.lastIndexOf(':')
  return { chat_id: chatOf(ref.slice(0, at)), message_id: Number(ref.slice(at + 1)) }
}

async function openBot(config: TelegramConfig, env: ChannelEnv): Promise<Sender<TelegramPayload>> {
  const { token, threadId, silent } = config
  const api = await openApi(
    {
      baseUrl: `${(config.apiUrl ?? 'https://api.telegram.org').replace(/\/+$/, '')}/bot${token}`,
      name: 'telegram',
      secrets: [token, `/bot${token}`],
      timeout: config.timeout,
      connectTimeout: config.connectTimeout,
    },
    env,
  )
  const options = {
    ...(threadId === undefined ? {} : { message_thread_id: threadId }),
    ...(silent === true ? { disable_notification: true } : {}),
  }
  const post = async (
    chatId: string | number,
    payload: TelegramPayload,
    root: string | undefined,
    signal: AbortSignal,
  ) => {
    const below =
      root === undefined
        ? {}
        : { reply_parameters: { message_id: placeOf(root).message_id, allow_sending_without_reply: true } }
    return api.call('POST', '/sendMessage', { chat_id: chatId, ...payload.message, ...options, ...below }, signal)
  }
  /** A chat that was told to wait, and until when. */
  let limited: { chat: string | number; until: number } | undefined
  /** One chat's limit is its own (1 message a second); where two wait at once it is the bot's (some 30 a second). */
  const ofOneChat = (chat: string | number, outcome: Outcome): Outcome => {
    if (config.chatId !== undefined || outcome.kind !== 'retry' || outcome.after === undefined) return outcome
    const now = Date.now()
    const isOfAll = limited !== undefined && limited.chat !== chat && limited.until > now
    limited = { chat, until: now + outcome.after }
    return isOfAll ? outcome : { ...outcome, scope: 'recipient' }
  }
  const board: ChatBoard<TelegramPayload> = {
    async post(payload, root, _key, signal) {
      const chat = root === undefined ? payload.chatId : placeOf(root).chat_id
      const first = await post(chat, payload, root, signal)
      const moved = answerOf(first).parameters?.migrate_to_chat_id
      // Messages of before cannot be answered in the new group: below nothing, then.
      if (moved === undefined || root !== undefined) return ofOneChat(chat, postedOutcome(api, first))
      const outcome = postedOutcome(api, await post(moved, payload, undefined, signal))
      return outcome.kind === 'sent'
        ? { ...outcome, detail: `the group is now ${moved}: write that into chatId` }
        : outcome
    },
    async edit(root, { message }, signal) {
      const outcome = telegramOutcome(
        api,
        await api.call('POST', '/editMessageText', { ...placeOf(root), ...message }, signal),
      )
      return outcome.kind === 'rejected' && outcome.reason === 'not-modified' ? { kind: 'sent' } : outcome
    },
    async remove(root, signal) {
      return telegramOutcome(api, await api.call('POST', '/deleteMessage', placeOf(root), signal))
    },
  }
  return chatSender(board, {
    check: (_deep, signal) => checkBot(api, config.chatId, signal),
    close: () => api.close(),
  })
}

function answerOf(result: Awaited<ReturnType<Api['call']>>): TelegramAnswer {
  return (result.kind === 'answer' ? (result.json as TelegramAnswer | undefined) : undefined) ?? {}
}

function postedOutcome(api: Api, result: Awaited<ReturnType<Api['call']>>): Outcome {
  const outcome = telegramOutcome(api, result)
  if (outcome.kind !== 'sent') return outcome
  const { message_id, chat } = answerOf(result).result as { message_id: number; chat: { id: number } }
  return { kind: 'sent', ref: `${chat.id}:${message_id}` }
}

async function checkBot(api: Api, chatId: string | number | undefined, signal: AbortSignal): Promise<Check> {
  const ask = async (method: string, body: object) => {
    const result = await api.call('POST', method, body, signal)
    const outcome = telegramOutcome(api, result)
    return {
      outcome,
      fault: outcome.kind === 'sent' ? undefined : (outcome.detail ?? outcome.reason),
      result: answerOf(result).result,
    }
  }
  const me = await ask('/getMe', {})
  const fault = loginFault(me.outcome)
  if (fault !== undefined) return { ok: false, detail: fault }
  const bot = me.result as { id: number; username: string }
  if (chatId === undefined)
    return { ok: true, detail: `@${bot.username} writes to who pressed Start in a chat with it` }
  const chat = await ask('/getChat', { chat_id: chatOf(chatId) })
  if (chat.fault !== undefined)
    return { ok: false, detail: `@${bot.username} does not see the chat ${chatId}: ${chat.fault}` }
  const { title = String(chatId), type } = chat.result as { title?: string; type: string }
  if (type === 'private') return { ok: true, detail: `@${bot.username} writes to ${title}` }
  const member = await ask('/getChatMember', { chat_id: chatOf(chatId), user_id: bot.id })
  if (member.fault !== undefined) return { ok: false, detail: `the rights in ${title} cannot be read: ${member.fault}` }
  const { status, can_post_messages } = member.result as { status: string; can_post_messages?: boolean }
  const mayPost =
    type === 'channel'
      ? status === 'administrator' && can_post_messages !== false
      : !['left', 'kicked', 'restricted'].includes(status)
  return mayPost
    ? { ok: true, detail: `@${bot.username} writes to ${title}` }
    : {
        ok: false,
        detail: `@${bot.username} may not write to ${title}: make it a member, in a channel an administrator`,
      }
}
