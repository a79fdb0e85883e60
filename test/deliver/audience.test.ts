import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import {
  type Addressed,
  addressedBy,
  audienceKey,
  findRecipient,
  type Member,
  streamAudience,
} from '../../src/deliver/audience.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { Audience, Project, Recipient, TeamMembers } from '../../src/model/project.ts'
import { openSource } from '../../src/sources/index.ts'

const dir = mkdtempSync(join(tmpdir(), 'notify-audience-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))
const at = { file: 'audiences.yaml', line: 1, column: 1 }

function person(id: string, more: Partial<Recipient> = {}): Recipient {
  return { id, addresses: {}, channels: [], optOut: [], groups: [], roles: [], fields: {}, ...more }
}

function audience(id: string, more: Partial<Audience> = {}): Audience {
  return { id, was: [], recipients: [], include: [], exclude: [], at, ...more }
}

function fromFile(file: string, content: string): Audience['source'] {
  writeFileSync(join(dir, file), content)
  return { format: 'csv', path: join(dir, file), file, columns: {}, at }
}

function projectOf(...audiences: Audience[]): Project {
  const none = new Map<string, never>()
  return {
    dir,
    name: 'acme',
    defaults: { language: 'en', timezone: 'UTC' },
    store: 'sqlite:x.db',
    delivery: 'at-least-once',
    events: none,
    audiences: new Map(audiences.map((each) => [each.id, each])),
    channels: none,
    rules: none,
    templates: none,
  }
}

function depsWith(problems: Diagnostic[] = []) {
  const opened: string[] = []
  return {
    opened,
    problems,
    report: (problem: Diagnostic) => problems.push(problem),
    openSource: (format: 'csv' | 'json' | 'ndjson') => {
      opened.push(format)
      return openSource(format)
    },
  }
}

async function all(project: Project, to: Partial<Addressed>, deps = depsWith()) {
  const stream = streamAudience(project, { audiences: [], emails: [], ...to }, deps)
  const members: Member[] = []
  for await (const batch of stream) members.push(...batch)
  return {
    stream,
    members,
    names: members.map(({ recipient, isExcluded }) => (isExcluded ? `-${recipient.id}` : recipient.id)),
  }
}

describe('streamAudience', () => {
  it('gives inline people, the source, what is included, then e-mail addresses', async () => {
    const project = projectOf(
      audience('a', { recipients: [person('ann')], source: fromFile('a.csv', 'id\nbob\n'), include: ['b'] }),
      audience('b', { recipients: [person('carl')] }),
    )
    const { names, members, stream } = await all(project, { audiences: ['a'], emails: ['NOC@Acme.example'] })
    expect(names).toEqual(['ann', 'bob', 'carl', 'noc@acme.example'])
    expect(members[3]?.recipient.email).toBe('NOC@Acme.example')
    expect(stream.seen.size).toBe(4)
    expect(stream.seen.has('noc@acme.example')).toBe(true)
    expect(stream.seen.has('dora')).toBe(false)
  })

  it('has one person once, as first met', async () => {
    const project = projectOf(
      audience('a', {
        recipients: [person('ann', { name: 'First' })],
        source: fromFile('dup.csv', 'id,email\nann,\nbob,\nbob,\n,X@example.com\n'),
        segment: 'customer',
      }),
      audience('b', {
        recipients: [person('bob', { name: 'Second' }), person('ann', { name: 'Second' })],
        segment: 'internal',
      }),
    )
    const { members, names } = await all(project, {
      audiences: ['a', 'b', 'a'],
      emails: ['x@Example.com', 'x@example.com'],
    })
    expect(names).toEqual(['ann', 'bob', 'x@example.com'])
    expect(members[0]?.recipient).toMatchObject({ name: 'First', segment: 'customer' })
  })

  it('lets the audience say the segment of who does not say it', async () => {
    const project = projectOf(
      audience('a', {
        segment: 'partner',
        recipients: [person('ann'), person('bob', { segment: 'internal' })],
        include: ['b'],
      }),
      audience('b', { recipients: [person('carl')] }),
    )
    const { members } = await all(project, { audiences: ['a'], emails: ['noc@acme.example'] })
    expect(members.map(({ recipient }) => recipient.segment)).toEqual(['partner', 'internal', undefined, undefined])
  })

  it('reads a source once that several paths include, and comes to an end in a circle', async () => {
    const project = projectOf(
      audience('top', { include: ['left', 'right'] }),
      audience('left', { include: ['shared'] }),
      audience('right', { include: ['shared', 'top', 'gone'] }),
      audience('shared', { source: fromFile('shared.csv', 'id\nann\n') }),
    )
    const deps = depsWith()
    expect((await all(project, { audiences: ['top', 'shared'] }, deps)).names).toEqual(['ann'])
    expect(deps.opened).toEqual(['csv'])
  })

  it('keeps who is excluded in the stream, marked, whichever of the audiences excludes', async () => {
    const project = projectOf(
      audience('a', { recipients: [person('ann'), person('bob')], include: ['b'] }),
      audience('b', { recipients: [person('carl')], exclude: ['unsubscribed'] }),
      audience('c', { recipients: [person('dora')] }),
      audience('unsubscribed', { source: fromFile('unsubscribed.csv', 'id\nbob\ndora\nnobody\n'), include: ['more'] }),
      audience('more', { recipients: [person('carl')] }),
    )
    const { names, stream } = await all(project, { audiences: ['a', 'c'] })
    expect(names).toEqual(['ann', '-bob', '-carl', '-dora'])
    expect(stream.seen.has('bob')).toBe(true)
    expect(stream.seen.has('nobody')).toBe(false)
    expect(stream.isExcluded({ id: 'nobody' })).toBe(true)
    expect(stream.isExcluded({ id: 'ann' })).toBe(false)
  })

  it('excludes by address whoever is listed without an id', async () => {
    const project = projectOf(
      audience('a', {
        recipients: [
          person('c1', { email: 'Ann@Example.com' }),
          person('c2', { phone: '+393331234567' }),
          person('c3', { email: 'team@example.com' }),
        ],
        exclude: ['unsubscribed', 'leavers'],
      }),
      audience('unsubscribed', {
        source: fromFile('addresses.csv', 'email,phone\nann@example.COM,\n,+39 333 1234567\nnoc@example.com,\n'),
      }),
      audience('leavers', { recipients: [person('c9', { email: 'team@example.com' })] }),
    )
    const { names } = await all(project, { audiences: ['a'], emails: ['noc@example.com'] })
    expect(names).toEqual(['-c1', '-c2', 'c3', '-noc@example.com'])
  })

  it('subtracts what an excluded audience excludes itself, and no more', async () => {
    const project = projectOf(
      audience('a', { recipients: [person('ann'), person('bob'), person('carl')], exclude: ['left', 'right'] }),
      audience('left', { recipients: [person('ann'), person('bob')], exclude: ['keep'] }),
      audience('right', { recipients: [person('carl')], exclude: ['left'] }),
      audience('keep', { recipients: [person('bob'), person('carl')] }),
    )
    expect((await all(project, { audiences: ['a'] })).names).toEqual(['-ann', 'bob', '-carl'])
  })

  it('comes to an end where two audiences exclude each other', async () => {
    const project = projectOf(
      audience('a', { recipients: [person('ann')], exclude: ['b'] }),
      audience('b', { recipients: [person('bob')], exclude: ['a', 'b'] }),
    )
    expect((await all(project, { audiences: ['a', 'b'] })).names.length).toBe(2)
  })

  it('goes on after a source that cannot be read', async () => {
    const deps = depsWith()
    const project = projectOf(
      audience('a', { source: { format: 'json', path: join(dir, 'none.json'), file: 'none.json', columns: {}, at } }),
      audience('b', { recipients: [person('ann')] }),
    )
    expect((await all(project, { audiences: ['a', 'b'] }, deps)).names).toEqual(['ann'])
    expect(deps.problems.map((problem) => problem.code)).toEqual(['source-missing'])
  })

  it('refuses a source outside the project', async () => {
    const deps = depsWith()
    const source = fromFile('outside.csv', 'id\nann\n')
    const project = { ...projectOf(audience('a', { source })), dir: mkdtempSync(join(dir, 'project-')) }
    expect((await all(project, { audiences: ['a'] }, deps)).names).toEqual([])
    expect(deps.problems.map((problem) => problem.code)).toEqual(['path-outside-project'])
  })

  it('streams two hundred thousand rows in flat memory', { timeout: 60_000 }, async () => {
    const file = createWriteStream(join(dir, 'many.csv'))
    file.write('id,name,email,language,timezone,note\n')
    for (let i = 0; i < 200_000; i++) {
      const row = `c${i},Person ${i},person${i}@example.com,it,Europe/Rome,${'some words '.repeat(8)}\n`
      if (!file.write(row)) await once(file, 'drain')
    }
    file.end()
    await once(file, 'finish')
    const source = { format: 'csv' as const, path: join(dir, 'many.csv'), file: 'many.csv', columns: {}, at }
    const project = projectOf(audience('many', { source }))
    const before = process.memoryUsage().heapUsed
    let count = 0
    let highest = 0
    for await (const batch of streamAudience(project, { audiences: ['many'], emails: [] }, depsWith())) {
      count += batch.length
      highest = Math.max(highest, process.memoryUsage().heapUsed)
    }
    expect(count).toBe(200_000)
    // The file has 30 MB; to keep its people would take more than 120.
    expect(highest - before).toBeLessThan(80e6)
  })
})

describe('findRecipient', () => {
  const project = projectOf(
    audience('a', { recipients: [person('ann', { email: 'Ann@Example.com' })], exclude: ['x'], include: ['b'] }),
    audience('b', { source: fromFile('find.csv', 'id,email\nbob,b@example.com\n') }),
    audience('x', { recipients: [person('bob')] }),
  )
  const to = { audiences: ['a'], emails: ['noc@example.com'] }

  it('finds by id or e-mail address, the excluded too', async () => {
    expect((await findRecipient(project, to, 'ann', depsWith()))?.recipient.id).toBe('ann')
    expect((await findRecipient(project, to, 'ANN@example.com', depsWith()))?.recipient.id).toBe('ann')
    expect(await findRecipient(project, to, 'bob', depsWith())).toMatchObject({
      recipient: { id: 'bob' },
      isExcluded: true,
    })
    expect((await findRecipient(project, to, 'noc@example.com', depsWith()))?.recipient.id).toBe('noc@example.com')
    expect(await findRecipient(project, to, 'nobody', depsWith())).toBeUndefined()
  })

  it('opens no source for who stands before it', async () => {
    const deps = depsWith()
    await findRecipient(project, to, 'ann', deps)
    expect(deps.opened).toEqual([])
  })
})

it('gives equal keys to equal expressions only', () => {
  const key = audienceKey({ audiences: ['a', 'b'], emails: ['X@example.com'] })
  expect(audienceKey({ audiences: ['a', 'b'], emails: ['x@example.com'] })).toBe(key)
  expect(audienceKey({ audiences: ['b', 'a'], emails: ['x@example.com'] })).not.toBe(key)
  expect(audienceKey({ audiences: ['a', 'b', 'x@example.com'], emails: [] })).not.toBe(key)
})

describe('a team', () => {
  const team = (more: Partial<TeamMembers>): Addressed => ({
    audiences: [],
    emails: [],
    team: { audiences: [], recipients: [], ...more },
  })
  const mere = (email: string) => person(email.toLowerCase(), { email, segment: 'internal' })

  it('comes after the audiences, and each person once', async () => {
    const project = projectOf(
      audience('customers', {
        segment: 'customer',
        recipients: [person('zed'), person('ann', { email: 'Ann@acme.example' })],
      }),
      audience('dba', { recipients: [person('bob'), person('zed')], include: ['night'] }),
      audience('night', { recipients: [person('eve', { segment: 'partner' })] }),
    )
    const recipients = [
      mere('ann@ACME.example'),
      person('carl', { email: 'carl@acme.example' }),
      mere('noc@acme.example'),
    ]
    const { names, members } = await all(project, {
      ...team({ audiences: ['dba'], recipients: [...recipients, mere('carl@acme.example')] }),
      audiences: ['customers'],
      emails: ['noc@acme.example'],
    })
    expect(names).toEqual(['zed', 'ann', 'bob', 'eve', 'carl', 'noc@acme.example'])
    expect(members.map(({ recipient }) => recipient.segment)).toEqual([
      'customer',
      'customer',
      'internal',
      'partner',
      undefined,
      'internal',
    ])
  })

  it('keeps the segment that its audience names', async () => {
    const project = projectOf(audience('vendor', { segment: 'partner', recipients: [person('bob')] }))
    const { members } = await all(project, team({ audiences: ['vendor'] }))
    expect(members[0]?.recipient.segment).toBe('partner')
  })

  it('does not hold whom its audiences exclude, by whichever way they come', async () => {
    const project = projectOf(
      audience('dba', { recipients: [person('bob')], exclude: ['off'] }),
      audience('off', { recipients: [person('bob'), person('carl')] }),
    )
    const { names } = await all(project, team({ audiences: ['dba'], recipients: [person('carl')] }))
    expect(names).toEqual(['-bob', '-carl'])
  })

  it('is that of the event, by the roles that the rule addresses', () => {
    const members = (id: string): TeamMembers => ({ audiences: [], recipients: [person(id)] })
    const event = { team: { responsible: members('bob'), accountable: members('ann') } }
    const to = { audiences: ['a'], emails: [], team: ['accountable', 'informed'] as const }
    expect(addressedBy(to, event)).toEqual({ audiences: ['a'], emails: [], team: members('ann') })
    expect(addressedBy(to, {})).toEqual({ audiences: ['a'], emails: [] })
    expect(addressedBy({ audiences: ['a'], emails: [] }, event)).toEqual({ audiences: ['a'], emails: [] })
  })

  it('makes a key of its own by who is in it', () => {
    const key = (recipient: Recipient) => audienceKey(team({ recipients: [recipient] }))
    expect(key(person('ann', { email: 'a@x.example' }))).not.toBe(key(person('ann', { email: 'b@x.example' })))
    expect(key(person('ann'))).toBe(key(person('ann')))
  })
})
