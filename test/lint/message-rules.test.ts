import { describe, expect, it } from 'vitest'
import { messageRules } from '../../src/engine/lint/message-rules.ts'
import { good, messages, type TestNotice, violated } from './judge.ts'

const window = { start: '2026-12-05T22:00', end: '2026-12-06T00:00', timezone: 'Europe/Rome' }
const without = (words: string | RegExp, instead = ''): TestNotice => ({
  ...good,
  body: good.body.replace(words, instead),
})
const sms = (short: string): TestNotice => ({ form: 'sms', window, short })
const push = (subject: string, short: string): TestNotice => ({ form: 'push', window, subject, short })
const incident = (body: string): TestNotice => ({
  type: 'incident',
  subject: 'Billing API: invoices are delayed',
  preheader: 'Invoices arrive up to an hour late.',
  body: `${body} No invoices are lost; please do not send them again. Follow it at https://status.acme.example, ask support@acme.example. Thank you for your patience.`,
})

/** For each rule: what it finds, and what looks like that and is fine. */
const cases: Record<keyof typeof messageRules, { bad: TestNotice[]; fine: TestNotice[] }> = {
  'subject-service': {
    bad: [
      { ...good, subject: 'Important information, 5 December 2026' },
      push('News', 'Billing API offline Sat 5 Dec, 22:00-24:00 CET'),
    ],
    fine: [
      { ...good, subject: 'Billing will be offline on 5 December' },
      { ...good, title: 'Move of the invoices', subject: 'Move of the invoices, 5 December' },
      { ...good, type: 'announcement', subject: 'Our autumn news' },
    ],
  },
  'subject-date': {
    bad: [
      { ...good, subject: 'Scheduled maintenance of the Billing API' },
      { ...good, moment: 'cancelled', subject: 'Cancelled: maintenance of the Billing API' },
      { ...good, subject: 'Billing API: you may be affected by maintenance' },
    ],
    fine: [
      { ...good, subject: 'Billing API: maintenance on Saturday' },
      { ...good, subject: 'Billing API: maintenance, 2026-12-05' },
      { ...good, moment: 'started', subject: 'Billing API: maintenance started' },
    ],
  },
  'exact-time': {
    bad: [
      without('from 22:00 to 24:00 CET', ''),
      without('from 22:00 to 24:00 CET', 'from 22:00 CET'),
      sms('Billing API unavailable on Sat 5 Dec. https://status.acme.example'),
    ].map((notice) => ({ ...notice, preheader: 'No invoices can be created meanwhile.' })),
    fine: [
      without('from 22:00 to 24:00 CET', 'at 22:00 CET, for two hours'),
      sms('Billing API unavailable Sat 5 Dec, 10 pm-12 pm CET.'),
      {
        ...good,
        moment: 'completed',
        body: 'The maintenance of the Billing API is over. Questions: a@acme.example. Thanks!',
      },
    ],
  },
  'time-zone': {
    bad: [
      { ...without(' CET'), preheader: 'No invoices can be created.' },
      incident('Since 09:40 the Billing API is slow.'),
      sms('Billing API unavailable Sat 5 Dec, 22:00-24:00.'),
    ],
    fine: [
      { ...without(' CET', ' Europe/Rome'), preheader: 'No invoices can be created.' },
      { ...sms('No water Sat 5 Dec, 9:00-12:00. Lindenhof 4'), place: 'Lindenhof 4' },
      {
        ...good,
        moment: 'completed',
        body: 'Version 10:2 is installed at https://x.example:8080. Ask a@x.example. UTC. Thanks!',
      },
    ],
  },
  impact: {
    bad: [
      {
        ...without(/will be unavailable (.*)\. No invoices can be created meanwhile\./s, 'is maintained $1.'),
        preheader: '5 December, CET',
      },
    ],
    fine: [
      good,
      { ...without('No invoices can be created meanwhile.', 'Viewing invoices keeps working.') },
      { ...without('No invoices can be created meanwhile.'), impact: 'none' },
    ],
  },
  reason: {
    bad: [
      without('We move it to faster servers, so that month-end runs finish sooner.', 'This is scheduled maintenance.'),
    ],
    fine: [
      without(/We move it .* sooner\./, 'Why? A certificate expires.'),
      { ...without(/We move it .* sooner\./), moment: '24h before start' },
    ],
  },
  workaround: {
    bad: [without(' Please send urgent invoices before 21:30.')],
    fine: [
      without('Please send urgent invoices before 21:30.', 'There is no workaround.'),
      without('Please send urgent invoices before 21:30.', 'You do not need to do anything.'),
    ],
  },
  follow: {
    bad: [without('Follow the work at https://status.acme.example. ')],
    fine: [
      without('Follow the work at https://status.acme.example.', 'The next update follows at 23:00 CET.'),
      { ...without('Follow the work at https://status.acme.example. '), place: 'Lindenhof 4' },
      { ...good, form: 'chat', body: good.body.replace('at https://status.acme.example', 'in #billing') },
    ],
  },
  contact: {
    bad: [without(' Questions? Write to support@acme.example.', ' Nobody need worry about anything.')],
    fine: [
      without('Write to support@acme.example.', 'Call 020 7946 0112.'),
      without('Write to support@acme.example.', 'Just reply to this message.'),
    ],
  },
  thanks: {
    bad: [without('Thank you for your patience.', 'Acme')],
    fine: [
      { ...without('Thank you for your patience.', 'Acme'), segment: 'internal' },
      without('Thank you for your patience.', 'We appreciate your patience.'),
    ],
  },
  'lead-first': {
    bad: [
      without(
        'the **Billing API** will',
        'at Acme we are proud of what we build, and always eager to improve.\n\nThe **Billing API** will',
      ),
      without(
        'on **Saturday, 5 December 2026, from 22:00 to 24:00 CET**. No',
        'because we move it.\n\nThat is on Saturday, 5 December 2026, from 22:00 to 24:00 CET. No',
      ),
    ],
    fine: [
      good,
      without('will be unavailable on', 'gets new servers. It will be unavailable on'),
      { ...good, body: `# Billing API\n\n${good.body.replace('the **Billing API** will be', 'it will be')}` },
    ],
  },
  'vague-time': {
    bad: [
      incident('The Billing API is slow and will be fine again soon.'),
      incident('The Billing API is slow. We fix it as soon as possible.'),
      {
        ...good,
        subject: 'Billing API: maintenance over the weekend',
        preheader: 'No invoices can be created.',
        body: 'The Billing API will be unavailable over the weekend.',
      },
      sms('Billing API unavailable on Monday night for a while.'),
    ],
    fine: [
      incident('The Billing API is slow and will be fine soon, at the latest at 14:30 CET.'),
      incident('As soon as the Billing API is fine we will tell you at 14:30 CET.'),
      incident('The Billing API is slow. Please tell us as soon as possible what you see.'),
      { ...good, body: good.body.replace('Saturday', 'Saturday night') },
    ],
  },
  'reading-time': {
    bad: [
      without(
        /will be unavailable (on .*CET\*\*)\. No invoices can be created meanwhile\./,
        `moves $1. ${'We have built a new home for it with great care. '.repeat(5)}\n\nNo invoices can be created.`,
      ),
    ],
    fine: [good],
  },
  jargon: {
    bad: [
      without('We move it to faster servers', 'We fail over to the other cluster'),
      { ...good, moment: 'rolled_back', body: 'The rollback of the Billing API is done. Ask a@acme.example.' },
    ],
    fine: [
      { ...without('We move it to faster servers', 'We fail over to the other cluster'), segment: 'internal' },
      {
        ...good,
        services: ['DNS hosting'],
        subject: 'DNS hosting, 5 December',
        body: good.body.replace('Billing API', 'DNS hosting'),
      },
    ],
  },
  'internal-host': {
    bad: [
      without('faster servers', 'db-prod-03'),
      without('faster servers', 'app01.corp.internal'),
      without('faster servers', '10.2.0.14'),
    ],
    fine: [
      { ...without('faster servers', 'db-prod-03'), segment: 'internal' },
      without('faster servers', 'version 10.2 of our COVID-19 and PostgreSQL-16 check-in'),
      without('faster servers', 'what https://www.acme.example/app-node-01 describes'),
    ],
  },
  'internal-ticket': {
    bad: [
      without('sooner.', 'sooner (OPS-1432).'),
      without('sooner.', 'sooner, see CHG0041232.'),
      without('sooner.', 'sooner: https://jira.acme.example/browse/OPS-1432.'),
    ],
    fine: [
      without('sooner.', 'sooner, as ISO-27001 and CVE-2026 ask.'),
      { ...without('sooner.', 'sooner (OPS-1432).'), segment: 'internal' },
    ],
  },
  blame: {
    bad: [
      incident('The Billing API is slow because of a mistake by our hosting provider.'),
      incident('The Billing API is slow: human error.'),
      incident('The Billing API is slow, since an engineer forgot to renew a certificate.'),
    ],
    fine: [
      incident('The Billing API is slow because a storage system failed.'),
      incident('The Billing API is slow. Our provider is working on it with us.'),
    ],
  },
  'sms-length': {
    bad: [sms(`Billing API unavailable Sat 5 Dec, 22:00-24:00 CET. ${'We move it. '.repeat(12)}`)],
    fine: [sms('Billing API unavailable Sat 5 Dec, 22:00-24:00 CET.')],
  },
  'sms-character': {
    bad: [
      sms('Billing API unavailable Sat 5 Dec, 22:00–24:00 CET.'),
      sms('Billing API unavailable Sat 5 Dec, 22:00-24:00 CET…'),
    ],
    fine: [
      sms('Billing API unavailable Sat 5 Dec, 22:00-24:00 CET. Prices in €, [x]'),
      { ...sms('Биллинг недоступен 5 декабря, 22:00-24:00 UTC'), id: 'ru' },
    ],
  },
  'preview-line': {
    bad: [
      { ...good, preheader: good.subject },
      { ...good, preheader: 'Hello Ann,' },
      { ...good, preheader: 'View this message in your browser' },
      push('Billing API: maintenance', 'Billing API: maintenance'),
    ],
    fine: [
      { ...good, preheader: 'Please send urgent invoices before 21:30 CET.' },
      push('Billing API: maintenance', 'Offline on 5 December, 22:00 to 24:00 CET.'),
      { ...push('Billing API', 'Billing API is offline until midnight CET.'), moment: 'started' },
    ],
  },
  'broken-link': {
    bad: [
      without('https://status.acme.example', '[the page](status.acme.example)'),
      without('https://status.acme.example', '[the page] (https://status.acme.example)'),
      without('https://status.acme.example', '[the page]()'),
      without('https://status.acme.example', '[the page](htps://status.acme.example)'),
    ],
    fine: [
      without('https://status.acme.example', '[the page](https://status.acme.example)'),
      without('support@acme.example', '[support](mailto:support@acme.example)'),
      without('sooner.', 'sooner [see below] (two nights).'),
    ],
  },
  'empty-promise': {
    bad: [
      without('at https://status.acme.example', 'on our status page'),
      without('Write to support@acme.example.', 'Contact our support team.'),
      sms('Billing API unavailable Sat 5 Dec, 22:00-24:00 CET. See the status page.'),
    ],
    fine: [
      without('at https://', 'on our status page: https://'),
      { ...good, form: 'chat', body: good.body.replace('support@acme.example', '#billing') },
    ],
  },
}

describe('the rules about a message', () => {
  it('find nothing in a good mail', () => {
    expect(messages(good)).toEqual([])
  })

  it('are all tried here', () => {
    expect(Object.keys(cases).sort()).toEqual(Object.keys(messageRules).sort())
  })

  for (const [rule, { bad, fine }] of Object.entries(cases)) {
    it.each(bad.map((notice, number) => ({ notice, number })))(`${rule} finds bad notice $number`, ({ notice }) => {
      expect(violated(notice)).toContain(rule)
    })
    it.each(fine.map((notice, number) => ({ notice, number })))(
      `${rule} leaves fine notice $number alone`,
      ({ notice }) => {
        expect(violated(notice)).not.toContain(rule)
      },
    )
  }

  it('ask nothing of an announcement', () => {
    const notice: TestNotice = {
      type: 'announcement',
      subject: 'Test',
      preheader: '',
      body: 'This is a test.',
      segment: 'internal',
    }
    expect(violated(notice)).toEqual([])
  })

  it('name the character that makes an SMS dear', () => {
    expect(messages(sms('Billing API unavailable Sat 5 Dec, 22:00-24:00 CET…'))[0]).toContain(
      'the ellipsis "…" (U+2026)',
    )
  })

  it('take one cause once: a vague time is not an inexact one, and a promise not a missing contact', () => {
    const vague = violated({
      ...good,
      preheader: 'No invoices can be created.',
      body: 'The Billing API will be unavailable over the weekend.',
    })
    expect(vague).toContain('vague-time')
    expect(vague).not.toContain('exact-time')
    expect(vague).not.toContain('lead-first')
    const promise = violated(without('Write to support@acme.example.', 'Contact our support team.'))
    expect(promise).toEqual(['empty-promise'])
  })

  it('know no words of a language that is not theirs, and judge what needs none', () => {
    expect(
      violated({
        ...good,
        id: 'ja',
        subject: 'お知らせ',
        preheader: '明日',
        body: '定期メンテナンスを行います。db-prod-03',
      }),
    ).toEqual(['subject-service', 'internal-host'])
  })
})

describe('options of rules', () => {
  const chatty = without('We move it to faster servers', 'We fail over to the other cluster')

  it('allow words', () => {
    expect(violated(chatty, { jargon: { allow: ['fail over'] } })).toContain('jargon')
    expect(violated(chatty, { jargon: { allow: ['fail over', 'Cluster'] } })).not.toContain('jargon')
    expect(violated(without('sooner.', 'sooner (OPS-1).'), { 'internal-ticket': { allow: ['OPS-'] } })).toEqual([])
    expect(violated(without('faster servers', 'db-prod-03'), { 'internal-host': { allow: ['db-prod-03'] } })).toEqual(
      [],
    )
    const slow = incident('The Billing API is slow and will be fine soon.')
    expect(violated(slow, { 'vague-time': { allow: ['soon'] } })).not.toContain('vague-time')
  })

  it('add words of the house', () => {
    expect(violated(without('faster servers', 'the Blue Room'), { jargon: { words: ['blue room'] } })).toEqual([
      'jargon',
    ])
  })

  it('set limits', () => {
    const long = sms(`Billing API unavailable Sat 5 Dec, 22:00-24:00 CET. ${'We move it. '.repeat(12)}`)
    expect(violated(long, { 'sms-length': { segments: 2 } })).not.toContain('sms-length')
    expect(violated(good, { 'reading-time': { seconds: 1 } })).toEqual(['reading-time'])
  })

  it('turn a rule off', () => {
    expect(violated(chatty, { jargon: { severity: 'off' } })).toEqual([])
  })
})
