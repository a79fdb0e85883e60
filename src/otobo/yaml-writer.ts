const step = 2

/** The output column and indentation state of libyaml's emitter; the layout rules hang on its small flags. */
export class YamlWriter {
  readonly #parts: string[] = []
  #indent = -1
  column = 0
  isWhitespace = true
  isIndention = true
  isOpenEnded = false

  text(): string {
    return this.#parts.join('')
  }

  increaseIndent(isIndentless: boolean): number {
    const before = this.#indent
    if (before < 0) this.#indent = 0
    else if (!isIndentless) this.#indent += step
    return before
  }

  restoreIndent(indent: number): void {
    this.#indent = indent
  }

  get hint(): string {
    return String(step)
  }

  /** Starts a line at the current indentation, unless we are there already. */
  newLine(): void {
    const indent = Math.max(this.#indent, 0)
    if (!this.isIndention || this.column > indent || (this.column === indent && !this.isWhitespace)) this.lineBreak()
    if (this.column < indent) this.put(' '.repeat(indent - this.column), indent - this.column)
    this.isWhitespace = true
    this.isIndention = true
  }

  lineBreak(): void {
    this.#parts.push('\n')
    this.column = 0
  }

  /** A break that is part of a scalar: a line feed, or U+2028 / U+2029 as it stands. */
  writeBreak(char: string): void {
    this.#parts.push(char)
    this.column = 0
  }

  put(text: string, width = text.length): void {
    this.#parts.push(text)
    this.column += width
  }

  indicator(text: string, needsBlank: boolean, isWhitespace: boolean, isIndention: boolean): void {
    if (needsBlank && !this.isWhitespace) this.put(' ')
    this.put(text)
    this.isWhitespace = isWhitespace
    this.isIndention = this.isIndention && isIndention
  }

  empty(text: '[]' | '{}'): void {
    this.indicator(text, true, false, false)
  }

  endMark(): void {
    this.indicator('...', true, false, false)
    this.newLine()
  }
}
