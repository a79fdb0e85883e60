import { describe, expect, it } from 'vitest'
import type { Drill } from '../../src/engine/outage.ts'
import { type Files, makeProject, notify } from '../support/cli.ts'

/** A way to people, or a place, that behaves as `modes.json` says. What it takes is seen, unless it is slow. */
const adapter = (reach: 'people' | 'place') => `
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
export default {
  schema: { type: 'object' },
  reach: '${reach}',
  address: () => undefined,
  receipts: () => 'seen',
  compose: (message, to) => to.id,
  open: ({ name }, { dir }) => {
    const mode = () => JSON.parse(readFileSync(join(dir, 'modes.json'), 'utf8'))[name]
    return {
      async send(payload) {
        if (mode() === 'down') return { kind: 'retry', reason: 'connect', scope: 'channel' }
        if (mode() === 'refused') return { kind: 'rejected', reason: 'no', scope: 'recipient' }
        return { kind: 'sent', ref: name + ' ' + payload }
      },
      receipts: async (refs) => (mode() === 'slow' ? [] : refs.map((ref) => ({ ref, state: 'seen' }))),
    }
  },
}
`

interface World {
  members: readonly string[]
  /** Beside the chain. */
  hasPlace?: boolean
  waits?: string
  more?: string
  urgency?: string
  outages: Readonly<Record<string, string>>
}

function projectOf({ members, hasPlace = false, waits = '', more = '', urgency = 'routine', outages }: World): Files {
  const channel = (id: string, code: string) => ({
    [`${id}.yaml`]: `kind: channel\nid: ${id}\nadapter: ./${code}.mjs\nretry: {attempts: 3, backoff: 30s, max: 1m}\nconfig: {name: ${id}}\n`,
  })
  return {
    'notify.yaml': 'name: acme\ndefaults: {language: en, timezone: UTC}\n',
    'people.mjs': adapter('people'),
    'place.mjs': adapter('place'),
    ...Object.assign({}, ...members.map((id) => channel(id, 'people')), channel('board', 'place')),
    'audience.yaml': `kind: audience
id: staff
recipients:
  - {id: ann, addresses: {a: a1, b: b1, c: c1}}
  - {id: bob, addresses: {a: a2, c: c2}}
  - {id: eve, addresses: {a: a3, b: b3, c: c3}, optOut: ["channel:b"]}
  - {id: zoe, addresses: {b: b4}}
`,
    'event.yaml': `kind: event
id: down
type: incident
status: investigating
urgency: ${urgency}
title: Checkout is down
window: {start: 2026-12-01T08:00, timezone: UTC}
`,
    'rule.yaml': `kind: rule
id: tell
on: [started]
to: {audiences: [staff]}
via: [{fallback: [${members.join(', ')}]${waits}}${hasPlace ? ', board' : ''}]
message: {en: {subject: Down, body: Down.}}
${more}`,
    'modes.json': JSON.stringify(outages),
  }
}

const at = (seconds: number) => new Date(Date.parse('2026-12-01T09:00:00Z') + seconds * 1_000).toISOString()

/** Messages by the channel that carried them last, `none` for those that arrived over none: as the plan says, and as it comes. */
async function drill(world: World): Promise<{ said: Record<string, number>; came: Record<string, number> }> {
  const dir = makeProject(projectOf(world))
  const outages = Object.entries(world.outages).map(([channel, outage]) => `${channel}=${outage}`)
  const plan = await notify(dir, ['plan', '--simulate', outages.join(), '--json'], { now: at(0) })
  const said: Record<string, number> = {}
  for (const { channel, people } of (JSON.parse(plan.stdout) as { simulation: Drill }).simulation.rows)
    said[channel ?? 'none'] = (said[channel ?? 'none'] ?? 0) + people
  await notify(dir, ['send', '--yes', '--json', '--wait', '0s'], { now: at(0) })
  for (const seconds of [30, 60, 90, 120, 150, 180, 240, 300, 400])
    await notify(dir, ['send', '--due', '--json', '--wait', '0s'], { now: at(seconds) })
  const log = (await notify(dir, ['log', '--json', '--limit', '0'], { now: at(500) })).stdout.trim().split('\n')
  const order = [...world.members, 'board']
  const carried = new Map<string, number>()
  for (const line of log) {
    const { recipient, route, channel, state } = JSON.parse(line) as Record<
      'recipient' | 'route' | 'channel' | 'state',
      string
    >
    const thread = `${recipient} ${route}`
    carried.set(thread, Math.max(carried.get(thread) ?? -1, state === 'sent' ? order.indexOf(channel) : -1))
  }
  const came: Record<string, number> = {}
  for (const last of carried.values()) came[order[last] ?? 'none'] = (came[order[last] ?? 'none'] ?? 0) + 1
  return { said, came }
}

describe('an outage is simulated as send then fares', () => {
  it.each<[string, World, Record<string, number>]>([
    ['two members, one refuses', { members: ['a', 'b'], outages: { a: 'refused' } }, { b: 2, none: 2 }],
    ['two members, both down', { members: ['a', 'b'], outages: { a: 'down', b: 'down' } }, { none: 4 }],
    [
      'what a slow one took arrives some day, though the next refuses',
      { members: ['a', 'b'], waits: ', unseen: 1m', outages: { a: 'slow', b: 'refused' } },
      { a: 3, none: 1 },
    ],
    [
      'three members, slow, down, and one that works',
      { members: ['a', 'b', 'c'], waits: ', unseen: 1m, undelivered: 2m', outages: { a: 'slow', b: 'down' } },
      { a: 1, c: 2, none: 1 },
    ],
    [
      'a wish that is gone past',
      { members: ['a', 'b', 'c'], more: 'optOut: next\n', outages: { a: 'refused' } },
      { b: 2, c: 2 },
    ],
    ['a place', { members: ['a', 'b'], hasPlace: true, outages: { board: 'down' } }, { a: 3, b: 1, none: 1 }],
    [
      'an emergency over all at once',
      { members: ['a', 'b'], waits: ', emergency: all', urgency: 'emergency', outages: { a: 'down' } },
      { b: 2, none: 3 },
    ],
  ])('%s', async (_, world, expected) => {
    const { said, came } = await drill(world)
    expect(came).toEqual(expected)
    expect(said).toEqual(came)
  })
})
