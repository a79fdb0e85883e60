import { describe, expect, it, onTestFinished } from 'vitest'
import type { ApiSink } from '../sink/api.ts'
import { openDiscordSink } from '../sink/discord.ts'
import { openGoogleChatSink } from '../sink/googlechat.ts'
import { openMattermostSink } from '../sink/mattermost.ts'
import { openNtfySink } from '../sink/ntfy.ts'
import { openSlackSink } from '../sink/slack.ts'
import { openTwilioSink } from '../sink/twilio.ts'
import { makeProject, writeFiles } from '../support/cli.ts'
import { start, summaryOf } from './process.ts'

const events = 30

interface Provider {
  adapter: string
  /** Its posts by the event they are about: each event's title is in its text. */
  open(): Promise<{ sink: ApiSink; config: object; texts(): string[] }>
}

/** Those with a key by which a repeat is dropped, or that can be asked whether they have a message. */
const providers: Record<string, Provider> = {
  slack: {
    adapter: 'slack',
    async open() {
      const sink = await openSlackSink()
      return { sink, config: sink.config(), texts: () => sink.posts.map((post) => JSON.stringify(post)) }
    },
  },
  'discord (bot)': {
    adapter: 'discord',
    async open() {
      const sink = await openDiscordSink()
      return { sink, config: sink.bot, texts: () => sink.posts.map((post) => JSON.stringify(post)) }
    },
  },
  mattermost: {
    adapter: 'mattermost',
    async open() {
      const sink = await openMattermostSink()
      return { sink, config: sink.config, texts: () => sink.posts.map(({ message }) => message) }
    },
  },
  'googlechat (app)': {
    adapter: 'googlechat',
    async open() {
      const sink = await openGoogleChatSink()
      return { sink, config: sink.app, texts: () => sink.posts.map(({ text }) => text) }
    },
  },
  'googlechat (webhook)': {
    adapter: 'googlechat',
    async open() {
      const sink = await openGoogleChatSink()
      return { sink, config: { webhook: sink.webhookUrl }, texts: () => sink.posts.map(({ text }) => text) }
    },
  },
  // The texts of one event are equal: what the person got before is told from what is in doubt.
  twilio: {
    adapter: 'twilio',
    async open() {
      const sink = await openTwilioSink()
      return { sink, config: sink.config, texts: () => sink.messages.map(({ body }) => body) }
    },
  },
  ntfy: {
    adapter: 'ntfy',
    async open() {
      const sink = await openNtfySink()
      // What was sent, not only what a phone shows.
      return {
        sink,
        config: { ...sink.config, topic: 'acme-ops' },
        texts: () => sink.messages.map(({ title }) => title ?? ''),
      }
    },
  },
}

/** Every text of a config stands in the environment, as secrets do. */
function environmentOf(config: object): Record<string, string> {
  return Object.fromEntries(Object.entries(config).map(([name, value]) => [`OPS_${name}`, String(value)]))
}

function eventsAt(hour: number): string {
  return Array.from(
    { length: events },
    (_, n) => `kind: event
id: work-${n}
type: maintenance
status: scheduled
title: Work number ${n}.
window: {start: 2030-12-07T${hour}:00, end: 2030-12-08T02:00, timezone: Europe/Rome}
`,
  ).join('---\n')
}

function projectOf(adapter: string, config: object): string {
  const references = Object.fromEntries(Object.keys(config).map((name) => [name, `\${env:OPS_${name}}`]))
  return makeProject({
    'notify.yaml': 'name: Acme\ndefaults: {language: en, timezone: Europe/Rome}\nguards: {off: [per-day]}\n',
    'events/work.yaml': eventsAt(22),
    'channels/ops.yaml': `kind: channel\nid: ops\nadapter: ${adapter}\nconcurrency: 4\nconfig: ${JSON.stringify(references)}\n`,
    'audiences/noc.yaml':
      'kind: audience\nid: noc\nrecipients: [{id: noc, email: noc@acme.example, phone: "+393331234567"}]\n',
    'rules/tell.yaml': `kind: rule
id: tell
on: [announced]
when: {type: maintenance}
to: {audiences: [noc]}
via: [ops]
message: {en: {subject: "Maintenance: {{event.title}}", body: "{{window event.window}}"}}
`,
  })
}

const seed = Number(process.env.NOTIFY_TEST_SEED ?? Date.now() % 1_000_000)

describe(`kill -9 during a send to a chat (seed ${seed})`, () => {
  it.each(Object.keys(providers))(
    '%s: every event is told once and moved once, and nothing stays in doubt',
    async (name) => {
      const { adapter, open } = providers[name]!
      const { sink, config, texts } = await open()
      onTestFinished(() => sink.close())
      // Carried out at once and answered later: what is killed in between is in doubt.
      sink.delayMs = 40
      const dir = projectOf(adapter, config)
      const env = environmentOf(config)
      let state = seed
      const random = () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
        return state / 2 ** 32
      }

      async function sendWithKills(kills: number, timesTold: number): Promise<void> {
        for (let killed = 0; killed < kills; killed++) {
          const aim = texts().length + 1 + Math.floor(random() * (events / kills))
          const { child, finished } = start(dir, ['send', '--yes', '--json'], env)
          const isOver = finished.then(() => true)
          while (texts().length < aim) {
            const tick = new Promise<false>((done) => setTimeout(() => done(false), 2))
            if (await Promise.race([isOver, tick])) break
          }
          child.kill('SIGKILL')
          await finished
        }
        const last = await start(dir, ['send', '--yes', '--json'], env).finished
        expect(last.code, last.stderr).toBe(0)
        expect(summaryOf(last)).toMatchObject({ unknown: 0, failed: 0, retrying: 0 })
        const perEvent = Array.from(
          { length: events },
          (_, n) => texts().filter((text) => text.includes(`Work number ${n}.`)).length,
        )
        expect(perEvent).toEqual(Array.from({ length: events }, () => timesTold))
      }

      await sendWithKills(3, 1)
      // Some were in doubt: they were looked up, or said again and dropped as repeats.
      expect(sink.requests.length).toBeGreaterThan(events)
      writeFiles(dir, { 'events/work.yaml': eventsAt(23) })
      await sendWithKills(2, 2)
    },
    180_000,
  )
})
