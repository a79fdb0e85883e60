import type * as OpenPgp from 'openpgp'
import type { Instant } from '../../model/project.ts'
import { loadLibrary } from '../library.ts'
import { type Entity, type Layers, type Method, type PublicKey, wholeOf } from './method.ts'

interface PgpKey extends PublicKey {
  key: OpenPgp.Key
}

interface PgpSigner extends PublicKey {
  key: OpenPgp.PrivateKey
}

/** PGP/MIME (RFC 3156) with OpenPGP.js, which refuses weak keys and algorithms. */
export async function createPgp(dir: string): Promise<Method<PgpKey, PgpSigner>> {
  const openpgp = await loadLibrary('openpgp', dir)

  async function read(bytes: Buffer): Promise<PgpKey[]> {
    const text = bytes.toString('latin1')
    // The library reads the first of several armored blocks only.
    const blocks = text.match(/-----BEGIN PGP[^-]*-----[\s\S]*?-----END PGP[^-]*-----/g)
    const reads =
      blocks === null
        ? [openpgp.readKeys({ binaryKeys: bytes })]
        : blocks.map((block) => openpgp.readKeys({ armoredKeys: block }))
    const keys = (await Promise.all(reads)).flat()
    if (keys.length === 0) throw new Error('it holds no key')
    if (keys.some((key) => key.isPrivate())) throw new Error('it holds a private key, which belongs to its owner alone')
    return keys.map((key) => ({ ...factsOf(key), key, trouble: (now) => troubleOf(key, 'encrypt', now) }))
  }

  async function sign(entity: Entity, { signer, boundary, now }: PgpLayers): Promise<Entity> {
    const content = wholeOf(entity)
    const signature = await openpgp.sign({
      message: await openpgp.createMessage({ binary: Buffer.from(content, 'utf8') }),
      signingKeys: signer!.key,
      detached: true,
      format: 'object',
      date: new Date(now),
    })
    const { hashAlgorithm } = signature.packets[0] as unknown as { hashAlgorithm: number }
    const micalg = openpgp.enums.read(openpgp.enums.hash, hashAlgorithm as OpenPgp.enums.hash)
    const mark = `${boundary}-signed`
    return {
      headers:
        `Content-Type: multipart/signed; micalg=pgp-${micalg};\r\n` +
        ` protocol="application/pgp-signature";\r\n boundary="${mark}"\r\n`,
      body:
        `This is an OpenPGP signed message (RFC 3156).\r\n--${mark}\r\n${content}\r\n--${mark}\r\n` +
        'Content-Type: application/pgp-signature; name="signature.asc"\r\nContent-Description: OpenPGP signature\r\n' +
        `Content-Disposition: attachment; filename="signature.asc"\r\n\r\n${asLines(signature.armor())}\r\n--${mark}--\r\n`,
    }
  }

  /** Signed and encrypted is one OpenPGP message (RFC 3156 6.2). It names no key but this one recipient's. */
  async function encrypt(entity: Entity, { signer, recipient, boundary, now }: PgpLayers): Promise<Entity> {
    const armored = await openpgp.encrypt({
      message: await openpgp.createMessage({ binary: Buffer.from(wholeOf(entity), 'utf8') }),
      encryptionKeys: recipient!.key,
      ...(signer === undefined ? {} : { signingKeys: signer.key }),
      date: new Date(now),
      // What was not encrypted before must not be guessed by its size (CRIME and its like).
      config: { preferredCompressionAlgorithm: openpgp.enums.compression.uncompressed },
    })
    const mark = `${boundary}-encrypted`
    return {
      headers: `Content-Type: multipart/encrypted; protocol="application/pgp-encrypted";\r\n boundary="${mark}"\r\n`,
      body:
        `This is an OpenPGP encrypted message (RFC 3156).\r\n--${mark}\r\n` +
        'Content-Type: application/pgp-encrypted\r\nContent-Description: PGP/MIME version identification\r\n\r\n' +
        `Version: 1\r\n\r\n--${mark}\r\n` +
        'Content-Type: application/octet-stream; name="encrypted.asc"\r\nContent-Description: OpenPGP encrypted message\r\n' +
        `Content-Disposition: inline; filename="encrypted.asc"\r\n\r\n${asLines(armored)}\r\n--${mark}--\r\n`,
    }
  }

  return {
    noun: 'PGP key',
    extensions: ['.asc', '.gpg', '.pgp'],
    read,
    async openSigner({ privateKey, passphrase }) {
      const [locked] = await openpgp.readPrivateKeys({ armoredKeys: privateKey })
      if (locked === undefined) throw new Error('it holds no private key')
      const isOpen = locked.isDecrypted()
      if (!isOpen && passphrase === undefined) throw new Error('it is locked, and no passphrase is given')
      const key = isOpen ? locked : await openpgp.decryptKey({ privateKey: locked, passphrase: passphrase! })
      return { ...factsOf(key), key, trouble: (now) => troubleOf(key, 'sign', now) }
    },
    protect: (entity, layers) => (layers.recipient === undefined ? sign(entity, layers) : encrypt(entity, layers)),
  }
}

type PgpLayers = Layers<PgpKey, PgpSigner>

function factsOf(key: OpenPgp.Key): Pick<PublicKey, 'fingerprint' | 'addresses' | 'createdAt'> {
  return {
    fingerprint: key.getFingerprint().toUpperCase(),
    addresses: key.users.flatMap(({ userID }) => (userID?.email ? [userID.email.toLowerCase()] : [])),
    createdAt: key.getCreationTime().getTime(),
  }
}

async function troubleOf(key: OpenPgp.Key, use: 'encrypt' | 'sign', now: Instant): Promise<string | undefined> {
  const date = new Date(now)
  if (key.getCreationTime().getTime() > now) return `is not valid before ${key.getCreationTime().toISOString()}`
  if (await key.isRevoked(undefined, undefined, date)) return 'was revoked'
  const expires = await key.getExpirationTime().catch(() => null)
  if (expires instanceof Date && expires.getTime() <= now) return `expired on ${dayOf(expires)}`
  try {
    // The subkey that would be used, with bindings and strength.
    await (use === 'encrypt' ? key.getEncryptionKey(undefined, date) : key.getSigningKey(undefined, date))
    return undefined
  } catch (error) {
    return `cannot ${use}: ${(error as Error).message.replace(/\s+/g, ' ')}`
  }
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10)

/** Armor is ASCII with line feeds; it ends without a line break here. */
function asLines(armor: string): string {
  return armor.trimEnd().replace(/\r?\n/g, '\r\n')
}
