import { type ApiAnswer, type ApiRequest, type ApiSink, listOf, openApiSink, shapeFault, text } from './api.ts'

export interface DiscordPost {
  id: string
  channel_id: string
  embeds: readonly { title?: string; description?: string }[]
  content?: string
  nonce?: string
  message_reference?: { message_id: string }
  thread_name?: string
  edits: number
}

export interface DiscordSink extends ApiSink {
  posts: DiscordPost[]
  webhookUrl: string
  bot: object
}

export const discordToken = 'MTE4NDUwMjM0NTY3ODkwMTIzNA.bot.token'
export const discordHookToken = 'aWebhookTokenOfSixtyEightCharacters-0123456789-0123456789-0123456789'
const channelId = '1184502345678901234'

/** Discord's message endpoints for a bot and for one webhook; `isForum`: the webhook's channel is a forum. */
export async function openDiscordSink({ isForum = false } = {}): Promise<DiscordSink> {
  const posts: DiscordPost[] = []
  let next = 2_000_000_000_000
  const refuse = (status: number, code: number, message: string): ApiAnswer => ({ status, body: { code, message } })

  function create(request: ApiRequest, channel: string, isHook: boolean): ApiAnswer {
    const fault = shapeFault(request.json, {
      'content?': text(2_000),
      'embeds?': listOf(10, embedFault),
      'allowed_mentions?': (value) => shapeFault(value, { parse: listOf(0, () => undefined) }),
      ...(isHook
        ? { 'username?': text(80), 'avatar_url?': 'string', 'thread_name?': text(100) }
        : {
            'nonce?': text(25),
            'enforce_nonce?': 'boolean',
            'message_reference?': (value) => shapeFault(value, { message_id: 'string', fail_if_not_exists: 'boolean' }),
          }),
    })
    if (fault !== undefined) return refuse(400, 50035, `Invalid Form Body: ${fault}`)
    const body = request.json as Omit<DiscordPost, 'id'> & { enforce_nonce?: boolean }
    if (totalOf(body.embeds) > 6_000) return refuse(400, 50035, 'Invalid Form Body: embeds too long')
    if ((body.embeds ?? []).length === 0 && body.content === undefined)
      return refuse(400, 50006, 'Cannot send an empty message')
    const same = body.enforce_nonce === true ? posts.find(({ nonce }) => nonce === body.nonce) : undefined
    if (same !== undefined) return { status: 200, body: { id: same.id, channel_id: same.channel_id } }
    const id = String(next++)
    posts.push({ ...body, id, channel_id: channel === '' ? id : channel, edits: 0 })
    return { status: 200, body: { id, channel_id: channel === '' ? id : channel } }
  }

  function change(request: ApiRequest, id: string, channel: string | null): ApiAnswer {
    const post = posts.find((each) => each.id === id && (channel === null || each.channel_id === channel))
    if (post === undefined) return refuse(404, 10008, 'Unknown Message')
    if (request.method === 'DELETE') {
      posts.splice(posts.indexOf(post), 1)
      return { status: 204 }
    }
    const fault = shapeFault(request.json, {
      'embeds?': listOf(10, embedFault),
      'allowed_mentions?': (value) => shapeFault(value, { parse: listOf(0, () => undefined) }),
    })
    if (fault !== undefined) return refuse(400, 50035, `Invalid Form Body: ${fault}`)
    Object.assign(post, request.json, { edits: post.edits + 1 })
    return { status: 200, body: { id, channel_id: post.channel_id } }
  }

  function webhook(request: ApiRequest, rest: string): ApiAnswer {
    const thread = request.query.get('thread_id')
    if (rest === '' && request.method === 'GET')
      return { status: 200, body: { id: '1', name: 'notify', channel_id: channelId } }
    if (rest === '' && request.method === 'POST') {
      if (request.query.get('wait') !== 'true') return refuse(400, 50035, 'the sink wants to be waited for')
      const { thread_name } = (request.json ?? {}) as { thread_name?: string }
      if (isForum && thread === null && thread_name === undefined)
        return refuse(400, 220001, 'Webhooks posted to forum channels must have a thread_name or thread_id')
      if (!isForum && thread_name !== undefined)
        return refuse(400, 220003, 'Webhooks can only create threads in forum channels')
      return create(request, isForum ? (thread ?? '') : (thread ?? channelId), true)
    }
    const [, id] = /^\/messages\/(\d+)$/.exec(rest) ?? []
    if (id === undefined) return refuse(404, 0, '404: Not Found')
    return change(request, id, isForum ? (thread ?? 'none') : thread)
  }

  const sink = await openApiSink((request) => {
    const { path, headers, method } = request
    const hook = /^\/api\/webhooks\/1184\/([^/]+)(.*)$/.exec(path)
    if (hook !== null)
      return hook[1] === discordHookToken ? webhook(request, hook[2]!) : refuse(404, 10015, 'Unknown Webhook')
    if (headers.authorization !== `Bot ${discordToken}`) return refuse(401, 0, '401: Unauthorized')
    if (path === '/api/v10/users/@me') return { status: 200, body: { id: '9', username: 'notify' } }
    const [, channel, rest = ''] = /^\/api\/v10\/channels\/(\d+)(.*)$/.exec(path) ?? []
    if (channel !== channelId) return refuse(404, 10003, 'Unknown Channel')
    if (rest === '' && method === 'GET') return { status: 200, body: { id: channel, name: 'status', type: 0 } }
    if (rest === '/messages' && method === 'POST') return create(request, channel, false)
    const [, id] = /^\/messages\/(\d+)$/.exec(rest) ?? []
    return id === undefined ? refuse(404, 0, '404: Not Found') : change(request, id, channel)
  })
  return Object.assign(sink, {
    posts,
    webhookUrl: `${sink.url}/api/webhooks/1184/${discordHookToken}`,
    bot: { token: discordToken, channel: channelId, apiUrl: `${sink.url}/api/v10` },
  })
}

function embedFault(embed: unknown): string | undefined {
  return shapeFault(embed, {
    'title?': text(256),
    'description?': text(4_096),
    'url?': (value) => (/^https?:\/\//.test(String(value)) ? undefined : 'is no URL'),
    'color?': (value) => (Number.isInteger(value) && Number(value) <= 0xffffff ? undefined : 'is no color'),
    'author?': (value) => shapeFault(value, { name: text(256) }),
    'fields?': listOf(25, (field) => shapeFault(field, { name: text(256), value: text(1_024), 'inline?': 'boolean' })),
  })
}

function totalOf(embeds: readonly unknown[] = []): number {
  return embeds.reduce<number>((sum, embed) => {
    const {
      title = '',
      description = '',
      author,
      fields = [],
    } = embed as {
      title?: string
      description?: string
      author?: { name: string }
      fields?: { name: string; value: string }[]
    }
    const own = title.length + description.length + (author?.name.length ?? 0)
    return sum + own + fields.reduce((all, { name, value }) => all + name.length + value.length, 0)
  }, 0)
}
