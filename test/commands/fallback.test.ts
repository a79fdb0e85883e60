import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeProject, notify, smallProject, writeFiles } from '../support/cli.ts'

/** Three ways to a phone. `phone.json` says how each behaves and what it tells later; `phone.log` is what left. */
const phone = `
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
const outcomes = {
  gone: { kind: 'rejected', reason: 'unregistered', scope: 'recipient', address: 'dead' },
  stop: { kind: 'rejected', reason: 'stopped', scope: 'recipient', address: 'opted-out' },
  no: { kind: 'rejected', reason: 'not-mobile', scope: 'recipient' },
  login: { kind: 'rejected', reason: 'auth', scope: 'channel' },
  busy: { kind: 'retry', reason: 'busy', scope: 'recipient' },
}
export default {
  schema: { type: 'object' },
  reach: 'people',
  address: (recipient) => recipient.phone,
  receipts: (config) => (config.name === 'voice' ? undefined : 'seen'),
  policy: (to, config) => config.closed === true ? { rule: 'window-closed', message: 'Nobody wrote.', hint: 'Use a template.' } : undefined,
  compose: (message, to) => ({ to: to.id }),
  open: (config, env) => {
    const read = () => {
      const file = join(env.dir, 'phone.json')
      return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
    }
    return {
      async send(payload, key) {
        appendFileSync(join(env.dir, 'phone.log'), config.name + ' ' + payload.to + '\\n')
        return outcomes[read()[config.name]] ?? { kind: 'sent', ref: config.name + ' ' + payload.to }
      },
      async receipts(refs) {
        const known = read().receipts ?? {}
        return refs.filter((ref) => ref in known).map((ref) => ({ ref, ...known[ref] }))
      },
    }
  },
}
`
const channel = (id: string, more = '') =>
  `kind: channel\nid: ${id}\nadapter: ./channels/phone.js\nconfig: {name: ${id}${more}}\n`
const rule = (route: string, more = '') => `kind: rule
id: tell
on: [announced, completed]
to: {audiences: [customers]}
via: [{fallback: [push, sms, voice]${route}}]
message: {template: scheduled-maintenance}
${more}`

const { 'channels/email.yaml': _, ...rest } = smallProject
const project = {
  ...rest,
  'package.json': '{"type": "module"}',
  'channels/phone.js': phone,
  'channels/push.yaml': channel('push'),
  'channels/sms.yaml': channel('sms'),
  'channels/voice.yaml': channel('voice'),
  'audiences/customers.csv': 'id,name,phone\nann,Ann Lee,+393331234567\nbob,Bob Ray,+393331234568\n',
  'rules/tell.yaml': rule(''),
}

const left = (dir: string) =>
  existsSync(join(dir, 'phone.log')) ? readFileSync(join(dir, 'phone.log'), 'utf8').trimEnd().split('\n') : []
const at = (time: string) => `2026-12-01T${time}:00Z`
const send = (dir: string, time = '09:00', ...argv: string[]) =>
  notify(dir, ['send', ...(argv.includes('--due') ? [] : ['--yes']), '--json', '--wait', '0s', ...argv], {
    now: at(time),
  })
const completed = {
  'events/upgrade.yaml': smallProject['events/upgrade.yaml']!.replace('status: scheduled', 'status: completed'),
}

describe('a chain', () => {
  it('goes on to the next member in the same run', async () => {
    const dir = makeProject({ ...project, 'phone.json': '{"push": "no", "sms": "no"}' })
    expect((await send(dir)).summary()).toMatchObject({ sent: 2, failed: 0, retrying: 0 })
    expect(left(dir).sort()).toEqual(['push ann', 'push bob', 'sms ann', 'sms bob', 'voice ann', 'voice bob'])
    expect((await send(dir)).summary()).toMatchObject({ sent: 0, done: 2 })
    // Whom one member reached is told over it from now on.
    writeFiles(dir, completed)
    await send(dir)
    expect(left(dir).slice(6).sort()).toEqual(['voice ann', 'voice bob'])
  })

  it('fails where nobody is left', async () => {
    const dir = makeProject({ ...project, 'phone.json': '{"push": "no", "sms": "no", "voice": "no"}' })
    const result = await send(dir)
    expect([result.code, result.summary().failed]).toEqual([3, 2])
    writeFiles(dir, { 'phone.json': '{}' })
    expect((await send(dir)).summary()).toMatchObject({ sent: 0, withheld: 2 })
    expect((await send(dir, '09:00', '--retry')).summary()).toMatchObject({ sent: 2 })
    expect(left(dir).slice(6).sort()).toEqual(['push ann', 'push bob'])
  })

  it('leaves a channel that refuses its login', async () => {
    const dir = makeProject({ ...project, 'phone.json': '{"push": "login"}' })
    expect((await send(dir)).summary()).toMatchObject({ sent: 2, failed: 0, retrying: 0 })
    expect(left(dir).filter((line) => line.startsWith('sms'))).toHaveLength(2)
  })

  it('hands over from a member that stays busy', async () => {
    const dir = makeProject({
      ...project,
      'rules/tell.yaml': rule(', undelivered: 5m').replace('sms, voice', 'sms'),
      'phone.json': '{"push": "busy"}',
    })
    expect((await send(dir)).summary()).toMatchObject({ sent: 0, retrying: 2 })
    expect((await send(dir, '09:05', '--due')).summary()).toMatchObject({ sent: 2 })
    expect(left(dir).slice(2).sort()).toEqual(['sms ann', 'sms bob'])
  })
})

describe('a message that is not seen', () => {
  const watched = { ...project, 'rules/tell.yaml': rule(', unseen: 1m') }
  const seen = (ref: string) => JSON.stringify({ receipts: { [ref]: { state: 'seen' } } })

  it('is said over the next member by whoever delivers what is due', async () => {
    const dir = makeProject(watched)
    await send(dir)
    const plan = await notify(dir, ['plan', '--json'], { now: at('09:00') })
    expect(JSON.parse(plan.stdout).summary).toMatchObject({ send: 0, schedule: 0, pending: 2, done: 2 })
    writeFiles(dir, { 'phone.json': seen('push bob') })
    expect((await send(dir, '09:01', '--due')).summary()).toMatchObject({ sent: 1, cancelled: 1 })
    expect(left(dir).slice(2)).toEqual(['sms ann'])
    expect((await send(dir, '09:02', '--due')).summary()).toMatchObject({ sent: 1 })
    expect(left(dir).slice(3)).toEqual(['voice ann'])
    expect((await send(dir, '09:30')).summary()).toMatchObject({ sent: 0, pending: 0 })
  })

  it('that failed after all goes to the next member under its own key', async () => {
    const dir = makeProject(watched)
    await send(dir)
    const failed = { state: 'failed', reason: 'unreachable', address: 'dead' }
    writeFiles(dir, {
      'phone.json': JSON.stringify({ receipts: { 'push ann': failed, 'push bob': { state: 'seen' } } }),
    })
    await send(dir, '09:01')
    expect(left(dir).slice(2)).toEqual(['sms ann'])
    const listed = JSON.parse((await notify(dir, ['optout', 'list', '--json'])).stdout)
    expect(listed).toMatchObject([{ recipient: 'ann', scope: 'channel:push', kind: 'dead', reason: 'unreachable' }])
  })
})

describe('a wish', () => {
  it('learnt from a refusal ends the chain, and is kept', async () => {
    const dir = makeProject({ ...project, 'phone.json': '{"push": "stop"}' })
    expect((await send(dir)).summary()).toMatchObject({ sent: 0, failed: 2 })
    expect(left(dir)).toHaveLength(2)
    const plan = JSON.parse((await notify(dir, ['plan', '--json'], { now: at('09:00') })).stdout)
    expect(plan.notices).toMatchObject([{ action: 'withheld', reason: 'opted-out', recipients: 2 }])
    await notify(dir, ['optout', 'remove', 'ann', '--channel', 'push'])
    writeFiles(dir, { 'phone.json': '{}' })
    expect((await send(dir, '09:00', '--retry')).summary()).toMatchObject({ sent: 1, withheld: 1 })
  })

  it('goes past one member where the rule says so', async () => {
    const dir = makeProject({
      ...project,
      'rules/tell.yaml': rule('', 'optOut: next\n'),
      'phone.json': '{"push": "stop"}',
    })
    expect((await send(dir)).summary()).toMatchObject({ sent: 2 })
    expect(left(dir).slice(2).sort()).toEqual(['sms ann', 'sms bob'])
  })

  it('can be recorded and taken back', async () => {
    const dir = makeProject(project)
    await send(dir)
    await notify(dir, ['optout', 'add', 'ann', '--reason', 'asked by phone'])
    writeFiles(dir, completed)
    expect((await send(dir)).summary()).toMatchObject({ sent: 1, withheld: 1 })
    expect((await notify(dir, ['optout', 'list'])).stdout).toMatch(/ann\s+all\s+.*asked by phone/)
    expect((await notify(dir, ['optout', 'remove', 'ann'])).code).toBe(0)
    expect((await send(dir)).summary()).toMatchObject({ sent: 1, withheld: 0 })
  })
})

describe('what policy forbids', () => {
  it('is withheld with the rule that it breaks and a way out', async () => {
    const dir = makeProject({
      ...project,
      'channels/push.yaml': channel('push', ', closed: true'),
      'rules/tell.yaml': rule('').replace('{fallback: [push, sms, voice]}', 'push'),
    })
    const plan = JSON.parse((await notify(dir, ['plan', '--json'], { now: at('09:00') })).stdout)
    expect(plan.notices).toMatchObject([{ action: 'withheld', reason: 'policy', recipients: 2 }])
    expect(plan.notices[0].detail).toBe('window-closed: Nobody wrote. Use a template.')
    expect((await notify(dir, ['plan'], { now: at('09:00') })).stdout).toContain('window-closed: Nobody wrote.')
  })
})

describe('a simulated outage', () => {
  const people =
    'id,name,phone,optOut\nann,Ann Lee,+393331234567,\nbob,Bob Ray,+393331234568,\neve,Eve Fox,+393331234569,channel:sms\n'
  const outages: [string, string, string, string][] = [
    ['down', 'busy', ', undelivered: 5m', '5 minutes'],
    ['refused', 'no', '', ''],
    ['slow', '', ', unseen: 1m', '1 minute'],
  ]

  it.each(outages)('%s: says what send then does', async (outage, behaviour, waits, late) => {
    const dir = makeProject({
      ...project,
      'audiences/customers.csv': people,
      'rules/tell.yaml': rule(waits).replace('[push, sms, voice]', '[push, sms]'),
      'phone.json': JSON.stringify({ push: behaviour }),
    })
    const argv = ['plan', '--simulate', `push=${outage}`]
    const { simulation } = JSON.parse((await notify(dir, [...argv, '--json'], { now: at('09:00') })).stdout)
    const { stdout } = await notify(dir, argv, { now: at('09:00') })
    expect(stdout).toContain(late)
    await send(dir)
    for (const time of ['09:01', '09:05', '09:10']) await send(dir, time, '--due')
    const log = (await notify(dir, ['log', '--json'], { now: at('09:11') })).stdout
    const rows = log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { recipient: string; channel: string; state: string })
    const sent = rows.filter(({ state }) => state === 'sent').sort((a, b) => (a.channel < b.channel ? -1 : 1))
    // Whom both reached was told over sms in the end.
    const reached = new Map(sent.map(({ recipient, channel }) => [recipient, channel]))
    const actual: Record<string, number> = {}
    for (const channel of reached.values()) actual[channel] = (actual[channel] ?? 0) + 1
    const said: Record<string, number> = {}
    for (const row of simulation.rows)
      if (row.channel !== null) said[row.channel] = (said[row.channel] ?? 0) + row.people
    expect(said).toEqual(actual)
    expect(simulation.unreached).toBe(3 - reached.size)
    // Who opted out of the only other way is named.
    const lost = simulation.rows.find((row: { channel: string | null }) => row.channel === null)
    expect(lost?.examples ?? []).toEqual(outage === 'slow' ? [] : ['eve'])
  })

  it('names a state that there is not, and a channel', async () => {
    const dir = makeProject(project)
    const ask = async (spec: string) => (await notify(dir, ['plan', '--simulate', spec])).stderr
    expect(await ask('push=gone')).toContain('a state is down, refused, slow')
    expect(await ask('puhs=down')).toContain('push')
  })
})

describe('the reach of an audience', () => {
  it('counts ways, and what is left without each channel', async () => {
    const dir = makeProject({
      ...project,
      'channels/mail.yaml': 'kind: channel\nid: mail\nadapter: outbox\n',
      'rules/tell.yaml': rule('').replace('[{fallback: [push, sms, voice]}]', '[mail, sms]'),
      'audiences/customers.csv':
        'id,name,phone,optOut\nann,Ann,+393331234567,\nbob,Bob,,\neve,Eve,+393331234569,channel:mail\nzoe,Zoe,,all\n',
    })
    await notify(dir, ['optout', 'add', 'eve', '--channel', 'sms'])
    const [report] = JSON.parse((await notify(dir, ['audience', 'show', 'customers', '--reach', '--json'])).stdout)
    // An outbox takes everybody.
    expect(report.reach).toEqual({
      ways: { none: 2, one: 1, more: 1 },
      without: { mail: 1, sms: 2 },
      score: 25,
      unreached: ['eve', 'zoe'],
    })
    const { stdout } = await notify(dir, ['audience', 'show', 'customers', '--reach'])
    expect(stdout).toContain('score: 25 % could be reached whichever channel were down')
    expect(stdout).toContain('not reached: eve, zoe')
  })
})

describe('a slow rate', () => {
  it('is told where reminders would come after the start', async () => {
    const rows = Array.from({ length: 400 }, (_, n) => `p${n},P ${n},+39333${String(1_000_000 + n)}`)
    const dir = makeProject({
      ...project,
      'audiences/customers.csv': `id,name,phone\n${rows.join('\n')}\n`,
      'channels/sms.yaml': `${channel('sms')}rate: 6/m\n`,
      'rules/tell.yaml': rule('')
        .replace('announced, completed', '1h before start')
        .replace('{fallback: [push, sms, voice]}', 'sms'),
    })
    const { stderr } = await notify(dir, ['plan'], { now: at('09:00') })
    expect(stderr).toContain(
      '400 messages over sms at 6 per 1 minute end on Sat 5 Dec 2026, 22:06 CET, 6 minutes after the start',
    )
    expect(stderr).toContain('rules/tell.yaml:1:1')
  })
})

describe('validate', () => {
  it('refuses to wait for what a channel cannot know, at its place', async () => {
    const dir = makeProject({
      ...project,
      'rules/tell.yaml': rule(', unseen: 1m').replace('push, sms, voice', 'voice, sms'),
    })
    const { code, stderr } = await notify(dir, ['validate'])
    expect(code).toBe(1)
    expect(stderr).toContain('rules/tell.yaml:5:')
    expect(stderr).toContain('voice (./channels/phone.js) cannot tell whether a message was seen')
  })
})
