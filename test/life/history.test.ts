import { expect, it } from 'vitest'
import { allotCap } from '../../src/engine/cap.ts'
import type { Item } from '../../src/engine/decide.ts'
import { aChannel, anEvent, aPerson, aRoute, aRule, createLedger, type Ledger, plan } from '../engine/stage.ts'
import { dayOf } from './clock.ts'
import { checkMessages, checkQuiet } from './invariants.ts'
import { allotPlaces, type LedgerModel, mostAttempts, type Outcome, perform, planAll } from './ledger.ts'
import type { ItemModel, PersonModel, RuleModel } from './things.ts'
import { createWorld, happen, iso, randomFrom, type World } from './world.ts'

const histories = Number(process.env.NOTIFY_HISTORIES ?? 2000)
const firstSeed = Number(process.env.NOTIFY_SEED ?? 1)

/** The product's plan of everything, by its engine alone. */
function productPlan({ files, now }: World, ledger: Ledger): Item[] {
  const [event] = files.events
  const product = anEvent({
    ...event!,
    type: event!.type as 'incident',
    urgency: event!.urgency as 'routine',
    status: event!.status as 'scheduled',
    window: { start: event!.start, ...(event!.end === undefined ? {} : { end: event!.end }) },
    timezone: event!.zone,
    updates: event!.updates.map((update) => ({ ...update, text: '' })).sort((a, b) => a.at - b.at),
    recurrence: undefined,
  })
  const items: Item[] = []
  for (const rule of files.rules) {
    for (const person of files.people) items.push(...threadsOf(rule, person))
  }
  const { maxPerDay } = files
  if (maxPerDay === undefined) return items
  return files.people.flatMap((person) => {
    const own = items.filter(({ recipient }) => recipient === person.id)
    const today = dayOf(now, person.zone)
    const told = ledger
      .of(person.id)
      .filter(({ state, toldAt }) => isTold(state) && dayOf(toldAt!, person.zone) === today)
    return allotCap(own, { told: told.length, cap: maxPerDay })
  })

  function threadsOf(rule: RuleModel, person: PersonModel): Item[] {
    return plan({
      event: product,
      rule: aRule(rule.on, {
        id: rule.id,
        missed: rule.missed,
        corrections: rule.corrections,
        oncePerDay: rule.oncePerDay,
        sendWhenOutOfOffice: rule.sendWhenOutOfOffice,
        validity: rule.isValid ? 'valid' : 'invalid',
        via: rule.via.map(aRoute),
      }),
      now,
      rows: ledger.of(person.id).filter((row) => row.rule === rule.id),
      isMember: person.isMember && event!.matches,
      isExcluded: person.isExcluded,
      recipient: aPerson({
        id: person.id,
        timezone: person.zone,
        optOut: person.optOut,
        ...(person.outOfOffice === undefined ? {} : { outOfOffice: person.outOfOffice }),
      }),
      addresses: (channel) => person.addresses[channel],
      channels: [...files.channels].map(([id, hours]) => aChannel(id, hours)),
      delivery: files.delivery,
      timezone: files.zone,
    })
  }
}

const isTold = (state: string) => state === 'sent' || state === 'unknown'

interface Line {
  rule: string
  person: string
  route: string
  moment: string
  action: string
  reason: string | null
  due: number
}

/** Of what is sent now, called off or ended, the hour does not matter. */
function shown({ rule, person, route, moment, action, reason, due }: Line): string {
  const hour = ['schedule', 'reschedule', 'pending'].includes(action) ? ` ${iso(due)}` : ''
  const why = reason === null || ['timeout', 'busy'].includes(reason) ? '' : ` (${reason})`
  return `${person} ${rule} ${route} ${moment}: ${action}${why}${hour}`
}

const productLine = (item: Item) => shown({ ...item, person: item.recipient, moment: item.moment.name })
const attemptOf = (rule: string, person: string, route: string, moment: string) =>
  `${rule} ${person} ${route} ${moment}`

interface Run {
  world: World
  product: Ledger
  model: LedgerModel
  accepted: Set<string>
}

/** Says where two lists differ; `expect` alone takes longer than all the rest. */
function expectSame(product: string[], model: string[]): void {
  if (product.sort().join('\n') !== model.sort().join('\n')) expect(product).toEqual(model)
}

/** One `send`, by both; a crash leaves the message in hand in doubt and the rest unattempted. True where all ended as it should. */
function send({ world, product, model, accepted }: Run): boolean {
  const { random, files, now, log } = world
  const items = productPlan(world, product)
  const sent = new Set(items.filter(({ action }) => action === 'send').map(productLine))
  const places = allotPlaces(files, model, planAll(files, model, now), now, (item) => sent.has(shown(item)))
  expectSame(items.map(productLine), places.map(shown))

  let left = random() < 0.1 ? Math.floor(random() * 5) : Number.POSITIVE_INFINITY
  log.push(`send at ${iso(now)}${left < 9 ? `, crash after ${left}` : ''}`)
  let isComplete = left > 0 || sent.size === 0
  const outcomes = new Map<string, Outcome>()
  const isCapped = files.maxPerDay !== undefined
  product.perform(items, now, (item) => {
    left--
    const chance = random()
    let outcome: Outcome = chance < 0.06 ? 'failed' : chance < 0.1 ? 'unknown' : chance < 0.14 ? 'retry' : 'sent'
    if (left < 0) outcome = 'left'
    else if (left === 0) outcome = 'unknown'
    // As the deliverer does: after so many attempts it is given up.
    if (
      outcome === 'retry' &&
      (['scheduled', 'unknown'].includes(item.row?.state ?? '') ? item.row!.attempts : 0) + 1 >= mostAttempts
    )
      outcome = 'failed'
    if (left <= 0 || outcome === 'retry') isComplete = false
    // A refusal gives back what the message took: its place of the day, and what it took over in doubt.
    if (outcome === 'failed' && (item.isRepeat || isCapped || files.rules.some(({ oncePerDay }) => oncePerDay)))
      isComplete = false
    outcomes.set(attemptOf(item.rule, item.recipient, item.route, item.moment.name + item.due), outcome)
    if (outcome === 'sent') {
      expect(accepted.has(item.key), `3: ${productLine(item)} is accepted twice`).toBe(false)
      accepted.add(item.key)
    }
    log.push(`  ${productLine(item)}: ${outcome}`)
    return outcome
  })
  const before = model.rows.map((row) => ({ ...row }))
  const done = perform(model, places, now, ({ rule, person, route, moment, due }) => {
    return outcomes.get(attemptOf(rule, person, route, moment + due))!
  })
  checkMessages(files, before, done, now)
  expectSame(
    product.rows.map((row) => rowLine({ ...row, person: row.recipient })),
    model.rows.map(rowLine),
  )
  return isComplete
}

function rowLine(row: Omit<Line, 'action'> & { state: string }): string {
  const due = row.state === 'scheduled' ? iso(row.due) : ''
  return `${row.person} ${row.rule} ${row.route} ${row.moment}: ${row.state} ${due}`
}

it(`keeps its promises over ${histories} random histories`, { timeout: 120_000 + histories * 300 }, () => {
  let quietPoints = 0
  for (let seed = firstSeed; seed < firstSeed + histories; seed++) {
    const options = { isWhole: false }
    const world = createWorld(randomFrom(seed), options)
    const run: Run = { world, product: createLedger(), model: { rows: [], order: 0 }, accepted: new Set() }
    const settings = JSON.stringify({ ...world.files, channels: [...world.files.channels] })
    try {
      for (let step = 0; step < 14; step++) {
        if (step > 0) happen(world, options)
        if (world.random() < 0.2) continue
        if (!send(run)) continue
        quietPoints++
        const items = productPlan(world, run.product)
        checkQuiet(world.files, run.model, world.now, items.map(itemModelOf))
      }
    } catch (error) {
      const hint = `NOTIFY_SEED=${seed} NOTIFY_HISTORIES=1`
      throw new Error(`${hint}: ${(error as Error).message}\n${settings}\n${world.log.join('\n')}`, { cause: error })
    }
  }
  expect(quietPoints).toBeGreaterThan(histories)
})

function itemModelOf(
  item: Item,
): Pick<ItemModel, 'rule' | 'person' | 'route' | 'moment' | 'action' | 'reason' | 'isRepeat'> {
  return { ...item, person: item.recipient, moment: item.moment.name }
}
