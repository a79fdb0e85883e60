import { createDecipheriv, createECDH, createPublicKey, type ECDH, hkdfSync, randomBytes, verify } from 'node:crypto'
import { type ApiAnswer, type ApiRequest, type ApiSink, openApiSink } from './api.ts'

export interface PushMessage {
  ttl: number
  urgency: string
  topic: string
  data: { title: string; body: string; tag: string; [name: string]: unknown }
}

export interface PushSink extends ApiSink {
  messages: PushMessage[]
  /** What the browser gave the site. */
  subscription: string
  config: { publicKey: string; privateKey: string; subject: string; hosts: string[]; allowPrivate: boolean }
}

export const vapidPrivateKey = Buffer.alloc(32, 7).toString('base64url')

/** A push service and the browser behind it: checks the signature (RFC 8292) and decrypts (RFC 8291), by themselves. */
export async function openPushSink(): Promise<PushSink> {
  const messages: PushMessage[] = []
  const vapid = createECDH('prime256v1')
  vapid.setPrivateKey(Buffer.from(vapidPrivateKey, 'base64url'))
  const publicKey = vapid.getPublicKey()
  const browser = createECDH('prime256v1')
  browser.generateKeys()
  const auth = randomBytes(16)

  const sink = await openApiSink((request): ApiAnswer => {
    const { method, path, headers } = request
    if (method !== 'POST' || !path.startsWith('/push/')) return { status: 404, body: 'no such subscription' }
    const fault = faultOf(request, sink.url, publicKey)
    if (fault !== undefined) return { status: fault.startsWith('vapid') ? 403 : 400, body: fault }
    if (request.raw.length > 4_096) return { status: 413, body: 'too large' }
    messages.push({
      ttl: Number(headers.ttl),
      urgency: String(headers.urgency),
      topic: String(headers.topic),
      data: JSON.parse(decrypt(request.raw, browser, auth)),
    })
    return { status: 201, headers: { location: `${sink.url}/message/${messages.length}` } }
  })
  const keys = { p256dh: browser.getPublicKey('base64url'), auth: auth.toString('base64url') }
  return Object.assign(sink, {
    messages,
    subscription: JSON.stringify({ endpoint: `${sink.url}/push/0a1b`, expirationTime: null, keys }),
    config: {
      publicKey: publicKey.toString('base64url'),
      privateKey: vapidPrivateKey,
      subject: 'mailto:ops@acme.example',
      hosts: ['127.0.0.1'],
      allowPrivate: true,
    },
  })
}

function faultOf({ headers }: ApiRequest, origin: string, publicKey: Buffer): string | undefined {
  if (!/^\d+$/.test(String(headers.ttl))) return 'no TTL'
  if (!['very-low', 'low', 'normal', 'high'].includes(String(headers.urgency))) return 'no urgency'
  if (!/^[\w-]{1,32}$/.test(String(headers.topic))) return 'no topic'
  if (headers['content-encoding'] !== 'aes128gcm') return 'no encoding'
  const [, token = '', key = ''] = /^vapid t=([^,]+), ?k=(.+)$/.exec(headers.authorization ?? '') ?? []
  if (key !== publicKey.toString('base64url')) return 'vapid: another key than the subscription has'
  const [head = '', body = '', signature = ''] = token.split('.')
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: publicKey.subarray(1, 33).toString('base64url'),
    y: publicKey.subarray(33).toString('base64url'),
  }
  const signed = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' as const }
  if (!verify('sha256', Buffer.from(`${head}.${body}`), signed, Buffer.from(signature, 'base64url')))
    return 'vapid: the signature is wrong'
  const { aud, exp, sub } = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>
  if (aud !== origin) return `vapid: meant for ${aud}`
  const left = Number(exp) - Date.now() / 1_000
  if (!(left > 0 && left <= 24 * 3_600)) return 'vapid: expires wrongly'
  return /^(mailto:|https:)/.test(String(sub)) ? undefined : 'vapid: no subject'
}

/** RFC 8188 with the keys of RFC 8291. */
function decrypt(body: Buffer, browser: ECDH, auth: Buffer): string {
  const salt = body.subarray(0, 16)
  const sender = body.subarray(21, 21 + body[20]!)
  const secret = browser.computeSecret(sender)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), browser.getPublicKey(), sender])
  const ikm = Buffer.from(hkdfSync('sha256', secret, auth, info, 32))
  const key = Buffer.from(hkdfSync('sha256', ikm, salt, 'Content-Encoding: aes128gcm\0', 16))
  const nonce = Buffer.from(hkdfSync('sha256', ikm, salt, 'Content-Encoding: nonce\0', 12))
  const sealed = body.subarray(21 + sender.length)
  const decipher = createDecipheriv('aes-128-gcm', key, nonce)
  decipher.setAuthTag(sealed.subarray(-16))
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
  return padded.subarray(0, padded.lastIndexOf(2)).toString('utf8')
}
