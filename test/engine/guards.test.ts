import { describe, expect, it } from 'vitest'
import { createRoughCounts, crowdedSpans } from '../../src/engine/day-counts.ts'
import { compareFilters, type Filters } from '../../src/engine/filters.ts'
import { isTestAddress, isTestName, placeholderIn, testSubject } from '../../src/engine/placeholder.ts'

describe('placeholders', () => {
  it.each([
    ['Reason: TODO', 'TODO'],
    ['Hello {{first_name}}', '{{first_name}}'],
    ['Hello *|FNAME|*', '*|FNAME|*'],
    ['mail help@support.example.com', 'support.example.com'],
    ['see https://example.org/status', 'example.org'],
    ['back at [TIME]', '[TIME]'],
    ['back at <insert time here>', '<insert time here>'],
    ['ask test@acme.it', 'test@acme.it'],
    ['CHANGE ME', 'CHANGE ME'],
  ])('finds what is left in %j', (text, found) => expect(placeholderIn(text, 'en')).toBe(found))

  it.each([
    ['acme.example, billing@corp.example, https://status.acme.example', 'en'],
    ['the counterexample.com', 'en'],
    ['A test of the fire alarm takes place at 10:00. Latest@corp.example', 'en'],
    ['your todo list, [your invoices](https://acme.example)', 'en'],
    ['DURANTE TODO EL DÍA', 'es'],
    ['FERMO TODO', 'it'],
    ['{ "a": {"b": 1} }', 'en'],
    ['For example.company news', 'en'],
  ])('leaves %j alone', (text, language) => expect(placeholderIn(text, language)).toBeUndefined())

  it('knows a note in Spanish from the word', () => expect(placeholderIn('TODO: preguntar', 'es')).toBe('TODO:'))

  it('knows a test by its subject', () => {
    const tests = ['Test', 'TEST 2', 'Integration Test Email #1', 'Test mail', 'test, please ignore', 'asdf']
    expect(tests.filter((subject) => testSubject(subject) === undefined)).toEqual([])
    const real = ['Test of the emergency generator', 'Testing of fire alarms on Monday', 'Upgrade of the test system']
    expect(real.filter((subject) => testSubject(subject) !== undefined)).toEqual([])
  })

  it('knows nobody from somebody', () => {
    const nobody = [
      'test@corp.it',
      'test1@corp.it',
      'test+a@corp.it',
      'ann@example.com',
      'a@b.example.org',
      'x@localhost',
      '+12125550123',
    ]
    expect(nobody.filter((address) => !isTestAddress(address))).toEqual([])
    const people = [
      'ann@corp.example',
      'testa@corp.it',
      'test.lab@corp.it',
      'ann@myexample.com',
      '+393331234567',
      '4711',
    ]
    expect(people.filter(isTestAddress)).toEqual([])
    expect(['{{name}}', 'TODO', 'Test User', 'test 1'].filter((name) => !isTestName(name))).toEqual([])
    expect(['Ann Lee', 'Testa', 'Todorov', 'Ada Test'].filter(isTestName)).toEqual([])
  })
})

describe('filters', () => {
  const then: Filters = { where: { a: { tier: '"x"', status: '"y"' } }, exclude: ['u', 'v'] }

  it('tells what is gone, and what tests something else', () => {
    expect(compareFilters(then, then)).toEqual({ lost: [], changed: [] })
    const now: Filters = { where: { a: { tier: '"z"' } }, exclude: ['v', 'w'] }
    expect(compareFilters(then, now)).toEqual({
      lost: [
        { kind: 'where', audience: 'a', path: 'status', test: '"y"' },
        { kind: 'exclude', audience: 'u' },
      ],
      changed: [{ audience: 'a', path: 'tier' }],
    })
  })

  it('takes an audience without a filter for one in the place of another, where all had one', () => {
    const now: Filters = { where: { b: {} }, exclude: then.exclude }
    expect(compareFilters(then, now).lost).toEqual([{ kind: 'unfiltered', audience: 'b' }])
    const mixed: Filters = { where: { a: { tier: '"x"' }, c: {} }, exclude: then.exclude }
    expect(compareFilters(mixed, now).lost).toEqual([])
  })
})

describe('messages a day', () => {
  const hour = 3_600_000

  it('are too many nowhere but where more notices go out within a day', () => {
    const at = (hours: number) => ({ from: hours * hour, to: hours * hour })
    const spread = Array.from({ length: 50 }, (_, i) => at(i * 26))
    expect(crowdedSpans(spread, 1)).toEqual([])
    expect(crowdedSpans([at(0), at(10), at(20)], 3)).toEqual([])
    expect(crowdedSpans([at(0), at(10), at(20)], 2)).toEqual([{ from: -25 * hour, to: 25 * hour }])
    // One that goes on for days meets all of them.
    expect(crowdedSpans([...spread, { from: 0, to: 1_300 * hour }], 1)).toHaveLength(1)
  })

  it('are never counted too few, and rarely too many', () => {
    const counts = createRoughCounts()
    const last = new Map<string, number>()
    for (let round = 1; round <= 3; round++)
      for (let i = 0; i < 50_000; i++) last.set(`p${i} 2026-12-05`, counts.add(`p${i} 2026-12-05`))
    expect(Math.min(...last.values())).toBe(3)
    expect([...last.values()].filter((count) => count > 3).length).toBeLessThan(20)
    for (let i = 0; i < 300; i++) counts.add('ann')
    expect(counts.add('ann')).toBe(255)
  })
})
