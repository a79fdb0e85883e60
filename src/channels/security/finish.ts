import type { Outcome } from '../../model/delivery.ts'
import type { ChannelEnv, Check } from '../../ports/channel.ts'
import type { Draft, Mail, MailOptions } from '../mime.ts'
import type { SecurityConfig } from './keys.ts'

/** Signs and encrypts what a sender is handed; keys and libraries are opened with the first such mail. */
export function createFinisher(
  config: MailOptions & SecurityConfig,
  { dir, now = Date.now }: Pick<ChannelEnv, 'dir' | 'now'>,
): (draft: Draft) => Promise<Mail | Outcome> {
  let sealing: Promise<(draft: Draft) => Promise<Mail | Outcome>> | undefined
  const open = async () => {
    const [{ createDesks }, { seal }] = await Promise.all([import('./keys.ts'), import('./seal.ts')])
    const deskOf = createDesks(config, dir)
    return (draft: Draft) => seal(draft, deskOf, config, now())
  }
  return async (draft) => {
    sealing ??= open()
    try {
      return await (await sealing)(draft)
    } catch (error) {
      // Nothing has left yet, so this is no doubt.
      const detail = error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error)
      return { kind: 'rejected', reason: 'cannot-secure', scope: 'recipient', detail }
    }
  }
}

/** Whether the channel's signing keys can be used; undefined, without loading anything, where it has none. */
export async function checkKeys(
  config: MailOptions & SecurityConfig,
  { dir, now = Date.now }: Pick<ChannelEnv, 'dir' | 'now'>,
): Promise<Check | undefined> {
  if (config.pgp?.signingKeys === undefined && config.smime?.signingKeys === undefined) return undefined
  return (await import('./keys.ts')).checkSigningKeys(config, dir, now())
}
