import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { describe, expect, it } from 'vitest'
import type { Archive } from '../../src/model/archive.ts'
import { campaign, campaignEnv } from '../support/campaign.ts'
import { makeProject, notify, smallProject, writeFiles } from '../support/cli.ts'

const env = campaignEnv

/** Every file below a folder with its content. */
function contentOf(dir: string): Record<string, string> {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(dir, name)).isFile(),
  )
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(dir, name), 'utf8')]))
}

const readArchive = (dir: string): Archive => JSON.parse(readFileSync(join(dir, 'archive.json'), 'utf8'))

async function done(dir: string, argv: readonly string[], now?: string): Promise<string> {
  const { code, stdout, stderr } = await notify(dir, argv, { env, ...(now === undefined ? {} : { now }) })
  expect(code, stdout + stderr).toBe(0)
  return stdout + stderr
}

/** Two customers and four places are told, then the window moves by an hour. */
async function campaignTold(): Promise<string> {
  const dir = makeProject(campaign)
  await done(dir, ['send', '--yes', '--record-only'], '2026-12-01T09:00:00Z')
  const moved = campaign['events/pg16-upgrade.yaml']!.replace('05T22:00', '05T23:00').replace('06T00:30', '06T01:30')
  writeFiles(dir, { 'events/pg16-upgrade.yaml': moved })
  await done(dir, ['send', '--yes', '--record-only'], '2026-12-02T20:00:00Z')
  return dir
}

describe('archive', () => {
  it('holds every message as it was sent, the timeline, the reach and the corrections, the same bytes each time', async () => {
    const dir = await campaignTold()
    expect(await done(dir, ['archive', 'pg16-upgrade', '-o', 'one'])).toBe(
      'Archived pg16-upgrade in one: 14 messages, 5 people told, 2 corrections.\n',
    )
    await done(dir, ['archive', 'pg16-upgrade', '-o', 'two'], '2027-01-01T00:00:00Z')
    const files = contentOf(join(dir, 'one'))
    expect(contentOf(join(dir, 'two'))).toEqual(files)

    const { reach, corrections, messages, timeline, event } = readArchive(join(dir, 'one'))
    expect(event.states).toEqual({
      start: '2026-12-05T22:00:00.000Z',
      end: '2026-12-06T00:30:00.000Z',
      status: 'scheduled',
    })
    expect(reach).toMatchObject({ people: 5, told: 5, channels: { email: 5 }, places: { 'ops-room': 2, status: 2 } })
    expect(corrections.map(({ rule, deliveries, before }) => [rule, deliveries, before?.start])).toEqual([
      ['customers', 5, '2026-12-05T21:00:00.000Z'],
      ['everywhere', 4, '2026-12-05T21:00:00.000Z'],
    ])
    expect(new Set(messages.map(({ words }) => words))).toEqual(new Set(['as-sent']))
    expect(
      timeline.find(({ moment, channel }) => moment === '72h before start' && channel === 'email')!.states,
    ).toEqual({
      cancelled: 5,
      scheduled: 5,
    })
    const { eml, markdown } = messages.find(({ moment, language }) => moment === 'rescheduled' && language === 'it')!
    const mail = await simpleParser(files[`messages/${eml}`]!)
    expect(mail.subject).toBe('Nuovo orario: manutenzione di Billing API e Invoices, 5 dicembre 2026')
    expect(mail.date).toEqual(new Date('2026-12-02T20:00:00Z'))
    expect(mail.text).toContain('Buongiorno Bruno Rossi')
    expect(mail.text).toContain('Orario precedente: sabato 5 dicembre 2026, 22:00')
    expect(files[`messages/${markdown}`]).toContain('- Words: word for word what went out, by the ledger\n')
    expect(files['README.md']).toContain('of 14 messages 14 word for word what went out.')
    expect(files['deliveries.csv']!.split('\r\n').filter((line) => line.includes('bruno@ditta.example'))).not.toEqual(
      [],
    )
  })

  it('says plainly where the words of the project have changed since, and where they are gone', async () => {
    const dir = await campaignTold()
    const rules = campaign['rules/customers.yaml']!
    writeFiles(dir, { 'rules/customers.yaml': rules.replace('id: everywhere', 'id: others') })
    writeFiles(dir, {
      'templates/scheduled-maintenance/announced.it.md':
        '---\nsubject: Altre parole\n---\nAltre parole per {{recipient.name}}.\n',
    })
    const said = await done(dir, ['archive', 'pg16-upgrade', '-o', 'out'])
    expect(said).toContain(
      '1 message reads otherwise today than when sent: the words of the project have changed since.',
    )
    expect(said).toContain('8 messages without words; archive.json says why.')
    const { messages } = readArchive(join(dir, 'out'))
    const changed = messages.find(({ words }) => words === 'changed')!
    expect(changed).toMatchObject({ moment: 'announced', language: 'it', subject: 'Altre parole' })
    const text = readFileSync(join(dir, 'out', 'messages', changed.markdown!), 'utf8')
    expect(text).toContain('- Words: today’s: the words of the project have changed since this was sent\n')
    expect(messages.find(({ words }) => words === 'lost')).toMatchObject({
      rule: 'everywhere',
      why: 'the rule is not in the project any more',
      subject: 'Scheduled maintenance: Billing API and Invoices, 5 December 2026',
    })
    expect(readFileSync(join(dir, 'out', 'README.md'), 'utf8')).toContain('**in words that have changed since**')
  })

  it('names nobody with --public, and keeps what one’s own people were told', async () => {
    const dir = await campaignTold()
    const said = await done(dir, ['archive', 'pg16-upgrade', '--public', '-o', 'out'])
    expect(said).toContain('2 messages to your own people left out.')
    const files = contentOf(join(dir, 'out'))
    expect(Object.keys(files)).not.toContain('deliveries.csv')
    for (const [name, text] of Object.entries(files))
      expect(text.replaceAll('=\r\n', ''), name).not.toMatch(
        /\bann\b|bruno|carla|dirk|vogel|rossi|corp\.example|ditta|firma|ops-room-en/i,
      )
    const mail = Object.entries(files).find(([name]) => name.endsWith('email-it.eml'))![1]
    expect((await simpleParser(mail)).text).toContain('Buongiorno …,')
    expect(readArchive(join(dir, 'out')).reach.told).toBe(5)
    // Nor by a hash of anybody's id, which can be guessed.
    const keys = (await notify(dir, ['log', '--limit', '0', '--json'], { env })).stdout.match(
      /"key":"([0-9a-f]{64})"/g,
    )!
    const all = JSON.stringify(files)
    expect(keys.length).toBeGreaterThan(10)
    for (const key of keys) expect(all).not.toContain(key.slice(7, 39))
  })

  it('never touches a folder that is not its own, replaces its own whole, and leaves nothing half-written', async () => {
    const dir = await campaignTold()
    mkdirSync(join(dir, 'foreign'))
    writeFileSync(join(dir, 'foreign', 'thesis.txt'), 'x')
    const refused = await notify(dir, ['archive', 'pg16-upgrade', '-o', 'foreign'], { env })
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain('foreign is there already and no archive')
    expect(readdirSync(join(dir, 'foreign'))).toEqual(['thesis.txt'])
    await done(dir, ['archive', 'pg16-upgrade', '-o', 'out/pg16'])
    const other = await notify(dir, ['archive', 'checkout-hotfix', '-o', 'out/pg16'], { env })
    expect(other.stderr).toContain('out/pg16 holds the archive of pg16-upgrade')
    writeFileSync(join(dir, 'out', 'pg16', 'left-over'), 'x')
    await done(dir, ['archive', 'pg16-upgrade', '-o', 'out/pg16'])
    expect(existsSync(join(dir, 'out', 'pg16', 'left-over'))).toBe(false)
    const unknown = await notify(dir, ['archive', 'pg16', '-o', 'out/new'], { env })
    expect(unknown.stderr).toContain('there is no event "pg16"')
    expect(readdirSync(join(dir, 'out'))).toEqual(['pg16'])
  })

  it('knows an event that has no file, and one that is in the ledger alone', async () => {
    const dir = makeProject({ ...smallProject, 'channels/email.yaml': 'kind: channel\nid: email\nadapter: outbox\n' })
    rmSync(join(dir, 'events/upgrade.yaml'))
    const now = '2026-12-01T09:00:00Z'
    const created = [
      'event',
      'create',
      '--id',
      'hotfix',
      '--type',
      'maintenance',
      '--title',
      'Hotfix',
      '--start',
      '2026-12-01T10:00:00Z',
    ]
    await done(dir, [...created, '--duration', '30m'], now)
    await done(dir, ['send', '--yes'], now)
    await done(dir, ['event', 'cancel', 'hotfix'], now)
    await done(dir, ['send', '--yes'], '2026-12-01T09:30:00Z')
    await done(dir, ['archive', 'hotfix', '-o', 'held'])
    const held = readArchive(join(dir, 'held'))
    expect(held.event).toMatchObject({ title: 'Hotfix', states: { status: 'cancelled' } })
    expect(held.messages.map(({ moment, words }) => [moment, words])).toEqual([
      ['announced', 'as-sent'],
      ['announced', 'as-sent'],
      ['cancelled', 'as-sent'],
      ['cancelled', 'as-sent'],
    ])
    expect(held.corrections).toMatchObject([{ moment: 'cancelled', deliveries: 2, before: { status: 'scheduled' } }])

    // Of one whose file is gone the ledger still knows who was told when, and under which subject.
    writeFiles(dir, { 'events/upgrade.yaml': smallProject['events/upgrade.yaml']! })
    await done(dir, ['send', '--yes'], '2026-12-01T10:00:00Z')
    rmSync(join(dir, 'events/upgrade.yaml'))
    expect(await done(dir, ['archive', 'upgrade', '-o', 'gone'])).toContain('2 messages without words')
    const gone = readArchive(join(dir, 'gone'))
    expect(gone.event).toMatchObject({ title: null, states: { start: '2026-12-05T21:00:00.000Z' } })
    expect(gone.messages[0]).toMatchObject({ words: 'lost', why: 'the event is not in the project any more' })
    expect(gone.messages[0]!.subject).toContain('Billing API')
  })

  it('shows one occurrence of an event that recurs', async () => {
    const event = smallProject['events/upgrade.yaml']!
    const dir = makeProject({
      ...smallProject,
      'events/upgrade.yaml': `${event}recurrence: {rule: FREQ=MONTHLY;COUNT=3}\n`,
    })
    await done(dir, ['send', '--yes'], '2026-12-01T09:00:00Z')
    await done(dir, ['send', '--yes'], '2026-12-10T09:00:00Z')
    await done(dir, ['archive', 'upgrade', '-o', 'all'])
    await done(dir, ['archive', 'upgrade', '--occurrence', '2027-01-05', '-o', 'january'])
    const [all, january] = [readArchive(join(dir, 'all')), readArchive(join(dir, 'january'))]
    expect(new Set(all.messages.map(({ occurrence }) => occurrence))).toEqual(
      new Set(['2026-12-05T22:00', '2027-01-05T22:00']),
    )
    expect(new Set(january.messages.map(({ occurrence }) => occurrence))).toEqual(new Set(['2027-01-05T22:00']))
    expect(january.messages.every(({ words }) => words === 'as-sent')).toBe(true)
    expect(january.event.occurrence).toBe('2027-01-05T22:00')
  })

  it('shows no words of who was forgotten, and those that others read', async () => {
    const people = 'id,name,email,language\nann,Ann Lee,ann@corp.example,en\nzoe,Zoe Fox,zoe@corp.example,en\n'
    const dir = makeProject({ ...smallProject, 'audiences/customers.csv': people })
    await done(dir, ['send', '--yes'], '2026-12-01T09:00:00Z')
    await done(dir, ['forget', 'ann'], '2026-12-02T09:00:00Z')
    await done(dir, ['archive', 'upgrade', '-o', 'out'])
    const { messages, reach } = readArchive(join(dir, 'out'))
    expect(reach.told).toBe(2)
    expect(messages.map(({ words, why }) => [words, why]).sort()).toEqual([
      ['as-sent', undefined],
      ['lost', 'who got it was forgotten'],
    ])
    const text = JSON.stringify(contentOf(join(dir, 'out')))
    expect(text).toContain('Zoe Fox')
    expect(text).not.toContain('Ann Lee')
  })

  it('shows of a digest the part that an event had in it', async () => {
    const rule = smallProject['rules/tell.yaml']!.replace('via: [email]', 'via: [email]\ndigest: 1h')
    const other = smallProject['events/upgrade.yaml']!.replace('id: upgrade', 'id: network').replace(
      'Billing API',
      'Network',
    )
    const dir = makeProject({ ...smallProject, 'rules/tell.yaml': rule, 'events/network.yaml': other })
    await done(dir, ['send', '--yes'], '2026-12-01T09:00:00Z')
    await done(dir, ['send', '--due'], '2026-12-01T10:30:00Z')
    await done(dir, ['archive', 'network', '-o', 'out'])
    const { messages } = readArchive(join(dir, 'out'))
    expect(messages.map(({ words, deliveries }) => [words, deliveries])).toEqual([
      ['in-digest', 1],
      ['in-digest', 1],
    ])
    const text = readFileSync(join(dir, 'out', 'messages', messages[0]!.markdown!), 'utf8')
    expect(text).toContain('- Words: its part of a digest, in which it went out with others\n')
  })
})
