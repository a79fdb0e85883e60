import { describe, expect, it } from 'vitest'
import { changed, clean, codes, lines, lintFiles } from './project.ts'

const on = (moments: string) =>
  ['rules/tell.yaml', 'announced, 24h before start, 1h before start, started, completed', moments] as const

const tellOn = (moments: string) => changed({}, [...on(moments)])

describe('a project that reads well', () => {
  it('has no finding', async () => {
    const { code, findings, summary } = await lintFiles(clean)
    expect(findings).toEqual([])
    expect(code).toBe(0)
    expect(summary.readings).toBeGreaterThan(10)
  })
})

describe('lead-time', () => {
  it('finds customers who first hear a day ahead, by rule or by announceAt', async () => {
    expect(lines(await lintFiles(tellOn('24h before start, 1h before start, completed')))).toEqual([
      'lead-time rules/tell.yaml:3 "customers" first hears of planned work 24 hours before it starts',
    ])
    const late = changed({}, ['events/upgrade.yaml', 'services:', 'announceAt: 2026-12-05T10:00\nservices:'])
    expect(lines(await lintFiles(late))).toEqual([
      'lead-time events/upgrade.yaml:5 "customers" hears of this 12 hours before it starts',
    ])
  })

  it('leaves alone who hears in time, what is urgent, colleagues, and what another rule said before', async () => {
    expect(codes(await lintFiles(tellOn('72h before start, 24h before start, 1h before start, completed')))).toEqual([])
    const urgent = changed(
      {},
      [...on('24h before start, 1h before start, completed')],
      ['events/upgrade.yaml', 'type:', 'urgency: urgent\ntype:'],
    )
    expect(codes(await lintFiles(urgent))).toEqual([])
    const staff = changed(
      {},
      [...on('1h before start, completed')],
      ['audiences/customers.yaml', 'customer\n', 'internal\n'],
    )
    expect(codes(await lintFiles(staff))).toEqual([])
    const other = {
      ...tellOn('24h before start, 1h before start, completed'),
      'rules/announce.yaml': clean['rules/tell.yaml']!.replace('id: tell', 'id: announce').replace(
        /on: .*/,
        'on: [announced]',
      ),
    }
    expect(codes(await lintFiles(other))).toEqual([])
  })

  it('takes the hours that a project sets', async () => {
    const files = changed(
      {},
      [...on('24h before start, 1h before start, completed')],
      ['notify.yaml', 'defaults:', 'lint: {lead-time: {hours: 24}}\ndefaults:'],
    )
    expect(codes(await lintFiles(files))).toEqual([])
  })
})

describe('reminders', () => {
  it('finds an announcement that nobody is reminded of', async () => {
    expect(lines(await lintFiles(tellOn('announced, completed')))).toEqual([
      'reminders rules/tell.yaml:3 "customers" is told of planned work and not reminded 24h and 1h before it starts',
    ])
    expect(lines(await lintFiles(tellOn('announced, 24h before start, completed')))).toEqual([
      'reminders rules/tell.yaml:3 "customers" is told of planned work and not reminded 1h before it starts',
    ])
  })

  it('takes a reminder at about that time, and the times that a project sets', async () => {
    expect(codes(await lintFiles(tellOn('announced, 3d before start, 30m before start, completed')))).toEqual([])
    const files = changed(
      {},
      [...on('announced, 2h before start, completed')],
      ['notify.yaml', 'defaults:', 'lint: {reminders: {at: [2h]}}\ndefaults:'],
    )
    expect(codes(await lintFiles(files))).toEqual([])
  })
})

describe('end-notice', () => {
  it('finds people who never hear that it is over', async () => {
    expect(lines(await lintFiles(tellOn('announced, 24h before start, 1h before start, started')))).toEqual([
      'end-notice rules/tell.yaml:3 "customers" hears that it begins and never that it is over',
    ])
  })

  it('is content with the planned end, or with another rule that closes', async () => {
    expect(codes(await lintFiles(tellOn('announced, 24h before start, 1h before start, at end')))).toEqual([])
  })
})

describe('updates', () => {
  const long = ['events/upgrade.yaml', '2026-12-06T00:00', '2026-12-06T08:00'] as const

  it('finds a long window in which nobody hears anything', async () => {
    expect(lines(await lintFiles(changed({}, [...long])))).toEqual([
      'updates rules/tell.yaml:3 "customers" hears nothing during a window of more than 4 hours',
    ])
  })

  it('leaves alone short windows, and long ones with updates or ticks', async () => {
    const moments = 'announced, 24h before start, 1h before start, updated, completed'
    expect(codes(await lintFiles(changed({}, [...long], [...on(moments)])))).toEqual([])
    const ticks = 'announced, 24h before start, 1h before start, every 2h until end, completed'
    expect(codes(await lintFiles(changed({}, [...long], [...on(ticks)])))).toEqual([])
  })
})

describe('emergency-channels', () => {
  const emergency = ['events/upgrade.yaml', 'type:', 'urgency: emergency\ntype:'] as const

  it('finds an emergency that only a mail tells of', async () => {
    expect(lines(await lintFiles(changed({}, [...emergency])))).toEqual([
      'emergency-channels rules/tell.yaml:6 "customers" hears of an emergency over one channel only',
    ])
  })

  it('is content with two channels at once, of one rule or two', async () => {
    const sms = 'kind: channel\nid: push\nadapter: outbox\n'
    const both = changed({ 'channels/push.yaml': sms }, [...emergency], ['rules/tell.yaml', '[email]', '[email, push]'])
    expect(codes(await lintFiles(both))).toEqual([])
  })
})

describe('language', () => {
  it('counts those who would read another language than theirs, once a template', async () => {
    const files = changed({}, [
      'audiences/customers.yaml',
      '  - {id: bea',
      '  - {id: cho, email: cho@corp.example, language: ja}\n  - {id: dai, email: dai@corp.example, language: ja-JP}\n  - {id: bea',
    ])
    const output = await lintFiles(files)
    expect(lines(output)).toEqual([
      'language rules/tell.yaml:7 2 people ask for Japanese and would read English: "scheduled-maintenance" has no words in it',
    ])
  })

  it('finds texts of the event that lack a language of its readers', async () => {
    const files = changed(
      {},
      ['events/upgrade.yaml', ', it: Aggiornamento della fatturazione', ''],
      ['events/upgrade.yaml', ', it: Non si possono creare fatture.', ''],
    )
    expect(lines(await lintFiles(files))).toEqual([
      'language events/upgrade.yaml:4 1 person asks for Italian, and the event "upgrade" has no Italian title, impact.summary',
    ])
  })

  it('takes a region for its language, and a text without languages for every one', async () => {
    const files = changed(
      {},
      ['audiences/customers.yaml', 'language: it', 'language: it-CH'],
      ['events/upgrade.yaml', '{en: Upgrade of the billing, it: Aggiornamento della fatturazione}', 'PostgreSQL 16'],
    )
    expect(codes(await lintFiles(files))).toEqual([])
  })
})

describe('dead-rule', () => {
  const dead = (when: string, moments = 'announced, completed') => ({
    ...clean,
    'rules/dead.yaml': clean['rules/tell.yaml']!.replace('id: tell', 'id: dead')
      .replace(/on: .*/, `on: [${moments}]`)
      .replace('{type: maintenance}', when),
  })

  it('finds names that are nearly those of the project, and moments that never come', async () => {
    expect(lines(await lintFiles(dead('{services: Biling API}')))).toEqual([
      'dead-rule rules/dead.yaml:4 this rule can never speak: no event has the service "Biling API"',
    ])
    expect(lines(await lintFiles(dead('{id: upgrad}')))).toEqual([
      'dead-rule rules/dead.yaml:4 this rule can never speak: no event is called "upgrad"',
    ])
    expect(lines(await lintFiles(dead('{type: incident}', 'completed')))).toEqual([
      'dead-rule rules/dead.yaml:3 this rule can never speak: "completed" never comes for events of this type',
    ])
    const field = {
      ...dead('{fields.regoin: eu}'),
      'events/upgrade.yaml': `${clean['events/upgrade.yaml']}fields: {region: eu}\n`,
    }
    expect(lines(await lintFiles(field))).toEqual([
      'dead-rule rules/dead.yaml:4 this rule can never speak: no event has the field "regoin"',
    ])
  })

  it('leaves alone rules for what may come', async () => {
    for (const when of [
      '{type: incident}',
      '{type: [incident, issue], severity: critical}',
      '{fields.tenant: x}',
      '{type: {not: maintenance}}',
      '{services: Archive}',
      '{fields.regoin: {exists: false}}',
      '{status: {matches: "^in_"}}',
    ])
      expect(codes(await lintFiles(dead(when, 'announced, resolved, completed')))).toEqual([])
  })
})

describe('unused-audience', () => {
  const old = 'kind: audience\nid: old\nrecipients: [{id: x, email: x@corp.example}]\n'

  it('finds an audience that nothing names', async () => {
    expect(lines(await lintFiles({ ...clean, 'audiences/old.yaml': old }))).toEqual([
      'unused-audience audiences/old.yaml:2 nothing names the audience "old"',
    ])
  })

  it('knows one that another excludes', async () => {
    const files = changed({ 'audiences/old.yaml': old }, [
      'audiences/customers.yaml',
      'recipients:',
      'exclude: [old]\nrecipients:',
    ])
    expect(codes(await lintFiles(files))).toEqual([])
  })
})

describe('unreachable-channel', () => {
  const sms =
    'kind: channel\nid: sms\nadapter: twilio\nconfig: {accountSid: "${env:SID}", authToken: "${env:TOKEN}", from: "+15005550006"}\n'

  it('finds a way that reaches nobody of a rule, and a channel that no rule uses', async () => {
    const files = changed({ 'channels/sms.yaml': sms }, ['rules/tell.yaml', '[email]', '[email, sms]'])
    expect(lines(await lintFiles(files))).toContain(
      'unreachable-channel rules/tell.yaml:6 "sms" reaches nobody of those whom this rule tells',
    )
    expect(lines(await lintFiles({ ...clean, 'channels/sms.yaml': sms }))).toEqual([
      'unreachable-channel channels/sms.yaml:2 no rule sends over "sms"',
    ])
  })

  it('leaves alone a channel that reaches one of many', async () => {
    const files = changed(
      { 'channels/sms.yaml': sms },
      ['rules/tell.yaml', '[email]', '[email, sms]'],
      ['audiences/customers.yaml', 'email: ann', 'phone: "+393331234567", email: ann'],
      ['notify.yaml', 'defaults:', 'lint: {sms-length: off}\ndefaults:'],
    )
    expect(codes(await lintFiles(files))).toEqual([])
  })
})

describe('channel-policy', () => {
  const whatsapp = (more: string) =>
    `kind: channel\nid: wa\nadapter: whatsapp\nconfig:\n  token: "\${env:TOKEN}"\n  phoneNumberId: "106540352242922"\n${more}`
  const via = ['rules/tell.yaml', '[email]', '[email, wa]'] as const
  const phone = ['audiences/customers.yaml', 'email: ann', 'phone: "+393331234567", email: ann'] as const

  it('finds free words over a channel that takes approved templates only', async () => {
    const output = await lintFiles(changed({ 'channels/wa.yaml': whatsapp('') }, [...via], [...phone]))
    expect(codes(output)).toEqual(['channel-policy'])
    expect(output.findings[0]).toMatchObject({ severity: 'error', at: { file: 'channels/wa.yaml', line: 3 } })
    expect(output.code).toBe(1)
  })

  it('leaves alone who knows of the window', async () => {
    const files = changed({ 'channels/wa.yaml': whatsapp('  lastMessageField: last\n') }, [...via], [...phone])
    expect(codes(await lintFiles(files))).not.toContain('channel-policy')
  })
})

describe('empty-promise', () => {
  it('is told of the project where it has no status page and no contact for those who are told', async () => {
    const files = changed({}, [
      'notify.yaml',
      '  statusPage: https://status.acme.example\n  contact: support@acme.example\n',
      '',
    ])
    expect(lines(await lintFiles(files))).toEqual([
      'empty-promise notify.yaml:2 neither the project nor the event "upgrade" has a status page',
      'empty-promise notify.yaml:2 neither the project nor the event "upgrade" has a contact',
    ])
  })
})
