import type { Diagnostic } from '../model/diagnostic.ts'
import type { TextPart } from '../model/project.ts'
import type { Spot } from './template-error.ts'

/**
 * A parsed template. Paths are resolved to the context they start from, so that whoever walks the tree
 * (the interpreter, the checker) needs no scope rules of its own.
 */
export type Node =
  | { kind: 'text'; text: string }
  | { kind: 'output'; value: Expression }
  | { kind: 'if'; test: Expression; isNegated: boolean; body: readonly Node[]; otherwise: readonly Node[] }
  | {
      kind: 'each' | 'with'
      value: Expression
      /** Names of the block's parameters: `as |item index|`. */
      params: readonly string[]
      body: readonly Node[]
      otherwise: readonly Node[]
    }

export type Expression = Literal | Path | Call

export interface Literal {
  kind: 'literal'
  value: string | number | boolean | null | undefined
  spot: Spot
}

export interface Path {
  kind: 'path'
  /**
   * `context`: `level` 0 is the data, each `each` and `with` adds one. `loop`: `@index` and its kin of the loop at `level`.
   * `param`: parameter number `index` of the block at `level`.
   */
  base:
    | { kind: 'context'; level: number }
    | { kind: 'loop'; level: number }
    | { kind: 'param'; level: number; index: number }
  parts: readonly string[]
  /** As written. */
  text: string
  spot: Spot
}

export interface Call {
  kind: 'call'
  name: string
  args: readonly Expression[]
  named: readonly { name: string; value: Expression; spot: Spot }[]
  spot: Spot
}

export interface Template {
  part: TextPart
  nodes: readonly Node[]
  /** Where it is not empty, the template must not be rendered. */
  faults: readonly Diagnostic[]
}

/** Marks around a value's number in rendered text; a template's own are replaced before it is parsed. */
export const mark = { open: '\uE000', close: '\uE001' } as const
