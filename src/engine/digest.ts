import { hash } from 'node:crypto'

/** `sha256:` and 64 hexadecimal digits. */
export function sha256(text: string): string {
  return `sha256:${hash('sha256', text, 'hex')}`
}

/**
 * A digest of a collection in which order does not count and nothing is kept: the members' SHA-256 values are added modulo 2^256
 * and the sum is hashed with their number. A plan for a million people would otherwise hold and sort a million digests a notice.
 */
export interface BagDigest {
  add(text: string): void
  /** `sha256:…` of what was added so far. */
  value(): string
}

export function createBagDigest(): BagDigest {
  const sum = new Uint32Array(8)
  let count = 0
  return {
    add(text) {
      const bytes = hash('sha256', text, 'buffer')
      let carry = 0
      for (let i = 0; i < 8; i++) {
        const word = sum[i]! + bytes.readUInt32LE(i * 4) + carry
        sum[i] = word
        carry = word > 0xffffffff ? 1 : 0
      }
      count++
    },
    value: () => sha256(`${count}:${sum.join(',')}`),
  }
}
