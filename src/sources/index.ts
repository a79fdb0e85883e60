import type { SourceSpec } from '../model/project.ts'
import type { AudienceSource } from '../ports/audience-source.ts'

const sources = {
  csv: async () => (await import('./csv.ts')).csv,
  json: async () => (await import('./json.ts')).json,
  ndjson: async () => (await import('./ndjson.ts')).ndjson,
} satisfies Record<SourceSpec['format'], () => Promise<AudienceSource>>

/** Loads the reader of a format. */
export function openSource(format: SourceSpec['format']): Promise<AudienceSource> {
  return sources[format]()
}
