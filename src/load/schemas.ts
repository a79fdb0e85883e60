import { readFileSync } from 'node:fs'

/** The schema of a kind (`project`, `event`, `plan` …) as it stands in the package's `schemas/`; throws where there is none. */
export function readCoreSchema(kind: string): object {
  // The same relative place from src/ and from dist/.
  return JSON.parse(readFileSync(new URL(`../../schemas/${kind}.schema.json`, import.meta.url), 'utf8')) as object
}
