import { describe, expect, it } from 'vitest'
import { settle } from '../../src/engine/retry.ts'

const policy = { attempts: 6, backoffMs: 30_000, maxMs: 3_600_000 }
const key = '0123456789abcdef'.repeat(4)
const now = 1_800_000_000_000

describe('settle', () => {
  it('takes a yes, a no and a doubt as they are, at any attempt', () => {
    expect(settle({ kind: 'sent' }, 6, policy, key, now)).toEqual({ state: 'sent', reason: null })
    const no = { kind: 'rejected', reason: 'no such mailbox', scope: 'recipient' } as const
    expect(settle(no, 1, policy, key, now)).toEqual({ state: 'failed', reason: 'no such mailbox' })
    const doubt = { kind: 'unknown', reason: 'no answer' } as const
    expect(settle(doubt, 6, policy, key, now)).toEqual({ state: 'unknown', reason: 'no answer' })
  })

  it('doubles the wait with each attempt, between half and the whole of it, up to the longest', () => {
    const waits = [1, 2, 3, 4, 5].map(
      (attempt) => settle({ kind: 'retry', reason: 'busy', scope: 'channel' }, attempt, policy, key, now).nextAt! - now,
    )
    for (const [i, wait] of waits.entries()) {
      expect(wait).toBeGreaterThanOrEqual(15_000 * 2 ** i)
      expect(wait).toBeLessThanOrEqual(30_000 * 2 ** i)
    }
    const late = settle({ kind: 'retry', reason: 'busy', scope: 'channel' }, 19, { ...policy, attempts: 99 }, key, now)
    expect(late.nextAt! - now).toBeLessThanOrEqual(3_600_000)
    expect(late.nextAt! - now).toBeGreaterThanOrEqual(1_800_000)
  })

  it('spreads rows by their keys, and is exact for one key', () => {
    const outcome = { kind: 'retry', reason: 'busy', scope: 'channel' } as const
    const other = 'fedcba9876543210'.repeat(4)
    expect(settle(outcome, 1, policy, key, now)).toEqual(settle(outcome, 1, policy, key, now))
    expect(settle(outcome, 1, policy, key, now).nextAt).not.toBe(settle(outcome, 1, policy, other, now).nextAt)
  })

  it('never comes back before the peer asked, even beyond the longest wait of its own', () => {
    const outcome = { kind: 'retry', reason: 'slow down', scope: 'channel', after: 7_200_000 } as const
    expect(settle(outcome, 1, policy, key, now).nextAt).toBe(now + 7_200_000)
  })

  it('leaves in doubt what was in doubt before, and gives it up after the last attempt too', () => {
    const outcome = { kind: 'retry', reason: 'busy', scope: 'channel' } as const
    expect(settle(outcome, 2, policy, key, now, true)).toEqual({ state: 'unknown', reason: 'busy' })
    expect(settle(outcome, 6, policy, key, now, true)).toEqual({ state: 'failed', reason: 'busy' })
    expect(settle({ kind: 'sent' }, 2, policy, key, now, true)).toEqual({ state: 'sent', reason: null })
  })

  it('gives up after the last attempt, with the reason of it', () => {
    const outcome = { kind: 'retry', reason: 'busy', scope: 'recipient' } as const
    expect(settle(outcome, 5, policy, key, now).state).toBe('scheduled')
    expect(settle(outcome, 6, policy, key, now)).toEqual({ state: 'failed', reason: 'busy' })
  })
})
