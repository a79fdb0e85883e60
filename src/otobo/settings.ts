import { isTruthy } from './perl-values.ts'
import type { Setting } from './types.ts'

const workdayHours = ['8', '9', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20']

/** OTOBO's defaults of the settings that rules depend on. */
export const defaultSettings: Readonly<Record<string, Setting>> = {
  OTOBOTimeZone: 'UTC',
  UserDefaultTimeZone: 'UTC',
  DefaultLanguage: 'en',
  'Frontend::RichText': '1',
  NotificationSenderName: 'OTOBO Notifications',
  NotificationSenderEmail: 'otobo@<OTOBO_CONFIG_FQDN>',
  AdminEmail: 'support@<OTOBO_CONFIG_FQDN>',
  FQDN: 'yourhost.example.com',
  HttpType: 'https',
  ScriptAlias: 'otobo/',
  'Ticket::Hook': 'Ticket#',
  'Ticket::HookDivider': '',
  'Ticket::SubjectFormat': 'Left',
  'Ticket::SubjectSize': '100',
  'Ticket::SubjectRe': 'Re',
  'Ticket::SubjectFwd': 'Fwd',
  'Ticket::Responsible': '0',
  'Ticket::Watcher': '0',
  'Ticket::Type': '0',
  'Ticket::Service': '0',
  'Ticket::Frontend::TextAreaNote': '78',
  AgentSelfNotifyOnAction: '0',
  CustomerNotifyJustToRealCustomer: '0',
  PostmasterUserID: '1',
  FirstnameLastnameOrder: '0',
  'OTOBOEscalationEvents::DecayTime': '1440',
  TimeWorkingHours: {
    Mon: workdayHours,
    Tue: workdayHours,
    Wed: workdayHours,
    Thu: workdayHours,
    Fri: workdayHours,
    Sat: [],
    Sun: [],
  },
}

/** Settings with their defaults; references among them are resolved once, when they are loaded. */
export class Settings {
  readonly #values: ReadonlyMap<string, Setting>

  constructor(given: Readonly<Record<string, Setting>>) {
    const merged = new Map<string, Setting>(Object.entries({ ...defaultSettings, ...given }))
    for (const [key, value] of merged) if (typeof value === 'string') merged.set(key, resolve(value, merged))
    this.#values = merged
  }

  /** The text of a setting; undefined when it is unknown or no plain text. */
  text(key: string): string | undefined {
    const value = this.#values.get(key)
    return typeof value === 'string' ? value : undefined
  }

  /** The text, or the empty text. */
  get(key: string): string {
    return this.text(key) ?? ''
  }

  isOn(key: string): boolean {
    return isTruthy(this.text(key))
  }

  structure(key: string): Setting | undefined {
    return this.#values.get(key)
  }
}

function resolve(value: string, all: ReadonlyMap<string, Setting>): string {
  return value.replace(/<OTOBO_CONFIG_([^>\n]+)>/g, (tag, key: string) => {
    const target = all.get(key)
    return typeof target === 'string' && !target.includes('<OTOBO_CONFIG_') ? target : tag
  })
}
