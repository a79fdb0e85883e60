import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateKey } from 'openpgp'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Plan } from '../../src/model/plan.ts'
import { openSmtpSink } from '../sink/smtp.ts'
import { type Files, makeProject, notify, smallProject, writeFiles } from '../support/cli.ts'
import { deskProject, order } from '../support/desk.ts'

const now = '2026-12-01T10:00:00Z'

interface Pair {
  privateKey: string
  publicKey: string
}

const keys: Record<'ops' | 'desk' | 'ann' | 'bruno' | 'other', Pair> = {} as never
beforeAll(async () => {
  const make = (email: string, more: { keyExpirationTime?: number } = {}) =>
    generateKey({ userIDs: [{ email }], format: 'armored', date: new Date('2026-01-01T00:00:00Z'), ...more })
  keys.ops = await make('ops@acme.example')
  keys.desk = await make('desk@bakery.example')
  keys.ann = await make('ann@corp.example')
  keys.bruno = await make('bruno@ditta.example', { keyExpirationTime: 86_400 })
  keys.other = await make('ann@corp.example')
})

const project = (more: Files = {}): string =>
  makeProject({
    ...smallProject,
    'secrets/pgp.asc': keys.ops.privateKey,
    'channels/email.yaml': `kind: channel
id: email
adapter: outbox
config: {pgp: {signingKeys: [{privateKey: "\${file:secrets/pgp.asc}"}]}}
`,
    'rules/tell.yaml': `${smallProject['rules/tell.yaml']}security: {method: pgp, sign: true, encrypt: true}\n`,
    'keys/pgp/ann@corp.example.asc': keys.ann.publicKey,
    ...more,
  })

const mailsIn = (dir: string) => {
  const outbox = join(dir, 'outbox')
  return readdirSync(outbox).map((name) => readFileSync(join(outbox, name), 'utf8'))
}

describe('a rule that signs and encrypts', () => {
  test('the plan says who gets what, who nothing and why; send does just that', async () => {
    const dir = project({ 'keys/pgp/all.asc': keys.bruno.publicKey })
    const plan = await notify(dir, ['plan', '--people'], { now })
    expect(plan.stdout).toContain('signed and encrypted with OpenPGP')
    expect(plan.stdout).toMatch(/ann +Ann Lee +ann@corp\.example +key [0-9A-F]{4} [0-9A-F]{4}/)
    expect(plan.stdout).toMatch(/! announced +invalid /)
    expect(plan.stdout).toContain('bad-encryption-key: The PGP key of bruno@ditta.example expired on 2026-01-02.')
    const sent = await notify(dir, ['send', '--yes', '--json'], { now })
    expect(sent.summary()).toMatchObject({ sent: 1, failed: 0 })
    const mails = mailsIn(dir)
    expect(mails).toHaveLength(1)
    expect(mails[0]).toContain('Subject: [...]')
    expect(mails[0]).not.toMatch(/Database|Billing/)
    // The key came: what was held back goes out.
    writeFiles(dir, { 'keys/pgp/bruno@ditta.example.asc': keys.other.publicKey })
    expect((await notify(dir, ['send', '--yes', '--json'], { now })).summary()).toMatchObject({ sent: 1, done: 1 })
  })

  test('a key in the place of theirs that names somebody else is used, with a warning', async () => {
    const dir = project({ 'keys/pgp/bruno@ditta.example.asc': keys.desk.publicKey })
    const plan = await notify(dir, ['plan'], { now })
    expect(plan.stderr).toContain('bruno gets mail encrypted to a key of another address by the rule "tell" over email')
    expect(plan.stderr).toContain('the PGP key for bruno@ditta.example names desk@bakery.example')
    expect(plan.stderr).not.toContain('ann')
    const preview = await notify(dir, ['preview', 'upgrade', '--recipient', 'bruno'], { now })
    expect(preview.stdout).toMatch(/signed and encrypted .*; The PGP key for bruno@ditta\.example names desk@/)
    expect((await notify(dir, ['send', '--yes', '--json'], { now })).summary()).toMatchObject({ sent: 2, failed: 0 })
  })

  test('without any key of theirs people are held back for policy, with a way out', async () => {
    const { stdout } = await notify(project(), ['plan'], { now })
    expect(stdout).toMatch(/! announced +policy /)
    expect(stdout).toContain('no-encryption-key: There is no PGP key for bruno@ditta.example. ')
    expect(stdout).toContain('Put it into keys/pgp/bruno@ditta.example.asc, or into the column pgpKey.')
  })

  test('fail: the delivery fails with the reason in the ledger, the others go', async () => {
    const rule = `${smallProject['rules/tell.yaml']}security: {method: pgp, encrypt: true, onMissingEncryptionKey: fail}\n`
    const dir = project({ 'rules/tell.yaml': rule })
    const { stdout, stderr } = await notify(dir, ['plan'], { now })
    expect(stdout).toContain('fails for want of a key')
    expect(stderr).toContain('bruno is in for a failure by the rule "tell" over email: there is no PGP key for bruno@')
    const sent = await notify(dir, ['send', '--yes', '--json'], { now })
    expect(sent.code).toBe(3)
    expect(sent.summary()).toMatchObject({ sent: 1, failed: 1 })
    expect(mailsIn(dir)).toHaveLength(1)
    const log = await notify(dir, ['log', '--json'], { now })
    expect(log.stdout).toContain('no-encryption-key')
  })

  test('no secret of a signing key in anything that is printed or written', async () => {
    const dir = project()
    const lines = keys.ops.privateKey.split('\n').filter((line) => /^[\w+/]{60,}$/.test(line))
    expect(lines.length).toBeGreaterThan(2)
    const printed: string[] = []
    for (const argv of [['validate'], ['plan', '--json'], ['preview'], ['send', '--yes', '--json'], ['log', '--json']])
      printed.push(...Object.values(await notify(dir, argv, { now })).map(String))
    printed.push(...mailsIn(dir), readFileSync(join(dir, '.notify/ledger.db'), 'latin1'))
    for (const line of lines) expect(printed.some((text) => text.includes(line))).toBe(false)
  })

  test.each([
    [
      'another key of a recipient',
      { 'keys/pgp/ann@corp.example.asc': () => keys.other.publicKey },
      /content: the text/,
    ],
    [
      'a key that is gone',
      { 'keys/pgp/ann@corp.example.asc': () => keys.bruno.publicKey },
      /would not be done any more/,
    ],
  ])('a saved plan no longer matches: %s', async (_, changed, says) => {
    const dir = project()
    await notify(dir, ['plan', '--out', 'plan.json'], { now })
    for (const [path, text] of Object.entries(changed)) writeFiles(dir, { [path]: text() })
    const sent = await notify(dir, ['send', 'plan.json'], { now })
    expect([sent.code, sent.stderr]).toEqual([4, expect.stringMatching(says)])
  })

  test('preview says it too', async () => {
    const { stdout } = await notify(project(), ['preview'], { now })
    expect(stdout).toMatch(
      /Security signed and encrypted with OpenPGP, key [0-9A-F ]+; the subject is hidden on the way/,
    )
    expect(stdout).toContain('Security nothing is sent: There is no PGP key for bruno@ditta.example')
  })

  test('what is to be encrypted has no way out over a channel that cannot', async () => {
    const dir = project({
      'channels/terminal.yaml': 'kind: channel\nid: terminal\nadapter: console\n',
      'rules/tell.yaml': `${smallProject['rules/tell.yaml']!.replace('[email]', '[{fallback: [email, terminal]}]')}security: {method: pgp, encrypt: true}\n`,
    })
    const { code, stdout, stderr } = await notify(dir, ['validate'], { now })
    expect(code).toBe(1)
    expect(stdout + stderr).toContain('the channel "terminal" (console) cannot encrypt')
  })

  test.each([
    ['security: {method: pgp}', 'neither a signature nor encryption'],
    ['security: {method: pgp, encrypt: true, onMissingEncryptionKey: send-plain}', 'onMissingEncryptionKey'],
    ['security: {method: smime, sign: true}', 'has no S/MIME key to sign with, so it sends nothing'],
    ['security: {method: pgp, encrypt: true, onMissingSigningKey: fail}', 'has no meaning without sign: true'],
  ])('%s', async (line, says) => {
    const dir = project({ 'rules/tell.yaml': `${smallProject['rules/tell.yaml']}${line}\n` })
    const { stdout, stderr } = await notify(dir, ['validate'], { now })
    expect(stdout + stderr).toContain(says)
  })

  test('over SMTP each mail is one person’s, in its envelope as in its keys', async () => {
    const sink = await openSmtpSink()
    try {
      const dir = project({
        'channels/email.yaml': `kind: channel
id: email
adapter: smtp
config: {host: 127.0.0.1, port: ${sink.port}, pgp: {signingKeys: [{privateKey: "\${file:secrets/pgp.asc}"}]}}
`,
        'keys/pgp/bruno@ditta.example.asc': keys.other.publicKey,
      })
      expect((await notify(dir, ['send', '--yes', '--json'], { now })).summary()).toMatchObject({ sent: 2 })
      const { readMessage } = await import('openpgp')
      for (const { to, raw } of sink.mails) {
        expect(to).toHaveLength(1)
        expect(raw.match(/@(?:corp|ditta)\.example/g)).toEqual([expect.anything()])
        const armored = raw.slice(raw.indexOf('-----BEGIN PGP MESSAGE'), raw.indexOf('-----END PGP MESSAGE-----') + 25)
        const message = await readMessage({ armoredMessage: armored })
        expect(message.getEncryptionKeyIDs()).toHaveLength(1)
      }
    } finally {
      await sink.close()
    }
  })

  test('in a chain each channel has keys of its own, also when the first one is refused', async () => {
    const first = await openSmtpSink({ answer: (verb) => (verb === 'RCPT' ? '550 5.1.1 no such user' : undefined) })
    const second = await openSmtpSink()
    const channel = (id: string, port: number, folder: string) => `kind: channel
id: ${id}
adapter: smtp
config: {host: 127.0.0.1, port: ${port}, pgp: {folder: ${folder}}}
`
    try {
      const rule = smallProject['rules/tell.yaml']!.replace('[email]', '[{fallback: [email, relay]}]')
      const dir = project({
        'channels/email.yaml': channel('email', first.port, 'keys/pgp'),
        'channels/relay.yaml': channel('relay', second.port, 'keys/relay'),
        'rules/tell.yaml': `${rule}security: {method: pgp, encrypt: true}\n`,
        'keys/relay/ann@corp.example.asc': keys.other.publicKey,
        // Over the first channel nothing can be encrypted to this one.
        'keys/relay/bruno@ditta.example.asc': keys.other.publicKey,
      })
      const sent = await notify(dir, ['send', '--yes', '--json'], { now })
      expect(sent.summary()).toMatchObject({ sent: 2, failed: 0 })
      expect(first.commands.filter((line) => line.startsWith('RCPT'))).toEqual(['RCPT TO:<ann@corp.example>'])
      const { readKey, readMessage } = await import('openpgp')
      const wanted = (await readKey({ armoredKey: keys.other.publicKey })).getKeyIDs().map((id) => id.toHex())
      expect(second.mails.map(({ to }) => to[0]).sort()).toEqual(['ann@corp.example', 'bruno@ditta.example'])
      for (const { raw } of second.mails) {
        const armored = raw.slice(raw.indexOf('-----BEGIN PGP MESSAGE'), raw.indexOf('-----END PGP MESSAGE-----') + 25)
        const message = await readMessage({ armoredMessage: armored })
        expect(wanted).toContain(message.getEncryptionKeyIDs()[0]!.toHex())
      }
    } finally {
      await Promise.all([first.close(), second.close()])
    }
  })

  test('what is in doubt is encrypted again under the same Message-ID and Date', async () => {
    const sink = await openSmtpSink({
      answer: (verb, _, seen) => (verb === '.' && seen === 1 ? { hangUp: true } : undefined),
    })
    try {
      const dir = project({
        'channels/email.yaml': `kind: channel
id: email
adapter: smtp
config: {host: 127.0.0.1, port: ${sink.port}, pgp: {signingKeys: [{privateKey: "\${file:secrets/pgp.asc}"}]}}
`,
      })
      const first = await notify(dir, ['send', '--yes', '--json'], { now })
      expect([first.code, first.summary()]).toEqual([3, expect.objectContaining({ sent: 0, unknown: 1 })])
      const again = await notify(dir, ['send', '--yes', '--json'], { now: '2026-12-01T11:00:00Z' })
      expect(again.summary()).toMatchObject({ sent: 1, unknown: 0 })
      const log = await notify(dir, ['log', '--json'], { now })
      const { key } = JSON.parse(log.stdout.trim().split('\n')[0]!) as { key: string }
      expect(sink.mails.at(-1)?.raw).toContain(`Message-ID: <${key}@acme.example>`)
      expect(sink.mails.at(-1)?.raw).toContain('Date: Tue, 01 Dec 2026 10:00:00 +0000')
      expect(sink.mails.at(-1)?.raw).toContain('multipart/encrypted')
    } finally {
      await sink.close()
    }
  })

  test('a digest is one encrypted mail, with the files of all its notices', async () => {
    const dir = project({
      'events/second.yaml': `${smallProject['events/upgrade.yaml']!.replace('id: upgrade', 'id: second').replace('Database upgrade', 'Second upgrade').replace('Billing API', 'Search')}attachments: [{file: ../docs/b.txt}]\n`,
      'docs/b.txt': 'b',
      'docs/a.txt': 'a',
      'rules/tell.yaml': `${smallProject['rules/tell.yaml']}digest: 1m\nattachments: [{file: docs/a.txt}]\nsecurity: {method: pgp, encrypt: true}\n`,
    })
    expect((await notify(dir, ['send', '--yes', '--json'], { now })).summary()).toMatchObject({ sent: 0, scheduled: 4 })
    await notify(dir, ['send', '--due', '--json'], { now: '2026-12-01T10:05:00Z' })
    const mails = mailsIn(dir)
    expect(mails).toHaveLength(1)
    expect(mails[0]).not.toMatch(/upgrade|Billing/i)
    const { decrypt, readMessage, readPrivateKey } = await import('openpgp')
    const armored = mails[0]!.slice(
      mails[0]!.indexOf('-----BEGIN PGP'),
      mails[0]!.indexOf('-----END PGP MESSAGE-----') + 25,
    )
    const { data } = await decrypt({
      message: await readMessage({ armoredMessage: armored }),
      decryptionKeys: await readPrivateKey({ armoredKey: keys.ann.privateKey }),
    })
    expect([...String(data).matchAll(/filename="([^"]+)"/g)].map(([, name]) => name)).toEqual(['a.txt', 'b.txt'])
    expect(data).toMatch(/Subject: .*Database upgrade/)
  })

  test('channels check looks at the signing keys', async () => {
    const good = await notify(project(), ['channels', 'check'], { now })
    expect([good.code, good.stdout]).toEqual([0, expect.stringContaining('signs with the PGP key of ops@acme.example')])
    const locked = await notify(project({ 'secrets/pgp.asc': keys.ops.publicKey }), ['channels', 'check'], { now })
    expect([locked.code, locked.stdout]).toEqual([1, expect.stringContaining('a signing key of pgp cannot be used')])
    const expired = project({ 'secrets/pgp.asc': keys.bruno.privateKey })
    const late = await notify(expired, ['channels', 'check'], { now })
    expect([late.code, late.stdout]).toEqual([1, expect.stringContaining('expired on 2026-01-02')])
  })

  test('explain says why somebody gets nothing', async () => {
    const { stdout } = await notify(project(), ['explain', 'tell', '--event', 'upgrade'], { now })
    expect(stdout).toMatch(/bruno.*withheld: policy \(There is no PGP key for bruno@ditta\.example\. Put it into /)
  })

  test('a rehearsal signs and encrypts as the channel would', async () => {
    const dir = project()
    await notify(dir, ['send', '--yes', '--rehearse', 'try'], { now })
    const folder = join(dir, 'try/outbox/email')
    expect(readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual([
      expect.stringContaining('multipart/encrypted'),
    ])
  })
})

describe('rules of OTOBO', () => {
  const desk = (security: string, more: Files = {}): string =>
    makeProject({
      ...deskProject,
      'rules/order.yaml': deskProject['rules/order.yaml']!.replace('message:', `mail: {${security}}\nmessage:`),
      'secrets/pgp.asc': keys.desk.privateKey,
      'email.yaml': `kind: channel
id: email
adapter: outbox
config: {pgp: {signingKeys: [{privateKey: "\${file:secrets/pgp.asc}"}]}}
`,
      ...more,
    })
  const fire = (dir: string, trigger: string, data: string, ...more: string[]) =>
    notify(dir, ['fire', trigger, '--data', '-', ...more], { now, stdin: data })

  test.each(['skip', 'send'])(
    'who has no key gets nothing, whatever missingEncryptionKey says: %s',
    async (behaviour) => {
      const dir = desk(`security: {level: PGPSignCrypt, missingEncryptionKey: ${behaviour}}`, {
        'keys/pgp/piet@bakery.example.asc': keys.ann.publicKey,
      })
      const { stdout, stderr } = await notify(dir, ['validate'], { now })
      expect((stdout + stderr).includes('OTOBO sends this mail in plain text')).toBe(behaviour === 'send')
      const result = await fire(dir, 'NotificationNewTicket', order())
      expect(result.stdout + result.stderr).toContain('1 sent, 2 withheld')
      expect(mailsIn(dir)).toEqual([expect.stringContaining('multipart/encrypted')])
    },
  )

  test("a key stands in the directory's entry of a person as well", async () => {
    const dir = desk('security: {level: PGPCrypt}', {
      'directory.yaml': deskProject['directory.yaml']!.replace('{UserPw: secrethash}', '{pgpKey: people/olga.asc}'),
      'people/olga.asc': keys.ann.publicKey,
    })
    const result = await fire(dir, 'NotificationNewTicket', order())
    expect(result.stdout + result.stderr).toContain('1 sent, 2 withheld')
    expect(mailsIn(dir)).toEqual([expect.stringMatching(/To: .*olga@bakery\.example[\s\S]*multipart\/encrypted/)])
  })

  test('a missing signing key: unsigned, or nothing', async () => {
    for (const [behaviour, sent] of [
      ['send', 3],
      ['skip', 0],
    ] as const) {
      const dir = desk(`security: {level: PGPSign, missingSigningKey: ${behaviour}}`, {
        'secrets/pgp.asc': keys.ops.privateKey,
      })
      expect((await fire(dir, 'NotificationNewTicket', order(), '--json')).summary()).toMatchObject({
        sent,
        withheld: 3 - sent,
      })
    }
  })

  test('the files of the article go along where the rule says so and the data brings them', async () => {
    const dir = desk('attachments: true')
    writeFiles(dir, {
      'rules/order.yaml': readFileSync(join(dir, 'rules/order.yaml'), 'utf8').replace(
        'NotificationNewTicket',
        'ArticleCreate',
      ),
    })
    const article = {
      ArticleID: 99,
      SenderType: 'customer',
      CommunicationChannel: 'Email',
      Attachment: [
        {
          Filename: 'order.txt',
          ContentType: 'text/plain; charset=utf-8',
          Content: Buffer.from('Ten loaves\n').toString('base64'),
        },
        { Filename: 'photo.jpg', ContentType: 'image/jpeg' },
      ],
    }
    const result = await fire(dir, 'ArticleCreate', order({ Article: [article] }))
    expect(result.stderr).toContain('an attachment does not go along: photo.jpg: its content did not come along')
    const mails = mailsIn(dir)
    expect(mails.length).toBeGreaterThan(0)
    for (const mail of mails) {
      expect(mail).toContain('filename="order.txt"')
      expect(mail).toContain(Buffer.from('Ten loaves\n').toString('base64'))
    }
  })
})

describe('attachments', () => {
  const withFiles = (more: Files = {}): string =>
    makeProject({
      ...smallProject,
      'audiences/customers.csv': `id,name,email,language,timezone,segment
ann,Ann Lee,ann@corp.example,en,Europe/Rome,internal
ben,Ben,ben@corp.example,en,Europe/Rome,customer
`,
      'docs/plan.pdf': '%PDF-1.7 plan',
      'docs/runbook — intern.txt': 'secret steps',
      'rules/tell.yaml': `${smallProject['rules/tell.yaml']}attachments:
  - {file: docs/plan.pdf, name: Plan.pdf}
  - {file: "docs/runbook — intern.txt", segment: internal}
`,
      ...more,
    })

  test('each goes to whom it is for, and the plan says so', async () => {
    const dir = withFiles()
    const { stdout } = await notify(dir, ['plan'], { now })
    expect(stdout).toContain('with Plan.pdf (13 bytes), runbook — intern.txt (12 bytes, for 1 of 2)')
    const plan = JSON.parse((await notify(dir, ['plan', '--json'], { now })).stdout) as Plan
    expect(plan.notices.find(({ action }) => action === 'send')?.attachments).toMatchObject([
      { name: 'Plan.pdf', type: 'application/pdf', size: 13, recipients: 2 },
      { name: 'runbook — intern.txt', type: 'text/plain', recipients: 1 },
    ])
    await notify(dir, ['send', '--yes'], { now })
    const { simpleParser } = await import('mailparser')
    const parsed = await Promise.all(mailsIn(dir).map((raw) => simpleParser(raw)))
    const byReader = Object.fromEntries(
      parsed.map((mail) => [
        [mail.to].flat()[0]!.value[0]!.address!,
        mail.attachments.map(({ filename, contentType, content }) => `${filename} ${contentType} ${content}`),
      ]),
    )
    expect(byReader).toEqual({
      'ann@corp.example': ['Plan.pdf application/pdf %PDF-1.7 plan', 'runbook — intern.txt text/plain secret steps'],
      'ben@corp.example': ['Plan.pdf application/pdf %PDF-1.7 plan'],
    })
  })

  test('a changed file is drift of a saved plan', async () => {
    const dir = withFiles()
    await notify(dir, ['plan', '--out', 'plan.json'], { now })
    writeFiles(dir, { 'docs/plan.pdf': '%PDF-1.7 PLAN' })
    const sent = await notify(dir, ['send', 'plan.json'], { now })
    expect([sent.code, sent.stderr]).toEqual([4, expect.stringContaining('content')])
    writeFiles(dir, { 'docs/plan.pdf': '%PDF-1.7 plan' })
    expect((await notify(dir, ['send', 'plan.json', '--json'], { now })).summary()).toMatchObject({ sent: 2 })
  })

  test('those of the event go along with those of the rule, each once', async () => {
    const dir = withFiles({
      'events/upgrade.yaml': `${smallProject['events/upgrade.yaml']}attachments: [{file: ../docs/plan.pdf, name: Plan.pdf}, {file: ../docs/more.csv}]\n`,
      'docs/more.csv': 'a,b\n',
    })
    await notify(dir, ['send', '--yes'], { now })
    const ben = mailsIn(dir).find((raw) => raw.includes('To: Ben'))!
    expect([...ben.matchAll(/filename="([^"]+)"/g)].map(([, name]) => name)).toEqual(['Plan.pdf', 'more.csv'])
  })

  test.each([
    ['../../etc/passwd', 'leads out of the project'],
    ['docs/none.pdf', 'there is no file "docs/none.pdf"'],
    ['docs', 'is no file'],
    ['.env', 'hidden files are not sent'],
    ['docs/big.bin', 'one mail takes'],
  ])('%s: %s', async (file, says) => {
    const dir = withFiles({
      '.env': 'SECRET=1',
      'docs/big.bin': 'x'.repeat(16 * 1024 * 1024),
      'rules/tell.yaml': `${smallProject['rules/tell.yaml']}attachments: [{file: ${file}}]\n`,
    })
    const { code, stdout, stderr } = await notify(dir, ['validate'], { now })
    expect([code, stdout + stderr]).toEqual([1, expect.stringContaining(says)])
  })
})

test.each(['Bcc', 'BCC', 'CC', 'SUBJECT', 'tO', 'Content-Type', 'CONTENT-TYPE', 'Resent-Bcc', 'Return-Path'])(
  'a channel cannot set the header %s, however it is written',
  async (name) => {
    const headers = (more: string) => `kind: channel\nid: email\nadapter: outbox\nconfig: {headers: {${more}}}\n`
    const dir = makeProject({ ...smallProject, 'channels/email.yaml': headers(`${name}: boss@acme.example`) })
    const refused = await notify(dir, ['validate'], { now })
    expect([refused.code, refused.stderr]).toMatchObject([1, expect.stringContaining(`"${name}" cannot be a key here`)])
    writeFiles(dir, { 'channels/email.yaml': headers('X-Team: operations, Precedence: list') })
    expect((await notify(dir, ['validate'], { now })).code).toBe(0)
  },
)
