import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { toEvent, toRule, toWorld } from '../../scripts/vectors.js'
import { dispatch, explainInDispatch, type HistoryEntry, indexRules, prepareWorld } from '../../src/otobo/index.ts'
import { makeProject, notify, smallProject } from '../support/cli.ts'
import { deskProject, order, reference } from '../support/desk.ts'

const now = '2026-01-01T10:00:00Z'

describe('notify explain', () => {
  it('names conditions, clauses and what becomes of each person, as the plan has it', async () => {
    const directory = deskProject['directory.yaml']!.replace(
      'groups: {bread: [ro]}',
      'outOfOffice: {from: 2025-12-30, to: 2026-01-03}, groups: {bread: [ro]}',
    )
    const rule = deskProject['rules/order.yaml']!.replace('via:', 'sendWhenOutOfOffice: false\nvia:')
    const dir = makeProject({
      ...deskProject,
      'directory.yaml': directory,
      'rules/order.yaml': rule,
      't.json': order(),
    })
    const argv = ['explain', 'order', '--trigger', 'NotificationNewTicket', '--data', 't.json']
    const { stdout, code } = await notify(dir, argv, { now })
    expect(code).toBe(0)
    expect(stdout).toContain('order applies to ticket:2026010110000017')
    expect(stdout).toContain('✓ QueueID: wanted 20, found 20')
    expect(stdout).toContain('Recipients AgentMyQueues: olga, piet')
    expect(stdout).toMatch(/agent:olga \(Olga Forno\) +NotificationNewTicket +email +send\n/)
    expect(stdout).toMatch(/agent:piet +NotificationNewTicket +left out: out-of-office\n/)
    const one = await notify(dir, [...argv, '--recipient', 'piet', '--json'], { now })
    expect(JSON.parse(one.stdout)).toMatchObject({
      people: [{ recipient: 'agent:piet', action: 'none', reason: 'out-of-office' }],
    })
    await notify(dir, ['fire', 'NotificationNewTicket', '--data', 't.json'], { now })
    expect((await notify(dir, argv, { now })).stdout).toMatch(/agent:olga .* done\n/)
  })

  it('says why a rule does not apply', async () => {
    const dir = makeProject({
      ...deskProject,
      't.json': order({ Ticket: { TicketNumber: '1', Queue: 'Cake', QueueID: 21 } }),
    })
    const { stdout } = await notify(dir, ['explain', 'order', '--trigger', 'NotificationMove', '--data', 't.json'], {
      now,
    })
    expect(stdout).toContain('does not apply')
    expect(stdout).toContain('✗ it does not list NotificationMove')
    expect(stdout).toContain('✗ QueueID: wanted 20, found 21')
    expect(stdout).toContain('nobody is told')
  })

  it('explains rules of our own by the plan of their event', async () => {
    const dir = makeProject(smallProject)
    const at = '2026-12-01T09:00:00Z'
    const found = JSON.parse(
      (await notify(dir, ['explain', 'tell', '--event', 'upgrade', '--json'], { now: at })).stdout,
    )
    expect(found).toMatchObject({
      applies: true,
      conditions: [{ what: 'type', held: true, wanted: 'maintenance', actual: 'maintenance' }],
    })
    const plan = JSON.parse((await notify(dir, ['plan', '--json'], { now: at })).stdout)
    const counted = (action: string) =>
      found.people.filter((person: { action: string }) => person.action === action).length
    expect(counted('send')).toBe(plan.summary.send)
    expect(counted('schedule')).toBe(plan.summary.schedule)
  })

  it('asks for what it is to explain', async () => {
    const dir = makeProject(deskProject)
    expect((await notify(dir, ['explain', 'order'], { now })).stderr).toContain('--trigger NAME')
    expect((await notify(dir, ['explain', 'ordre', '--trigger', 'X', '--data', '-'], { now })).code).toBe(1)
  })
})

interface Sent {
  rule: string
  to: string
  subject: string
}

interface Vector {
  id: string
  category: string
  input: { rules: object[]; runs?: { now?: string }[] }
  expect: { error?: string; runs?: { sent: Sent[]; history?: { type: string; name: string }[]; error?: string }[] }
}

describe.skipIf(reference === undefined)('explaining reference dispatches', () => {
  const read = (name: string) => JSON.parse(readFileSync(join(reference!, 'vectors', name), 'utf8'))
  const vectors: Vector[] =
    reference === undefined ? [] : ['dispatch.json', 'dispatch-appointment.json'].flatMap((name) => read(name).vectors)

  it.each(vectors.map((vector) => [vector.id, vector] as const))('agrees with what was sent: %s', (_id, vector) => {
    const world = read('world.json')
    const options = { strict: true, passwordPlaceholders: ['fixed-hash'] }
    const context = prepareWorld(toWorld(world, vector), options)
    const rules = vector.input.rules.map((rule, index) => toRule(rule, index + 1))
    const index = indexRules(rules, options)
    let history: readonly HistoryEntry[] = []
    let sends: ReadonlySet<string> = new Set()
    for (const [number, run] of (vector.input.runs ?? [{}]).entries()) {
      const event = toEvent(world, { ...vector.input, ...(run.now ? { now: run.now } : {}) })
      // A further run begins with what the ones before it wrote into the ticket.
      if ('ticket' in event && event.ticket) event.ticket.history = [...history]
      const explanations = rules.map((rule) => explainInDispatch(rule, event, index, context))
      if (vector.expect.error !== undefined) {
        expect(explanations.some(({ aborted }) => aborted !== undefined)).toBe(true)
        return
      }
      const explained = explanations.flatMap((found, i) =>
        found.isValid && found.isListening
          ? found.mails.map(({ to, subject }) => ({ rule: rules[i]!.name, to, subject }))
          : [],
      )
      const expected = vector.expect.runs?.[number]?.sent ?? []
      const result = dispatch(event, index, context, { articleSends: sends })
      // OTOBO sends `ArticleSend` once a process; an explanation is a process of its own.
      const isSecondSend = sends.size > 0 && result.traces.length === 0
      if (!isSecondSend) expect(explained).toEqual(expected.map(({ rule, to, subject }) => ({ rule, to, subject })))
      history = [...history, ...result.history]
      sends = result.articleSends
    }
  })
})
