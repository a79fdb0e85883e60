import { type ApiAnswer, type ApiRequest, type ApiSink, exactly, listOf, openApiSink, shapeFault, text } from './api.ts'

export interface SlackPost {
  channel: string
  ts: string
  thread_ts?: string
  reply_broadcast?: boolean
  text: string
  blocks?: readonly unknown[]
  metadata?: { event_type: string; event_payload: { key: string } }
  /** How often it was edited. */
  edits: number
}

export interface SlackSink extends ApiSink {
  posts: SlackPost[]
  webhookUrl: string
  config(more?: object): object
}

export const slackToken = 'xoxb-000000000000-slack-bot-token'
export const slackHook = '/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX'
const channelId = 'C0123456789'
const pageSize = 15

/** Slack's Web API and one incoming webhook, as strict as its documentation. */
export async function openSlackSink(options: { scopes?: string; isMember?: boolean } = {}): Promise<SlackSink> {
  const posts: SlackPost[] = []
  let clock = 1_796_300_000
  const ok = (body: object = {}, headers = {}): ApiAnswer => ({ status: 200, headers, body: { ok: true, ...body } })
  const no = (error: string, messages?: string[]): ApiAnswer => ({
    status: 200,
    body: { ok: false, error, ...(messages === undefined ? {} : { response_metadata: { messages } }) },
  })
  const find = (channel: unknown, ts: unknown) => posts.find((post) => post.channel === channel && post.ts === ts)

  const methods: Record<string, (request: ApiRequest) => ApiAnswer> = {
    '/api/chat.postMessage'({ json }) {
      const fault = shapeFault(json, {
        channel: 'string',
        text: text(40_000),
        'blocks?': blocksTest,
        'thread_ts?': 'string',
        'reply_broadcast?': 'boolean',
        'unfurl_links?': 'boolean',
        'unfurl_media?': 'boolean',
        'metadata?': metadataFault,
      })
      if (fault !== undefined) return no(fault.startsWith('blocks') ? 'invalid_blocks' : 'invalid_arguments', [fault])
      const post = json as Omit<SlackPost, 'ts' | 'edits'>
      if (post.channel !== channelId) return no('channel_not_found')
      if (sizeOf(post.blocks) > 13_200) return no('msg_blocks_too_long')
      if (post.thread_ts !== undefined && find(post.channel, post.thread_ts) === undefined)
        return no('thread_not_found')
      const ts = `${clock++}.000100`
      posts.push({ ...post, ts, edits: 0 })
      return ok({ channel: channelId, ts, message: { text: post.text } })
    },
    '/api/chat.update'({ json }) {
      const fault = shapeFault(json, { channel: 'string', ts: 'string', text: text(4_000), 'blocks?': blocksTest })
      if (fault !== undefined) return no(fault.includes('characters') ? 'msg_too_long' : 'invalid_arguments', [fault])
      const { channel, ts, ...change } = json as SlackPost
      const post = find(channel, ts)
      if (post === undefined) return no('message_not_found')
      Object.assign(post, change, { edits: post.edits + 1 })
      return ok({ channel, ts, text: post.text })
    },
    '/api/chat.delete'({ json }) {
      const fault = shapeFault(json, { channel: 'string', ts: 'string' })
      if (fault !== undefined) return no('invalid_arguments', [fault])
      const post = find((json as SlackPost).channel, (json as SlackPost).ts)
      if (post === undefined) return no('message_not_found')
      posts.splice(posts.indexOf(post), 1)
      return ok()
    },
    '/api/auth.test': () =>
      ok(
        { team: 'Acme', user: 'notify', user_id: 'U1', bot_id: 'B1' },
        { 'x-oauth-scopes': options.scopes ?? 'chat:write,channels:history,channels:read' },
      ),
    '/api/conversations.info': ({ body }) =>
      new URLSearchParams(body).get('channel') === channelId
        ? ok({ channel: { id: channelId, name: 'ops', is_archived: false, is_member: options.isMember ?? true } })
        : no('channel_not_found'),
    '/api/conversations.history': ({ body }) => history(new URLSearchParams(body), false),
    '/api/conversations.replies': ({ body }) => history(new URLSearchParams(body), true),
  }

  /** Newest first, in pages as small as those for apps outside the Marketplace. */
  function history(form: URLSearchParams, isThread: boolean): ApiAnswer {
    const root = find(form.get('channel'), form.get('ts'))
    if (isThread && root === undefined) return no('thread_not_found')
    if (!/^\d+\.\d{6}$/.test(form.get('oldest') ?? '')) return no('invalid_ts_oldest')
    const own = posts.filter((post) =>
      isThread
        ? post.ts === root!.ts || post.thread_ts === root!.ts
        : post.thread_ts === undefined || post.reply_broadcast,
    )
    const at = Number(form.get('cursor') ?? 0)
    const page = own.reverse().slice(at, at + pageSize)
    const withMetadata = form.get('include_all_metadata') === 'true'
    const messages = page.map(({ ts, text, metadata }) => ({
      type: 'message',
      ts,
      text,
      ...(withMetadata ? { metadata } : {}),
    }))
    return ok({ messages, response_metadata: { next_cursor: at + pageSize < own.length ? String(at + pageSize) : '' } })
  }

  function webhook({ json }: ApiRequest): ApiAnswer {
    const plain = (status: number, body: string): ApiAnswer => ({
      status,
      headers: { 'content-type': 'text/html' },
      body,
    })
    const { text: words = '' } = (json ?? {}) as { text?: string }
    if (words === '') return plain(400, 'no_text')
    const fault = shapeFault(json, {
      text: text(40_000),
      'blocks?': blocksTest,
      'unfurl_links?': 'boolean',
      'unfurl_media?': 'boolean',
    })
    if (fault !== undefined) return plain(400, 'invalid_payload')
    posts.push({ ...(json as SlackPost), channel: 'hook', ts: `${clock++}.000100`, edits: 0 })
    return plain(200, 'ok')
  }

  const sink = await openApiSink((request) => {
    if (request.path.startsWith('/services/'))
      return request.path === slackHook ? webhook(request) : { status: 404, body: 'no_service' }
    const handle = methods[request.path]
    if (handle === undefined) return no('unknown_method')
    if (request.headers.authorization !== `Bearer ${slackToken}`) return no('invalid_auth')
    // Methods that read take forms; only those that write take JSON.
    const wanted = request.path.startsWith('/api/chat.') ? 'application/json' : 'application/x-www-form-urlencoded'
    if (!(request.headers['content-type'] ?? '').startsWith(wanted)) return no('invalid_arg_name')
    return handle(request)
  })
  return Object.assign(sink, {
    posts,
    webhookUrl: `${sink.url}${slackHook}`,
    config: (more: object = {}) => ({ token: slackToken, channel: channelId, apiUrl: `${sink.url}/api`, ...more }),
  })
}

function metadataFault(value: unknown): string | undefined {
  return shapeFault(value, {
    event_type: text(255),
    event_payload: (payload) => shapeFault(payload, { key: text(100) }),
  })
}

const mrkdwnOf = (most: number) => (value: unknown) =>
  shapeFault(value, {
    type: exactly('mrkdwn'),
    text: (words) =>
      typeof words === 'string' && /<!(channel|here|everyone|subteam)/.test(words)
        ? 'calls everybody'
        : callText(words, most),
  })

function callText(value: unknown, most: number): string | undefined {
  const test = text(most)
  return typeof test === 'function' ? test(value) : undefined
}

const shapes: Record<string, Parameters<typeof shapeFault>[1]> = {
  header: {
    type: exactly('header'),
    text: (value) => shapeFault(value, { type: exactly('plain_text'), text: text(150), 'emoji?': 'boolean' }),
  },
  section: { type: exactly('section'), 'text?': mrkdwnOf(3_000), 'fields?': listOf(10, mrkdwnOf(2_000)) },
  context: { type: exactly('context'), elements: listOf(10, mrkdwnOf(2_000)) },
}

const blocksTest = listOf(50, (block) => {
  const shape = shapes[(block as { type?: string } | null)?.type ?? '']
  return shape === undefined ? 'unsupported type' : shapeFault(block, shape)
})

function sizeOf(blocks: readonly unknown[] = []): number {
  return [...JSON.stringify(blocks).matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)].reduce(
    (sum, [, words]) => sum + words!.length,
    0,
  )
}
