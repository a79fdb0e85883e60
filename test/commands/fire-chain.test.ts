import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/model/plan.ts'
import { type Files, makeProject, notify } from '../support/cli.ts'
import { deskProject, mails, order } from '../support/desk.ts'

const now = '2026-01-01T10:00:00Z'

/** Reaches who has a phone, and refuses them: for good, and the number with them. */
const refusing: Files = {
  'refuse.mjs': `export default {
  schema: { type: 'object', description: 'x', additionalProperties: false, properties: {} },
  reach: 'people',
  address: ({ phone }) => phone,
  compose: (_message, { address }) => address,
  open: () => ({
    send: async () => ({ kind: 'rejected', reason: 'no-such-number', scope: 'recipient', address: 'dead' }),
  }),
}
`,
  'sms.yaml': 'kind: channel\nid: sms\nadapter: ./refuse.mjs\n',
}
const rule = deskProject['rules/order.yaml']!
const chained: Files = {
  ...deskProject,
  ...refusing,
  'directory.yaml': deskProject['directory.yaml']!.replace('{UserPw: secrethash}', '{UserMobile: "+39333"}'),
  'rules/order.yaml': rule.replace('via: [email]', 'via: [{fallback: [sms, email]}]'),
}

const fire = (dir: string, id: string, at = now, ...more: string[]) =>
  notify(dir, ['fire', 'NotificationNewTicket', '--data', '-', '--id', id, '--json', ...more], {
    now: at,
    stdin: order(),
  })

describe('a chain of a rule with engine: otobo', () => {
  it('goes on with the next member where the first refuses, and remembers a dead number', async () => {
    const dir = makeProject(chained)
    const planned = JSON.parse((await fire(dir, 'a', now, '--plan')).stdout) as Plan
    expect(planned.notices.map(({ channel, recipients }) => [channel, recipients]).sort()).toEqual([
      ['email', 2],
      ['sms', 1],
    ])
    expect((await fire(dir, 'a')).summary()).toMatchObject({ sent: 3, failed: 0 })
    expect((await mails(dir)).map(({ to }) => to)).toEqual([
      '"Olga Forno" <olga@bakery.example>',
      '"Piet Oven" <piet@bakery.example>',
      'chef@bakery.example',
    ])
    const log = await notify(dir, ['log', '--json'], { now })
    expect(log.stdout).toContain('"tried":[{"channel":"sms","address":"+39333"}]')
    const again = JSON.parse((await fire(dir, 'b', now, '--plan')).stdout) as Plan
    expect(again.notices.every(({ channel }) => channel === 'email')).toBe(true)
    expect((await fire(dir, 'a')).summary()).toMatchObject({ sent: 0, done: 3 })
  })

  it('ends with a wish, and says so', async () => {
    const dir = makeProject(chained)
    await fire(dir, 'a')
    await notify(dir, ['optout', 'add', 'agent:olga', '--channel', 'email'], { now })
    const plan = JSON.parse((await fire(dir, 'b', now, '--plan')).stdout) as Plan
    expect(plan.notices.filter(({ reason }) => reason !== null)).toMatchObject([{ reason: 'opted-out', recipients: 1 }])
    expect((await fire(dir, 'b')).summary()).toMatchObject({ sent: 2, withheld: 1 })
  })

  it('cannot wait to be seen', async () => {
    const waiting = rule.replace('via: [email]', 'via: [{fallback: [sms, email], undelivered: 5m}]')
    const dir = makeProject({ ...chained, 'rules/order.yaml': waiting })
    const { code, stderr } = await notify(dir, ['validate'], { now })
    expect(code).toBe(1)
    expect(stderr).toMatch(/rules\/order\.yaml:8:32 error wrong-value .*engine: otobo cannot wait: "undelivered" needs/)
  })
})

it('a wish that the ledger knows is respected by rules of ours that listen to a trigger', async () => {
  const dir = makeProject({
    ...deskProject,
    'rules/order.yaml':
      'kind: rule\nid: ours\non: [NotificationNewTicket]\nto: {agents: [olga, piet]}\nvia: [email]\nmessage: {en: {subject: New, body: "New: {{event.title}}"}}\n',
  })
  await fire(dir, 'a')
  await notify(dir, ['optout', 'add', 'agent:olga'], { now })
  expect((await fire(dir, 'b')).summary()).toMatchObject({ sent: 1, withheld: 1 })
})

describe('quiet hours of a channel', () => {
  it.each([
    ['engine: otobo', rule],
    [
      'our own',
      'kind: rule\nid: order\non: [NotificationNewTicket]\nto: {agents: [olga, piet], emails: [chef@bakery.example]}\nvia: [email]\nmessage: {en: {subject: New, body: "New."}}\n',
    ],
  ])('put off what a rule with %s says, until the same is fired again', async (_, text) => {
    const quiet = `${deskProject['email.yaml']}quietHours: {from: "22:00", to: "07:00"}\n`
    const dir = makeProject({ ...deskProject, 'email.yaml': quiet, 'rules/order.yaml': text })
    const night = await fire(dir, 'a', '2026-01-01T22:30:00Z')
    expect([night.code, night.summary()]).toMatchObject([5, { sent: 0, scheduled: 3 }])
    const words = await notify(dir, ['fire', 'NotificationNewTicket', '--data', '-', '--id', 'a'], {
      now: '2026-01-01T22:40:00Z',
      stdin: order(),
    })
    expect([words.code, words.stderr]).toMatchObject([
      5,
      expect.stringContaining('goes out when the same is fired again'),
    ])
    expect(words.stderr).not.toContain('send --due')
    // `send` knows nothing of what happened, and leaves it.
    expect((await notify(dir, ['send', '--due', '--json'], { now: '2026-01-02T07:00:00Z' })).summary()).toMatchObject({
      sent: 0,
      cancelled: 0,
    })
    expect(await mails(dir)).toEqual([])
    const morning = await fire(dir, 'a', '2026-01-02T07:00:00Z')
    expect([morning.code, morning.summary()]).toMatchObject([0, { sent: 3, failed: 0 }])
    expect((await fire(dir, 'a', '2026-01-02T07:10:00Z')).summary()).toMatchObject({ sent: 0, done: 3 })
  })
})

it('what a directory says of a person beside OTOBO’s own is theirs on every channel, but for passwords', async () => {
  const dir = makeProject({
    ...deskProject,
    'directory.yaml': deskProject['directory.yaml']!.replace(
      '{UserPw: secrethash}',
      '{UserPw: secrethash, chat: "4711", last: "2026-01-01T09:00:00Z"}',
    ),
    'rules/order.yaml': rule.replace('via: [email]', 'via: [chat]'),
    'chat.yaml': 'kind: channel\nid: chat\nadapter: ./chat.mjs\n',
    'chat.mjs': `import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
export default {
  schema: { type: 'object', description: 'x', additionalProperties: false, properties: {} },
  reach: 'people',
  address: ({ fields }) => fields.chat,
  compose: (_message, { fields }) => fields,
  open: (_config, { dir }) => ({
    async send(payload) {
      appendFileSync(join(dir, 'sent.ndjson'), JSON.stringify(payload) + '\\n')
      return { kind: 'sent' }
    },
  }),
}
`,
  })
  expect((await fire(dir, 'a')).summary()).toMatchObject({ sent: 1, withheld: 2 })
  expect(JSON.parse(readFileSync(join(dir, 'sent.ndjson'), 'utf8'))).toEqual({
    chat: '4711',
    last: '2026-01-01T09:00:00Z',
  })
})
