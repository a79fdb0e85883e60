import { relative } from 'node:path'
import type { Refusal } from '../../model/delivery.ts'
import { NotifyError } from '../../model/error.ts'
import type { Instant, SecurityWish } from '../../model/project.ts'
import { type Addressee, type Check, type Keys, otherAddress, type Protection } from '../../ports/channel.ts'
import { type MailOptions, senderOf } from '../mime.ts'
import { folderState, listKeyFiles } from './key-files.ts'
import { createKeyring, type Found, type Keyring } from './keyring.ts'
import type { Method, PublicKey, SigningKeyConfig } from './method.ts'

/** What a mail channel's config says about one method. */
export interface MethodConfig {
  signingKeys?: readonly SigningKeyConfig[]
  folder?: string
  field?: string
}

export interface SecurityConfig {
  pgp?: MethodConfig
  smime?: MethodConfig
}

type Name = SecurityWish['method']

const standard = {
  pgp: { folder: 'keys/pgp', field: 'pgpKey' },
  smime: { folder: 'keys/smime', field: 'smimeCertificate' },
} as const

/** One method with the keys that a config and the project's files hold for it. */
export interface Desk {
  method: Method
  recipients: Keyring<PublicKey>
  /** Every signing key that the config names, its secrets resolved. */
  signers: readonly PublicKey[]
  /** The signing key with this address that works now, or what is wrong. `assumed`: its secret is not resolved here. */
  signer(address: string, now: Instant): Promise<PublicKey | 'assumed' | Refusal>
}

/** How long keys are used without a look at their files: a worker runs for months, and people get new keys. */
const freshMs = 5_000

/** Gives the desk of a method, opened when it is first asked for, and anew when the folder changed. `isUrgent`: look now. */
export type DeskOf = (name: Name, isUrgent?: boolean) => Promise<Desk>

export function createDesks(config: MailOptions & SecurityConfig, dir: string): DeskOf {
  const desks = new Map<Name, { desk: Promise<Desk>; state: string; lookedAt: number }>()
  return (name, isUrgent = false) => {
    const known = desks.get(name)
    const lookedAt = performance.now()
    if (known !== undefined && !isUrgent && lookedAt - known.lookedAt < freshMs) return known.desk
    const state = folderState(dir, config[name]?.folder ?? standard[name].folder)
    const desk = known?.state === state ? known.desk : openDesk(name, config[name] ?? {}, dir)
    desks.set(name, { desk, state, lookedAt })
    return desk
  }
}

async function openDesk(name: Name, config: MethodConfig, dir: string): Promise<Desk> {
  const folder = config.folder ?? standard[name].folder
  const field = config.field ?? standard[name].field
  const isFolderNamed = config.folder !== undefined
  const method = await openMethod(name, dir, folder, isFolderNamed)
  const recipients = createKeyring(method, { dir, folder, isFolderNamed, field })
  const named = config.signingKeys ?? []
  // A plan is made without secrets; what it cannot open it takes to be there.
  const open = named.filter((key) => !Object.values(key).some((text) => isReference(text)))
  const signers = await Promise.all(
    open.map(async (key) => {
      try {
        return await method.openSigner(key)
      } catch (error) {
        const why = (error as Error).message.split('\n', 1)[0]
        throw new NotifyError('bad-channel-config', `a signing key of ${name} cannot be used: ${why}`, {
          hint: 'docs/mail-security.md says how to make one',
        })
      }
    }),
  )
  return {
    method,
    recipients,
    signers,
    async signer(address, now) {
      const own = signers.filter(({ addresses }) => addresses.includes(address.toLowerCase()))
      const best = await bestOf(own, now)
      if (best?.key !== undefined) return best.key
      if (open.length < named.length) return 'assumed'
      if (best === undefined) {
        return {
          rule: 'no-signing-key',
          message: `No ${method.noun} to sign with is configured for the sender ${address}.`,
          hint: `Give the channel's config ${name}: {signingKeys: […]} with a key of that address.`,
        }
      }
      return {
        rule: 'bad-signing-key',
        reason: 'invalid',
        message: `The ${method.noun} of the sender ${address} ${best.trouble}.`,
        hint: 'Replace it by a new one.',
      }
    },
  }
}

async function openMethod(name: Name, dir: string, folder: string, isFolderNamed: boolean): Promise<Method> {
  if (name === 'pgp') return (await (await import('./pgp.ts')).createPgp(dir)) as unknown as Method
  const lists = listKeyFiles(dir, folder, ['.crl'], isFolderNamed).map(({ path }) => relative(dir, path))
  return (await (await import('./smime.ts')).createSmime(dir, lists)) as unknown as Method
}

const isReference = (text: string | undefined) => text?.includes('${') ?? false

/** The newest key that works; else what is wrong with the newest. Undefined where there is none. */
async function bestOf(
  keys: readonly PublicKey[],
  now: Instant,
): Promise<{ key: PublicKey; trouble?: undefined } | { key?: undefined; trouble: string } | undefined> {
  let first: string | undefined
  for (const key of [...keys].sort((a, b) => b.createdAt - a.createdAt)) {
    const trouble = await key.trouble(now)
    if (trouble === undefined) return { key }
    first ??= trouble
  }
  return first === undefined ? undefined : { trouble: first }
}

/** What a mail channel answers while a plan is made. */
export function createKeys(config: MailOptions & SecurityConfig, dir: string): Keys {
  const deskOf = createDesks(config, dir)
  return {
    async protect(wish, to, sender, now) {
      const desk = await deskOf(wish.method)
      const protection: Protection = { method: wish.method, sign: wish.sign }
      let problem: Refusal | undefined
      if (wish.sign) {
        const signer = await desk.signer(senderOf(config, sender).address, now)
        if (signer !== 'assumed' && 'rule' in signer) {
          if (wish.onMissingSigningKey === 'skip') return { refusal: signer }
          protection.sign = false
          if (wish.onMissingSigningKey === 'fail') protection.lacks = { key: 'signing-key', why: signer.message }
          problem = signer
        }
      }
      if (wish.encrypt) {
        const key = await recipientKey(desk, wish.method, to, config, now)
        if ('rule' in key) {
          if (wish.onMissingEncryptionKey === 'skip') return { refusal: key }
          protection.lacks ??= { key: 'encryption-key', why: key.message }
          problem ??= key
        } else {
          protection.encryptTo = key.fingerprint
          problem ??= strangerIn(desk, key, to)
        }
      }
      return { protection, ...(problem === undefined ? {} : { problem }) }
    },
  }
}

async function recipientKey(
  desk: Desk,
  name: Name,
  to: Addressee,
  config: SecurityConfig,
  now: Instant,
): Promise<PublicKey | Refusal> {
  const { keys, fault }: Found<PublicKey> = await desk.recipients.find(to)
  const best = await bestOf(keys, now)
  if (best?.key !== undefined) return best.key
  const folder = config[name]?.folder ?? standard[name].folder
  const field = config[name]?.field ?? standard[name].field
  const extension = desk.method.extensions[0]
  const place = `into ${folder}/${to.address.toLowerCase()}${extension}, or into the column ${field}.`
  const bad = best === undefined ? fault && `${fault}.` : `The ${desk.method.noun} of ${to.address} ${best.trouble}.`
  if (bad !== undefined)
    return { rule: 'bad-encryption-key', reason: 'invalid', message: bad, hint: `Put a current one ${place}` }
  const message = `There is no ${desk.method.noun} for ${to.address}.`
  return { rule: 'no-encryption-key', message, hint: `Put it ${place}` }
}

/** A key in the place of a person's that names others only: a mistake, or an address that has changed since. */
function strangerIn({ method }: Desk, { addresses }: PublicKey, { address }: Addressee): Refusal | undefined {
  if (addresses.length === 0 || addresses.includes(address.toLowerCase())) return undefined
  return {
    rule: otherAddress,
    message: `The ${method.noun} for ${address} names ${addresses.join(', ')}.`,
    hint: 'See whether it is theirs: only who holds its private key can read the mail.',
  }
}

/** The key with this fingerprint among the recipient's, for who sends. It may have come since the desk was opened. */
export async function findKey(
  deskOf: DeskOf,
  name: Name,
  to: Addressee,
  fingerprint: string,
): Promise<PublicKey | undefined> {
  for (const isUrgent of [false, true]) {
    const { keys } = await (await deskOf(name, isUrgent)).recipients.find(to)
    const found = keys.find((key) => key.fingerprint === fingerprint)
    if (found !== undefined) return found
  }
  return undefined
}

/** Whether the signing keys that a config names can be used, in a sentence; undefined where it names none. */
export async function checkSigningKeys(
  config: MailOptions & SecurityConfig,
  dir: string,
  now: Instant,
): Promise<Check | undefined> {
  const deskOf = createDesks(config, dir)
  const good: string[] = []
  for (const name of ['pgp', 'smime'] as const) {
    if ((config[name]?.signingKeys ?? []).length === 0) continue
    let desk: Desk
    try {
      desk = await deskOf(name)
    } catch (error) {
      if (!(error instanceof NotifyError)) throw error
      return { ok: false, detail: error.message }
    }
    for (const { addresses, trouble } of desk.signers) {
      const what = `the ${desk.method.noun} of ${addresses.join(', ') || 'nobody'}`
      const wrong = await trouble(now)
      if (wrong !== undefined) return { ok: false, detail: `${what} ${wrong}` }
      good.push(what)
    }
  }
  return good.length === 0 ? undefined : { ok: true, detail: `signs with ${good.join(' and ')}` }
}
