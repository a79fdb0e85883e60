import { characterCount, leadingNumber } from './perl-values.ts'
import type { Settings } from './settings.ts'

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** The subject without this ticket's number and without reply and forward prefixes, cut to the configured size. */
export function cleanTicketSubject(subject: string, ticketNumber: string, settings: Settings): string {
  const hook = escaped(settings.get('Ticket::Hook'))
  const forms = [': ', ':', settings.get('Ticket::HookDivider')].map(
    (between) => hook + escaped(between) + escaped(ticketNumber),
  )
  let text = subject
  for (const form of forms) {
    text = text.replace(new RegExp(`\\[\\s*${form}\\s*\\]\\s*`, 'g'), '').replace(new RegExp(`${form}\\s*`, 'g'), '')
  }
  const reply = settings.get('Ticket::SubjectRe')
  if (reply) text = text.replace(new RegExp(`^(?:${escaped(reply)}(?:\\[\\d+\\])?:\\s)+`, 'i'), '')
  const forward = settings.get('Ticket::SubjectFwd')
  if (forward) text = text.replace(new RegExp(`^(?:${escaped(forward)}(?:\\[\\d+\\])?:\\s)+`, 'i'), '')
  // White space at the beginning or else at the end, never both: the original does one replacement.
  text = text.replace(/^\s+|\s+$/, '')
  return truncate(text, leadingNumber(settings.get('Ticket::SubjectSize')) || 100)
}

/** At least `length` characters: the first of them and ` [...]`; so a text of exactly that length is marked too. */
export function truncate(text: string, length: number): string {
  return characterCount(text) >= length ? `${Array.from(text).slice(0, length).join('')} [...]` : text
}

export function buildTicketSubject(subject: string, ticketNumber: string, settings: Settings): string {
  const clean = cleanTicketSubject(subject, ticketNumber, settings)
  const number = `[${settings.get('Ticket::Hook')}${settings.get('Ticket::HookDivider')}${ticketNumber}]`
  const format = settings.get('Ticket::SubjectFormat')
  if (format === 'None') return clean
  return format === 'Right' ? `${clean} ${number}` : `${number} ${clean}`
}
