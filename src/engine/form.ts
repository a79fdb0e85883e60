import type { FilledText } from '../model/text.ts'
import { clean, type Place } from './escape.ts'
import type { Output } from './template-run.ts'

/** One text of a message: literal pieces, and between them the readers' own values with the escaping of their places. */
export interface Form {
  /** Shared by every message made from this form. */
  frame: readonly string[]
  slots: readonly { hole: number; place: Place }[]
}

/** Takes what a printer prints, puts the values that all readers share in their places, and leaves slots for the others. */
export interface Sink {
  /** Text in the target's own syntax, escaped already. */
  add(text: string): void
  /** A value by its number; one that a template made up (by writing a mark as an entity) is nothing. */
  put(index: number, place: Place): void
  /** The shared value of that number, cleaned; undefined where it differs from reader to reader. */
  sharedValue(index: number): string | undefined
  form(): Form
}

export function createSink(values: readonly Output[]): Sink {
  const frame: string[] = []
  const slots: { hole: number; place: Place }[] = []
  let piece = ''
  const sharedValue = (index: number) => {
    const value = values[index]
    if (value?.kind === 'personal') return undefined
    return value === undefined ? '' : clean(value.text)
  }
  return {
    add(text) {
      piece += text
    },
    put(index, place) {
      const shared = sharedValue(index)
      const value = values[index]
      if (shared !== undefined) piece += place(shared)
      else if (value?.kind === 'personal') {
        frame.push(piece)
        piece = ''
        slots.push({ hole: value.hole, place })
      }
    },
    sharedValue,
    form: () => ({ frame: [...frame, piece], slots }),
  }
}

/** One line from a form made for lines: runs of spaces that absent values left behind are closed up. */
export function oneLine({ frame, slots }: Form): Form {
  const last = frame.length - 1
  const lines = frame.map((text, index) => {
    const line = text.replace(/\s+/g, ' ')
    return index === 0 ? (index === last ? line.trim() : line.trimStart()) : index === last ? line.trimEnd() : line
  })
  return { frame: lines, slots }
}

/** A form filled with one reader's values, which are clean and in the order of the holes. */
export function fillForm({ frame, slots }: Form, values: readonly string[]): FilledText {
  return { frame, values: slots.map(({ hole, place }) => place(values[hole] ?? '')) }
}
