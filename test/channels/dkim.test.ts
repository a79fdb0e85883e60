import { spawnSync } from 'node:child_process'
import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { generateKey } from 'openpgp'
import { describe, expect, test } from 'vitest'
import { composeMail, type Draft, type Mail, type MailOptions } from '../../src/channels/mime.ts'
import { createFinisher } from '../../src/channels/security/finish.ts'
import type { About } from '../../src/ports/channel.ts'
import { about, addressee, filled, message } from './fixtures.ts'

/** Debian's, whatever other Python stands first in the path. */
const python = '/usr/bin/python3'
const hasVerifier = spawnSync(python, ['-c', 'import dkim']).status === 0
if (!hasVerifier) console.warn('skipped: python3-dkim is not installed, so nobody but us verifies our DKIM signatures')

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const record = `v=DKIM1; k=rsa; p=${createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64')}`
const options: MailOptions = {
  dkim: {
    domain: 'acme.example',
    selector: 's1',
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  },
  listUnsubscribe: {
    url: `https://acme.example/unsubscribe/${'long/'.repeat(20)}`,
    mailto: 'leave@acme.example',
    secret: 'k',
  },
  headers: { 'X-Team': 'platform' },
}
const ann = addressee('ann@corp.example', { id: 'ann', name: 'Ann Łee' })
const words = message('Ann', {
  subject: filled('Störung – the second  one with a very long subject that has to be folded somewhere')(),
})

interface Verdict {
  holds: boolean
  why: string
  signed: string[]
}

function verify(...mails: string[]): Verdict[] {
  const script = fileURLToPath(new URL('../support/verify-dkim.py', import.meta.url))
  const { stdout, stderr, status } = spawnSync(python, [script], {
    input: JSON.stringify({ record, mails }),
    encoding: 'utf8',
    timeout: 30_000,
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Verdict[]
}

function compose(more: Partial<About> = {}): Mail | Draft {
  return composeMail(words, ann, options, about(1, more))!
}

describe.skipIf(!hasVerifier)('DKIM, as another library sees it', () => {
  const { raw } = compose() as Mail

  test('the signature holds, and covers both headers of one-click unsubscribing (RFC 8058)', () => {
    const [verdict] = verify(raw)
    expect(verdict).toMatchObject({ holds: true, why: '' })
    expect(verdict?.signed).toEqual(
      expect.arrayContaining(['list-unsubscribe', 'list-unsubscribe-post', 'from', 'to', 'subject']),
    )
    expect(raw).toMatch(/^List-Unsubscribe: <https:\/\/[^\r\n]+>, <mailto:[^\r\n]+>\r$/m)
    expect(raw.match(/<https:/g)).toHaveLength(1)
  })

  test.each([
    ['the one-click header', 'List-Unsubscribe=One-Click', 'List-Unsubscribe=Two-Click'],
    ['the address to unsubscribe at', 'https://acme.example/unsubscribe', 'https://evil.example/unsubscribe'],
    ['the subject', 'Subject: =?utf-8?Q?St', 'Subject: =?utf-8?Q?Sx'],
    ['the text', 'the Billing API will be down', 'the Billing API will be up'],
  ])('it breaks with %s', (_, from, to) => {
    expect(raw).toContain(from)
    expect(verify(raw.replace(from, to))[0]?.holds).toBe(false)
  })

  test('it holds over mail that is signed and encrypted inside', async () => {
    const make = (email: string) => generateKey({ userIDs: [{ email }], format: 'armored' })
    const [ops, reader] = [await make('ops@acme.example'), await make('ann@corp.example')]
    const config = { ...options, pgp: { signingKeys: [{ privateKey: ops.privateKey }] } }
    const { createKeys } = await import('../../src/channels/security/keys.ts')
    const to = { ...ann, fields: { pgpKey: reader.publicKey } }
    const mails: string[] = []
    for (const encrypt of [false, true]) {
      const wish = {
        method: 'pgp',
        sign: true,
        encrypt,
        onMissingSigningKey: 'skip',
        onMissingEncryptionKey: 'skip',
      } as const
      const judged = await createKeys(config, '/').protect(wish, to, { from: 'ops@acme.example' }, Date.now())
      if ('refusal' in judged) throw new Error(judged.refusal.message)
      const draft = composeMail(words, to, config, about(1, { protection: judged.protection })) as Draft
      mails.push(((await createFinisher(config, { dir: '/' })(draft)) as Mail).raw)
    }
    expect(verify(...mails).map(({ holds }) => holds)).toEqual([true, true])
  })

  test('it holds over attachments', () => {
    const attachment = {
      name: 'a.bin',
      type: 'application/octet-stream',
      size: 3,
      digest: 'sha256:0',
      content: 'AAAA\r\n',
    }
    expect(verify((compose({ attachments: [attachment] }) as Mail).raw)[0]?.holds).toBe(true)
  })
})
