import { encode, wrap } from 'nodemailer/lib/qp'
import type { FilledText } from '../../model/text.ts'

/** Encoded text that may stand anywhere in a line: a soft line break before it is added where it does not fit. */
interface Piece {
  encoded: string
  /** Characters up to its first line break, and after its last. */
  first: number
  last: number
  isBroken: boolean
}

/** RFC 2045 6.7: 76 characters a line, one of which a soft line break takes. */
const lineLength = 75

const frames = new WeakMap<readonly string[], readonly Piece[]>()

/**
 * Quoted-printable of a text whose frame is encoded once for everybody: soft line breaks join pieces at any place,
 * so a message costs the encoding of its own values only.
 */
export function quotedPrintable({ frame, values }: FilledText): string {
  let pieces = frames.get(frame)
  if (pieces === undefined) {
    pieces = frame.map(pieceOf)
    frames.set(frame, pieces)
  }
  let text = ''
  let column = 0
  for (let i = 0; i < pieces.length; i++) {
    const fixed = pieces[i]!
    if (fixed.encoded !== '') {
      if (column > 0 && column + fixed.first > lineLength) {
        text += '=\r\n'
        column = 0
      }
      text += fixed.encoded
      column = fixed.isBroken ? fixed.last : column + fixed.last
    }
    const value = values[i]
    if (value === undefined || value === '') continue
    if (/^[!-<>-~](?:[ -<>-~]{0,62}[!-<>-~])?$/.test(value)) {
      if (column > 0 && column + value.length > lineLength) {
        text += '=\r\n'
        column = 0
      }
      text += value
      column += value.length
      continue
    }
    const piece = pieceOf(value)
    if (column > 0 && column + piece.first > lineLength) {
      text += '=\r\n'
      column = 0
    }
    text += piece.encoded
    column = piece.isBroken ? piece.last : column + piece.last
  }
  return text
}

function pieceOf(text: string): Piece {
  const encoded = wrap(encode(text.replace(/\r\n?|\n/g, '\r\n')), lineLength)
  const first = encoded.indexOf('\r\n')
  if (first < 0) return { encoded, first: encoded.length, last: encoded.length, isBroken: false }
  return { encoded, first, last: encoded.length - encoded.lastIndexOf('\r\n') - 2, isBroken: true }
}
