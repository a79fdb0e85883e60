import { describe, expect, it } from 'vitest'
import { makeProject, notify } from '../support/cli.ts'
import { changed, clean, codes, lines, lintFiles, now } from './project.ts'

/** The project with words of its own in the place of the built-in ones. */
const own = (files: Record<string, string>) =>
  changed(files, ['rules/tell.yaml', 'template: scheduled-maintenance', 'template: ours'])

const announced = (body: string, subject = '{{list event.services}}: maintenance, {{date event.window.start}}') => `---
subject: "${subject}"
preheader: "{{event.impact.summary}}"
---
${body}
`

const wellSaid = `{{list event.services}} unavailable: {{window event.window}}. {{event.impact.summary}}

{{event.reason}} {{event.workaround}}

Thank you for your patience.`

const mild = announced(wellSaid)

describe('notify lint', () => {
  it('shows a finding at its words, with its line, what to do, and where it is read', async () => {
    const files = changed({}, [
      'events/upgrade.yaml',
      'Month-end runs finish sooner.',
      '"Before, db-prod-03 was full."',
    ])
    const { code, stdout, stderr } = await notify(makeProject(files), ['lint'], { now })
    expect(code).toBe(1)
    expect(stdout).toContain(
      'events/upgrade.yaml:10:23 error internal-host  "db-prod-03" is the name of a machine of yours',
    )
    expect(stdout).toMatch(/^ {5}\| {23}\^{10}$/m)
    expect(stdout).toContain('hint: say which service it stands for')
    expect(stdout).toMatch(/in \d+ messages, up to 1 reader: upgrade · tell · .*announced.* · email · en\n/)
    expect(stderr).toMatch(/1 error; \d+ messages read\.\n$/)
  })

  it('says so where there is nothing', async () => {
    const { code, stdout, stderr } = await notify(makeProject(clean), ['lint'], { now })
    expect([code, stdout]).toEqual([0, ''])
    expect(stderr).toMatch(/Acme reads well: \d+ messages read\.\n$/)
  })

  it('stops at a project that is not valid', async () => {
    const { code, stderr } = await notify(makeProject(changed({}, ['rules/tell.yaml', 'via:', 'vai:'])), ['lint'], {
      now,
    })
    expect(code).toBe(1)
    expect(stderr).toContain('did you mean "via"?')
  })

  it('fails on warnings with --strict only', async () => {
    const files = changed({}, [
      'events/upgrade.yaml',
      'Month-end runs finish sooner.',
      'An engineer forgot to order disks because of stress.',
    ])
    expect((await lintFiles(files)).code).toBe(0)
    expect((await lintFiles(files, ['--strict'])).code).toBe(1)
  })

  it('needs no value of a secret and makes no ledger', async () => {
    const files = changed(
      { 'channels/email.yaml': 'kind: channel\nid: email\nadapter: smtp\nconfig: {url: "${env:SMTP_URL}"}\n' },
      ['notify.yaml', 'defaults:', 'store: "${env:STORE_URL}"\ndefaults:'],
    )
    expect(codes(await lintFiles(files))).toEqual([])
  })

  it('leaves out what was over long ago, drafts and rules that are not valid', async () => {
    const bad = ['events/upgrade.yaml', 'Month-end runs finish sooner.', 'db-prod-03 is full.'] as const
    const later = { now: '2027-02-01T10:00:00Z' }
    const past = await notify(
      makeProject(changed({}, [...bad], ['events/upgrade.yaml', 'type:', 'status: completed\ntype:'])),
      ['lint'],
      later,
    )
    expect(past.stderr).toContain('Acme reads well: 0 messages read.')
    for (const status of ['draft'])
      expect(
        codes(await lintFiles(changed({}, [...bad], ['events/upgrade.yaml', 'type:', `status: ${status}\ntype:`]))),
      ).toEqual([])
    expect(codes(await lintFiles(changed({}, [...bad], ['rules/tell.yaml', 'on:', 'validity: invalid\non:'])))).toEqual(
      [],
    )
  })
})

describe('an event that is closed', () => {
  it('is read at its closing', async () => {
    const files = changed({}, ['events/upgrade.yaml', 'type:', 'status: completed\ntype:'])
    const { summary, findings } = await lintFiles(files)
    expect(findings).toEqual([])
    expect(summary.readings).toBe(2)
  })
})

describe('one cause', () => {
  it('in the words of a template is found at its line and column, once for all events, moments and languages', async () => {
    const files = {
      ...own({
        'templates/ours.en.md': announced(`${wellSaid}\nIt will be even better soon.`),
        'templates/ours.it.md': mild.replace('Thank you', 'Grazie'),
      }),
      'events/second.yaml': clean['events/upgrade.yaml']!.replace('id: upgrade', 'id: second'),
    }
    const { findings } = await lintFiles(files)
    expect(findings.map(({ code }) => code)).toContain('vague-time')
    const found = findings.filter(({ code }) => code === 'vague-time')
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({
      at: { file: 'templates/ours.en.md', line: 10, column: 24, endColumn: 28 },
      words: 'soon',
      excerpt: 'It will be even better soon.',
      notices: {
        events: ['second', 'upgrade'],
        channels: ['email'],
        languages: ['en'],
        rules: ['tell'],
        recipients: 1,
      },
    })
  })

  it('that something is missing in all languages of a template is one finding', async () => {
    const files = own({
      'templates/ours.en.md': mild.replace('Thank you for your patience.', ''),
      'templates/ours.it.md': mild.replace('Thank you for your patience.', ''),
    })
    const { findings } = await lintFiles(files)
    const thanks = findings.filter(({ code }) => code === 'thanks')
    expect(thanks).toHaveLength(1)
    expect(thanks[0]).toMatchObject({
      at: { file: 'templates/ours.en.md', line: 5 },
      notices: { languages: ['en', 'it'] },
    })
  })

  it('that the event lacks what its template would say is told of the event', async () => {
    const files = changed({}, ['events/upgrade.yaml', /^reason.*\n/m.exec(clean['events/upgrade.yaml']!)![0], ''])
    expect(lines(await lintFiles(files))).toEqual(['reason events/upgrade.yaml:2 the event "upgrade" gives no reason'])
  })

  it('in words of a rule itself is found in the rule', async () => {
    const files = changed({}, [
      'rules/tell.yaml',
      'message: {template: scheduled-maintenance}',
      `message:\n  en:\n    subject: "{{list event.services}}: maintenance, {{date event.window.start}}"\n    preheader: "{{event.impact.summary}}"\n    body: |\n      ${wellSaid.replaceAll('\n', '\n      ')}\n      Details: OPS-1432`,
    ])
    expect(lines(await lintFiles(files))).toContain(
      'internal-ticket rules/tell.yaml:17 "OPS-1432" leads into a tracker that the reader cannot open',
    )
  })

  it('in an event without a window is told of the event', async () => {
    const files = changed(
      {},
      ['events/upgrade.yaml', 'window: {start: 2026-12-05T22:00, end: 2026-12-06T00:00, timezone: Europe/Rome}\n', ''],
      ['rules/tell.yaml', 'announced, 24h before start, 1h before start, started, completed', 'announced, completed'],
    )
    expect(lines(await lintFiles(files))).toContain(
      'exact-time events/upgrade.yaml:2 the event "upgrade" has no window with a start and an end',
    )
  })
})

describe('settings', () => {
  const files = changed({}, [
    'events/upgrade.yaml',
    'Month-end runs finish sooner.',
    'db-prod-03 is full because of growth.',
  ])

  it('of notify.yaml decide how grave a rule is, and whether it is asked', async () => {
    const set = (value: string) =>
      changed(files, ['notify.yaml', 'defaults:', `lint: {internal-host: ${value}}\ndefaults:`])
    expect((await lintFiles(set('info'))).findings[0]).toMatchObject({ severity: 'info' })
    expect((await lintFiles(set('{severity: warning}'))).code).toBe(0)
    expect(codes(await lintFiles(set('off')))).toEqual([])
    expect(codes(await lintFiles(set('{allow: [db-prod-03]}')))).toEqual([])
  })

  it('that make no sense are errors of the project', async () => {
    const dir = makeProject(
      changed({}, ['notify.yaml', 'defaults:', 'lint: {thank: off, blame: fatal, reminders: {at: [1x]}}\ndefaults:']),
    )
    const { code, stderr } = await notify(dir, ['validate'], { now })
    expect(code).toBe(1)
    expect(stderr).toContain('"thank" is not known here; did you mean "thanks"?')
    expect(stderr).toContain('"fatal" is no severity')
    expect(stderr).toContain('is no duration')
  })
})

describe('a silence', () => {
  const silenced = (comment: string) =>
    changed(
      {},
      ['events/upgrade.yaml', 'Month-end runs finish sooner.', 'db-prod-03 is full because of growth.'],
      ['events/upgrade.yaml', 'reason:', `${comment}\nreason:`],
    )

  it('with a reason keeps one rule back on the next line', async () => {
    const { findings, summary, code } = await lintFiles(
      silenced('# notify-lint-disable-next-line internal-host: our customers run it themselves'),
    )
    expect(findings).toEqual([])
    expect(summary.silenced).toBe(1)
    expect(code).toBe(0)
  })

  it('without a reason does not hold, and is told', async () => {
    const output = await lintFiles(silenced('# notify-lint-disable-next-line internal-host'))
    expect(lines(output)).toEqual([
      'silence events/upgrade.yaml:10 this silence gives no reason, so it does not hold',
      'internal-host events/upgrade.yaml:11 "db-prod-03" is the name of a machine of yours',
    ])
    expect(output.code).toBe(1)
  })

  it('of a rule that does not exist, or of what is not there, is told', async () => {
    expect(
      lines(
        await lintFiles(
          changed({}, [
            'events/upgrade.yaml',
            'reason:',
            '# notify-lint-disable-next-line hosts: old\n# notify-lint-disable-next-line blame: old\nreason:',
          ]),
        ),
      ),
    ).toEqual([
      'silence events/upgrade.yaml:10 there is no rule "hosts" to silence',
      'silence events/upgrade.yaml:11 there is nothing for this silence of "blame"',
    ])
  })

  it('of a whole file holds in a template, where it is a comment of Handlebars', async () => {
    const comment = '{{!-- notify-lint-disable-file thanks: this is for robots --}}\n'
    const body = wellSaid.replace('\n\nThank you for your patience.', '')
    const files = own({
      'templates/ours.en.md': announced(`${comment}${body}`),
      'templates/ours.it.md': announced(`${comment}${body}`),
    })
    const { findings, summary } = await lintFiles(files)
    expect(findings.filter(({ code }) => code === 'thanks')).toEqual([])
    expect(summary.silenced).toBeGreaterThan(0)
  })

  it('is never taken for the words that it is about', async () => {
    const comment = '# notify-lint-disable-next-line internal-host: db-prod-03 is what customers call it'
    expect((await lintFiles(silenced(comment))).findings).toEqual([])
    const inTemplate = '{{!-- notify-lint-disable-next-line jargon: they know failover --}}\n'
    const words = announced(`${inTemplate}${wellSaid.replace('{{event.reason}}', 'Because of a failover.')}`)
    const { findings } = await lintFiles(
      own({ 'templates/ours.en.md': words, 'templates/ours.it.md': mild.replace('Thank you', 'Grazie') }),
    )
    expect(findings.filter(({ code }) => code === 'jargon')).toMatchObject([
      { at: { file: 'templates/ours.en.md', line: 8 } },
    ])
  })

  it('can be forgone', async () => {
    const files = changed(silenced('# notify-lint-disable-next-line blame: old'), [
      'notify.yaml',
      'defaults:',
      'lint: {silence: off, internal-host: off}\ndefaults:',
    ])
    expect(codes(await lintFiles(files))).toEqual([])
  })
})

describe('--format', () => {
  const files = changed({}, [
    'events/upgrade.yaml',
    'Month-end runs finish sooner.',
    'db-prod-03 is 100% full because of growth.',
  ])

  it('json has the documented shape', async () => {
    const { stdout } = await notify(makeProject(files), ['lint', '--format', 'json'], { now })
    const output = JSON.parse(stdout) as object
    expect(Object.keys(output)).toEqual(['version', 'project', 'summary', 'findings'])
    expect(output).toMatchObject({
      version: 1,
      project: 'Acme',
      summary: { errors: 1, warnings: 0, infos: 0, silenced: 0 },
      findings: [
        {
          code: 'internal-host',
          severity: 'error',
          message: expect.any(String),
          hint: expect.any(String),
          at: { file: 'events/upgrade.yaml', line: 10, column: 14, endColumn: 24 },
          excerpt: expect.stringContaining('db-prod-03'),
          words: 'db-prod-03',
          notices: {
            readings: expect.any(Number),
            recipients: 1,
            events: ['upgrade'],
            rules: ['tell'],
            channels: ['email'],
            languages: ['en'],
          },
        },
      ],
    })
  })

  it('github puts errors first, with paths from the root of the repository', async () => {
    const dir = makeProject(Object.fromEntries(Object.entries(files).map(([path, text]) => [`notices/${path}`, text])))
    const { stdout } = await notify(dir, ['lint', '-C', `${dir}/notices`, '--format', 'github'], {
      now,
      env: { GITHUB_WORKSPACE: dir },
    })
    expect(stdout).toMatch(
      /^::error file=notices\/events\/upgrade\.yaml,line=10,col=14,endColumn=23,title=internal-host::/,
    )
  })

  it('github shows ten of a kind and says how many more there are', async () => {
    const hosts = Array.from({ length: 13 }, (_, i) => `db-prod-${i + 10}`).join(' and ')
    const many = changed({}, ['events/upgrade.yaml', 'Month-end runs finish sooner.', `Because ${hosts} are full.`])
    const { stdout } = await notify(makeProject(many), ['lint', '--format', 'github'], { now })
    const errors = stdout.split('\n').filter((line) => line.startsWith('::error'))
    expect(errors).toHaveLength(10)
    expect(errors.at(-1)).toMatch(/^::error::and 4 more/)
  })

  it('any other is refused', async () => {
    expect((await notify(makeProject(clean), ['lint', '--format', 'xml'], { now })).code).toBe(1)
  })
})
