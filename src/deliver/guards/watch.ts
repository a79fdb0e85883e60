import { defaultLimits, type GuardName, guardNames, type TrippedGuard } from '../../model/guard.ts'
import type { Rule } from '../../model/project.ts'
import { planDeliveries } from '../cap.ts'
import type { Planned, PlannerOptions } from '../planner.ts'
import type { World } from '../world.ts'
import { findEveryone } from './everyone.ts'
import { type Finding, isEmergency } from './finding.ts'
import { watchGrowth } from './growth.ts'
import { watchOverlap } from './overlap.ts'
import { watchPerDay } from './per-day.ts'
import { watchWords } from './words.ts'

export interface GuardOptions extends PlannerOptions {
  /** What `--allow` names. */
  allow: ReadonlySet<GuardName>
  /** What is looked at; default: all. */
  concerns?: (planned: Planned) => boolean
  /** Nobody is there to be asked: no emergency is stopped, whatever is wrong with it. */
  isUnattended?: boolean
}

export interface GuardVerdict {
  /** By guard, those that may pass among them. */
  tripped: readonly TrippedGuard[]
  /** Whether a guard that may not pass concerns this delivery. */
  holds(planned: Planned): boolean
  /** Rules that would say something new to somebody. */
  rules: ReadonlySet<Rule>
}

/** Watches deliveries as they are planned. */
export interface GuardWatch {
  note(planned: Planned): void
  finish(): Promise<GuardVerdict>
}

/** An emergency goes to many on purpose, and at once. */
const stopsEmergencies: ReadonlySet<GuardName> = new Set(['internal', 'placeholder'])

/** Watches all guards that the project has not switched off. */
export function watchGuards(base: World, options: GuardOptions): GuardWatch {
  const { allow, concerns = () => true, isUnattended = false, ...plan } = options
  const { off } = base.project.guards ?? defaultLimits
  const world = { ...base, project: { ...base.project, guards: base.project.guards ?? defaultLimits } }
  const growth = watchGrowth(world, plan.now, plan.asOf)
  const words = watchWords(world, plan.now)
  const perDay = watchPerDay(world, plan, concerns)
  const overlap = watchOverlap(world.project, plan.now)
  const urgencies = new Map<Rule, boolean>()

  const mayPass = ({ guard, isEmergency }: Finding) =>
    allow.has(guard) || (isEmergency && (isUnattended || !stopsEmergencies.has(guard)))

  return {
    note(planned) {
      const { rule, event } = planned
      // Tickets say what their customers wrote.
      if (rule.otobo !== undefined || rule.message.otobo !== undefined || !concerns(planned)) return
      growth.note(planned)
      words.note(planned)
      overlap.note(planned)
      if (!off.includes('per-day')) perDay.note(planned)
      if (urgencies.get(rule) !== false) urgencies.set(rule, isEmergency(event))
    },

    async finish() {
      const found: Finding[] = [
        ...(await growth.finish()),
        ...(await findEveryone(world, growth.rules, (rule) => urgencies.get(rule) === true)),
        ...words.finish(),
        ...(await perDay.finish()),
        ...overlap.finish(),
      ].filter(({ guard }) => !off.includes(guard))
      const place = ({ guard, about }: Finding) => `${guardNames.indexOf(guard)} ${about}`
      found.sort((a, b) => (place(a) < place(b) ? -1 : 1))
      const holding = found.filter((finding) => !mayPass(finding))
      return {
        tripped: found.map((finding) => asShown(finding, mayPass(finding))),
        holds: (planned) => holding.some((finding) => finding.holds(planned)),
        rules: growth.rules,
      }
    },
  }
}

/** Plans once to ask the guards, before anything is written or sent. What is wrong with a file is told by who then sends. */
export async function askGuards(world: World, options: GuardOptions): Promise<GuardVerdict> {
  const { allow, concerns, isUnattended, ...plan } = options
  const watch = watchGuards(world, options)
  for await (const batch of planDeliveries({ ...world, report: () => {} }, plan))
    for (const planned of batch) watch.note(planned)
  return watch.finish()
}

/** Those that a saved plan does not show as passed, with no more than now. */
export function notReviewed(tripped: readonly TrippedGuard[], reviewed: readonly TrippedGuard[] = []): TrippedGuard[] {
  return tripped.filter(
    ({ allowed, guard, about, count }) =>
      !allowed &&
      !reviewed.some((each) => each.allowed && each.guard === guard && each.about === about && each.count >= count),
  )
}

function asShown({ isEmergency, holds, ...shown }: Finding, allowed: boolean): TrippedGuard {
  const { guard, ...rest } = shown
  return { guard, allowed, ...rest }
}
