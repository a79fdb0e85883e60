import { describe, expect, test } from 'vitest'
import { type Dumpable, dumpYaml, loadYaml } from '../../src/otobo/index.ts'
import { parseBlockYaml } from '../../src/otobo/yaml-block.ts'
import { loadAnyDocument } from '../../src/otobo/yaml-load.ts'

const item = (text: string): string => dumpYaml([text]).replace(/^---\n- /, '')
const value = (yaml: string) => {
  const loaded = loadYaml(yaml)
  return loaded.ok ? JSON.parse(JSON.stringify(loaded.value)) : 'failed'
}

describe('dump', () => {
  test.each([
    '',
    '~',
    'true',
    'false',
    'null',
    '1',
    '01',
    '-5',
    '1.50',
    '1.',
    '.5',
    '+7',
    '1e3',
    'Inf',
    '-inf',
    'NaN',
    ' 1',
  ])('%j is quoted', (text) => expect(item(text)).toBe(`'${text}'\n`))
  test.each([
    'True',
    'yes',
    'Null',
    '0x1F',
    '0b11',
    '1_000',
    '1,5',
    '.inf',
    '12:30',
    '=',
    '<<',
    "it's",
    '-x',
    'a,b',
    '1e',
  ])('%j stays plain', (text) => expect(item(text)).toBe(`${text}\n`))
  test('a number with a line break at the end is single quoted', () => expect(item('1\n')).toBe("'1\n\n  '\n"))
  test('30 bytes with a break are double quoted, 31 a block', () => {
    expect(item(`${'a'.repeat(28)}\nb`)).toBe(`"${'a'.repeat(28)}\\nb"\n`)
    expect(item(`${'a'.repeat(29)}\nb`)).toBe(`|-\n  ${'a'.repeat(29)}\n  b\n`)
    expect(item(`${'ü'.repeat(15)}\nb`)).toBe(`|-\n  ${'ü'.repeat(15)}\n  b\n`)
  })
  test('blocks keep their breaks and their first blank', () => {
    const long = 'x'.repeat(40)
    expect(item(`${long}\n`)).toBe(`|\n  ${long}\n`)
    expect(item(`${long}\n\n`)).toBe(`|+\n  ${long}\n\n...\n`)
    expect(item(` ${long}\ny`)).toBe(`|2-\n   ${long}\n  y\n`)
    expect(item(`\n${long}\ny`)).toBe(`|2-\n\n  ${long}\n  y\n`)
  })
  test('the end mark also follows when other scalars come after the kept block', () => {
    expect(dumpYaml({ a: `${'x'.repeat(40)}\n\n`, b: 'y' }).endsWith('b: y\n...\n')).toBe(true)
  })
  test('folding happens at single blanks past column 80, never in runs of blanks', () => {
    const words = 'word '.repeat(30).trim()
    expect(
      item(words)
        .split('\n')
        .map((line) => line.length),
    ).toEqual([79, 71, 0])
    expect(item(`${'w'.repeat(85)}  x`)).toBe(`${'w'.repeat(85)}  x\n`)
    expect(item(`: ${'w'.repeat(85)} x`)).toBe(`': ${'w'.repeat(85)}\n  x'\n`)
    expect(item(`\t${'w'.repeat(85)} x`)).toBe(`"\\t${'w'.repeat(85)}\n  x"\n`)
  })
  test('a key too long to be looked ahead for gets a question mark', () => {
    const key = 'k'.repeat(129)
    expect(dumpYaml({ [key]: ['v'] })).toBe(`---\n? ${key}\n: - v\n`)
    expect(dumpYaml({ [key.slice(1)]: 'v' })).toBe(`---\n${key.slice(1)}: v\n`)
  })
  test('older releases quote text of several lines', () => {
    expect(dumpYaml({ a: 'one\ntwo' }, { multiline: 'quoted' })).toBe("---\na: 'one\n\n  two'\n")
  })
  test('what was dumped reads the same', () => {
    const texts = [
      '',
      'a\n',
      '\n\n',
      ' x',
      'x ',
      'a: b',
      "'",
      '"',
      '\\',
      '\u2028x',
      'tab\t',
      '😀 y',
      `${'long '.repeat(40)}\n end`,
      '#',
      '- a',
      '\r\n',
      '\u0085',
    ]
    const map: Dumpable = { texts, nested: [[['deep']]], none: null }
    expect(value(dumpYaml(map))).toEqual(map)
  })
})

describe('load', () => {
  test('plain words', () =>
    expect(value('[~, null, true, false, Null, yes, 0x1, "null", "true"]')).toEqual([
      null,
      null,
      '1',
      '',
      'Null',
      'yes',
      '0x1',
      'null',
      'true',
    ]))
  test('merge keys are ordinary, the last of repeated keys counts', () =>
    expect(value('a: &x {k: 1}\nb: {<<: *x}\na: 2')).toEqual({ a: '2', b: { '<<': { k: '1' } } }))
  test('only the last document counts', () => expect(value('--- a\n--- [b]\n')).toEqual(['b']))
  test('byte order mark, carriage returns, directive', () =>
    expect(value('\uFEFF%YAML 1.1\r\n---\r\n- a\r- b')).toEqual(['a', 'b']))
  test('what is broken does not load', () => {
    const broken = ['', '---\n', '- "open', 'a:\n\t- b', '- *nope', '- &a [*a]', '['.repeat(20_000)]
    for (const yaml of broken) expect(value(yaml)).toBe('failed')
  })
  test('invalid UTF-8 does not load', () => expect(loadYaml(new Uint8Array([0x2d, 0x20, 0xff])).ok).toBe(false))
  test('aliases that multiply are refused at once', () => {
    const levels = Array.from(
      { length: 12 },
      (_, n) =>
        `l${n}: &l${n} [${Array(9)
          .fill(n === 0 ? 'x' : `*l${n - 1}`)
          .join(', ')}]`,
    )
    expect(value(levels.join('\n'))).toBe('failed')
  })
  test('a long list reads the same as a short one, aliases across its entries included', () => {
    const entries = Array.from({ length: 1201 }, (_, n) => `- a: ${n}\n  b: |\n    - text ${n}\n`)
    expect(value(`---\n${entries.join('')}`)).toHaveLength(1201)
    expect(value(entries.join(''))[1200]).toEqual({ a: '1200', b: '- text 1200\n' })
    expect(value(`- &first x\n${entries.join('')}- *first\n`)[1202]).toBe('x')
    expect(value(`${entries.join('')}--- [last]\n`)).toEqual(['last'])
    expect(value(`${entries.join('')}- "open\n`)).toBe('failed')
  })
  test('keys that mean something to JavaScript are only keys', () => {
    const loaded = loadYaml('- __proto__: {polluted: 1}\n  constructor: x')
    expect(loaded.ok && JSON.stringify(loaded.value)).toBe('[{"__proto__":{"polluted":"1"},"constructor":"x"}]')
    expect('polluted' in {}).toBe(false)
  })
})

describe('the quick reader of block style', () => {
  const pieces = [
    'a',
    ' ',
    '  ',
    '\n',
    ': ',
    ' #',
    '-',
    '- ',
    "'",
    '"',
    '|',
    'ü',
    '\\',
    '~',
    'word '.repeat(20),
    '0',
    '\n\n',
    'true',
    '&lt;',
    '\t',
    '😀',
  ]
  // A small fixed generator: the same texts in every run.
  let seed = 7
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed % below
  }
  const text = (): string => Array.from({ length: next(7) }, () => pieces[next(pieces.length)]).join('')
  const tree = (depth: number): Dumpable => {
    const kind = depth === 0 ? 0 : next(3)
    if (kind === 0) return next(9) === 0 ? null : text()
    if (kind === 1) return Array.from({ length: next(4) }, () => tree(depth - 1))
    return Object.fromEntries(
      Array.from({ length: next(4) }, (_, n) => [next(4) === 0 ? text() : `Key${n}`, tree(depth - 1)]),
    )
  }
  test('gives up, or gives what the parser gives', () => {
    let quick = 0
    for (let round = 0; round < 1500; round++) {
      const yaml = dumpYaml([tree(3)], { multiline: round % 2 ? 'quoted' : 'literal' })
      const found = parseBlockYaml(yaml)
      const loaded = loadAnyDocument(yaml)
      if (!loaded.ok) throw new Error(`${loaded.reason}: ${yaml}`)
      if (found === undefined) continue
      quick++
      expect({ yaml, value: found }).toEqual({ yaml, value: loaded.value })
    }
    expect(quick).toBeGreaterThan(500)
  })
  test('damaged text never reads as something else', () => {
    for (let round = 0; round < 1500; round++) {
      const whole = dumpYaml([tree(3)])
      const cut = next(whole.length)
      const yaml = `${whole.slice(0, cut)}${pieces[next(pieces.length)]}${whole.slice(cut + next(3))}`
      const found = parseBlockYaml(yaml)
      if (found === undefined) continue
      const loaded = attempt(yaml)
      expect({ yaml, value: found }).toEqual({ yaml, value: loaded })
    }
  })
  const attempt = (yaml: string): unknown => {
    try {
      const loaded = loadAnyDocument(yaml)
      return loaded.ok ? loaded.value : loaded.reason
    } catch (error) {
      return String(error)
    }
  }
})
