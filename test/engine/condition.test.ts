import { describe, expect, it } from 'vitest'
import { explainCondition, holds, parseCondition } from '../../src/engine/condition.ts'
import type { Condition } from '../../src/model/project.ts'

function parse(value: unknown): Condition {
  return parseCondition(value, (path, code, message) => {
    throw new Error(`${path.join('/')} ${code} ${message}`)
  })
}

function problems(value: unknown) {
  const found: { path: (string | number)[]; code: string; message: string; hint: string | undefined }[] = []
  const condition = parseCondition(value, (path, code, message, hint) => found.push({ path, code, message, hint }))
  return { condition, found }
}

const held = (condition: unknown, data: unknown) => holds(parse(condition), data)

const event = {
  type: 'maintenance',
  impact: { level: 'outage' },
  services: ['Billing API', 'Invoices'],
  fields: { region: 'eu-west', tier: '3', seats: 12, beta: true, empty: null, tags: [], 'a.b': 'dotted' },
  window: { start: '2026-12-05T21:00:00.000Z' },
}

describe('holds', () => {
  it('holds without entries, and only if every entry does', () => {
    expect(held(undefined, event)).toBe(true)
    expect(held({ type: 'maintenance', 'impact.level': ['partial', 'outage'] }, event)).toBe(true)
    expect(held({ type: 'maintenance', 'impact.level': 'none' }, event)).toBe(false)
  })

  it.each<[string, unknown, boolean]>([
    ['fields.tier', 3, true],
    ['fields.tier', '3', true],
    ['fields.tier', 3.5, false],
    ['fields.tier', '3.0', false],
    ['fields.seats', '12', true],
    ['fields.seats', ' 12.0 ', true],
    ['fields.seats', 'twelve', false],
    ['fields.seats', true, false],
    ['fields.beta', true, true],
    ['fields.beta', 'TRUE', true],
    ['fields.beta', 'yes', false],
    ['fields.beta', 1, false],
    ['fields.region', 'EU-WEST', false],
    ['fields.empty', null, true],
    ['fields.empty', '', false],
    ['fields.region', null, false],
  ])('%s equals %j: %j', (path, wanted, expected) => {
    expect(held({ [path]: wanted }, event)).toBe(expected)
    expect(held({ [path]: [wanted, 'something else'] }, event)).toBe(expected)
    expect(held({ [path]: { in: [wanted] } }, event)).toBe(expected)
    expect(held({ [path]: { not: wanted } }, event)).toBe(!expected)
    expect(held({ [path]: { not: { not: wanted } } }, event)).toBe(expected)
  })

  it.each<[unknown, string, unknown, boolean]>([
    [5, 'gt', 4, true],
    [5, 'gt', 5, false],
    [5, 'gte', 5, true],
    ['10', 'gt', 9, true],
    ['10', 'gt', '9', true],
    ['1e3', 'gte', 1000, true],
    ['ten', 'gt', 9, false],
    ['ten', 'lt', 9, false],
    [true, 'gte', 0, false],
    [null, 'lt', 1, false],
    ['apple', 'lt', 'banana', true],
    ['apple', 'lt', 'app', false],
    ['app', 'lt', 'apple', true],
    ['\u{1F600}', 'gt', '\uFF01', true],
    ['\u{1F600}', 'lt', '\u{1F601}', true],
    ['a\u{1F600}', 'gt', 'a\u{1F5FF}', true],
    ['a\uDC00', 'gt', 'a', true],
    [`${'1'.repeat(100_000)}x`, 'gt', 0, false],
    ['2026-12-05', 'lt', '2026-12-05T00:00:01Z', true],
    ['2026-12-05T23:30:00+02:00', 'lt', '2026-12-05T22:00Z', true],
    ['2026-12-05T22:00', 'gte', '2026-12-05T22:00:00Z', true],
    ['2026-12-05T22:00', 'lte', '2026-12-05T22:00:00Z', true],
    ['2026-02-30', 'lt', '2026-03-01T00:00:00+09:00', true],
    ['2026-12-05 23:00', 'gt', '2026-12-05T22:00', true],
  ])('%j %s %j: %j', (actual, operator, wanted, expected) => {
    expect(held({ x: { [operator]: wanted } }, { x: actual })).toBe(expected)
  })

  it('reads a time without offset as UTC whatever the machine is set to', () => {
    const zone = process.env.TZ
    process.env.TZ = 'Pacific/Auckland'
    try {
      expect(held({ 'window.start': { lt: '2026-12-05T21:30' } }, event)).toBe(true)
      expect(held({ 'window.start': { lt: '2026-12-05T20:30' } }, event)).toBe(false)
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })

  it('finds a pattern anywhere in texts and numbers', () => {
    expect(held({ 'fields.region': { matches: '^eu-' } }, event)).toBe(true)
    expect(held({ 'fields.region': { matches: 'WEST' } }, event)).toBe(false)
    expect(held({ 'fields.region': { matches: '(?i)WEST' } }, event)).toBe(true)
    expect(held({ 'fields.seats': { matches: '^1[0-9]$' } }, event)).toBe(true)
    expect(held({ 'fields.empty': { matches: '' } }, event)).toBe(false)
  })

  it('answers at once where a backtracking engine would not end', () => {
    const text = `${'a'.repeat(50_000)}!`
    const started = performance.now()
    expect(held({ x: { matches: '^(a+)+$' } }, { x: text })).toBe(false)
    expect(performance.now() - started).toBeLessThan(2_000)
  })

  it('matches a list when any element does, and not when none does', () => {
    expect(held({ services: 'Invoices' }, event)).toBe(true)
    expect(held({ services: { matches: '^Bill' } }, event)).toBe(true)
    expect(held({ services: { not: 'Invoices' } }, event)).toBe(false)
    expect(held({ services: { not: ['Mail', 'Web'] } }, event)).toBe(true)
  })

  it('means one element by several operators side by side', () => {
    expect(held({ x: { gte: 1, lt: 5 } }, { x: [0, 9] })).toBe(false)
    expect(held({ x: { gte: 1, lt: 5 } }, { x: [0, 9, 3] })).toBe(true)
    expect(held({ x: { gte: 1, not: 9 } }, { x: [3, 9] })).toBe(false)
    expect(held({ x: { not: { gte: 1, lt: 5 } } }, { x: [0, 9] })).toBe(true)
  })

  it('goes through lists on the way', () => {
    const data = { owners: [{ name: 'ann' }, { name: 'bob' }, {}] }
    expect(held({ 'owners.name': 'bob' }, data)).toBe(true)
    expect(held({ 'owners.name': { not: 'carl' } }, data)).toBe(true)
    expect(held({ 'owners.length': { exists: true } }, data)).toBe(false)
  })

  it('lets only exists: false and not hold where there is nothing', () => {
    for (const path of ['fields.none', 'none', 'none.at.all', 'type.length', 'fields.tags']) {
      expect(held({ [path]: { exists: false } }, event)).toBe(true)
      expect(held({ [path]: { not: 'x' } }, event)).toBe(true)
      for (const test of ['x', null, ['x', null], { exists: true }, { matches: '' }, { gte: 0 }, { lt: 'z' }]) {
        expect(held({ [path]: test }, event)).toBe(false)
      }
    }
    expect(held({ 'fields.empty': { exists: false } }, event)).toBe(true)
    expect(held({ impact: { exists: true } }, event)).toBe(true)
  })

  it('sees own properties only', () => {
    for (const path of [
      'constructor',
      '__proto__',
      'toString',
      'fields.hasOwnProperty',
      'type.constructor',
      'constructor.name',
    ]) {
      expect(held({ [path]: { exists: true } }, event)).toBe(false)
    }
    expect(held({ x: 1 }, Object.create({ x: 1 }))).toBe(false)
    expect(held({ x: 1 }, null)).toBe(false)
  })

  it('finds a name that holds dots, and letters however they are composed', () => {
    expect(held({ 'fields.a.b': 'dotted' }, event)).toBe(true)
    expect(held({ x: 'caf\u00e9' }, { x: 'cafe\u0301' })).toBe(true)
  })
})

describe('explainCondition', () => {
  it('shows what stood at each path, from the same decision', () => {
    const condition = parse({ type: 'deploy', services: 'Invoices', 'fields.none': { exists: false } })
    expect(explainCondition(condition, event)).toEqual([
      { path: 'type', test: { op: 'is', value: 'deploy' }, actual: 'maintenance', held: false },
      { path: 'services', test: { op: 'is', value: 'Invoices' }, actual: ['Billing API', 'Invoices'], held: true },
      { path: 'fields.none', test: { op: 'exists', value: false }, actual: undefined, held: true },
    ])
  })
})

describe('parseCondition', () => {
  it('keeps several operators as one test', () => {
    expect(parse({ x: { gte: 1, lt: 5 } })).toEqual([
      {
        path: 'x',
        test: {
          op: 'all',
          tests: [
            { op: 'gte', value: 1 },
            { op: 'lt', value: 5 },
          ],
        },
      },
    ])
  })

  it.each<[unknown, (string | number)[], string, RegExp]>([
    ['maintenance', [], 'bad-condition', /must be a mapping/],
    [[{ type: 'x' }], [], 'bad-condition', /must be a mapping/],
    [{ 'a..b': 1 }, ['a..b'], 'bad-condition', /not a path/],
    [{ '': 1 }, [''], 'bad-condition', /not a path/],
    [{ x: [] }, ['x'], 'bad-condition', /empty list/],
    [{ x: {} }, ['x'], 'bad-condition', /no value/],
    [{ x: ['a', { b: 1 }] }, ['x', 1], 'bad-condition', /list may hold only/],
    [{ x: Number.NaN }, ['x'], 'bad-condition', /can be compared/],
    [{ x: { in: 'a' } }, ['x', 'in'], 'bad-condition', /takes a list/],
    [{ x: { gt: [1] } }, ['x', 'gt'], 'bad-condition', /takes a number/],
    [{ x: { exists: 'yes' } }, ['x', 'exists'], 'bad-condition', /true or false/],
    [{ x: { matches: 5 } }, ['x', 'matches'], 'bad-pattern', /as a text/],
    [{ x: { matches: '(a' } }, ['x', 'matches'], 'bad-pattern', /missing closing \)/],
    [{ x: { not: { matches: '[' } } }, ['x', 'not', 'matches'], 'bad-pattern', /missing closing \]/],
    [{ x: { matches: `a{1,9}${'b'.repeat(1_000)}` } }, ['x', 'matches'], 'bad-pattern', /longer than 1000/],
  ])('reports %j', (value, path, code, message) => {
    const { condition, found } = problems(value)
    expect(found).toEqual([{ path, code, message: expect.stringMatching(message), hint: found[0]?.hint }])
    expect(condition).toEqual([])
  })

  it('suggests the operator that was meant, or the path', () => {
    expect(problems({ x: { matchs: 'a' } }).found[0]).toMatchObject({
      path: ['x', 'matchs'],
      message: '"matchs" is not an operator; did you mean "matches"?',
      hint: expect.stringContaining('the operators are'),
    })
    expect(problems({ impact: { level: 'outage' } }).found[0]?.hint).toContain('write "impact.level"')
  })

  it('says what RE2 leaves out', () => {
    expect(problems({ x: { matches: '^(?!eu)' } }).found[0]?.hint).toContain('no look-around')
    expect(problems({ x: { matches: '(a)\\1' } }).found[0]?.hint).toContain('no back-references')
  })

  it('reports every fault and keeps what is sound', () => {
    const { condition, found } = problems({ a: { gt: null, lessThan: 1 }, b: 1, c: [] })
    expect(found.map((problem) => problem.path.join('/'))).toEqual(['a/gt', 'a/lessThan', 'c'])
    expect(condition).toEqual([{ path: 'b', test: { op: 'is', value: 1 } }])
  })

  it('does not follow not without end', () => {
    let value: unknown = 'x'
    for (let i = 0; i < 20_000; i++) value = { not: value }
    expect(problems({ x: value }).found[0]?.message).toContain('nested more than 8 deep')
  })
})
