import type { Row } from '../model/delivery.ts'
import type { Reason } from '../model/plan.ts'
import type { Event, Instant, OtoboRule, Route, Rule } from '../model/project.ts'
import { nameBookOf, worldOf } from '../otobo/directory.ts'
import { type Fired, readFired } from '../otobo/fired.ts'
import {
  type Context,
  dispatch,
  type HistoryEntry,
  indexRules,
  type Mail,
  type Options,
  prepareWorld,
  type RuleIndex,
  type SuppressionReason,
} from '../otobo/index.ts'
import { createNameBook, type NameBook } from '../otobo/names.ts'
import { toWallTime, wallText } from '../otobo/wall-clock.ts'
import { createPlaces } from './cap.ts'
import { withExtras } from './extras.ts'
import { articleFiles } from './fire-files.ts'
import { identityOf, itemFor, keyOf, withheld } from './fire-items.ts'
import { ownDeliveries } from './fire-own.ts'
import { personOf, reachIn, recipientsOf, senderText } from './fire-people.ts'
import { messageOfMail } from './otobo-message.ts'
import type { Planned } from './planner.ts'
import { createTroubles, safeguardsFor } from './security.ts'
import { placeRecipient, type World } from './world.ts'

/** A happening as it was handed in. */
export interface Fire {
  trigger: string
  data: Readonly<Record<string, unknown>>
  id?: string
}

export interface FireOptions {
  now: Instant
  /** Try again what failed for good. */
  retryFailed?: boolean
  /** Only this rule. */
  rule?: string
  /** What the ledger holds of it, where that was read already. */
  rows?: readonly Row[]
}

/** All that happenings need and none of them changes. */
export interface FireScene {
  world: World
  names: NameBook
  context: Context
  rules: RuleIndex
  /** Rules with `engine: otobo` by the number they have there. */
  byNumber: ReadonlyMap<number, Rule>
  options: Options
}

/** Makes the project's rules and directory ready, once for any number of happenings. */
export function prepareFires(world: World, only?: string): FireScene {
  const { project } = world
  const own = [...project.rules.values()].flatMap((rule) => (rule.otobo ? [{ id: rule.id, rule: rule.otobo }] : []))
  const files = project.directory ?? emptyDirectory
  const sender = senderOf(project.defaults.from)
  const configured = project.otobo ?? { strict: false, prefixes: ['OTOBO'], database: 'mysql' as const, settings: {} }
  const { strict, prefixes, database } = configured
  const fallback = {
    ...(sender ? { NotificationSenderName: sender.name, NotificationSenderEmail: sender.email } : {}),
    // Off by default in OTOBO; here it is the keys that decide.
    ...(strict ? {} : { PGP: '1', SMIME: '1' }),
  }
  const withSender = { ...configured, settings: { ...fallback, ...configured.settings } }
  const numbered = withOwnNumbers(own)
  const given = worldOf(files, withSender, numbered, sender ?? { name: project.name, email: '' })
  const options: Options = { strict, prefixes, database, leavesSecurity: true }
  const chosen = numbered.filter(({ id }) => only === undefined || id === only)
  return {
    world,
    names: project.directory ? nameBookOf(project.directory) : createNameBook(),
    context: prepareWorld(given, options),
    rules: indexRules(
      chosen.map(({ rule }) => rule),
      options,
    ),
    byNumber: new Map(chosen.map(({ id, rule }) => [rule.id, project.rules.get(id)!])),
    options,
  }
}

/** Numbers come from files of any origin, so that two rules may share one: here each has its own. */
function withOwnNumbers(rules: readonly { id: string; rule: OtoboRule }[]): { id: string; rule: OtoboRule }[] {
  const taken = new Set<number>()
  let free = Math.max(0, ...rules.map(({ rule }) => rule.id))
  return rules.map(({ id, rule }) => {
    const number = taken.has(rule.id) ? ++free : rule.id
    taken.add(number)
    return { id, rule: { ...rule, id: number } }
  })
}

const emptyDirectory = {
  agents: [],
  customers: [],
  groups: [],
  roles: [],
  queues: [],
  services: [],
  serviceLevels: [],
  calendars: [],
  dynamicFields: [],
  systemAddresses: [],
  vocabulary: { states: {}, priorities: {}, locks: {}, types: {} },
}

function senderOf(from: string | undefined): { name: string; email: string } | undefined {
  const match = /^\s*(.*?)\s*<([^<>]+)>\s*$/.exec(from ?? '')
  if (match) return { name: (match[1] ?? '').replace(/^"|"$/g, ''), email: match[2] ?? '' }
  return from === undefined ? undefined : { name: from, email: from }
}

/** Happenings together in one write of the ledger: fewer waits for the disk, and still little memory. */
const batchSize = 50

/** What the rules make of happenings, decided one by one against the ledger, in batches that `perform` delivers. */
export async function* fireDeliveries(
  scene: FireScene,
  fires: AsyncIterable<Fire>,
  options: FireOptions & { clock?: () => Instant },
): AsyncGenerator<Planned[]> {
  const troubles = createTroubles()
  const places = createPlaces(scene.world)
  let batch: Planned[] = []
  let waiting = new Set<string>()
  for await (const fire of fires) {
    const now = options.clock?.() ?? options.now
    const fired = readFired(fire.trigger, fire.data, {
      now: new Date(now).toISOString(),
      names: scene.names,
      ...(fire.id === undefined ? {} : { id: fire.id }),
    })
    // What the ledger says of a ticket must know of what this very run tells of it.
    if (waiting.has(fired.subject) || waiting.size >= batchSize) {
      if (batch.length > 0) yield batch
      batch = []
      waiting = new Set()
    }
    waiting.add(fired.subject)
    const decided = await places.allot(await decideFire(scene, fired, { ...options, now }), now)
    troubles.note(decided)
    batch.push(...decided)
  }
  if (batch.length > 0) yield batch
  troubles.report(scene.world)
}

/** Every delivery of one happening: those of OTOBO's rules, then those of our own that list the trigger. */
export async function decideFire(scene: FireScene, fired: Fired, options: FireOptions): Promise<Planned[]> {
  const { store } = scene.world
  const rows: Row[] = [...(options.rows ?? [])]
  if (options.rows === undefined && store !== undefined) {
    for await (const row of store.rows({ event: fired.subject })) rows.push(row)
  }
  const event = eventOf(scene.world, fired)
  const planned: Planned[] = []
  if (fired.event !== undefined) planned.push(...(await dispatched(scene, fired, event, rows, options)))
  for (const rule of scene.world.project.rules.values()) {
    const isWanted = options.rule === undefined || options.rule === rule.id
    if (isWanted && rule.otobo === undefined)
      planned.push(...(await ownDeliveries(scene.world, rule, fired, event, rows, options)))
  }
  return planned
}

/** The happening as an event, for templates and channels. */
export function eventOf({ project }: World, fired: Fired): Event {
  return {
    id: fired.subject,
    was: [],
    type: fired.event?.kind ?? 'announcement',
    urgency: 'routine',
    status: 'scheduled',
    autoStart: false,
    title: fired.title,
    services: [],
    timezone: project.defaults.timezone,
    updates: [],
    fields: fired.data,
    at: { file: '', line: 1, column: 1 },
  }
}

/** The same scene with people that only this happening knows. */
export function sceneFor({ context, options }: FireScene, { people }: Fired): Context {
  const { directory } = context.world
  const agents = people.agents.filter(({ id }) => !context.agents.has(id))
  const customers = Object.entries(people.customers).filter(([login]) => !Object.hasOwn(directory.customers, login))
  if (agents.length === 0 && customers.length === 0) return context
  return prepareWorld(
    {
      ...context.world,
      directory: {
        ...directory,
        agents: [...directory.agents, ...agents],
        customers: { ...directory.customers, ...Object.fromEntries(customers) },
      },
    },
    options,
  )
}

/** The event with what the ledger knows of the ticket: OTOBO keeps that as the ticket's history. */
export function withHistory(scene: FireScene, fired: Fired, context: Context, rows: readonly Row[]): Fired['event'] {
  const { event } = fired
  if (event?.kind !== 'ticket' || event.ticket === null || rows.length === 0) return event
  const history: HistoryEntry[] = []
  const rules = new Map([...scene.byNumber.values()].map((rule) => [identityOf(rule), rule.otobo?.name]))
  for (const row of rows) {
    const isHeld = row.state === 'sent' || row.state === 'unknown' || row.state === 'claimed'
    // What this very happening told does not keep it from being told.
    const isOwn = row.key === keyOf(fired, row.rule, row.recipient, row.route)
    const name = rules.get(row.rule)
    if (!isHeld || isOwn || name === undefined) continue
    const createTime = wallText(toWallTime(row.toldAt ?? row.changedAt, context.zone))
    const [kind, login] = row.recipient.startsWith('agent:')
      ? ['agent', row.recipient.slice('agent:'.length)]
      : ['customer', '']
    history.push(
      kind === 'agent'
        ? { type: 'SendAgentNotification', name: `%%${name}%%${login}%%Email`, createTime }
        : { type: 'SendCustomerNotification', name: `%%${row.address}`, createTime },
    )
  }
  return { ...event, ticket: { ...event.ticket, history: [...(event.ticket.history ?? []), ...history] } }
}

async function dispatched(
  scene: FireScene,
  fired: Fired,
  event: Event,
  rows: readonly Row[],
  options: FireOptions,
): Promise<Planned[]> {
  const context = sceneFor(scene, fired)
  const given = withHistory(scene, fired, context, rows)
  if (given === undefined) return []
  const result = dispatch(given, scene.rules, context)
  for (const { rule: name, code, message } of result.problems) {
    const rule = [...scene.byNumber.values()].find(({ otobo }) => otobo?.name === name)
    const at = rule?.at
    scene.world.report({
      code: 'otobo-rule',
      severity: 'warning',
      message: `${name ?? fired.trigger}: ${message} (${code})`,
      ...(at ? { at } : {}),
    })
  }
  const byKey = new Map(rows.map((row) => [row.key, row]))
  const planned: Planned[] = []
  const places = new Set<string>()
  for (const { ruleId, mails, suppressions } of result.traces) {
    const rule = scene.byNumber.get(ruleId)
    if (rule === undefined) continue
    for (const mail of mails) {
      for (const route of rule.via)
        planned.push(...(await mailed(scene.world, fired, event, rule, route, mail, byKey, options, places)))
    }
    for (const { recipient, reason } of suppressions) {
      const person = personOf(recipient.includes('@') ? recipient : `agent:${recipient}`, '')
      for (const route of rule.via)
        planned.push(withheld(fired, event, rule, route, person, heldFor[reason], options.now))
    }
  }
  // Several clauses may lead to one address; it hears once.
  const seen = new Set<string>()
  return planned.filter(({ item }) => !seen.has(item.key) && seen.add(item.key))
}

const heldFor: Readonly<Record<SuppressionReason, Reason>> = {
  'switched-off-by-agent': 'opted-out',
  'off-by-default': 'opted-out',
  'no-customer-record': 'excluded',
  'once-per-day': 'once-per-day',
  'no-address': 'no-address',
  'bad-address': 'no-address',
  'system-address': 'excluded',
  'method-off': 'policy',
  'no-signing-key': 'policy',
  'no-encryption-key': 'policy',
  'no-message': 'policy',
}

/** One mail over one route: a delivery for each address in its `To`, since each of them is told, or not, on its own. */
async function mailed(
  world: World,
  fired: Fired,
  event: Event,
  rule: Rule,
  route: Route,
  mail: Mail,
  byKey: ReadonlyMap<string, Row>,
  options: FireOptions,
  places: Set<string>,
): Promise<Planned[]> {
  const channel = world.channels.get(route.channels[0] ?? '')
  if (channel === undefined) return []
  const isPlace = channel.reach === 'place'
  if (isPlace && places.has(`${rule.id} ${channel.entry.id}`)) return []
  if (isPlace) places.add(`${rule.id} ${channel.entry.id}`)
  const people = isPlace ? [placeRecipient(channel, world.project)] : recipientsOf(mail)
  const message = messageOfMail(mail)
  const from = mail.sender.email === '' ? {} : { from: senderText(mail.sender) }
  const safeguards = await safeguardsFor(world, rule, people, options.now, from.from, [route])
  const refusals = (await world.store?.refusals(people.map(({ id }) => id))) ?? []
  const { files, missing } = articleFiles(fired, mail)
  for (const what of missing) {
    world.report({
      code: 'otobo-rule',
      severity: 'warning',
      message: `an attachment does not go along: ${what}`,
      at: rule.at,
    })
  }
  return people.map((recipient) => {
    const known = { safeguards, refusals: refusals.filter((each) => each.recipient === recipient.id) }
    const find = reachIn(world, { event, rule, now: options.now }, route, recipient, fired.trigger, known)
    const key = keyOf(fired, identityOf(rule), recipient.id, route.id)
    const item = itemFor(world, fired, rule, route, recipient, find, byKey.get(key) ?? null, key, options)
    const brought = files === undefined ? {} : { brought: files }
    return withExtras(world, { item, event, rule, recipient, message, ...from, ...brought }, safeguards)
  })
}
