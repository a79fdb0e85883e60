import { describe, expect, it } from 'vitest'
import type { Facts } from '../../src/model/delivery.ts'
import type { Event, Rule } from '../../src/model/project.ts'
import { anEvent, aRule, at, end, lines, plan, type Stage, start, toldRow } from './stage.ts'

const all =
  'announced, rescheduled, extended, started, updated, completed, cancelled, failed, rolled_back, resolved, status verifying, status monitoring'
const update = { id: 'u1', at: at('11:00'), text: 'x' }
const later = { id: 'u2', at: at('19:00'), text: 'y' }
const future = { id: 'u3', at: at('21:00'), text: 'z' }

/** What a plan says at 20:00 to somebody who was told these facts at noon (null: nothing). */
function owed(
  told: Partial<Facts> | null,
  event: Partial<Event>,
  on = all,
  change: Partial<Stage> & { rule?: never; rules?: Partial<Rule> } = {},
): string[] {
  const rows = told === null ? [] : [toldRow('announced', told)]
  const items = plan({ event: anEvent(event), rule: aRule(on, change.rules), rows, ...change })
  return lines(items).filter((line) => line !== 'done announced')
}

describe('who was told nothing', () => {
  it.each<[string, Partial<Event>, string, string[]]>([
    ['a closed event', { status: 'completed' }, all, []],
    ['a cancelled event', { status: 'cancelled' }, all, []],
    ['a running event', { status: 'in_progress' }, all, ['send started']],
    ['a running event, to a rule without started', { status: 'in_progress' }, 'announced, updated', ['send announced']],
    ['an open event', {}, all, ['send announced']],
    [
      'an open event with an update, to a rule without announced',
      { updates: [update] },
      'started, updated',
      ['send updated'],
    ],
    ['an open event without an update, to a rule without announced', {}, 'started, updated', []],
    ['a draft', { status: 'draft' }, all, []],
    [
      'an incident',
      { type: 'incident', status: 'investigating', window: { start } },
      'started, resolved',
      ['send started'],
    ],
    ['an event that starts by itself, before', { autoStart: true }, all, ['send announced']],
    [
      'an event that starts by itself, after',
      { autoStart: true, window: { start: at('19:00'), end } },
      all,
      ['send started'],
    ],
    ['an event without a window', { window: undefined }, all, ['send announced']],
  ])('%s', (_, event, on, expected) => {
    expect(owed(null, event, on)).toEqual(expected)
  })

  it.each<[string, Partial<Event>, string[]]>([
    ['before its end', { status: 'completed' }, ['send completed']],
    [
      'until a day after its end',
      { status: 'completed', window: { start, end: at('2026-12-04T20:01') } },
      ['send completed'],
    ],
    ['not from a day after its end on', { status: 'completed', window: { start, end: at('2026-12-04T20:00') } }, []],
    ['another closing', { status: 'failed' }, []],
    ['without an end', { status: 'completed', window: { start } }, ['send completed']],
    ['an open event', {}, []],
  ])('hears of the closing from a rule that lists only closings: %s', (_, event, expected) => {
    expect(owed(null, event, 'completed, cancelled')).toEqual(expected)
  })

  it.each<[string, Partial<Event>, string[]]>([
    ['the end has passed', { window: { start: at('18:00'), end: at('20:00') } }, ['withheld announced (missed)']],
    [
      'the end has passed, and it started by itself',
      { autoStart: true, window: { start: at('18:00'), end: at('19:59') } },
      ['withheld started (missed)'],
    ],
    [
      'the end has passed, and a person said that it runs',
      { status: 'in_progress', window: { start: at('18:00'), end: at('19:00') } },
      ['send started'],
    ],
  ])('is not told of what is over: %s', (_, event, expected) => {
    expect(owed(null, event)).toEqual(expected)
  })

  it('is not told of an update of what is over, when that would be the first word', () => {
    const event = { window: { start: at('18:00'), end: at('20:00') }, updates: [update] }
    expect(owed(null, event, 'updated')).toEqual(['withheld updated (missed)'])
  })
})

describe('who was told', () => {
  it.each<[string, Partial<Facts>, Partial<Event>, string[]]>([
    ['the truth', {}, {}, []],
    ['completed', {}, { status: 'completed' }, ['send completed']],
    ['cancelled', {}, { status: 'cancelled' }, ['send cancelled']],
    ['failed', { status: 'in_progress' }, { status: 'failed' }, ['send failed']],
    ['rolled back', { status: 'in_progress' }, { status: 'rolled_back' }, ['send rolled_back']],
    ['resolved', { status: 'monitoring' }, { status: 'resolved' }, ['send resolved']],
    ['from one closing to another', { status: 'completed' }, { status: 'rolled_back' }, ['send rolled_back']],
    ['closed and moved', { status: 'completed' }, { status: 'completed', window: { start, end: at('23:00') } }, []],
    ['closed and opened again', { status: 'cancelled' }, {}, ['send announced']],
    ['closed and running again', { status: 'completed' }, { status: 'in_progress' }, ['send started']],
    ['a later end', {}, { window: { start, end: at('2026-12-06T01:00') } }, ['send extended']],
    ['an earlier end', {}, { window: { start, end: at('23:00') } }, ['send rescheduled']],
    ['another start', {}, { window: { start: at('21:00'), end } }, ['send rescheduled']],
    ['an end where there was none', { end: null }, {}, ['send rescheduled']],
    ['no end where there was one', {}, { window: { start } }, ['send rescheduled']],
    ['set back', { status: 'in_progress' }, {}, ['send rescheduled']],
    ['started', {}, { status: 'in_progress' }, ['send started']],
    ['moved and started', {}, { status: 'in_progress', window: { start: at('19:00'), end } }, ['send rescheduled']],
    ['another open status', { status: 'in_progress' }, { status: 'verifying' }, ['send status verifying']],
    ['another open status that is not listed', { status: 'verifying' }, { status: 'in_progress' }, []],
    [
      'another status of an incident',
      { status: 'investigating' },
      { type: 'incident', status: 'identified' },
      ['send updated'],
    ],
    [
      'a listed status of an incident',
      { status: 'identified' },
      { type: 'incident', status: 'monitoring' },
      ['send status monitoring'],
    ],
    ['an update', {}, { updates: [update] }, ['send updated']],
    ['an update that was told', { updates: ['u1'] }, { updates: [update] }, []],
    ['a second update', { updates: ['u1'] }, { updates: [update, later] }, ['send updated']],
    ['an update that is still to come', {}, { updates: [future] }, []],
    ['an update that was taken back', { updates: ['u1'] }, {}, []],
    ['an update after the end', { status: 'completed' }, { status: 'completed', updates: [update] }, ['send updated']],
    ['a draft', {}, { status: 'draft' }, []],
  ])('%s', (_, told, event, expected) => {
    expect(owed(told, event)).toEqual(expected)
  })

  it.each<[string, Partial<Facts>, Partial<Event>, string, boolean, string[]]>([
    [
      'extended is not listed',
      {},
      { window: { start, end: at('2026-12-06T01:00') } },
      'announced',
      true,
      ['send rescheduled'],
    ],
    ['rescheduled is not listed', {}, { window: { start: at('21:00'), end } }, 'announced', true, ['send rescheduled']],
    ['cancelled is not listed', {}, { status: 'cancelled' }, 'announced', true, ['send cancelled']],
    ['no corrections: moved', {}, { window: { start: at('21:00'), end } }, 'announced', false, []],
    ['no corrections: cancelled', {}, { status: 'cancelled' }, 'announced', false, []],
    ['no corrections, but listed', {}, { status: 'cancelled' }, 'announced, cancelled', false, ['send cancelled']],
    [
      'no corrections: moved and started',
      {},
      { status: 'in_progress', window: { start: at('19:00'), end } },
      'announced, started',
      false,
      ['send started'],
    ],
    ['completed is not listed', {}, { status: 'completed' }, 'announced', true, []],
    [
      'completed is not listed, with an update',
      {},
      { status: 'completed', updates: [update] },
      'announced, updated',
      true,
      ['send updated'],
    ],
    [
      'started is not listed, its status is',
      {},
      { status: 'in_progress' },
      'announced, status in_progress',
      true,
      ['send status in_progress'],
    ],
    ['reopened, announced is not listed', { status: 'completed' }, {}, 'started', true, []],
  ])('a line whose moment is not listed is skipped: %s', (_, told, event, on, corrections, expected) => {
    expect(owed(told, event, on, { rules: { corrections } })).toEqual(expected)
  })

  it.each<[string, Partial<Facts>, Partial<Event>, string[]]>([
    [
      'both ends have passed',
      { end: at('19:00') },
      { window: { start, end: at('18:00') } },
      ['withheld rescheduled (missed)'],
    ],
    ['the told end is still to come', {}, { window: { start, end: at('18:00') } }, ['send rescheduled']],
    ['the true end is still to come', { end: at('18:00') }, {}, ['send extended']],
    [
      'both have passed, and a person said that it runs',
      { end: at('18:00'), status: 'in_progress' },
      { status: 'in_progress', window: { start, end: at('19:00') } },
      ['send extended'],
    ],
    [
      'it started by itself and is over',
      { start: at('18:00'), end: at('19:00') },
      { autoStart: true, window: { start: at('18:00'), end: at('19:00') } },
      ['withheld started (missed)'],
    ],
    [
      'it is closed, weeks later',
      { start: at('2026-11-01T18:00'), end: at('2026-11-01T19:00') },
      { status: 'completed', window: { start: at('2026-11-01T18:00'), end: at('2026-11-01T19:00') } },
      ['send completed'],
    ],
    [
      'an update is news although the start is not',
      { start: at('18:00'), end: at('19:00') },
      { autoStart: true, window: { start: at('18:00'), end: at('19:00') }, updates: [update] },
      ['withheld started (missed)', 'send updated'],
    ],
  ])('of use or not: %s', (_, told, event, expected) => {
    expect(owed(told, event)).toEqual(expected)
  })
})

describe('who is no member any more', () => {
  it.each<[string, Partial<Facts> | null, Partial<Event>, string[]]>([
    ['was told nothing', null, {}, []],
    ['the truth', {}, {}, []],
    ['cancelled', {}, { status: 'cancelled' }, ['send cancelled']],
    ['moved', {}, { window: { start: at('21:00'), end } }, ['send rescheduled']],
    ['extended', {}, { window: { start, end: at('2026-12-06T01:00') } }, ['send extended']],
    ['started', {}, { status: 'in_progress' }, []],
    ['set back', { status: 'in_progress' }, {}, []],
    ['completed', {}, { status: 'completed' }, []],
    ['an update', {}, { updates: [update] }, []],
    ['told of the end, then cancelled', { status: 'completed' }, { status: 'cancelled' }, []],
    ['told of the end, then moved', { status: 'completed' }, { window: { start: at('21:00'), end } }, []],
  ])('%s', (_, told, event, expected) => {
    expect(owed(told, event, all, { isMember: false })).toEqual(expected)
  })

  it('hears nothing from a rule that does not correct', () => {
    expect(owed({}, { status: 'cancelled' }, 'announced', { isMember: false, rules: { corrections: false } })).toEqual(
      [],
    )
  })
})

describe('a message', () => {
  it('states all that is true, and says what was told before and what is new', () => {
    const event = anEvent({
      status: 'in_progress',
      window: { start, end: at('2026-12-06T01:00') },
      updates: [update, later],
    })
    const [item] = plan({ event, rule: aRule(all), rows: [toldRow('announced', { updates: ['u1'] })] })
    expect(item).toMatchObject({
      facts: { start, end: at('2026-12-06T01:00'), status: 'in_progress', updates: ['u1', 'u2'] },
      told: { start, end, status: 'scheduled', updates: ['u1'] },
      news: ['u2'],
      isFollowUp: true,
      isCorrection: true,
      rank: 1,
    })
  })

  it('has a new key each time the event moves, also back and forth, and the same on every machine', () => {
    const moved = { window: { start: at('21:00'), end } }
    const told = [toldRow('announced')]
    const [there] = plan({ event: anEvent(moved), rows: told })
    const [again] = plan({ event: anEvent(moved), rows: told, now: at('20:30') })
    expect(again!.key).toBe(there!.key)
    const back = [...told, toldRow('rescheduled', { start: at('21:00') }, { toldSeq: 2 })]
    const [here] = plan({ rows: back })
    const thrice = plan({ event: anEvent(moved), rows: [...back, toldRow('rescheduled', {}, { toldSeq: 3 })] })
    expect(new Set([there!.key, here!.key, thrice[0]!.key]).size).toBe(3)
  })

  it('never comes under a key that told, where late bounces have lowered the count', () => {
    const moved = anEvent({ window: { start: at('21:00'), end } })
    const first = [toldRow('announced'), toldRow('updated', {}, { toldSeq: 2 })]
    const [third] = plan({ event: moved, rows: first })
    const bounced = first.map((row) => ({ ...row, state: 'failed' as const }))
    const told = { ...toldRow('rescheduled', { start: at('21:00') }, { toldSeq: 3 }), key: third!.key }
    const rows = [...bounced, told, toldRow('rescheduled', { start: at('20:30') }, { toldSeq: 4 })]
    const item = plan({ event: moved, rows }).find(({ action }) => action === 'send')
    expect(item?.moment.name).toBe('rescheduled')
    expect(item?.key).not.toBe(third!.key)
  })
})
