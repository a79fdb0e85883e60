import type * as otobo from '../src/otobo/index.ts'

export interface VectorResult {
  category: string
  id: string
  note: string
  expected: unknown
  actual: unknown
  isPassed: boolean
}

export function runVectors(library: typeof otobo, folder: string): VectorResult[]
/** world.json and what a vector changes of it. */
export function toWorld(world: unknown, vector: object): otobo.World
export function toRule(given: object, id: number): otobo.Rule
export function toEvent(world: unknown, input: object): otobo.Event
