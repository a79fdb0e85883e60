import type { Report } from '../model/diagnostic.ts'
import type { Recipient, SourceSpec } from '../model/project.ts'

/** Reads people from a file, in batches; a bad row is reported with its line and left out. */
export interface AudienceSource {
  /** Every column the source has, known without reading it all; undefined where rows may differ. */
  columns(spec: SourceSpec): Promise<readonly string[] | undefined>
  read(spec: SourceSpec, report: Report): AsyncIterable<readonly Recipient[]>
}
