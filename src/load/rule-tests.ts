import { readFileSync } from 'node:fs'
import { parseDocument, stringify } from 'yaml'
import { closest } from '../engine/closest.ts'
import { parseMoment } from '../engine/moment.ts'
import { compilePattern } from '../engine/pattern.ts'
import type { Diagnostic, Report } from '../model/diagnostic.ts'
import type { Audience, Project } from '../model/project.ts'
import type { Expectation, RuleTest, TestStep, TextExpectation } from '../model/rule-test.ts'
import type { AudienceDocument, TestDocument } from '../model/schema.gen.ts'
import { buildAudience, resolveSource } from './audience.ts'
import { checkedValues } from './checked-values.ts'
import type { Path, YamlDocument } from './document.ts'
import { documentPart } from './document-part.ts'
import { isThere, present } from './event.ts'
import { withEventDocuments, withLooseEvents } from './held.ts'
import type { Environment } from './references.ts'
import { readCoreSchema } from './schemas.ts'
import { createEdits } from './script.ts'
import { createSourceFile } from './source-file.ts'
import { validateTest } from './test-validator.gen.ts'
import { isMapping, type Validator, validate } from './validate.ts'
import { validateAudience } from './validators.gen.ts'
import { parseYaml } from './yaml.ts'

interface Surroundings {
  env: Environment
  report: Report
}

/** Reads the tests in a file's text. `name` is its path in the project. What is wrong is reported where it stands, and left out. */
export async function loadRuleTests(
  name: string,
  text: string,
  project: Project,
  { env, report }: Surroundings,
): Promise<RuleTest[]> {
  const tests: RuleTest[] = []
  let errors = 0
  const counting: Report = (diagnostic) => {
    if (diagnostic.severity === 'error') errors++
    report(diagnostic)
  }
  for (const document of parseYaml(createSourceFile(name, text), counting)) {
    if (!isMapping(document.value) || document.value.kind !== 'test') {
      document.report(
        'unknown-kind',
        isMapping(document.value) && 'kind' in document.value ? ['kind'] : [],
        'this is no test',
        {
          hint: 'a file whose name ends with .test.yaml holds documents with kind: test',
        },
      )
      continue
    }
    const validator: Validator = validateTest
    const { value, isWhole } = validate<TestDocument>(document, document.value, validator, () => readCoreSchema('test'))
    const before = errors
    const test = isWhole ? await buildTest(document, value as TestDocument, project, env, counting) : undefined
    // What is wrong in it was reported, and nothing is tested then.
    if (test !== undefined && errors === before) tests.push(test)
  }
  return tests
}

async function buildTest(
  document: YamlDocument,
  raw: TestDocument,
  files: Project,
  env: Environment,
  reportAll: Report,
): Promise<RuleTest> {
  const fault = (path: Path, message: string, hint?: string) => {
    document.report('wrong-value', path, message, hint === undefined ? {} : { hint })
  }
  const audiences = withPeople(document, raw, files, fault)
  const life = await eventLife(document, raw, files, env, reportAll, fault)
  const trigger = readTrigger(document, raw, files, fault)
  if ((raw.event === undefined) === (raw.trigger === undefined)) {
    fault(
      raw.event === undefined ? [] : ['trigger'],
      'a test is of an event or of a trigger',
      'write one of event, trigger',
    )
  }
  if (raw.steps === undefined && raw.at === undefined) fault([], 'this test does not say when', 'write at, or steps')
  for (const key of ['at', 'expect', 'others'] as const)
    if (raw.steps !== undefined && raw[key] !== undefined) fault([key], `"${key}" stands at each of the steps`)

  const steps: TestStep[] = []
  const written = raw.steps ?? [present({ at: raw.at ?? '', expect: raw.expect, others: raw.others })]
  let before = Number.NEGATIVE_INFINITY
  for (const [index, step] of written.entries()) {
    const base = raw.steps === undefined ? [] : ['steps', index]
    if (step.at === '') continue
    const now = checkedValues(document).time([...base, 'at'], step.at, files.defaults.timezone)
    if (now === undefined) continue
    if (now <= before) fault([...base, 'at'], 'this step is not later than the one before')
    before = now
    if ('set' in step && step.set !== undefined) {
      if (life === undefined) fault([...base, 'set'], 'only an event can be edited')
      else await life.edit(step.set, [...base, 'set'])
    }
    const expect = readExpectations(document, [...base, 'expect'], step.expect, files, fault)
    steps.push({
      now,
      at: document.at([...base, 'at']),
      project: isolated(life?.project() ?? files, audiences, raw.event === undefined ? undefined : life?.id),
      others: step.others ?? false,
      ...present({ expect, event: life === undefined ? undefined : life.project().events.get(life.id) }),
    })
  }
  const { recipient } = raw
  return {
    name: raw.name,
    at: document.at(['name']),
    steps,
    ...present({ trigger, recipients: typeof recipient === 'string' ? [recipient] : recipient }),
  }
}

type Fault = (path: Path, message: string, hint?: string) => void

/** The project with the test's people, and with its event alone. */
function isolated(project: Project, audiences: ReadonlyMap<string, Audience>, id: string | undefined): Project {
  const event = id === undefined ? undefined : project.events.get(id)
  return {
    ...project,
    events: new Map(event === undefined ? [] : [[event.id, event]]),
    audiences: new Map([...project.audiences, ...audiences]),
  }
}

/** The audiences that the test gives people of its own. */
function withPeople(document: YamlDocument, raw: TestDocument, project: Project, fault: Fault): Map<string, Audience> {
  const audiences = new Map<string, Audience>()
  for (const [id, recipients] of Object.entries(raw.audiences ?? {})) {
    const known = project.audiences.get(id)
    if (known === undefined) {
      const near = closest(id, [...project.audiences.keys()])
      fault(['audiences', id], `there is no audience "${id}"${near === undefined ? '' : `; did you mean "${near}"?`}`)
      continue
    }
    const value = { kind: 'audience', id, recipients }
    const part = documentPart(document, value, ([, ...path]) => ['audiences', id, ...path])
    const validator: Validator = validateAudience
    const checked = validate<AudienceDocument>(part, value, validator, () => readCoreSchema('audience'))
    const built = checked.isWhole ? buildAudience(part, checked.value, project.dir) : undefined
    if (built === undefined) continue
    const { source, ...rest } = known
    audiences.set(id, { ...rest, recipients: built.recipients, include: [] })
  }
  return audiences
}

/** The test's event, as one edit after another leaves it. */
interface EventLife {
  id: string
  project(): Project
  edit(set: Readonly<Record<string, unknown>>, path: Path): Promise<void>
}

async function eventLife(
  document: YamlDocument,
  raw: TestDocument,
  files: Project,
  env: Environment,
  report: Report,
  fault: Fault,
): Promise<EventLife | undefined> {
  if (raw.event === undefined) return undefined
  if (typeof raw.event === 'string') return fileLife(raw.event, files, env, fault)
  const value = { kind: 'event', id: 'test', ...raw.event }
  const alone: Project = { ...files, events: new Map() }
  const part = documentPart(document, value, (path) => ['event', ...path])
  let project = await withEventDocuments(alone, [part], report)
  const [event] = project.events.values()
  // Why was reported where it stands.
  if (event === undefined) return undefined
  let text = stringify(value)
  return {
    id: event.id,
    project: () => project,
    async edit(set, path) {
      const edited = parseDocument(text)
      for (const [dotted, wanted] of Object.entries(set)) {
        if (wanted === null) edited.deleteIn(dotted.split('.'))
        else edited.setIn(dotted.split('.'), edited.createNode(wanted))
      }
      text = String(edited)
      const found: Diagnostic[] = []
      const next = await withLooseEvents(alone, [{ name: document.file.path, text }], (each) => found.push(each))
      const error = found.find(({ severity }) => severity === 'error')
      if (error === undefined && next.events.has(event.id)) project = next
      else fault(path, `after this edit the event is not valid: ${error?.message ?? 'its id has changed'}`)
    },
  }
}

function fileLife(id: string, files: Project, env: Environment, fault: Fault): EventLife | undefined {
  if (!files.events.has(id)) {
    const near = closest(id, [...files.events.keys()])
    fault(['event'], `there is no event "${id}"${near === undefined ? '' : `; did you mean "${near}"?`}`)
    return undefined
  }
  const edits = createEdits(files, env)
  let project = files
  return {
    id,
    project: () => project,
    async edit(set, path) {
      const { project: next, fault: why } = await edits.apply(id, set)
      if (next === undefined) fault(path, `after this edit the project is not valid: ${why}`)
      else project = next
    },
  }
}

function readTrigger(
  document: YamlDocument,
  { trigger: name, data = {} }: TestDocument,
  { dir }: Project,
  fault: Fault,
): RuleTest['trigger'] {
  if (name === undefined) return undefined
  if (typeof data !== 'string') return { name, data }
  const path = resolveSource(document, ['data'], data, dir)
  if (path === undefined) return undefined
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (isMapping(read)) return { name, data: read }
  } catch (cause) {
    if (!(cause instanceof SyntaxError) && (cause as NodeJS.ErrnoException).code === undefined) throw cause
  }
  fault(['data'], `${data} holds no mapping in JSON`)
  return undefined
}

function readExpectations(
  document: YamlDocument,
  base: Path,
  raw: TestDocument['expect'],
  project: Project,
  fault: Fault,
): Expectation[] | undefined {
  if (raw === undefined) return undefined
  if (typeof raw === 'string') {
    if (raw !== 'nothing')
      fault(base, `${JSON.stringify(raw)} is no expectation`, 'write nothing, or a list of notices')
    return []
  }
  const values = checkedValues(document)
  return raw.filter(isThere).map((entry, index) => {
    const path = [...base, index]
    const { rule, moment, channel, due, withheld } = entry
    const known = (key: string, id: string | undefined, ids: Iterable<string>) => {
      const all = [...ids]
      if (id === undefined || all.includes(id)) return
      const near = closest(id, all)
      fault([...path, key], `there is no ${key} "${id}"${near === undefined ? '' : `; did you mean "${near}"?`}`)
    }
    known('rule', rule, project.rules.keys())
    known('channel', channel, project.channels.keys())
    if (moment !== undefined && parseMoment(moment) === undefined)
      fault([...path, 'moment'], `"${moment}" is no moment`)
    if (due !== undefined && withheld !== undefined) fault([...path, 'due'], 'what is withheld is not due')
    const texts = { subject: entry.subject, text: entry.text, short: entry.short }
    return {
      at: document.at(path),
      ...present({
        rule,
        channel,
        withheld,
        moment: moment?.trim().replace(/\s+/g, ' '),
        recipient: entry.recipient,
        language: entry.language,
        due: due === undefined ? undefined : values.time([...path, 'due'], due, project.defaults.timezone),
        subject: readText([...path, 'subject'], texts.subject, fault),
        text: readText([...path, 'text'], texts.text, fault),
        short: readText([...path, 'short'], texts.short, fault),
      }),
    }
  })
}

type RawText = NonNullable<Exclude<TestDocument['expect'], string | undefined>>[number]['subject']

function readText(path: Path, raw: RawText, fault: Fault): TextExpectation | undefined {
  if (raw === undefined) return undefined
  if (typeof raw === 'string') return { contains: [raw], lacks: [] }
  const listOf = (texts: string | string[] | undefined) => (typeof texts === 'string' ? [texts] : (texts ?? []))
  if (raw.matches !== undefined) {
    try {
      compilePattern(raw.matches)
    } catch (error) {
      fault([...path, 'matches'], `this is no regular expression: ${(error as Error).message}`)
    }
  }
  return { contains: listOf(raw.contains), lacks: listOf(raw.lacks), ...present({ is: raw.is, matches: raw.matches }) }
}
