import type { RecipientData } from './template-data.ts'
import { isTruthy } from './template-functions.ts'
import { isPersonal, readerValue } from './template-run.ts'
import type { Expression, Node, Path, Template } from './template-tree.ts'

/** Which of a request's values decide a frame's text, for one choice of words. */
export interface FrameKey {
  usesRule: boolean
  usesTold: boolean
  usesNews: boolean
  usesNow: boolean
  /** How this reader answers the templates' questions about readers; readers who answer alike share a frame. */
  answersOf(recipient: RecipientData): string
}

export function frameKeyOf(templates: readonly Template[]): FrameKey {
  const roots = new Set<string>()
  const helpers = new Set<string>()
  const questions: { template: Template; value: Expression; isTest: boolean }[] = []

  const visitExpression = (value: Expression): void => {
    if (value.kind === 'path' && value.base.kind === 'context') {
      // A bare `this` at the top is all of the data.
      if (value.base.level === 0) roots.add(value.parts[0] ?? '')
    }
    if (value.kind !== 'call') return
    helpers.add(value.name)
    for (const arg of value.args) visitExpression(arg)
    for (const named of value.named) visitExpression(named.value)
  }
  const visit = (template: Template, nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (node.kind === 'text') continue
      const value = node.kind === 'if' ? node.test : node.value
      visitExpression(value)
      if (node.kind === 'output') continue
      if (isPersonal(value)) {
        // A test that asks about nothing but the reader is answered with yes or no; one that compares a reader with
        // something else, or a block over a reader's list, depends on the values themselves.
        if (node.kind === 'if' && isAboutReader(value)) questions.push({ template, value, isTest: true })
        else for (const path of personalPaths(value)) questions.push({ template, value: path, isTest: false })
      }
      visit(template, node.body)
      visit(template, node.otherwise)
    }
  }
  for (const template of templates) visit(template, template.nodes)

  return {
    usesRule: roots.has('rule') || roots.has(''),
    usesTold: roots.has('told') || roots.has(''),
    usesNews: roots.has('news') || roots.has(''),
    usesNow: helpers.has('relative') || helpers.has('zone'),
    answersOf(recipient) {
      let key = ''
      for (const { template, value, isTest } of questions) {
        const answer = readerValue(template, value, recipient)
        key += `${isTest ? isTruthy(answer) : JSON.stringify(answer)}\u0001`
      }
      return key
    },
  }
}

/** Helpers whose result is the same in every voice. */
const voiceless = new Set(['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'and', 'or', 'not', 'default'])

function isAboutReader(value: Expression): boolean {
  if (value.kind === 'literal') return true
  if (value.kind === 'path') return isPersonal(value)
  return voiceless.has(value.name) && value.args.every(isAboutReader)
}

function personalPaths(value: Expression): Path[] {
  if (value.kind === 'path') return isPersonal(value) ? [value] : []
  if (value.kind === 'literal') return []
  return [...value.args, ...value.named.map((named) => named.value)].flatMap(personalPaths)
}
