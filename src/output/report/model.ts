import type { Matrix } from '../../model/matrix.ts'
import type { Notice, Plan } from '../../model/plan.ts'
import type { ChannelEntry, Event, Segment } from '../../model/project.ts'
import type { Reading } from '../../model/reading.ts'
import type { Form } from './form.ts'

/** A row of a plan with all that a reviewer looks at. */
export interface ReportRow {
  notice: Notice
  /** Readers by audience and by segment, as in `Reading`. */
  audiences: Readonly<Record<string, number>>
  segments: Readonly<Record<string, number>>
  /** Absent where nothing is said any more. */
  reading?: Reading
}

/** What `plan --format html` shows. */
export interface PlanReport {
  plan: Plan
  rows: readonly ReportRow[]
  events: ReadonlyMap<string, Event>
  audiences: ReadonlyMap<string, { segment?: Segment }>
  channels: ReadonlyMap<string, { entry: ChannelEntry; form: Form; reach: 'people' | 'place' }>
  matrix: Matrix
  /** Times are shown in this zone, and titles of events in this language where they have it. */
  timezone: string
  language: string
}
