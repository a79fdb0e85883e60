import { readFileSync, writeFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { runRuleTest } from '../deliver/rule-test.ts'
import { createCoverage } from '../deliver/test-coverage.ts'
import { findFiles, isOutside, reportFile } from '../load/files.ts'
import { loadRuleTests } from '../load/rule-tests.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { exitCode, NotifyError } from '../model/error.ts'
import type { Project } from '../model/project.ts'
import type { CoverageItem, RuleTest, TestResult } from '../model/rule-test.ts'
import { junitXml, type Suite } from '../output/junit.ts'
import { loadStyle } from '../output/style.ts'
import { coveragePercent, coverageText, testText } from '../output/test-text.ts'
import { createMemoryStore } from '../stores/memory.ts'
import { type CommandContext, pathFrom } from './context.ts'
import { annotate, readProject, tellDiagnostics } from './project.ts'
import { createWorld } from './world.ts'

export interface TestCommandOptions {
  junit?: string
  coverage?: boolean
  /** Percent. */
  threshold?: number
  format?: 'text' | 'json' | 'junit'
}

/** Runs the project's tests of rules: without a network, a ledger or a secret. */
export async function test(context: CommandContext, files: string[], options: TestCommandOptions): Promise<number> {
  const { project, diagnostics } = await readProject(context)
  if (project === undefined || diagnostics.some(({ severity }) => severity === 'error'))
    throw new NotifyError('invalid-project', 'the project has errors', {
      hint: 'nothing was tested; mend what is named above ("notify validate" checks again)',
    })
  const startedAt = Date.now()
  const loaded = await loadAll(context, project, files)
  const coverage = createCoverage(project)
  const suites: Suite[] = []
  for (const { file, tests } of loaded) {
    const results: TestResult[] = []
    for (const each of tests) results.push(await run(context, each, coverage))
    suites.push({ file, results })
    if (context.io.interrupted.aborted) return exitCode.interrupted
  }
  const items = coverage.items()
  if (options.junit !== undefined) writeFileSync(pathFrom(context.io, options.junit), junitXml(suites, startedAt))
  if (context.json || options.format === 'json') context.print(`${JSON.stringify(asJson(suites, items), null, 2)}\n`)
  else if (options.format === 'junit') context.print(junitXml(suites, startedAt))
  else {
    const style = await loadStyle(context.hasColor)
    context.print(testText(suites, style))
    if (options.coverage || options.threshold !== undefined) context.print(`\n${coverageText(items, style)}`)
  }
  return codeOf(context, suites, items, options.threshold)
}

function codeOf(
  context: CommandContext,
  suites: readonly Suite[],
  items: readonly CoverageItem[],
  threshold: number | undefined,
): number {
  const failures = suites.flatMap(({ results }) => results.flatMap((result) => result.failures))
  annotate(
    context,
    failures.map(({ at, expected }) => ({ code: 'test', severity: 'error', message: `expected ${expected}`, at })),
  )
  const percent = coveragePercent(items)
  const isThin = threshold !== undefined && percent < threshold
  if (isThin) context.warn(`error: ${percent} % is covered, and ${threshold} % is asked for\n`)
  return failures.length > 0 || isThin ? exitCode.invalid : exitCode.done
}

async function run(context: CommandContext, each: RuleTest, coverage: ReturnType<typeof createCoverage>) {
  return runRuleTest(each, {
    makeWorld: (project, ledger) => createWorld(project, ledger, []),
    makeLedger: () => createMemoryStore({ keepsAttempts: false }),
    coverage,
    interrupted: context.io.interrupted,
  })
}

const isTestFile = (name: string) => /\.test\.ya?ml$/.test(name)

/** The tests of all files, or of those that were named. Any error in one of them stops all. */
async function loadAll(
  context: CommandContext,
  project: Project,
  asked: readonly string[],
): Promise<{ file: string; tests: RuleTest[] }[]> {
  const found: Diagnostic[] = []
  const report = (diagnostic: Diagnostic) => found.push(diagnostic)
  const paths = asked.length > 0 ? asked.map((path) => inProject(context, project, path)) : testFiles(project, report)
  if (paths.length === 0)
    throw new NotifyError('no-tests', 'there are no tests in this project', {
      hint: 'write one into a file such as tests/customers.test.yaml; see "notify schema test"',
    })
  const loaded: { file: string; tests: RuleTest[] }[] = []
  for (const file of paths) {
    const text = readText(resolve(project.dir, file), file)
    loaded.push({ file, tests: await loadRuleTests(file, text, project, { env: context.io.env, report }) })
  }
  await tellDiagnostics(context, found)
  const errors = found.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) {
    if (context.json) for (const error of errors) context.warn(`${JSON.stringify({ error })}\n`)
    throw new NotifyError(
      'invalid-tests',
      `the tests have ${errors.length === 1 ? 'an error' : `${errors.length} errors`}`,
      {
        hint: 'nothing was tested; "notify schema test" shows what may stand in a test',
      },
    )
  }
  if (loaded.every(({ tests }) => tests.length === 0))
    throw new NotifyError('no-tests', `there is no test in ${paths.join(', ')}`, {
      hint: 'a test is a document with kind: test',
    })
  return loaded
}

function testFiles(project: Project, report: (diagnostic: Diagnostic) => void): string[] {
  return findFiles(project.dir, '', isTestFile, () => false, reportFile(report))
}

function inProject(context: CommandContext, project: Project, path: string): string {
  const whole = pathFrom(context.io, path)
  if (isOutside(project.dir, whole)) throw new NotifyError('no-tests', `${path} is not in the project`)
  return relative(project.dir, whole).replaceAll('\\', '/')
}

function readText(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new NotifyError('no-tests', `cannot read ${name}`, { cause })
  }
}

function asJson(suites: readonly Suite[], items: readonly CoverageItem[]) {
  const results = suites.flatMap((suite) => suite.results)
  const failed = results.filter(({ failures }) => failures.length > 0).length
  return {
    version: 1,
    summary: { tests: results.length, passed: results.length - failed, failed, coverage: coveragePercent(items) },
    tests: results.map(({ name, at, failures, took }) => ({
      name,
      at,
      passed: failures.length === 0,
      ms: Math.round(took),
      failures,
    })),
    coverage: items.map(({ kind, rule, what, isCovered }) => ({ kind, rule, what, covered: isCovered })),
  }
}
