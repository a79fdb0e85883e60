import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSource } from '../../src/sources/index.ts'
import { fieldNames } from '../../src/sources/slots.ts'
import { createReader, readSpec, specFor, temporaryFolder } from './read-source.ts'

const dir = temporaryFolder()
const read = createReader(dir)
const ids = (people: readonly { id: string }[]) => people.map((person) => person.id)

describe('csv', () => {
  it('reads every column by its name', async () => {
    const { people, problems } = await read(
      'csv',
      [
        'id,Name,E-Mail,Phone,language,Time Zone,segment,channels,opt_out,groups,roles,addresses.sms-eu,telegram,outOfOffice.from,outOfOffice.to,tier,fields.plan',
        'ann,Ann Lee,Ann@Corp.Example,+39 333 123-4567,pt_br,Europe/Rome,customer,whatsapp|email,channel:sms; rule:x,"key accounts|billing",cto ceo,4711,4712,2026-12-01,2026-12-10,gold,pro',
      ].join('\n'),
    )
    expect(problems).toEqual([])
    expect(people).toEqual([
      {
        id: 'ann',
        name: 'Ann Lee',
        email: 'Ann@Corp.Example',
        phone: '+393331234567',
        language: 'pt-BR',
        timezone: 'Europe/Rome',
        segment: 'customer',
        channels: ['whatsapp', 'email'],
        optOut: ['channel:sms', 'rule:x'],
        groups: ['key accounts', 'billing'],
        roles: ['cto', 'ceo'],
        addresses: { 'sms-eu': '4711', telegram: '4712' },
        outOfOffice: { from: '2026-12-01', to: '2026-12-10' },
        fields: { tier: 'gold', plan: 'pro' },
      },
    ])
  })

  it('names who has no id by the lower-cased address, else by the number', async () => {
    const { people } = await read('csv', 'id,email,phone\n,Bob@Example.COM,\n,,0039 333 1234567\n 7 ,c@example.com,\n')
    expect(ids(people)).toEqual(['bob@example.com', '+393331234567', '7'])
    expect(people[0]?.email).toBe('Bob@Example.COM')
  })

  it('takes quotes, commas, line breaks, CRLF, a byte order mark and blank lines', async () => {
    const { people, problems } = await read(
      'csv',
      '\uFEFFid,name,note\r\n1,"Lee, ""Ann""","two\r\nlines"\r\n\r\n,,\r\n2,  Bob  ,\r\n3,5" disk,x',
    )
    expect(problems).toEqual([])
    expect(people.map(({ id, name, fields }) => [id, name, fields.note])).toEqual([
      ['1', 'Lee, "Ann"', 'two lines'],
      ['2', 'Bob', undefined],
      ['3', '5" disk', 'x'],
    ])
  })

  it.each([
    [';', ';'],
    ['tab', '\t'],
    ['|', '|'],
    [',', ','],
  ])('finds out that %s separates', async (_name, mark) => {
    const { people } = await read('csv', `id${mark}"last, first; or|both"${mark}email\n1${mark}x${mark}a@example.com\n`)
    expect(people).toMatchObject([{ id: '1', email: 'a@example.com', fields: { 'last, first; or|both': 'x' } }])
  })

  it("believes Excel's sep line, and old Mac line ends", async () => {
    expect(ids((await read('csv', 'sep=;\r\nid;a,b,c\r\n1;x\r\n')).people)).toEqual(['1'])
    expect(ids((await read('csv', 'id,name\r1,x\r2,"y\rz"\r')).people)).toEqual(['1', '2'])
  })

  it('reports each bad row with its line and goes on', async () => {
    const { people, problems, rows } = await read(
      'csv',
      [
        'id,email,phone,language,timezone,optOut,outOfOffice.from,outOfOffice.to,segment,note',
        'ok1,a@example.com,,,,,,,,"a note',
        'over three',
        'lines"',
        ',,,,,,,,,nobody',
        'x,not-an-address,,,,,,,,',
        'x,,12345,,,,,,,',
        'x,,,Italian!,,,,,,',
        'x,,,,Europe/Roma,,,,,',
        'x,,,,,chanel:sms,,,,',
        'x,,,,,,2026-12-10,2026-12-01,,',
        'x,,,,,,2026-12-10,,,',
        'x,,,,,,2026-02-30,2026-03-01,,',
        'x,,,,,,,,SMB,',
        'x,too,few',
        'x,,,,,,,,,,,too many',
        `${'x'.repeat(255)},,,,,,,,,`,
        '"x\ny",,,,,,,,,',
        'ok2,b@example.com,,,,,,,,',
      ].join('\n'),
    )
    expect(ids(people)).toEqual(['ok1', 'ok2'])
    expect(rows).toEqual([
      '5 this row has neither an id nor an address',
      '6 "not-an-address" is no e-mail address',
      '7 "12345" is no phone number',
      '8 "Italian!" is no language tag',
      '9 "Europe/Roma" is no time zone',
      '10 "chanel:sms" is no opt-out',
      '11 outOfOffice ends (2026-12-01) before it begins (2026-12-10)',
      '12 outOfOffice has only one of from and to',
      '13 "2026-02-30" is no date',
      '14 "SMB" is no segment',
      '15 this row has 3 cells, the header has 10',
      '16 this row has 12 cells, the header has 10',
      `17 "${'x'.repeat(57)}…" cannot be an id`,
      '18 "x y" cannot be an id',
    ])
    expect(problems[0]).toMatchObject({
      code: 'source-row',
      severity: 'warning',
      at: { file: expect.stringMatching(/^source-\d+\.csv$/), column: 1 },
    })
  })

  it('loses one row, not the file, to a quotation mark that nobody closed', async () => {
    const { people, rows } = await read(
      'csv',
      'id,name\n1,Ann\n2,"Bob\n3,Carl\n4,"Dora"\n5,"Eve" Smith\n6,"Fay\nGray"\n7,Hal\n8,"Ida\n',
    )
    expect(ids(people)).toEqual(['1', '3', '4', '6', '7'])
    expect(rows).toEqual([
      '3 the quotation marks of this row do not fit',
      '6 the quotation marks of this row do not fit',
      '10 the quotation marks of this row do not fit',
    ])
  })

  it('goes on after a mark that is never closed in a long file, and after an endless line', async () => {
    const tail = Array.from({ length: 60_000 }, (_, i) => `c${i},somebody called ${i}\n`).join('')
    const open = await read('csv', `id,name\nx,"Ann\n${tail}`)
    expect(open.people.length).toBe(60_000)
    expect(open.rows).toEqual(['2 a quotation mark of this row is never closed'])
    const endless = await read('csv', `id,name\nx,${'a'.repeat(3_000_000)}\ny,Bob\nz\n`)
    expect(ids(endless.people)).toEqual(['y'])
    expect(endless.rows).toEqual(['2 this row is longer than 1 MiB', '4 this row has 1 cell, the header has 2'])
  })

  it('keeps true line numbers across chunks and rows of several lines', async () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => (i % 3 === 0 ? `c${i},"two\nlines, ${i}"` : `c${i},"plain"`))
    const { people, rows } = await read('csv', `id,name\n${lines.join('\n')}\nbad\n`)
    expect(people.length).toBe(20_000)
    expect(people[19_998]).toMatchObject({ id: 'c19998', name: 'two lines, 19998' })
    expect(rows).toEqual([`${1 + 20_000 + 6_667 + 1} this row has 1 cell, the header has 2`])
  })

  it('lists twenty of a hundred thousand bad rows and counts the others', async () => {
    for (const bad of ['x,y,z\n', '"x\n', '"a"b,c\n']) {
      const { people, problems } = await read('csv', `id,name\n${bad.repeat(100_000)}ok,Ann\n`)
      expect(ids(people)).toEqual(['ok'])
      expect(problems.length).toBe(21)
      expect(problems[20]?.message).toMatch(/^99980 more rows/)
    }
  })

  it('cleans line breaks and control characters out of values', async () => {
    const { people, rows } = await read(
      'csv',
      'id,name,telegram\n1,"Ann\r\nBcc: x@example.com\u0007\u0085",\n2,,"47\n11"\n',
    )
    expect(people).toMatchObject([{ id: '1', name: 'Ann Bcc: x@example.com' }])
    expect(rows).toEqual(['4 the address for telegram holds a control character'])
  })

  it('composes letters, so that one person is one id', async () => {
    const { people } = await read('csv', 'id,email\nZoe\u0308,\n,Zoe\u0308@example.com\n')
    expect(ids(people)).toEqual(['Zo\u00eb', 'zo\u00eb@example.com'])
  })

  it('leaves out rows that are not UTF-8, and files that are not text', async () => {
    const latin = Buffer.concat([Buffer.from('id,name\n1,Zo'), Buffer.from([0xeb]), Buffer.from('\n2,Bob\n')])
    const { people, rows } = await read('csv', latin)
    expect(ids(people)).toEqual(['2'])
    expect(rows).toEqual(['2 this row is not valid UTF-8'])
    const utf16 = await read('csv', Buffer.from('\uFEFFid,name\n1,Ann\n', 'utf16le'))
    expect(utf16.problems).toMatchObject([{ code: 'binary-file', severity: 'error', at: { file: 'audience.yaml' } }])
  })

  it('keeps the rows for which where holds, numbers and texts alike', async () => {
    const text = 'id,tier,region,seats\n1,3,eu-west,5\n2,3.0,us,50\n3,4,eu-east,500\n4,,eu-north,\n'
    expect(ids((await read('csv', text, { where: { tier: 3 } })).people)).toEqual(['1', '2'])
    expect(
      ids((await read('csv', text, { where: { region: { matches: '^eu-' }, seats: { gte: 5 } } })).people),
    ).toEqual(['1', '3'])
    expect(ids((await read('csv', text, { where: { tier: { exists: false } } })).people)).toEqual(['4'])
  })

  it('does not judge rows that where leaves out', async () => {
    const { people, problems } = await read('csv', 'id,email,tier\n1,broken,free\n2,b@example.com,paid\n', {
      where: { tier: 'paid' },
    })
    expect(ids(people)).toEqual(['2'])
    expect(problems).toEqual([])
  })

  it('maps columns, and keeps the one it replaced as a field', async () => {
    const { people, problems } = await read('csv', 'Nr,Work mail,email,Locale\n7,a@work.example,home,it\n', {
      columns: { id: 'Nr', email: 'Work mail', language: 'Locale', plan: 'Nr' },
    })
    expect(problems).toEqual([])
    expect(people).toMatchObject([{ email: 'a@work.example', language: 'it', fields: { email: 'home' } }])
  })

  it.each<[string, string, { where?: unknown; columns?: Record<string, string> }, RegExp, RegExp]>([
    ['an empty file', '', {}, /is empty/, /^$/],
    ['blank lines only', '\n \n', {}, /is empty/, /^$/],
    ['no header', 'ann,ann@example.com\n', {}, /no header line/, /begin the file/],
    ['a column twice', 'id,tier,tier\n', {}, /two columns "tier"/, /^$/],
    ['two columns for one place', 'email,E-Mail\n', {}, /"email" and "E-Mail".*mean the same/, /^$/],
    ['no column that names a person', 'name,tier\n', {}, /no column with an id or an address/, /columns:/],
    [
      'a missing mapped column',
      'id,Locale\n',
      { columns: { language: 'Local' } },
      /no column "Local".*did you mean "Locale"/,
      /Locale/,
    ],
    [
      'a missing column in where',
      'id,tier\n',
      { where: { teir: 3 } },
      /no column "teir".*did you mean "tier"/,
      /id, tier/,
    ],
    [
      'a mapped name in where',
      'id,Stufe\n',
      { columns: { tier: 'Stufe' }, where: { tier: 3 } },
      /no column "tier"/,
      /id, Stufe/,
    ],
  ])('refuses %s', async (_name, text, more, message, hint) => {
    const { people, problems } = await read(
      'csv',
      `${text}1,2,3\n`.slice(0, text.trim() === '' ? text.length : undefined),
      more,
    )
    expect(people).toEqual([])
    expect(problems).toEqual([
      expect.objectContaining({ code: 'source-column', severity: 'error', message: expect.stringMatching(message) }),
    ])
    expect(problems[0]?.hint ?? '').toMatch(hint)
  })

  it('reads no prototype out of a header', async () => {
    const { people } = await read('csv', 'id,__proto__,constructor,addresses.__proto__\n1,x,y,z\n')
    expect(Object.getPrototypeOf(people[0]?.fields)).toBe(Object.prototype)
    expect(people[0]?.fields.constructor).toBe('y')
  })

  it('says which columns and fields there are', async () => {
    writeFileSync(join(dir, 'columns.csv'), '\uFEFFid;tier;"fields.plan"\n1;2;3\n')
    const columns = await (await openSource('csv')).columns(specFor(dir, 'csv', 'columns.csv'))
    expect(columns).toEqual(['id', 'tier', 'fields.plan'])
    expect(fieldNames(columns ?? [], {})).toEqual(['tier', 'plan'])
    expect(await (await openSource('csv')).columns(specFor(dir, 'csv', 'none.csv'))).toBeUndefined()
  })

  it('gives batches of a thousand', async () => {
    const { batches } = await read('csv', `id\n${Array.from({ length: 2_500 }, (_, i) => `c${i}\n`).join('')}`)
    expect(batches).toEqual([1_000, 1_000, 500])
  })
})

describe('the file of a source', () => {
  it('may be missing, a folder, outside, or a link to itself', async () => {
    writeFileSync(join(dir, 'customers.csv'), 'id\n1\n')
    mkdirSync(join(dir, 'folder.csv'))
    const outside = mkdtempSync(join(tmpdir(), 'notify-source-outside-'))
    writeFileSync(join(outside, 'x.csv'), 'id\n1\n')
    symlinkSync(join(outside, 'x.csv'), join(dir, 'link.csv'))
    symlinkSync('loop.csv', join(dir, 'loop.csv'))
    symlinkSync('customers.csv', join(dir, 'inside.csv'))
    const problemsOf = async (file: string) =>
      (await readSpec(specFor(dir, 'csv', file))).problems.map(({ code, hint }) => [code, hint])
    expect(await problemsOf('custmers.csv')).toEqual([['source-missing', undefined]])
    expect(await problemsOf('folder.csv')).toEqual([['source-missing', undefined]])
    expect(await problemsOf('link.csv')).toEqual([['path-outside-project', 'copy the file into the project']])
    expect(await problemsOf('loop.csv')).toEqual([['symlink-loop', undefined]])
    expect(await problemsOf('inside.csv')).toEqual([])
  })
})
