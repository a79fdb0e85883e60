import { shortFingerprint } from '../engine/fingerprint.ts'
import { sizeWords } from '../engine/size.ts'
import type { Notice } from '../model/plan.ts'

const methods: Readonly<Record<string, string>> = { pgp: 'OpenPGP', smime: 'S/MIME' }

/** `signed and encrypted with OpenPGP`; for some of the recipients only, it says for how many. Undefined where nothing is asked. */
export function securityWords({ security, recipients }: Pick<Notice, 'security' | 'recipients'>): string | undefined {
  if (security === undefined) return undefined
  const { method, signed, encrypted, failing = 0 } = security
  const words: string[] = []
  const add = (count: number, what: string) => {
    if (count > 0) words.push(count < recipients ? `${what} for ${count} of ${recipients}` : what)
  }
  add(signed, 'signed')
  add(encrypted, 'encrypted')
  const done = words.length === 0 ? 'not signed' : `${words.join(' and ')} with ${methods[method] ?? method}`
  if (failing === 0) return done
  const failure = `fails for want of a key${failing < recipients ? ` for ${failing} of ${recipients}` : ''}`
  return failing < recipients ? `${done}, ${failure}` : failure
}

/** `with plan.pdf (48 kB), runbook.pdf (1.2 MB, for 2 of 7)`; undefined where there are none. */
export function attachmentWords({
  attachments,
  recipients,
}: Pick<Notice, 'attachments' | 'recipients'>): string | undefined {
  if (attachments === undefined || attachments.length === 0) return undefined
  const words = attachments.map(({ name, size, recipients: count }) => {
    const some = count < recipients ? `, for ${count} of ${recipients}` : ''
    return `${name} (${sizeWords(size)}${some})`
  })
  return `with ${words.join(', ')}`
}

/** `key 1234 5678 9ABC DEF0`. */
export function keyWords(fingerprint: string): string {
  return `key ${shortFingerprint(fingerprint)}`
}
