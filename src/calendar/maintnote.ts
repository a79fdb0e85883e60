import type { Event } from '../model/project.ts'

/** Who notifies whom of what, in a maintenance note. */
export interface Maintnote {
  /** A name of the provider that no other has, as a rule its domain. */
  provider: string
  /** The customer's account with the provider. */
  account: string
  maintenanceId: string
  objects: readonly MaintnoteObject[]
}

export interface MaintnoteObject {
  id: string
  /** Where it differs from the whole maintenance's. */
  impact?: string
  /** URI that says more. */
  altrep?: string
}

export type MaintnoteImpact = 'NO-IMPACT' | 'REDUCED-REDUNDANCY' | 'DEGRADED' | 'OUTAGE'
export type MaintnoteStatus = 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED' | 'IN-PROCESS' | 'COMPLETED'

export const maintnoteImpacts: readonly MaintnoteImpact[] = ['NO-IMPACT', 'REDUCED-REDUNDANCY', 'DEGRADED', 'OUTAGE']

/** What readers will notice; where nobody says, the worst (as the standard has it). */
export function impactFor({ impact, fields }: Event): MaintnoteImpact {
  if (fields.redundancy === 'reduced') return 'REDUCED-REDUNDANCY'
  switch (impact?.level) {
    case 'none':
      return 'NO-IMPACT'
    case 'degraded':
    case 'partial':
      return 'DEGRADED'
    default:
      return 'OUTAGE'
  }
}

export function statusFor(status: string, isTentative: boolean): MaintnoteStatus {
  switch (status) {
    case 'cancelled':
      return 'CANCELLED'
    case 'draft':
      return 'TENTATIVE'
    case 'scheduled':
      return isTentative ? 'TENTATIVE' : 'CONFIRMED'
    case 'completed':
    case 'failed':
    case 'rolled_back':
    case 'resolved':
      return 'COMPLETED'
    default:
      return 'IN-PROCESS'
  }
}

/** The status of an event that a note's status means; undefined for a word that none is. */
export function statusFrom(status: string): 'scheduled' | 'cancelled' | 'in_progress' | 'completed' | undefined {
  switch (status) {
    case 'TENTATIVE':
    case 'CONFIRMED':
      return 'scheduled'
    case 'CANCELLED':
      return 'cancelled'
    case 'IN-PROCESS':
      return 'in_progress'
    case 'COMPLETED':
      return 'completed'
  }
  return undefined
}

export function levelFrom(impact: MaintnoteImpact): 'none' | 'degraded' | 'outage' {
  if (impact === 'NO-IMPACT') return 'none'
  return impact === 'OUTAGE' ? 'outage' : 'degraded'
}

/** A list of objects as it stands in a file: texts, mappings of `id`, `impact` and `altrep`, or one text with commas. */
export function objectsFrom(value: unknown): MaintnoteObject[] {
  const entries = typeof value === 'string' ? value.split(/[;,]/) : Array.isArray(value) ? (value as unknown[]) : []
  return entries.flatMap((entry): MaintnoteObject[] => {
    if (typeof entry === 'string' || typeof entry === 'number') {
      const id = String(entry).trim()
      return id === '' ? [] : [{ id }]
    }
    if (typeof entry !== 'object' || entry === null) return []
    const { id, impact, altrep } = entry as Record<string, unknown>
    if (typeof id !== 'string' || id.trim() === '') return []
    return [
      { id, ...(typeof impact === 'string' ? { impact } : {}), ...(typeof altrep === 'string' ? { altrep } : {}) },
    ]
  })
}
