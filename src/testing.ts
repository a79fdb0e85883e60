// For those who write a channel: what every channel promises, as cases for whatever test runner they use.

import assert from 'node:assert/strict'
import { Ajv } from 'ajv'
import type { Outcome } from './model/delivery.ts'
import type { Event } from './model/project.ts'
import type { Message } from './model/text.ts'
import type { About, Addressee, Channel, Sender } from './ports/channel.ts'

/** Something to send to: a local server or folder, and the config that reaches it. */
export interface Peer {
  config: unknown
  /** How many messages it has taken. */
  received(): number | Promise<number>
  close(): void | Promise<void>
}

/** What the contract needs to know about a channel. */
export interface Subject {
  channel: Channel
  /** Where `to` is reached. */
  address: string
  /** A peer that takes everything. Its config holds the `secrets`. */
  accepting(): Promise<Peer>
  /** The whole table of the peer's answers: by name, a peer that gives it, and what must come of it. */
  answers: Readonly<Record<string, { peer(): Promise<Peer>; outcome: Partial<Outcome> }>>
  /** A peer that takes the connection and never answers; its config has short timeouts. Absent for what has no peer. */
  silent?(): Promise<Peer>
  /** A peer that answers nonsense. */
  malformed?(): Promise<Peer>
  /** Values of the configs above that must appear nowhere. */
  secrets: readonly string[]
}

/** One sentence about a channel, and the function that proves it. */
export interface ContractCase {
  name: string
  run(): Promise<void>
}

/** Hands every case of the contract to a test runner's `test(name, run)`; uses nothing of any runner itself. */
export function testChannel(test: (name: string, run: () => Promise<void>) => unknown, subject: Subject): void {
  for (const { name, run } of channelContract(subject)) test(name, run)
}

/** What every channel promises, built-in or not. */
export function channelContract(subject: Subject): ContractCase[] {
  const { channel } = subject
  const schema = channel.schema as Schema
  return [
    {
      name: 'its schema describes every field and accepts its own examples',
      async run() {
        const ajv = new Ajv({
          strict: true,
          strictRequired: false,
          allowUnionTypes: true,
          keywords: ['x-secret', 'x-docs'],
        })
        const validate = ajv.compile(schema)
        assert.ok((schema.examples?.length ?? 0) > 0, 'the schema has examples')
        for (const example of schema.examples ?? [])
          assert.ok(validate(example), `${JSON.stringify(example)}: ${ajv.errorsText(validate.errors)}`)
        for (const [path, field] of fieldsOf(schema)) {
          assert.ok(field.description, `${path} has a description`)
          assert.ok((field.examples?.length ?? 0) > 0 || field.default !== undefined, `${path} has an example`)
          const check = ajv.compile({ ...field, $id: undefined })
          for (const example of field.examples ?? []) assert.ok(check(example), `${path}: ${JSON.stringify(example)}`)
        }
        assert.equal(
          validate({ ...(schema.examples?.[0] as object), 'no-such-key': 1 }),
          false,
          'unknown keys are refused',
        )
      },
    },
    {
      name: 'it says whom it reaches',
      async run() {
        await withPeer(subject.accepting(), async ({ config }) => {
          const reach = typeof channel.reach === 'function' ? channel.reach(config) : channel.reach
          assert.ok(reach === 'place' || (reach === 'people' && typeof channel.address === 'function'))
        })
      },
    },
    {
      name: 'compose is pure and gives the same payload each time',
      async run() {
        await withPeer(subject.accepting(), async ({ config }) => {
          const frozen = deepFreeze(structuredClone(config))
          const [message, to, about] = [
            deepFreeze(sample('Ann')),
            deepFreeze(addressee(subject)),
            deepFreeze(aboutOf(1)),
          ]
          const first = channel.compose(message, to, frozen, about)
          channel.compose(deepFreeze(sample('Bob')), to, frozen, deepFreeze(aboutOf(2)))
          assert.deepEqual(channel.compose(message, to, frozen, about), first)
          assert.deepEqual(
            channel.compose(sample('Ann'), addressee(subject), structuredClone(config), aboutOf(1)),
            first,
          )
          noSecret(subject, first)
        })
      },
    },
    {
      name: 'a message is delivered',
      async run() {
        const { outcomes, received } = await deliver(subject, subject.accepting(), 1)
        assert.equal(outcomes[0]?.kind, 'sent')
        assert.equal(received, 1)
      },
    },
    {
      name: 'many at once are delivered, each once',
      async run() {
        const { outcomes, received } = await deliver(subject, subject.accepting(), 25)
        assert.deepEqual(new Set(outcomes.map(({ kind }) => kind)), new Set(['sent']))
        assert.equal(received, 25)
      },
    },
    ...Object.entries(subject.answers).map(([name, { peer, outcome }]) => ({
      name: `answer: ${name}`,
      async run() {
        const { outcomes } = await deliver(subject, peer(), 1)
        for (const [key, value] of Object.entries(outcome))
          assert.deepEqual(outcomes[0]?.[key as keyof Outcome], value, `${key} of ${JSON.stringify(outcomes[0])}`)
      },
    })),
    ...(subject.silent === undefined ? [] : silentCases(subject, subject.silent)),
    ...(subject.malformed === undefined
      ? []
      : [
          {
            name: 'a malformed answer is neither thrown nor taken for a yes',
            async run() {
              const { outcomes } = await deliver(subject, subject.malformed!(), 1)
              assert.notEqual(outcomes[0]?.kind, 'sent')
            },
          },
        ]),
    {
      name: 'an interrupt before sending leaves the message unsent',
      async run() {
        await withPeer(subject.accepting(), async (peer) => {
          await withSender(subject, peer, async (sender) => {
            assert.equal((await send(subject, sender, peer, 1, AbortSignal.abort())).kind, 'retry')
          })
          assert.equal(await peer.received(), 0)
        })
      },
    },
    {
      name: 'check answers and sends nothing',
      async run() {
        await withPeer(subject.accepting(), async (peer) => {
          await withSender(subject, peer, async (sender) => {
            if (sender.check === undefined) return
            const result = await sender.check(false, new AbortController().signal)
            assert.equal(result.ok, true, result.detail)
            noSecret(subject, result)
          })
          assert.equal(await peer.received(), 0)
        })
      },
    },
    {
      name: 'closing twice is closing once',
      async run() {
        await withPeer(subject.accepting(), (peer) => withSender(subject, peer, async (sender) => sender.close?.()))
      },
    },
  ]
}

function silentCases(subject: Subject, silent: () => Promise<Peer>): ContractCase[] {
  return [
    {
      name: 'a peer that never answers ends in a retry or a doubt',
      async run() {
        const { outcomes } = await deliver(subject, silent(), 1)
        assert.ok(outcomes[0]?.kind === 'retry' || outcomes[0]?.kind === 'unknown', JSON.stringify(outcomes[0]))
      },
    },
    {
      name: 'an interrupt ends the waiting for a peer that never answers',
      async run() {
        await withPeer(silent(), (peer) =>
          withSender(subject, peer, async (sender) => {
            const interrupt = new AbortController()
            const outcome = send(subject, sender, peer, 1, interrupt.signal)
            setImmediate(() => interrupt.abort())
            const { kind } = await outcome
            assert.ok(kind === 'retry' || kind === 'unknown', kind)
          }),
        )
      },
    },
  ]
}

async function deliver(
  subject: Subject,
  opening: Promise<Peer>,
  count: number,
): Promise<{ outcomes: Outcome[]; received: number }> {
  return withPeer(opening, async (peer) => {
    const signal = new AbortController().signal
    const outcomes = await withSender(subject, peer, (sender) =>
      Promise.all(Array.from({ length: count }, (_, n) => send(subject, sender, peer, n, signal))),
    )
    noSecret(subject, outcomes)
    return { outcomes, received: await peer.received() }
  })
}

async function withPeer<T>(opening: Promise<Peer>, run: (peer: Peer) => Promise<T>): Promise<T> {
  const peer = await opening
  try {
    return await run(peer)
  } finally {
    await peer.close()
  }
}

async function withSender<T>(subject: Subject, peer: Peer, run: (sender: Sender) => Promise<T>): Promise<T> {
  const sender = await subject.channel.open(peer.config, { dir: '/', stdout: { write: () => true }, concurrency: 4 })
  try {
    return await run(sender)
  } catch (error) {
    noSecret(subject, error instanceof Error ? `${error.message} ${error.stack}` : error)
    throw error
  } finally {
    await sender.close?.()
  }
}

function send(subject: Subject, sender: Sender, { config }: Peer, n: number, signal: AbortSignal): Promise<Outcome> {
  const about = aboutOf(n)
  return sender.send(
    subject.channel.compose(sample(`Person ${n}`), addressee(subject), config, about),
    about.key,
    signal,
  )
}

/** Also in the forms in which a secret may be carried along. */
function noSecret({ secrets }: Subject, value: unknown): void {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  for (const secret of secrets) {
    for (const form of [
      secret,
      encodeURIComponent(secret),
      Buffer.from(secret).toString('base64').replace(/=+$/, ''),
    ]) {
      assert.ok(!text.includes(form), 'a secret of the config is shown')
    }
  }
}

interface Schema {
  description?: string
  examples?: readonly unknown[]
  default?: unknown
  properties?: Readonly<Record<string, Schema>>
}

function* fieldsOf(schema: Schema, path = ''): Generator<[string, Schema]> {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    yield [`${path}/${name}`, field]
    yield* fieldsOf(field, `${path}/${name}`)
  }
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value)
    for (const item of Object.values(value)) deepFreeze(item)
  }
  return value
}

const event: Event = {
  id: 'db-upgrade',
  was: [],
  type: 'maintenance',
  urgency: 'routine',
  status: 'scheduled',
  autoStart: false,
  title: 'Database upgrade',
  services: ['Billing'],
  window: { start: Date.UTC(2026, 11, 5, 21), end: Date.UTC(2026, 11, 5, 23) },
  timezone: 'Europe/Rome',
  updates: [],
  fields: {},
  at: { file: 'event.yaml', line: 1, column: 1 },
}

function sample(name: string): Message {
  return {
    language: 'en',
    subject: { frame: ['Planned work for ', ''], values: [name] },
    html: { frame: ['<p>Hello ', ', Zürich & Łódź</p>'], values: [name] },
    text: { frame: ['Hello ', ', Zürich & Łódź\n'], values: [name] },
    short: { frame: ['Planned work'], values: [] },
    digest: 'sha256:0',
  }
}

function addressee({ address }: Pick<Subject, 'address'>): Addressee {
  return {
    id: 'ann',
    name: 'Ann Lee',
    address,
    addresses: {},
    channels: [],
    optOut: [],
    groups: [],
    roles: [],
    fields: {},
  }
}

function aboutOf(n: number): About {
  return {
    key: n.toString(16).padStart(8, '0').padEnd(64, '5'),
    date: Date.UTC(2026, 11, 2, 20),
    project: 'acme',
    event,
    occurrence: null,
    rule: 'customers',
    moment: 'announced',
    channel: 'main',
    from: 'Acme <ops@acme.example>',
    // Another event each, or a channel that keeps one object for each would make one of all.
    thread: n.toString(16).padStart(8, '0').repeat(4),
    isFollowUp: false,
  }
}
