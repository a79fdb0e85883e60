import type { TextPart } from '../model/project.ts'
import { type Message, textOf } from '../model/text.ts'
import type { Block } from './document.ts'
import { parseMarkdown, toRuns } from './markdown.ts'
import { type ProjectNames, projectData, type RecipientData, type SharedData } from './template-data.ts'
import { type Outputs, runTemplate } from './template-run.ts'
import { mark, type Template } from './template-tree.ts'
import type { Voice } from './time-phrases.ts'

/** One notice of a digest: its own words, and what they are run with. */
export interface DigestMember {
  subject: string
  short: string
  /** Its body; where a notice has none, or its words are no template of ours, the finished message. */
  body: TextPart | Message
  /** `SharedData` of the notice; its event, rule and moment are what the digest's words see of it. */
  shared: SharedData
  voice: Voice
}

/**
 * What `{{digest}}` prints: it stands for the notices. Between invisible separators (U+2063), so that a text that happens to say the same
 * is no such place.
 */
const place = '\u2063digest\u2063'

/** The data that a digest's words see. */
export function digestData(members: readonly DigestMember[], project: ProjectNames): SharedData {
  const notices = members.map(({ subject, short, shared }) => {
    const { event, rule, moment } = shared
    return { subject, short, event, rule, moment }
  })
  const titles = [...new Set(notices.map(({ event }) => (event as { title?: string }).title ?? ''))]
  const data = { notices, titles, digest: place, project: projectData(project) }
  return { event: undefined, rule: undefined, moment: undefined, told: undefined, news: [], ...data }
}

/** Puts the notices, each under its subject, where the digest's words have `{{digest}}`; at the end where they have it nowhere. */
export function arrangeDigest(
  body: readonly Block[],
  members: readonly DigestMember[],
  outputs: Outputs,
  recipient: RecipientData,
  templateOf: (part: TextPart) => Template,
): Block[] {
  const sections = members.flatMap((member, i): Block[] => [
    ...(i === 0 ? [] : [{ kind: 'rule' } as const]),
    { kind: 'heading', level: 2, children: toRuns(put(member.subject, outputs)) },
    ...bodyOf(member, outputs, recipient, templateOf).map(oneLevelDown),
  ])
  const at = body.findIndex((block) => isPlace(block, outputs))
  return at === -1 ? [...body, ...sections] : [...body.slice(0, at), ...sections, ...body.slice(at + 1)]
}

function isPlace(block: Block, { values }: Outputs): boolean {
  if (block.kind !== 'paragraph') return false
  const [only, ...others] = block.children
  const value = only?.kind === 'value' ? values[only.index] : undefined
  return others.length === 0 && value?.kind === 'fixed' && value.text === place
}

/** A value as a template would print it: data, whatever it looks like. */
function put(text: string, { values }: Outputs): string {
  values.push({ kind: 'fixed', text })
  return `${mark.open}${values.length - 1}${mark.close}`
}

function bodyOf(
  { body, shared, voice }: DigestMember,
  outputs: Outputs,
  recipient: RecipientData,
  templateOf: (part: TextPart) => Template,
): readonly Block[] {
  if ('origin' in body) {
    const blocks = parseMarkdown(runTemplate(templateOf(body), { shared, recipient, voice }, outputs))
    // The subject says what a title would say once more.
    return blocks[0]?.kind === 'heading' && blocks[0].level === 1 ? blocks.slice(1) : blocks
  }
  return textOf(body.text)
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => ({ kind: 'paragraph', children: toRuns(put(paragraph, outputs)) }))
}

function oneLevelDown(block: Block): Block {
  return block.kind === 'heading' ? { ...block, level: Math.min(6, block.level + 1) } : block
}
