const word = '\\p{L}\\p{M}\\p{N}\\p{Pc}'
const classes: Readonly<Record<string, string>> = {
  alpha: '\\p{L}\\p{M}',
  digit: '\\p{Nd}',
  alnum: '\\p{L}\\p{M}\\p{Nd}',
  upper: '\\p{Lu}',
  lower: '\\p{Ll}',
  space: '\\s',
  blank: ' \\t',
  punct: '!-\\/:-@\\[-`\\{-~\\p{P}',
  word,
  xdigit: '0-9A-Fa-f',
  cntrl: '\\p{Cc}',
  print: '\\P{C}',
  graph: '\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}',
}

const syntax = new Set('^$\\.*+?()[]{}|/-')

/**
 * A Perl expression as JavaScript's, searched ignoring case. Throws what `RegExp` throws when it is invalid, or when it
 * uses what JavaScript has not (recursion, conditionals).
 */
export function perlRegex(source: string): RegExp {
  const leading = /^\(\?([imsx]+)\)/.exec(source)
  const flags = new Set(['i', 'u'])
  for (const flag of leading?.[1] ?? '') if (flag === 'm' || flag === 's') flags.add(flag)
  return new RegExp(translate(leading ? source.slice(leading[0].length) : source), [...flags].join(''))
}

function translate(source: string): string {
  let result = ''
  let inClass = false
  for (let index = 0; index < source.length; index++) {
    const char = source[index] ?? ''
    if (char === '\\') {
      index++
      result += escapeSequence(source[index], inClass)
    } else if (inClass) {
      const named = /^\[:(\^?)(\w+):\]/.exec(source.slice(index))
      if (named) {
        result += classes[named[2] ?? ''] ?? ''
        index += named[0].length - 1
      } else {
        if (char === ']') inClass = false
        result += char === '[' ? '\\[' : char
      }
    } else if (char === '[') {
      inClass = true
      const start = /^\[(\^?)(\]?)/.exec(source.slice(index)) as RegExpExecArray
      index += start[0].length - 1
      result += `[${start[1]}${start[2] ? '\\]' : ''}`
    } else if (char === '$') result += '(?=\\n?$)'
    else if (char === ']') result += '\\]'
    else if (char === '{') {
      const quantifier = /^\{\d*,?\d*\}/.exec(source.slice(index))?.[0]
      const isQuantifier = quantifier !== undefined && /\d/.test(quantifier)
      result += isQuantifier ? quantifier.replace('{,', '{0,') : '\\{'
      if (isQuantifier) index += quantifier.length - 1
    } else if (char === '}') result += '\\}'
    // Possessive quantifiers differ only in speed for what people write.
    else if (char === '+' && /[*+?}]$/.test(result) && !/\\[*+?}]$/.test(result)) continue
    else result += char
  }
  return result
}

function escapeSequence(char: string | undefined, inClass: boolean): string {
  if (char === undefined) throw new SyntaxError('a backslash at the end')
  const inside: Record<string, string> = { w: word, d: '\\p{Nd}', h: ' \\t', R: '\\n\\r' }
  if (Object.hasOwn(inside, char)) return inClass ? (inside[char] ?? '') : `[${inside[char]}]`
  if (char === 'W') return inClass ? '\\W' : `[^${word}]`
  if (char === 'D') return '\\P{Nd}'
  if (char === 'A') return '(?<![\\s\\S])'
  if (char === 'z') return '(?![\\s\\S])'
  if (char === 'Z') return '(?=\\n?(?![\\s\\S]))'
  if (char === 'b' && !inClass) return `(?:(?<=[${word}])(?![${word}])|(?<![${word}])(?=[${word}]))`
  if (/[A-Za-z0-9]/.test(char)) return `\\${char}`
  return syntax.has(char) ? `\\${char}` : char
}
