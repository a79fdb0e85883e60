import type { Severity } from '../model/diagnostic.ts'
import type { Environment } from './references.ts'

/** What a project is read with, beside its files. */
export interface Surroundings {
  env: Environment
  /** How bad it is that a variable which a text refers to is not set. */
  unset: Severity
  /** Texts to read in the place of what files hold now, by path; without a byte order mark. */
  texts?: ReadonlyMap<string, string>
}
