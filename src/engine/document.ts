/**
 * A message's body as a small tree, the same for every channel; printers turn it into HTML, plain text or a channel's own
 * dialect. A value of the data is a node by its number: it has no markup, and whoever prints it escapes it for its place.
 */
export type Block =
  | { kind: 'paragraph'; children: readonly Inline[] }
  | { kind: 'heading'; level: number; children: readonly Inline[] }
  | { kind: 'list'; isOrdered: boolean; start: number; items: readonly (readonly Block[])[] }
  | { kind: 'quote'; children: readonly Block[] }
  | { kind: 'code'; children: readonly Run[] }
  /** `head` is empty where the table has no headings: then its first column names the rows. */
  | { kind: 'table'; head: readonly (readonly Inline[])[]; rows: readonly (readonly (readonly Inline[])[])[] }
  | { kind: 'rule' }

export type Inline =
  | Run
  | { kind: 'strong' | 'emphasis' | 'deleted'; children: readonly Inline[] }
  | { kind: 'code'; children: readonly Run[] }
  | { kind: 'link'; url: readonly Run[]; children: readonly Inline[] }
  | { kind: 'break' }

/** Literal text of the template, or a value of the data by its number. */
export type Run = { kind: 'text'; text: string } | { kind: 'value'; index: number }
