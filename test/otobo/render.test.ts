import { describe, expect, test } from 'vitest'
import {
  type AppointmentEvent,
  type Attributes,
  addressRecipient,
  agentRecipient,
  customerRecipient,
  findTags,
  lintRule,
  type Options,
  prepareTicketScene,
  prepareWorld,
  type Recipient,
  renderAppointmentMessage,
  renderTicketMessage,
  type TicketEvent,
} from '../../src/otobo/index.ts'
import { event, message, rule, ticket, world } from './world.ts'

interface Setup {
  rich?: boolean
  html?: boolean
  recipient?: Recipient | 'olga'
  attributes?: Attributes
  subject?: string
  settings?: Record<string, string>
  options?: Options
  changes?: Partial<TicketEvent>
  language?: string
}

function render(body: string, setup: Setup = {}) {
  const settings = { ...world().settings, 'Frontend::RichText': setup.rich ? '1' : '0', ...setup.settings }
  const context = prepareWorld(world({ settings }), { strict: true, ...setup.options })
  const happening = event('TicketCreate', { ticket: ticket(setup.attributes), actingUser: '10', ...setup.changes })
  const olga = context.agents.get('2')
  if (!olga || !happening.ticket) throw new Error('fixture')
  const recipient =
    !setup.recipient || setup.recipient === 'olga' ? agentRecipient(olga, happening.now, context) : setup.recipient
  const messages = message(setup.subject ?? 'S', body, setup.html ? 'text/html' : 'text/plain', setup.language)
  const rendered = renderTicketMessage(
    rule({}, { messages }),
    recipient,
    prepareTicketScene(happening, happening.ticket, context),
    context,
  )
  if (!rendered) throw new Error('nothing rendered')
  return rendered
}
const body = (template: string, setup: Setup = {}): string => render(template, setup).body

describe('tags of ticket messages', () => {
  test.each([
    [
      '<OTOBO_UserFirstname> <OTOBO_notification_recipient_USERLOGIN> <OTOBO_Nope> <OTOBO_NOTIFICATION_RECIPIENT_Nope>',
      'Olga olga <OTOBO_Nope> -',
    ],
    [
      '<OTOBO_CURRENT_UserLogin> <OTOBO_AGENT_UserLogin> <OTOBO_FIRST_NAME> <OTOBO_first_name>',
      'rosa rosa Rosa <OTOBO_first_name>',
    ],
    ['<OTOBO_OWNER_UserLogin> <OTOBO_TICKET_RESPONSIBLE_UserLogin> <OTOBO_TICKET_OWNER_x>', 'olga piet -'],
    ['<OTOBO_TICKET_ID> <OTOBO_ticket_number> <OTOBO_queue> <OTOBO_TICKET_TicketID>', '77 900077 Bread 77'],
    ['<OTOBO_CONFIG_FQDN> <OTOBO_CONFIG_Nope> <otobo_config_FQDN> <OTOBO_CONFIG_X::Pw2>', 'desk.example  - xxx'],
    ['<OTOBO_UserPw> <OTOBO_UserApiToken> <OTOBO_OWNER_UserPw>', 'xxx xxx xxx'],
    ['<OTOBO_TICKET_ServiceID>|<OTOBO_TICKET_Service>', '|-'],
    ['<OTRS_TICKET_ID>', '<OTRS_TICKET_ID>'],
    ['<OTOBO_TICKET_a b> <OTOBO_TICKET_x\n>', '- <OTOBO_TICKET_x\n>'],
    ['<OTOBO_TICKET_x <OTOBO_TICKET_ID> y> z', '- z'],
    [
      '<OTOBO_CUSTOMER_Note[1]>|<OTOBO_CUSTOMER_NOTE[1]>|<OTOBO_COMMENT[9]>',
      '-|> First line|> First line\n> \n> third <line>',
    ],
    [
      '<OTOBO_CUSTOMER_BODY[2.9]>|<OTOBO_CUSTOMER_BODY[-3]>|<OTOBO_CUSTOMER_BODY[ 1]>',
      '> First line\n> ||> First line',
    ],
    ['<OTOBO_CUSTOMER_SUBJECT[13]>', 'Burnt & black [...]'],
    ['<OTOBO_CUSTOMER_SUBJECT[14]> <OTOBO_CUSTOMER_SUBJECT[3]>', 'Burnt & black Burnt & black'],
    ['<OTOBO_CUSTOMER_SUBJECT>', 'Re: [Ticket#900077] Burnt & black'],
    ['<OTOBO_AGENT_From> <OTOBO_AGENT_BODY[3]>', '- -'],
    ['<OTOBO_CUSTOMER_REALNAME> <OTOBO_customer_realname>', 'Carla <C> -'],
    [
      '<OTOBO_CUSTOMER_DATA_UserLogin> <OTOBO_CUSTOMER_UserEmail> <OTOBO_CUSTOMER_From>',
      'carla carla@shop.example "C, Carla" <carla@shop.example>',
    ],
    [
      '<OTOBO_EMAIL_DATE> <OTOBO_EMAIL_DATE[Asia/Tokyo]> <OTOBO_EMAIL_DATE[Moon]>',
      'Wednesday, June  5, 2030 at 12:00:00 (UTC) Wednesday, June  5, 2030 at 21:00:00 (Asia/Tokyo) Wednesday, June  5, 2030 at 12:00:00 (UTC)',
    ],
  ])('%j', (template, expected) => expect(body(template)).toBe(expected))

  test('the older prefix is understood when it is allowed', () =>
    expect(body('<OTRS_TICKET_ID> <OTOBO_TICKET_ID>', { options: { prefixes: ['OTOBO', 'OTRS'] } })).toBe('77 77'))
  test('a value may bring in a tag of a family to come, not of one that is done', () => {
    const attributes = { Title: '<OTOBO_CONFIG_FQDN> <OTOBO_CUSTOMER_UserLogin> <OTOBO_TICKET_ID>' }
    expect(body('<OTOBO_TICKET_Title>', { attributes })).toBe('<OTOBO_CONFIG_FQDN> carla 77')
  })
  test('the name of an absent recipient carries a remark, the owner does not', () => {
    const context = prepareWorld(world())
    const piet = context.agents.get('3')
    if (!piet) throw new Error('fixture')
    const recipient = agentRecipient(piet, '2030-06-05T12:00:00Z', context)
    const text = body('<OTOBO_UserFullname>|<OTOBO_RESPONSIBLE_UserFullname>', { recipient })
    expect(text).toBe('Piet Baker *** out of office until 2030-06-10 (5 d left) ***|Piet Baker')
  })
  test('the order of names is a setting', () =>
    expect(body('<OTOBO_OWNER_UserFullname>', { settings: { FirstnameLastnameOrder: '3' } })).toBe(
      'Baker, Olga (olga)',
    ))
  test('an additional address knows next to nothing', () =>
    expect(
      body('<OTOBO_UserEmail>|<OTOBO_Realname>|<OTOBO_UserLogin>|<OTOBO_TICKET_Created>', {
        recipient: addressRecipient('x@y.example'),
      }),
    ).toBe('x@y.example||<OTOBO_UserLogin>|06/05/2030 10:20 (UTC)'))
})

describe('ticket values', () => {
  const own = {
    UntilTime: '-97261',
    EscalationTime: '90000',
    FirstResponseTime: '59',
    RealTillTimeNotUsed: '1906884000',
  }
  test('times are in the recipient’s zone and the language’s form', () => {
    expect(body('<OTOBO_TICKET_Created> <OTOBO_TICKET_State>', { language: 'it' })).toBe(
      '05/06/2030 12:20 (Europe/Rome) nuovo',
    )
    expect(body('<OTOBO_TICKET_Created>', { settings: { OTOBOTimeZone: 'America/New_York' } })).toBe(
      '06/05/2030 16:20 (Europe/Rome)',
    )
    expect(body('<OTOBO_TICKET_RealTillTimeNotUsed>', { attributes: own })).toBe('06/05/2030 12:00 (Europe/Rome)')
  })
  test('durations', () =>
    expect(
      body('<OTOBO_TICKET_UntilTime>|<OTOBO_TICKET_EscalationTime>|<OTOBO_TICKET_FirstResponseTime>', {
        attributes: own,
      }),
    ).toBe('-1 d 3 h |1 d 1 h |0 m'))
  test('a title that looks like a time is taken for one', () =>
    expect(body('<OTOBO_TICKET_Title>', { attributes: { Title: '2030-06-05 00:00:00' } })).toBe(
      '06/05/2030 02:00 (Europe/Rome)',
    ))
  test('dynamic fields', () => {
    const attributes = {
      DynamicField_Flour: 'w',
      DynamicField_Due: '2030-12-31 00:00:00',
      DynamicField_Ready: '2030-01-01 23:30:00',
      DynamicField_Extras: ['s', 'zz'],
      DynamicField_Rush: '0',
      DynamicField_Note: null,
    }
    const both = (name: string): string =>
      `<OTOBO_TICKET_DynamicField_${name}>|<OTOBO_TICKET_DynamicField_${name}_Value>`
    expect(body(both('Flour'), { attributes })).toBe('w|wheat <fine>')
    expect(body(both('Due'), { attributes })).toBe('2030-12-31|12/31/2030')
    expect(body(both('Ready'), { attributes })).toBe('2030-01-02 00:30:00 (Europe/Rome)|01/02/2030 00:30 (Europe/Rome)')
    expect(body(both('Extras'), { attributes })).toBe('s, zz|seeds, zz')
    expect(body(both('Rush'), { attributes, language: 'it' })).toBe('0|Non selezionato')
    expect(body(both('Note'), { attributes })).toBe('|')
    expect(body(both('flour'), { attributes })).toBe('w|-')
  })
})

describe('HTML', () => {
  test('tags stand in escaped brackets, values are escaped, breaks of the template vanish, addresses become links', () => {
    const template = 'a\n<b>&lt;OTOBO_CURRENT_UserLastname&gt;</b> <OTOBO_TICKET_ID> https://x.example/\n'
    expect(body(template, { rich: true, html: true })).toBe(
      'a<b>O&lt;Neil&gt;</b> <OTOBO_TICKET_ID> <a href="https://x.example/" title="https://x.example/">https://x.example/</a>',
    )
  })
  test('strict mode leaves unescaped what OTOBO does not escape', () => {
    const attributes = { DynamicField_Flour: 'w' }
    const template =
      '&lt;OTOBO_TICKET_DynamicField_Flour_Value&gt; &lt;OTOBO_CUSTOMER_REALNAME&gt; &lt;OTOBO_CONFIG_Org&gt;'
    const setup = { rich: true, html: true, attributes, settings: { Org: 'A&B' } }
    expect(body(template, setup)).toBe('wheat <fine> Carla <C> A&B')
    expect(body(template, { ...setup, options: { strict: false } })).toBe('wheat &lt;fine&gt; Carla &lt;C&gt; A&amp;B')
  })
  test('quotes become a block', () =>
    expect(body('&lt;OTOBO_CUSTOMER_BODY[2]&gt;', { rich: true, html: true })).toBe(
      '<blockquote type="cite">First line</blockquote>',
    ))
  test('the conversion follows the system, not the message', () => {
    expect(render('a <OTOBO_TICKET_ID>\nb', { rich: true })).toMatchObject({
      contentType: 'text/html',
      body: 'a 77<br/>b',
    })
    expect(render('a&nbsp;&lt;OTOBO_TICKET_ID&gt;<br>b', { html: true })).toMatchObject({
      contentType: 'text/plain',
      body: 'a\u00a077\nb',
    })
  })
  test('links that write mails', () =>
    expect(
      body('<a href="mailto:a@b.example?cc=c&amp;subject=%3COTOBO_TICKET_Title%3E&body=%">x</a>', {
        rich: true,
        html: true,
      }),
    ).toBe('<a href="mailto:a@b.example?cc=c&amp;subject=Burnt%20loaf&body=%">x</a>'))
  test('an empty body or subject is named', () =>
    expect(render('', { subject: '' })).toMatchObject({
      body: 'No Notification Body for  found!',
      plainSubject: 'No Notification Subject for  found!',
    }))
})

describe('customer data', () => {
  const changes = {
    messageParameters: { Queue: 'Rye', Body: 'x'.repeat(86) + ' abc\n> '.concat('q '.repeat(60), '\n\nend') },
  }
  test('what the event hands over lies over the article; long bodies are wrapped, quotes are not', () => {
    expect(body('<OTOBO_CUSTOMER_Queue>', { changes })).toBe('Rye')
    expect(body('<OTOBO_CUSTOMER_BODY>', { changes })).toBe(`${'x'.repeat(86)}\nabc> ${'q '.repeat(60)}\n\nend\n`)
  })
  test('a ticket without articles still says so', () =>
    expect(
      body('<OTOBO_CUSTOMER_Subject>/<OTOBO_CUSTOMER_BODY>', { changes: { ticket: ticket({}, { articles: [] }) } }),
    ).toBe('No Subject/No Body'))
  test('in the subject such a tag ends the event in strict mode; else it works and is reported', () => {
    const subject = 'Moved to <OTOBO_CUSTOMER_DATA_Queue>'
    expect(() => render('x', { subject, changes })).toThrow('ends the event')
    const safe = render('x', { subject, changes, options: { strict: false } })
    expect(safe).toMatchObject({ plainSubject: 'Moved to Rye', problems: [{ code: 'customer-data-in-subject' }] })
    expect(body('<OTOBO_CUSTOMER_DATA_Queue>', { changes })).toBe('Rye')
  })
  test('outside of strict mode lengths and letters of [n] mean what they say', () => {
    expect(
      body('<OTOBO_CUSTOMER_Subject[20]> <OTOBO_CUSTOMER_SUBJECT[5]> <OTOBO_CUSTOMER_Body[1]>', {
        options: { strict: false },
      }),
    ).toBe('Burnt & black Burnt [...] > First line')
  })
})

describe('appointment messages', () => {
  const appointment: Attributes = {
    AppointmentID: '9',
    CalendarID: '1',
    Title: 'Night <shift>',
    Description: '',
    StartTime: '2030-03-31 01:30:00',
    EndTime: '2030-03-31 02:30:00',
    AllDay: '1',
    Recurring: null,
    ResourceID: ['0', '3', '10'],
    NotificationDate: '2030-03-31 01:00:00',
    CreateBy: '2',
  }
  const appointmentBody = (
    template: string,
    options: Options = { strict: true },
    settings = {},
    recipientAttributes: Attributes = {},
  ): string => {
    const context = prepareWorld(
      world({ settings: { 'Frontend::RichText': '1', UserDefaultTimeZone: 'Asia/Tokyo', ...settings } }),
      options,
    )
    const happening: AppointmentEvent = {
      kind: 'appointment',
      name: 'AppointmentNotification',
      now: '2030-03-30T00:00:00Z',
      actingUser: '1',
      appointment,
    }
    const recipient: Recipient = { type: 'Agent', attributes: recipientAttributes }
    return (
      renderAppointmentMessage(
        rule({}, { messages: message('S', template, 'text/html') }),
        recipient,
        happening,
        context,
      )?.body ?? ''
    )
  }
  test.each([
    ['TITLE', 'Night <shift>'],
    ['title', '-'],
    ['TITLE[5]', '-'],
    ['DESCRIPTION', '-'],
    ['STARTTIME', '03/31/2030'],
    ['NOTIFICATIONTIME', '03/31/2030 10:00:00'],
    ['NOTIFICATIONDATE', '-'],
    ['ALLDAY', 'Yes'],
    ['RECURRING', 'No'],
    ['RESOURCEID', 'Piet Baker, Rosa O<Neil>'],
    ['CREATEBY', 'Olga Baker'],
  ])('%s in strict mode: %s', (key, expected) =>
    expect(appointmentBody(`&lt;OTOBO_APPOINTMENT_${key}&gt;`)).toBe(expected),
  )
  test('calendar, and what ticket rules know', () => {
    expect(
      appointmentBody(
        '&lt;OTOBO_CALENDAR_CALENDARNAME&gt; &lt;OTOBO_CALENDAR_GROUPID&gt; &lt;OTOBO_CALENDAR_VALIDID&gt; &lt;OTOBO_TICKET_ID&gt;',
      ),
    ).toBe('Shifts & more cake valid &lt;OTOBO_TICKET_ID&gt;')
  })
  test('by default values are escaped and [n] works', () => {
    expect(
      appointmentBody(
        '&lt;OTOBO_APPOINTMENT_TITLE&gt; &lt;OTOBO_APPOINTMENT_Title[5]&gt; &lt;OTOBO_CALENDAR_CALENDARNAME&gt;',
        {},
      ),
    ).toBe('Night &lt;shift&gt; Night [...] Shifts &amp; more')
  })
  test('a password hash never shows; a placeholder for one may in strict mode', () => {
    const attributes = { UserPw: '$6$hash', UserPassword: 'hash2', UserApiToken: 'tok' }
    const template = '&lt;OTOBO_UserPw&gt; &lt;OTOBO_NOTIFICATION_RECIPIENT_UserPassword&gt; &lt;OTOBO_UserApiToken&gt;'
    expect(appointmentBody(template, { strict: true }, {}, attributes)).toBe('xxx xxx tok')
    expect(appointmentBody(template, {}, {}, attributes)).toBe('xxx xxx xxx')
    expect(appointmentBody(template, { strict: true, passwordPlaceholders: ['hash2'] }, {}, attributes)).toBe(
      'xxx hash2 tok',
    )
  })
  test('a time that the clock skips is an error in strict mode', () => {
    const settings = { OTOBOTimeZone: 'Europe/Rome' }
    expect(() => appointmentBody('&lt;OTOBO_APPOINTMENT_ENDTIME&gt;', { strict: true }, settings)).toThrow(
      'does not exist',
    )
    expect(appointmentBody('&lt;OTOBO_APPOINTMENT_ENDTIME&gt;', {}, settings)).toBe('03/31/2030')
  })
})

test('language: the recipient’s, the default, English, the first; never a relative', () => {
  const context = prepareWorld(world({ settings: { 'Frontend::RichText': '0', DefaultLanguage: 'fr' } }))
  const chosen = (wish: string, languages: string[]): string | undefined => {
    const messages = Object.fromEntries(
      languages.map((language) => [language, { subject: 's', body: 'b', contentType: 'text/plain' }]),
    )
    const happening = event('TicketCreate')
    const recipient = customerRecipient({ UserLanguage: wish }, '', context)
    return renderTicketMessage(
      rule({}, { messages }),
      recipient,
      prepareTicketScene(happening, ticket(), context),
      context,
    )?.language
  }
  expect(chosen('it', ['en', 'fr', 'it'])).toBe('it')
  expect(chosen('pt_BR', ['en', 'fr', 'pt'])).toBe('fr')
  expect(chosen('IT', ['en', 'it'])).toBe('en')
  expect(chosen('', ['it', 'de'])).toBe('de')
  expect(chosen('it', [])).toBeUndefined()
})

describe('checking', () => {
  test('tags are found with their places', () => {
    const found = findTags(
      'Hi <OTOBO_UserFirstname>,\n<OTOBO_TICKET_Titel> <OTOBO_CUSTOMER_Body[3]> <OTRS_TICKET_Title> <OTOBO_X',
      { kind: 'ticket', contentType: 'text/plain', strict: true },
    )
    expect(found.map(({ text, offset, isKnown }) => [text, offset, isKnown])).toEqual([
      ['<OTOBO_UserFirstname>', 3, true],
      ['<OTOBO_TICKET_Titel>', 26, false],
      ['<OTOBO_CUSTOMER_Body[3]>', 47, false],
      ['<OTRS_TICKET_Title>', 72, false],
      ['<OTOBO_X', 92, false],
    ])
  })
  test('real brackets in HTML are no tags', () => {
    expect(
      findTags('<OTOBO_TICKET_Title> &lt;OTOBO_TICKET_Title&gt;', { kind: 'ticket', contentType: 'text/html' }).map(
        ({ isKnown }) => isKnown,
      ),
    ).toEqual([false, true])
  })
  test('what OTOBO would accept but not do is reported', () => {
    const codes = lintRule(
      rule(
        {
          Events: ['TicketCreat', 'ArticleCreate'],
          OncePerDay: ['0'],
          ArticleSubjectMatch: ['x'],
          RecipientEmail: ['a@b.example', 'c@d.example'],
          Search_DynamicField_Due: ['x'],
        },
        {
          messages: message(
            '<OTOBO_CUSTOMER_DATA_Subject>',
            '<OTOBO_TICKET_Nope> <OTOBO_CUSTOMER_SUBJECT[1]> <OTOBO_CUSTOMER_SUBJECT[2]>',
          ),
        },
      ),
      { dynamicFields: [{ name: 'Due', type: 'Date' }] },
    ).map(({ code }) => code)
    expect(codes).toEqual([
      'unknown-event',
      'no-transport',
      'unknown-key',
      'date-field-blocks',
      'zero-means-on',
      'further-addresses-ignored',
      'no-article-filter',
      'unknown-tag',
      'customer-data-in-subject',
      'shared-subject-length',
    ])
    const appointment = rule({
      NotificationType: ['Appointment'],
      Events: ['AppointmentCreate'],
      Transports: ['Email'],
      Title: ['('],
      EmailSigningCrypting: ['PGPSign'],
    })
    expect(lintRule(appointment).map(({ code }) => code)).toEqual(['security-key-blocks', 'invalid-expression'])
  })
})
