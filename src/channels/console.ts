import type { Recipient } from '../model/project.ts'
import { textOf } from '../model/text.ts'
import type { Channel } from '../ports/channel.ts'
import { readChannelSchema } from './schema.ts'

export interface ConsoleConfig {
  form?: 'text' | 'short'
}

/** The text of one message as it is printed. */
export interface ConsolePayload {
  text: string
}

const consoleChannel: Channel<ConsoleConfig, ConsolePayload> = {
  schema: readChannelSchema('console'),
  reach: 'people',
  address: (recipient: Recipient) =>
    recipient.email ?? recipient.phone ?? Object.values(recipient.addresses)[0] ?? recipient.id,
  compose(message, to, config, about) {
    const who = to.name === undefined ? to.address : `${to.name} <${to.address}>`
    const subject = about.notices === undefined ? `${about.event.id} · ${about.moment}` : about.moment
    const title = `── ${subject} · ${who} · ${message.language} `
    const body =
      config.form === 'short'
        ? textOf(message.short)
        : `${textOf(message.subject)}\n\n${textOf(message.text).trimEnd()}`
    return { text: `${visible(title).padEnd(72, '─')}\n${visible(body)}\n\n` }
  },
  open(_config, env) {
    return {
      async send(payload, _key, signal) {
        if (signal.aborted) return { kind: 'retry', reason: 'interrupted', scope: 'channel' }
        env.stdout.write(payload.text)
        return { kind: 'sent' }
      },
      async check() {
        return { ok: true, detail: 'messages are printed on standard output' }
      },
    }
  },
}

export default consoleChannel

/** Data must not move the cursor, change colours or ring: escape sequences lose their first character. */
function visible(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/g, '')
}
