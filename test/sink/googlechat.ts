import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { type ApiAnswer, type ApiRequest, type ApiSink, openApiSink, shapeFault } from './api.ts'

export interface GoogleChatPost {
  name: string
  text: string
  thread: { threadKey: string }
  requestId: string | null
  messageId: string | null
  edits: number
}

export interface GoogleChatSink extends ApiSink {
  posts: GoogleChatPost[]
  webhookUrl: string
  app: object
  /** Tokens given out. */
  tokens: string[]
}

const hookKey = 'AIzaSyDdI0hCZtE6vySjMm-WEfRq3CPzqKqqsHI'
const hookToken = 'kZ8u2mB0cVvX7w3yQmNpLr5tEoIjHgFd'
const space = 'spaces/AAAAMpdlehY'
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 })
const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
export const googleHookSecrets = [hookKey, hookToken]
export const googleAppSecrets = [pem.split('\n')[5]!, 'ya29.token']

/** Google Chat with one space, one webhook and one app, and the service that gives tokens to it. */
export async function openGoogleChatSink(): Promise<GoogleChatSink> {
  const posts: GoogleChatPost[] = []
  const tokens: string[] = []
  const refuse = (code: number, status: string, message = status): ApiAnswer => ({
    status: code,
    body: { error: { code, status, message } },
  })

  function create({ json, query }: ApiRequest): ApiAnswer {
    const { text: words } = (json ?? {}) as { text?: string }
    if (words === undefined || words === '') return refuse(400, 'INVALID_ARGUMENT', 'Message cannot be empty')
    const fault = shapeFault(json, {
      text: (value) => (typeof value === 'string' && Buffer.byteLength(value) <= 32_000 ? undefined : 'is too large'),
      'thread?': (value) => shapeFault(value, { threadKey: 'string' }),
    })
    if (fault !== undefined) return refuse(400, 'INVALID_ARGUMENT', fault)
    if (/<users\//.test(words)) return refuse(400, 'INVALID_ARGUMENT', 'the sink was made to mention somebody')
    const [requestId, messageId] = [query.get('requestId'), query.get('messageId')]
    if (messageId !== null && !/^client-[a-z0-9-]{1,56}$/.test(messageId))
      return refuse(400, 'INVALID_ARGUMENT', 'messageId')
    if (query.get('messageReplyOption') !== 'REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD')
      return refuse(400, 'INVALID_ARGUMENT', 'the thread would be ignored')
    const same = posts.find((post) => requestId !== null && post.requestId === requestId)
    if (same !== undefined) return { status: 200, body: { name: same.name } }
    if (posts.some((post) => messageId !== null && post.messageId === messageId)) return refuse(409, 'ALREADY_EXISTS')
    const post = {
      ...(json as GoogleChatPost),
      name: `${space}/messages/m${posts.length}`,
      requestId,
      messageId,
      edits: 0,
    }
    posts.push(post)
    return { status: 200, body: { name: post.name, thread: { name: `${space}/threads/${post.thread.threadKey}` } } }
  }

  function change({ method, json, query }: ApiRequest, id: string): ApiAnswer {
    const post = posts.find(({ messageId }) => messageId === id)
    if (post === undefined) return refuse(404, 'NOT_FOUND')
    if (method === 'GET') return { status: 200, body: { name: post.name } }
    if (method === 'DELETE') {
      posts.splice(posts.indexOf(post), 1)
      return { status: 200, body: {} }
    }
    if (method !== 'PATCH' || query.get('updateMask') !== 'text') return refuse(400, 'INVALID_ARGUMENT', 'updateMask')
    const fault = shapeFault(json, { text: 'string' })
    if (fault !== undefined) return refuse(400, 'INVALID_ARGUMENT', fault)
    Object.assign(post, json, { edits: post.edits + 1 })
    return { status: 200, body: { name: post.name } }
  }

  function tokenFor({ body }: ApiRequest): ApiAnswer {
    const form = new URLSearchParams(body)
    const [head = '', claims = '', signature = ''] = (form.get('assertion') ?? '').split('.')
    const isSigned = verify(
      'sha256',
      Buffer.from(`${head}.${claims}`),
      createPublicKey(publicKey.export({ format: 'pem', type: 'spki' })),
      Buffer.from(signature, 'base64url'),
    )
    const { iss, scope, aud, iat, exp } = JSON.parse(Buffer.from(claims, 'base64url').toString() || '{}')
    const isRight =
      isSigned &&
      form.get('grant_type') === 'urn:ietf:params:oauth:grant-type:jwt-bearer' &&
      iss === 'notify@acme.iam.gserviceaccount.com' &&
      scope === 'https://www.googleapis.com/auth/chat.bot' &&
      aud === `${sink.url}/token` &&
      exp - iat <= 3_600
    if (!isRight) return { status: 400, body: { error: 'invalid_grant' } }
    tokens.push(`ya29.token-${tokens.length}`)
    return { status: 200, body: { access_token: tokens.at(-1), expires_in: 3_599, token_type: 'Bearer' } }
  }

  const sink: ApiSink = await openApiSink((request) => {
    const { method, path, query, headers } = request
    if (path === '/token') return tokenFor(request)
    const isHook = query.get('key') === hookKey && query.get('token') === hookToken
    const isApp = tokens.some((token) => headers.authorization === `Bearer ${token}`)
    if (!isHook && !isApp) return refuse(401, 'UNAUTHENTICATED')
    if (path === `/v1/${space}` && method === 'GET' && isApp)
      return { status: 200, body: { name: space, displayName: 'Ops' } }
    if (path === `/v1/${space}/messages` && method === 'POST') return create(request)
    const [, id] = new RegExp(`^/v1/${space}/messages/(client-[a-z0-9-]+)$`).exec(path) ?? []
    if (id !== undefined && isApp) return change(request, id)
    return isHook && id !== undefined ? refuse(403, 'PERMISSION_DENIED') : refuse(404, 'NOT_FOUND')
  })
  const key = {
    type: 'service_account',
    client_email: 'notify@acme.iam.gserviceaccount.com',
    private_key: pem,
    private_key_id: 'k1',
    token_uri: `${sink.url}/token`,
  }
  return Object.assign(sink, {
    posts,
    tokens,
    webhookUrl: `${sink.url}/v1/${space}/messages?key=${hookKey}&token=${hookToken}`,
    app: { space, serviceAccount: JSON.stringify(key), apiUrl: sink.url },
  })
}
