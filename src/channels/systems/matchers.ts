import { compilePattern } from '../../engine/pattern.ts'
import type { Event } from '../../model/project.ts'
import type { ConfigFault } from '../../ports/channel.ts'
import { placeholderFault, valuesOf, type WordMap } from './values.ts'

/** A matcher as a config writes it: Alertmanager's own, with places for what the event says. */
export interface MatcherTemplate {
  name: string
  value: string
  isRegex?: boolean
  isEqual?: boolean
  map?: WordMap
}

/** A matcher of Alertmanager's API. */
export interface Matcher {
  name: string
  value: string
  isRegex: boolean
  isEqual: boolean
}

/** The event's matchers, or the one sentence that says why there are none. */
export function matchersOf(
  templates: readonly MatcherTemplate[],
  event: Event,
): { matchers: Matcher[]; fault?: undefined } | { matchers?: undefined; fault: string } {
  const matchers: Matcher[] = []
  for (const { name, value, isRegex = false, isEqual = true, map } of templates) {
    const { values, fault } = valuesOf(value, event, map, isRegex ? quoted : undefined)
    if (fault !== undefined) return { fault: `matcher "${name}": ${fault}` }
    const isOne = values.length === 1
    matchers.push({
      name,
      isEqual,
      isRegex: isRegex || !isOne,
      value: isOne ? values[0]! : values.map(isRegex ? (each) => `(?:${each})` : quoted).join('|'),
    })
  }
  const fault = faultOf(matchers)[0]
  return fault === undefined ? { matchers } : { fault: fault.message }
}

/** What is wrong with matchers of a config, whatever the event will say. */
export function matcherFaults(templates: readonly MatcherTemplate[]): ConfigFault[] {
  const faults = templates.flatMap(({ value }, at): ConfigFault[] => {
    const message = placeholderFault(value)
    return message === undefined
      ? []
      : [{ path: ['matchers', at, 'value'], message, hint: 'write a value, or {{event.fields.NAME}}' }]
  })
  if (faults.length > 0) return faults
  const samples = templates.map(({ name, value, isRegex = false, isEqual = true }) => ({
    name,
    isRegex,
    isEqual,
    value: value.replace(/\{\{[^{}]*\}\}/g, 'x'),
  }))
  return faultOf(samples).map(({ at, message }) => ({
    path: at === undefined ? ['matchers'] : ['matchers', at, 'value'],
    message,
    hint: 'a silence must be about something: name a label and its values',
  }))
}

/** Label values that no pattern for a service, a cluster or a severity is meant to match. */
const strangers = ['notify-sample-7f3a', '0', 'Ä b/c']

function faultOf(matchers: readonly Matcher[]): { at?: number; message: string }[] {
  const faults: { at?: number; message: string }[] = []
  for (const [at, { name, value, isRegex, isEqual }] of matchers.entries()) {
    let test = (text: string) => text === value
    if (isRegex) {
      try {
        // By itself first, so that a mistake is told in the writer's own words.
        compilePattern(value)
        // Alertmanager anchors its expressions, and they are RE2's.
        const pattern = compilePattern(`^(?:${value})$`)
        test = (text) => pattern.test(text)
      } catch (error) {
        faults.push({ at, message: `matcher "${name}": the expression is not valid: ${(error as Error).message}` })
        continue
      }
    }
    const isEverything = strangers.every(test)
    if (!isEqual) {
      if (isEverything)
        faults.push({ at, message: `matcher "${name}" would leave out every alert that has this label` })
      continue
    }
    if (isEverything) faults.push({ at, message: `matcher "${name}" would match every alert that has this label` })
    else if (test('')) faults.push({ at, message: `matcher "${name}" would match every alert without this label` })
  }
  if (faults.length === 0 && !matchers.some(({ isEqual }) => isEqual))
    faults.push({ message: 'every matcher says what is not to match: the silence would be about nearly every alert' })
  return faults
}

/** RE2's signs taken at their word. */
function quoted(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
