import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { composeMail, type Draft, type Mail } from '../../src/channels/mime.ts'
import { createFinisher } from '../../src/channels/security/finish.ts'
import { createKeys, type SecurityConfig } from '../../src/channels/security/keys.ts'
import type { SecurityWish } from '../../src/model/project.ts'
import type { Addressee } from '../../src/ports/channel.ts'
import { type Authority, hasOpenssl, openAuthority } from '../support/certificates.ts'
import { writeFiles } from '../support/cli.ts'
import { type Gpg, hasGpg, openGpg } from '../support/gpg.ts'
import { about, addressee, filled, message } from './fixtures.ts'

if (!hasGpg) console.warn('skipped: GnuPG is not installed, so nothing proves our OpenPGP')
if (!hasOpenssl) console.warn('skipped: OpenSSL is not installed, so nothing proves our S/MIME')

const now = () => Date.now()
const secret = 'The secret of the database'
const words = message('Ann Lee', {
  subject: filled(secret)(),
  text: filled('Hello ', ',\n\nFrom here on\n-- dashes, trailing blanks  \nand — an em dash.\n.\n')('Ann Lee'),
})
const ann = addressee('ann@corp.example', { id: 'ann', name: 'Ann Lee' })

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'keys-'))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const wishOf = (method: 'pgp' | 'smime', more: Partial<SecurityWish>): SecurityWish => ({
  method,
  sign: false,
  encrypt: false,
  onMissingSigningKey: 'skip',
  onMissingEncryptionKey: 'skip',
  ...more,
})

const sender = { from: 'Acme Operations <ops@acme.example>' }

async function protect(config: SecurityConfig, wish: SecurityWish, to: Addressee, at = now()) {
  return createKeys(config, dir).protect(wish, to, sender, at)
}

/** The whole way: what the keys permit, the draft, and the sealed mail. */
async function sealed(config: SecurityConfig, wish: SecurityWish, to: Addressee = ann): Promise<string> {
  const judged = await protect(config, wish, to)
  if ('refusal' in judged) throw new Error(judged.refusal.message)
  const draft = composeMail(
    words,
    to,
    {},
    about(1, { date: 1_770_000_000_000, protection: judged.protection }),
  ) as Draft
  const mail = await createFinisher(config, { dir, now })(draft)
  if (!('raw' in mail)) throw new Error(JSON.stringify(mail))
  return (mail as Mail).raw
}

const headOf = (raw: string) => raw.slice(0, raw.indexOf('\r\n\r\n'))

/** The first part of a multipart/signed, byte for byte, and the second one's content. */
function signedParts(raw: string): { content: string; signature: string } {
  const boundary = /boundary="([^"]+-signed)"/.exec(raw)![1]!
  const [, content = '', signature = ''] = raw.split(`--${boundary}`)
  return { content: content.slice(2, -2), signature: signature.slice(signature.indexOf('\r\n\r\n') + 4) }
}

describe.skipIf(!hasGpg)('OpenPGP, as GnuPG sees it', () => {
  let gpg: Gpg
  let config: SecurityConfig
  beforeAll(() => {
    gpg = openGpg()
    gpg.makeKey('Acme Operations <ops@acme.example>')
    gpg.makeKey('Ann Lee <ann@corp.example>', { algorithm: 'future-default' })
    gpg.makeKey('Bob <bob@corp.example>')
    gpg.makeKey('Carl <carl@corp.example>', { made: '20200101T000000', expires: '1y' })
    gpg.makeKey('Dora <dora@corp.example>')
    gpg.revoke('dora@corp.example')
    writeFiles(dir, {
      'keys/pgp/ann@corp.example.asc': gpg.publicKey('ann@corp.example'),
      'keys/pgp/company.asc': gpg.publicKey('bob@corp.example') + gpg.publicKey('dora@corp.example'),
      'keys/pgp/Carl@Corp.example.asc': gpg.publicKey('carl@corp.example'),
      'keys/pgp/eve@corp.example.asc': 'no key at all',
      'keys/pgp/mallory@corp.example.asc': gpg.privateKey('bob@corp.example'),
      'own/fred.asc': gpg.publicKey('bob@corp.example'),
    })
    config = { pgp: { signingKeys: [{ privateKey: gpg.privateKey('ops@acme.example') }] } }
  }, 120_000)
  afterAll(() => gpg?.close())

  test('a signature holds, covers the headers, and breaks with a letter', async () => {
    const raw = await sealed(config, wishOf('pgp', { sign: true }))
    expect(headOf(raw)).toContain(`Subject: ${secret}`)
    const { content, signature } = signedParts(raw)
    const status = gpg.verify(content, signature)
    expect(status).toContain('[GNUPG:] GOODSIG')
    expect(status).toContain('[GNUPG:] VALIDSIG')
    expect(content).toMatch(/^Date: /)
    expect(content).toContain(`\r\nSubject: ${secret}\r\n`)
    expect(content).toMatch(/Content-Type: multipart\/alternative;\r\n boundary="[^"]+";\r\n hp="clear"/)
    // RFC 3156 3: nothing that a server on the way would change.
    expect(content).toMatch(/^[\x20-\x7e\t\r\n]*$/)
    expect(content.split('\r\n').filter((line) => /[ \t]$/.test(line) || line.length > 998)).toEqual([])
    expect(gpg.verify(content.replace('Subject: The', 'Subject: the'), signature)).toContain('[GNUPG:] BADSIG')
    expect(gpg.verify(content.replace('dashes', 'dishes'), signature)).toContain('[GNUPG:] BADSIG')
    const micalg = /micalg=pgp-(\w+)/.exec(headOf(raw))?.[1]
    // The hash algorithms of RFC 9580 9.5, as VALIDSIG names them.
    const hash = { 8: 'sha256', 9: 'sha384', 10: 'sha512' }[/VALIDSIG (?:\S+ ){7}(\d+)/.exec(status)![1]!]
    expect(micalg).toBe(hash)
  })

  test('what is signed and encrypted opens for its reader, signature and all, and for nobody else', async () => {
    const raw = await sealed(config, wishOf('pgp', { sign: true, encrypt: true }))
    expect(raw).not.toContain('database')
    expect(headOf(raw)).toContain('Subject: [...]')
    const { text, status } = gpg.decrypt(raw.slice(raw.indexOf('-----BEGIN PGP MESSAGE')))
    expect(status).toContain('[GNUPG:] DECRYPTION_OKAY')
    expect(status).toContain('[GNUPG:] GOODSIG')
    expect(text).toContain('hp="cipher"')
    expect(text).toContain('\r\nHP-Outer: Subject: [...]\r\n')
    const mail = await simpleParser(text)
    expect(mail).toMatchObject({ subject: secret, messageId: /Message-ID: (\S+)/i.exec(raw)![1] })
    expect(mail.text).toContain('and — an em dash.')
    const { keys } = await import('openpgp').then(async ({ readKey }) => ({
      keys: (await readKey({ armoredKey: gpg.publicKey('ann@corp.example') })).getKeyIDs(),
    }))
    const named = gpg.recipients(raw.slice(raw.indexOf('-----BEGIN PGP MESSAGE')))
    expect(named).toHaveLength(1)
    expect(keys.map((id) => id.toHex().toUpperCase())).toContain(named[0])
  })

  test('a changed ciphertext does not open', async () => {
    const raw = await sealed(config, wishOf('pgp', { encrypt: true }))
    const armored = raw.slice(raw.indexOf('-----BEGIN PGP MESSAGE')).replace(/\r\n=[\w+/]{4}\r\n/, '\r\n')
    const lines = armored.split('\r\n')
    const at = Math.floor(lines.length / 2)
    lines[at] = [...lines[at]!].reverse().join('')
    const { status } = gpg.decrypt(lines.join('\r\n'))
    expect(status).not.toContain('[GNUPG:] DECRYPTION_OKAY')
    expect(gpg.decrypt(armored).status).toContain('[GNUPG:] DECRYPTION_OKAY')
  })

  test('an attempt again has the same Message-ID and Date, and another ciphertext', async () => {
    const wish = wishOf('pgp', { sign: true, encrypt: true })
    const [first, second] = [await sealed(config, wish), await sealed(config, wish)]
    expect(headOf(first)).toBe(headOf(second))
    expect(first).not.toBe(second)
  })

  test.each([
    ['no key', 'zoe@corp.example', 'policy', 'There is no PGP key for zoe@corp.example'],
    ['an expired one', 'carl@corp.example', 'invalid', 'The PGP key of carl@corp.example expired on 2020-12-31'],
    ['a revoked one', 'dora@corp.example', 'invalid', 'The PGP key of dora@corp.example was revoked'],
    ['a file that is none', 'eve@corp.example', 'invalid', 'eve@corp.example.asc cannot be used as a PGP key'],
    ['a private key', 'mallory@corp.example', 'invalid', 'a private key, which belongs to its owner alone'],
  ])('%s: nothing is sent, or the delivery fails', async (_, address, reason, problem) => {
    const to = addressee(address)
    const held = await protect(config, wishOf('pgp', { encrypt: true }), to)
    expect(held).toMatchObject({
      refusal: {
        rule: reason === 'policy' ? 'no-encryption-key' : 'bad-encryption-key',
        message: expect.stringContaining(problem),
        ...(reason === 'policy' ? {} : { reason }),
      },
    })
    const failing = await protect(config, wishOf('pgp', { encrypt: true, onMissingEncryptionKey: 'fail' }), to)
    expect(failing).toMatchObject({ protection: { lacks: { key: 'encryption-key' } } })
    if (!('protection' in failing)) throw new Error('held')
    const draft = composeMail(words, to, {}, about(1, { protection: failing.protection })) as Draft
    expect(await createFinisher(config, { dir })(draft)).toMatchObject({
      kind: 'rejected',
      reason: 'no-encryption-key',
      scope: 'recipient',
    })
  })

  test.each(['skip', 'send-unsigned', 'fail'] as const)(
    'no signing key of the sender: %s',
    async (onMissingSigningKey) => {
      const own = { pgp: { signingKeys: [{ privateKey: gpg.privateKey('bob@corp.example') }] } }
      const found = await protect(own, wishOf('pgp', { sign: true, onMissingSigningKey }), ann)
      const problem = expect.stringContaining('No PGP key to sign with is configured for the sender ops@acme.example')
      if (onMissingSigningKey === 'skip')
        expect(found).toMatchObject({ refusal: { rule: 'no-signing-key', message: problem } })
      else {
        expect(found).toMatchObject({ protection: { sign: false }, problem: { message: problem } })
        const lacks = 'protection' in found ? found.protection.lacks?.key : 'held'
        expect(lacks).toBe(onMissingSigningKey === 'fail' ? 'signing-key' : undefined)
      }
    },
  )

  test('what may go unsigned is still encrypted', async () => {
    const raw = await sealed({}, wishOf('pgp', { sign: true, encrypt: true, onMissingSigningKey: 'send-unsigned' }))
    const { status } = gpg.decrypt(raw.slice(raw.indexOf('-----BEGIN PGP MESSAGE')))
    expect(status).toContain('[GNUPG:] DECRYPTION_OKAY')
    expect(status).not.toContain('GOODSIG')
  })

  test('a plan without secrets trusts that the signing key is there; sending without it is refused', async () => {
    const unresolved = { pgp: { signingKeys: [{ privateKey: '${file:/run/secrets/pgp.asc}' }] } }
    const found = await protect(unresolved, wishOf('pgp', { sign: true }), ann)
    expect(found).toMatchObject({ protection: { sign: true } })
    await expect(sealed(unresolved, wishOf('pgp', { sign: true }))).rejects.toThrow('no-signing-key')
  })

  test('a locked key opens with its passphrase, and without it the config is wrong', async () => {
    const { decryptKey, encryptKey, readPrivateKey } = await import('openpgp')
    const key = await readPrivateKey({ armoredKey: gpg.privateKey('ops@acme.example') })
    const privateKey = (await encryptKey({ privateKey: key, passphrase: 'hunter22' })).armor()
    expect(decryptKey).toBeDefined()
    const raw = await sealed(
      { pgp: { signingKeys: [{ privateKey, passphrase: 'hunter22' }] } },
      wishOf('pgp', { sign: true }),
    )
    const { content, signature } = signedParts(raw)
    expect(gpg.verify(content, signature)).toContain('GOODSIG')
    for (const passphrase of [{}, { passphrase: 'hunter23' }]) {
      const wrong = { pgp: { signingKeys: [{ privateKey, ...passphrase }] } }
      await expect(protect(wrong, wishOf('pgp', { sign: true }), ann)).rejects.toThrow(
        /a signing key of pgp cannot be used/,
      )
    }
  })

  test.each([
    ['the file named after the address', {}, 'ann@corp.example'],
    ['a file for many', {}, 'bob@corp.example'],
    ['a file of the recipient', { pgpKey: 'own/fred.asc' }, 'fred@corp.example'],
  ])('a key is found in %s', async (_, fields, address) => {
    const found = await protect(config, wishOf('pgp', { encrypt: true }), addressee(address, { fields }))
    expect(found).toMatchObject({ protection: { encryptTo: expect.stringMatching(/^[0-9A-F]{40}$/) } })
  })

  test('a key in the recipient’s column, armored or in base64, wins over the folder', async () => {
    const { readKey } = await import('openpgp')
    const armored = gpg.publicKey('bob@corp.example')
    const key = await readKey({ armoredKey: armored })
    for (const pgpKey of [armored, Buffer.from(key.write()).toString('base64')]) {
      const found = await protect(config, wishOf('pgp', { encrypt: true }), { ...ann, fields: { pgpKey } })
      expect(found).toMatchObject({ protection: { encryptTo: key.getFingerprint().toUpperCase() } })
    }
  })

  test.each(['../outside.asc', '/etc/hostname.asc', 'own/link.asc', 'own/gone.asc'])(
    'a path of a recipient stays inside the project: %s',
    async (pgpKey) => {
      try {
        symlinkSync('/etc/hostname', join(dir, 'own/link.asc'))
      } catch {
        // Made by the case before.
      }
      const found = await protect(config, wishOf('pgp', { encrypt: true }), { ...ann, fields: { pgpKey } })
      expect(found).toMatchObject({
        refusal: { reason: 'invalid', message: expect.stringMatching(/it is outside|it leads out|no such file/) },
      })
    },
  )

  test('a key that came while a sender is open is found', async () => {
    const finish = createFinisher({}, { dir, now })
    const late = addressee('late@corp.example')
    const draftFor = async (to: Addressee) => {
      const judged = await protect({}, wishOf('pgp', { encrypt: true }), to)
      if ('refusal' in judged) throw new Error(judged.refusal.message)
      return composeMail(words, to, {}, about(1, { protection: judged.protection })) as Draft
    }
    expect(await finish(await draftFor(ann))).toHaveProperty('raw')
    await expect(draftFor(late)).rejects.toThrow('There is no PGP key')
    writeFiles(dir, { 'keys/pgp/late@corp.example.asc': gpg.publicKey('bob@corp.example') })
    expect(await finish(await draftFor(late))).toHaveProperty('raw')
  })

  test('a folder outside the project is refused, and one that the config names must be there', async () => {
    for (const [folder, words] of [
      ['../keys', 'outside the project'],
      ['/etc', 'outside the project'],
      ['keys/none', 'cannot be read'],
    ] as const)
      await expect(protect({ pgp: { folder } }, wishOf('pgp', { encrypt: true }), ann)).rejects.toThrow(words)
  })
})

describe.skipIf(!hasOpenssl)('S/MIME, as OpenSSL sees it', () => {
  let authority: Authority
  let config: SecurityConfig
  beforeAll(() => {
    authority = openAuthority()
    const ops = authority.issue('ops', 'ops@acme.example')
    const certificates = {
      ann: authority.issue('ann', 'ann@corp.example'),
      bea: authority.issue('bea', 'bea@corp.example', { key: 'ec', usage: 'digitalSignature,keyAgreement' }),
      carl: authority.issue('carl', 'carl@corp.example', { purpose: 'serverAuth' }),
      dora: authority.issue('dora', 'dora@corp.example'),
      emma: authority.issue('emma', 'emma@corp.example', { usage: 'digitalSignature' }),
    }
    writeFiles(dir, {
      'keys/smime/everybody.pem': Object.values(certificates)
        .map(({ certificate }) => certificate)
        .join(''),
      'keys/smime/revoked.crl': authority.revoke('dora'),
    })
    config = { smime: { signingKeys: [ops] } }
  }, 120_000)
  afterAll(() => authority?.close())

  test('a signature holds, covers the headers, and breaks with a letter', async () => {
    const raw = await sealed(config, wishOf('smime', { sign: true }))
    const { content, ok } = authority.verify(raw)
    expect(ok).toBe(true)
    expect(content).toContain(`Subject: ${secret}`)
    expect(authority.verify(raw.replace('dashes', 'dishes')).ok).toBe(false)
    const inner = raw.lastIndexOf('Subject: The')
    expect(authority.verify(`${raw.slice(0, inner)}Subject: the${raw.slice(inner + 12)}`).ok).toBe(false)
  })

  test.each(['ann', 'bea'])(
    'what is signed and encrypted opens for its reader, signature and all: %s',
    async (name) => {
      const raw = await sealed(
        config,
        wishOf('smime', { sign: true, encrypt: true }),
        addressee(`${name}@corp.example`),
      )
      expect(raw).not.toContain('database')
      expect(headOf(raw)).toContain('Subject: [...]')
      const opened = authority.decrypt(raw, name)
      expect(opened.ok).toBe(true)
      const { ok, content } = authority.verify(opened.content)
      expect(ok).toBe(true)
      expect(await simpleParser(content)).toMatchObject({ subject: secret })
      expect(authority.decrypt(raw, 'ops').content).not.toContain(secret)
    },
  )

  test('a sender’s EC key signs too', async () => {
    const key = authority.issue('ec', 'ops@acme.example', { key: 'ec', usage: 'digitalSignature' })
    expect(authority.verify(await sealed({ smime: { signingKeys: [key] } }, wishOf('smime', { sign: true }))).ok).toBe(
      true,
    )
  })

  test.each([
    ['no certificate', 'zoe@corp.example', 'policy', 'There is no S/MIME certificate for zoe@corp.example', 0],
    ['an expired one', 'ann@corp.example', 'invalid', 'expired on ', 40],
    ['one that is to come', 'ann@corp.example', 'invalid', 'is not valid before ', -2],
    ['a revoked one', 'dora@corp.example', 'invalid', 'was revoked', 0],
    ['one for servers', 'carl@corp.example', 'invalid', 'is not made to encrypt mail', 0],
    ['one for signatures', 'emma@corp.example', 'invalid', 'is not made to encrypt mail', 0],
  ])('%s: nothing is sent', async (_, address, reason, problem, days) => {
    const found = await protect(
      config,
      wishOf('smime', { encrypt: true }),
      addressee(address),
      now() + days * 86_400_000,
    )
    expect(found).toMatchObject({
      refusal: {
        rule: reason === 'policy' ? 'no-encryption-key' : 'bad-encryption-key',
        message: expect.stringContaining(problem),
        ...(reason === 'policy' ? {} : { reason }),
      },
    })
  })

  test('a sender’s certificate that expired signs nothing', async () => {
    const found = await protect(config, wishOf('smime', { sign: true }), ann, now() + 40 * 86_400_000)
    expect(found).toMatchObject({ refusal: { reason: 'invalid', message: expect.stringContaining('of the sender') } })
  })

  test('a certificate may come with that of its issuer, which nothing is encrypted to', async () => {
    const leaf = authority.issue('fay', 'other-name@corp.example')
    writeFiles(dir, { 'keys/smime/fay@corp.example.pem': `${authority.certificate}${leaf.certificate}` })
    const raw = await sealed(config, wishOf('smime', { encrypt: true }), addressee('fay@corp.example'))
    expect(authority.decrypt(raw, 'fay').content).toContain(secret)
  })

  test('a list of revoked certificates that is none stops the plan', async () => {
    writeFiles(dir, { 'keys/broken/list.crl': 'nothing', 'keys/broken/private.pem': 'x' })
    const broken = { smime: { folder: 'keys/broken' } }
    await expect(protect(broken, wishOf('smime', { encrypt: true }), ann)).rejects.toThrow(
      'keys/broken/list.crl is no list of revoked certificates',
    )
  })

  test('a key of another certificate is a wrong config', async () => {
    const [a, b] = [authority.issue('a', 'ops@acme.example'), authority.issue('b', 'ops@acme.example')]
    const mixed = { smime: { signingKeys: [{ certificate: a.certificate, privateKey: b.privateKey }] } }
    await expect(protect(mixed, wishOf('smime', { sign: true }), ann)).rejects.toThrow('not the key of its certificate')
  })
})
