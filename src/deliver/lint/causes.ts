import type { Fault } from '../../engine/lint/fault.ts'
import { momentSlug } from '../../engine/moment.ts'
import type { ChosenWords } from '../../engine/words-for.ts'
import type { Project, TemplateWords } from '../../model/project.ts'
import type { Sketch } from '../readings.ts'
import type { Cause } from './collect.ts'
import { placeInDocument, placeInWords, placeOfKey, type ReadText, startOfWords } from './places.ts'

type Speaking = Pick<Sketch, 'event' | 'rule' | 'moment'>

/** What a fault of a message comes from: the words of a template, a text of the event, or something that nobody wrote. */
export function causeOf(
  fault: Fault,
  speaking: Speaking,
  chosen: ChosenWords | undefined,
  project: Project,
  read: ReadText,
): Cause {
  const { code, message, hint, words, lacks } = fault
  const about = { code, message, hint, ...(words === undefined ? {} : { words }) }
  if (lacks !== undefined && chosen !== undefined && asksFor(chosen.words, lacks)) {
    const missing = missingFact(fault, speaking, project, read)
    if (missing !== undefined) return missing
  }
  const { event, rule } = speaking
  const own = chosen === undefined || chosen.source === 'built-in' || isForeign(chosen.words, read) ? undefined : chosen
  if (words !== undefined) {
    const place = (own && placeInWords(own.words, fault.part, words)) ?? placeInDocument(event.at, words, read)
    if (place !== undefined) return { ...about, at: place, key: keyOf(place) }
  }
  const start = own && startOfWords(own.words, fault.part)
  if (start === undefined) {
    const at = placeOfKey(rule.at, 'message', read)
    return { ...about, at, key: JSON.stringify([rule.id, momentSlug(speaking.moment)]) }
  }
  // One file a language is one cause where all lack the same.
  const isWhole = words === undefined
  return { ...about, at: start, key: isWhole ? setKey(speaking, own!, start.file) : keyOf(start) }
}

const keyOf = (place: { file: string; line: number; column: number }) =>
  JSON.stringify([place.file, place.line, place.column])

/** The words of a moment in whatever language. */
function setKey({ rule, moment }: Speaking, { source }: ChosenWords, file: string): string {
  if (file.endsWith('.md')) return file.replace(/\.[\w-]+\.md$/, '')
  return JSON.stringify([rule.id, source === 'moment' ? momentSlug(moment) : ''])
}

/** Whether words come from a file that is not the project's: those that are built in. */
function isForeign(words: TemplateWords, read: ReadText): boolean {
  const [part] = Object.values(words) as TemplateWords['body'][]
  return part !== undefined && read(part.origin.file) === undefined
}

/** Whether the words would show a key of the event if it were there. */
function asksFor(words: TemplateWords, key: string): boolean {
  const asked = new RegExp(`\\b(?:event|project)\\.${key.replace('.', '\\.')}\\b`)
  return Object.values(words).some((part: TemplateWords['body']) => part !== undefined && asked.test(part.text))
}

const names: Readonly<Record<string, string>> = {
  'impact.summary': 'does not say what one can and cannot do meanwhile',
  reason: 'gives no reason',
  workaround: 'says neither what one can do meanwhile nor that there is nothing',
  window: 'has no window with a start and an end',
}

/** The template is right and the event says too little; or neither event nor project has a status page or contact. */
function missingFact(fault: Fault, { event }: Speaking, project: Project, read: ReadText): Cause | undefined {
  const { code, lacks = '' } = fault
  if (lacks === 'statusPage' || lacks === 'contact') {
    if ((event[lacks] ?? project.defaults[lacks]) !== undefined) return undefined
    const what = lacks === 'statusPage' ? 'a status page' : 'a contact'
    return {
      code: 'empty-promise',
      message: `neither the project nor the event "${event.id}" has ${what}`,
      hint: `write ${lacks} under defaults`,
      at: placeOfKey({ file: 'notify.yaml', line: 1, column: 1 }, 'defaults', read),
      key: `project ${lacks}`,
    }
  }
  const isThere =
    lacks === 'impact.summary' ? event.impact?.summary : lacks === 'window' ? undefined : event[lacks as 'reason']
  if (isThere !== undefined) return undefined
  const at = placeOfKey(event.at, lacks === 'impact.summary' && event.impact ? 'impact' : 'id', read)
  const message = `the event "${event.id}" ${names[lacks]}`
  return { code, message, hint: hintFor(lacks), at, key: `${event.id} ${lacks}` }
}

function hintFor(key: string): string {
  if (key === 'window') return 'write window: {start: …, end: …}'
  if (key === 'workaround') return 'write workaround, even if only that there is none'
  return `write ${key}, in the reader’s words`
}
