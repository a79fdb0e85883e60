import type { Context } from './context.ts'
import { mask } from './lookups.ts'
import { cleanUp, escapeFor, hasTags, type Syntax, tagPattern } from './tag-text.ts'

export type MaskedSetting = (key: string) => boolean

export const isMaskedInTickets: MaskedSetting = (key) => /(?:password|pw)\d*$/i.test(key)

const maskedInAppointments = new Set([
  'DatabasePw',
  'SearchUserPw',
  'UserPw',
  'SendmailModule::AuthPassword',
  'AuthModule::Radius::Password',
  'PGP::Key::Password',
  'Customer::AuthModule::DB::CustomerPassword',
  'Customer::AuthModule::Radius::Password',
  'PublicFrontend::AuthPassword',
])

/** Appointment messages mask a fixed list only; outside of strict mode we mask what ticket messages mask as well. */
export function maskedForAppointments(isStrict: boolean): MaskedSetting {
  return (key) => maskedInAppointments.has(key) || (!isStrict && isMaskedInTickets(key))
}

/** `<OTOBO_CONFIG_Key>`: prefix and key as written; an unknown setting is empty text. */
export function replaceSettings(text: string, syntax: Syntax, isMasked: MaskedSetting, context: Context): string {
  if (!hasTags(text, syntax)) return text
  const replaced = text.replace(tagPattern(syntax, 'CONFIG_([^\\n]+?)', 'g'), (_, key: string) => {
    // Whether such a setting exists is nobody's business either.
    if (isMasked(key)) return mask
    const value = context.settings.get(key)
    // Unescaped in HTML is one of the original's defects.
    return context.isStrict ? value : escapeFor(syntax.mode, value)
  })
  return cleanUp(replaced, syntax, 'CONFIG_')
}
