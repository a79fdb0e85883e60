import { type ApiAnswer, type ApiRequest, type ApiSink, openApiSink, shapeFault, text } from './api.ts'

export interface MattermostPost {
  id: string
  channel_id: string
  message: string
  root_id?: string
  props?: { notify_key?: string }
  pending_post_id?: string
  create_at: number
  delete_at: number
  edits: number
}

export interface MattermostSink extends ApiSink {
  posts: MattermostPost[]
  webhookUrl: string
  config: object
}

export const mattermostToken = 'b5j8ot3yppyq9cdq1z6dd4kb4h'
export const mattermostHookKey = 'xkcd3mxtpbgbfemq9ky1s8hjco'
const channelId = '4yzkqjrp7fbyt8ycbq7w3pmh1a'

/** A Mattermost server with one channel, one bot account and one incoming webhook. */
export async function openMattermostSink(): Promise<MattermostSink> {
  const posts: MattermostPost[] = []
  const refuse = (status: number, id: string, message = id): ApiAnswer => ({
    status,
    body: { id, message, status_code: status },
  })

  function create({ json }: ApiRequest): ApiAnswer {
    const fault = shapeFault(json, {
      channel_id: 'string',
      message: text(16_383),
      'root_id?': 'string',
      'props?': (value) => shapeFault(value, { notify_key: text(64) }),
      'pending_post_id?': text(26),
    })
    if (fault !== undefined) return refuse(400, 'api.context.invalid_body_param.app_error', fault)
    const body = json as MattermostPost
    if (body.channel_id !== channelId) return refuse(403, 'api.context.permissions.app_error')
    const root = posts.find(({ id }) => id === body.root_id)
    if (body.root_id !== undefined && root === undefined) return refuse(400, 'api.post.create_post.root_id.app_error')
    if (root?.root_id !== undefined)
      return refuse(400, 'api.post.create_post.root_id.app_error', 'the root is a reply itself')
    const now = Date.now()
    const same = posts.find(
      ({ pending_post_id, create_at }) => pending_post_id === body.pending_post_id && now - create_at < 30_000,
    )
    const post = same ?? { ...body, id: idOf(posts.length), create_at: now, delete_at: 0, edits: 0 }
    if (same === undefined) posts.push(post)
    return { status: 201, body: post }
  }

  function change({ method, json }: ApiRequest, id: string, rest: string): ApiAnswer {
    const post = posts.find((each) => each.id === id && each.delete_at === 0)
    if (post === undefined) return refuse(404, 'app.post.get.app_error')
    if (method === 'DELETE' && rest === '') {
      post.delete_at = Date.now()
      return { status: 200, body: { status: 'OK' } }
    }
    if (method !== 'PUT' || rest !== '/patch') return refuse(404, 'api.context.404.app_error')
    const fault = shapeFault(json, { 'message?': text(16_383), 'props?': 'object' })
    if (fault !== undefined) return refuse(400, 'api.context.invalid_body_param.app_error', fault)
    Object.assign(post, json, { edits: post.edits + 1 })
    return { status: 200, body: post }
  }

  function webhook({ json }: ApiRequest): ApiAnswer {
    const { text: words } = (json ?? {}) as { text?: string }
    if (words === undefined || words === '')
      return refuse(400, 'web.incoming_webhook.text.app_error', 'No text specified')
    const fault = shapeFault(json, {
      text: text(16_383),
      'channel?': 'string',
      'username?': 'string',
      'icon_url?': 'string',
    })
    if (fault !== undefined) return refuse(400, 'web.incoming_webhook.parse.app_error', fault)
    posts.push({
      id: idOf(posts.length),
      channel_id: 'hook',
      message: words,
      create_at: Date.now(),
      delete_at: 0,
      edits: 0,
    })
    return { status: 200, headers: { 'content-type': 'text/plain' }, body: 'ok' }
  }

  const sink = await openApiSink((request) => {
    const { method, path, query, headers } = request
    if (path.startsWith('/hooks/'))
      return path === `/hooks/${mattermostHookKey}`
        ? webhook(request)
        : refuse(400, 'web.incoming_webhook.invalid.app_error', 'Invalid webhook')
    if (headers.authorization !== `Bearer ${mattermostToken}`)
      return refuse(401, 'api.context.session_expired.app_error')
    if (path === '/api/v4/users/me') return { status: 200, body: { id: 'u1', username: 'notify' } }
    if (path === '/api/v4/posts' && method === 'POST') return create(request)
    const [, id, rest] = /^\/api\/v4\/posts\/(\w+)(.*)$/.exec(path) ?? []
    if (id !== undefined) return change(request, id, rest!)
    if (!path.startsWith(`/api/v4/channels/${channelId}`)) return refuse(403, 'api.context.permissions.app_error')
    if (path.endsWith('/posts')) {
      const listed = posts.filter(({ create_at }) => create_at > Number(query.get('since')))
      return {
        status: 200,
        body: {
          order: listed.map((post) => post.id),
          posts: Object.fromEntries(listed.map((post) => [post.id, post])),
        },
      }
    }
    return { status: 200, body: { id: channelId, name: 'ops', delete_at: 0 } }
  })
  return Object.assign(sink, {
    posts,
    webhookUrl: `${sink.url}/hooks/${mattermostHookKey}`,
    config: { url: sink.url, token: mattermostToken, channel: channelId },
  })
}

function idOf(n: number): string {
  return `post${n}`.padEnd(26, 'x')
}
