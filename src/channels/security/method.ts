import type { Instant } from '../../model/project.ts'

/** A MIME entity: complete header lines, and a body whose lines end in CRLF. ASCII, but for addresses beyond it. */
export interface Entity {
  headers: string
  body: string
}

/** A key or certificate, and what can be told of it. */
export interface PublicKey {
  /** Upper-case hexadecimal digits. */
  fingerprint: string
  /** Lower case. */
  addresses: readonly string[]
  createdAt: Instant
  /** Why it cannot be used at this time, as in "expired on 2026-01-02"; undefined where it can. */
  trouble(now: Instant): Promise<string | undefined>
}

/** What the config says of one signing key, its secrets resolved. */
export interface SigningKeyConfig {
  privateKey: string
  passphrase?: string
  /** S/MIME only. */
  certificate?: string
}

export interface Layers<Public, Signing> {
  signer?: Signing
  recipient?: Public
  /** Begins each boundary; no line of the content begins with it. */
  boundary: string
  now: Instant
}

/** OpenPGP or S/MIME, over their libraries. */
export interface Method<Public extends PublicKey = PublicKey, Signing extends PublicKey = PublicKey> {
  /** As people read it: `PGP key`, `S/MIME certificate`. */
  noun: string
  /** Endings of the names of key files, lower case, with their dots. */
  extensions: readonly string[]
  /** Every public key in the bytes. Throws an Error that says what is wrong with them. */
  read(bytes: Buffer): Promise<Public[]>
  /** Throws an Error that quotes nothing of the key. */
  openSigner(config: SigningKeyConfig): Promise<Signing>
  /** Signs, then encrypts, whichever is asked for. */
  protect(entity: Entity, layers: Layers<Public, Signing>): Promise<Entity>
}

/** The entity as one text: what is signed or encrypted, byte for byte. */
export function wholeOf({ headers, body }: Entity): string {
  return `${headers}\r\n${body}`
}
