import type { Outcome } from '../model/delivery.ts'
import { createRedactor } from '../model/redact.ts'
import type { Channel } from '../ports/channel.ts'
import { composeMail, type Draft, type Mail } from './mime.ts'
import { readChannelSchema } from './schema.ts'
import { checkKeys, createFinisher } from './security/finish.ts'
import { type SmtpConfig, smtpSettings } from './smtp/settings.ts'

/** A mail, whole or still to be signed and encrypted, or the address that cannot get one. */
export type SmtpPayload = Mail | Draft | { badAddress: string }

const smtp: Channel<SmtpConfig, SmtpPayload> = {
  schema: readChannelSchema('smtp'),
  reach: 'people',
  carriesFiles: true,
  address: (recipient) => recipient.email,
  compose: (message, to, config, about) => composeMail(message, to, config, about) ?? { badAddress: to.address },
  keys: async (config, dir) => (await import('./security/keys.ts')).createKeys(config, dir),
  async open(config, env) {
    const settings = smtpSettings(config)
    const redact = createRedactor(settings.secrets)
    const clean = (outcome: Outcome): Outcome =>
      outcome.detail === undefined ? outcome : { ...outcome, detail: redact(outcome.detail) }
    const { createPool } = await import('./smtp/pool.ts')
    const pool = createPool(settings, env.concurrency)
    const finish = createFinisher(config, env)
    return {
      // The next envelope leaves together with the content before it (RFC 2920).
      parallel: env.concurrency * 2,
      async send(payload, _key, signal) {
        if ('badAddress' in payload) return { kind: 'rejected', reason: 'bad-address', scope: 'recipient' }
        if ('raw' in payload) return clean(await pool.send(payload, signal))
        const mail = await finish(payload)
        return clean('raw' in mail ? await pool.send(mail, signal) : mail)
      },
      async check(_deep, signal) {
        const { checkServer } = await import('./smtp/check.ts')
        const { ok, detail } = await checkServer(settings, signal)
        const keys = ok ? await checkKeys(config, env) : undefined
        return { ok: keys?.ok ?? ok, detail: redact(keys === undefined ? detail : `${detail}; ${keys.detail}`) }
      },
      close: () => pool.close(),
    }
  },
}

export default smtp
