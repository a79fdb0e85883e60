import { expect, test } from 'vitest'
import { revisionOf } from '../../src/engine/revision.ts'
import type { Facts, Row } from '../../src/model/delivery.ts'

const facts = (start: number, status = 'scheduled', updates: string[] = []): Facts => ({
  start,
  end: start + 1,
  status,
  updates,
})
const heard = (...all: Facts[]) => all.map((each, i) => ({ key: `k${i}`, facts: each }) as Row)

test.each([
  ['nothing told', heard(), facts(1), { notices: 0, changes: 0 }],
  ['a reminder of the same', heard(facts(1)), facts(1), { notices: 1, changes: 0 }],
  [
    'an update changes nothing of the window',
    heard(facts(1)),
    facts(1, 'scheduled', ['u']),
    { notices: 1, changes: 0 },
  ],
  ['a move', heard(facts(1)), facts(2), { notices: 1, changes: 1 }],
  ['moved there and back again', heard(facts(1), facts(2)), facts(1), { notices: 2, changes: 2 }],
  ['a reminder after a move', heard(facts(1), facts(2)), facts(2), { notices: 2, changes: 1 }],
  ['cancelled after all that', heard(facts(1), facts(2), facts(2)), facts(2, 'cancelled'), { notices: 3, changes: 2 }],
])('%s', (_, rows, next, expected) => {
  expect(revisionOf(rows, 'new', next)).toEqual(expected)
})

test('what is sent again is the version that it was', () => {
  expect(revisionOf(heard(facts(1), facts(2)), 'k1', facts(2))).toEqual({ notices: 1, changes: 1 })
  expect(revisionOf(heard(facts(1), facts(2)), 'k0', facts(1))).toEqual({ notices: 0, changes: 0 })
})
