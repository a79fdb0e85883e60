import { testWords } from '../engine/condition.ts'
import { expectationWords, matchExpectations, nearest, saidWords } from '../engine/expectation.ts'
import { type Match, matchRules } from '../engine/match.ts'
import { truthOf } from '../engine/truth.ts'
import type { Event, Instant, Project, Rule } from '../model/project.ts'
import type { Expectation, RuleTest, Said, TestFailure, TestResult, TestStep } from '../model/rule-test.ts'
import { textOf } from '../model/text.ts'
import { readFired } from '../otobo/fired.ts'
import type { Owner } from '../ports/store.ts'
import { createPlaces, planDeliveries } from './cap.ts'
import { decideFire, eventOf, prepareFires } from './fire.ts'
import { messageOf } from './message.ts'
import { perform } from './perform.ts'
import type { Planned } from './planner.ts'
import { type SimulatedLedger, simulate } from './simulate.ts'
import type { World } from './world.ts'

export interface TestDeps {
  /** A world of this project with this ledger; nothing in it is opened. */
  makeWorld(project: Project, ledger: SimulatedLedger): Promise<World>
  makeLedger(): SimulatedLedger
  /** Told of everything that was looked at. */
  coverage: TestObserver
  interrupted: AbortSignal
}

export interface TestObserver {
  /** What held of a rule when it was looked at. */
  conditions(match: Match): void
  /** A message that an expectation asked for. */
  met(said: Said): void
}

/** Lives through a test with the product's own planner, on a virtual clock and a ledger in memory. */
export async function runRuleTest(test: RuleTest, deps: TestDeps): Promise<TestResult> {
  const ledger = keeping(deps.makeLedger())
  const startedAt = performance.now()
  const failures: TestFailure[] = []
  let before: { world: World; now: Instant } | undefined
  for (const step of test.steps) {
    if (before !== undefined && test.trigger === undefined)
      await pass(before.world, ledger, before.now, step.now - 1, deps)
    const world = await deps.makeWorld(step.project, ledger)
    const { planned, matches } = await decide(world, test, step)
    for (const match of matches) deps.coverage.conditions(match)
    if (step.expect !== undefined) failures.push(...check(world, test, step, planned, matches, deps.coverage))
    if (test.trigger === undefined) await pass(world, ledger, step.now, step.now, deps)
    else await record(world, ledger, planned, step.now, deps.interrupted)
    before = { world, now: step.now }
  }
  return { name: test.name, at: test.at, failures, took: performance.now() - startedAt }
}

/** A simulation drops what is over when nothing more happens in it; here a later step may still ask. */
function keeping(ledger: SimulatedLedger): SimulatedLedger {
  return { ...ledger, forget: () => {} }
}

async function pass(world: World, ledger: SimulatedLedger, from: Instant, to: Instant, deps: TestDeps): Promise<void> {
  const { interrupted } = deps
  await simulate(world, { from, to, ledger, happenings: [], isFull: false, interrupted, onEnd: () => {} })
}

const owner: Owner = { id: 'test', host: '', boot: '', pid: 0, startedAt: '' }

async function record(
  world: World,
  store: SimulatedLedger,
  planned: Planned[],
  now: Instant,
  interrupted: AbortSignal,
): Promise<void> {
  const clock = { now: () => now, sleep: async () => {} }
  const deliveries = (async function* () {
    yield planned
  })()
  const rest = { dueOnly: false, recordOnly: true, interrupted, waitUntil: now, onEnd: () => {} }
  await perform(world, { store, owner, clock, senders: new Map(), plan: { now }, deliveries, ...rest })
}

interface Decided {
  planned: Planned[]
  /** Whether each rule applies. */
  matches: Match[]
}

async function decide(world: World, { trigger }: RuleTest, { now, event }: TestStep): Promise<Decided> {
  const rules = [...world.project.rules.values()]
  if (trigger === undefined) {
    const planned: Planned[] = []
    for await (const batch of planDeliveries(world, { now })) planned.push(...batch)
    const truth = event && truthOf(event, now)
    return { planned, matches: truth === undefined ? [] : matchRules(rules.filter(isOwn), event!, truth.facts) }
  }
  const scene = prepareFires(world)
  const options = { now: new Date(now).toISOString(), names: scene.names }
  const fired = readFired(trigger.name, trigger.data as never, options)
  const planned = await createPlaces(world).allot(await decideFire(scene, fired, { now }), now)
  const subject: Event = eventOf(world, fired)
  const facts = { start: null, end: null, status: subject.status, updates: [] }
  return { planned, matches: matchRules(rules.filter(isOwn), subject, facts) }
}

/** Not a rule of OTOBO's, whose filters are no `when`. */
function isOwn({ otobo }: Rule): boolean {
  return otobo === undefined
}

const actions: Readonly<Record<string, Said['action']>> = {
  send: 'sent',
  schedule: 'scheduled',
  reschedule: 'scheduled',
  pending: 'scheduled',
  withheld: 'withheld',
}

function saidOf(world: World, planned: Planned, now: Instant): Said[] {
  const { item, rule } = planned
  const action = actions[item.action]
  if (action === undefined) return []
  const message = messageOf(world, planned, now)
  const { recipient, channel, reason, due } = item
  const texts = { subject: textOf(message.subject), text: textOf(message.text), short: textOf(message.short) }
  const { language } = message
  return [{ rule: rule.id, moment: item.moment.name, recipient, channel, language, action, reason, due, ...texts }]
}

function check(
  world: World,
  test: RuleTest,
  step: TestStep,
  planned: readonly Planned[],
  matches: readonly Match[],
  coverage: TestObserver,
): TestFailure[] {
  const { recipients } = test
  const watched = planned.filter(
    ({ item, recipient }) =>
      recipients === undefined ||
      recipients.some((who) => who === item.recipient || who === item.address || who === recipient.email),
  )
  const said = watched.flatMap((each) => saidOf(world, each, step.now))
  const expect = step.expect ?? []
  const { unmet, unexpected, met } = matchExpectations(expect, said)
  for (const { said: message } of met) coverage.met(message)
  const near = new Map(unmet.map((expectation) => [expectation, nearest(expectation, said)]))
  // A message that an unmet expectation came near to is told there.
  const explained = new Set([...near.values()].map((found) => found?.said))
  const sent = unexpected.map(saidWords)
  const failures = unmet.map((expectation): TestFailure => {
    const found = near.get(expectation)
    return {
      at: expectation.at,
      expected: expectationWords(expectation),
      differences: found?.differences ?? [],
      instead: found === undefined ? sent : [],
      reasons: found === undefined ? reasonsFor(expectation, said, { world, test, step, planned, matches }) : [],
    }
  })
  const stray = unexpected.filter((message) => !explained.has(message))
  if (step.others || stray.length === 0 || unmet.some((expectation) => near.get(expectation) === undefined))
    return failures
  const expected = expect.length === 0 ? 'nothing' : 'nothing else'
  return [...failures, { at: step.at, expected, differences: [], instead: stray.map(saidWords), reasons: [] }]
}

interface Scene {
  world: World
  test: RuleTest
  step: TestStep
  planned: readonly Planned[]
  matches: readonly Match[]
}

/** Why nobody gets what an expectation asks for, rule by rule. */
function reasonsFor(expectation: Expectation, said: readonly Said[], scene: Scene): string[] {
  const { world, test, step, planned, matches } = scene
  const { moment, rule: asked } = expectation
  const reasons: string[] = []
  const status = step.event?.status
  if (status === 'draft') return ['the event is a draft, of which nothing is said']
  for (const rule of world.project.rules.values()) {
    if (asked !== undefined && asked !== rule.id) continue
    if (rule.validity !== 'valid') reasons.push(`${rule.id} is ${rule.validity}`)
    const match = matches.find((each) => each.rule === rule)
    const failed = match?.conditions.filter(({ held }) => !held) ?? []
    for (const { path, test: wanted, actual } of failed)
      reasons.push(`${rule.id} asks for ${path} ${testWords(wanted)}, and it is ${shown(actual)}`)
    if (failed.length > 0) continue
    const own = planned.filter((each) => each.rule === rule)
    const lists = moment === undefined || rule.on.some(({ name }) => name === moment)
    if (asked !== undefined && !lists && !own.some(({ item }) => item.moment.name === moment))
      reasons.push(`${rule.id} does not list ${moment}: it speaks at ${rule.on.map(({ name }) => name).join(', ')}`)
    const who = expectation.recipient ?? test.recipients?.[0]
    if (asked !== undefined && who !== undefined && !own.some(({ item }) => item.recipient === who))
      reasons.push(`${rule.id} says nothing to ${who}, who may not be among the people that it addresses`)
    for (const { item } of own) {
      const isSame =
        (moment === undefined || item.moment.name === moment) && (who === undefined || item.recipient === who)
      if (isSame && item.action === 'done')
        reasons.push(`${rule.id} said ${item.moment.name} to ${item.recipient} before`)
    }
  }
  for (const message of said) {
    const isSame =
      (moment === undefined || message.moment === moment) && (asked === undefined || message.rule === asked)
    if (isSame && message.action !== 'sent') reasons.push(saidWords(message))
  }
  return [...new Set(reasons)].slice(0, 8)
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value)
}
