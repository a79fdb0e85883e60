import { describe, expect, it } from 'vitest'
import { openSource } from '../../src/sources/index.ts'
import { createReader, specFor, temporaryFolder } from './read-source.ts'

const dir = temporaryFolder()
const read = createReader(dir)
const ids = (people: readonly { id: string }[]) => people.map((person) => person.id)

const ann = {
  id: 7,
  name: 'Ann "the {brace]" Lee\\',
  email: 'ann@corp.example',
  addresses: { telegram: 4711, 'sms-eu': '+39' },
  groups: ['key accounts', 'billing'],
  optOut: ['channel:sms'],
  outOfOffice: { from: '2026-12-01', to: '2026-12-10' },
  fields: { plan: 'pro' },
  company: { name: 'Corp' },
  tags: ['a', 2],
  seats: 12,
  isKey: true,
  nothing: null,
  empty: '',
}

const annRead = {
  id: '7',
  name: 'Ann "the {brace]" Lee\\',
  email: 'ann@corp.example',
  addresses: { telegram: '4711', 'sms-eu': '+39' },
  groups: ['key accounts', 'billing'],
  optOut: ['channel:sms'],
  outOfOffice: { from: '2026-12-01', to: '2026-12-10' },
  channels: [],
  roles: [],
  fields: { plan: 'pro', 'company.name': 'Corp', tags: 'a, 2', seats: '12', isKey: 'true' },
}

describe('json', () => {
  it.each([undefined, 2, '\t'])('reads an array of objects, indented by %j', async (indent) => {
    const { people, problems } = await read('json', `\uFEFF${JSON.stringify([ann, { id: 'b' }], null, indent)}\r\n`)
    expect(problems).toEqual([])
    expect(people[0]).toEqual(annRead)
    expect(ids(people)).toEqual(['7', 'b'])
  })

  it('gives nobody for an empty array', async () => {
    expect(await read('json', ' [ ] ')).toMatchObject({ people: [], problems: [] })
  })

  it('reports each bad element with its line and goes on', async () => {
    const { people, rows } = await read(
      'json',
      '[\n{"id": "a"},\n{"id": "b",},\n"c",\n\n  {"name": "d"},\n[1],\n{"id": "e", "list": [{}]},\n{"id":"f","a":{"b":{"c":{"d":{}}}}},\n{\n"id": "g"\n}, {"email": "x"}]',
    )
    expect(ids(people)).toEqual(['a', 'g'])
    expect(rows).toEqual([
      '3 this is not valid JSON',
      '4 this is not a JSON object',
      '6 this row has neither an id nor an address',
      '7 this is not a JSON object',
      '8 the list "list" holds more than texts and numbers',
      '9 objects are nested more than 4 deep here',
      '12 "x" is no e-mail address',
    ])
  })

  it.each([
    ['', 1, /must hold a JSON array/],
    ['\n{"id": "a"}', 2, /must hold a JSON array/],
    ['[{"id": "a"},\n{"id": "b"', 2, /does not end/],
    ['[{"id": "a"}\n]\n[]', 3, /nothing may follow/],
    ['[{"id": "a"},\n{"id": "b\n"}]', 2, /string does not end/],
    [`[\n{"id": "${'x'.repeat(2_000_000)}"}]`, 2, /longer than 1 MiB/],
  ])('reports where the array itself is broken', async (text, line, message) => {
    const { problems } = await read('json', text)
    expect(problems).toEqual([
      {
        code: 'unreadable-file',
        severity: 'error',
        message: expect.stringMatching(message),
        at: { file: expect.any(String), line, column: 1 },
      },
    ])
  })

  it('cuts elements rightly wherever a chunk ends', async () => {
    const people = Array.from({ length: 3_000 }, (_, i) => ({
      id: `c${i}`,
      name: `${'\\"{['.repeat(i % 40)}é\u{1F600}`,
    }))
    const result = await read('json', JSON.stringify(people))
    expect(result.problems).toEqual([])
    expect(result.people.map(({ id, name }) => ({ id, name }))).toEqual(people)
    expect(result.batches).toEqual([1_000, 1_000, 1_000])
  })

  it('filters by the values as they are, and maps names', async () => {
    const text = JSON.stringify([
      { key: 1, contact: { mail: 'a@example.com' }, tags: ['x'], seats: 5 },
      { key: 2, contact: { mail: 'b@example.com' }, tags: ['x', 'y'], seats: 50 },
    ])
    const columns = { id: 'key', email: 'contact.mail' }
    const { people } = await read('json', text, {
      where: { tags: 'y', seats: { gt: 9 }, 'contact.mail': { exists: true } },
      columns,
    })
    expect(people).toMatchObject([{ id: '2', email: 'b@example.com', fields: { tags: 'x, y' } }])
  })

  it('does not let __proto__ through, nor depth overflow the stack', async () => {
    const deep = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`
    const { people, rows } = await read(
      'json',
      `[{"id":"a","__proto__":{"x":"y"},"fields":{"__proto__":"z"}},\n{"id":"b","d":${deep}}]`,
    )
    expect(ids(people)).toEqual(['a'])
    expect(Object.getPrototypeOf(people[0]?.fields)).toBe(Object.prototype)
    expect(({} as Record<string, unknown>).x).toBeUndefined()
    expect(rows.length).toBe(1)
  })

  it('does not know its columns beforehand', async () => {
    expect(await (await openSource('json')).columns(specFor(dir, 'json', 'any.json'))).toBeUndefined()
    expect(await (await openSource('ndjson')).columns(specFor(dir, 'ndjson', 'any.ndjson'))).toBeUndefined()
  })
})

describe('ndjson', () => {
  it('reads an object a line and reports the bad ones', async () => {
    const { people, rows, problems } = await read(
      'ndjson',
      `\uFEFF${JSON.stringify(ann)}\r\n\n{"id": "b"\n{"id":"c"}\n[]\n{"id":"d","big":"${'x'.repeat(3_000_000)}"}\n{"email":"nobody"}\n{"id":"e"}`,
    )
    expect(people[0]).toEqual(annRead)
    expect(ids(people)).toEqual(['7', 'c', 'e'])
    expect(rows).toEqual([
      '3 this is not valid JSON',
      '5 this is not a JSON object',
      '6 this line is longer than 1 MiB',
      '7 "nobody" is no e-mail address',
    ])
    expect(problems.every((problem) => problem.severity === 'warning')).toBe(true)
  })

  it('reads an empty file as nobody, and filters', async () => {
    expect(await read('ndjson', '')).toMatchObject({ people: [], problems: [] })
    const { people } = await read('ndjson', '{"id":1,"tier":"3"}\n{"id":2,"tier":3}\n{"id":3}\n', {
      where: { tier: 3 },
    })
    expect(ids(people)).toEqual(['1', '2'])
  })
})
