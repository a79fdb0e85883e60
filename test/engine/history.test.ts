import { expect, it } from 'vitest'
import type { Item } from '../../src/engine/decide.ts'
import type { Row } from '../../src/model/delivery.ts'
import type { Rule } from '../../src/model/project.ts'
import { canTellFirst, isState, stateMoments, timeMoments, toldBy, truth } from './model.ts'
import { aPerson, plan, type Result } from './stage.ts'
import { allStates, createWorld, happen, type Listener, randomFrom, type World } from './world.ts'

const histories = Number(process.env.NOTIFY_HISTORIES ?? 2000)
const firstSeed = Number(process.env.NOTIFY_SEED ?? 1)

/** Faster than `expect`, of which a run would make millions. */
function claim(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}

function planFor(
  world: World,
  rule: Rule,
  { id, isMember, hasOptedOut, address }: Listener,
): { rows: Row[]; items: Item[] } {
  const rows = world.ledger.of(id).filter((row) => row.rule === rule.id)
  const items = plan({
    event: world.event,
    rule,
    now: world.now,
    rows,
    isMember,
    recipient: aPerson({ id, optOut: hasOptedOut ? ['all'] : [] }),
    addresses: () => address,
    channels: world.channels,
    delivery: world.delivery,
  })
  return { rows, items }
}

/** One `send`; a crash leaves the message in hand in doubt and the rest unattempted. True where it ended as it should. */
function send(world: World): boolean {
  const { random } = world
  const trouble = random()
  let left = trouble < 0.1 ? Math.floor(random() * 4) : Number.POSITIVE_INFINITY
  let isComplete = true
  const results = (): Result => {
    if (left <= 0) return 'left'
    left--
    if (left === 0) isComplete = false
    const chance = random()
    return left === 0
      ? 'unknown'
      : chance < 0.06
        ? 'failed'
        : chance < 0.1
          ? 'unknown'
          : chance < 0.13
            ? 'retry'
            : 'sent'
  }
  world.log.push(`send at ${new Date(world.now).toISOString()}${left < 9 ? `, crash after ${left}` : ''}`)
  for (const rule of world.rules) {
    for (const person of world.people) {
      if (left <= 0) return false
      const { rows, items } = planFor(world, rule, person)
      checkAgainstModel(world, rule, person, rows, items)
      const done = world.ledger.perform(items, world.now, results)
      checkMessages(world, rule, person, rows, done)
      // When a doubt ends in a refusal, what took over from it is owed it; and a refusal gives back its place of the day.
      if (
        done.some(
          ({ item, result }) => (result === 'failed' && (item.isRepeat || rule.oncePerDay)) || result === 'retry',
        )
      )
        isComplete = false
      for (const { item, result } of done)
        world.log.push(`  ${rule.id} ${person.id} ${item.route} ${item.moment.name}: ${result}`)
    }
  }
  return isComplete
}

function isHidden(event: World['event'], now: number): boolean {
  return event.announceAt !== undefined && event.announceAt > now
}

/** The plan says what the tables say. */
function checkAgainstModel(
  { event, now, channels }: World,
  rule: Rule,
  person: Listener,
  rows: Row[],
  items: Item[],
): void {
  const via = rule.via.map(({ id }) => id)
  for (const route of via) {
    const own = items.filter((item) => item.route === route)
    const told = toldBy(rows, route, via)
    const hidden = isHidden(event, now) && told === undefined
    const wanted = own.filter(
      ({ action, isRepeat, moment }) => isState(moment.name) && action !== 'done' && action !== 'cancel' && !isRepeat,
    )
    const expected = stateMoments(told?.facts, event, rule, person.isMember, now)
    const recorded = rows.filter((row) => row.route === route && row.state === 'withheld').map(({ moment }) => moment)
    for (const { moment, missed } of expected) {
      const item = wanted.find((each) => each.moment.name === moment)
      if (missed && item === undefined) claim(recorded.includes(moment), `${moment} on ${route} is recorded as missed`)
      else if (!hidden)
        claim(
          item !== undefined && (item.reason === 'missed') === missed,
          `${moment} on ${route}: ${item?.action}, missed: ${missed}`,
        )
    }
    for (const { moment } of wanted) {
      claim(
        expected.some((each) => each.moment === moment.name),
        `${moment.name} on ${route} is not owed`,
      )
    }
    // The rest of this looks at what becomes of time moments where nothing holds them back.
    const isFree =
      !person.hasOptedOut && !rule.oncePerDay && !channels.find(({ id }) => id === route)!.quietHours && !hidden
    const isTroubled = rows.some(
      (row) =>
        row.route === route &&
        (row.state === 'failed' || (row.state === 'scheduled' && row.nextAt > now && row.attempts > 0)),
    )
    if (!isFree || !person.isMember || isTroubled) continue
    const leading = own.find(({ action, moment, isRepeat }) => action === 'send' && (isRepeat || isState(moment.name)))
    const speaks = leading !== undefined && (rule.missed !== 'all' || isState(leading.moment.name))
    for (const hours of timeMoments(rows, route, via, event, rule, speaks, now)) {
      const item = own.find(
        ({ moment, nominalDue, action, isRepeat }) =>
          moment.name === hours.moment &&
          nominalDue === hours.due &&
          !isRepeat &&
          action !== 'done' &&
          action !== 'cancel',
      )
      const shown =
        item === undefined
          ? 'nothing'
          : item.action === 'withheld'
            ? item.reason
            : item.action === 'send'
              ? 'send'
              : 'schedule'
      claim(
        shown === hours.expected,
        `${hours.moment} of ${new Date(hours.due).toISOString()} on ${route}: ${shown}, not ${hours.expected}`,
      )
    }
  }
}

/** Invariants 2 to 6, on what one run said to one person. */
function checkMessages(
  world: World,
  rule: Rule,
  person: Listener,
  before: Row[],
  done: { item: Item; result: Result }[],
): void {
  const via = rule.via.map(({ id }) => id)
  const threads = new Map<string, number>()
  for (const { item, result } of done) {
    const name = item.moment.name
    const told = toldBy(before, item.route, via)
    const isEnd = isState(name)
      ? truth(world.event, world.now).status === name
      : /^(at end|.* after end|overrun)$/.test(name)
    const wasTold = before.some((row) => row.state === 'sent' || row.state === 'unknown')
    if (isEnd && canTellFirst(rule)) claim(wasTold, `2: ${name} to who was told nothing`)
    if (result === 'sent') {
      claim(!world.accepted.has(item.key), `3: ${name} accepted twice`)
      world.accepted.add(item.key)
    }
    if (item.isRepeat)
      claim(
        before.some(({ key, state }) => key === item.key && state === 'unknown'),
        `3: ${name} repeated`,
      )
    else if (isState(name) && told) {
      const { status, start: from, end: to, updates } = item.facts
      const isNews = updates.some((id) => !told.facts.updates.includes(id))
      const isOther = told.facts.status !== status || told.facts.start !== from || told.facts.end !== to
      claim(isNews || isOther, `4: ${name} says nothing new`)
    }
    if (!person.isMember) claim(['rescheduled', 'extended', 'cancelled'].includes(name), `5: ${name} said to who left`)
    threads.set(item.route, (threads.get(item.route) ?? 0) + 1)
  }
  if (rule.missed !== 'all')
    for (const count of threads.values()) claim(count === 1, `6: ${count} messages to one thread`)
}

/** Invariants 1, 7 and 8, right after a complete send. */
function checkQuiet(world: World): void {
  const { event, now } = world
  const is = truth(event, now)
  for (const rule of world.rules) {
    const via = rule.via.map(({ id }) => id)
    for (const person of world.people) {
      const { rows, items } = planFor(world, rule, person)
      const todo = items.filter(
        ({ action, isRepeat }) => ['send', 'schedule', 'reschedule', 'cancel'].includes(action) && !isRepeat,
      )
      claim(
        todo.length === 0,
        `7: ${rule.id} ${person.id}: ${todo.map(({ action, moment }) => `${action} ${moment.name}`)}`,
      )
      for (const route of via) {
        const own = items.filter((item) => item.route === route)
        const told = toldBy(rows, route, via)
        const listsAll = allStates.split(', ').every((name) => rule.on.some((moment) => moment.name === name))
        if (listsAll && person.isMember && told) {
          const isTrue = told.facts.start === is.start && told.facts.end === is.end && told.facts.status === is.status
          const isToldClosed = !is.open && told.facts.status === is.status
          // A status without a moment of its own is not listed by any rule here.
          const isUnlisted =
            told.facts.start === is.start &&
            told.facts.end === is.end &&
            is.status === 'in_progress' &&
            told.facts.status === 'verifying'
          const reason = own.find(
            ({ moment, action, reason }) =>
              isState(moment.name) && (action === 'withheld' || action === 'pending' || reason === 'missed'),
          )
          claim(isTrue || isToldClosed || isUnlisted || reason !== undefined, `1: ${rule.id} ${person.id} ${route}`)
        }
        // While a message is being retried the thread waits for what comes of it.
        const isRetrying = rows.some((row) => row.route === route && row.state === 'scheduled' && row.attempts > 0)
        if (!person.isMember || isRetrying || (isHidden(event, now) && !told)) continue
        for (const { moment, due } of timeMoments(rows, route, via, event, rule, false, now)) {
          const isShown = own.some((item) => item.moment.name === moment && item.action !== 'done')
          claim(due > now || isShown, `8: ${moment} on ${route}`)
        }
      }
    }
  }
}

it(`keeps its promises over ${histories} random histories`, { timeout: 600_000 }, () => {
  let quietPoints = 0
  for (let seed = firstSeed; seed < firstSeed + histories; seed++) {
    const random = randomFrom(seed)
    const world = createWorld(random)
    try {
      for (let step = 0; step < 12; step++) {
        if (step > 0) happen(world)
        if (random() < 0.2) continue
        if (!send(world)) continue
        quietPoints++
        checkQuiet(world)
      }
    } catch (error) {
      const setting = world.rules.map(
        ({ id, on, missed, corrections, oncePerDay }) =>
          `${id} ${on.map(({ name }) => name)} ${missed} ${corrections} ${oncePerDay}`,
      )
      const { type, autoStart, urgency, announceAt } = world.event
      throw new Error(
        `NOTIFY_SEED=${seed} NOTIFY_HISTORIES=1: ${(error as Error).message}\n${JSON.stringify({ type, autoStart, urgency, announceAt, delivery: world.delivery })}\n${[...setting, ...world.log].join('\n')}`,
        { cause: error },
      )
    }
  }
  expect(quietPoints).toBeGreaterThan(histories)
})
