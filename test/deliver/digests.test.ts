import { expect, it } from 'vitest'
import { type Part, withDigestsTogether } from '../../src/deliver/digests.ts'
import type { Planned } from '../../src/deliver/planner.ts'
import { aChannel, anEvent, aPerson, aRule, at, plan } from '../engine/stage.ts'

const channels = [aChannel('email', { digest: { unit: 'ms', count: 3_600_000 } })]

/** What two rules with audiences of their own say to these people. */
async function* parts(people: readonly string[]): AsyncGenerator<Part> {
  for (const id of ['one', 'two']) {
    const rule = aRule('announced, 2h before start', { id })
    const event = anEvent({ id, window: { start: id === 'one' ? at('22:45') : at('22:15') } })
    const planned: Planned[] = people.flatMap((person) => {
      const recipient = aPerson({ id: person })
      return plan({ rule, event, recipient, channels, now: at('09:00') }).map((item) => ({
        item,
        event,
        rule,
        recipient,
      }))
    })
    yield { planned, isWhole: false }
  }
}

async function gathered(people: readonly string[], most?: number) {
  const batches: Planned[][] = []
  let passes = 0
  const again = () => {
    passes++
    return parts(people)
  }
  for await (const batch of withDigestsTogether(again, {}, most)) batches.push(batch)
  return { batches, passes }
}

const people = Array.from({ length: 300 }, (_, i) => `person ${i}`)

it('what one person hears together stands side by side, and closes together', async () => {
  const { batches, passes } = await gathered(people)
  expect(passes).toBe(1)
  for (const id of people) {
    const of = batches
      .map((batch) => batch.filter(({ item }) => item.recipient === id))
      .filter(({ length }) => length > 0)
    expect(of).toHaveLength(1)
    expect(of[0]!.map(({ item }) => item.digest!.key)).toHaveLength(4)
    // Both are announced at ten; the reminders are due half an hour apart, and go with the first.
    expect(new Set(of[0]!.map(({ item }) => item.due))).toEqual(new Set([at('10:00'), at('21:15')]))
  }
})

it('more than may be held is planned again, share by share, to the same end', async () => {
  const whole = await gathered(people)
  const cut = await gathered(people, 150)
  expect(cut.passes).toBeGreaterThan(4)
  const shown = ({ batches }: typeof whole) =>
    batches
      .flat()
      .map(({ item }) => `${item.key} ${item.due}`)
      .sort()
  expect(shown(cut)).toEqual(shown(whole))
  for (const batch of cut.batches) expect(batch.length).toBeLessThanOrEqual(150 + 4)
})
