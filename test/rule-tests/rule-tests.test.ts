import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeProject, notify, smallProject } from '../support/cli.ts'

const root = join(import.meta.dirname, '../..')
const hasXmllint = spawnSync('xmllint', ['--version']).error === undefined

interface Report {
  summary: { tests: number; passed: number; failed: number; coverage: number }
  tests: {
    name: string
    passed: boolean
    at: { file: string; line: number; column: number }
    failures: {
      at: { line: number }
      expected: string
      differences: { what: string; expected: string; got: string }[]
      instead: string[]
      reasons: string[]
    }[]
  }[]
  coverage: { kind: string; rule: string; what: string; covered: boolean }[]
}

const head = 'kind: test\nname: A test\nevent: upgrade\n'

/** The only test's report. */
async function reportOf(text: string, files = {}): Promise<Report['tests'][number] & { code: number }> {
  const dir = makeProject({ ...smallProject, ...files, 'tests/a.test.yaml': text })
  const { code, stdout, stderr } = await notify(dir, ['test', '--json'])
  expect(stderr).toBe('')
  return { ...(JSON.parse(stdout) as Report).tests[0]!, code }
}

async function faultsOf(text: string): Promise<string> {
  const dir = makeProject({ ...smallProject, 'tests/a.test.yaml': text })
  const { code, stdout, stderr } = await notify(dir, ['test'])
  expect([code, stdout]).toEqual([1, ''])
  return stderr
}

describe('notify test', () => {
  it('passes the example, which leaves nothing unseen', async () => {
    const dir = makeProject({})
    cpSync(join(root, 'examples/tested'), dir, { recursive: true })
    const { code, stdout } = await notify(dir, ['test', '--json', '--threshold', '100'])
    const { summary } = JSON.parse(stdout) as Report
    expect([code, summary]).toEqual([0, { tests: 10, passed: 10, failed: 0, coverage: 100 }])
    // A ledger is neither needed nor made, and the rest of the product does not mind the files.
    expect((await notify(dir, ['validate'])).code).toBe(0)
    expect(execFileSync('ls', ['-A', dir], { encoding: 'utf8' })).not.toMatch(/\.notify|outbox/)
  })

  it('is about this example: another word in a rule fails it', async () => {
    const dir = makeProject({})
    cpSync(join(root, 'examples/tested'), dir, { recursive: true })
    const path = join(dir, 'rules/rules.yaml')
    const rules = readFileSync(path, 'utf8')
    for (const [from, to] of [
      ['Manutenzione', 'Avviso'],
      ['24h before start', '25h before start'],
      ['started, completed', 'completed'],
      ['[partial, outage]', '[partial]'],
      ['[high, critical]', '[low, high, critical]'],
      ['via: [sms]', 'via: [email]'],
      ['fields.queue: Billing', 'fields.queue: Sales'],
      ['[enterprise]', '[enterprise, on-call]'],
    ] as const) {
      expect(rules).toContain(from)
      writeFileSync(path, rules.replace(from, to))
      expect([from, (await notify(dir, ['test'])).code]).toEqual([from, 1])
    }
  })

  it('tells what differs from the message that comes nearest', async () => {
    const { code, passed, failures } = await reportOf(
      `${head}recipient: ann\nat: 2026-11-20T10:00\nexpect:\n  - moment: announced\n    language: it\n    subject: {is: Wartung, lacks: Database}\n`,
    )
    expect([code, passed, failures.length]).toEqual([1, false, 1])
    expect(failures[0]).toMatchObject({ at: { line: 7 }, expected: expect.stringContaining('announced in it') })
    expect(failures[0]!.differences.map(({ what, expected }) => [what, expected])).toEqual([
      ['language', 'it'],
      ['subject', '"Wartung"'],
    ])
    expect(failures[0]!.differences[0]!.got).toBe('en')
  })

  it('tells what goes out instead, and why what was expected does not', async () => {
    const about = async (expectation: string, more = '') => {
      const { failures } = await reportOf(`${head}${more}at: 2026-11-20T10:00\nexpect: [${expectation}]\n`)
      return failures[0]!
    }
    const other = await about('{moment: completed, rule: tell}')
    expect(other.instead[0]).toMatch(/^announced by tell to ann over email in en: "Scheduled maintenance/)
    const unlisted = await about('{moment: 3h before start, rule: tell}')
    expect(unlisted.reasons).toContain(
      'tell does not list 3h before start: it speaks at announced, 24h before start, started, updated, completed',
    )
    const stranger = await about('{moment: announced, rule: tell, recipient: zoe}')
    expect(stranger.differences).toEqual([{ what: 'recipient', expected: 'zoe', got: 'ann' }])
  })

  it('tells which condition does not hold', async () => {
    const event = 'event: {type: incident, title: Login fails}\n'
    const { failures } = await reportOf(
      `kind: test\nname: A test\n${event}at: 2026-11-20T10:00\nexpect: [{rule: tell, moment: started}]\n`,
    )
    expect(failures[0]!.reasons).toEqual(['tell asks for type maintenance, and it is incident'])
  })

  it('fails for a message that nobody expected, unless others may go out', async () => {
    const step = (more: string) => `${head}at: 2026-11-20T10:00\nexpect: [{moment: announced, language: it}]\n${more}`
    const { failures } = await reportOf(step(''))
    expect(failures).toMatchObject([
      { expected: 'nothing else', instead: [expect.stringContaining('to ann over email')] },
    ])
    expect((await reportOf(step('others: true\n'))).code).toBe(0)
    expect((await reportOf(`${head}at: 2026-11-20T10:00\nexpect: nothing\n`)).failures[0]).toMatchObject({
      expected: 'nothing',
      at: { line: 4 },
    })
  })

  it('lives through what happens between the steps', async () => {
    const steps = (last: string) => `${head}recipient: ann\nsteps:\n  - at: 2026-11-20T10:00\n  - ${last}\n`
    // The reminder went out by itself on the day before; whoever was told hears that it ended, and nobody twice.
    const done = 'at: 2026-12-06T00:30\n    set: {status: completed}\n    expect: [{moment: completed}]'
    expect((await reportOf(steps(done))).code).toBe(0)
    expect((await reportOf(steps('at: 2026-12-04T22:00\n    expect: [{moment: 24h before start}]'))).code).toBe(0)
    expect((await reportOf(steps('at: 2026-12-04T22:01\n    expect: nothing'))).code).toBe(0)
    expect((await reportOf(steps('at: 2026-12-04T22:00Z\n    expect: nothing'))).code).toBe(0)
  })

  it('edits an event of the test, as one in a file', async () => {
    const { code } = await reportOf(`kind: test
name: A test
event:
  type: maintenance
  title: {en: Night work, it: Lavori}
  window: {start: 2026-12-05T22:00, end: 2026-12-06T00:00}
recipient: ann@corp.example
steps:
  - {at: 2026-11-20T10:00, expect: [{moment: announced}, {moment: 24h before start, due: 2026-12-04T22:00}]}
  - at: 2026-11-21T10:00
    set: {window.start: 2026-12-05T23:00}
    expect: [{moment: rescheduled, text: Night work}]
  - at: 2026-11-22T10:00
    set: {status: cancelled}
    expect: [{moment: cancelled}]
`)
    expect(code).toBe(0)
  })

  it('needs no secret and no service', async () => {
    const { code } = await reportOf(`${head}at: 2026-11-20T10:00\nexpect: [{moment: announced}]\n`, {
      'channels/email.yaml': 'kind: channel\nid: email\nadapter: smtp\nconfig: {url: "${env:SMTP_URL}"}\n',
    })
    expect(code).toBe(0)
  })
})

it('puts a failure beside its line in a pull request on GitHub', async () => {
  const text = `${head}at: 2026-11-20T10:00\nexpect: nothing\n`
  const dir = makeProject({ ...smallProject, 'tests/a.test.yaml': text })
  const { stderr } = await notify(dir, ['test'], { env: { GITHUB_ACTIONS: 'true' } })
  expect(stderr).toBe('::error file=tests/a.test.yaml,line=4,col=5,endColumn=20,title=test::expected nothing\n')
})

describe('what is wrong with a test', () => {
  it.each([
    [
      'kind: test\nname: A\nevent: upgrad\nat: 2026-11-20T10:00\n',
      '3:8 error wrong-value  there is no event "upgrad"; did you mean "upgrade"?',
    ],
    [`${head}at: tomorrow\n`, '4:5 error bad-time'],
    [`${head}expect: nothing\n`, '1:1 error wrong-value  this test does not say when'],
    [
      `${head}at: 2026-11-20T10:00\nexpct: nothing\n`,
      '5:1 error unknown-key  "expct" is not known here; did you mean "expect"?',
    ],
    [`${head}at: 2026-11-20T10:00\nexpect: silence\n`, '5:9 error wrong-value  "silence" is no expectation'],
    [`${head}at: 2026-11-20T10:00\nexpect: [{rule: tel}]\n`, 'there is no rule "tel"; did you mean "tell"?'],
    [`${head}at: 2026-11-20T10:00\nexpect: [{subject: {matches: "("}}]\n`, 'this is no regular expression'],
    [`${head}at: 2026-11-20T10:00\nexpect: [{moment: sometimes}]\n`, '"sometimes" is no moment'],
    [`${head}trigger: TicketCreate\nat: 2026-11-20T10:00\n`, 'a test is of an event or of a trigger'],
    [
      `${head}steps: [{at: 2026-11-20T10:00}, {at: 2026-11-19T10:00}]\n`,
      '4:38 error wrong-value  this step is not later',
    ],
    [`${head}steps: [{at: 2026-11-20T10:00, set: {status: gone}}]\n`, 'after this edit the project is not valid'],
    [
      `${head}at: 2026-11-20T10:00\naudiences: {custmers: []}\n`,
      'there is no audience "custmers"; did you mean "customers"?',
    ],
    [
      'kind: test\nname: A\nevent: {type: maintenance, titel: X}\nat: 2026-11-20T10:00\n',
      '3:28 error unknown-key  "titel" is not known here; did you mean "title"?',
    ],
    [`${head}at: 2026-11-20T10:00\naudiences: {customers: [{id: ann, email: nobody}]}\n`, '5:42 error bad-email'],
    ['name: x\n', '1:1 error unknown-kind  this is no test'],
  ])('is told with its place: %j', async (text, words) => expect(await faultsOf(text)).toContain(words))

  it('is that there is none', async () => {
    const none = await notify(makeProject(smallProject), ['test'])
    expect([none.code, none.stderr.includes('there are no tests in this project')]).toEqual([1, true])
    const dir = makeProject({ ...smallProject, 'tests/a.test.yaml': '# nothing yet\n' })
    expect((await notify(dir, ['test'])).stderr).toContain('there is no test in tests/a.test.yaml')
    expect((await notify(dir, ['test', 'tests/b.test.yaml'])).stderr).toContain('cannot read tests/b.test.yaml')
  })
})

describe('coverage', () => {
  it('names what no test has seen, and can be asked for', async () => {
    const text = `${head}at: 2026-11-20T10:00\nexpect: [{moment: announced}]\n`
    const dir = makeProject({ ...smallProject, 'tests/a.test.yaml': text })
    const shown = await notify(dir, ['test', '--coverage'])
    expect(shown.code).toBe(0)
    expect(shown.stdout).toContain('(rules 1/1, conditions 1/2, moments 1/5, languages 0/0)')
    expect(shown.stdout).toContain('rules/tell.yaml:1:1 tell')
    expect(shown.stdout).toContain('condition type maintenance: does not hold')
    const thin = await notify(dir, ['test', '--threshold', '80'])
    expect([thin.code, thin.stderr]).toEqual([1, 'error: 37 % is covered, and 80 % is asked for\n'])
  })
})

describe('JUnit', () => {
  const awkward = `kind: test\nname: 'Less < more & "quotes"'\nevent: upgrade\nat: 2026-11-20T10:00\nexpect: [{subject: "]]> <b>&\\u0001"}]\n`

  it.skipIf(!hasXmllint)('holds for the schema of Jenkins (skipped without xmllint, from libxml2-utils)', async () => {
    const dir = makeProject({
      ...smallProject,
      'tests/a.test.yaml': awkward,
      'tests/b.test.yaml': `${head}at: 2026-11-20T10:00\n`,
    })
    const { code } = await notify(dir, ['test', '--junit', 'junit.xml'])
    expect(code).toBe(1)
    const schema = join(root, 'test/fixtures/junit-10.xsd')
    const checked = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, join(dir, 'junit.xml')], {
      encoding: 'utf8',
    })
    expect([checked.status, checked.stderr.trim()]).toEqual([0, `${join(dir, 'junit.xml')} validates`])
    // It would notice.
    const spoilt = readFileSync(join(dir, 'junit.xml'), 'utf8')
      .replace('<failure', '<fault')
      .replace('</failure', '</fault')
    writeFileSync(join(dir, 'junit.xml'), spoilt)
    expect(spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, join(dir, 'junit.xml')]).status).not.toBe(0)
  })

  it('says what failed, and where', async () => {
    const dir = makeProject({ ...smallProject, 'tests/a.test.yaml': awkward })
    const { stdout } = await notify(dir, ['test', '--format', 'junit'])
    expect(stdout).toContain('tests="1" failures="1" errors="0"')
    expect(stdout).toContain('<testcase name="Less &lt; more &amp; &quot;quotes&quot;" classname="tests/a.test.yaml"')
    expect(stdout).toContain('message="tests/a.test.yaml:5:10 expected a message, subject contains')
    expect(stdout).not.toContain('\u0001')
  })
})
