import { describe, expect, it } from 'vitest'
import type { Event } from '../../src/model/project.ts'
import { anEvent, aRoute, aRule, at, createLedger, end, lines, plan, type Result, type Stage, start } from './stage.ts'

const rule = aRule('announced, 24h before start, 1h before start, started, updated, completed')
const later = { window: { start: at('2026-12-07T22:00'), end: at('2026-12-08T00:00') } }
const longer = { window: { start, end: at('2026-12-06T02:00') } }

/** A project over time: each step changes it and sends. Gives what was said at each step, and what the last plan held. */
function story(stage: Partial<Stage> = {}) {
  const ledger = createLedger()
  let current: Partial<Stage> = { rule, ...stage }
  return {
    ledger,
    /** Plans and sends at that time; gives what went out. */
    send(time: string, change: Partial<Event> = {}, more: Partial<Stage> = {}, result: Result = 'sent'): string[] {
      current = { ...current, ...more, event: { ...(current.event ?? anEvent()), ...change } }
      const items = plan({ ...current, now: at(time), rows: ledger.rows })
      return ledger.perform(items, at(time), () => result).map(({ item }) => item.moment.name)
    },
    /** What a plan says without doing it; what is done is left out. */
    look(time: string, change: Partial<Event> = {}, more: Partial<Stage> = {}): string[] {
      const event = { ...(current.event ?? anEvent()), ...change }
      const items = plan({ ...current, ...more, event, now: at(time), rows: ledger.rows })
      return lines(items, at(time)).filter((line) => !line.startsWith('done'))
    },
    waiting: () => ledger.rows.filter(({ state }) => state === 'scheduled').map(({ moment }) => moment),
  }
}

/** Announced on the first, with both reminders waiting. */
function announced(stage: Partial<Stage> = {}) {
  const told = story(stage)
  expect(told.send('2026-12-01T10:00')).toEqual(['announced'])
  expect(told.waiting()).toEqual(['24h before start', '1h before start'])
  return told
}

describe('cases', () => {
  it('moved while a reminder is overdue: rescheduled alone', () => {
    const told = announced()
    expect(told.look('2026-12-04T22:30', later)).toEqual([
      'send rescheduled',
      'reschedule 24h before start 12-06T22:00',
      'reschedule 1h before start 12-07T21:00',
    ])
    expect(told.send('2026-12-04T22:30', { window: { start: at('2026-12-05T08:00'), end } })).toEqual(['rescheduled'])
    expect(told.waiting()).toEqual(['1h before start'])
  })

  it('moved twice between two sends: one rescheduled to the last window', () => {
    const told = announced()
    told.look('2026-12-02T10:00', later)
    expect(told.send('2026-12-02T10:00', longer)).toEqual(['rescheduled'])
    expect(told.ledger.rows.find(({ moment }) => moment === 'rescheduled')?.facts).toMatchObject(longer.window)
    expect(told.look('2026-12-02T11:00')).toEqual([
      'pending 24h before start 12-04T22:00',
      'pending 1h before start 12-05T21:00',
    ])
  })

  it('moved and moved back: nothing, waiting reminders stay', () => {
    const told = announced()
    expect(told.look('2026-12-02T10:00', later)).toContain('send rescheduled')
    expect(told.look('2026-12-02T10:00')).toEqual([
      'pending 24h before start 12-04T22:00',
      'pending 1h before start 12-05T21:00',
    ])
  })

  it('moved into the past: rescheduled while the told end is still to come, else missed', () => {
    const past = { window: { start: at('2026-12-02T22:00'), end: at('2026-12-03T00:00') } }
    expect(announced().send('2026-12-04T10:00', past)).toEqual(['rescheduled'])
    const late = announced().look('2026-12-06T10:00', past)
    expect(late).toEqual([
      'withheld rescheduled (missed)',
      'withheld 24h before start (missed) 12-01T22:00',
      'withheld 1h before start (missed) 12-02T21:00',
    ])
    const finished = announced()
    finished.send('2026-12-06T10:00', past)
    expect(finished.send('2026-12-06T11:00', { status: 'completed' })).toEqual(['completed'])
  })

  it('cancelled before announced went out: nothing, waiting rows are called off', () => {
    const told = story()
    expect(told.send('2026-12-01T10:00', {}, {}, 'failed')).toEqual(['announced'])
    expect(told.look('2026-12-02T10:00', { status: 'cancelled' })).toEqual([
      'cancel 24h before start',
      'cancel 1h before start',
    ])
    expect(story().look('2026-12-02T10:00', { status: 'cancelled' })).toEqual([])
  })

  it('completed without started: completed only', () => {
    expect(announced().send('2026-12-06T00:30', { status: 'completed' })).toEqual(['completed'])
  })

  it('status set back: rescheduled; from closed: started or announced again', () => {
    const told = announced()
    expect(told.send('22:00', { status: 'in_progress' })).toEqual(['started'])
    expect(told.send('22:05', { status: 'scheduled' })).toEqual(['rescheduled'])
    expect(told.send('22:10', { status: 'in_progress' })).toEqual(['started'])
    expect(told.send('23:00', { status: 'completed' })).toEqual(['completed'])
    expect(told.send('23:10', { status: 'in_progress' })).toEqual(['started'])
    expect(told.send('23:20', { status: 'cancelled' })).toEqual(['cancelled'])
    expect(told.send('23:30', { status: 'scheduled' })).toEqual(['announced'])
  })

  it('a late joiner ten minutes before the start: announced alone, missed reminders covered', () => {
    const told = story()
    expect(told.send('21:50')).toEqual(['announced'])
    expect(told.look('21:51')).toEqual([])
    expect(told.ledger.rows.filter(({ state }) => state === 'withheld').map(({ moment }) => moment)).toEqual([
      '24h before start',
      '1h before start',
    ])
  })

  it('a late joiner while it runs: started alone; announced from a rule without it', () => {
    expect(story().send('22:30', { status: 'in_progress' })).toEqual(['started'])
    expect(story({ rule: aRule('announced, completed') }).send('22:30', { status: 'in_progress' })).toEqual([
      'announced',
    ])
  })

  it('leaves and comes back: a difference or nothing; reminders are scheduled again', () => {
    const told = announced()
    expect(told.send('2026-12-02T10:00', {}, { isMember: false })).toEqual([])
    expect(told.waiting()).toEqual([])
    expect(told.look('2026-12-03T10:00', {}, { isMember: true })).toEqual([
      'schedule 24h before start 12-04T22:00',
      'schedule 1h before start 12-05T21:00',
    ])
    expect(told.look('2026-12-03T10:00', { status: 'in_progress' }, { isMember: true })).toContain('send started')
  })

  it('who left is corrected each time the window moves again', () => {
    const told = announced()
    told.send('2026-12-02T10:00', {}, { isMember: false })
    expect(told.send('2026-12-02T11:00', later)).toEqual(['rescheduled'])
    expect(told.send('2026-12-02T12:00', longer)).toEqual(['rescheduled'])
    expect(told.send('2026-12-02T13:00', { status: 'completed' })).toEqual([])
    expect(told.send('2026-12-02T14:00', { status: 'cancelled' })).toEqual(['cancelled'])
    expect(told.send('2026-12-02T15:00', { status: 'scheduled' })).toEqual([])
  })

  it('a rule added later is a new voice, and says nothing of closed or past events', () => {
    const added = aRule('announced, completed, at end', { id: 'added' })
    expect(story({ rule: added }).send('20:00')).toEqual(['announced'])
    expect(story({ rule: added }).send('20:00', { status: 'completed' })).toEqual([])
    expect(story({ rule: added }).send('2026-12-06T00:00')).toEqual([])
  })

  it('two routes tell one person: each keeps its own thread and corrects itself', () => {
    const told = story({ rule: { ...rule, via: [aRoute('email'), aRoute('sms')] } })
    expect(told.send('2026-12-01T10:00')).toEqual(['announced', 'announced'])
    expect(told.send('2026-12-02T10:00', later)).toEqual(['rescheduled', 'rescheduled'])
  })

  it('a rule that neither corrects nor lists it is silent on a move; its reminders follow and tell it', () => {
    const told = announced({ rule: { ...rule, corrections: false } })
    expect(told.look('2026-12-02T10:00', later)).toEqual([
      'reschedule 24h before start 12-06T22:00',
      'reschedule 1h before start 12-07T21:00',
    ])
    expect(told.send('2026-12-02T10:00', later)).toEqual([])
    expect(told.send('2026-12-06T22:00')).toEqual(['24h before start'])
  })

  it('a rule that lists only closings speaks until a day after the end, told or not', () => {
    const closing = { rule: aRule('completed') }
    expect(story(closing).send('2026-12-06T23:59', { status: 'completed' })).toEqual(['completed'])
    expect(story(closing).send('2026-12-07T00:00', { status: 'completed' })).toEqual([])
  })

  it('was: the old identity is kept and nothing is said', () => {
    const told = announced()
    const renamed = told.look(
      '2026-12-02T10:00',
      { id: 'postgres', was: ['pg16'] },
      { rule: { ...rule, id: 'clients', was: ['customers'] } },
    )
    expect(renamed).toEqual(['pending 24h before start 12-04T22:00', 'pending 1h before start 12-05T21:00'])
  })

  it('shortened: rescheduled', () => {
    expect(announced().send('2026-12-02T10:00', { window: { start, end: at('23:00') } })).toEqual(['rescheduled'])
  })

  it('extended after overrun: extended, and overrun is new at the new end', () => {
    const told = story({ rule: aRule('announced, started, extended, overrun') })
    told.send('21:00')
    told.send('22:00', { status: 'in_progress' })
    expect(told.send('2026-12-06T00:05')).toEqual(['overrun'])
    expect(told.send('2026-12-06T00:10', longer)).toEqual(['extended'])
    expect(told.send('2026-12-06T02:00')).toEqual(['overrun'])
    expect(told.send('2026-12-06T02:01')).toEqual([])
  })

  it('window edited after it was closed: nothing', () => {
    const told = announced()
    told.send('2026-12-06T00:30', { status: 'completed' })
    expect(told.look('2026-12-06T01:00', later)).toEqual([])
  })

  it('completed weeks late: completed to those told', () => {
    expect(announced().send('2026-12-29T10:00', { status: 'completed' })).toEqual(['completed'])
    expect(story().send('2026-12-29T10:00', { status: 'completed' })).toEqual([])
  })

  it('a first notice that failed did not tell; a doubt did', () => {
    const failed = story()
    failed.send('2026-12-01T10:00', {}, {}, 'failed')
    expect(failed.look('2026-12-01T11:00')[0]).toBe('withheld announced (failed)')
    expect(failed.send('2026-12-02T10:00', later)).toEqual(['announced'])
    const doubt = story()
    doubt.send('2026-12-01T10:00', {}, {}, 'unknown')
    expect(doubt.send('2026-12-02T10:00', { status: 'cancelled' })).toEqual(['cancelled'])
  })

  it('a doubt is repeated until there is an answer', () => {
    const told = story()
    told.send('2026-12-01T10:00', {}, {}, 'unknown')
    expect(told.send('2026-12-01T10:05', {}, {}, 'unknown')).toEqual(['announced'])
    expect(told.send('2026-12-01T10:10')).toEqual(['announced'])
    expect(told.send('2026-12-01T10:15')).toEqual([])
    expect(told.ledger.rows.filter(({ moment }) => moment === 'announced')).toHaveLength(1)
  })

  it('a clock that goes back unsends nothing', () => {
    const told = announced()
    told.send('2026-12-04T22:00')
    expect(told.send('2026-12-03T10:00')).toEqual([])
    expect(told.look('2026-12-03T10:00')).toEqual(['pending 1h before start 12-05T21:00'])
  })
})
