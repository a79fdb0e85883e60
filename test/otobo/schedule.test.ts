import { describe, expect, test } from 'vitest'
import { type Attributes, appointmentOccurrences, nextNotification, notificationTime } from '../../src/otobo/index.ts'

const base: Attributes = { StartTime: '2030-03-30 12:00:00', EndTime: '2030-03-30 13:00:00' }
const due = (more: Attributes, zone = 'UTC') => notificationTime({ ...base, ...more }, zone)
const custom = (point: string, count: string, unit: string): Attributes => ({
  NotificationTemplate: 'Custom',
  NotificationCustom: 'relative',
  NotificationCustomRelativePointOfTime: point,
  NotificationCustomRelativeUnitCount: count,
  NotificationCustomRelativeUnit: unit,
})

describe('notification time', () => {
  test.each([
    [{}, null],
    [{ NotificationTemplate: '0' }, null],
    [{ NotificationTemplate: 'soon' }, null],
    [{ NotificationTemplate: '-300' }, null],
    [{ NotificationTemplate: 'Start' }, '2030-03-30 12:00:00'],
    [{ NotificationTemplate: '86400' }, '2030-03-29 12:00:00'],
    [custom('afterend', '90', 'minutes'), '2030-03-30 14:30:00'],
    [custom('beforestart', '-3', 'hours'), '2030-03-30 12:00:00'],
    [custom('someday', '3', 'hours'), null],
    [
      {
        NotificationTemplate: 'Custom',
        NotificationCustom: 'datetime',
        NotificationCustomDateTime: '2030-01-01 00:00:00',
      },
      '2030-01-01 00:00:00',
    ],
    [{ NotificationTemplate: 'Custom', NotificationCustom: 'datetime' }, null],
  ])('%j: %s', (more, expected) => expect(due(more as Attributes)).toBe(expected))
  test('seconds are elapsed ones when the clock changes', () => {
    expect(due({ StartTime: '2030-04-01 00:30:00', NotificationTemplate: '86400' }, 'Europe/Rome')).toBe(
      '2030-03-30 23:30:00',
    )
    expect(due({ StartTime: '2030-10-27 12:00:00', NotificationTemplate: '86400' }, 'Europe/Rome')).toBe(
      '2030-10-26 13:00:00',
    )
  })
})

test('the scheduler waits for the earliest time that is not past', () => {
  const at = (StartTime: string): Attributes => ({ ...base, StartTime, NotificationTemplate: 'Start' })
  const all = [
    at('2030-01-01 00:00:00'),
    at('2030-03-01 08:00:00'),
    base,
    at('2030-02-01 08:00:00'),
    at('2030-02-01 08:00:00'),
  ]
  expect(nextNotification(all, '2030-02-01T07:00:00Z', 'Europe/Rome')).toEqual({
    at: '2030-02-01 08:00:00',
    appointments: [all[3], all[4]],
  })
  expect(nextNotification(all, '2031-01-01T00:00:00Z', 'UTC')).toBeUndefined()
})

describe('repetition', () => {
  const starts = (more: Attributes, zone = 'UTC') =>
    appointmentOccurrences({ ...base, Recurring: '1', ...more }, zone).map(({ start }) => start.slice(0, 10))
  test('daily and weekly, whatever the interval; until counts the whole day', () => {
    expect(starts({ RecurrenceType: 'Daily', RecurrenceInterval: '5', RecurrenceCount: '2' })).toEqual([
      '2030-03-30',
      '2030-03-31',
    ])
    expect(starts({ RecurrenceType: 'Weekly', RecurrenceUntil: '2030-04-13 00:00:00' })).toEqual([
      '2030-03-30',
      '2030-04-06',
      '2030-04-13',
    ])
  })
  test('months and years are clipped from the original', () => {
    const monthly = {
      StartTime: '2030-01-31 12:00:00',
      EndTime: '2030-01-31 13:00:00',
      RecurrenceType: 'Monthly',
      RecurrenceCount: '3',
    }
    expect(starts(monthly)).toEqual(['2030-01-31', '2030-02-28', '2030-03-31'])
    expect(
      starts({
        StartTime: '2028-02-29 12:00:00',
        EndTime: '2028-02-29 13:00:00',
        RecurrenceType: 'Yearly',
        RecurrenceCount: '2',
      }),
    ).toEqual(['2028-02-29', '2029-02-28'])
  })
  test('custom rhythms', () => {
    expect(starts({ RecurrenceType: 'CustomDaily', RecurrenceInterval: '3', RecurrenceCount: '3' })).toEqual([
      '2030-03-30',
      '2030-04-02',
      '2030-04-05',
    ])
    // 2030-03-30 is a Saturday; every second week on Monday and Sunday.
    expect(
      starts({
        RecurrenceType: 'CustomWeekly',
        RecurrenceInterval: '2',
        RecurrenceFrequency: ['1', '7'],
        RecurrenceCount: '4',
      }),
    ).toEqual(['2030-03-30', '2030-03-31', '2030-04-08', '2030-04-14'])
    expect(
      starts({
        RecurrenceType: 'CustomMonthly',
        RecurrenceInterval: '1',
        RecurrenceFrequency: ['15', '31'],
        RecurrenceCount: '4',
      }),
    ).toEqual(['2030-03-30', '2030-03-31', '2030-04-15', '2030-05-15'])
    expect(
      starts({
        RecurrenceType: 'CustomYearly',
        RecurrenceInterval: '2',
        RecurrenceFrequency: ['1', '6'],
        RecurrenceCount: '3',
      }),
    ).toEqual(['2030-03-30', '2030-06-30', '2032-01-30'])
  })
  test('excluded times are left out, each occurrence has its own reminder', () => {
    const series = appointmentOccurrences(
      {
        ...base,
        Recurring: '1',
        RecurrenceType: 'Daily',
        RecurrenceCount: '3',
        RecurrenceExclude: ['2030-03-31 12:00:00'],
        NotificationTemplate: '3600',
      },
      'UTC',
    )
    expect(series).toEqual([
      { start: '2030-03-30 12:00:00', end: '2030-03-30 13:00:00', notification: '2030-03-30 11:00:00' },
      { start: '2030-04-01 12:00:00', end: '2030-04-01 13:00:00', notification: '2030-04-01 11:00:00' },
    ])
  })
  test('the clock of the wall stays over a change of the hour', () => {
    expect(
      appointmentOccurrences(
        { ...base, Recurring: '1', RecurrenceType: 'Daily', RecurrenceCount: '2' },
        'Europe/Rome',
      )[1],
    ).toMatchObject({ start: '2030-03-31 12:00:00', end: '2030-03-31 13:00:00' })
  })
  test('without an end, or for an unknown rhythm, only the original is known', () => {
    expect(starts({ RecurrenceType: 'Daily' })).toHaveLength(1)
    expect(starts({ RecurrenceType: 'Hourly', RecurrenceCount: '5' })).toHaveLength(1)
    expect(starts({ RecurrenceType: 'CustomMonthly', RecurrenceFrequency: ['40'], RecurrenceCount: '5' })).toHaveLength(
      1,
    )
    expect(starts({ RecurrenceType: 'Daily', RecurrenceUntil: '9999-01-01' })).toHaveLength(1000)
  })
})
