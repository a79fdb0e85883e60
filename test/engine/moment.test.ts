import { describe, expect, it } from 'vitest'
import { knownMoments, momentSlug, parseMoment } from '../../src/engine/moment.ts'

describe('parseMoment', () => {
  it.each([
    ['announced', { kind: 'state', name: 'announced' }, 'announced'],
    ['rolled_back', { kind: 'state', name: 'rolled_back' }, 'rolled_back'],
    ['overrun', { kind: 'overrun', name: 'overrun' }, 'overrun'],
    ['status  in_progress', { kind: 'status', name: 'status in_progress', status: 'in_progress' }, 'status'],
    ['status completed', { kind: 'state', name: 'completed' }, 'completed'],
    [
      ' 72h  before start ',
      {
        kind: 'offset',
        name: '72h before start',
        anchor: 'start',
        side: 'before',
        offset: { unit: 'ms', count: 259_200_000 },
      },
      'before-start',
    ],
    [
      '1d after end',
      { kind: 'offset', name: '1d after end', anchor: 'end', side: 'after', offset: { unit: 'days', count: 1 } },
      'after-end',
    ],
    [
      'at start',
      { kind: 'offset', name: 'at start', anchor: 'start', side: 'at', offset: { unit: 'ms', count: 0 } },
      'at-start',
    ],
    [
      'every 30m until end',
      { kind: 'every', name: 'every 30m until end', step: { unit: 'ms', count: 1_800_000 }, until: 'end' },
      'during',
    ],
    ['TicketCreate', { kind: 'trigger', name: 'TicketCreate' }, 'TicketCreate'],
    [
      'TicketDynamicFieldUpdate_Region',
      { kind: 'trigger', name: 'TicketDynamicFieldUpdate_Region' },
      'TicketDynamicFieldUpdate_Region',
    ],
    ['github.push', { kind: 'trigger', name: 'github.push' }, 'github-push'],
  ])('reads %j', (text, expected, slug) => {
    const moment = parseMoment(text)
    expect(moment).toEqual(expected)
    expect(momentSlug(moment!)).toBe(slug)
  })

  it.each([
    '',
    'anounced',
    'Announced',
    'status',
    'status draft',
    'status done',
    'at',
    'at middle',
    '24 h before start',
    '0m before start',
    '24h before begin',
    '24h during start',
    'every 30m',
    'every 30m until start',
    'every until end',
    'before start',
    'github.',
  ])('refuses %j', (text) => {
    expect(parseMoment(text)).toBeUndefined()
  })

  it('understands every moment it offers', () => {
    expect(knownMoments.filter((text) => parseMoment(text)?.name !== text)).toEqual([])
  })
})
