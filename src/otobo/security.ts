import type { Context } from './context.ts'
import { isTruthy } from './perl-values.ts'
import type { Rule, SecurityKey } from './types.ts'

export interface MailSecurity {
  method: 'PGP' | 'SMIME'
  /** key id to sign with */
  sign?: string
  /** key id to encrypt with */
  encrypt?: string
  /** PGP signatures stand apart from the text when the system writes HTML */
  form?: string
}

export type SecurityDecision =
  | { kind: 'none' }
  | { kind: 'secured'; security: MailSecurity }
  | { kind: 'withheld'; reason: 'method-off' | 'no-signing-key' | 'no-encryption-key' }

interface Parties {
  sender: string
  recipient: string
  /** preferred among the sender's keys */
  preferredKey?: string | undefined
  /** also takes keys that are revoked or expired for encryption, as OTOBO's appointment transport does */
  takesBadKeys?: boolean | undefined
}

const first = (rule: Rule, key: string): string => rule.data[key]?.[0] ?? ''

/** How a mail is signed and encrypted, or why it must not go out. A missing key without instruction sends it as it is. */
export function decideSecurity(rule: Rule, parties: Parties, context: Context): SecurityDecision {
  const wish = first(rule, 'EmailSigningCrypting')
  if (!isTruthy(first(rule, 'EmailSecuritySettings')) || wish === '') return { kind: 'none' }
  const method = wish.startsWith('PGP') ? 'PGP' : wish.startsWith('SMIME') ? 'SMIME' : undefined
  if (!method) return { kind: 'none' }
  if (!context.settings.isOn(method)) return { kind: 'withheld', reason: 'method-off' }
  if (context.leavesSecurity) return { kind: 'none' }
  const security: MailSecurity = { method }
  if (wish.includes('Sign')) {
    const keys = usableKeys(method, 'sign', parties.sender, false, context)
    const key = keys.find((candidate) => candidate.id === parties.preferredKey) ?? keys[0]
    if (key) security.sign = key.id
    else if (first(rule, 'EmailMissingSigningKeys') === 'Skip') return { kind: 'withheld', reason: 'no-signing-key' }
  }
  if (wish.includes('Crypt')) {
    const key = usableKeys(method, 'encrypt', parties.recipient, parties.takesBadKeys ?? false, context)[0]
    if (key) security.encrypt = key.id
    else if (first(rule, 'EmailMissingCryptingKeys') === 'Skip')
      return { kind: 'withheld', reason: 'no-encryption-key' }
  }
  if (!security.sign && !security.encrypt) return { kind: 'none' }
  if (method === 'PGP')
    security.form = context.settings.isOn('Frontend::RichText') ? 'Detached' : context.settings.get('PGP::Method')
  return { kind: 'secured', security }
}

function usableKeys(
  method: SecurityKey['method'],
  use: SecurityKey['use'],
  email: string,
  takesBadKeys: boolean,
  context: Context,
): SecurityKey[] {
  const wanted = email.toLowerCase()
  const keys = context.world.directory.securityKeys ?? []
  const fitting = keys.filter((key) => key.method === method && key.use === use && key.email.toLowerCase() === wanted)
  return takesBadKeys ? fitting : fitting.filter((key) => key.isGood)
}
