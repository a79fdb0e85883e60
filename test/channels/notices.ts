import { parseMoment } from '../../src/engine/moment.ts'
import { createRenderer } from '../../src/engine/render.ts'
import type { Facts } from '../../src/model/delivery.ts'
import type { Event, Moment, Recipient, Rule, TemplateWords } from '../../src/model/project.ts'
import type { Message } from '../../src/model/text.ts'
import type { About } from '../../src/ports/channel.ts'
import { about, event as base } from './fixtures.ts'

/** A maintenance as channels get to say it, from the first notice to the last. */
export const event: Event = {
  ...base,
  title: { en: 'PostgreSQL 16 upgrade', it: 'Aggiornamento a PostgreSQL 16' },
  services: ['Billing API', 'Invoices'],
  impact: { level: 'outage', summary: { en: 'No invoices can be created.', it: 'Non si possono creare fatture.' } },
  contact: 'billing@acme.example',
  statusPage: 'https://status.acme.example',
}

const update = {
  id: 'replica',
  at: Date.parse('2026-12-05T21:40:00Z'),
  text: { en: 'Replica promoted; still on schedule.', it: 'Replica promossa; nei tempi.' },
}
const moved = { start: Date.parse('2026-12-12T21:00:00Z'), end: Date.parse('2026-12-12T23:00:00Z') }

const openings: Record<string, string> = {
  announced: 'We have scheduled maintenance of **{{list event.services}}**.',
  '24h before start': 'A reminder: maintenance of **{{list event.services}}** begins tomorrow.',
  updated: 'There is news of the maintenance of **{{list event.services}}**.',
  rescheduled: 'The maintenance of **{{list event.services}}** was **rescheduled**.',
  cancelled: 'The maintenance of **{{list event.services}}** is **cancelled**.',
  completed: 'The maintenance of **{{list event.services}}** is **completed**.',
}

const body = (opening: string) => `# {{event.title}}

${opening}

| | |
|---|---|
| When | **{{window event.window}}** |
| Services | {{list event.services}} |
| Impact | {{label event.impact.level}}. {{event.impact.summary}} |

{{#each news}}
- **{{datetime at}}**: {{text}}
{{/each}}

Questions? Write to [the billing team](mailto:{{event.contact}}).
`

function part(text: string) {
  return { text, origin: { file: 'rules/sample.yaml', line: 1, column: 1, indentColumn: 1, exact: true } }
}

/** Handlebars Markdown as the rule's words. */
export function words(subject: string, markdown: string, short = subject): TemplateWords {
  return { subject: part(subject), body: part(markdown), short: part(short) }
}

const renderer = createRenderer({
  templates: new Map(),
  builtIns: new Map(),
  defaults: {
    language: 'en',
    timezone: 'Europe/Rome',
    statusPage: 'https://status.acme.example',
    contact: 'support@acme.example',
  },
  projectName: 'Acme',
})

export interface Sample {
  message: Message
  about: About
}

export interface SampleOptions {
  event?: Partial<Event>
  words?: TemplateWords
  language?: string
  /** Which delivery: makes its key. */
  n?: number
  recipient?: Partial<Recipient>
}

/** What a channel gets to say at a moment, rendered from words as a project has them. */
export function sampleNotice(momentName: string, options: SampleOptions = {}): Sample {
  const moment = parseMoment(momentName) as Moment
  const status = { completed: 'completed', cancelled: 'cancelled' }[momentName] as Event['status'] | undefined
  const subject: Event = {
    ...event,
    ...(status === undefined ? {} : { status }),
    ...(momentName === 'rescheduled' ? { window: moved } : {}),
    updates: momentName === 'updated' ? [update] : [],
    ...options.event,
  }
  const facts: Facts = {
    start: subject.window?.start ?? null,
    end: subject.window?.end ?? null,
    status: subject.status,
    updates: subject.updates.map(({ id }) => id),
  }
  const told = { ...facts, start: event.window!.start!, end: event.window!.end!, status: 'scheduled', updates: [] }
  const isFollowUp = momentName !== 'announced'
  const language = options.language ?? 'en'
  const own =
    options.words ??
    words(
      `${titles[momentName]}: {{list event.services}}`,
      body(openings[momentName]!),
      `${titles[momentName]}: {{list event.services}}, {{window event.window}}. {{event.statusPage}}`,
    )
  const rule: Rule = {
    id: 'customers-maintenance',
    was: [],
    validity: 'valid',
    on: [moment],
    when: [],
    to: { audiences: [], emails: [] },
    via: [],
    oncePerDay: false,
    sendWhenOutOfOffice: true,
    missed: 'newest',
    corrections: true,
    message: { inline: { [language]: own }, on: {} },
    at: base.at,
  }
  const message = renderer.render({
    event: subject,
    facts,
    rule,
    moment,
    recipient: {
      id: 'place',
      addresses: {},
      channels: [],
      optOut: [],
      groups: [],
      roles: [],
      fields: {},
      ...options.recipient,
    },
    language,
    timezone: 'Europe/Rome',
    told: isFollowUp ? told : null,
    news: facts.updates,
    now: Date.parse('2026-12-02T20:00:00Z'),
  })
  return {
    message,
    about: about(options.n ?? 1, {
      event: subject,
      moment: momentName,
      facts,
      isFollowUp,
      revision: { notices: isFollowUp ? 1 : 0, changes: 0 },
      statusPage: subject.statusPage,
      thread: 'a0b1c2d3e4f5061728394a5b6c7d8e9f',
      defaultLanguage: 'en',
    }),
  }
}

const titles: Record<string, string> = {
  announced: 'Scheduled maintenance',
  '24h before start': 'Tomorrow',
  updated: 'Update',
  rescheduled: 'Rescheduled',
  cancelled: 'Cancelled',
  completed: 'Completed',
}

/** One sample for each type of notice; `italian` is told in words that list no facts of their own. */
export const samples: Readonly<Record<string, Sample>> = {
  announced: sampleNotice('announced'),
  updated: sampleNotice('updated', { n: 2 }),
  rescheduled: sampleNotice('rescheduled', { n: 3 }),
  cancelled: sampleNotice('cancelled', { n: 4 }),
  completed: sampleNotice('completed', { n: 5 }),
  italian: sampleNotice('announced', {
    n: 6,
    language: 'it',
    words: words('Manutenzione: {{list event.services}}', 'Aggiorniamo **{{event.title}}**.'),
  }),
}
