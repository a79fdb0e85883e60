import type { Agent, Attributes, Rule, Ticket, TicketEvent, World } from '../../src/otobo/index.ts'

// A small invented help desk; tests change what they need.

const agent = (id: string, login: string, attributes: Attributes = {}): Agent => ({
  id,
  login,
  isValid: true,
  attributes: {
    UserFirstname: login[0]?.toUpperCase() + login.slice(1),
    UserLastname: 'Baker',
    UserEmail: `${login}@desk.example`,
    ...attributes,
  },
})

export function world(changes: Partial<World> = {}): World {
  return {
    settings: {
      'Frontend::RichText': '0',
      FQDN: 'desk.example',
      NotificationSenderEmail: 'bot@desk.example',
      NotificationSenderName: 'Desk',
    },
    directory: {
      agents: [
        agent('1', 'root'),
        agent('2', 'olga', {
          UserLanguage: 'it',
          UserTimeZone: 'Europe/Rome',
          UserPw: '$6$secrethash',
          UserApiToken: 'tok',
        }),
        agent('3', 'piet', { OutOfOffice: '1', ...absence('2030-06-01', '2030-06-10') }),
        agent('10', 'rosa', { UserLastname: 'O<Neil>' }),
        { ...agent('11', 'zeno'), isValid: false },
      ],
      groups: [
        { id: '4', name: 'bread', members: { '2': ['rw'], '3': ['ro'], '10': ['note'] } },
        { id: '5', name: 'cake', members: { '10': ['ro'] } },
      ],
      roles: [{ id: '7', name: 'all', members: ['1', '3', '10'], permissions: { '5': ['rw'] } }],
      customers: {
        carla: {
          UserLogin: 'carla',
          UserFirstname: 'Carla',
          UserLastname: '<C>',
          UserEmail: 'carla@shop.example',
          UserLanguage: 'it',
        },
      },
      queues: [
        {
          id: '20',
          name: 'Bread',
          groupId: '4',
          systemAddress: { name: 'Bread Desk', email: 'bread@desk.example' },
          subscribers: ['2', '3', '10', '11'],
        },
      ],
      services: [{ id: '30', name: 'Oven', subscribers: ['3', '11'] }],
      serviceLevels: [],
      calendars: [{ CalendarID: '1', CalendarName: 'Shifts & more', Color: '#123456', GroupID: '5', ValidID: '1' }],
      dynamicFields: [
        { name: 'Flour', type: 'Dropdown', possibleValues: { w: 'wheat <fine>', r: 'rye' }, isTranslatable: false },
        { name: 'Due', type: 'Date' },
        { name: 'Ready', type: 'DateTime' },
        { name: 'Extras', type: 'Multiselect', possibleValues: { n: 'nuts', s: 'seeds' } },
        { name: 'Rush', type: 'Checkbox' },
        { name: 'Note', type: 'Text' },
      ],
      systemAddresses: ['bread@desk.example'],
    },
    ...changes,
  }
}

function absence(from: string, until: string): Attributes {
  const [startYear, startMonth, startDay] = from.split('-').map((part) => String(Number(part)))
  const [endYear, endMonth, endDay] = until.split('-').map((part) => String(Number(part)))
  return {
    OutOfOfficeStartYear: startYear,
    OutOfOfficeStartMonth: startMonth,
    OutOfOfficeStartDay: startDay,
    OutOfOfficeEndYear: endYear,
    OutOfOfficeEndMonth: endMonth,
    OutOfOfficeEndDay: endDay,
  }
}

export function ticket(attributes: Attributes = {}, more: Partial<Ticket> = {}): Ticket {
  return {
    attributes: {
      TicketID: '77',
      TicketNumber: '900077',
      Title: 'Burnt loaf',
      Queue: 'Bread',
      QueueID: '20',
      State: 'new',
      StateID: '1',
      OwnerID: '2',
      ResponsibleID: '3',
      CreateBy: '2',
      Created: '2030-06-05 10:20:30',
      CustomerUserID: 'carla',
      UntilTime: '0',
      ServiceID: '',
      ...attributes,
    },
    articles: [
      {
        attributes: {
          ArticleID: '1',
          ArticleNumber: '1',
          SenderType: 'customer',
          SenderTypeID: '3',
          CommunicationChannelID: '1',
          IsVisibleForCustomer: '1',
          From: '"C, Carla" <carla@shop.example>',
          To: 'bread@desk.example, Ann <ann@shop.example>, not an address',
          Cc: 'olga@desk.example',
          Subject: 'Re: [Ticket#900077] Burnt & black',
          Body: 'First line\n\nthird <line>',
        },
        attachments: ['photo.jpg'],
      },
    ],
    watchers: ['10'],
    ...more,
  }
}

export function event(name: string, changes: Partial<TicketEvent> = {}): TicketEvent {
  return { kind: 'ticket', name, now: '2030-06-05T12:00:00Z', actingUser: '1', ticket: ticket(), ...changes }
}

export function rule(data: Record<string, (string | null)[]>, changes: Partial<Rule> = {}): Rule {
  return {
    id: 1,
    name: 'Fresh bread',
    validId: 1,
    comment: null,
    createTime: '2030-01-01 00:00:00',
    changeTime: '2030-01-01 00:00:00',
    createBy: 1,
    changeBy: 1,
    data,
    messages: message('Subject', 'Body'),
    ...changes,
  }
}

export function message(subject: string, body: string, contentType = 'text/plain', language = 'en'): Rule['messages'] {
  return { [language]: { subject, body, contentType } }
}
