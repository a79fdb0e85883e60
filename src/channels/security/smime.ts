import {
  constants,
  createCipheriv,
  createPrivateKey,
  type KeyObject,
  publicEncrypt,
  randomBytes,
  webcrypto,
} from 'node:crypto'
import type { CertificateRevocationList } from 'pkijs'
import { NotifyError } from '../../model/error.ts'
import { loadLibrary } from '../library.ts'
import { certificateKey, certificatesIn, type Revocations, refusePrivateKeys, type X509Key } from './certificate.ts'
import { readKeyFile } from './key-files.ts'
import { type Entity, type Layers, type Method, wholeOf } from './method.ts'

interface X509Signer extends X509Key {
  privateKey: KeyObject
  /** DER of the certificates of the issuers. */
  chain: readonly Buffer[]
}

/** S/MIME (RFC 8551) over CMS (RFC 5652). `revocationLists`: files of the project, DER or PEM. Throws NotifyError `bad-key`. */
export async function createSmime(
  dir: string,
  revocationLists: readonly string[],
): Promise<Method<X509Key, X509Signer>> {
  const pkijs = await loadLibrary('pkijs', dir)
  const asn1js = await loadLibrary('asn1js', dir)
  const engine = new pkijs.CryptoEngine({ name: 'node', crypto: webcrypto as never })
  const parse = (der: Buffer) => pkijs.Certificate.fromBER(new Uint8Array(der))
  const lists = revocationLists.map((file) => {
    try {
      return pkijs.CertificateRevocationList.fromBER(new Uint8Array(derOfList(readKeyFile(dir, file))))
    } catch (cause) {
      const hint = `mend ${file}, or take it out of its folder`
      throw new NotifyError('bad-key', `${file} is no list of revoked certificates`, { hint, cause })
    }
  })
  const isRevoked: Revocations = (certificate) =>
    lists.some(
      (list: CertificateRevocationList) =>
        list.issuer.isEqual(certificate.issuer) && list.isCertificateRevoked(certificate),
    )

  const idOf = ({ certificate }: X509Key) =>
    new pkijs.IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber })

  async function sign(entity: Entity, signer: X509Signer, boundary: string, now: number): Promise<Entity> {
    const content = wholeOf(entity)
    const bytes = new Uint8Array(Buffer.from(content, 'utf8'))
    const digest = await webcrypto.subtle.digest('SHA-256', bytes)
    const attribute = (type: string, value: unknown) => new pkijs.Attribute({ type, values: [value] })
    const signed = new pkijs.SignedData({
      version: 1,
      encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: pkijs.id_ContentType_Data }),
      signerInfos: [
        new pkijs.SignerInfo({
          version: 1,
          sid: idOf(signer),
          signedAttrs: new pkijs.SignedAndUnsignedAttributes({
            type: 0,
            attributes: [
              attribute('1.2.840.113549.1.9.3', new asn1js.ObjectIdentifier({ value: pkijs.id_ContentType_Data })),
              attribute('1.2.840.113549.1.9.5', new asn1js.UTCTime({ valueDate: new Date(now) })),
              attribute('1.2.840.113549.1.9.4', new asn1js.OctetString({ valueHex: digest })),
            ],
          }),
        }),
      ],
      certificates: [signer.certificate, ...signer.chain.map(parse)],
    })
    await signed.sign(await cryptoKeyOf(signer.privateKey), 0, 'SHA-256', bytes, engine)
    const mark = `${boundary}-signed`
    return {
      headers:
        'Content-Type: multipart/signed; protocol="application/pkcs7-signature";\r\n' +
        ` micalg=sha-256; boundary="${mark}"\r\n`,
      body:
        `This is an S/MIME signed message (RFC 8551).\r\n--${mark}\r\n${content}\r\n--${mark}\r\n` +
        'Content-Type: application/pkcs7-signature; name="smime.p7s"\r\nContent-Transfer-Encoding: base64\r\n' +
        `Content-Disposition: attachment; filename="smime.p7s"\r\n\r\n${derLines(contentInfo('SignedData', signed.toSchema(true)))}--${mark}--\r\n`,
    }
  }

  function contentInfo(type: 'SignedData' | 'EnvelopedData', content: unknown): ArrayBuffer {
    const contentType = type === 'SignedData' ? pkijs.id_ContentType_SignedData : pkijs.id_ContentType_EnvelopedData
    return new pkijs.ContentInfo({ contentType, content: content as never }).toSchema().toBER()
  }

  async function encrypt(entity: Entity, recipient: X509Key): Promise<Entity> {
    const bytes = new Uint8Array(Buffer.from(wholeOf(entity), 'utf8'))
    const enveloped = new pkijs.EnvelopedData()
    if (recipient.x509.publicKey.asymmetricKeyType === 'rsa') envelopeForRsa(enveloped, bytes, recipient)
    else {
      enveloped.addRecipientByCertificate(
        recipient.certificate,
        { kdfAlgorithm: 'SHA-256', kekEncryptionLength: 256 },
        2,
        engine,
      )
      await enveloped.encrypt({ name: 'AES-CBC', length: 256 } as never, bytes.buffer, engine)
    }
    return {
      headers:
        'Content-Type: application/pkcs7-mime; smime-type=enveloped-data;\r\n name="smime.p7m"\r\n' +
        'Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="smime.p7m"\r\n',
      body: derLines(contentInfo('EnvelopedData', enveloped.toSchema())),
    }
  }

  /** With PKCS #1 v1.5, which every mail program reads (RFC 8551 2.3); WebCrypto, and so pkijs, has OAEP alone. */
  function envelopeForRsa(
    enveloped: InstanceType<typeof pkijs.EnvelopedData>,
    bytes: Uint8Array,
    recipient: X509Key,
  ): void {
    const key = randomBytes(32)
    const iv = randomBytes(16)
    const cipher = createCipheriv('aes-256-cbc', key, iv)
    const encrypted = Buffer.concat([cipher.update(bytes), cipher.final()])
    const encryptedKey = publicEncrypt({ key: recipient.x509.publicKey, padding: constants.RSA_PKCS1_PADDING }, key)
    enveloped.version = 0
    enveloped.encryptedContentInfo = new pkijs.EncryptedContentInfo({
      contentType: pkijs.id_ContentType_Data,
      contentEncryptionAlgorithm: new pkijs.AlgorithmIdentifier({
        algorithmId: '2.16.840.1.101.3.4.1.42',
        algorithmParams: new asn1js.OctetString({ valueHex: new Uint8Array(iv) }),
      }),
      encryptedContent: new asn1js.OctetString({ valueHex: new Uint8Array(encrypted) }),
      disableSplit: true,
    })
    enveloped.recipientInfos = [
      new pkijs.RecipientInfo({
        variant: 1,
        value: new pkijs.KeyTransRecipientInfo({
          version: 0,
          rid: idOf(recipient),
          keyEncryptionAlgorithm: new pkijs.AlgorithmIdentifier({
            algorithmId: '1.2.840.113549.1.1.1',
            algorithmParams: new asn1js.Null(),
          }),
          encryptedKey: new asn1js.OctetString({ valueHex: new Uint8Array(encryptedKey) }),
        }),
      }),
    ]
  }

  return {
    noun: 'S/MIME certificate',
    extensions: ['.pem', '.crt', '.cer'],
    async read(bytes) {
      refusePrivateKeys(bytes)
      const all = certificatesIn(bytes).map((der) => certificateKey(der, parse, 'encrypt', isRevoked))
      // A certificate may come with those of its issuers, to whom nothing is written.
      const own = all.filter(({ x509, addresses }) => !x509.ca || addresses.length > 0)
      return own.length > 0 ? own : all
    },
    async openSigner({ privateKey: pem, passphrase, certificate = '' }) {
      const [own, ...chain] = certificatesIn(Buffer.from(certificate, 'latin1'))
      const key = certificateKey(own!, parse, 'sign', isRevoked)
      let privateKey: KeyObject
      try {
        privateKey = createPrivateKey({ key: pem, ...(passphrase === undefined ? {} : { passphrase }) })
      } catch {
        // The reason would quote the key.
        throw new Error(
          passphrase === undefined ? 'it is no key in PEM form, or locked' : 'the passphrase does not open it',
        )
      }
      if (!key.x509.checkPrivateKey(privateKey)) throw new Error('it is not the key of its certificate')
      return { ...key, privateKey, chain }
    },
    async protect(entity, { signer, recipient, boundary, now }: Layers<X509Key, X509Signer>) {
      const inner = signer === undefined ? entity : await sign(entity, signer, boundary, now)
      return recipient === undefined ? inner : encrypt(inner, recipient)
    },
  }
}

function cryptoKeyOf(key: KeyObject): Promise<webcrypto.CryptoKey> {
  const algorithm =
    key.asymmetricKeyType === 'rsa'
      ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
      : { name: 'ECDSA', namedCurve: curves[key.asymmetricKeyDetails?.namedCurve ?? ''] ?? 'P-256' }
  const pkcs8 = new Uint8Array(key.export({ type: 'pkcs8', format: 'der' }))
  return webcrypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign'])
}

/** OpenSSL's names of the curves of RFC 5480, as WebCrypto calls them. */
const curves: Readonly<Record<string, string>> = { prime256v1: 'P-256', secp384r1: 'P-384', secp521r1: 'P-521' }

function derOfList(bytes: Buffer): Buffer {
  const block = /-----BEGIN X509 CRL-----([^-]+)-----END/.exec(bytes.toString('latin1'))
  return block === null ? bytes : Buffer.from(block[1]!, 'base64')
}

function derLines(der: ArrayBuffer): string {
  return `${Buffer.from(der)
    .toString('base64')
    .replace(/.{76}(?=.)/g, '$&\r\n')}\r\n`
}
