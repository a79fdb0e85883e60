import { describe, expect, it } from 'vitest'
import { type TimelineMark, timelineLines } from '../../src/output/event-timeline.ts'
import { plainStyle } from '../../src/output/style.ts'
import { makeProject, notify, smallProject, writeFiles } from '../support/cli.ts'

async function timelineOf(
  dir: string,
  event: string,
  now: string,
): Promise<{ next: string | null; timeline: TimelineMark[] }> {
  const { stdout, code, stderr } = await notify(dir, ['status', event, '--json', '--now', now])
  expect(code, stderr).toBe(0)
  return JSON.parse(stdout).events[0]
}

const short = ({ kind, at, moment, state, deliveries }: TimelineMark) =>
  `${at.slice(5, 16)} ${kind === 'notice' ? `${moment}: ${deliveries} ${state}` : kind}`

describe('the timeline of an event', () => {
  it('has what was said, what is due, what is to come and the window, in order of time', async () => {
    const dir = makeProject(smallProject)
    const before = await timelineOf(dir, 'upgrade', '2026-12-01T10:00:00Z')
    expect(before.timeline.map(short)).toEqual([
      '12-01T10:00 announced: 2 due',
      '12-04T21:00 24h before start: 2 to come',
      '12-05T21:00 start',
      '12-05T23:00 end',
    ])
    expect(before.next).toBe('2026-12-01T10:00:00.000Z')
    await notify(dir, ['send', '--yes'], { now: '2026-12-01T10:00:00Z' })
    const after = await timelineOf(dir, 'upgrade', '2026-12-02T10:00:00Z')
    expect(after.timeline.map(short)).toEqual([
      '12-01T10:00 announced: 2 told',
      '12-04T21:00 24h before start: 2 waiting',
      '12-05T21:00 start',
      '12-05T23:00 end',
    ])
    expect(after.next).toBe('2026-12-04T21:00:00.000Z')
  })

  it('shows what a move makes due and moves', async () => {
    const dir = makeProject(smallProject)
    await notify(dir, ['send', '--yes'], { now: '2026-12-01T10:00:00Z' })
    const file = smallProject['events/upgrade.yaml']!
    writeFiles(dir, { 'events/upgrade.yaml': file.replace('05T22', '06T22').replace('06T00', '07T00') })
    const { timeline } = await timelineOf(dir, 'upgrade', '2026-12-02T10:00:00Z')
    expect(timeline.map(short)).toEqual([
      '12-01T10:00 announced: 2 told',
      '12-02T10:00 rescheduled: 2 due',
      '12-05T21:00 24h before start: 2 to come',
      '12-06T21:00 start',
      '12-06T23:00 end',
    ])
  })

  it('is told in plain lines where nobody draws, each occurrence by itself', async () => {
    const event = smallProject['events/upgrade.yaml']!
    const dir = makeProject({ ...smallProject, 'events/upgrade.yaml': `${event}recurrence: {rule: FREQ=WEEKLY}\n` })
    await notify(dir, ['send', '--yes'], { now: '2026-12-01T10:00:00Z' })
    const { stdout } = await notify(dir, ['status', 'upgrade', '--now', '2026-12-06T10:00:00Z'])
    expect(stdout).toContain('  Occurrence 2026-12-05T22:00\n')
    expect(stdout).toContain('  Tue 1 Dec 2026, 11:00 CET  announced: 2 told (tell · email)\n')
    expect(stdout).toContain('  Occurrence 2026-12-12T22:00\n')
    expect(stdout).toContain('  Sun 6 Dec 2026, 11:00 CET  announced: 2 due (tell · email)\n')
    expect(stdout).not.toMatch(/[│●┿\u001b]/)
  })

  it('is headed by the next occurrence of what recurs, as it is changed', async () => {
    const event = smallProject['events/upgrade.yaml']!
    const changed =
      '{of: 2026-12-12T22:00, window: {start: 2026-12-13T21:00, end: 2026-12-13T22:00}, status: in_progress}'
    const recurrence = `recurrence: {rule: FREQ=WEEKLY;COUNT=2, changes: [${changed}]}\n`
    const dir = makeProject({ ...smallProject, 'events/upgrade.yaml': `${event}${recurrence}` })
    const headAt = async (now: string) => {
      const { stdout } = await notify(dir, ['status', 'upgrade', '--now', now])
      return stdout.split('\n')[1]
    }
    expect(await headAt('2026-12-01T10:00:00Z')).toBe(
      'maintenance · scheduled · next Sat 5 Dec 2026, 22:00 CET to Sun 6 Dec 2026, 00:00 CET',
    )
    expect(await headAt('2026-12-06T10:00:00Z')).toBe(
      'maintenance · in progress · next Sun 13 Dec 2026, 21:00 CET to Sun 13 Dec 2026, 22:00 CET',
    )
    const { stdout } = await notify(dir, ['status', 'upgrade', '--json', '--now', '2026-12-06T10:00:00Z'])
    expect(JSON.parse(stdout).events[0]).toMatchObject({
      occurrence: '2026-12-12T22:00',
      start: '2026-12-13T20:00:00.000Z',
    })
    writeFiles(dir, { 'events/upgrade.yaml': `${event}recurrence: {rule: FREQ=WEEKLY;COUNT=2}\n` })
    expect(await headAt('2026-12-20T10:00:00Z')).toBe('maintenance · scheduled · no occurrence is to come')
  })
})

describe('the drawing', () => {
  const mark = (at: string, more: Partial<TimelineMark> = {}): TimelineMark => ({
    kind: 'notice',
    at: `2026-12-${at}:00.000Z`,
    atLast: `2026-12-${at}:00.000Z`,
    occurrence: null,
    rule: 'customers',
    isInDigest: false,
    moment: 'announced',
    channel: 'email',
    state: 'told',
    reason: null,
    deliveries: 2,
    ...more,
  })
  const marks = [
    mark('01T10:00'),
    mark('01T10:00', { state: 'failed', deliveries: 1, reason: 'no such mailbox' }),
    mark('04T21:00', { moment: '24h before start', state: 'waiting' }),
    mark('05T21:00', { kind: 'start', state: null, deliveries: 0 }),
  ]
  const draw = (columns: number) =>
    timelineLines(marks, {
      now: Date.parse('2026-12-02T10:00:00Z'),
      style: plainStyle,
      timezone: 'UTC',
      columns,
      isDrawn: true,
    })

  it('goes down the page, with one line for what became of one notice', () => {
    expect(draw(110)).toEqual([
      '',
      '  │ Tue 1 Dec 2026',
      '  ✗ 10:00 UTC  announced         2 told, 1 failed (no such mailbox)  customers · email',
      '  │',
      '  │ Wed 2 Dec 2026',
      `  ┿━ 10:00 UTC now ${'━'.repeat(41)}`,
      '  │',
      '  │ Fri 4 Dec 2026',
      '  ○ 21:00 UTC  24h before start  2 waiting  customers · email, in 2 days 11 hours',
      '  │',
      '  │ Sat 5 Dec 2026',
      '  ┢ 21:00 UTC  starts, in 3 days',
    ])
  })

  it.each([40, 60, 80])('fits into %i columns', (columns) => {
    expect(Math.max(...draw(columns).map((line) => line.length))).toBeLessThanOrEqual(columns)
    expect(draw(44)).toContain('  │            1 failed (no such mailbox)')
  })
})
