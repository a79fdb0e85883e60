import { describe, expect, it } from 'vitest'
import type { Item } from '../../src/engine/decide.ts'
import { digestKey, digestScope, gatherTogether, messageKey } from '../../src/engine/gather.ts'
import {
  aChannel,
  anEvent,
  aPerson,
  aRule,
  at,
  createLedger,
  end,
  facts,
  iso,
  lines,
  plan,
  type Stage,
  toldRow,
} from './stage.ts'

const hour = 3_600_000
const oneHour = { unit: 'ms', count: hour } as const
const gathering = aRule('announced, 24h before start, 1h before start, started, completed', { digest: oneHour })
const scope = digestScope(gathering, aChannel('email'))!.name
/** Far enough away for a digest of an hour. */
const morning = at('08:00')
const due = (change: Partial<Stage>) => lines(plan({ rule: gathering, now: morning, ...change }), change.now ?? morning)

describe('a notice waits for its digest', () => {
  it('which opens with it and closes so much later', () => {
    const [item] = plan({ rule: gathering, now: morning })
    expect(item).toMatchObject({ action: 'schedule', due: morning + hour, nominalDue: morning })
    expect(item!.digest).toEqual({
      scope,
      of: 'rule',
      key: digestKey(scope, 'ann', morning + hour),
      at: morning + hour,
      own: morning,
      until: morning + hour,
    })
  })

  it('that is open already', () => {
    const digests = new Map([[scope, [morning + hour / 2]]])
    expect(due({ digests })[0]).toBe('schedule announced 12-05T08:30')
  })

  it('but not one that closes before its own time, or later than it may wait', () => {
    const digests = new Map([[scope, [morning + 2 * hour]]])
    expect(due({ digests })[0]).toBe('schedule announced 12-05T09:00')
  })

  it('in days of the reader: over a change of the clock it is the same hour', () => {
    const rule = aRule('announced', { digest: { unit: 'days', count: 1 } })
    const event = anEvent({ window: { start: at('2027-03-30T22:00') } })
    const recipient = aPerson({ timezone: 'Europe/Rome' })
    const [item] = plan({ rule, event, recipient, now: at('2027-03-27T11:00') })
    expect(iso(item!.due)).toBe('2027-03-28T10:00')
  })

  it('of the rule, else of the channel', () => {
    const channels = [aChannel('email', { digest: { unit: 'ms', count: 2 * hour } })]
    expect(due({ channels })[0]).toBe('schedule announced 12-05T09:00')
    const [item] = plan({ channels, rule: aRule('announced'), now: morning })
    expect(item).toMatchObject({ due: morning + 2 * hour, digest: { of: 'channel' } })
  })

  it('of a channel only with notices of the same sender', () => {
    const channel = aChannel('email', { digest: oneHour })
    const names = [
      aRule('announced'),
      aRule('started', { id: 'other' }),
      aRule('started', { from: 'ops@acme.example' }),
    ]
    const [first, second, third] = names.map((rule) => digestScope(rule, channel)!.name)
    expect(first).toBe(second)
    expect(first).not.toBe(third)
  })
})

describe('a notice does not wait', () => {
  it('of an emergency', () => {
    expect(due({ event: anEvent({ urgency: 'emergency' }) })[0]).toBe('send announced')
  })

  it('where the event starts before the digest closes', () => {
    expect(due({ now: at('21:00') })[0]).toBe('send announced')
    expect(due({ now: at('20:59') })[0]).toBe('schedule announced 12-05T21:59')
  })

  it('a reminder that would be of no use then', () => {
    expect(due({})).toContain('schedule 1h before start 12-05T21:00')
    const rule = aRule('2h before start', { digest: oneHour })
    expect(due({ rule })).toEqual(['schedule 2h before start 12-05T21:00'])
    expect(plan({ rule, now: morning })[0]!.digest).not.toBeNull()
  })

  it('a correction of what somebody acts on before', () => {
    const moved = anEvent({ window: { start: at('23:00'), end: at('2026-12-06T01:00') } })
    const rows = [toldRow('announced', {}, { toldAt: at('07:00') })]
    expect(due({ rows, event: moved, now: at('21:30') })[0]).toBe('send rescheduled')
    expect(due({ rows, event: moved, now: at('20:30') })[0]).toBe('schedule rescheduled 12-05T21:30')
    const sooner = anEvent({ window: { start: at('09:00'), end } })
    expect(due({ rows, event: sooner, now: at('08:30') })[0]).toBe('send rescheduled')
  })

  it('a message that somebody asked to repeat', () => {
    const rows = [toldRow('announced')]
    const items = plan({ rule: gathering, rows, now: at('13:00'), options: { resend: 'customers' } })
    expect(items.find(({ action }) => action === 'send')).toMatchObject({ digest: null })
  })
})

describe('quiet hours', () => {
  const channels = [aChannel('email', { quietHours: { from: '22:00', to: '07:00' } })]
  const event = anEvent({ window: { start: at('2026-12-08T22:00') } })

  it('put off what would close in them to the morning', () => {
    expect(due({ channels, event, now: at('21:30') })[0]).toBe('schedule announced 12-06T07:00')
  })

  it('gather what comes in them with what waited before', () => {
    const digests = new Map([[scope, [at('2026-12-06T07:00')]]])
    const [item] = plan({ rule: gathering, channels, event, digests, now: at('2026-12-06T03:00') })
    expect(iso(item!.due)).toBe('2026-12-06T07:00')
  })
})

describe('when it closes', () => {
  const closing = morning + hour
  const waitingRows = (change: Partial<Stage> = {}) => {
    const ledger = createLedger()
    ledger.perform(plan({ rule: gathering, now: morning, ...change }), morning)
    return ledger.of('ann')
  }
  const digests = new Map([[scope, [closing]]])

  it('what waits goes out', () => {
    expect(due({ rows: waitingRows(), digests, now: closing })[0]).toBe('send announced')
    expect(due({ rows: waitingRows(), digests, now: closing - 1 })[0]).toBe('pending announced 12-05T09:00')
  })

  it('what came later and has not waited yet goes along', () => {
    const other = anEvent({ id: 'other' })
    expect(due({ event: other, digests, now: closing + 60_000 })[0]).toBe('send announced 12-05T09:00')
  })

  it('what waits for a later digest waits on', () => {
    const rows = waitingRows({ now: morning })
    const later = new Map([[scope, [morning - hour, closing]]])
    expect(due({ rows, digests: later, now: morning + 60_000 })[0]).toBe('pending announced 12-05T09:00')
  })

  it('what is not true any more has been replaced, and what is over drops out', () => {
    const rows = waitingRows()
    const moved = anEvent({ window: { start: at('23:00'), end: at('2026-12-06T01:00') } })
    expect(due({ rows, digests, event: moved, now: morning + 60_000 })[0]).toBe('reschedule announced 12-05T09:00')
    expect(due({ rows, digests, event: anEvent({ status: 'cancelled' }), now: closing })).toEqual(
      ['cancel announced', 'cancel 24h before start', 'cancel 1h before start'].filter((line) =>
        rows.some(({ moment }) => line.endsWith(moment)),
      ),
    )
  })

  it('one message a thread: a change covers the reminder that waits with it', () => {
    const event = anEvent({ window: { start: at('2026-12-06T08:30'), end: at('2026-12-06T10:00') } })
    const rows = [
      toldRow('announced', facts({ start: event.window!.start!, end: event.window!.end! }), { toldAt: at('06:00') }),
    ]
    const ledger = createLedger()
    ledger.rows.push(...rows)
    const first = plan({ rule: gathering, event, rows: ledger.of('ann'), now: at('08:30') })
    ledger.perform(first, at('08:30'))
    expect(lines(first)[0]).toBe('schedule 24h before start 12-05T09:30')
    const started = { ...event, status: 'in_progress' } as const
    const closes = new Map([[scope, [at('09:30')]]])
    ledger.perform(
      plan({ rule: gathering, event: started, rows: ledger.of('ann'), digests: closes, now: at('09:00') }),
      at('09:00'),
    )
    const last = plan({ rule: gathering, event: started, rows: ledger.of('ann'), digests: closes, now: at('09:30') })
    expect(lines(last, at('09:30')).slice(0, 2)).toEqual([
      'send started',
      'withheld 24h before start (missed) 12-05T08:30',
    ])
  })
})

describe('what was attempted', () => {
  const attempted = (change: object) => {
    const ledger = createLedger()
    ledger.perform(plan({ rule: gathering, now: morning }), morning)
    const [row] = ledger.of('ann')
    return [{ ...row!, digestKey: 'message', ...change }]
  }

  it('is tried again with those it was tried with', () => {
    const rows = attempted({ attempts: 1, nextAt: morning + hour + 30_000 })
    const wait = plan({ rule: gathering, rows, now: morning + hour })
    expect(lines(wait, wait[0]!.due)[0]).toBe('pending announced')
    const again = plan({ rule: gathering, rows, now: morning + hour + 30_000 })
    expect(again[0]).toMatchObject({ action: 'send', digest: { key: 'message' } })
  })

  it('is repeated with those it is in doubt with', () => {
    const rows = attempted({ attempts: 1, state: 'unknown', toldAt: morning + hour, toldSeq: 5 })
    const [item] = plan({ rule: gathering, rows, now: morning + 2 * hour })
    expect(item).toMatchObject({ action: 'send', isRepeat: true, digest: { key: 'message' } })
  })

  it('alone stays alone', () => {
    const rows = attempted({ attempts: 1, digestKey: null })
    expect(plan({ rule: gathering, rows, now: morning + 2 * hour })[0]).toMatchObject({ action: 'send', digest: null })
  })
})

describe('once a day', () => {
  const rule = aRule('announced, updated', { digest: oneHour, oncePerDay: true })
  const event = anEvent({
    window: { start: at('2026-12-08T22:00'), end: at('2026-12-08T23:00') },
    updates: [{ id: 'u', at: at('07:30'), text: '' }],
  })
  const rows = [toldRow('announced', { start: event.window!.start!, end: event.window!.end! }, { toldAt: at('07:00') })]

  it('is asked for the day on which the digest closes', () => {
    expect(due({ rule, event, rows })[0]).toMatch(/^withheld updated \(once-per-day\)/)
    expect(due({ rule, event, rows, now: at('23:30') })[0]).toBe('schedule updated 12-06T00:30')
  })

  it('waits for a digest of the next day where nothing more may be said today', () => {
    const daily = aRule('announced, updated', { digest: { unit: 'days', count: 1 }, oncePerDay: true })
    const digests = new Map([[digestScope(daily, aChannel('email'))!.name, [at('08:00')]]])
    expect(due({ rule: daily, event, rows, digests })[0]).toBe('schedule updated 12-06T08:00')
    expect(due({ rule, event, rows, digests: new Map([[scope, [morning]]]) })[0]).toMatch(/^withheld updated/)
  })

  it('lets two occurrences into one digest', () => {
    const digests = new Map([[scope, [morning]]])
    const key = digestKey(scope, 'ann', morning)
    const heard = (digest?: string) => ({ route: 'email', at: morning, digest })
    const of = (digest?: string) => due({ rule, digests, elsewhere: [heard(digest)] })[0]
    expect([of(key), of(), of('another')]).toEqual([
      'send announced',
      'withheld announced (once-per-day)',
      'withheld announced (once-per-day)',
    ])
  })
})

describe('together', () => {
  const reminders = (id: string, from: number): Item[] =>
    plan({
      rule: aRule('2h before start', { digest: oneHour }),
      event: anEvent({ id, window: { start: from } }),
      now: morning,
    })

  it('what falls due while a digest is open joins it, whatever the order', () => {
    const a = reminders('a', at('12:00'))
    const b = reminders('b', at('12:45'))
    const c = reminders('c', at('13:01'))
    for (const items of [
      [...a, ...b, ...c],
      [...c, ...b, ...a],
    ]) {
      const byEvent = Object.fromEntries(gatherTogether(items).map((item) => [item.event, iso(item.due).slice(11)]))
      expect(byEvent).toEqual({ a: '11:00', b: '11:00', c: '12:01' })
    }
  })

  it('what can open none in time joins one that closes in time', () => {
    // Of no use any more at 13:00, an hour after its time.
    const late = plan({
      rule: aRule('1h before start', { digest: oneHour }),
      event: anEvent({ id: 'late', window: { start: at('13:00') } }),
      now: morning,
    })
    expect(late[0]).toMatchObject({ due: at('12:00'), digest: null })
    const early = reminders('early', at('13:15'))
    expect(gatherTogether([...late, ...early]).map(({ due }) => iso(due).slice(11))).toEqual(['12:15', '12:15'])
    expect(gatherTogether(late)[0]).toMatchObject({ due: at('12:00'), digest: null })
  })

  it('a row that waits for a later one is moved, once', () => {
    const ledger = createLedger()
    const b = reminders('b', at('12:45'))
    ledger.perform(b, morning)
    const again = plan({
      rule: aRule('2h before start', { digest: oneHour }),
      event: anEvent({ id: 'b', window: { start: at('12:45') } }),
      rows: ledger.of('ann'),
      now: morning,
    })
    const [, moved] = gatherTogether([...reminders('a', at('12:00')), ...again])
    expect(moved).toMatchObject({ action: 'reschedule', due: at('11:00') })
    expect(moved!.digest!.key).toBe(digestKey(moved!.digest!.scope, 'ann', at('11:00')))
  })

  it('what cannot wait so long stays as it is', () => {
    const a = reminders('a', at('12:00'))
    expect(gatherTogether([...a, ...plan({ now: morning })]).map(({ due }) => due)).toEqual([at('11:00'), morning])
  })
})

describe('the id of a message', () => {
  it('is that of its only delivery, else made of all, in any order', () => {
    expect(messageKey(['a'])).toBe('a')
    expect(messageKey(['a', 'b'])).toBe(messageKey(['b', 'a']))
    expect(messageKey(['a', 'b'])).toMatch(/^[0-9a-f]{64}$/)
    expect(messageKey(['a', 'b'])).not.toBe(messageKey(['a', 'b', 'c']))
  })
})

describe('people who were not told yet', () => {
  it('are planned alike and each with a digest of their own', () => {
    const of = (id: string) => plan({ rule: gathering, now: morning, recipient: aPerson({ id }) })[0]!
    expect(of('bob').digest!.key).toBe(digestKey(scope, 'bob', morning + hour))
    expect(of('cid').digest!.key).toBe(digestKey(scope, 'cid', morning + hour))
  })
})
