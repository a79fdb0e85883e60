import type { SecurityWish } from '../model/project.ts'
import type { RuleDocument } from '../model/schema.gen.ts'
import type { YamlDocument } from './document.ts'

/** What a rule asks to be done to its mail; undefined where it asks for nothing. */
export function buildSecurity(document: YamlDocument, raw: RuleDocument['security']): SecurityWish | undefined {
  if (raw?.method === undefined) return undefined
  const { method, sign = false, encrypt = false, onMissingSigningKey, onMissingEncryptionKey } = raw
  if (!sign && !encrypt) {
    document.report('wrong-value', ['security'], 'this asks for neither a signature nor encryption', {
      hint: 'write sign: true, encrypt: true or both, or leave security out',
    })
    return undefined
  }
  for (const [key, isIdle, other] of [
    ['onMissingSigningKey', !sign, 'sign'],
    ['onMissingEncryptionKey', !encrypt, 'encrypt'],
  ] as const) {
    if (!isIdle || raw[key] === undefined) continue
    document.report('wrong-value', ['security', key], `"${key}" has no meaning without ${other}: true`, {
      severity: 'warning',
      part: 'key',
    })
  }
  return {
    method,
    sign,
    encrypt,
    onMissingSigningKey: onMissingSigningKey ?? 'skip',
    onMissingEncryptionKey: onMissingEncryptionKey ?? 'skip',
  }
}

/**
 * The same of a rule of OTOBO. There a missing key means that the mail goes as it is, unless the rule says otherwise; here that
 * holds for the signature alone.
 */
export function otoboSecurity(document: YamlDocument, raw: Partial<RuleDocument>): SecurityWish | undefined {
  const security = raw.mail?.security
  if (security?.level === undefined) return undefined
  const encrypt = security.level.includes('Crypt')
  if (encrypt && security.missingEncryptionKey !== 'skip') {
    const path = ['mail', 'security', ...(security.missingEncryptionKey === undefined ? [] : ['missingEncryptionKey'])]
    document.report('otobo-rule', path, 'without a key OTOBO sends this mail in plain text; notify holds it back', {
      severity: 'warning',
      hint: 'write missingEncryptionKey: skip, or a level without Crypt',
    })
  }
  return {
    method: security.level.startsWith('PGP') ? 'pgp' : 'smime',
    sign: security.level.includes('Sign'),
    encrypt,
    onMissingSigningKey: security.missingSigningKey === 'skip' ? 'skip' : 'send-unsigned',
    onMissingEncryptionKey: 'skip',
  }
}
