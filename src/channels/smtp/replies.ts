import type { Outcome, Scope } from '../../model/delivery.ts'

/** One complete answer of a server. */
export interface Reply {
  code: number
  /** Second and third number of the enhanced status code (RFC 3463), such as `1.1`; empty where there is none. */
  detail: string
  /** On one line, code included. */
  text: string
}

/** The command that was answered; `content` is the message itself. */
export type Stage = 'mail' | 'rcpt' | 'data' | 'content'

/** Longest piece of a server's words that is kept. */
const longest = 300

/** Greylisting servers take a second try after five minutes at the earliest (RFC 6647 4.5). */
const greylistMs = 5 * 60_000

/** A full mailbox stays full for a while; the channel's `retry` decides when that is for good. */
const fullMs = 60 * 60_000

/** `lines` is one reply, its lines separated by line feeds. Undefined where that is no SMTP reply. */
export function parseReply(lines: string): Reply | undefined {
  const found = /^([2-5]\d\d)(?:[ -](?:[245]\.(\d{1,3}\.\d{1,3})(?=[ \r\n]|$))?|$)/.exec(lines)
  if (found === null) return undefined
  const text = lines
    .replace(/\n\d{3}[ -]?(?:[245]\.\d{1,3}\.\d{1,3} )?/g, ' ')
    .replace(/[\x00-\x1f\x7f-\x9f]+/g, ' ')
    .trim()
  return { code: Number(found[1]), detail: found[2] ?? '', text: text.slice(0, longest) }
}

/** What a refusal (4xx or 5xx) means. Where basic and enhanced code contradict each other, the basic one's first digit decides. */
export function refusal(reply: Reply, stage: Stage, needsUtf8 = false): Outcome {
  const { code, detail, text } = reply
  if (code < 400) return { kind: 'retry', reason: 'protocol', scope: 'channel', detail: text }
  if (code < 500) return deferral(reply, stage)
  if (code === 552 && (detail === '2.2' || (detail === '' && stage === 'rcpt'))) {
    return { kind: 'retry', reason: 'mailbox-full', scope: 'recipient', after: fullMs, detail: text }
  }
  // "Bad sequence of commands" is about our talk on this connection, not about the mail.
  if (code === 503) return { kind: 'retry', reason: 'protocol', scope: 'channel', detail: text }
  const [reason, scope] = rejection(reply, stage, needsUtf8)
  return { kind: 'rejected', reason, scope, detail: text }
}

function deferral({ code, detail, text }: Reply, stage: Stage): Outcome {
  const retry = (reason: string, scope: Scope, after?: number): Outcome =>
    after === undefined
      ? { kind: 'retry', reason, scope, detail: text }
      : { kind: 'retry', reason, scope, after, detail: text }
  if (code === 421 || detail === '3.2' || detail.startsWith('4.')) return retry('service-closing', 'channel')
  if (((code === 450 || code === 451) && detail === '7.1') || /gr[ae]y.?list/i.test(text))
    return retry('greylisted', 'recipient', greylistMs)
  if (detail === '2.2') return retry('mailbox-full', 'recipient', fullMs)
  if (detail === '5.3') return retry('too-many-recipients', 'recipient')
  if (code === 454) return retry('not-available', 'channel')
  // Named a recipient, a server may well say yes to the next one: greylists answer 451 4.3.0 too.
  if (detail.startsWith('3.')) return retry('server-busy', stage === 'rcpt' ? 'recipient' : 'channel')
  return retry('deferred', stage === 'mail' ? 'channel' : 'recipient')
}

function rejection({ code, detail, text }: Reply, stage: Stage, needsUtf8: boolean): [string, Scope] {
  if (code === 530 && /starttls|\btls\b/i.test(text)) return ['tls-required', 'channel']
  if (code === 530 || code === 534 || code === 535 || code === 538 || detail === '7.8') return ['auth', 'channel']
  // What is refused before a recipient was named is the sender; unless the recipient's address asked for an extension.
  if (stage === 'mail' && (code === 555 || detail === '6.7') && needsUtf8) return ['bad-address', 'recipient']
  const [subject, number] = detail.split('.')
  switch (subject) {
    case '1':
      if (detail === '1.7' || detail === '1.8' || stage === 'mail') return ['sender-refused', 'channel']
      return ['no-such-recipient', 'recipient']
    case '2':
      if (number === '3') return ['too-large', 'content']
      return [number === '1' ? 'mailbox-disabled' : 'mailbox-refused', 'recipient']
    case '3':
      return number === '4' ? ['too-large', 'content'] : ['server', 'channel']
    case '4':
      return stage === 'mail' ? ['server', 'channel'] : ['no-such-recipient', 'recipient']
    case '6':
      return ['content-refused', 'content']
    case '7':
      // 554 after the message was read is about the message; before that, nobody's mail is taken.
      return code === 554 && stage === 'content' ? ['content-refused', 'content'] : ['policy', 'channel']
  }
  if (code === 552) return ['too-large', 'content']
  if (code === 500 || code === 502 || code === 504 || code === 521) return ['protocol', 'channel']
  if (stage === 'mail') return ['sender-refused', 'channel']
  if (code === 555 || code === 501 || code === 553) return ['bad-address', 'recipient']
  if (stage === 'content' || stage === 'data') return ['content-refused', 'content']
  return [code === 550 || code === 551 || code === 556 ? 'no-such-recipient' : 'refused', 'recipient']
}
