import type { Fault, MessageRule } from './fault.ts'
import { fold } from './fold.ts'
import { type LintNotice, namesOf } from './notice.ts'
import { hasDay } from './times.ts'

/** Words that stand in names of services and tell none apart. */
const generic = new Set(
  'the and und e ed i oraz et y app apps service services servizio dienst usluga serwis system systems our new via ul street line api of for de del della di la le il lo per fur der die das zur zum von mit online'.split(
    ' ',
  ),
)

export const subjectService: MessageRule = (notice) => {
  const { subject, form, stage } = notice
  if (stage === 'free' || (form !== 'mail' && form !== 'push') || subject.text === '') return undefined
  const names = namesOf(notice)
  if (names.length === 0 || names.some((name) => isNamedIn(subject.folded, name))) return undefined
  return {
    code: 'subject-service',
    message: `the subject names neither a service nor the event: "${subject.text}"`,
    hint: `name what it is about, such as ${names[0]}`,
    part: 'subject',
    words: subject.text,
  }
}

export const subjectDate: MessageRule = ({ subject, form, stage, isPlanned, lexicon, moment, event }) => {
  const isAsked = form === 'mail' && isPlanned && (stage === 'ahead' || moment.name === 'cancelled')
  if (!isAsked || subject.text === '' || hasDay(subject.folded, lexicon)) return undefined
  const fault: Fault = {
    code: 'subject-date',
    message: `the subject does not say which day: "${subject.text}"`,
    hint: 'add {{date event.window.start}}',
    part: 'subject',
    words: subject.text,
  }
  return event.window?.start === undefined ? { ...fault, lacks: 'window' } : fault
}

/** Whether the text has a telling word of the name, in whatever case the grammar puts it. */
export function isNamedIn(folded: string, name: string): boolean {
  const whole = fold(name)
  if (folded.includes(whole)) return true
  const words = folded.split(/[^a-z0-9]+/)
  return whole
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length >= 3 && !generic.has(word) && !/^\d{1,2}$|^20\d\d$/.test(word))
    .some((word) => words.some((other) => isSameWord(word, other)))
}

/** The same word but for its ending: `Portal klienta`, `portalu klienta`. */
function isSameWord(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.min(a.length, b.length) < 3 || Math.abs(a.length - b.length) > 4) return false
  const length = Math.max(3, Math.min(a.length, b.length) - 2)
  return a.slice(0, length) === b.slice(0, length)
}

/** Whether the text says what it is about: a service, the event's title, or the kind of work. */
export function saysWhat(notice: LintNotice, folded: string): boolean {
  return namesOf(notice).some((name) => isNamedIn(folded, name)) || (notice.lexicon?.work.test(folded) ?? true)
}
