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
