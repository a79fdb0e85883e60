import { compareCodePoints } from './perl-values.ts'
import type { Options } from './types.ts'

type Database = NonNullable<Options['database']>

// MySQL's utf8mb4_unicode_ci and ICU's root order agree on what names and ids consist of.
const unicode = new Intl.Collator('und', { sensitivity: 'base', ignorePunctuation: false, numeric: false })

/** How the database sorts text: MySQL ignores case and accents. */
export function compareStored(a: string, b: string, database: Database = 'mysql'): number {
  return database === 'mysql' ? unicode.compare(a, b) : compareCodePoints(a, b)
}

/** Two names are the same to the database exactly when their keys are equal. */
export function nameKey(name: string, database: Database = 'mysql'): string {
  if (database !== 'mysql') return name
  // Trailing blanks do not count in comparisons with this collation.
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ +$/, '')
}
