import { appendFileSync, statSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { type Annotator, createAnnotator } from '../output/annotations.ts'
import type { MarkdownOptions } from '../output/markdown.ts'
import type { CommandContext } from './context.ts'

/** A step's summary may have 1 MiB (https://docs.github.com/actions/reference/workflow-commands-for-github-actions). */
const summaryLimit = 1_000_000

const annotators = new WeakMap<CommandContext, Annotator>()

/** The run's annotator. `project`: the absolute folder that diagnostics' files are relative to. */
export function annotatorFor(context: CommandContext, project: string): Annotator {
  let annotator = annotators.get(context)
  if (annotator === undefined) {
    const { GITHUB_WORKSPACE } = context.io.env
    const way = GITHUB_WORKSPACE === undefined ? '' : relative(GITHUB_WORKSPACE, project).split(sep).join('/')
    annotator = createAnnotator(way.startsWith('..') ? '' : way)
    annotators.set(context, annotator)
  }
  return annotator
}

/**
 * What the later steps of a GitHub workflow see: the step's summary and its outputs. Where GitHub does not say where to write them,
 * nothing is written, and that is told.
 */
export function tellGithub(
  context: CommandContext,
  outputs: Readonly<Record<string, string | undefined>>,
  markdown: (options: MarkdownOptions) => string,
  command: string,
): void {
  const { GITHUB_OUTPUT, GITHUB_STEP_SUMMARY } = context.io.env
  if (!GITHUB_OUTPUT && !GITHUB_STEP_SUMMARY) {
    context.warn('warning: --format github writes to GITHUB_OUTPUT and GITHUB_STEP_SUMMARY, and neither is set\n')
  }
  if (GITHUB_STEP_SUMMARY) {
    const taken = statSync(GITHUB_STEP_SUMMARY, { throwIfNoEntry: false })?.size ?? 0
    const text = markdown({
      limit: Math.max(0, summaryLimit - taken),
      measure: Buffer.byteLength,
      fullAt: `\`${command}\` shows all of it.`,
    })
    appendFileSync(GITHUB_STEP_SUMMARY, context.redact(text))
  }
  if (GITHUB_OUTPUT) {
    const lines = Object.entries(outputs).flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}=${value.replaceAll(/[\r\n]+/g, ' ')}\n`],
    )
    appendFileSync(GITHUB_OUTPUT, lines.join(''))
  }
}

/** Where a comment says that the rest is. */
export function fullAt({ io: { env } }: CommandContext, command: string): string {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID, CI_JOB_URL } = env
  const run =
    GITHUB_SERVER_URL && GITHUB_REPOSITORY && GITHUB_RUN_ID
      ? `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`
      : CI_JOB_URL
  return `${run === undefined ? '' : `More of it is at [the run](${run}). `}\`${command}\` shows all of it.`
}
