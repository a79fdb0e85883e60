import { createHmac, createPrivateKey, type KeyObject, sign } from 'node:crypto'
import { NotifyError } from '../../model/error.ts'

/** Makes one signature of the signed content, in the form that stands in the header. */
export type Signer = (content: string) => string

/** PKCS #8 of an Ed25519 key is this and the 32 bytes of its seed (RFC 8410). */
const ed25519Prefix = Buffer.from('302e020100300506032b657004220420', 'hex')

/** A signer for a secret of Standard Webhooks: `whsec_…` or `whsk_…`. Throws NotifyError `bad-channel-config`, without the secret. */
export function signerOf(secret: string): Signer {
  const kind = /^(whsec|whsk)_([A-Za-z0-9+/_-]+=*)$/.exec(secret)
  const bytes = kind === null ? undefined : Buffer.from(kind[2]!, 'base64')
  if (kind?.[1] === 'whsec' && bytes !== undefined && bytes.length >= 24 && bytes.length <= 64) {
    return (content) => `v1,${createHmac('sha256', bytes).update(content).digest('base64')}`
  }
  // Some tools write the seed, others the seed and the public key after it.
  if (kind?.[1] === 'whsk' && bytes !== undefined && (bytes.length === 32 || bytes.length === 64)) {
    const key: KeyObject = createPrivateKey({
      key: Buffer.concat([ed25519Prefix, bytes.subarray(0, 32)]),
      format: 'der',
      type: 'pkcs8',
    })
    return (content) => `v1a,${sign(null, Buffer.from(content), key).toString('base64')}`
  }
  throw new NotifyError(
    'bad-channel-config',
    'the secret of webhook is neither whsec_ with 24 to 64 bytes nor whsk_ with an Ed25519 key, in base64',
    {
      hint: 'echo "whsec_$(openssl rand -base64 32)" makes one',
    },
  )
}

/** The headers of one attempt; `seconds` is its time since 1970. */
export function signedHeaders(
  signers: readonly Signer[],
  id: string,
  seconds: number,
  body: string,
): Record<string, string> {
  const headers: Record<string, string> = { 'webhook-id': id, 'webhook-timestamp': String(seconds) }
  if (signers.length > 0) {
    const content = `${id}.${seconds}.${body}`
    headers['webhook-signature'] = signers.map((signer) => signer(content)).join(' ')
  }
  return headers
}
