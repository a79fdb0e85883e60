import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { currentOwner, isDead } from '../../src/stores/owner.ts'

describe('isDead', () => {
  const me = currentOwner()

  it('is false for this process, and for what cannot be known', () => {
    expect(isDead(me)).toBe(false)
    expect(isDead({ ...me, pid: 2 ** 22 + 1, host: 'elsewhere' })).toBe(false)
    expect(isDead({ ...me, pid: 2 ** 22 + 1, boot: 'another boot' })).toBe(false)
    expect(isDead({ ...me, pid: 2 ** 22 + 1, boot: '' })).toBe(false)
    expect(isDead({ ...me, pid: 2 ** 22 + 1, startedAt: '' })).toBe(false)
  })

  it('gives each run its own id', () => {
    expect(currentOwner().id).not.toBe(me.id)
    expect(currentOwner().startedAt).toBe(me.startedAt)
  })

  it.runIf(existsSync('/proc/self/stat'))(
    'is true for a process that has ended, and for another with its pid',
    async () => {
      expect(isDead({ ...me, startedAt: '1' })).toBe(true)
      const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'])
      await once(child, 'spawn')
      const other = { ...me, pid: child.pid as number, startedAt: 'x' }
      child.kill('SIGKILL')
      await once(child, 'exit')
      expect(isDead(other)).toBe(true)
    },
  )
})
