/** Text that people read: one string, or one a BCP 47 language. */
export type LocalizedText = string | Readonly<Record<string, string>>

/**
 * Rendered text with holes: `frame[0] + values[0] + frame[1] + … + frame[n]`.
 * The frame is one object shared by everybody who reads the same words, so that an adapter can encode it once
 * (a WeakMap by frame) and a thousand recipients cost a thousand short values.
 * Values are already escaped for the format of the text.
 */
export interface FilledText {
  readonly frame: readonly string[]
  readonly values: readonly string[]
}

export function textOf({ frame, values }: FilledText): string {
  let text = frame[0] ?? ''
  for (let i = 0; i < values.length; i++) text += (values[i] ?? '') + (frame[i + 1] ?? '')
  return text
}

/** What one person reads on one channel: every form of it; a channel takes those it can show. */
export interface Message {
  /** The BCP 47 language it is in. */
  language: string
  /** One line. */
  subject: FilledText
  /** A whole HTML document, for mail. */
  html: FilledText
  text: FilledText
  /** One line for SMS, push and speech. */
  short: FilledText
  /** The body as a tree, for channels with a dialect of their own. Absent where the words were not made from Markdown. */
  readonly blocks?: readonly TextBlock[]
  /** `sha256:…` over all of the above. */
  digest: string
}

/** A block of a message's body, every value in its place. Text is plain: whoever prints it escapes it. */
export type TextBlock =
  | { kind: 'paragraph'; children: readonly TextInline[] }
  | { kind: 'heading'; level: number; children: readonly TextInline[] }
  | { kind: 'list'; isOrdered: boolean; start: number; items: readonly (readonly TextBlock[])[] }
  | { kind: 'quote'; children: readonly TextBlock[] }
  | { kind: 'code'; text: string }
  /** `head` is empty where the table has no headings: then its first column names the rows. */
  | { kind: 'table'; head: readonly (readonly TextInline[])[]; rows: readonly (readonly (readonly TextInline[])[])[] }
  | { kind: 'rule' }

export type TextInline =
  | { kind: 'text'; text: string }
  | { kind: 'strong' | 'emphasis' | 'deleted'; children: readonly TextInline[] }
  | { kind: 'code'; text: string }
  /** `url` is http, https, mailto or tel. */
  | { kind: 'link'; url: string; children: readonly TextInline[] }
  | { kind: 'break' }
