import { testWords } from '../engine/condition.ts'
import { matchRules } from '../engine/match.ts'
import { truthOf } from '../engine/truth.ts'
import type { Row } from '../model/delivery.ts'
import type { PersonExplanation, RuleExplanation } from '../model/explanation.ts'
import type { Event, Instant, Rule } from '../model/project.ts'
import { type Fired, readFired } from '../otobo/fired.ts'
import { type Context, type Explanation, explainInDispatch } from '../otobo/index.ts'
import { createPlaces, planDeliveries } from './cap.ts'
import { decideFire, eventOf, type Fire, type FireScene, prepareFires, sceneFor, withHistory } from './fire.ts'
import type { Planned } from './planner.ts'
import { type RolesOf, readTeam } from './team.ts'
import type { World } from './world.ts'

const isoOf = (instant: Instant): string => new Date(instant).toISOString()
const shown = (value: unknown): string =>
  value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value)

function personOf({ item, recipient }: Planned, rolesOf?: RolesOf): PersonExplanation {
  const roles = rolesOf?.(recipient) ?? []
  return {
    recipient: item.recipient,
    ...(recipient.name === undefined ? {} : { name: recipient.name }),
    ...(roles.length === 0 ? {} : { roles }),
    moment: item.moment.name,
    channel: item.channel,
    action: item.action,
    reason: item.reason,
    ...(item.refusal === null ? {} : { note: `${item.refusal.message} ${item.refusal.hint}` }),
    due: isoOf(item.due),
    digestKey: item.action === 'done' ? (item.row?.digestKey ?? null) : (item.digest?.key ?? null),
  }
}

/** A rule and an event of the project, by what the plan of this rule says. */
export async function explainEvent(world: World, rule: Rule, event: Event, now: Instant): Promise<RuleExplanation> {
  const truth = truthOf(event, now)
  const base = {
    rule: rule.id,
    event: event.id,
    trigger: null,
    isValid: rule.validity === 'valid',
    clauses: clausesOf(rule, event),
    problems: [],
  }
  if (rule.otobo !== undefined) {
    const problems = ['a rule with engine: otobo speaks of what is fired: name it with --trigger and --data']
    return { ...base, applies: false, isListening: false, conditions: [], people: [], problems }
  }
  if (truth === undefined) {
    return {
      ...base,
      applies: false,
      isListening: false,
      conditions: [],
      people: [],
      problems: ['the event is a draft, of which nothing is said'],
    }
  }
  const match = matchRules([rule], event, truth.facts)[0]!
  const people: PersonExplanation[] = []
  const rolesOf = rule.to.team && (await readTeam(world, event, rule.to.team))
  for await (const batch of planDeliveries(world, { now, event: event.id, rule: rule.id }))
    people.push(...batch.map((planned) => personOf(planned, rolesOf)))
  const isListening = rule.on.some(({ kind }) => kind !== 'trigger')
  return {
    ...base,
    isListening,
    applies: match.applies && base.isValid && isListening,
    conditions: conditionsOf(match),
    people,
  }
}

function conditionsOf({ conditions }: ReturnType<typeof matchRules>[number]): RuleExplanation['conditions'] {
  return conditions.map((condition) => {
    const { path, held, actual, test } = condition
    return { what: path, held, wanted: testWords(test), actual: shown(actual) }
  })
}

function clausesOf({ to, via }: Rule, { team }: Event): RuleExplanation['clauses'] {
  return [
    ...to.audiences.map((id) => ({ what: `audience ${id}`, added: [] })),
    ...(to.team ?? []).map((role) => {
      const { audiences = [], recipients = [] } = team?.[role] ?? {}
      const added = [...audiences.map((id) => `audience ${id}`), ...recipients.map(({ id }) => id)]
      return { what: `team ${role}`, added, ...(added.length === 0 ? { note: 'the event names nobody' } : {}) }
    }),
    ...(to.emails.length > 0 ? [{ what: 'emails', added: [...to.emails] }] : []),
    ...via.map(({ id }) => ({ what: `via ${id}`, added: [] })),
  ]
}

/** A rule and a happening, by the same dispatch and the same decisions that firing it would go through. */
export async function explainFire(world: World, rule: Rule, fire: Fire, now: Instant): Promise<RuleExplanation> {
  const scene = prepareFires(world)
  const fired = readFired(fire.trigger, fire.data, {
    now: isoOf(now),
    names: scene.names,
    ...(fire.id === undefined ? {} : { id: fire.id }),
  })
  const decided = await createPlaces(world).allot(await decideFire(scene, fired, { now }), now)
  const planned = decided.filter((one) => one.rule.id === rule.id)
  if (rule.otobo === undefined) return explainOwn(world, rule, fired, planned)
  return explainOtobo(scene, rule, fired, planned)
}

function explainOwn(world: World, rule: Rule, fired: Fired, planned: readonly Planned[]): RuleExplanation {
  const event = eventOf(world, fired)
  const match = matchRules([rule], event, { start: null, end: null, status: event.status, updates: [] })[0]!
  const isListening = rule.on.some(({ kind, name }) => kind === 'trigger' && name === fired.trigger)
  const isValid = rule.validity === 'valid'
  return {
    rule: rule.id,
    event: event.id,
    trigger: fired.trigger,
    applies: isValid && isListening && match.applies,
    isValid,
    isListening,
    conditions: conditionsOf(match),
    clauses: clausesOf(rule, event),
    people: planned.map((one) => personOf(one)),
    problems: [],
  }
}

async function explainOtobo(
  scene: FireScene,
  rule: Rule,
  fired: Fired,
  planned: readonly Planned[],
): Promise<RuleExplanation> {
  const context = sceneFor(scene, fired)
  const rows: Row[] = []
  if (scene.world.store) for await (const row of scene.world.store.rows({ event: fired.subject })) rows.push(row)
  const event = withHistory(scene, fired, context, rows)
  const number = [...scene.byNumber].find(([, other]) => other.id === rule.id)?.[0] ?? 0
  const base = { rule: rule.id, event: fired.subject, trigger: fired.trigger }
  if (event === undefined) {
    const problems = ['the data is neither a ticket nor an appointment, of which alone OTOBO’s rules speak']
    return {
      ...base,
      applies: false,
      isValid: rule.otobo!.validId === 1,
      isListening: false,
      conditions: [],
      clauses: [],
      people: [],
      problems,
    }
  }
  const found = explainInDispatch({ ...rule.otobo!, id: number }, event, scene.rules, context)
  return {
    ...base,
    ...described(found, context),
    people: [...planned.map((one) => personOf(one)), ...droppedOf(found, fired, context)],
  }
}

/** A trace in words that need no numbers. */
export function described(
  found: Explanation,
  context: Context,
): Pick<RuleExplanation, 'applies' | 'isValid' | 'isListening' | 'conditions' | 'clauses' | 'problems'> {
  const { isValid, isListening, verdict, resolution, problems } = found
  const nameOf = (id: string) => context.agents.get(id)?.login ?? id
  return {
    applies: isValid && isListening && verdict.matches,
    isValid,
    isListening,
    conditions: verdict.conditions.map(({ key, isHeld, wanted, actual, note }) => ({
      what: key,
      held: isHeld,
      wanted: wanted.join(' or '),
      actual: shown(actual),
      ...(note === undefined ? {} : { note }),
    })),
    clauses: (resolution?.clauses ?? []).map(({ key, value, added, note }) => ({
      what: `${key} ${value}`,
      added: added.map(nameOf),
      ...(note === undefined ? {} : { note }),
    })),
    problems: problems.map(({ message }) => message),
  }
}

function droppedOf({ resolution }: Explanation, { trigger }: Fired, context: Context): PersonExplanation[] {
  return (resolution?.dropped ?? []).map(({ who, reason }) => {
    const agent = context.agents.get(who) ?? [...context.agents.values()].find(({ login }) => login === who)
    const recipient = agent ? `agent:${agent.login}` : who
    return { recipient, moment: trigger, channel: '', action: 'none', reason, due: null }
  })
}
