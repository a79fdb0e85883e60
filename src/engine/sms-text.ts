/** GSM 03.38: the basic alphabet, one septet each, and the extension table, two (3GPP TS 23.038, 6.2.1). */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const extension = new Set('^{}\\[~]|€\f')

/** How an SMS is charged for. */
export interface SmsSize {
  encoding: 'GSM-7' | 'UCS-2'
  /** Septets, or UTF-16 units. */
  units: number
  segments: number
  /** The first character that does not fit into GSM-7, and so makes each segment less than half as long. */
  culprit?: string
}

/** 160 septets, or 153 in each of several; 70 and 67 of UTF-16. No character is split between two. */
export function smsSize(text: string): SmsSize {
  const characters = [...text]
  const culprit = characters.find((character) => !basic.has(character) && !extension.has(character))
  const widths = characters.map((character) =>
    culprit === undefined ? (extension.has(character) ? 2 : 1) : character.length,
  )
  const units = widths.reduce((sum, width) => sum + width, 0)
  const [one, each] = culprit === undefined ? [160, 153] : [70, 67]
  const segments = units <= one ? 1 : pack(widths, each)
  const encoding = culprit === undefined ? 'GSM-7' : 'UCS-2'
  return { encoding, units, segments, ...(culprit === undefined ? {} : { culprit }) }
}

function pack(widths: readonly number[], size: number): number {
  let segments = 1
  let used = 0
  for (const width of widths) {
    if (used + width > size) {
      segments++
      used = 0
    }
    used += width
  }
  return segments
}

const replacements: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '″': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '…': '...',
  '•': '-',
  '·': '-',
  '→': '->',
  '←': '<-',
  '×': 'x',
  '™': '(TM)',
  '©': '(C)',
  '®': '(R)',
  '°': ' deg',
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  ı: 'i',
  Œ: 'OE',
  œ: 'oe',
  þ: 'th',
  Þ: 'TH',
  ð: 'd',
}

/** Text in GSM-7 as far as that is possible without changing its meaning: plain quotes and dashes, letters without their accents. */
export function transliterate(text: string): string {
  let result = ''
  for (const character of text) {
    if (basic.has(character) || extension.has(character)) result += character
    else result += replacements[character] ?? withoutAccent(character)
  }
  return result
}

function withoutAccent(character: string): string {
  if (/\s/u.test(character)) return ' '
  if (/\p{Cf}/u.test(character)) return ''
  const plain = character.normalize('NFD').replace(/\p{M}/gu, '')
  return [...plain].every((each) => basic.has(each)) ? plain : character
}
