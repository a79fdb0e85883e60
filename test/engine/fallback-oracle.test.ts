import { expect, it } from 'vitest'
import type { Row } from '../../src/model/delivery.ts'
import { aChannel, anEvent, aPerson, aRoute, aRule, at, createLedger, plan, type Stage, toldRow } from './stage.ts'

// Every combination of what can be in the way of three members, for one message of one person, played through the engine run by run,
// against a few lines that say from docs/fallback.md what must come of it.

const members = ['push', 'sms', 'voice'] as const
type Member = (typeof members)[number]

/** What there is of a member: no way, a wish, a dead address, a closed window, or a way. */
const ways = ['none', 'opted-out', 'dead', 'forbidden', 'open'] as const
/** What comes of a message over it. */
const results = ['refused', 'wish', 'accepted', 'delivered', 'seen', 'doubt'] as const

interface World {
  way: Record<Member, (typeof ways)[number]>
  result: Record<Member, (typeof results)[number]>
  waits: { unseenMs?: number; undeliveredMs?: number }
  optOut: 'end' | 'next'
  delivery: 'at-least-once' | 'at-most-once'
}

const minute = 60_000

/** Which members carry the message, in order, by the words of the documentation. */
function oracle({ way, result, waits, optOut, delivery }: World): { carried: Member[]; told: Member[] } {
  const carried: Member[] = []
  const told: Member[] = []
  for (const member of members) {
    if (way[member] === 'none' || way[member] === 'dead' || way[member] === 'forbidden') continue
    if (way[member] === 'opted-out') {
      if (optOut === 'next') continue
      break
    }
    carried.push(member)
    const came = result[member]
    if (came === 'refused') continue
    if (came === 'wish') {
      if (optOut === 'next') continue
      break
    }
    told.push(member)
    const isEnough =
      came === 'seen' ||
      (came === 'delivered'
        ? waits.unseenMs === undefined
        : waits.unseenMs === undefined && waits.undeliveredMs === undefined)
    // What is in doubt is said again over the same member first, where the project says so.
    if (came === 'doubt' && delivery === 'at-least-once') carried.push(member)
    if (isEnough) break
  }
  return { carried, told }
}

/** The engine's plans, each performed, until nothing more is due. */
function play(world: World): { carried: Member[]; told: Member[] } {
  const ledger = createLedger()
  const rule = aRule('announced', { via: [{ ...aRoute('push>sms>voice'), ...world.waits }], optOut: world.optOut })
  const carried: Member[] = []
  const told: Member[] = []
  const rows: Row[] = ledger.rows as Row[]
  const wishes = new Set<Member>(members.filter((member) => world.way[member] === 'opted-out'))
  const doubted = new Set<string>()
  let seq = 1
  for (let now = at('12:00'); now < at('12:13'); now += minute) {
    for (let turn = 0; turn < 8; turn++) {
      const stage: Partial<Stage> = {
        rule,
        event: anEvent(),
        now,
        rows,
        delivery: world.delivery,
        channels: members.map((id) => aChannel(id)),
        recipient: aPerson({ optOut: [...wishes].map((member) => `channel:${member}`) }),
        addresses: (channel) => (world.way[channel as Member] === 'none' ? undefined : `ann@${channel}`),
        refusals: members
          .filter((member) => world.way[member] === 'dead')
          .map((member) => ({
            recipient: 'ann',
            scope: `channel:${member}`,
            kind: 'dead' as const,
            address: `ann@${member}`,
            reason: 'gone',
            source: 'provider' as const,
            at: 0,
          })),
        policy: ({ id }) =>
          world.way[id as Member] === 'forbidden' ? { rule: 'closed', message: 'No.', hint: 'Wait.' } : undefined,
      }
      const item = plan(stage).find(({ action }) => action === 'send')
      if (item === undefined) break
      const member = item.channel as Member
      const came = world.result[member]
      carried.push(member)
      const row: Row = {
        ...toldRow('announced', {}, { key: item.key, route: item.route, channel: member, address: item.address }),
        tried: item.tried,
        createdSeq: item.row?.createdSeq ?? seq++,
        toldSeq: item.row?.toldSeq ?? seq++,
        toldAt: now,
      }
      const isRefused = came === 'refused' || came === 'wish'
      if (came === 'wish') wishes.add(member)
      // A doubt is repeated once, and stays one.
      const isRepeat = came === 'doubt' && doubted.has(item.key)
      if (came === 'doubt') doubted.add(item.key)
      const settled: Row = isRefused
        ? { ...row, state: 'failed', toldAt: null, toldSeq: null, receipt: null }
        : came === 'doubt'
          ? { ...row, state: isRepeat ? 'sent' : 'unknown', receipt: isRepeat ? 'pending' : null }
          : { ...row, receipt: came === 'accepted' ? 'pending' : came }
      const place = rows.findIndex(({ key }) => key === item.key)
      if (place < 0) rows.push(settled)
      else rows[place] = settled
      if (!isRefused && !told.includes(member)) told.push(member)
    }
  }
  return { carried, told }
}

function* worlds(): Generator<World> {
  const each = <T, U>(of: readonly T[], make: (value: T) => U[]) => of.flatMap(make)
  const triples = <T>(of: readonly T[]) =>
    each(of, (a) => each(of, (b) => of.map((c) => ({ push: a, sms: b, voice: c }) as Record<Member, T>)))
  const allWaits = [
    {},
    { unseenMs: minute },
    { undeliveredMs: 2 * minute },
    { unseenMs: 5 * minute, undeliveredMs: minute },
  ]
  for (const way of triples(ways)) {
    for (const result of triples(results)) {
      // What a member would say that is never asked makes no other world.
      if (members.some((member) => way[member] !== 'open' && result[member] !== 'refused')) continue
      for (const waits of allWaits) {
        for (const optOut of ['end', 'next'] as const) {
          for (const delivery of ['at-least-once', 'at-most-once'] as const)
            yield { way, result, waits, optOut, delivery }
        }
      }
    }
  }
}

it('a chain does what its documentation says, in every world of three members', () => {
  let count = 0
  for (const world of worlds()) {
    count++
    const expected = oracle(world)
    const played = play(world)
    if (JSON.stringify(played) !== JSON.stringify(expected))
      expect({ world, ...played }).toEqual({ world, ...expected })
    // Over two members only where the first was not seen.
    expect(played.told.slice(0, -1).filter((member) => world.result[member] === 'seen')).toEqual([])
  }
  expect(count).toBeGreaterThan(5_000)
}, 120_000)
