import type { LintRule } from '../../model/lint.ts'
import { channelName, hasPhone, mailAddress, webAddress } from './addresses.ts'
import { brokenLink } from './broken-link.ts'
import type { Fault, MessageRule } from './fault.ts'
import { fold } from './fold.ts'
import { type LintNotice, partsOf } from './notice.ts'
import { says } from './statements.ts'

/** All that is read, the footer of a mail included. */
function everything(notice: LintNotice): string {
  return [...partsOf(notice).map(({ folded }) => folded), notice.footer].join('\n')
}

const isFull = ({ form }: LintNotice) => form === 'mail' || form === 'chat' || form === 'page'
const isOpening = ({ stage, moment }: LintNotice) => stage !== 'free' && moment.name === 'announced'
/** Who is invited to a meeting is not kept from anything. */
const isMeeting = ({ event }: LintNotice) => event.type === 'appointment'

export const impact: MessageRule = (notice) => {
  const { stage, moment, isPlanned, event } = notice
  const isAsked =
    (stage === 'ahead' && moment.name !== 'rescheduled') ||
    (stage === 'under-way' && (moment.name === 'started' || (moment.name === 'announced' && !isPlanned)))
  if (!isAsked || !isFull(notice) || isMeeting(notice) || event.impact?.level === 'none') return undefined
  if (says(notice, 'impact')) return undefined
  return lacking('impact', 'the message does not say what one can and cannot do meanwhile', 'impact.summary')
}

export const reason: MessageRule = (notice) => {
  if (!isOpening(notice) || !notice.isPlanned || isMeeting(notice) || !isFull(notice)) return undefined
  if (says(notice, 'reason')) return undefined
  return lacking('reason', 'the message does not say why', 'reason')
}

export const workaround: MessageRule = (notice) => {
  if (!isOpening(notice) || !isFull(notice) || isMeeting(notice) || notice.event.impact?.level === 'none')
    return undefined
  if (says(notice, 'workaround')) return undefined
  return lacking(
    'workaround',
    'the message says neither what one can do meanwhile nor that there is nothing',
    'workaround',
  )
}

export const follow: MessageRule = (notice) => {
  const { moment, stage, form, isAtPlace, lexicon } = notice
  const isAsked = stage !== 'free' && (moment.name === 'announced' || moment.name === 'started')
  if (!isAsked || isAtPlace || isMeeting(notice) || (form !== 'mail' && form !== 'chat') || lexicon === undefined)
    return undefined
  const text = everything(notice)
  if (webAddress.test(text) || channelName.test(text) || /\bthread\b/.test(text)) return undefined
  if (lexicon.nextUpdate.test(text) && notice.times.hasClock) return undefined
  if (lexicon.statusPage.test(text)) return undefined
  return lacking('follow', 'the message does not say where to follow the course of things', 'statusPage')
}

const answerable = new Set(['announced', 'completed', 'resolved', 'failed', 'rolled_back'])

export const contact: MessageRule = (notice) => {
  const { moment, stage, form, lexicon } = notice
  if (stage === 'free' || !answerable.has(moment.name) || (form !== 'mail' && form !== 'chat')) return undefined
  if (lexicon === undefined || hasContact(notice)) return undefined
  if (lexicon.ask.test(everything(notice))) return undefined
  return lacking('contact', 'the message does not say whom to ask', 'contact')
}

function hasContact(notice: LintNotice): boolean {
  const text = everything(notice)
  if (mailAddress.test(text) || channelName.test(text) || hasPhone(text)) return true
  if (notice.lexicon?.reply.test(text)) return true
  const { contact } = notice.event
  return contact !== undefined && text.includes(fold(contact))
}

export const emptyPromise: MessageRule = (notice, settings) => {
  const { lexicon, form } = notice
  if (lexicon === undefined || form === 'system' || form === 'page') return undefined
  const text = everything(notice)
  // A link that is broken is the cause of its own.
  const broken = brokenLink(notice, settings)
  const isLinkBroken = Array.isArray(broken) && broken.length > 0
  const page = webAddress.test(text) || isLinkBroken ? undefined : find(notice, lexicon.statusPage)
  if (page !== undefined) {
    return {
      code: 'empty-promise',
      message: `"${page.words}" is mentioned without its address`,
      hint: 'write the address, such as {{event.statusPage}}',
      ...page,
    }
  }
  const asked = hasContact(notice) || channelName.test(text) ? undefined : find(notice, lexicon.ask)
  if (asked === undefined) return undefined
  return {
    code: 'empty-promise',
    message: `"${asked.words}" says whom to ask, but not how`,
    hint: 'write the address or number, such as {{event.contact}}',
    ...asked,
  }
}

const thankful = new Set(['announced', 'completed', 'resolved'])

export const thanks: MessageRule = (notice) => {
  const { form, stage, moment, isOutside, lexicon } = notice
  if (form !== 'mail' || stage === 'free' || !thankful.has(moment.name) || !isOutside) return undefined
  if (lexicon === undefined || lexicon.thanks.test(everything(notice))) return undefined
  return lacking('thanks', 'nobody is thanked for their patience')
}

const hints: Partial<Record<LintRule, string>> = {
  impact: 'say what does not work and what keeps working, in impact.summary or in the text',
  reason: 'give the reason in the reader’s words, in reason or in the text',
  workaround: 'say what to do instead or beforehand, or plainly that nothing can or need be done',
  follow: 'give the address of the status page or the time of the next message',
  contact: 'give an address or a number, or say that one may reply',
  thanks: 'thank readers for their patience',
}

function lacking(code: LintRule, message: string, lacks?: string): Fault {
  return { code, message, hint: hints[code]!, ...(lacks === undefined ? {} : { lacks }) }
}

/** The first words of the message that a pattern matches. */
export function find(notice: LintNotice, pattern: RegExp): { part: Fault['part']; words: string } | undefined {
  for (const { name, text, folded } of partsOf(notice)) {
    const match = pattern.exec(folded)
    if (match !== null) return { part: name, words: text.slice(match.index, match.index + match[0].length) }
  }
  return undefined
}
