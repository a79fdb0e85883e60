import { accessSync, constants, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Recipient } from '../model/project.ts'
import { type Message, textOf } from '../model/text.ts'
import type { About, Addressee, Channel, Protection } from '../ports/channel.ts'
import { openFolder } from './folder.ts'
import { composeMail, type Draft, type Mail, type MailOptions } from './mime.ts'
import { readChannelSchema } from './schema.ts'
import { checkKeys, createFinisher } from './security/finish.ts'
import type { SecurityConfig } from './security/keys.ts'

/** A folder in the place of the world: one file a message. */
export interface OutboxConfig extends Omit<MailOptions, 'dkim' | 'dsn'>, SecurityConfig {
  dir?: string
  format?: 'eml' | 'json' | 'both'
}

/** File names without their folder, and what is written to them. */
export interface OutboxPayload {
  files: readonly { name: string; content: string | Draft }[]
  /** Nothing may be written for want of this. */
  lacks?: Protection['lacks']
}

const outbox: Channel<OutboxConfig, OutboxPayload> = {
  schema: readChannelSchema('outbox'),
  reach: 'people',
  carriesFiles: true,
  address: (recipient: Recipient) =>
    recipient.email ?? recipient.phone ?? Object.values(recipient.addresses)[0] ?? recipient.id,
  compose(message, to, config, about) {
    const name = fileName(to, about)
    const files: { name: string; content: string | Draft }[] = []
    if (config.format !== 'json') files.push({ name: `${name}.eml`, content: emlOf(message, to, config, about) })
    if (config.format === 'json' || config.format === 'both') {
      files.push({ name: `${name}.json`, content: jsonOf(message, to, about) })
    }
    const lacks = about.protection?.lacks
    return lacks === undefined ? { files } : { files, lacks }
  },
  async keys(config, dir) {
    const keys = (await import('./security/keys.ts')).createKeys(config, dir)
    const fallback = config.from ?? 'notify@localhost'
    return {
      protect: (wish, to, sender, now) => keys.protect(wish, to, { ...sender, from: sender.from ?? fallback }, now),
    }
  },
  open(config, env) {
    const dir = openFolder(config.dir ?? 'outbox', env.dir, 'outbox')
    const finish = createFinisher(config, env)
    return {
      async send(payload, _key, signal) {
        if (signal.aborted) return { kind: 'retry', reason: 'interrupted', scope: 'channel' }
        if (payload.lacks !== undefined) return (await import('./security/seal.ts')).refusalOf(payload.lacks)
        const files: { name: string; content: string }[] = []
        for (const { name, content } of payload.files) {
          const mail = typeof content === 'string' ? { raw: content } : await finish(content)
          if (!('raw' in mail)) return mail
          files.push({ name, content: mail.raw })
        }
        try {
          for (const { name, content } of files) writeWhole(dir, name, content)
        } catch (error) {
          const { code } = error as NodeJS.ErrnoException
          return {
            kind: 'retry',
            reason: 'cannot-write',
            scope: 'channel',
            detail: `${config.dir ?? 'outbox'}: ${code ?? 'cannot be written'}`,
          }
        }
        return { kind: 'sent', ref: payload.files[0]?.name }
      },
      async check() {
        try {
          accessSync(dir, constants.W_OK)
          const keys = await checkKeys(config, env)
          const detail = `${dir} can be written`
          return keys === undefined ? { ok: true, detail } : { ok: keys.ok, detail: `${detail}; ${keys.detail}` }
        } catch (error) {
          return { ok: false, detail: `${dir} cannot be written: ${(error as NodeJS.ErrnoException).code}` }
        }
      },
    }
  },
}

export default outbox

/** Nobody sees half a file. Synchronous: 20,000 small files take a third of the time they take through promises. */
function writeWhole(dir: string, name: string, content: string): void {
  const file = join(dir, name)
  const draft = join(dir, `.${name}.${process.pid}`)
  writeFileSync(draft, content)
  renameSync(draft, file)
}

/** The same for each attempt of a delivery, in the order of time when sorted, and harmless whatever the ids hold. */
function fileName(to: Addressee, about: About): string {
  const time = `${new Date(about.date).toISOString().slice(0, 19).replaceAll(':', '')}Z`
  const event = about.occurrence === null ? about.event.id : `${about.event.id} ${about.occurrence}`
  const subject = about.notices === undefined ? [event, about.moment] : [about.moment]
  return [time, ...[...subject, to.id].map(wordOf), about.key.slice(0, 8)].join('-')
}

function wordOf(text: string): string {
  const word = text
    .replace(/[^A-Za-z0-9_@+]+/g, '-')
    .slice(0, 48)
    .replace(/^-+|-+$/g, '')
  return word === '' ? 'x' : word
}

/** The very bytes that smtp would send. Who has no mail address gets one that leads nowhere (RFC 2606). */
function emlOf(message: Message, to: Addressee, config: OutboxConfig, about: About): string | Draft {
  const from = about.from ?? config.from ?? `${about.project.replace(/[^A-Za-z0-9]+/g, '-') || 'notify'}@localhost`
  const whole = { ...about, from }
  const mail = composeMail(message, to, config, whole)
  if (mail !== undefined) return rawOrDraft(mail)
  const name = to.name === undefined ? to.address : `${to.name} (${to.address})`
  return rawOrDraft(
    composeMail(message, { ...to, name, address: `${wordOf(to.address)}@outbox.invalid` }, config, whole)!,
  )
}

function rawOrDraft(mail: Mail | Draft): string | Draft {
  return 'raw' in mail ? mail.raw : mail
}

function noticeOf({ event, occurrence, rule, moment }: About) {
  return { event: event.id, occurrence, rule, moment }
}

function jsonOf(message: Message, to: Addressee, about: About): string {
  const file = {
    key: about.key,
    date: new Date(about.date).toISOString(),
    project: about.project,
    ...noticeOf(about),
    ...(about.notices === undefined ? {} : { notices: about.notices.map(noticeOf) }),
    recipient: { id: to.id, name: to.name, address: to.address },
    language: message.language,
    // What is to be encrypted is not written down in clear.
    ...(about.protection?.encryptTo === undefined ? wordsOf(message) : { isEncrypted: true }),
    ...(about.attachments === undefined
      ? {}
      : { attachments: about.attachments.map(({ name, type, size, digest }) => ({ name, type, size, digest })) }),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

function wordsOf({ subject, text, short, html }: Message): Record<string, string> {
  return { subject: textOf(subject), text: textOf(text), short: textOf(short), html: textOf(html) }
}
