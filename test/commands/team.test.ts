import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hasParsers, parseBy } from '../calendar/parsers.ts'
import { makeProject, notify, smallProject, writeFiles } from '../support/cli.ts'

const now = '2026-12-01T10:00:00Z'

const event = (
  more = '',
  window = '{start: 2026-12-05T22:00, end: 2026-12-06T00:00, timezone: Europe/Rome}',
) => `kind: event
id: upgrade
type: maintenance
title: {en: Database upgrade, it: Aggiornamento del database}
window: ${window}
impact: {level: outage}
${more}`

const team = `team:
  responsible: [dba, carl@acme.example]
  accountable: [{id: ann, name: Ann Lee, email: ann@acme.example, language: it}]
  informed: [Bob@acme.example]
checkins: {every: 30m, duration: 10m, with: [responsible, accountable]}
`

const files = {
  ...smallProject,
  'channels/email.yaml': 'kind: channel\nid: email\nadapter: outbox\nconfig: {calendar: request}\n',
  'events/upgrade.yaml': event(team),
  'audiences/dba.yaml': 'kind: audience\nid: dba\nrecipients: [{id: bob, name: Bob, email: bob@acme.example}]\n',
  'rules/tell.yaml': `kind: rule
id: tell
on: [announced, 24h before start, started, completed]
to: {team: [responsible, accountable, informed]}
via: [email]
message: {template: scheduled-maintenance}
`,
}

/** The calendars of each mail in the outbox, by recipient; the outbox is then empty. */
function calendars(dir: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const name of readdirSync(join(dir, 'outbox'))) {
    const raw = readFileSync(join(dir, 'outbox', name), 'utf8')
    const to = /^To: .*?([\w.]+@[\w.]+)>?\r$/m.exec(raw)![1]!
    expect(found.has(to), `${to} is told once`).toBe(false)
    const parts = [
      ...raw.matchAll(
        /Content-Transfer-Encoding: (\w+)\r\n(?:Content-Disposition[^\r]*\r\n)?\r\n(BEGIN:VCALENDAR[\s\S]*?END:VCALENDAR)/g,
      ),
    ]
    expect(parts.every(([, encoding]) => encoding === '7bit')).toBe(true)
    found.set(
      to,
      parts.map(([, , text]) => `${text}\r\n`),
    )
    rmSync(join(dir, 'outbox', name))
  }
  return found
}

/** `METHOD number sequence time` of each check-in. */
const checkins = (texts: readonly string[] = []) =>
  texts.flatMap((text) => {
    const value = (name: string) => new RegExp(`^${name}(?:;[^:]*)?:(.*)\r$`, 'm').exec(text)?.[1]
    const number = value('X-NOTIFY-CHECKIN')
    const start = /^DTSTART;TZID=[^:]+:(.*)\r$/m.exec(text)?.[1]
    return number === undefined ? [] : [`${value('METHOD')} ${number} ${value('SEQUENCE')} ${start}`]
  })

const send = (dir: string, at = now, more: string[] = []) =>
  notify(dir, ['send', '--yes', '--json', ...more], { now: at })

describe('the check-ins of a team', () => {
  test('are in the mails of those whom they invite, and follow the window to its end', async () => {
    const dir = makeProject(files)
    expect((await notify(dir, ['validate'], { now })).stderr).toContain(
      'acme is valid: 1 event, 1 rule, 2 audiences, 1 channel.',
    )
    expect((await send(dir)).summary()).toMatchObject({ sent: 3, scheduled: 3 })
    const told = calendars(dir)
    expect([...told.keys()].sort()).toEqual(['ann@acme.example', 'bob@acme.example', 'carl@acme.example'])
    const first = ['REQUEST 1 0 20261205T223000', 'REQUEST 2 0 20261205T230000', 'REQUEST 3 0 20261205T233000']
    for (const texts of told.values()) expect(checkins(texts)).toEqual(first)
    expect(told.get('ann@acme.example')![1]).toContain('SUMMARY:Punto della situazione: Aggiornamento del database')

    // A reminder says nothing new of them.
    expect((await send(dir, '2026-12-04T21:00:00Z', ['--due'])).summary()).toMatchObject({ sent: 3 })
    for (const texts of calendars(dir).values()) expect(checkins(texts)).toEqual([])

    writeFiles(dir, {
      'events/upgrade.yaml': event(team, '{start: 2026-12-05T23:00, end: 2026-12-06T00:30, timezone: Europe/Rome}'),
    })
    await send(dir, '2026-12-04T22:00:00Z')
    const moved = ['REQUEST 1 2 20261205T233000', 'REQUEST 2 2 20261206T000000', 'CANCEL 3 2 20261205T233000']
    for (const texts of calendars(dir).values()) expect(checkins(texts)).toEqual(moved)

    writeFiles(dir, {
      'events/upgrade.yaml': event(
        `status: completed\n${team}`,
        '{start: 2026-12-05T23:00, end: 2026-12-06T00:30, timezone: Europe/Rome}',
      ),
    })
    await send(dir, '2026-12-05T22:45:00Z')
    for (const texts of calendars(dir).values()) expect(checkins(texts)).toEqual(['CANCEL 2 3 20261206T000000'])
  })

  test('are called off with the event, and for who leaves the team, who hears of nothing else but corrections', async () => {
    const dir = makeProject(files)
    await send(dir)
    calendars(dir)
    const left = team.replace(', carl@acme.example', '')
    writeFiles(dir, { 'events/upgrade.yaml': event(left) })
    expect((await send(dir)).summary()).toMatchObject({ sent: 0, cancelled: 1 })

    writeFiles(dir, {
      'events/upgrade.yaml': event(left, '{start: 2026-12-06T22:00, end: 2026-12-07T00:00, timezone: Europe/Rome}'),
    })
    await send(dir)
    const moved = calendars(dir)
    expect(checkins(moved.get('carl@acme.example'))).toEqual([
      'CANCEL 1 1 20261205T223000',
      'CANCEL 2 1 20261205T230000',
      'CANCEL 3 1 20261205T233000',
    ])
    expect(checkins(moved.get('bob@acme.example'))[0]).toBe('REQUEST 1 1 20261206T223000')

    writeFiles(dir, { 'events/upgrade.yaml': event(`status: cancelled\n${left}`) })
    await send(dir)
    const over = calendars(dir)
    expect(over.size).toBe(3)
    expect(checkins(over.get('carl@acme.example'))).toEqual([])
    expect(checkins(over.get('ann@acme.example')).map((line) => line.slice(0, 10))).toEqual([
      'CANCEL 1 2',
      'CANCEL 2 2',
      'CANCEL 3 2',
    ])
  })

  test('are not in the mails of who is in no role that they ask for, nor of rules that address nobody by role', async () => {
    const dir = makeProject({
      ...files,
      'events/upgrade.yaml': event(team.replace('[responsible, accountable]}', '[accountable]}')),
      'rules/all.yaml': files['rules/tell.yaml']
        .replace('id: tell', 'id: all')
        .replace('team: [responsible, accountable, informed]', 'audiences: [customers]'),
      'audiences/customers.csv': 'id,name,email\nbruno,Bruno,bruno@ditta.example\n',
    })
    await send(dir)
    const counts = [...calendars(dir)].map(([to, texts]) => [to, checkins(texts).length])
    expect(Object.fromEntries(counts)).toEqual({
      'ann@acme.example': 3,
      'bob@acme.example': 0,
      'carl@acme.example': 0,
      'bruno@ditta.example': 0,
    })
  })

  test('another step goes out with the next message, or when it is asked for', async () => {
    const dir = makeProject(files)
    await send(dir)
    calendars(dir)
    writeFiles(dir, { 'events/upgrade.yaml': event(team.replace('30m', '1h')) })
    expect((await send(dir)).summary()).toMatchObject({ sent: 0 })
    expect((await send(dir, now, ['--resend', 'tell'])).summary()).toMatchObject({ sent: 3 })
    for (const texts of calendars(dir).values()) {
      expect(checkins(texts)).toEqual([
        'REQUEST 1 1 20261205T230000',
        'CANCEL 2 1 20261205T230000',
        'CANCEL 3 1 20261205T233000',
      ])
    }
  })

  test('need a channel that carries calendars', async () => {
    const dir = makeProject({ ...files, 'channels/email.yaml': smallProject['channels/email.yaml']! })
    expect((await notify(dir, ['validate'], { now })).stderr).toContain('no rule invites anybody to these check-ins')
    await send(dir)
    expect([...calendars(dir).values()].flat()).toEqual([])
    writeFiles(dir, { 'channels/email.yaml': files['channels/email.yaml'] })
    await send(dir, now, ['--resend', 'tell'])
    for (const texts of calendars(dir).values()) expect(checkins(texts)).toHaveLength(3)
  })

  test('over a chain that first took a way without calendars, they come with the first mail', async () => {
    const dir = makeProject({
      ...files,
      'channels/text.yaml': 'kind: channel\nid: text\nadapter: outbox\nconfig: {dir: texts}\n',
      'rules/tell.yaml': files['rules/tell.yaml'].replace('[email]', '[{fallback: [text, email]}]'),
    })
    await send(dir)
    expect(
      readdirSync(join(dir, 'texts'))
        .map((name) => readFileSync(join(dir, 'texts', name), 'utf8'))
        .join(''),
    ).not.toContain('VCALENDAR')
    writeFiles(dir, {
      'events/upgrade.yaml': event(team, '{start: 2026-12-06T22:00, end: 2026-12-07T00:00, timezone: Europe/Rome}'),
      'rules/tell.yaml': files['rules/tell.yaml'],
    })
    await send(dir)
    for (const texts of calendars(dir).values()) expect(checkins(texts)).toHaveLength(3)
  })

  test('another step makes a reviewed plan another one', async () => {
    const dir = makeProject(files)
    await notify(dir, ['plan', '--out', 'plan.json'], { now })
    writeFiles(dir, { 'events/upgrade.yaml': event(team.replace('30m', '1h')) })
    expect((await notify(dir, ['send', 'plan.json', '--new-ledger'], { now })).code).toBe(4)
    writeFiles(dir, { 'events/upgrade.yaml': event(team) })
    expect((await notify(dir, ['send', 'plan.json', '--new-ledger'], { now })).code).toBe(0)
    for (const texts of calendars(dir).values()) expect(checkins(texts)).toHaveLength(3)
  })

  test('are in a mail that gathers what two rules say', async () => {
    const dir = makeProject({
      ...files,
      'channels/email.yaml': `${files['channels/email.yaml']}digest: 1h\n`,
      'rules/all.yaml': files['rules/tell.yaml']
        .replace('id: tell', 'id: all')
        .replace('team: [responsible, accountable, informed]', 'audiences: [dba]'),
    })
    await send(dir)
    await send(dir, '2026-12-01T11:00:00Z', ['--due'])
    const texts = calendars(dir)
    expect(checkins(texts.get('bob@acme.example'))).toHaveLength(3)
    expect(checkins(texts.get('ann@acme.example'))).toHaveLength(3)
  })

  test.skipIf(!hasParsers)(
    'two parsers read each of them, by the same UID and a higher SEQUENCE each time',
    async () => {
      const dir = makeProject({
        ...files,
        'events/upgrade.yaml': event(team, '{start: 2026-10-25T00:30, end: 2026-10-25T04:00, timezone: Europe/Rome}'),
      })
      await send(dir, '2026-10-01T10:00:00Z')
      const invited = calendars(dir).get('ann@acme.example')!
      writeFiles(dir, {
        'events/upgrade.yaml': event(
          `status: cancelled\n${team}`,
          '{start: 2026-10-25T00:30, end: 2026-10-25T04:00, timezone: Europe/Rome}',
        ),
      })
      await send(dir, '2026-10-02T10:00:00Z')
      const off = calendars(dir).get('ann@acme.example')!
      expect(invited).toHaveLength(9)
      expect(off).toHaveLength(9)
      const before = parseBy(invited)
      const after = parseBy(off)
      const steps = Array.from({ length: 8 }, (_, k) => Date.UTC(2026, 9, 24, 22, 30) + (k + 1) * 1_800_000)
      for (const parser of ['icalendar', 'vobject'] as const) {
        const events = before.map((text) => text[parser].events[0]!)
        expect(events.slice(1).map(({ start }) => Date.parse(start))).toEqual(steps)
        expect(new Set(events.map(({ uid }) => uid)).size).toBe(9)
        for (const [index, text] of after.entries()) {
          const {
            method,
            events: [only],
          } = text[parser]
          expect(method).toBe('CANCEL')
          expect(only).toMatchObject({
            uid: events[index]!.uid,
            status: 'CANCELLED',
            sequence: 1,
            start: events[index]!.start,
            errors: [],
          })
          expect(before[index]![parser]).toMatchObject({
            method: 'REQUEST',
            events: [{ sequence: 0, status: 'CONFIRMED', alarms: index === 0 ? 0 : 1 }],
          })
        }
      }
    },
  )
})

describe('a team', () => {
  test('explain, status and audience show say by which role somebody is there', async () => {
    const dir = makeProject(files)
    await send(dir)
    const explained = await notify(dir, ['explain', 'tell', '--event', 'upgrade', '--json'], { now })
    const { clauses, people } = JSON.parse(explained.stdout) as {
      clauses: unknown
      people: { recipient: string; roles: string[] }[]
    }
    expect(clauses).toEqual([
      { what: 'team responsible', added: ['audience dba', 'carl@acme.example'] },
      { what: 'team accountable', added: ['ann'] },
      { what: 'team informed', added: ['bob@acme.example'] },
      { what: 'via email', added: [] },
    ])
    expect(people.find(({ recipient }) => recipient === 'bob')?.roles).toEqual(['responsible', 'informed'])
    expect((await notify(dir, ['explain', 'tell', '--event', 'upgrade'], { now })).stdout).toMatch(
      /ann \(Ann Lee\), accountable/,
    )
    expect((await notify(dir, ['status', 'upgrade'], { now })).stdout).toContain(
      '  responsible  Bob, carl@acme.example\n  accountable  Ann Lee\n  informed     Bob@acme.example\n',
    )
    expect((await notify(dir, ['audience', 'show', 'dba'], { now })).stdout).toContain(
      'in the team of: upgrade (responsible)',
    )
    const shown = await notify(dir, ['audience', 'show', '--event', 'upgrade', '--json'], { now })
    expect(
      (JSON.parse(shown.stdout) as { id: string; people: number }[]).map(({ id, people: count }) => [id, count]),
    ).toEqual([
      ['responsible', 2],
      ['accountable', 1],
      ['informed', 1],
    ])
  })

  test('words can name who is accountable, the people of an audience by their names', async () => {
    const dir = makeProject({
      ...files,
      'rules/tell.yaml': files['rules/tell.yaml'].replace(
        '{template: scheduled-maintenance}',
        '{en: {subject: "{{list event.team.accountable}} asks {{list event.team.responsible}}", body: "{{#each event.team.responsible}}{{name}} <{{email}}>\\n{{/each}}"}}',
      ),
    })
    expect((await notify(dir, ['validate'], { now })).code).toBe(0)
    expect((await notify(dir, ['preview', 'upgrade', '--language', 'en'], { now })).stdout).toContain(
      'Ann Lee asks Bob and carl@acme.example',
    )
  })

  test('an event that the ledger holds has one as well', async () => {
    const dir = makeProject(files)
    const create = [
      'event',
      'create',
      '--type',
      'deploy',
      '--id',
      'd1',
      '--start',
      '+2h',
      '--duration',
      '2h',
      '--new-ledger',
    ]
    const made = await notify(
      dir,
      [
        ...create,
        '--team',
        'accountable=eve@acme.example',
        '--team',
        'responsible=dba',
        '--set',
        'checkins=every 1h',
        '--json',
      ],
      { now },
    )
    expect(made).toMatchObject({ code: 0 })
    expect((await send(dir, now, ['--event', 'd1'])).summary()).toMatchObject({ sent: 2 })
    expect(Object.fromEntries([...calendars(dir)].map(([to, texts]) => [to, checkins(texts)]))).toEqual({
      'eve@acme.example': ['REQUEST 1 0 20261201T140000'],
      'bob@acme.example': ['REQUEST 1 0 20261201T140000'],
    })
    const wrong = await notify(dir, [...create.with(5, 'd2'), '--team', 'accountable=dbb'], { now })
    expect(wrong).toMatchObject({ code: 1 })
    expect(wrong.stderr).toContain('there is no audience "dbb"; did you mean "dba"?')
    const role = await notify(dir, [...create.with(5, 'd2'), '--team', 'owner=dba'], { now })
    expect(role.stderr).toContain('roles are responsible, accountable, consulted, informed')
  })

  test('a person to be forgotten is named where the ledger holds them', async () => {
    const dir = makeProject(files)
    const create = ['event', 'create', '--type', 'deploy', '--id', 'd1', '--start', '+2h', '--new-ledger']
    await notify(dir, [...create, '--team', 'responsible=eve@acme.example'], { now })
    await send(dir, now, ['--event', 'd1'])
    expect((await notify(dir, ['forget', 'eve@acme.example'], { now })).stderr).toContain(
      'The ledger holds d1 with this person in its team: notify event forget d1 lets go of it.',
    )
  })

  test('a condition can ask for it', async () => {
    const dir = makeProject({
      ...files,
      'rules/tell.yaml': files['rules/tell.yaml'].replace('to:', 'when: {team.accountable: ann}\nto:'),
    })
    expect((await send(dir)).summary()).toMatchObject({ sent: 3 })
    writeFiles(dir, { 'rules/tell.yaml': files['rules/tell.yaml'].replace('to:', 'when: {team.owner: ann}\nto:') })
    expect((await notify(dir, ['validate'], { now })).stderr).toContain('an event has no "team.owner"')
  })
})

describe('in files for calendars', () => {
  test('a mail of ours is the event alone', async () => {
    const dir = makeProject(files)
    await send(dir)
    const mail = readdirSync(join(dir, 'outbox')).find((name) => name.includes('-ann-'))!
    const text = readFileSync(join(dir, 'outbox', mail), 'utf8')
    const { 'events/upgrade.yaml': _, ...rest } = files
    const other = makeProject({ ...rest, 'in.eml': text })
    const imported = await notify(other, ['import', 'ics', 'in.eml', '--type', 'maintenance'], { now })
    expect(imported.stdout).toMatch(/^added {5}\S+ {2}\S+\.yaml\n$/)
    const alone = /BEGIN:VCALENDAR(?:(?!BEGIN:VCALENDAR)[\s\S])*X-NOTIFY-CHECKIN[\s\S]*?END:VCALENDAR/.exec(text)![0]
    expect(await notify(other, ['import', 'ics', '-'], { now, stdin: alone })).toMatchObject({ code: 1, stdout: '' })
  })

  test('check-ins are entries of their own, which an import does not take for events', async () => {
    const dir = makeProject(files)
    const { stdout } = await notify(dir, ['export', 'ics'], { now })
    expect(stdout.match(/^BEGIN:VEVENT/gm)).toHaveLength(4)
    expect(stdout).not.toContain('ATTENDEE')
    expect((await notify(dir, ['export', 'ics', '--plain'], { now })).stdout.match(/^BEGIN:VEVENT/gm)).toHaveLength(1)
    const { 'events/upgrade.yaml': _, ...rest } = files
    const other = makeProject({ ...rest, 'in.ics': stdout })
    expect((await notify(other, ['import', 'ics', 'in.ics', '--into', 'events'], { now })).stdout).toBe(
      'added     upgrade  events/upgrade.yaml\n',
    )
    expect((await notify(other, ['export', 'ics'], { now })).stdout).toBe(stdout)
  })
})
