import type { Change } from '../support/git.ts'

/** A commit, and what people would read differently because of it, in the words of `linesOf`. */
export interface Commit {
  does: string
  change: Change
  expected: readonly string[]
}

const notifyYaml = (more = '') => `name: acme
defaults:
  language: en
  timezone: Europe/Rome
  from: Acme <ops@acme.example>
${more}`

const upgrade = ({
  id = 'upgrade',
  start = '2026-12-05T22:00',
  end = '2026-12-06T00:00',
  title = '{en: Database upgrade, it: Aggiornamento}',
  services = '[Billing]',
  status = 'scheduled',
  more = '',
} = {}) => `kind: event
id: ${id}
type: maintenance
status: ${status}
title: ${title}
services: ${services}
window: {start: ${start}, end: ${end}}
${more}`

const people = (...lines: string[]) => `id,name,email,language\n${lines.map((line) => `${line}\n`).join('')}`
const ann = 'ann,Ann Lee,ann@corp.example,en'
const bob = 'bob,Bob Hill,bob@corp.example,en'
const bruno = 'bruno,Bruno Rossi,bruno@ditta.example,it'

const tell = ({
  id = 'tell',
  on = '[announced, 24h before start, completed]',
  when = '{type: maintenance}',
  to = '[customers]',
  via = '[email]',
  more = '',
} = {}) => `kind: rule
id: ${id}
on: ${on}
when: ${when}
to: {audiences: ${to}}
via: ${via}
corrections: false
message: {template: house}
${more}`

const staff = ({ on = '[announced]', more = '' } = {}) => `kind: rule
id: crew
on: ${on}
when: {type: maintenance}
to: {audiences: [staff]}
via: [room]
corrections: false
message:
  en: {subject: "Crew: {{event.title}}", short: "Crew", body: "Be there."}
${more}`

const house = (language: string, body: string, subject = '{{event.title}}') => ({
  [`templates/house.${language}.md`]: `---\nsubject: "${subject}"\nshort: "${subject}"\n---\n${body}\n`,
})
const english = 'Hello {{recipient.name}}, work on {{list event.services}} begins at {{time event.window.start}}.'
const italian = 'Buongiorno {{recipient.name}}, lavori su {{list event.services}} dalle {{time event.window.start}}.'

const email = (more = '') => `kind: channel
id: email
adapter: smtp
config: {url: "\${env:SMTP_URL}"}
${more}`

/** The project that the commits change, one after the other. */
export const first: Change = {
  'notify.yaml': notifyYaml(),
  'events/upgrade.yaml': upgrade(),
  'events/old.yaml': upgrade({
    id: 'old',
    start: '2025-03-01T22:00',
    end: '2025-03-01T23:00',
    title: 'Old work',
    status: 'completed',
  }),
  'audiences/customers.yaml': 'kind: audience\nid: customers\nsegment: customer\nsource: {csv: customers.csv}\n',
  'audiences/customers.csv': people(ann, bruno),
  'audiences/staff.yaml':
    'kind: audience\nid: staff\nsegment: internal\nrecipients: [{id: eve, email: eve@acme.example}]\n',
  'channels/email.yaml': email(),
  'channels/room.yaml':
    'kind: channel\nid: room\nadapter: slack\nconfig: {token: "${env:SLACK}", channel: C0123456789}\n',
  'rules/tell.yaml': tell(),
  'rules/crew.yaml': staff(),
  ...house('en', english),
  ...house('it', italian),
}

export const commits: readonly Commit[] = [
  {
    does: 'moves files into other folders',
    change: {
      'events/upgrade.yaml': null,
      'events/2026/december/db.yaml': upgrade(),
      'rules/tell.yaml': null,
      'all/rules.yaml': tell(),
    },
    expected: [],
  },
  {
    does: 'reformats YAML: block style, other quotes, other order of keys, comments',
    change: {
      'events/2026/december/db.yaml': `# the big one
kind: event
title:
  it: 'Aggiornamento'
  en: "Database upgrade"   # short
window:
    end: 2026-12-06T00:00
    start: "2026-12-05T22:00"
services:
- Billing
type: maintenance
id: "upgrade"
status: scheduled
`,
    },
    expected: [],
  },
  {
    does: 'writes the same instants in another zone, and a comment of a rule',
    change: {
      'events/2026/december/db.yaml': upgrade({ start: '2026-12-05T21:00Z', end: '2026-12-05T23:00+00:00' }),
      'rules/crew.yaml': staff({ more: 'comment: What the crew hears.\n' }),
    },
    expected: [],
  },
  {
    does: 'moves the source of an audience',
    change: {
      'audiences/customers.csv': null,
      'people/customers.csv': people(ann, bruno),
      'audiences/customers.yaml':
        'kind: audience\nid: customers\nsegment: customer\nsource: {csv: ../people/customers.csv}\n',
    },
    expected: [],
  },
  {
    does: 'changes the English title',
    change: { 'events/2026/december/db.yaml': upgrade({ title: '{en: Database move, it: Aggiornamento}' }) },
    expected: [
      'words upgrade | crew, tell | 24h before start, announced, completed | email, room | en | 4: upgrade → move',
    ],
  },
  {
    does: 'changes one word of the Italian template',
    change: house('it', italian.replace('lavori', 'interventi')),
    expected: ['words upgrade | tell | 24h before start, announced, completed | email | it | 3: lavori → interventi'],
  },
  {
    does: 'changes a service that both languages name',
    change: {
      'events/2026/december/db.yaml': upgrade({
        title: '{en: Database move, it: Aggiornamento}',
        services: '[Invoices]',
      }),
    },
    expected: [
      'words upgrade | tell | 24h before start, announced, completed | email | en, it | 6: Billing → Invoices',
    ],
  },
  {
    does: 'moves the event by an hour, of which no rule corrects anything',
    change: {
      'events/2026/december/db.yaml': upgrade({
        title: '{en: Database move, it: Aggiornamento}',
        services: '[Invoices]',
        start: '2026-12-05T23:00',
      }),
    },
    expected: [
      'words upgrade | tell | 24h before start, announced, completed | email | en, it | 6: 22:00 → 23:00',
      'due upgrade | tell | 24h before start | email | en, it | 2: 2026-12-04T21:00:00.000Z → 2026-12-04T22:00:00.000Z',
    ],
  },
  {
    does: 'lets the rule tell of moves',
    change: { 'all/rules.yaml': tell({ on: '[announced, 24h before start, completed, rescheduled]' }) },
    expected: [
      'added upgrade | tell | rescheduled | email | en, it | 2',
      'setting rule tell on: 24h before start, announced, completed → 24h before start, announced, completed, rescheduled',
    ],
  },
  {
    does: 'moves the event to another day',
    change: {
      'events/2026/december/db.yaml': upgrade({
        title: '{en: Database move, it: Aggiornamento}',
        services: '[Invoices]',
        start: '2026-12-07T23:00',
        end: '2026-12-08T00:00',
      }),
    },
    expected: [
      'at-once upgrade | tell | rescheduled | email | en, it | 2',
      'due upgrade | tell | 24h before start | email | en, it | 2: 2026-12-04T22:00:00.000Z → 2026-12-06T22:00:00.000Z',
    ],
  },
  {
    does: 'adds a person',
    change: { 'people/customers.csv': people(ann, bruno, bob) },
    expected: [
      'recipients upgrade | tell | 24h before start, announced, completed, rescheduled | email | en | 8: 1 → 2, customers 1 → 2, customer 1 → 2',
    ],
  },
  {
    does: 'puts one person in the place of another',
    change: { 'people/customers.csv': people(ann, bruno, 'cid,Cid Moor,cid@corp.example,en') },
    expected: [
      'recipients upgrade | tell | 24h before start, announced, completed, rescheduled | email | en | 8: 2, others',
    ],
  },
  {
    does: 'sorts the people, and corrects a name',
    change: {
      'people/customers.csv': people(
        'bruno,Bruno Rossini,bruno@ditta.example,it',
        'cid,Cid Moor,cid@corp.example,en',
        ann,
      ),
    },
    expected: [],
  },
  {
    does: 'adds the first person who reads German, who gets English words',
    change: {
      'people/customers.csv': people(
        bruno,
        'cid,Cid Moor,cid@corp.example,en',
        ann,
        'dora,Dora Vogt,dora@werk.example,de',
      ),
    },
    expected: [
      'recipients upgrade | tell | 24h before start, announced, completed, rescheduled | email | en | 12: 2 → 3, customers 2 → 3, customer 2 → 3',
    ],
  },
  {
    does: 'adds German words',
    change: house('de', 'Guten Tag {{recipient.name}}, Arbeiten an {{list event.services}}.'),
    expected: [
      'added upgrade | tell | 24h before start, announced, completed, rescheduled | email | de | 4',
      'recipients upgrade | tell | 24h before start, announced, completed, rescheduled | email | en | 8: 3 → 2, customers 3 → 2, customer 3 → 2',
    ],
  },
  {
    does: 'adds an event that nobody is to hear of yet',
    change: { 'events/network.yaml': upgrade({ id: 'network', title: 'Network', status: 'draft' }) },
    expected: [],
  },
  {
    does: 'makes that event public',
    change: { 'events/network.yaml': upgrade({ id: 'network', title: 'Network' }) },
    expected: [
      'added network | crew, tell | 24h before start, announced, completed, rescheduled | email, room | de, en, it | 17',
      'setting event network status: draft → scheduled',
    ],
  },
  {
    does: 'withdraws it',
    change: { 'events/network.yaml': null },
    expected: [
      'removed network | crew, tell | 24h before start, announced, completed, rescheduled | email, room | de, en, it | 17',
    ],
  },
  {
    does: 'changes the sender',
    change: { 'notify.yaml': notifyYaml().replace('Acme <ops@', 'Acme Operations <ops@') },
    expected: [
      'sender upgrade | crew, tell | 24h before start, announced, completed, rescheduled | email, room | de, en, it | 17: Acme <ops@acme.example> → Acme Operations <ops@acme.example>',
    ],
  },
  {
    does: 'slows a channel down, with quiet hours',
    change: { 'channels/email.yaml': email('rate: 10/s\nquietHours: {from: "22:00", to: "07:00"}\n') },
    expected: ['setting channel email rate: - → 10 per 1s', 'setting channel email quietHours: - → 22:00 to 07:00'],
  },
  {
    does: 'caps what a person gets, and takes the mail server from another variable',
    change: {
      'notify.yaml': notifyYaml('maxPerDay: 3\n').replace('Acme <ops@', 'Acme Operations <ops@'),
      'channels/email.yaml': email('rate: 10/s\nquietHours: {from: "22:00", to: "07:00"}\n').replace(
        'SMTP_URL',
        'MAIL_URL',
      ),
    },
    expected: [
      'setting project  maxPerDay: - → 3',
      'setting channel email config.url: ${env:SMTP_URL} → ${env:MAIL_URL}',
    ],
  },
  {
    does: 'narrows what the rule is about, to the same events',
    change: {
      'all/rules.yaml': tell({
        on: '[announced, 24h before start, completed, rescheduled]',
        when: '{type: [maintenance, deploy]}',
      }),
    },
    expected: ['setting rule tell when: type is maintenance → type is one of maintenance, deploy'],
  },
  {
    does: 'renames rule, audience and channel with "was"',
    change: {
      'all/rules.yaml': tell({
        id: 'tell-customers',
        on: '[announced, 24h before start, completed, rescheduled]',
        when: '{type: [maintenance, deploy]}',
        to: '[clients]',
        via: '[mail]',
        more: 'was: [tell]\n',
      }),
      'audiences/customers.yaml':
        'kind: audience\nid: clients\nwas: [customers]\nsegment: customer\nsource: {csv: ../people/customers.csv}\n',
      'channels/email.yaml': email('rate: 10/s\nquietHours: {from: "22:00", to: "07:00"}\nwas: [email]\n')
        .replace('SMTP_URL', 'MAIL_URL')
        .replace('id: email', 'id: mail'),
    },
    expected: [],
  },
  {
    does: 'renames the event with "was"',
    change: {
      'events/2026/december/db.yaml': upgrade({
        id: 'db-move',
        title: '{en: Database move, it: Aggiornamento}',
        services: '[Invoices]',
        start: '2026-12-07T23:00',
        end: '2026-12-08T00:00',
        more: 'was: [upgrade]\n',
      }),
    },
    expected: [],
  },
  {
    does: 'lets a channel in between, tried first',
    change: {
      'channels/sms.yaml':
        'kind: channel\nid: sms\nadapter: twilio\nconfig: {accountSid: "${env:SID}", authToken: "${env:TOKEN}", from: "+15005550006"}\n',
      'all/rules.yaml': tell({
        id: 'tell-customers',
        on: '[announced, 24h before start, completed, rescheduled]',
        when: '{type: [maintenance, deploy]}',
        to: '[clients]',
        via: '[{fallback: [sms, mail]}]',
        more: 'was: [tell]\n',
      }),
    },
    expected: ['setting rule tell-customers via: mail → sms > mail', 'setting channel sms added'],
  },
  {
    does: 'makes the event urgent: it passes quiet hours',
    change: {
      'events/2026/december/db.yaml': upgrade({
        id: 'db-move',
        title: '{en: Database move, it: Aggiornamento}',
        services: '[Invoices]',
        start: '2026-12-07T23:00',
        end: '2026-12-08T00:00',
        more: 'was: [upgrade]\nurgency: emergency\n',
      }),
    },
    expected: [
      'look db-move | crew, tell-customers | 24h before start, announced | mail, room | de, en, it | 9',
      'setting event db-move urgency: routine → emergency',
    ],
  },
  {
    does: 'edits what is over, and its file',
    change: {
      'events/old.yaml': upgrade({
        id: 'old',
        start: '2025-03-01T22:00',
        end: '2025-03-01T23:30',
        title: 'Old work, done',
        status: 'completed',
      }),
    },
    expected: [],
  },
  {
    does: 'completes the event',
    change: {
      'events/2026/december/db.yaml': upgrade({
        id: 'db-move',
        title: '{en: Database move, it: Aggiornamento}',
        services: '[Invoices]',
        start: '2026-12-07T23:00',
        end: '2026-12-08T00:00',
        status: 'completed',
        more: 'was: [upgrade]\nurgency: emergency\n',
      }),
    },
    expected: [
      'at-once db-move | tell-customers | completed | mail | de, en, it | 4',
      'removed db-move | crew, tell-customers | 24h before start, announced, rescheduled | mail, room | de, en, it | 13',
      'setting event db-move status: scheduled → completed',
    ],
  },
  {
    does: 'changes a template while no event is to come',
    change: house('it', italian.replace('lavori', 'attività')),
    expected: [
      'words db-move | tell-customers | 24h before start, announced, completed, rescheduled | mail | it | 4: interventi → attività (past)',
    ],
  },
  {
    does: 'removes the rule of the crew, and edits a text that is no notice',
    change: { 'rules/crew.yaml': null, 'README.md': '# Our notices\n' },
    expected: ['removed db-move | crew | announced | room | en | 1 (past)', 'setting rule crew removed'],
  },
  {
    does: 'moves the whole project into a folder',
    change: {},
    expected: [],
  },
]
