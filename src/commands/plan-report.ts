import { createPlanReadings } from '../deliver/plan-readings.ts'
import type { Planned } from '../deliver/planner.ts'
import type { World } from '../deliver/world.ts'
import { buildMatrix } from '../engine/matrix.ts'
import type { PlanEntry } from '../engine/plan.ts'
import { NotifyError } from '../model/error.ts'
import type { Plan } from '../model/plan.ts'
import type { Event, Instant } from '../model/project.ts'
import { formOf } from '../output/report/form.ts'
import type { PlanReport, ReportRow } from '../output/report/model.ts'
import { reportPage } from '../output/report/page.ts'
import { readPageAssets } from '../output/report-assets.ts'
import type { PlanCommandOptions } from './plan.ts'

/** Gathers what `plan --format html` shows while the deliveries pass by. */
export interface ReportMaker {
  add(planned: Planned, entry: PlanEntry): void
  page(plan: Plan): string
}

/** `event`: the only one that is planned. */
export async function createReportMaker(world: World, now: Instant, event?: Event): Promise<ReportMaker> {
  const readings = await createPlanReadings(world, now)
  return {
    add: readings.add,
    page(plan) {
      const found = readings.finish(plan)
      const rows = plan.notices.map((notice) => ({ notice, ...(found.get(notice) ?? { audiences: {}, segments: {} }) }))
      return reportPage(aboutPlan(world, plan, inOrder(rows), event), readPageAssets())
    },
  }
}

/** What is to be done first, then what is not, event by event. */
function inOrder(rows: readonly ReportRow[]): ReportRow[] {
  const events = new Map<string, ReportRow[]>()
  for (const row of rows) {
    const id = JSON.stringify([row.notice.event, row.notice.occurrence])
    const own = events.get(id)
    if (own === undefined) events.set(id, [row])
    else own.push(row)
  }
  const inEvent = [...events.values()].map((own) => own.sort((a, b) => rankOf(a) - rankOf(b)))
  return inEvent.sort((a, b) => rankOf(a[0]!) - rankOf(b[0]!)).flat()
}

const ranks = { send: 0, reschedule: 0, cancel: 0, schedule: 0, withheld: 1, pending: 2, done: 3 } as const

function rankOf({ notice }: ReportRow): number {
  return ranks[notice.action]
}

function aboutPlan(world: World, plan: Plan, rows: PlanReport['rows'], event?: Event): PlanReport {
  const { project, channels } = world
  const { timezone, language } = project.defaults
  return {
    plan,
    rows,
    events: project.events,
    audiences: project.audiences,
    channels: new Map(
      [...channels].map(([id, { entry, reach }]) => [id, { entry, reach, form: formOf(entry.adapter, entry.config) }]),
    ),
    matrix: buildMatrix(project, (channel) => channels.get(channel)?.reach === 'place', event),
    timezone,
    language,
  }
}

/** What the page does not show, or shows always. */
export function refuseForReport({ people, full, simulate }: PlanCommandOptions): void {
  const refuse = (flag: string, hint: string) => {
    throw new NotifyError('usage', `${flag} has no meaning with --format html`, { hint })
  }
  if (people) refuse('--people', 'the page goes to many eyes and names nobody; "notify plan --people" lists them')
  if (full) refuse('--full', 'the page holds every text')
  if (simulate !== undefined) refuse('--simulate', 'use it with --format text or json')
}
