import { describe, expect, it } from 'vitest'
import { deliveryKey } from '../../src/engine/key.ts'
import type { Row } from '../../src/model/delivery.ts'
import { aChannel, anEvent, aRoute, aRule, at, createLedger, end, type Ledger, plan, type Stage } from './stage.ts'

const rule = aRule('announced, 1h before start, started, updated, completed', { missed: 'all' })
const moved = { start: at('21:00'), end }
const update = { id: 'half', at: at('21:30'), text: 'Half of it is done.' }

/** One thing that becomes true of the event, and when a run finds out. */
type Course = readonly (readonly [run: string, change: Partial<Parameters<typeof anEvent>[0]>])[]

/** The keys that told, in order, of a life whose runs come at these times. */
function live(course: Course, stage: Partial<Stage> = {}): { ledger: Ledger; told: string[] } {
  const ledger = createLedger()
  const told: string[] = []
  for (const [run, change] of course) {
    const now = at(run)
    const items = plan({ rule, ...stage, event: anEvent(change), now, rows: ledger.rows })
    told.push(...ledger.perform(items, now).map(({ item }) => `${item.moment.name} ${item.key}`))
  }
  return { ledger, told }
}

const scheduled = { window: moved }
const running = { window: moved, status: 'in_progress' as const }
const courseWith = (correction: readonly string[]): Course => [
  ['12:00', {}],
  ...correction.map((run) => [run, scheduled] as const),
  ['21:00', running],
  ['21:30', { ...running, updates: [update] }],
  ['22:00', { ...running, updates: [update], status: 'completed' }],
]

describe('the key of a state moment', () => {
  it('is the same whether a late correction covered a reminder or the reminder went out', () => {
    const calm = live(courseWith(['19:00', '20:00']))
    const late = live(courseWith(['20:05']))
    const names = (told: readonly string[]) => told.map((line) => line.replace(/ \S+$/, ''))
    expect(names(calm.told)).toEqual(['announced', 'rescheduled', '1h before start', 'started', 'updated', 'completed'])
    expect(late.told).toEqual(calm.told.filter((line) => !line.startsWith('1h before start')))
    expect(late.ledger.rows).toContainEqual(
      expect.objectContaining({ moment: '1h before start', state: 'withheld', reason: 'missed', due: at('20:00') }),
    )
  })

  it('is the same whether a chain had to say something twice', () => {
    const chain = aRoute('push>sms')
    const stage = {
      rule: { ...rule, via: [{ ...chain, unseenMs: 60_000 }] },
      channels: [aChannel('push'), aChannel('sms')],
    }
    const addresses = () => '4711'
    const quick = live(
      [
        ['12:00', {}],
        ['19:00', scheduled],
      ],
      { ...stage, addresses },
    )
    const slow = live(
      [
        ['12:00', {}],
        ['12:01', {}],
        ['19:00', scheduled],
      ],
      { ...stage, addresses },
    )
    expect(slow.told).toHaveLength(3)
    expect(slow.told.at(-1)).toBe(quick.told.at(-1))
  })

  it('is new each time a window comes and goes', () => {
    const { told } = live([
      ['12:00', {}],
      ['13:00', scheduled],
      ['14:00', {}],
      ['15:00', scheduled],
      ['16:00', {}],
    ])
    expect(told).toHaveLength(5)
    expect(new Set(told).size).toBe(5)
  })

  it('failed for good stays failed until somebody was told something else', () => {
    const ledger = createLedger()
    const run = (time: string, event: Parameters<typeof anEvent>[0], result: 'sent' | 'failed') => {
      const items = plan({ rule, event: anEvent(event), now: at(time), rows: ledger.rows })
      const done = ledger.perform(items, at(time), () => result)
      return [...done.map(({ item }) => item.moment.name), ...items.flatMap(({ reason }) => reason ?? [])]
    }
    const late = { window: { start: at('23:00'), end } }
    expect(run('12:00', {}, 'sent')).toEqual(['announced'])
    expect(run('13:00', late, 'failed')).toEqual(['rescheduled'])
    expect(run('14:00', late, 'sent')).toEqual(['failed'])
    expect(run('14:30', {}, 'sent')).toEqual([])
    expect(run('15:00', late, 'sent')).toEqual(['failed'])
    expect(run('15:30', {}, 'sent')).toEqual([])
    expect(run('21:00', {}, 'sent')).toEqual(['1h before start'])
    expect(run('21:10', late, 'sent')).toEqual(['rescheduled'])
  })

  it('is found where a ledger of before has it, which counted reminders too', () => {
    const { ledger } = live([
      ['12:00', {}],
      ['19:00', scheduled],
      ['20:00', scheduled],
    ])
    const facts = { start: moved.start, end, status: 'in_progress' }
    const turn = `3 ${facts.status} ${facts.start} ${facts.end}`
    const of = { event: 'pg16', occurrence: '', rule: 'customers', recipient: 'ann', route: 'email' }
    const key = deliveryKey({ ...of, moment: 'started', turn })
    const old: Row = {
      ...ledger.rows.at(-1)!,
      ...{ key, moment: 'started', state: 'failed', address: 'ann@email', toldAt: null, toldSeq: null },
      ...{ facts: { ...facts, updates: [] }, createdSeq: 90, firstSeq: 90, changedSeq: 91 },
    }
    const items = plan({ rule, event: anEvent(running), now: at('21:05'), rows: [...ledger.rows, old] })
    expect(items.find(({ moment }) => moment.name === 'started')).toMatchObject({ key, reason: 'failed' })
  })
})
