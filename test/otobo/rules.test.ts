import { describe, expect, test } from 'vitest'
import {
  type AppointmentEvent,
  type Attributes,
  adminBcc,
  adminMail,
  adminRecipients,
  matchRule,
  prepareWorld,
  resolveRecipients,
  type TicketEvent,
} from '../../src/otobo/index.ts'
import { event, rule, ticket, world } from './world.ts'

const strict = prepareWorld(world(), { strict: true })
const withSettings = (settings: Record<string, string>) => prepareWorld({ ...world(), settings }, { strict: true })
const matches = (
  data: Record<string, (string | null)[]>,
  attributes: Attributes = {},
  changes: Partial<TicketEvent> = {},
  context = strict,
) => matchRule(rule(data), event('TicketCreate', { ticket: ticket(attributes), ...changes }), context).matches

describe('ticket conditions', () => {
  test('all keys, one value each', () => {
    expect(matches({ StateID: ['4', '1'], QueueID: ['20'] })).toBe(true)
    expect(matches({ StateID: ['4', '1'], QueueID: ['21'] })).toBe(false)
  })
  test('what is empty, 0, a list or unknown never matches; an empty or undefined list is no condition', () => {
    expect(matches({ UntilTime: ['0'] })).toBe(false)
    expect(matches({ ServiceID: [''] })).toBe(false)
    expect(matches({ DynamicField_Extras: ['n'] }, { DynamicField_Extras: ['n'] })).toBe(false)
    expect(matches({ Nope: ['x'] })).toBe(false)
    expect(matches({ Nope: [] })).toBe(true)
    expect(matches({ Nope: [null, 'x'] })).toBe(true)
    expect(matches({ RecipientAnything: ['x'], TransportAnything: ['x'] })).toBe(true)
  })
  test('dynamic fields by type', () => {
    const has = {
      DynamicField_Extras: ['n', 's'],
      DynamicField_Rush: '0',
      DynamicField_Note: 'a*',
      DynamicField_Due: '2030-01-01 00:00:00',
    }
    expect(matches({ Search_DynamicField_Extras: ['x', 's'] }, has)).toBe(true)
    expect(matches({ Search_DynamicField_Rush: ['-1'] }, has)).toBe(true)
    expect(matches({ Search_DynamicField_Rush: ['1'] }, has)).toBe(false)
    expect(matches({ Search_DynamicField_Rush: ['0'] })).toBe(false)
    expect(matches({ Search_DynamicField_Note: ['*'] }, has)).toBe(false)
    expect(matches({ Search_DynamicField_Due: ['2030-01-01 00:00:00'] }, has)).toBe(false)
    expect(matches({ Search_DynamicField_Nope: ['x'] }, has)).toBe(false)
  })
  test('the article counts only on its two events, and only when there is one', () => {
    const data = {
      MIMEBase_Subject: ['0', 'burnt & BLACK'],
      ArticleSenderTypeID: ['3'],
      ArticleIsVisibleForCustomer: ['1'],
    }
    const wrong = { ...data, MIMEBase_AttachmentName: ['photo.png'] }
    expect(matches(data, {}, { name: 'ArticleCreate', articleId: '1' })).toBe(true)
    expect(matches(wrong, {}, { name: 'ArticleCreate', articleId: '1' })).toBe(false)
    expect(matches(wrong, {}, { name: 'ArticleCreate' })).toBe(true)
    expect(matches(wrong, {}, { name: 'ArticleUpdate', articleId: '1' })).toBe(true)
  })
  test.each([
    ['2030-06-05T12:00:00Z', true], // a Wednesday
    ['2030-06-05T08:00:00Z', true],
    ['2030-06-05T07:59:58Z', false],
    ['2030-06-05T20:59:54Z', true],
    ['2030-06-05T21:00:00Z', false],
    ['2030-06-08T12:00:00Z', false],
    ['2030-05-01T12:00:00Z', false],
  ])('working hours at %s: %s', (now, isWithin) => {
    expect(matches({ CalendarFilter: ['SendWithinHours'] }, {}, { now })).toBe(isWithin)
    expect(matches({ CalendarFilter: ['SendOutsideHours'] }, {}, { now })).toBe(!isWithin)
  })
  test('each condition says what was compared', () => {
    const { conditions } = matchRule(rule({ StateID: ['4'], Nope: ['x'] }), event('TicketCreate'), strict)
    expect(conditions).toEqual([
      { key: 'StateID', isHeld: false, wanted: ['4'], actual: '1' },
      { key: 'Nope', isHeld: false, wanted: ['x'], actual: undefined, note: 'the ticket has no such attribute' },
    ])
  })
})

const appointment: Attributes = {
  AppointmentID: '9',
  CalendarID: '1',
  Title: 'Night (shift) 5',
  Location: null,
  ResourceID: ['0'],
  TeamID: [],
}
const appointmentEvent = (changes: Partial<AppointmentEvent> = {}): AppointmentEvent => ({
  kind: 'appointment',
  name: 'AppointmentUpdate',
  now: '2030-06-05T12:00:00Z',
  actingUser: '1',
  appointment,
  ...changes,
})

describe('appointment conditions', () => {
  const held = (data: Record<string, string[]>, changes = {}, context = strict) =>
    matchRule(rule(data), appointmentEvent(changes), context)
  test.each([
    [{ Title: ['SHIFT'] }, true],
    [{ Title: ['^night \\(\\w+\\) \\d$'] }, true],
    [{ Title: ['[[:digit:]]\\z'] }, true],
    [{ Title: ['^shift'] }, false],
    [{ Location: ['x?'] }, true],
    [{ ResourceID: ['2'] }, false],
    [{ TeamID: ['2'] }, true],
    [{ CalendarID: ['', '7'] }, true],
    [{ CalendarID: ['7', '1'] }, true],
    [{ QueueID: ['1'] }, false],
    [{ EmailSecuritySettings: ['1'] }, false],
  ])('%j: %s', (data, expected) => expect(held(data as Record<string, string[]>).matches).toBe(expected))
  test('without an appointment its calendar can not match', () =>
    expect(held({ CalendarID: ['1'] }, { appointment: null, calendarId: '1' }).matches).toBe(false))
  test('a broken expression ends the event in strict mode, else only fails and is reported', () => {
    expect(() => held({ Title: ['(open'] })).toThrow('invalid regular expression')
    const safe = held({ Title: ['(open'] }, {}, prepareWorld(world()))
    expect(safe).toMatchObject({ matches: false, problems: [{ code: 'invalid-expression', rule: 'Fresh bread' }] })
  })
  test('security keys block a rule in strict mode only', () =>
    expect(held({ EmailSecuritySettings: ['1'] }, {}, prepareWorld(world())).matches).toBe(true))
})

describe('recipients of ticket rules', () => {
  const resolve = (data: Record<string, string[]>, changes: Partial<TicketEvent> = {}, context = strict) => {
    const { recipients, dropped, clauses } = resolveRecipients(rule(data), event('TicketCreate', changes), context)
    return {
      who: recipients.map(({ attributes }) => attributes.UserLogin ?? attributes.UserEmail),
      dropped,
      clauses,
      recipients,
    }
  }
  test('agents come in text order of their ids, each once, and why others do not', () => {
    const { who, dropped } = resolve({ RecipientAgents: ['2', '10', '11', '3', '1', '2'], RecipientGroups: ['4'] })
    expect(who).toEqual(['rosa', 'olga'])
    expect(dropped).toEqual([
      { who: 'root', reason: 'system-user' },
      { who: 'zeno', reason: 'invalid' },
      { who: 'piet', reason: 'out-of-office' },
    ])
  })
  test('absence ends with its last second, and any value of the switch reaches the absent', () => {
    expect(resolve({ RecipientAgents: ['3'] }, { now: '2030-06-10T23:59:58Z' }).who).toEqual([])
    expect(resolve({ RecipientAgents: ['3'] }, { now: '2030-06-10T23:59:59Z' }).who).toEqual(['piet'])
    expect(resolve({ RecipientAgents: ['3'] }, { now: '2030-06-01T00:00:00Z' }).who).toEqual(['piet'])
    expect(resolve({ RecipientAgents: ['3'], SendOnOutOfOffice: ['0'] }).who).toEqual(['piet'])
    expect(resolve({ RecipientAgents: ['3'], SendOnOutOfOffice: ['0'] }, {}, prepareWorld(world())).who).toEqual([])
  })
  test('the acting user is left out unless forced or wished', () => {
    const data = { Recipients: ['AgentOwner'] }
    expect(resolve(data, { actingUser: '2' })).toMatchObject({
      who: [],
      dropped: [{ who: 'olga', reason: 'acting-user' }],
    })
    expect(resolve(data, { actingUser: '2', forcedRecipients: ['2'] }).who).toEqual(['olga'])
    expect(resolve(data, { actingUser: '2', forcedRecipients: ['2'], skipRecipients: ['2'] }).who).toEqual([])
    expect(resolve(data, { actingUser: '2' }, withSettings({ AgentSelfNotifyOnAction: '1' })).who).toEqual(['olga'])
  })
  test('note permission is enough for notes; roles do not count as groups', () => {
    const noOne = ticket({ OwnerID: '2', ResponsibleID: '2' }, { watchers: [] })
    expect(resolve({ RecipientAgents: ['10'] }, { ticket: noOne }).dropped).toEqual([
      { who: 'rosa', reason: 'no-permission' },
    ])
    expect(resolve({ RecipientAgents: ['10'] }, { ticket: noOne, name: 'NotificationAddNote' }).who).toEqual(['rosa'])
    expect(resolve({ RecipientGroups: ['5'] }).clauses).toEqual([{ key: 'RecipientGroups', value: '5', added: ['10'] }])
  })
  test('features that are off say so', () => {
    const { clauses } = resolve({ Recipients: ['AgentResponsible', 'AgentWatcher', 'Nobody'] })
    expect(clauses.map(({ note }) => note)).toEqual([
      'Ticket::Responsible is off',
      'Ticket::Watcher is off',
      'unknown recipients are ignored',
    ])
  })
  test('subscribers need a permission for queues, validity for services, both for both', () => {
    const served = { ticket: ticket({ ServiceID: '30' }), now: '2031-01-01T00:00:00Z' }
    expect(resolve({ Recipients: ['AgentMyQueues'] }, served).who).toEqual(['olga', 'piet'])
    expect(resolve({ Recipients: ['AgentMyServices'] }, served).who).toEqual(['piet'])
    expect(resolve({ Recipients: ['AgentMyQueuesMyServices'] }, served).who).toEqual(['piet'])
  })
  test('the customer: by record, by address, by article, not at all', () => {
    const customer = (attributes: Attributes, settings = {}) =>
      resolve({ Recipients: ['Customer'] }, { ticket: ticket(attributes) }, withSettings(settings)).recipients[0]
        ?.attributes
    expect(customer({})).toMatchObject({ UserEmail: 'carla@shop.example', Realname: 'Carla <C>', Language: 'it' })
    expect(customer({ CustomerUserID: 'new@shop.example' })).toMatchObject({
      UserEmail: 'new@shop.example',
      Realname: 'C Carla',
    })
    expect(customer({ CustomerUserID: 'ghost' })).toMatchObject({ UserEmail: '"C, Carla" <carla@shop.example>' })
    expect(customer({ CustomerUserID: '' }, { CustomerNotifyJustToRealCustomer: '1' })).toBeUndefined()
  })
  test('article recipients become one, without the system, bad addresses, and agents named before', () => {
    const { who, dropped } = resolve({ Recipients: ['AgentOwner', 'AllRecipientsFirstArticle'] })
    expect(who[0]).toBe('carla@shop.example,ann@shop.example')
    expect(dropped).toEqual([
      { who: 'bread@desk.example', reason: 'system-address' },
      { who: 'not an address', reason: 'bad-address' },
      { who: 'olga@desk.example', reason: 'agent-address' },
    ])
  })
})

test('appointment rules: resources, and permissions by role too, without a ticket check', () => {
  const resolve = (data: Record<string, string[]>) =>
    resolveRecipients(
      rule({ SendOnOutOfOffice: ['1'], ...data }),
      appointmentEvent({ appointment: { ...appointment, ResourceID: ['0', '2'] } }),
      strict,
    ).recipients.map(({ id }) => id)
  expect(resolve({ Recipients: ['AppointmentAgents'] })).toEqual(['2'])
  expect(resolve({ Recipients: ['AppointmentAgentReadPermissions'] })).toEqual(['10', '3'])
  expect(resolve({ Recipients: ['AppointmentAgentWritePermissions'] })).toEqual(['10', '3'])
})

test('messages of administrators: every login once, the absent too, not the system user of groups', () => {
  const found = adminRecipients({ users: ['2'], groups: ['4', '5'], roles: ['7'], groupPermission: 'rw' }, strict)
  expect(found.map(({ login }) => login)).toEqual(['olga', 'piet', 'root', 'rosa'])
  expect(adminMail({ from: 'a@desk.example', subject: 's', body: 'x\r\ny' }, found, strict)).toMatchObject({
    body: 'x\ny',
    contentType: 'text/plain',
  })
  expect(adminBcc(found.slice(0, 2))).toBe('olga@desk.example, piet@desk.example, ')
})
