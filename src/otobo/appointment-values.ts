import type { Context } from './context.ts'
import { localeOf, translate } from './locales.ts'
import { agentAttributes } from './people.ts'
import { isTruthy } from './perl-values.ts'
import { asText } from './permissions.ts'
import { type Attributes, type Locale, OtoboError, type Problem, type Recipient } from './types.ts'
import { builtInIds } from './vocabulary.ts'
import { formatDate, isZone, parseWallTime, toInstant, toInstantAnyway, toWallTime } from './wall-clock.ts'

export interface AppointmentReader {
  locale: Locale
  zone: string
}

/** Recipient's zone, else the setting for users without one. */
export function appointmentReader(recipient: Recipient, language: string, context: Context): AppointmentReader {
  const wished = [asText(recipient.attributes.UserTimeZone), context.settings.get('UserDefaultTimeZone')]
  return {
    locale: localeOf(context.world, language),
    zone: wished.find((zone) => zone !== '' && isZone(zone)) ?? context.zone,
  }
}

const none = '-'
type Format = (
  value: Attributes[string],
  appointment: Attributes,
  reader: AppointmentReader,
  context: Context,
  problems: Problem[],
) => string

const plain: Format = (value) => (typeof value === 'string' && isTruthy(value) ? value : none)
const yesNo: Format = (value, _, reader) => translate(reader.locale, isTruthy(value) ? 'Yes' : 'No')
const person: Format = (value, _appointment, _reader, context) => personName(asText(value), context) ?? none
const people: Format = (value, _appointment, _reader, context) => {
  const ids = typeof value === 'string' ? [value] : (value ?? [])
  const names = ids.flatMap((id) => personName(id, context) ?? [])
  return names.length > 0 ? names.join(', ') : none
}
const moment: Format = (value, _, reader, context, problems) => formatTime(value, reader, true, context, problems)
const edge: Format = (value, appointment, reader, context, problems) =>
  formatTime(value, reader, !isTruthy(appointment.AllDay), context, problems)

interface KnownKey {
  attribute: string
  format: Format
}

const known = (entries: Record<string, [attribute: string, format: Format]>): ReadonlyMap<string, KnownKey> =>
  new Map(Object.entries(entries).map(([key, [attribute, format]]) => [key, { attribute, format }]))

/** What a tag may name of an appointment; the settings of repetition and notification are not among it. */
export const appointmentKeys = known({
  APPOINTMENTID: ['AppointmentID', plain],
  CALENDARID: ['CalendarID', plain],
  UNIQUEID: ['UniqueID', plain],
  TITLE: ['Title', plain],
  DESCRIPTION: ['Description', plain],
  LOCATION: ['Location', plain],
  STARTTIME: ['StartTime', edge],
  ENDTIME: ['EndTime', edge],
  ALLDAY: ['AllDay', yesNo],
  RECURRING: ['Recurring', yesNo],
  RESOURCEID: ['ResourceID', people],
  // Names of teams come with an add-on only.
  TEAMID: ['TeamName', plain],
  NOTIFICATIONTIME: ['NotificationDate', moment],
  TICKETAPPOINTMENTRULEID: ['TicketAppointmentRuleID', plain],
  CREATETIME: ['CreateTime', moment],
  CREATEBY: ['CreateBy', person],
  CHANGETIME: ['ChangeTime', moment],
  CHANGEBY: ['ChangeBy', person],
})

const groupName: Format = (value, _appointment, _reader, context) => context.groups.get(asText(value))?.name ?? none
const validity: Format = (value, _, reader) => {
  const word = builtInIds.validity[asText(value) as keyof typeof builtInIds.validity]
  return word ? translate(reader.locale, word) : none
}

export const calendarKeys = known({
  CALENDARID: ['CalendarID', plain],
  CALENDARNAME: ['CalendarName', plain],
  COLOR: ['Color', plain],
  GROUPID: ['GroupID', groupName],
  VALIDID: ['ValidID', validity],
  CREATETIME: ['CreateTime', moment],
  CREATEBY: ['CreateBy', person],
  CHANGETIME: ['ChangeTime', moment],
  CHANGEBY: ['ChangeBy', person],
})

function personName(id: string, context: Context): string | undefined {
  const agent = isTruthy(id) ? context.agents.get(id) : undefined
  return agent && asText(agentAttributes(agent, context).UserFullname)
}

function formatTime(
  value: Attributes[string],
  reader: AppointmentReader,
  withTime: boolean,
  context: Context,
  problems: Problem[],
): string {
  const text = asText(value)
  const time = isTruthy(text) ? parseWallTime(text) : undefined
  if (!time) return none
  const exact = toInstant(time, context.zone)
  if (exact === undefined) reportGap(text, context, problems)
  const local = toWallTime(exact ?? toInstantAnyway(time, context.zone), reader.zone)
  const { dateFormat, dateFormatShort } = reader.locale
  return formatDate(local, withTime ? dateFormat : dateFormatShort, true)
}

function reportGap(text: string, context: Context, problems: Problem[]): void {
  const message = `${text} does not exist in ${context.zone}: the clock skips it`
  if (context.isStrict) throw new OtoboError('skipped-time', message)
  problems.push({ code: 'skipped-time', message })
}
