import { index } from './data.js'

/** What each action is called, and the sign that stands for it beside its colour. */
export const actionWords = {
  send: { sign: '→', words: 'send now' },
  schedule: { sign: '+', words: 'schedule' },
  reschedule: { sign: '↻', words: 'reschedule' },
  cancel: { sign: '×', words: 'cancel' },
  pending: { sign: '=', words: 'waits already' },
  withheld: { sign: '!', words: 'held back' },
  done: { sign: '✓', words: 'done' },
}

const format = (options) => new Intl.DateTimeFormat('en-GB', { ...options, hourCycle: 'h23', timeZone: index.timezone })
const parts = format({
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
})
const days = format({ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' })

function partsOf(iso) {
  const found = Object.fromEntries(parts.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]))
  const { weekday, day, month, year, hour, minute, timeZoneName } = found
  return { date: `${weekday} ${day} ${month}`, year, clock: `${hour}:${minute}`, zone: timeZoneName }
}

/** `Sat 5 Dec 2026, 22:00 CET` in the project's zone. */
export function full(iso) {
  const { date, year, clock, zone } = partsOf(iso)
  return `${date} ${year}, ${clock} ${zone}`
}

/** `Sat 5 December 2026` */
export const day = (iso) => days.format(new Date(iso)).replace(',', '')
export const clock = (iso) => partsOf(iso).clock

/** `Sat 5 Dec 2026, 22:00 – Sun 6 Dec, 00:30 CET`; undefined where there is no start. */
export function windowOf({ start, end }) {
  if (start === null) return undefined
  if (end === null) return full(start)
  const [from, to] = [partsOf(start), partsOf(end)]
  const zone = from.zone === to.zone ? '' : ` ${from.zone}`
  const until =
    from.date === to.date && from.year === to.year ? '' : `${to.date}${from.year === to.year ? '' : ` ${to.year}`}, `
  return `${from.date} ${from.year}, ${from.clock}${zone} – ${until}${to.clock} ${to.zone}`
}

const numbers = new Intl.NumberFormat('en-US')

export function counted(count, one, many = `${one}s`) {
  return `${numbers.format(count)} ${count === 1 ? one : many}`
}

export const people = (count) => counted(count, 'person', 'people')

/** Whom a row's messages reach. */
export const whomOf = ({ channel, recipients }) =>
  channel.reach === 'place' ? counted(recipients, 'place') : people(recipients)

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

/** `now`, `in 3 days`, `2 hours ago`, from when the plan was made. */
export function fromNow(iso) {
  const distance = Date.parse(iso) - Date.parse(index.now)
  const [name, size] = units.find(([, ms]) => Math.abs(distance) >= ms) ?? []
  if (name === undefined) return 'now'
  const words = counted(Math.floor(Math.abs(distance) / size), name)
  return distance > 0 ? `in ${words}` : `${words} ago`
}

/** When a row's messages leave, in few words. */
export function when(row) {
  if (row.action === 'send' && row.dueLast <= index.now) return 'now'
  return `${row.due === row.dueLast ? '' : 'from '}${fromNow(row.due)}`
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' })

export function languageName(tag) {
  try {
    return languageNames.of(tag) ?? tag
  } catch {
    return tag
  }
}

/** Where there is nothing to show. */
export const nothing = index.rows.length === 0 ? 'The plan has no notices.' : 'No notice is like that.'
