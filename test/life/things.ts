/** What the model of the rules speaks of: files, rows of a ledger, and items of a plan. */

import type { Hours } from './clock.ts'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

export interface Update {
  id: string
  at: number
}

export interface EventModel {
  id: string
  /** The oldest id it ever had. */
  identity: string
  /** Whether its file is there. */
  isPresent: boolean
  type: string
  urgency: string
  status: string
  autoStart: boolean
  announceAt?: number
  start: number
  end?: number
  zone: string
  updates: Update[]
  /** Whether the rules' `when` holds for it. */
  matches: boolean
  recurrence?: { days: number; count: number; except: string[]; changes: Map<string, ChangeModel> }
}

export interface ChangeModel {
  start?: number
  end?: number
  status?: string
  updates?: Update[]
}

export interface RuleModel {
  id: string
  identity: string
  on: string[]
  via: string[]
  missed: 'newest' | 'skip' | 'all'
  corrections: boolean
  oncePerDay: boolean
  sendWhenOutOfOffice: boolean
  isValid: boolean
}

export interface PersonModel {
  id: string
  zone: string
  language: string
  isMember: boolean
  isExcluded: boolean
  optOut: string[]
  addresses: Record<string, string | undefined>
  outOfOffice?: { from: string; to: string }
}

export interface FilesModel {
  zone: string
  delivery: 'at-least-once' | 'at-most-once'
  maxPerDay?: number
  events: EventModel[]
  rules: RuleModel[]
  people: PersonModel[]
  channels: Map<string, Hours>
}

export interface FactsModel {
  start: number | null
  end: number | null
  status: string
  updates: string[]
}

export interface RowModel {
  event: string
  occurrence: string
  rule: string
  person: string
  route: string
  moment: string
  /** What makes it new: with thread and moment it is the key. */
  turn: string
  state: 'scheduled' | 'sent' | 'unknown' | 'failed' | 'withheld' | 'cancelled'
  due: number
  nextAt: number
  attempts: number
  facts: FactsModel
  address: string
  reason: string | null
  toldAt: number
  /** Places in the order of all that was written; infinite while it has not told. */
  toldOrder: number
  createdOrder: number
}

export interface ItemModel {
  event: string
  occurrence: string
  rule: string
  person: string
  route: string
  moment: string
  turn: string
  action: 'send' | 'schedule' | 'reschedule' | 'cancel' | 'pending' | 'withheld' | 'done'
  reason: string | null
  due: number
  /** `send` records it as withheld. */
  isFinal: boolean
  isRepeat: boolean
  facts: FactsModel
  address: string
  row: RowModel | undefined
  replaces: RowModel | undefined
  /** The message of this run that says all that it would have said. */
  coveredBy: ItemModel | undefined
  /** 0 emergency, 1 correction, 2 closing, 3 the rest: the order in which caps are given out. */
  rank: number
  nominal: number
}
