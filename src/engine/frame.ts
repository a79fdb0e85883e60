import { hash } from 'node:crypto'
import type { TemplateWords, TextPart } from '../model/project.ts'
import type { FilledText, Message, TextBlock } from '../model/text.ts'
import type { Block } from './document.ts'
import { asHtmlLine, asLine, clean, escapeHtml, type Place } from './escape.ts'
import { createSink, type Form, fillForm, oneLine, type Sink } from './form.ts'
import { type LayoutFacts, printLayout, printTextFooter } from './layout.ts'
import { parseMarkdown, toRuns } from './markdown.ts'
import { printHtml } from './print-html.ts'
import { printText } from './print-text.ts'
import { resolveBlocks } from './rich-text.ts'
import type { RecipientData, SharedData } from './template-data.ts'
import { createOutputs, fillHole, type Hole, type Output, type Outputs, runTemplate } from './template-run.ts'
import type { Template } from './template-tree.ts'
import type { Voice } from './time-phrases.ts'

/** Everything of a message but its readers' own values: made once for all who get the same words. */
export interface Frame {
  language: string
  subject: Form
  html: Form
  text: Form
  short: Form
  /** The body, and its values by the numbers that stand in it. */
  document: readonly Block[]
  outputs: readonly Output[]
  holes: readonly Hole[]
  /** Of the frame alone; a message's digest adds the reader's values. */
  digest: string
  /** The texts without holes, filled once for everybody. */
  constant: Message
}

export interface FrameInput {
  words: TemplateWords
  templateOf(part: TextPart): Template
  shared: SharedData
  /** The first reader, for the tests that all readers of this frame answer alike. */
  recipient: RecipientData
  voice: Voice
  layout: LayoutFacts
  /** For a message whose words have no subject. */
  title: string
  statusPage: string | undefined
  /** Puts further blocks into the body, whose values join those of `outputs`. */
  arrange?(body: readonly Block[], outputs: Outputs): readonly Block[]
}

export function buildFrame(input: FrameInput): Frame {
  const { words, layout } = input
  const outputs = createOutputs()
  const run = (part: TextPart | undefined, isCompact: boolean) => {
    if (part === undefined) return undefined
    const env = { shared: input.shared, recipient: input.recipient, voice: { ...input.voice, isCompact } }
    return runTemplate(input.templateOf(part), env, outputs)
  }
  const subjectText = run(words.subject, true)
  const shortText = run(words.short, true)
  const preheader = run(words.preheader, false) ?? shortText
  const bodyText = run(words.body, false)

  // The title is data, but no template's text around it: without marks it needs none.
  const title = clean(input.title).replace(/[\uE000\uE001]/g, '\uFFFD')
  const line = (text: string | undefined): Form => {
    const sink = createSink(outputs.values)
    printLine(text ?? title, (literal) => literal, asLine, sink)
    const form = oneLine(sink.form())
    return form.slots.length === 0 && form.frame[0] === '' && text !== undefined ? line(undefined) : form
  }
  const subject = line(subjectText)
  const short =
    shortText === undefined && subjectText !== undefined ? withStatusPage(subject, input.statusPage) : line(shortText)

  const body: readonly Block[] =
    bodyText === undefined
      ? [{ kind: 'paragraph', children: toRuns(shortText ?? subjectText ?? title) }]
      : parseMarkdown(bodyText)
  const document = input.arrange?.(body, outputs) ?? body

  const textSink = createSink(outputs.values)
  printText(document, layout.language, textSink)
  printTextFooter(layout, textSink)

  const htmlSink = createSink(outputs.values)
  printLayout(
    layout,
    {
      title: () => printLine(subjectText ?? title, escapeHtml, asHtmlLine, htmlSink),
      preheader: preheader === undefined ? undefined : () => printLine(preheader, escapeHtml, asHtmlLine, htmlSink),
      body: () => printHtml(document, htmlSink),
    },
    htmlSink,
  )

  const forms = { subject, html: htmlSink.form(), text: textSink.form(), short }
  const slots = Object.values(forms).map(({ frame, slots }) => [frame, slots.map(({ hole }) => hole)])
  const digest = `sha256:${hash('sha256', JSON.stringify([layout.language, slots]))}`
  const tree = { document, outputs: outputs.values }
  const constant = new RenderedMessage(
    {
      language: layout.language,
      subject: fillForm(forms.subject, []),
      html: fillForm(forms.html, []),
      text: fillForm(forms.text, []),
      short: fillForm(forms.short, []),
      digest,
    },
    tree,
    [],
  )
  return { language: layout.language, ...forms, ...tree, holes: outputs.holes, digest, constant }
}

function printLine(text: string, literal: Place, place: Place, sink: Sink): void {
  for (const run of toRuns(text)) {
    if (run.kind === 'text') sink.add(literal(clean(run.text).replace(/\s+/g, ' ')))
    else sink.put(run.index, place)
  }
}

/** A short form for words that have none: the subject, and where to read on. */
function withStatusPage({ frame, slots }: Form, statusPage: string | undefined): Form {
  if (statusPage === undefined) return { frame, slots }
  const last = frame.at(-1) ?? ''
  return {
    frame: [...frame.slice(0, -1), `${last}${/[.!?]$/.test(last) ? '' : '.'} ${asLine(clean(statusPage))}`],
    slots,
  }
}

/** The message of one reader: only the reader's own values are worked out and put in. */
export function fillFrame(frame: Frame, recipient: RecipientData): Message {
  if (frame.holes.length === 0) return frame.constant
  const values = frame.holes.map((hole) => clean(fillHole(hole, recipient)))
  const fill = (form: Form, constant: FilledText) => (form.slots.length === 0 ? constant : fillForm(form, values))
  // Lengths keep two lists of values apart that read the same when joined.
  const own = values.map((value) => `${value.length}:${value}`).join('')
  return new RenderedMessage(
    {
      language: frame.language,
      subject: fill(frame.subject, frame.constant.subject),
      html: fill(frame.html, frame.constant.html),
      text: fill(frame.text, frame.constant.text),
      short: fill(frame.short, frame.constant.short),
      digest: `sha256:${hash('sha256', frame.digest + own)}`,
    },
    frame,
    values,
  )
}

/** Makes the tree when a channel first asks for it: mail, which most messages are, never does. A class, since there is one a mail. */
class RenderedMessage implements Message {
  readonly language: string
  readonly subject: FilledText
  readonly html: FilledText
  readonly text: FilledText
  readonly short: FilledText
  readonly digest: string
  readonly #body: Pick<Frame, 'document' | 'outputs'>
  readonly #values: readonly string[]
  #blocks: readonly TextBlock[] | undefined

  constructor(
    { language, subject, html, text, short, digest }: Omit<Message, 'blocks'>,
    body: Pick<Frame, 'document' | 'outputs'>,
    values: readonly string[],
  ) {
    this.language = language
    this.subject = subject
    this.html = html
    this.text = text
    this.short = short
    this.digest = digest
    this.#body = body
    this.#values = values
  }

  get blocks(): readonly TextBlock[] {
    const { document, outputs } = this.#body
    this.#blocks ??= resolveBlocks(document, (index) => {
      const output = outputs[index]
      if (output === undefined) return ''
      return output.kind === 'personal' ? (this.#values[output.hole] ?? '') : clean(output.text)
    })
    return this.#blocks
  }
}
