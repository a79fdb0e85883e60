import { smsSize, transliterate } from '../sms-text.ts'
import type { Fault, MessageRule } from './fault.ts'
import { type LintNotice, namesOf } from './notice.ts'
import { isNamedIn } from './subjects.ts'
import { timesIn } from './times.ts'

export const smsLength: MessageRule = (notice, settings) => {
  const { sms, short } = notice
  const allowed = settings['sms-length'].segments ?? 1
  if (sms === undefined || sms.segments <= allowed) return undefined
  // Where a stray character is all that makes it long, that is the cause.
  if (isStray(notice) && smsSize(transliterate(short.text)).segments <= allowed) return undefined
  return {
    code: 'sms-length',
    message: `the SMS takes ${sms.segments} segments (${[...short.text].length} characters${sms.culprits.length === 0 ? '' : ' outside GSM-7'})`,
    hint: 'shorten it to what and when, or allow more segments',
    part: 'short',
    words: short.text,
  }
}

export const smsCharacter: MessageRule = (notice) => {
  const { sms } = notice
  if (sms === undefined || !isStray(notice)) return undefined
  const [first = ''] = sms.culprits
  return {
    code: 'sms-character',
    message: `${sms.culprits.map(nameOf).join(', ')} ${sms.culprits.length === 1 ? 'is' : 'are'} not in the alphabet of SMS (GSM-7), so that each segment holds 70 characters instead of 160`,
    hint: `write ${JSON.stringify(transliterate(first))} in its place, or set transliterate in the channel`,
    part: 'short',
    words: first,
  }
}

/** Few letters, or only marks: a text in a language that GSM-7 cannot write has many. */
function isStray({ sms, short }: LintNotice): boolean {
  const culprits = sms?.culprits ?? []
  if (culprits.length === 0) return false
  const letters = [...short.text].filter((character) => culprits.includes(character) && /\p{L}/u.test(character))
  return letters.length <= 3
}

const names: Readonly<Record<string, string>> = {
  '\u200b': 'a zero-width space',
  '–': 'the dash "–"',
  '—': 'the long dash "—"',
  '…': 'the ellipsis "…"',
  '’': 'the curly apostrophe "’"',
  '“': 'the curly quote "“"',
  '”': 'the curly quote "”"',
  '„': 'the low quote "„"',
}

function nameOf(character: string): string {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
  return `${names[character] ?? `"${character}"`} (${code})`
}

/** What a telephone shows of a push without being unlocked; iOS and Android cut it about there. */
const shownOfPush = 120

export const previewLine: MessageRule = (notice) => {
  const { form, preview, lexicon, stage } = notice
  if (lexicon === undefined || stage === 'free') return undefined
  if (form === 'push') return pushLine(notice)
  if (form !== 'mail' || preview === undefined || preview.text.trim() === '') return undefined
  const fault = (message: string): Fault => ({
    code: 'preview-line',
    message,
    hint: 'say there what the subject does not: the effect, or what to do',
    part: 'preheader',
    words: preview.text,
  })
  if (repeats(notice, preview.folded)) return fault('the preview line repeats the subject')
  const rest = withoutGreeting(notice, preview.folded)
  if (rest === '') return fault('the preview line is a greeting')
  if (lexicon.filler.test(rest) && !hasFact(notice, rest.replace(lexicon.filler, '')))
    return fault('the preview line says nothing')
  return undefined
}

function pushLine(notice: LintNotice): Fault | undefined {
  const { short, subject, stage } = notice
  const fault = (message: string, hint: string): Fault => ({
    code: 'preview-line',
    message,
    hint,
    part: 'short',
    words: short.text,
  })
  if (repeats(notice, short.folded)) {
    return fault('the push repeats its title', 'say there what the title does not: the time, the effect')
  }
  const { times } = notice
  if (stage !== 'ahead' || times.clocks.length === 0 || timesIn(subject.folded, notice.lexicon).hasClock)
    return undefined
  const shown = timesIn(short.folded.slice(0, shownOfPush), notice.lexicon)
  if (shown.hasClock) return undefined
  return fault('a locked screen does not show when it takes place', `say it in the first ${shownOfPush} characters`)
}

/** Whether the line says what the subject says, and nothing that counts beyond it. */
function repeats(notice: LintNotice, line: string): boolean {
  const plain = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  const [said, again] = [plain(notice.subject.folded), plain(line)]
  if (said === '' || again === '') return false
  if (said === again || said.includes(again)) return true
  // The subject, and then an apology or a greeting.
  return again.startsWith(said) && !hasFact(notice, again.slice(said.length))
}

function withoutGreeting({ lexicon }: LintNotice, folded: string): string {
  let rest = folded.trim()
  for (;;) {
    const match = lexicon?.greeting.exec(rest)
    if (match === null || match === undefined || match.index !== 0) return rest
    // A greeting goes on to its comma, or to its end where it is all there is.
    const comma = rest.search(/[,!:.]/)
    const isAll = rest.split(/\s+/).length <= 4
    if (comma === -1) return isAll ? '' : rest
    rest = rest.slice(comma + 1).trim()
  }
}

/** Anything that helps: a time, a service, the effect, what to do, why. */
function hasFact(notice: LintNotice, folded: string): boolean {
  const { lexicon } = notice
  if (lexicon === undefined) return true
  const times = timesIn(folded, lexicon)
  if (times.hasClock || times.hasDay || times.hasDuration) return true
  return (
    [lexicon.reason, lexicon.impact, lexicon.workaround].some((pattern) => pattern.test(folded)) ||
    namesOf(notice).some((name) => isNamedIn(folded, name))
  )
}
