import { describe, expect, it } from 'vitest'
import { checkFrozen, judge, measure, readNotices } from '../../scripts/lint-corpus.js'
import { messageRules } from '../../src/engine/lint/message-rules.ts'
import { lint } from './judge.ts'

interface Labelled {
  id: string
  violates: readonly string[]
}

const labelled = (part: 'frozen' | 'open' | 'later') => readNotices(part) as readonly Labelled[]

describe('the corpus', () => {
  it('has thirty notices and more in each of four languages, a third of them frozen', () => {
    const all = [...labelled('frozen'), ...labelled('open')]
    const count = (language: string) => all.filter(({ id }) => id.startsWith(language)).length
    expect(all.length).toBeGreaterThanOrEqual(120)
    for (const language of ['en', 'it', 'de', 'pl']) expect(count(language), language).toBeGreaterThanOrEqual(30)
    expect(labelled('frozen').length).toBeGreaterThanOrEqual(all.length / 3)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })

  it('names rules that exist, and each of those that judge a message', () => {
    const named = new Set([...labelled('frozen'), ...labelled('open')].flatMap(({ violates }) => violates))
    expect([...named].sort()).toEqual(Object.keys(messageRules).sort())
  })

  it('has a frozen part that is as it was written', () => {
    expect(checkFrozen).not.toThrow()
  })

  it.each(['frozen', 'open', 'later'] as const)(
    'is judged with nine of ten labels found and nine of ten findings right: %s',
    (part) => {
      const { all } = measure(judge(readNotices(part), lint))
      expect(all.recall).toBeGreaterThanOrEqual(0.9)
      expect(all.precision).toBeGreaterThanOrEqual(0.9)
    },
  )
})
