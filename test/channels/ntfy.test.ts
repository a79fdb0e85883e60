import { describe, expect, test } from 'vitest'
import ntfy from '../../src/channels/ntfy.ts'
import { type NtfySink, ntfyToken, openNtfySink } from '../sink/ntfy.ts'
import { type ChatSubject, never, testChat, withChat } from './chat-suite.ts'
import { sampleNotice, samples } from './notices.ts'

let sink: NtfySink
const said = (code: number, headers: Record<string, string> = {}) => ({
  status: Math.floor(code / 100),
  headers,
  body: { code, http: Math.floor(code / 100), error: 'no' },
})
const limited = { kind: 'retry', scope: 'channel', reason: 'rate-limited' } as const

const people: ChatSubject = {
  adapter: 'ntfy',
  address: 'ann-4711',
  secrets: [ntfyToken],
  async open() {
    sink = await openNtfySink()
    const own = sink
    return { sink, config: sink.config, shown: () => own.shown().length }
  },
  isPost: ({ method }) => method === 'POST',
  answers: {
    '40101': { answer: said(40101), outcome: { kind: 'rejected', scope: 'channel', reason: 'auth' } },
    '40301': { answer: said(40301), outcome: { kind: 'rejected', scope: 'channel', reason: 'auth' } },
    '40004 delay': { answer: said(40004), outcome: { kind: 'rejected', scope: 'content' } },
    '41301': { answer: said(41301), outcome: { kind: 'rejected', scope: 'content', reason: 'too-large' } },
    '42902': { answer: said(42902), outcome: limited },
    '42905': { answer: said(42905), outcome: limited },
    '42909': { answer: said(42909), outcome: limited },
    '42901 with a header': {
      answer: said(42901, { 'retry-after': '9' }),
      outcome: { ...limited, after: 9_000 } as object,
    },
    '50701 no subscriber': {
      answer: said(50701),
      outcome: { kind: 'rejected', scope: 'recipient', reason: 'no-subscriber' },
    },
    '500': { answer: said(50001), outcome: { kind: 'retry', scope: 'channel' } },
    '502': { answer: { status: 502, body: 'no' }, outcome: { kind: 'unknown' } },
  },
  limited: { answer: said(42901), after: 5_000 },
}
const topic: ChatSubject = {
  ...people,
  mode: 'topic',
  hasSameNotices: true,
  address: 'push',
  async open() {
    sink = await openNtfySink()
    const own = sink
    return { sink, config: { ...sink.config, topic: 'acme-ops' }, shown: () => own.shown().length }
  },
}

testChat(people)
testChat(topic)

test('it reaches people by their topics, and a place where the config names one', () => {
  const reach = ntfy.reach as (config: object) => string
  expect([reach({}), reach({ topic: 'acme-ops' })]).toEqual(['people', 'place'])
})

describe('an event', () => {
  test('whose facts change leaves one notification on the phone, each of them new', async () => {
    await withChat(topic, async ({ sender, say, keyOf }) => {
      let ref = ((await sender.send(say(samples.announced!), keyOf(samples.announced!), never)) as { ref: string }).ref
      for (const type of ['rescheduled', 'completed']) {
        const outcome = await sender.revise!(ref, say(samples[type]!), keyOf(samples[type]!), never)
        ref = (outcome as { ref: string }).ref
      }
      expect(sink.shown()).toMatchObject([{ title: 'Completed: Billing API and Invoices', topic: 'acme-ops' }])
      expect(sink.messages.filter(({ event }) => event === 'message')).toHaveLength(3)
    })
  })

  test('an update stands beside the announcement', async () => {
    await withChat(people, async ({ sender, say, keyOf }) => {
      const { ref } = (await sender.send(say(samples.announced!), keyOf(samples.announced!), never)) as { ref: string }
      await sender.revise!(ref, say(samples.updated!), keyOf(samples.updated!), never)
      expect(sink.shown().map((message) => message.topic)).toEqual(['ann-4711', 'ann-4711'])
    })
  })

  test('a repeat replaces itself', async () => {
    await withChat(people, async ({ sender, say, keyOf }) => {
      for (let n = 0; n < 3; n++) await sender.send(say(samples.announced!), keyOf(samples.announced!), never)
      expect(sink.shown()).toHaveLength(1)
    })
  })

  test('its urgency makes the priority', () => {
    const config = { priority: { urgent: 2 }, topic: 'x' }
    const priorityOf = (urgency: 'routine' | 'urgent' | 'emergency') => {
      const { message, about } = sampleNotice('announced', { event: { urgency } })
      return ntfy.compose(message, {} as never, config, about).message.priority
    }
    expect([priorityOf('routine'), priorityOf('urgent'), priorityOf('emergency')]).toEqual([3, 2, 5])
  })

  test('form: full says all of it', () => {
    const { message, about } = samples.announced!
    const payload = ntfy.compose(message, {} as never, { topic: 'x', form: 'full' }, about)
    expect(payload.message.message).toContain('When: Saturday, 5 December 2026')
  })
})

describe('a server before 2.16', () => {
  const old: ChatSubject = {
    ...topic,
    async open() {
      sink = await openNtfySink({ isOld: true })
      return { sink, config: { ...sink.config, topic: 'acme-ops' }, shown: () => sink.shown().length }
    },
  }
  test('keeps what was dismissed, and an equal text leaves the doubt', async () => {
    await withChat(old, async ({ sender, say, keyOf }) => {
      const sample = samples.rescheduled!
      expect(await sender.lookup!(say(sample), keyOf(sample), Date.now(), never)).toEqual({ kind: 'absent' })
      const { ref } = (await sender.send(say(samples.announced!), keyOf(samples.announced!), never)) as { ref: string }
      expect(await sender.revise!(ref, say(sample), keyOf(sample), never)).toMatchObject({ kind: 'sent' })
      expect(sink.shown()).toHaveLength(2)
      expect(await sender.lookup!(say(sample), keyOf(sample), Date.now(), never)).toEqual({
        kind: 'unknown',
        reason: 'equal-text',
      })
    })
  })
})

test('the daily quota is waited for until midnight UTC', async () => {
  await withChat(people, async ({ sender, say, keyOf }) => {
    sink.befall(said(42908), people.isPost)
    const outcome = (await sender.send(say(samples.announced!), keyOf(samples.announced!), never)) as { after: number }
    const midnight = new Date(Date.now() + outcome.after)
    expect(Math.abs(midnight.getTime() - Math.round(midnight.getTime() / 86_400_000) * 86_400_000)).toBeLessThan(5_000)
  })
})

test('what the server keeps no longer cannot be looked up', async () => {
  await withChat(
    people,
    async ({ sender, say, keyOf }) => {
      const sample = samples.announced!
      const since = Date.now() - 2 * 3_600_000
      expect(await sender.lookup!(say(sample), keyOf(sample), since, never)).toEqual({
        kind: 'unknown',
        reason: 'no-longer-cached',
      })
    },
    { cacheDuration: '1h' },
  )
})

test.each([
  [{ token: 'x', user: 'y', password: 'z' }, 'exclude'],
  [{ user: 'y' }, 'password'],
  [{ password: 'z' }, 'user'],
])('the config %j is refused', (config, word) => {
  expect(ntfy.checkConfig!(config)).toMatchObject([{ message: expect.stringContaining(word) }])
})

test('a user logs in with a password that is shown nowhere', async () => {
  const own = await openNtfySink()
  const sender = await ntfy.open(
    { ...own.config, token: undefined, user: 'u', password: 'correct-horse-battery' } as never,
    { dir: '/', stdout: { write: () => true }, concurrency: 1 },
  )
  const { detail } = await sender.check!(false, never)
  expect(own.requests.at(-1)!.headers.authorization).toBe(
    `Basic ${Buffer.from('u:correct-horse-battery').toString('base64')}`,
  )
  expect(detail).not.toMatch(/correct-horse/)
  await sender.close!()
  await own.close()
})
