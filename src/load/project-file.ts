import { realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../model/diagnostic.ts'
import { defaultLimits, type GuardLimits } from '../model/guard.ts'
import type { Project } from '../model/project.ts'
import type { ProjectDocument } from '../model/schema.gen.ts'
import { checkedValues } from './checked-values.ts'
import type { YamlDocument } from './document.ts'
import { present } from './event.ts'
import { projectFile, type ReportFile, readText, why } from './files.ts'
import { resolveReferences } from './references.ts'
import { readCoreSchema } from './schemas.ts'
import { checkSecrets } from './secrets.ts'
import type { Surroundings } from './surroundings.ts'
import { type Checked, isMapping, validate } from './validate.ts'
import { validateProject } from './validators.gen.ts'
import { parseYaml } from './yaml.ts'

/** The project's folder without any link in its path; undefined where there is none. */
export function findProject(asked: string, report: Report): string | undefined {
  const problem = (message: string, hint: string) => {
    report({ code: 'no-project', severity: 'error', message, hint })
    return undefined
  }
  try {
    if (statSync(join(asked, projectFile), { throwIfNoEntry: false }) !== undefined) return realpathSync(asked)
    if (statSync(join(asked, 'notify.yml'), { throwIfNoEntry: false }) !== undefined) {
      return problem(`there is no ${projectFile} in ${asked}`, `rename notify.yml to ${projectFile}`)
    }
    const hint = 'run notify init to make a project, or name its folder with -C'
    return problem(`there is no ${projectFile} in ${asked}`, hint)
  } catch (error) {
    return problem(`the folder ${asked} cannot be read: ${why(error)}`, 'name the folder of a project with -C')
  }
}

/** What notify.yaml says. */
export interface ProjectHead extends Checked<ProjectDocument> {
  document: YamlDocument | undefined
  /** Documents behind the first one of notify.yaml: those of a project in a single file. */
  others: readonly YamlDocument[]
}

/** Reads notify.yaml; whatever is wrong with it is reported, and what is left of it is used. */
export function readProjectFile(
  dir: string,
  report: Report,
  reportWhole: ReportFile,
  { env, unset, texts }: Surroundings,
): ProjectHead {
  const none = { value: {}, isWhole: false, document: undefined, others: [] }
  const file = readText(dir, projectFile, reportWhole, texts)
  if (file === undefined) return none
  let hasFault = false
  const documents = parseYaml(file, (diagnostic) => {
    hasFault ||= diagnostic.severity === 'error'
    report(diagnostic)
  })
  const [document, ...others] = documents
  if (document === undefined) {
    if (!hasFault)
      reportWhole(
        'missing-key',
        projectFile,
        'this file is empty: at least "name" is needed',
        'write, for example, name: acme',
      )
    return none
  }
  if (isMapping(document.value)) checkSecrets(document, ['store'], document.value.store)
  if (isMapping(document.value)) checkStore(document, document.value.store)
  const resolved = resolveReferences(document, env, ['store'], unset)
  const checked = validate<ProjectDocument>(document, resolved, validateProject, () => readCoreSchema('project'))
  return { ...checked, document, others }
}

/** The address itself is not shown: it may hold a password. */
function checkStore(document: YamlDocument, store: unknown): void {
  if (typeof store !== 'string' || store.includes('${') || /^(?:sqlite:|postgres(?:ql)?:\/\/)./.test(store)) return
  document.report('wrong-value', ['store'], 'this is no address of a ledger', {
    hint: 'write sqlite:PATH, such as sqlite:.notify/ledger.db, or postgres://…',
  })
}

/** The project's defaults, with those of the product in the place of what is absent or wrong. */
export function buildDefaults({ document, value }: ProjectHead): Project['defaults'] {
  const raw = value.defaults
  if (document === undefined || raw === undefined) return { language: 'en', timezone: 'UTC' }
  const values = checkedValues(document)
  return {
    language: values.language(['defaults', 'language'], raw.language) ?? 'en',
    timezone: values.timezone(['defaults', 'timezone'], raw.timezone) ?? 'UTC',
    ...present({
      from: values.sender(['defaults', 'from'], raw.from),
      statusPage: raw.statusPage,
      contact: raw.contact,
    }),
  }
}

/** When plans stop and ask, with the defaults in the place of what is not said. */
export function buildGuards(raw: ProjectDocument['guards'] | undefined): GuardLimits {
  const { growth, perDay, off } = raw ?? {}
  const { percent, people } = growth ?? {}
  return {
    growth: { percent: percent ?? defaultLimits.growth.percent, people: people ?? defaultLimits.growth.people },
    perDay: perDay ?? defaultLimits.perDay,
    off: off?.filter((name) => name !== undefined) ?? [],
  }
}
