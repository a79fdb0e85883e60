import { describe, expect, it } from 'vitest'
import { truthOf } from '../../src/engine/truth.ts'
import type { Event } from '../../src/model/project.ts'
import { anEvent, at, end, start } from './stage.ts'

describe('truthOf', () => {
  it('takes window and status as they are written', () => {
    expect(truthOf(anEvent({ status: 'verifying' }), at('20:00'))?.facts).toEqual({
      start,
      end,
      status: 'verifying',
      updates: [],
    })
    expect(truthOf(anEvent({ window: undefined }), at('20:00'))?.facts).toMatchObject({ start: null, end: null })
  })

  it('knows nothing of a draft', () => {
    expect(truthOf(anEvent({ status: 'draft' }), at('20:00'))).toBeUndefined()
  })

  it.each<[Partial<Event>, string, string]>([
    [{ autoStart: true }, '21:59', 'scheduled'],
    [{ autoStart: true }, '22:00', 'in_progress'],
    [{ autoStart: false }, '22:00', 'scheduled'],
    [{ autoStart: true, status: 'completed' }, '22:00', 'completed'],
    [{ autoStart: true, window: { end } }, '22:00', 'scheduled'],
  ])('%j at %s is %s', (event, now, status) => {
    expect(truthOf(anEvent(event), at(now))?.facts.status).toBe(status)
  })

  it('holds the updates made public by then, sorted by id, and the newest by time', () => {
    const updates = [
      { id: 'z', at: at('10:00'), text: '' },
      { id: 'a', at: at('20:00'), text: '' },
      { id: 'm', at: at('20:01'), text: '' },
    ]
    const truth = truthOf(anEvent({ updates }), at('20:00'))
    expect(truth?.facts.updates).toEqual(['a', 'z'])
    expect(truth?.newestUpdate).toBe('a')
    expect(truthOf(anEvent(), at('20:00'))?.newestUpdate).toBe('')
  })

  it.each<[Partial<Event>, string, [boolean, boolean, boolean, boolean]]>([
    [{}, '21:00', [false, false, false, false]],
    [{}, '2026-12-05T23:59', [false, false, false, false]],
    [{}, '2026-12-06T00:00', [false, false, true, false]],
    [{ autoStart: true }, '2026-12-06T00:00', [false, true, true, false]],
    [{ status: 'in_progress' }, '2026-12-06T00:00', [false, true, false, true]],
    [{ status: 'identified', window: { start } }, '2026-12-06T00:00', [false, true, false, true]],
    [{ status: 'resolved' }, '21:00', [true, false, true, false]],
    [{ window: { start } }, '2026-12-09T00:00', [false, false, false, false]],
  ])('%j at %s: closed, running, over, said to run', (event, now, expected) => {
    const truth = truthOf(anEvent(event), at(now))!
    expect([truth.isClosed, truth.isRunning, truth.isOver, truth.isSaidToRun]).toEqual(expected)
  })

  it('is public from announceAt on', () => {
    const event = anEvent({ announceAt: at('20:00') })
    expect(truthOf(event, at('19:59'))?.publicAt).toBe(at('20:00'))
    expect(truthOf(event, at('20:00'))?.publicAt).toBeUndefined()
  })
})
