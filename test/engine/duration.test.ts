import { describe, expect, it } from 'vitest'
import { formatDuration, parseDuration } from '../../src/engine/duration.ts'

describe('parseDuration', () => {
  it.each([
    ['90s', { unit: 'ms', count: 90_000 }],
    ['30m', { unit: 'ms', count: 1_800_000 }],
    ['24h', { unit: 'ms', count: 86_400_000 }],
    ['1h30m', { unit: 'ms', count: 5_400_000 }],
    ['3d', { unit: 'days', count: 3 }],
    ['2w', { unit: 'days', count: 14 }],
    ['1w2d', { unit: 'days', count: 9 }],
  ])('reads %s', (text, expected) => {
    expect(parseDuration(text)).toEqual(expected)
  })

  it.each(['', '0m', '-5m', '1.5h', '5', 'm', '1 h', '1d12h', '01h', '10y', '1H', '99999999999999999999s', '366001d'])(
    'refuses %j',
    (text) => {
      expect(parseDuration(text)).toBeUndefined()
    },
  )
})

describe('formatDuration', () => {
  it.each(['1m30s', '30m', '24h', '1h30m', '3d', '2w'])('gives back %s', (text) => {
    expect(formatDuration(parseDuration(text)!)).toBe(text)
  })

  it('shows less than a second as 0s', () => {
    expect(formatDuration({ unit: 'ms', count: 999 })).toBe('0s')
  })
})
