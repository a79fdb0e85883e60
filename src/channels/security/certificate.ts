import { X509Certificate } from 'node:crypto'
import type { Certificate } from 'pkijs'
import type { Instant } from '../../model/project.ts'
import type { PublicKey } from './method.ts'

export interface X509Key extends PublicKey {
  certificate: Certificate
  x509: X509Certificate
}

/** A list of revoked certificates (RFC 5280 5): whether it names this one. */
export type Revocations = (certificate: Certificate) => boolean

/** Bits of `keyUsage` (RFC 5280 4.2.1.3), the first one the highest. */
const usageBit = { sign: 0x80, contentCommitment: 0x40, encryptRsa: 0x20, encryptEc: 0x08 }

/** `emailProtection`, and `anyExtendedKeyUsage` (RFC 5280 4.2.1.12). */
const mailPurposes = ['1.3.6.1.5.5.7.3.4', '2.5.29.37.0']

/** Throws where a file of public keys holds a private one. */
export function refusePrivateKeys(bytes: Buffer): void {
  if (/-----BEGIN (?:[A-Z]+ )?PRIVATE KEY/.test(bytes.toString('latin1')))
    throw new Error('it holds a private key, which belongs to its owner alone')
}

/** The DER of every certificate in a PEM text, in base64 alone, or in DER. */
export function certificatesIn(bytes: Buffer): Buffer[] {
  const text = bytes.toString('latin1')
  const blocks = [...text.matchAll(/-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----([^-]+)-----END/g)]
  if (blocks.length > 0) return blocks.map(([, base64 = '']) => Buffer.from(base64, 'base64'))
  return /^[\sA-Za-z0-9+/]+=*\s*$/.test(text) ? [Buffer.from(text, 'base64')] : [bytes]
}

export function certificateKey(
  der: Buffer,
  parse: (der: Buffer) => Certificate,
  use: 'encrypt' | 'sign',
  isRevoked: Revocations,
): X509Key {
  let x509: X509Certificate
  let certificate: Certificate
  try {
    x509 = new X509Certificate(der)
    certificate = parse(der)
  } catch {
    throw new Error('it holds no X.509 certificate')
  }
  const from = Date.parse(x509.validFrom)
  const to = Date.parse(x509.validTo)
  return {
    fingerprint: x509.fingerprint256.replaceAll(':', ''),
    addresses: addressesOf(x509),
    createdAt: from,
    certificate,
    x509,
    async trouble(now: Instant) {
      if (now < from) return `is not valid before ${new Date(from).toISOString()}`
      if (now >= to) return `expired on ${dayOf(to)}`
      if (isRevoked(certificate)) return 'was revoked'
      const type = x509.publicKey.asymmetricKeyType
      if (type !== 'rsa' && type !== 'ec') return `has a key that cannot ${use} mail (${type})`
      if (type === 'rsa' && (x509.publicKey.asymmetricKeyDetails?.modulusLength ?? 0) < 2048)
        return 'has a key of less than 2048 bits'
      return isFor(certificate, x509, use) ? undefined : `is not made to ${use} mail`
    },
  }
}

/** By the subject's alternative names, and the e-mail address of the subject of old certificates. */
function addressesOf({ subjectAltName = '', subject }: X509Certificate): string[] {
  const names = [...subjectAltName.matchAll(/(?:^|, )email:("?)([^,"\s]+@[^,"\s]+)\1/g)].map(([, , name = '']) => name)
  const old = [...subject.matchAll(/^emailAddress=(\S+@\S+)$/gm)].map(([, name = '']) => name)
  return [...new Set([...names, ...old].map((name) => name.toLowerCase()))]
}

function isFor(certificate: Certificate, { keyUsage: purposes, publicKey }: X509Certificate, use: 'encrypt' | 'sign') {
  // Node calls the extended usages so; absent: any.
  const hasPurposes = (purposes as string[] | undefined)?.length
  if (hasPurposes && !purposes.some((purpose) => mailPurposes.includes(purpose))) return false
  const extension = certificate.extensions?.find(({ extnID }) => extnID === '2.5.29.15')
  if (extension === undefined) return true
  const { valueBlock } = extension.parsedValue as { valueBlock: { valueHexView: Uint8Array } }
  const bits = valueBlock.valueHexView[0] ?? 0
  const wanted =
    use === 'sign'
      ? usageBit.sign | usageBit.contentCommitment
      : publicKey.asymmetricKeyType === 'rsa'
        ? usageBit.encryptRsa
        : usageBit.encryptEc
  return (bits & wanted) !== 0
}

const dayOf = (instant: Instant) => new Date(instant).toISOString().slice(0, 10)
