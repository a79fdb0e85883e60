/** A labelled notice, and what lint found in it. */
export interface JudgedNotice {
  id: string
  violates: readonly string[]
  found: readonly string[]
  faults: readonly { code: string; message: string }[]
}

export interface Rates {
  hits: number
  wrong: number
  missed: number
  precision: number
  recall: number
}

export interface Measures {
  all: Rates
  byRule: ReadonlyMap<string, Rates>
  byLanguage: ReadonlyMap<string, Rates>
}

export function readNotices(part: 'frozen' | 'open' | 'later'): readonly object[]
export function checkFrozen(): void
/** `lint`: the functions of the product that read and judge. */
export function judge(notices: readonly object[], lint: Readonly<Record<string, unknown>>): JudgedNotice[]
export function measure(judged: readonly JudgedNotice[]): Measures
