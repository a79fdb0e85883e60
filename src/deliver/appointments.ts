import { settled } from '../engine/reconcile.ts'
import { isClosedStatus } from '../engine/truth.ts'
import type { Row } from '../model/delivery.ts'
import type { Event, Instant } from '../model/project.ts'
import { readFired } from '../otobo/fired.ts'
import { type Attributes, appointmentOccurrences } from '../otobo/index.ts'
import { parseWallTime, toInstantAnyway, toWallTime, wallText } from '../otobo/wall-clock.ts'
import { rowsAsOf } from './as-of.ts'
import { decideFire, type FireScene, prepareFires } from './fire.ts'
import type { Planned, PlannerOptions } from './planner.ts'
import type { World } from './world.ts'

export const reminderTrigger = 'AppointmentNotification'

/** A reminder is of use for a day, like everything that a trigger brings. */
const usefulMs = 86_400_000
/** Of an endless series only what comes soon is scheduled; each send looks further. */
const aheadMs = 90 * 86_400_000

/** An event of type appointment in OTOBO's terms: its `fields` by OTOBO's names, over what the event itself says. */
export function appointmentOf(event: Event, zone: string): Attributes {
  const wall = (instant: Instant | undefined) => (instant === undefined ? null : wallText(toWallTime(instant, zone)))
  const title = typeof event.title === 'string' ? event.title : (Object.values(event.title)[0] ?? event.id)
  const description = typeof event.description === 'object' ? Object.values(event.description)[0] : event.description
  const given = Object.entries(event.fields).flatMap(([key, value]): [string, string | string[]][] => {
    if (Array.isArray(value)) return [[key, value.map(String)]]
    if (typeof value === 'boolean') return [[key, value ? '1' : '0']]
    return typeof value === 'string' || typeof value === 'number' ? [[key, String(value)]] : []
  })
  return {
    AppointmentID: event.id,
    Title: title,
    Description: description ?? '',
    Location: '',
    StartTime: wall(event.window?.start),
    EndTime: wall(event.window?.end ?? event.window?.start),
    ...Object.fromEntries(given),
  }
}

/** When OTOBO's rules speak of the project's appointments: their notification times, scheduled, corrected and called off. */
export async function* planAppointments(world: World, options: PlannerOptions): AsyncGenerator<Planned[]> {
  const listening = [...world.project.rules.values()].filter(
    ({ id, otobo, validity }) =>
      validity === 'valid' &&
      otobo?.data.Events?.includes(reminderTrigger) &&
      (options.rule === undefined || options.rule === id),
  )
  const events = [...world.project.events.values()].filter(
    ({ id, type, status }) =>
      type === 'appointment' && status !== 'draft' && (options.event === undefined || options.event === id),
  )
  if (listening.length === 0 || events.length === 0) return
  const scene = prepareFires(world, options.rule)
  for (const event of events) yield await planAppointment(world, scene, event, options)
}

async function planAppointment(
  world: World,
  scene: FireScene,
  event: Event,
  options: PlannerOptions,
): Promise<Planned[]> {
  const { now } = options
  const id = event.was[0] ?? event.id
  const all: Row[] = []
  if (world.store)
    for await (const row of world.store.rows({ event: id })) if (row.moment === reminderTrigger) all.push(row)
  const rows = options.asOf === undefined ? all : rowsAsOf(all, options.asOf)
  const planned: Planned[] = []
  const zone = scene.context.zone
  const appointment = appointmentOf(event, zone)
  const occurrences = isClosedStatus(event.status) ? [] : appointmentOccurrences(appointment, zone)
  for (const { start, end, notification } of occurrences) {
    const wall = notification === null ? undefined : parseWallTime(notification)
    if (wall === undefined) continue
    const due = toInstantAnyway(wall, zone)
    if (due > now + aheadMs || now >= due + usefulMs) continue
    const data = { Appointment: { ...appointment, StartTime: start, EndTime: end } }
    const fired = readFired(reminderTrigger, data, {
      now: new Date(Math.max(due, now)).toISOString(),
      names: scene.names,
      id: start,
    })
    const decided = await decideFire(
      scene,
      { ...fired, subject: id, title: String(appointment.Title) },
      { now, rows, ...(options.rule ? { rule: options.rule } : {}) },
    )
    for (const one of decided) if (one.rule.otobo) planned.push(atItsTime({ ...one, event }, due, now))
  }
  const wanted = new Set(planned.map(({ item }) => item.key))
  for (const row of rows) {
    const rule = [...world.project.rules.values()].find(({ id: ruleId, was }) => (was[0] ?? ruleId) === row.rule)
    if (wanted.has(row.key) || rule?.otobo === undefined || (options.rule !== undefined && rule.id !== options.rule))
      continue
    const item = settled(row, 'cancel')
    const recipient = { id: row.recipient, addresses: {}, channels: [], optOut: [], groups: [], roles: [], fields: {} }
    if (item) planned.push({ item, event, rule, recipient })
  }
  return planned
}

/** What was decided as if it were due: scheduled where it is not yet, pending where it waits. */
function atItsTime(planned: Planned, due: Instant, now: Instant): Planned {
  const { item } = planned
  const { row } = item
  if (item.action === 'done') return planned
  if (due <= now) return { ...planned, item: { ...item, nominalDue: due } }
  if (item.action === 'withheld') return { ...planned, item: { ...item, due, nominalDue: due } }
  const isWaiting = row?.state === 'scheduled'
  const action = isWaiting ? (row.due === due ? 'pending' : 'reschedule') : 'schedule'
  return { ...planned, item: { ...item, action, due, nominalDue: due, isRepeat: false } }
}
