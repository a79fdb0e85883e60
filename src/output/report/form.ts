/**
 * How a channel's messages look to who gets them: mail, a text on a phone, a spoken call, a chat with one person or in a room, a
 * notification on a screen, an entry on a page, or data for another system.
 */
export type Form = 'mail' | 'sms' | 'voice' | 'chat' | 'room' | 'push' | 'page' | 'system'

const forms: Readonly<Record<string, Form>> = {
  smtp: 'mail',
  outbox: 'mail',
  twilio: 'sms',
  cm: 'sms',
  whatsapp: 'chat',
  messenger: 'chat',
  instagram: 'chat',
  telegram: 'chat',
  slack: 'room',
  teams: 'room',
  discord: 'room',
  googlechat: 'room',
  mattermost: 'room',
  ntfy: 'push',
  webpush: 'push',
  publish: 'page',
  statuspage: 'page',
  cachet: 'page',
}

/** Of an adapter with its config; of one that is not built in, as data. */
export function formOf(adapter: string, config: unknown): Form {
  const kind = typeof config === 'object' && config !== null && 'kind' in config ? config.kind : undefined
  if (forms[adapter] === 'sms' && kind === 'voice') return 'voice'
  if (adapter === 'twilio' && (kind === 'whatsapp' || kind === 'rcs' || kind === 'messenger')) return 'chat'
  return forms[adapter] ?? 'system'
}

/** Of these the short text is all that people get. */
export function isShortOnly(adapter: string, form: Form): boolean {
  return form === 'sms' || form === 'voice' || adapter === 'instagram' || (adapter === 'twilio' && form === 'chat')
}
