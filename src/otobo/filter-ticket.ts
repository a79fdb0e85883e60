import type { Context } from './context.ts'
import { judgeArticle } from './filter-article.ts'
import { isTruthy } from './perl-values.ts'
import { asText } from './permissions.ts'
import type { CompiledRule, KeyValues } from './rule-index.ts'
import type { DynamicField, Ticket, TicketEvent, Value } from './types.ts'
import { type Condition, type Verdict, verdict } from './verdict.ts'
import { isWorkingTime } from './working-hours.ts'

const searchPrefix = 'Search_DynamicField_'

/** Whether the rule's conditions hold for the event; all keys must, one value a key is enough. The event name is not looked at. */
export function judgeTicketRule(compiled: CompiledRule, event: TicketEvent, context: Context): Verdict {
  const { ticket } = event
  if (!ticket)
    return {
      matches: false,
      conditions: [],
      problems: [{ code: 'ticket-gone', message: 'the ticket no longer exists' }],
    }
  const conditions = compiled.ticketConditions.map((condition) => judge(condition, ticket, event, context))
  return verdict([...conditions, ...judgeArticle(compiled, event, ticket)])
}

function judge({ key, values }: KeyValues, ticket: Ticket, event: TicketEvent, context: Context): Condition {
  if (key === 'CalendarFilter') return judgeCalendar(values, ticket, event, context)
  if (key.startsWith(searchPrefix)) return judgeField(key, values, ticket, context)
  const actual = ticket.attributes[key]
  // A list never equals a text, and what is empty or 0 never matches.
  const isHeld = isTruthy(actual) && typeof actual === 'string' && values.includes(actual)
  const condition: Condition = { key, isHeld, wanted: values, actual }
  if (actual === undefined) condition.note = 'the ticket has no such attribute'
  else if (!isTruthy(actual)) condition.note = 'an attribute that is empty or 0 never matches'
  else if (typeof actual !== 'string') condition.note = 'an attribute with several values never matches'
  return condition
}

function judgeField(key: string, wanted: KeyValues['values'], ticket: Ticket, context: Context): Condition {
  const name = key.slice(searchPrefix.length)
  const field = context.dynamicFields.get(name)
  const actual = ticket.attributes[`DynamicField_${name}`]
  if (!field) return { key, isHeld: false, wanted, actual, note: 'there is no such dynamic field' }
  const matches = fieldTests[field.type]
  if (!matches)
    return {
      key,
      isHeld: false,
      wanted,
      actual,
      note: `a field of type ${field.type} is no condition and blocks the rule`,
    }
  return { key, isHeld: wanted.some((value) => value !== null && matches(value, actual)), wanted, actual }
}

const equals = (value: string, actual: Value | undefined): boolean => actual === value
const fieldTests: Readonly<
  Record<DynamicField['type'], ((value: string, actual: Value | undefined) => boolean) | undefined>
> = {
  Text: equals,
  TextArea: equals,
  RichText: equals,
  Dropdown: equals,
  Multiselect: (value, actual) => (Array.isArray(actual) ? actual.includes(value) : actual === value),
  Checkbox: (value, actual) => (value === '1' ? actual === '1' : (value === '-1' || value === '0') && actual === '0'),
}

function judgeCalendar(wanted: KeyValues['values'], ticket: Ticket, event: TicketEvent, context: Context): Condition {
  const { SLAID, QueueID } = ticket.attributes
  const calendar = context.serviceLevels.get(asText(SLAID))?.calendar || context.queues.get(asText(QueueID))?.calendar
  const actual = isWorkingTime(event.now, calendar, context) ? 'SendWithinHours' : 'SendOutsideHours'
  return { key: 'CalendarFilter', isHeld: wanted.includes(actual), wanted, actual }
}
