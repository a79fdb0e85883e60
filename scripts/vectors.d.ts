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
