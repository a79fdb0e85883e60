import { describe, expect, it } from 'vitest'
import { replacedIn, wordDiff } from '../../src/engine/word-diff.ts'
import type { Piece } from '../../src/model/diff.ts'

const sideOf = (pieces: readonly Piece[], other: 'added' | 'removed') =>
  pieces
    .filter(([kind]) => kind !== other)
    .map(([, text]) => text)
    .join('')

describe('a word diff', () => {
  it('of equal texts is one piece, of empty ones none', () => {
    expect(wordDiff('Planned work', 'Planned work')).toEqual([['same', 'Planned work']])
    expect(wordDiff('', '')).toEqual([])
  })

  it('replaces whole words, times and addresses', () => {
    expect(wordDiff('From 22:00 on, see https://a.example/x.', 'From 23:00 on, see https://b.example/x.')).toEqual([
      ['same', 'From '],
      ['removed', '22:00'],
      ['added', '23:00'],
      ['same', ' on, see '],
      ['removed', 'https://a.example/x.'],
      ['added', 'https://b.example/x.'],
    ])
  })

  it('takes changes that only a comma parts as one', () => {
    const pieces = wordDiff('On Saturday, 5 December we work.', 'On Sunday, 6 December we work.')
    expect(replacedIn(pieces)).toEqual([{ before: 'Saturday, 5', after: 'Sunday, 6' }])
  })

  it('keeps changes in different lines apart', () => {
    const pieces = wordDiff('one\ntwo', 'eins\nzwei')
    expect(replacedIn(pieces)).toEqual([
      { before: 'one', after: 'eins' },
      { before: 'two', after: 'zwei' },
    ])
  })

  it('names what was only added or only taken out', () => {
    expect(replacedIn(wordDiff('We work.', 'We work hard.'))).toEqual([{ before: '', after: 'hard' }])
    expect(replacedIn(wordDiff('We work hard.', 'We work.'))).toEqual([{ before: 'hard', after: '' }])
  })

  it('holds both texts whole, whatever they are', () => {
    const words = ['Billing', 'API', '22:00', ',', '\n', ' ', '…', 'È', 'https://x.example', '- ', '日本']
    let seed = 7
    const random = () => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed
    }
    const text = () => Array.from({ length: random() % 12 }, () => words[random() % words.length]).join('')
    for (let i = 0; i < 500; i++) {
      const [before, after] = [text(), text()]
      const pieces = wordDiff(before, after)
      expect(sideOf(pieces, 'added')).toBe(before)
      expect(sideOf(pieces, 'removed')).toBe(after)
    }
  })
})
