import { createVerify, generateKeyPairSync } from 'node:crypto'
import { simpleParser } from 'mailparser'
import { describe, expect, test } from 'vitest'
import { composeMail, type Mail, type MailOptions, unsubscribeToken } from '../../src/channels/mime.ts'
import type { Message } from '../../src/model/text.ts'
import type { Attachment } from '../../src/ports/channel.ts'
import { about, addressee, filled, keyOf, message } from './fixtures.ts'

const ann = addressee('ann@corp.example', { id: 'ann', name: 'Ann Lee' })

function compose(
  more: { message?: Message; to?: typeof ann; options?: MailOptions; about?: Parameters<typeof about>[1] } = {},
): string {
  return (composeMail(more.message ?? message(), more.to ?? ann, more.options ?? {}, about(1, more.about)) as Mail).raw
}

function headersOf(raw: string): string[] {
  return raw.slice(0, raw.indexOf('\r\n\r\n')).split('\r\n')
}

function namesOf(raw: string): string[] {
  return headersOf(raw)
    .filter((line) => !line.startsWith(' '))
    .map((line) => line.slice(0, line.indexOf(':')))
}

describe('headers', () => {
  test('a mail says who, what, when, and that no person wrote it', () => {
    expect(headersOf(compose())).toEqual([
      'Date: Wed, 02 Dec 2026 20:00:00 +0000',
      'From: Acme Operations <ops@acme.example>',
      'To: Ann Lee <ann@corp.example>',
      'Subject: Scheduled maintenance: Billing API',
      `Message-ID: <${keyOf(1)}@acme.example>`,
      'References: <pg16-upgrade-ann@acme.example>',
      'List-Id: <customers-maintenance.acme.example>',
      'Auto-Submitted: auto-generated',
      'X-Auto-Response-Suppress: OOF, AutoReply',
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative;',
      ` boundary="=_${keyOf(1).slice(0, 32)}"`,
    ])
  })

  test('a follow-up answers the root of its thread', () => {
    expect(headersOf(compose({ about: { isFollowUp: true } }))).toContain(
      'In-Reply-To: <pg16-upgrade-ann@acme.example>',
    )
  })

  test('the same delivery is the same bytes', () => {
    expect(compose()).toBe(compose())
  })

  test.each([
    [
      'rule over channel',
      { from: 'Rule <r@a.example>' },
      { from: 'Channel <c@a.example>' },
      'From: Rule <r@a.example>',
    ],
    [
      'channel over project',
      { from: 'Project <p@a.example>', isDefaultFrom: true },
      { from: 'Channel <c@a.example>' },
      'From: Channel <c@a.example>',
    ],
    ['project alone', { from: 'Project <p@a.example>', isDefaultFrom: true }, {}, 'From: Project <p@a.example>'],
  ])('sender: %s', (_, from, options, line) => {
    expect(headersOf(compose({ about: from, options }))).toContain(line)
  })

  test('without any sender the error says where to write one', () => {
    expect(() => compose({ about: { from: undefined } })).toThrow('no sender address')
  })

  test('one-click unsubscribing names recipient, rule and channel, signed, on one line', () => {
    const options = {
      listUnsubscribe: { url: 'https://acme.example/u?x=1', mailto: 'leave@acme.example', secret: 'k' },
    }
    const wish = unsubscribeToken('ann', 'customers-maintenance', 'email', 'k')
    const lines = headersOf(compose({ options }))
    expect(lines).toContain(
      `List-Unsubscribe: <https://acme.example/u?x=1&u=${wish}>, <mailto:leave@acme.example?subject=unsubscribe%20${wish}>`,
    )
    expect(lines).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect(JSON.parse(Buffer.from(wish.split('.')[0]!, 'base64url').toString())).toEqual([
      'ann',
      'customers-maintenance',
      'email',
    ])
    expect(unsubscribeToken('bob', 'customers-maintenance', 'email', 'k').split('.')[1]).not.toBe(wish.split('.')[1])
  })

  test('without https there is no one-click', () => {
    expect(compose({ options: { listUnsubscribe: { mailto: 'leave@acme.example' } } })).not.toContain(
      'List-Unsubscribe-Post',
    )
  })

  test('configured headers and the idempotency key are added', () => {
    const lines = headersOf(
      compose({
        options: {
          idempotencyHeader: 'Resend-Idempotency-Key',
          headers: { 'X-Team': 'Übersee' },
          replyTo: 'help@acme.example',
        },
      }),
    )
    expect(lines).toContain(`Resend-Idempotency-Key: ${keyOf(1)}`)
    expect(lines).toContain('X-Team: =?utf-8?Q?=C3=9Cbersee?=')
    expect(lines).toContain('Reply-To: help@acme.example')
  })
})

describe('what a reader sees', () => {
  test.each([
    ['Łukasz Żółć', 'Przerwa: usługa „Faktury” niedostępna – szczegóły poniżej, proszę przeczytać do końca'],
    [
      '山田太郎',
      '予定されたメンテナンスのお知らせ：請求書サービスは十二月五日の二十二時から利用できません。ご了承ください',
    ],
    [
      'O\'Neil, "Bob" <x>',
      'A very long subject in plain words that goes on and on until it has to be folded somewhere, and then more',
    ],
    ['=?utf-8?Q?x?=', '=?utf-8?B?aGFoYQ==?= is text here'],
    ['👩‍👩‍👧 Familie', '🚧🚧🚧🚧🚧🚧🚧🚧🚧🚧🚧🚧🚧🚧🚧🚧🚧🚧🚧🚧🚧🚧🚧🚧🚧🚧🚧🚧🚧🚧'],
    ['x'.repeat(150), `no spaces ${'y'.repeat(400)} end`],
  ])('%s', async (name, subject) => {
    const raw = compose({ message: message(name, { subject: filled(subject)() }), to: { ...ann, name } })
    const mail = await simpleParser(raw)
    expect(mail.subject).toBe(subject)
    expect(mail.to).toMatchObject({ value: [{ name, address: 'ann@corp.example' }] })
    expect(mail.text).toContain(`Hello ${name},`)
    for (const line of raw.split('\r\n'))
      if (!line.startsWith('Message-ID:')) expect(line.length).toBeLessThanOrEqual(78)
    expect(raw).toMatch(/^[\x20-\x7e\r\n\t]*$/)
    expect(raw).not.toMatch(/[^\r]\n|\r[^\n]/)
  })

  test('frames and values meet at any column, and every line stays within 76', async () => {
    const values = [
      'Zoë',
      '',
      'a',
      'w'.repeat(63),
      'w '.repeat(60),
      ' lead',
      'trail ',
      'line\nbreak',
      'x=y',
      '.',
      '=',
      'é'.repeat(70),
    ]
    for (let width = 0; width < 80; width++) {
      const text = filled(
        'b'.repeat(width),
        ' ',
        '\n.',
        '',
        ' é ',
        'c'.repeat(width),
        '\n',
        '',
        't\t',
        ' ',
        '\n\n',
        'z',
        ' ',
      )
      const plain = text(...values)
      const raw = compose({ message: message('Ann', { text: plain, html: filled('')() }) })
      const body = raw.slice(raw.indexOf('\r\n\r\n') + 4)
      for (const line of body.split('\r\n')) expect(line.length).toBeLessThanOrEqual(76)
      const decoded = Buffer.from(
        body
          .replace(/=\r\n/g, '')
          .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ).toString('utf8')
      const expected = plain.frame.map((part, i) => part + (values[i] ?? '')).join('')
      expect(decoded.replace(/\r\n$/, '').replaceAll('\r\n', '\n')).toBe(expected)
    }
  })

  test('without HTML the mail is one plain part', async () => {
    const mail = await simpleParser(compose({ message: message('Ann', { html: filled('')() }) }))
    expect(mail.html).toBe(false)
    expect(mail.text).toContain('Hello Ann,')
  })
})

describe('hostile data', () => {
  const attacks = [
    'x\r\nBcc: victim@corp.example',
    'x\nBcc: v@c.example',
    'x\rBcc: v',
    'x\0y',
    'x\u2028Bcc: v',
    'x\u0085Bcc: v',
    'x\r\n\r\n<script>',
  ]

  test.each(attacks)('a line break in %j ends no header', async (attack) => {
    const raw = compose({
      message: message(attack, { subject: filled('Hi ', '')(attack) }),
      to: { ...ann, name: attack },
      about: { thread: attack, rule: attack },
      options: { headers: { 'X-A': attack } },
    })
    const mail = await simpleParser(raw)
    expect(mail.headers.has('bcc')).toBe(false)
    expect(namesOf(raw)).toEqual(namesOf(compose({ options: { headers: { 'X-A': 'x' } } })))
    expect(raw.slice(0, raw.indexOf('\r\n\r\n'))).not.toContain('\0')
  })

  test.each([
    'a@b.example\r\nRCPT TO:<v@c.example>',
    'a@b.example>',
    '<a@b.example',
    'a b@c.example',
    'a,b@c.example',
    '@c.example',
    'a@',
    'a',
    'a@b@c.example',
    'a@c.example\0',
    'a@-c.example',
    'a@c..ex ample',
    '"a"@c.example',
    `${'a'.repeat(330)}@c.example`,
    'a@exa\u00admple.\u3000',
    '',
  ])('%j is no address', (address) => {
    expect(composeMail(message(), addressee(address), {}, about())).toBeUndefined()
  })

  test('no content closes its own part', async () => {
    const boundary = `=_${keyOf(1).slice(0, 32)}`
    const mail = await simpleParser(
      compose({ message: message(`\n--${boundary}--\n--${boundary}\nContent-Type: text/html\n\n<i>`) }),
    )
    expect(mail.text).toContain(`--${boundary}--`)
    expect(mail.html).toContain(`--${boundary}`)
  })
})

describe('addresses', () => {
  test('an international domain goes over the wire in ASCII', () => {
    expect(composeMail(message(), addressee('jörg@müller.example'), {}, about())).toMatchObject({
      envelope: { to: 'jörg@xn--mller-kva.example' },
      needsUtf8: true,
    })
    expect(composeMail(message(), addressee('joerg@müller.example'), {}, about())?.needsUtf8).toBeUndefined()
  })
})

describe('DKIM', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const dkim = {
    domain: 'acme.example',
    selector: 's1',
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  }

  test('the signature covers both unsubscribe headers and verifies', () => {
    const raw = compose({
      options: { dkim, listUnsubscribe: { url: 'https://acme.example/u' } },
      message: message('Ann  Lee \t'),
    })
    const head = raw.slice(0, raw.indexOf('\r\n\r\n'))
    const fields = head.split(/\r\n(?![ \t])/)
    expect(fields[0]).toMatch(/^DKIM-Signature: v=1;/)
    const signed = /;h=([^;]+);/.exec(fields[0]!.replace(/\s/g, ''))![1]!.split(':')
    expect(signed).toEqual(
      expect.arrayContaining(['from', 'list-unsubscribe', 'list-unsubscribe-post', 'references', 'list-id']),
    )
    const relaxed = (line: string) =>
      `${line.slice(0, line.indexOf(':')).toLowerCase()}:${line
        .slice(line.indexOf(':') + 1)
        .replace(/\r\n/g, '')
        .replace(/[ \t]+/g, ' ')
        .trim()}`
    const own = relaxed(fields[0]!)
    const toVerify = [
      ...signed.map((name) => relaxed(fields.findLast((line) => line.toLowerCase().startsWith(`${name}:`))!)),
      own.replace(/( b=).*$/, '$1').trimEnd(),
    ].join('\r\n')
    const signature = / b=(.*)$/.exec(own)![1]!.replace(/ /g, '')
    expect(createVerify('RSA-SHA256').update(toVerify).verify(publicKey, signature, 'base64')).toBe(true)
  })

  test('a preview without the key is the mail without the signature', () => {
    expect(compose({ options: { dkim: { ...dkim, privateKey: 'not resolved' } } })).toBe(compose())
  })
})

describe('attachments', () => {
  const file = (name: string, text = 'content'): Attachment => ({
    name,
    type: 'text/csv',
    size: text.length,
    digest: 'sha256:0',
    content: `${Buffer.from(text).toString('base64')}\r\n`,
  })

  test.each([
    'plan.pdf',
    'a "quoted" \\ name.txt',
    'Übersicht der Änderungen.csv',
    `${'とても長い名前の'.repeat(12)}.csv`,
    `${'long '.repeat(30)}.txt`,
    "it's 100% (done); yes*.txt",
  ])('come with their names: %s', async (name) => {
    const raw = compose({ about: { attachments: [file(name), file('second.csv', 'x')] } })
    expect(raw.split('\r\n').filter((line) => line.length > 78 && !line.startsWith('Message-ID'))).toEqual([])
    const mail = await simpleParser(raw)
    expect(mail.attachments.map(({ filename, content }) => [filename, String(content)])).toEqual([
      [name, 'content'],
      ['second.csv', 'x'],
    ])
    expect(mail.text).toContain('Hello Ann Lee')
  })

  test('stand beside a calendar', async () => {
    const mail = await simpleParser(
      compose({ options: { calendar: 'attach' }, about: { attachments: [file('a.csv')] } }),
    )
    expect(mail.attachments.map(({ filename }) => filename)).toEqual(['a.csv', 'event.ics'])
  })
})
