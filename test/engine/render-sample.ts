import { createRenderer, type RenderRequest } from '../../src/engine/render.ts'
import type { Facts } from '../../src/model/delivery.ts'
import type {
  Event,
  Moment,
  Project,
  Recipient,
  Rule,
  TemplateSet,
  TemplateWords,
  TextPart,
} from '../../src/model/project.ts'
import type { Message } from '../../src/model/text.ts'
import { textOf } from '../../src/model/text.ts'

export const at = (iso: string): number => {
  const instant = Date.parse(iso)
  if (Number.isNaN(instant)) throw new Error(`not a time: ${iso}`)
  return instant
}

const place = { file: 'rules/sample.yaml', line: 1, column: 1 }

export function part(text: string, file = 'templates/sample.en.md'): TextPart {
  return { text, origin: { file, line: 1, column: 1, indentColumn: 1, exact: true } }
}

export function words(texts: Partial<Record<keyof TemplateWords, string>>): TemplateWords {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, part(text)]))
}

export const minimalEvent: Event = {
  id: 'plain',
  was: [],
  type: 'maintenance',
  urgency: 'routine',
  status: 'scheduled',
  autoStart: false,
  title: 'Storage upgrade',
  services: [],
  timezone: 'Europe/Rome',
  updates: [],
  fields: {},
  at: place,
}

export const event: Event = {
  ...minimalEvent,
  id: 'pg16-upgrade',
  severity: 'high',
  title: {
    en: 'PostgreSQL 16 upgrade',
    it: 'Aggiornamento a PostgreSQL 16',
    de: 'Upgrade auf PostgreSQL 16',
    pl: 'Aktualizacja do PostgreSQL 16',
    fr: 'Passage à PostgreSQL 16',
    es: 'Actualización a PostgreSQL 16',
  },
  services: ['Billing API', 'Invoices'],
  window: { start: at('2026-12-05T21:00:00Z'), end: at('2026-12-05T23:00:00Z') },
  impact: {
    level: 'outage',
    summary: {
      en: 'No invoices can be created.',
      it: 'Non si possono creare fatture.',
      de: 'Es können keine Rechnungen erstellt werden.',
      pl: 'Nie można wystawiać faktur.',
      fr: 'Aucune facture ne peut être créée.',
      es: 'No se pueden crear facturas.',
    },
  },
  reason: {
    en: 'Security and performance upgrade.',
    it: 'Aggiornamento di sicurezza e prestazioni.',
    de: 'Sicherheits- und Leistungsupdate.',
    pl: 'Aktualizacja bezpieczeństwa i wydajności.',
    fr: 'Mise à jour de sécurité et de performances.',
    es: 'Actualización de seguridad y rendimiento.',
  },
  workaround: {
    en: 'Queue invoices in the mobile app.',
    it: "Accodare le fatture nell'app.",
    de: 'Rechnungen in der App vormerken.',
    pl: 'Faktury można zapisać w aplikacji mobilnej.',
    fr: "Mettez vos factures en attente dans l'application mobile.",
    es: 'Guarde las facturas en la aplicación móvil.',
  },
  description: {
    en: 'We move the billing database to PostgreSQL 16.',
    it: 'Il database della fatturazione passa a PostgreSQL 16.',
    de: 'Die Abrechnungsdatenbank wird auf PostgreSQL 16 umgestellt.',
    pl: 'Baza danych rozliczeń przechodzi na PostgreSQL 16.',
    fr: 'La base de facturation passe à PostgreSQL 16.',
    es: 'La base de datos de facturación pasa a PostgreSQL 16.',
  },
  contact: 'billing@acme.example',
  statusPage: 'https://status.acme.example',
  updates: [
    {
      id: 'replica',
      at: at('2026-12-05T21:40:00Z'),
      text: {
        en: 'Replica promoted; still on schedule.',
        it: 'Replica promossa; nei tempi.',
        de: 'Replikat umgeschaltet; weiterhin im Plan.',
        pl: 'Replika przełączona; zgodnie z planem.',
        fr: 'Réplique promue, dans les temps.',
        es: 'Réplica promovida; sin retrasos.',
      },
    },
    {
      id: 'indexes',
      at: at('2026-12-05T22:10:00Z'),
      text: {
        en: 'Indexes rebuilt.',
        it: 'Indici ricostruiti.',
        de: 'Indizes neu aufgebaut.',
        pl: 'Indeksy odbudowane.',
        fr: 'Index reconstruits.',
        es: 'Índices reconstruidos.',
      },
    },
  ],
  fields: { region: 'eu-west', tickets: 3, tags: ['db', 'billing'] },
}

export const recipient: Recipient = {
  id: 'ann',
  name: 'Ann Lee',
  email: 'ann@corp.example',
  addresses: {},
  channels: [],
  optOut: [],
  groups: ['billing'],
  roles: [],
  fields: {},
}

export const announced: Moment = { kind: 'state', name: 'announced' }

export const rule: Rule = {
  id: 'customers',
  was: [],
  validity: 'valid',
  on: [announced],
  when: [],
  to: { audiences: [], emails: [] },
  via: [],
  oncePerDay: false,
  sendWhenOutOfOffice: true,
  missed: 'newest',
  corrections: true,
  message: { inline: {}, on: {} },
  at: place,
}

export const defaults: Project['defaults'] = {
  language: 'en',
  timezone: 'Europe/Rome',
  statusPage: 'https://status.acme.example',
  contact: 'support@acme.example',
}

export function factsOf({ window, status, updates }: Event): Facts {
  return { start: window?.start ?? null, end: window?.end ?? null, status, updates: updates.map(({ id }) => id) }
}

export function rendererOf(
  sets: Partial<Record<'templates' | 'builtIns', readonly TemplateSet[]>> = {},
  maxFrames?: number,
) {
  const byName = (list: readonly TemplateSet[] = []) => new Map(list.map((set) => [set.name, set]))
  return createRenderer({
    templates: byName(sets.templates),
    builtIns: byName(sets.builtIns),
    defaults,
    projectName: 'Acme',
    ...(maxFrames === undefined ? {} : { maxFrames }),
  })
}

export function request(changes: Partial<RenderRequest> = {}): RenderRequest {
  const subject = changes.event ?? event
  return {
    event: subject,
    facts: factsOf(subject),
    rule,
    moment: announced,
    recipient,
    language: 'en',
    timezone: 'Europe/Rome',
    told: null,
    news: [],
    now: at('2026-12-02T20:00:00Z'),
    ...changes,
  }
}

/** A rule whose words stand in it, in English. */
export function ruleSaying(texts: Partial<Record<keyof TemplateWords, string>>): Rule {
  return { ...rule, message: { inline: { en: words(texts) }, on: {} } }
}

export interface Texts {
  subject: string
  html: string
  text: string
  short: string
}

export function textsOf(message: Message): Texts {
  return {
    subject: textOf(message.subject),
    html: textOf(message.html),
    text: textOf(message.text),
    short: textOf(message.short),
  }
}

/** What one reader gets from inline words. */
export function say(texts: Partial<Record<keyof TemplateWords, string>>, changes: Partial<RenderRequest> = {}): Texts {
  return textsOf(rendererOf().render(request({ rule: ruleSaying(texts), ...changes })))
}

/** The part of an HTML document that came from the body's words. */
export function bodyOf(html: string): string {
  const start = html.indexOf('<td class="inner body"')
  return html.slice(html.indexOf('\n', start) + 1, html.indexOf('</td></tr>\n</table>', start)).trim()
}
