import { type Diagnostic, type DiagnosticCode, locate } from '../model/diagnostic.ts'
import { DiagnosticError } from '../model/error.ts'
import type { TextPart } from '../model/project.ts'

/** A template that cannot be rendered with the data it got; thrown because there is no message to give. */
export class TemplateError extends DiagnosticError {}

/** A place in a template part, as Handlebars counts: lines from 1, columns from 0. */
export interface Spot {
  line: number
  column: number
  /** On the same line; absent where a construct spans several. */
  endColumn?: number
}

/** A fault at a spot of a part, as a diagnostic at its line and column in the part's file. */
export function faultAt(
  part: TextPart,
  spot: Spot,
  code: DiagnosticCode,
  message: string,
  hint?: string,
  severity: Diagnostic['severity'] = 'error',
): Diagnostic {
  const at = locate(part.origin, spot.line, spot.column)
  if (part.origin.exact && spot.endColumn !== undefined) at.endColumn = at.column + spot.endColumn - spot.column
  return { code, severity, message, at, ...(hint === undefined ? {} : { hint }) }
}
