/// <reference types="handlebars" />
declare module 'handlebars/dist/cjs/handlebars/compiler/base.js' {
  interface ParserFault {
    line: number
    token?: string | null
    /** Where the token before the fault stands. */
    loc?: { first_line: number; first_column: number; last_line: number; last_column: number }
  }
  export const parser: { parseError(message: string, fault: ParserFault): never }
  export function parse(source: string): hbs.AST.Program
}
