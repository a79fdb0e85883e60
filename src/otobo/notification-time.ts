import { leadingNumber } from './perl-values.ts'
import { asText } from './permissions.ts'
import type { Attributes } from './types.ts'
import { parseWallTime, toInstantAnyway, toWallTime, wallText } from './wall-clock.ts'

const units: Readonly<Record<string, number>> = { minutes: 60, hours: 3600, days: 86_400 }

/** When an appointment's reminder is due: `YYYY-MM-DD HH:MM:SS` in the system zone, or null for never. */
export function notificationTime(appointment: Attributes, zone: string): string | null {
  const template = asText(appointment.NotificationTemplate)
  if (template === 'Start') return shifted(appointment.StartTime, 0, zone)
  if (template === 'Custom') return customTime(appointment, zone)
  return /^\d+$/.test(template) && Number(template) > 0 ? shifted(appointment.StartTime, -Number(template), zone) : null
}

/** What the scheduler waits for: the earliest time that is not past, and every appointment with exactly that time. */
export function nextNotification(
  appointments: readonly Attributes[],
  now: string,
  zone: string,
): { at: string; appointments: Attributes[] } | undefined {
  const present = wallText(toWallTime(Date.parse(now), zone))
  let at: string | undefined
  let due: Attributes[] = []
  for (const appointment of appointments) {
    const time = notificationTime(appointment, zone)
    if (time === null || time < present || (at !== undefined && time > at)) continue
    due = time === at ? [...due, appointment] : [appointment]
    at = time
  }
  return at === undefined ? undefined : { at, appointments: due }
}

function customTime(appointment: Attributes, zone: string): string | null {
  const kind = asText(appointment.NotificationCustom)
  if (kind === 'datetime') return shifted(appointment.NotificationCustomDateTime, 0, zone)
  if (kind !== 'relative') return null
  const count = Math.max(0, leadingNumber(asText(appointment.NotificationCustomRelativeUnitCount)))
  const seconds = count * (units[asText(appointment.NotificationCustomRelativeUnit)] ?? 0)
  switch (asText(appointment.NotificationCustomRelativePointOfTime)) {
    case 'beforestart':
      return shifted(appointment.StartTime, -seconds, zone)
    case 'afterstart':
      return shifted(appointment.StartTime, seconds, zone)
    case 'beforeend':
      return shifted(appointment.EndTime, -seconds, zone)
    case 'afterend':
      return shifted(appointment.EndTime, seconds, zone)
    default:
      return null
  }
}

// Elapsed seconds: a day before may be another time of day when the clock changes in between.
function shifted(value: Attributes[string], seconds: number, zone: string): string | null {
  const time = parseWallTime(asText(value))
  if (!time) return null
  return seconds === 0 ? wallText(time) : wallText(toWallTime(toInstantAnyway(time, zone) + seconds * 1000, zone))
}
