import { expect, it } from 'vitest'
import { isOptedOut } from '../../src/engine/opt-out.ts'

const about = { channel: 'sms', rule: 'customers', eventType: 'maintenance' } as const

it.each<[string[], boolean]>([
  [[], false],
  [['all'], true],
  [['channel:sms'], true],
  [['channel:email'], false],
  [['rule:customers'], true],
  [['rule:customer'], false],
  [['type:maintenance'], true],
  [['type:deploy', 'channel:email', 'rule:x'], false],
  [['type:deploy', 'channel:sms'], true],
  [['sms'], false],
])('%j opts out: %j', (optOut, expected) => {
  expect(isOptedOut({ optOut }, about)).toBe(expected)
})
