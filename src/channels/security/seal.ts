import type { Outcome } from '../../model/delivery.ts'
import type { Instant } from '../../model/project.ts'
import type { Protection } from '../../ports/channel.ts'
import { type Draft, type Mail, type MailOptions, rawOf } from '../mime.ts'
import { type DeskOf, findKey } from './keys.ts'
import type { Entity, PublicKey } from './method.ts'

/** What stands in the place of the subject while an encrypted mail is on its way: the baseline policy of RFC 9788. */
const hiddenSubject = '[...]'

/** The outcome of what a key is missing for. Without a signing key everybody's mail of these words fails alike. */
export function refusalOf({ key, why }: NonNullable<Protection['lacks']>): Outcome {
  return { kind: 'rejected', reason: `no-${key}`, scope: key === 'signing-key' ? 'content' : 'recipient', detail: why }
}

/** Signs and encrypts as the draft asks. An outcome: it must not leave, and why. */
export async function seal(draft: Draft, deskOf: DeskOf, options: MailOptions, now: Instant): Promise<Mail | Outcome> {
  const { protection, envelope, key, to } = draft
  const desk = await deskOf(protection.method)
  if (protection.lacks !== undefined) return refusalOf(protection.lacks)
  let signer: PublicKey | undefined
  if (protection.sign) {
    const found = await desk.signer(envelope.from, now)
    if (found === 'assumed')
      return refusalOf({ key: 'signing-key', why: 'the secrets of the channel are not resolved' })
    if ('rule' in found) return refusalOf({ key: 'signing-key', why: found.message })
    signer = found
  }
  let recipient: PublicKey | undefined
  if (protection.encryptTo !== undefined) {
    recipient = await findKey(deskOf, protection.method, to, protection.encryptTo)
    if (recipient === undefined)
      return refusalOf({
        key: 'encryption-key',
        why: `the ${desk.method.noun} of ${to.address} is not the one that was planned`,
      })
    const trouble = await recipient.trouble(now)
    if (trouble !== undefined)
      return refusalOf({ key: 'encryption-key', why: `the ${desk.method.noun} of ${to.address} ${trouble}` })
  }
  const head = recipient === undefined ? draft.head : withHiddenSubject(draft.head)
  const content = await desk.method.protect(withHeaders(draft, recipient === undefined ? undefined : head), {
    ...(signer === undefined ? {} : { signer }),
    ...(recipient === undefined ? {} : { recipient }),
    boundary: `=_${key.slice(16, 40)}`,
    now,
  })
  const { needsUtf8, dsn } = draft
  return {
    envelope,
    raw: rawOf(head, content, options),
    ...(needsUtf8 === undefined ? {} : { needsUtf8 }),
    ...(dsn === undefined ? {} : { dsn }),
  }
}

/**
 * The content with the mail's own headers inside, where signature and encryption cover them (RFC 9788). Of an encrypted mail `outer`
 * says which of them can be read on the way. `protected-headers` is what programs look for that are older than the RFC.
 */
function withHeaders({ head, entity }: Draft, outer: string | undefined): Entity {
  const mark = `; hp="${outer === undefined ? 'clear' : 'cipher'}"; protected-headers="v1"`
  const exposed =
    outer === undefined
      ? ''
      : linesOf(outer)
          .map((line) => `HP-Outer: ${line}`)
          .join('')
  return {
    headers: `${head}${exposed}${entity.headers.replace(/\r\n(?![ \t])/, `;\r\n${mark.slice(1)}\r\n`)}`,
    body: entity.body,
  }
}

function withHiddenSubject(head: string): string {
  return linesOf(head)
    .map((line) => (/^subject:/i.test(line) ? `Subject: ${hiddenSubject}\r\n` : line))
    .join('')
}

/** Header lines, each with its folded parts and its line break. */
function linesOf(head: string): string[] {
  return head.split(/(?<=\r\n)(?![ \t])/).filter((line) => line !== '')
}
