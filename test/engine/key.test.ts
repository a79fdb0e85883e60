import { expect, it } from 'vitest'
import { deliveryKey, identityOf, keyMaker } from '../../src/engine/key.ts'

const parts = {
  event: 'pg16-upgrade',
  occurrence: '',
  rule: 'customers',
  moment: '24h before start',
  turn: '1796504400000',
  recipient: 'ann',
  route: 'email',
}

it('is 64 hexadecimal digits and the same on every machine', () => {
  expect(deliveryKey(parts)).toBe('57fdd074c0b9616aef5cea00c0c3db14160e20f4b4b33b55e759e4781ba6894f')
})

it('differs with each part', () => {
  const changed = Object.keys(parts).map((name) => deliveryKey({ ...parts, [name]: 'other' }))
  expect(new Set([deliveryKey(parts), ...changed]).size).toBe(8)
})

it('tells apart parts that would read alike when joined', () => {
  expect(deliveryKey({ ...parts, recipient: 'a","b', route: 'c' })).not.toBe(
    deliveryKey({ ...parts, recipient: 'a', route: 'b","c' }),
  )
})

it('is the same in two steps', () => {
  expect(keyMaker(parts)('ann', 'email')).toBe(deliveryKey(parts))
})

it('knows a renamed document by its oldest id', () => {
  expect(identityOf({ id: 'new', was: ['oldest', 'older'] })).toBe('oldest')
  expect(identityOf({ id: 'new', was: [] })).toBe('new')
})
