import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Diff } from '../../src/model/diff.ts'
import { makeProject, notify, smallProject } from '../support/cli.ts'
import { makeRepository, type TestRepository } from '../support/git.ts'

const now = '2026-12-01T08:00:00Z'
const run = (dir: string, ...argv: string[]) => notify(dir, ['diff', '--now', now, ...argv])
const json = async (dir: string, ...argv: string[]) => JSON.parse((await run(dir, '--json', ...argv)).stdout) as Diff

const event = smallProject['events/upgrade.yaml']!
const otherTitle = event.replace('Database upgrade', 'Database move')

function makeSmall(): TestRepository {
  const repository = makeRepository()
  repository.commit('begin', smallProject)
  return repository
}

describe('what is compared', () => {
  it('is by default the work tree with what left the main branch, with all that is not committed or not even tracked', async () => {
    const repository = makeSmall()
    repository.git('checkout', '--quiet', '-b', 'topic')
    repository.commit('title', { 'events/upgrade.yaml': otherTitle })
    repository.git('checkout', '--quiet', 'main')
    repository.commit('elsewhere', { 'rules/tell.yaml': `${smallProject['rules/tell.yaml']}oncePerDay: true\n` })
    repository.git('checkout', '--quiet', 'topic')
    repository.write({ 'events/new.yaml': event.replace('id: upgrade', 'id: second') })
    const result = await json(repository.dir)
    expect(result.base.commit).toBe(repository.git('rev-parse', 'main~1').trim())
    expect(result.head).toMatchObject({ revision: null, commit: null, path: '.' })
    // What happened on main since is no change of this branch.
    expect(result.settings).toEqual([])
    expect(result.changes.map(({ kind }) => kind)).toEqual(['added', 'words'])
  })

  it('is a revision with the work tree, two revisions, or what git diff takes', async () => {
    const repository = makeSmall()
    repository.commit('title', { 'events/upgrade.yaml': otherTitle })
    repository.git('tag', 'v2')
    const changed = async (...revisions: string[]) => (await json(repository.dir, ...revisions)).summary.changed
    expect(await changed('HEAD')).toBe(0)
    expect(await changed('HEAD~1')).toBeGreaterThan(0)
    expect(await changed('main~1', 'v2')).toBeGreaterThan(0)
    expect(await changed('HEAD~1..HEAD')).toBeGreaterThan(0)
    expect(await changed('v2...HEAD~1')).toBe(0)
    expect((await run(repository.dir, 'a..b', 'c')).stderr).toContain('names both sides')
  })

  it('is a project in a folder of the repository, from wherever one stands in it', async () => {
    const repository = makeRepository()
    const inside = Object.fromEntries(Object.entries(smallProject).map(([path, text]) => [`ops/notices/${path}`, text]))
    repository.commit('begin', { ...inside, 'README.md': 'x', 'src/data.json': '{}' })
    repository.write({ 'ops/notices/events/upgrade.yaml': otherTitle })
    const { base, head, changes } = await json(join(repository.dir, 'ops/notices/events'))
    expect([base.path, head.path]).toEqual(['ops/notices', 'ops/notices'])
    expect(changes).toHaveLength(1)
  })

  it('leaves work tree, index and temporary folder as they were', async () => {
    const repository = makeSmall()
    repository.write({ 'events/upgrade.yaml': otherTitle, 'left.yaml': 'kind: audience\nid: left\n' })
    const before = [
      repository.git('status', '--porcelain'),
      readdirSync(tmpdir()).filter((name) => name.startsWith('notify-diff-')),
    ]
    await run(repository.dir, 'HEAD')
    const after = [
      repository.git('status', '--porcelain'),
      readdirSync(tmpdir()).filter((name) => name.startsWith('notify-diff-')),
    ]
    expect(after).toEqual(before)
  })

  it('reads people who are in no commit from the work tree, on both sides', async () => {
    const repository = makeRepository()
    repository.commit('begin', { ...smallProject, '.gitignore': '*.csv\n' })
    expect(repository.git('ls-files')).not.toContain('csv')
    repository.commit('title', { 'events/upgrade.yaml': otherTitle })
    const { changes } = await json(repository.dir, 'HEAD~1', 'HEAD')
    expect(changes).toHaveLength(1)
    expect(changes[0]!.notices.every(({ recipients }) => recipients === 1)).toBe(true)
  })

  it('counts nobody where the people are in no file at all, and compares what they would read', async () => {
    const repository = makeSmall()
    repository.commit('without people', { 'audiences/customers.csv': null })
    const { changes, head } = await json(repository.dir, 'HEAD')
    expect([changes, head.errors.map(({ code }) => code)]).toEqual([[], ['source-missing']])
    repository.write({ 'events/upgrade.yaml': otherTitle })
    const [change] = (await json(repository.dir, 'HEAD')).changes
    expect(change).toMatchObject({ kind: 'words', replaced: [{ before: 'upgrade', after: 'move' }] })
    expect(change!.notices[0]!.recipients).toBe(0)
  })

  it('follows links inside the project, and writes through none', async () => {
    const repository = makeSmall()
    repository.git('mv', 'audiences/customers.csv', 'people.csv')
    execFileSync('ln', ['-s', '../people.csv', 'audiences/customers.csv'], { cwd: repository.dir })
    repository.commit('link')
    expect((await json(repository.dir, 'HEAD~1', 'HEAD')).changes).toEqual([])
  })

  it('needs no variable: what is not set stands as it is written', async () => {
    const repository = makeRepository()
    const contact = (name: string) => `${smallProject['notify.yaml']}  contact: "\${env:${name}}"\n`
    repository.commit('begin', { ...smallProject, 'notify.yaml': contact('DESK') })
    repository.write({ 'notify.yaml': contact('HELP') })
    const first = await run(repository.dir, 'HEAD')
    expect([first.code, first.stderr]).toEqual([0, ''])
    expect(first.stdout).toContain('${[-env:DESK-]{+env:HELP+}}')
    const env = { DESK: 'desk@acme.example', HELP: 'desk@acme.example' }
    const same = await notify(repository.dir, ['diff', 'HEAD', '--now', now], { env })
    expect(same.stdout).toContain('Nobody would read anything else.')
  })

  it('runs no code of a commit: channels of the project are those of the work tree', async () => {
    const repository = makeRepository()
    const marks = join(repository.dir, '.git/marks')
    const pager = (who: string) => `import { appendFileSync } from 'node:fs'
import { schema } from './shape.js'
appendFileSync(${JSON.stringify(marks)}, '${who} ')
export default { schema, reach: 'people', address: ({ email }) => email, compose: () => ({}), open: () => ({ send: async () => ({ kind: 'sent' }) }) }
`
    const shape = "export const schema = { type: 'object' }\n"
    const channel = 'kind: channel\nid: email\nadapter: ./code/pager.js\n'
    const files = { ...smallProject, 'channels/email.yaml': channel, 'package.json': '{"type":"module"}' }
    repository.commit('theirs', { ...files, 'code/pager.js': pager('theirs'), 'code/shape.js': shape })
    repository.commit('title', { 'events/upgrade.yaml': otherTitle })
    repository.write({ 'code/pager.js': pager('ours') })
    const { changes, base, head } = await json(repository.dir, 'HEAD~1', 'HEAD')
    expect([base.errors, head.errors]).toEqual([[], []])
    expect(changes.map(({ kind, notices }) => [kind, notices[0]!.recipients])).toEqual([['words', 1]])
    expect(new Set(readFileSync(marks, 'utf8').trim().split(' '))).toEqual(new Set(['ours']))
  })

  it('takes files of any name and content from a commit', async () => {
    const repository = makeSmall()
    const long = `kind: audience\nid: many\nrecipients:\n${Array.from({ length: 5_000 }, (_, i) => `  - {id: p${i}, email: p${i}@x.example}\n`).join('')}`
    repository.commit('odd', {
      'audiences/ünï code \n line.yaml': long,
      'empty.yaml': '',
      'rules/tell.yaml': smallProject['rules/tell.yaml']!.replace('[customers]', '[customers, many]'),
    })
    const change = (await json(repository.dir, 'HEAD~1', 'HEAD')).changes.find(({ kind }) => kind === 'recipients')
    expect(change).toMatchObject({
      before: { audiences: { customers: 1 } },
      after: { audiences: { customers: 1, many: 5_000 } },
    })
  })
})

describe('what cannot be compared', () => {
  it('is named: no repository, no such revision, no main branch', async () => {
    const outside = makeProject(smallProject)
    expect((await run(outside)).stderr).toContain('is in no Git repository')
    const repository = makeSmall()
    const unknown = await run(repository.dir, 'nowhere')
    expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining('Git knows no commit "nowhere"')])
    // A name that looks like an option is a name.
    expect((await notify(repository.dir, ['diff', '--', '--output=x'])).stderr).toContain(
      'Git knows no commit "--output=x"',
    )
    expect(existsSync(join(repository.dir, 'x'))).toBe(false)
    repository.git('branch', '--quiet', '-m', 'trunk')
    expect((await run(repository.dir)).stderr).toContain('there is no main branch to compare with')
  })

  it('in a shallow clone says how to get the history', async () => {
    const repository = makeSmall()
    repository.commit('more', { 'events/upgrade.yaml': otherTitle })
    const clone = mkdtempSync(join(tmpdir(), 'notify-clone-'))
    onTestFinished(() => rmSync(clone, { recursive: true, force: true }))
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${repository.dir}`, clone])
    const { code, stderr } = await run(clone, 'HEAD~1')
    expect([code, stderr]).toEqual([1, expect.stringContaining('fetch-depth: 0')])
  })

  it('is a folder without a project on both sides', async () => {
    const repository = makeRepository()
    repository.commit('begin', { 'a.txt': 'a' })
    expect((await run(repository.dir, 'HEAD')).stderr).toContain('there is no project')
  })
})

describe('a side that is not whole', () => {
  it('has no project: all is added, or removed', async () => {
    const repository = makeRepository()
    repository.commit('empty', { 'a.txt': 'a' })
    repository.commit('begin', smallProject)
    const added = await json(repository.dir, 'HEAD~1', 'HEAD')
    expect(added.base.path).toBeNull()
    expect(added.changes.map(({ kind }) => kind)).toEqual(['added'])
    expect((await run(repository.dir, 'HEAD~1')).stdout).toContain('There was no project before.')
    expect((await json(repository.dir, 'HEAD', 'HEAD~1')).changes.map(({ kind }) => kind)).toEqual(['removed'])
  })

  it('of base with errors is told, and the rest compared', async () => {
    const repository = makeRepository()
    repository.commit('broken', { ...smallProject, 'rules/other.yaml': 'kind: rule\nid: other\non: nonsense\n' })
    repository.write({ 'rules/other.yaml': null, 'events/upgrade.yaml': otherTitle })
    const { code, stdout, stderr } = await run(repository.dir, 'HEAD')
    expect([code, stderr]).toEqual([0, expect.stringContaining('HEAD has')])
    expect(stderr).toContain('rules/other.yaml:')
    expect(stdout).toContain('[-upgrade-]{+move+}')
  })

  it('of head with errors ends with 1, after what can be told', async () => {
    const repository = makeSmall()
    repository.write({ 'rules/other.yaml': 'kind: rule\nid: other\non: nonsense\n', 'events/upgrade.yaml': otherTitle })
    const { code, stdout, stderr } = await run(repository.dir, 'HEAD')
    expect([code, stderr]).toEqual([1, expect.stringContaining('the files as they are have')])
    expect(stdout).toContain('[-upgrade-]{+move+}')
    const markdown = (await run(repository.dir, 'HEAD', '--format', 'markdown')).stdout
    expect(markdown).toContain('in the files as they are**, left out of the comparison')
  })

  it('names what there is not: adapter, audience, channel, template', async () => {
    const repository = makeSmall()
    repository.write({
      'rules/x.yaml':
        'kind: rule\nid: x\non: [started]\nto: {audiences: [nobody]}\nvia: [fax, paper]\nmessage: {template: nope}\n',
      'channels/paper.yaml': 'kind: channel\nid: paper\nadapter: paper\n',
      'events/upgrade.yaml': otherTitle,
    })
    const { code, stdout, stderr } = await run(repository.dir, 'HEAD')
    expect([code, stdout]).toEqual([1, expect.stringContaining('[-upgrade-]{+move+}')])
    for (const name of ['nobody', 'fax', 'paper', 'nope']) expect(stderr).toContain(`"${name}"`)
  })

  it('has words that cannot be rendered: the others are compared', async () => {
    const repository = makeSmall()
    const words = (subject: string) => ({
      'templates/scheduled-maintenance/announced.en.md': `---\nsubject: "${subject}"\n---\nHi.\n`,
    })
    repository.commit('broken', words('{{event.nope}}'))
    repository.write({ ...words('Fine'), 'events/upgrade.yaml': otherTitle })
    const { code, stdout, stderr } = await run(repository.dir, 'HEAD')
    expect(code).toBe(0)
    expect(stderr.match(/announced\.en\.md:2:13 error/g)).toHaveLength(1)
    expect(stdout).toContain('[-upgrade-]{+move+}')
    const other = await run(repository.dir, 'HEAD~1', 'HEAD')
    expect([other.code, other.stderr]).toEqual([1, expect.stringContaining('event.nope')])
  })

  it('needs no value of a secret, tells no secret, and does without the packages of its channels', async () => {
    const repository = makeSmall()
    const webhook = (secret: string) =>
      `kind: channel\nid: email\nadapter: smtp\nconfig: {url: "smtp://u:${secret}@mail.example"}\n`
    repository.commit('secret', { 'channels/email.yaml': webhook('hunter2hunter2') })
    repository.write({ 'channels/email.yaml': webhook('correct-horse') })
    for (const format of ['text', 'json', 'markdown']) {
      const { stdout, stderr } = await run(repository.dir, 'HEAD', '--format', format)
      expect(stdout).toMatch(/(?:\[|&#91;)secret/)
      expect(stdout + stderr).not.toMatch(/hunter2|correct-horse/)
    }
  })
})

describe('exit codes', () => {
  it('are 2 for differences only where that was asked for', async () => {
    const repository = makeSmall()
    expect((await run(repository.dir, 'HEAD', '--detailed-exitcode')).code).toBe(0)
    repository.write({ 'events/upgrade.yaml': otherTitle })
    expect((await run(repository.dir, 'HEAD')).code).toBe(0)
    expect((await run(repository.dir, 'HEAD', '--detailed-exitcode')).code).toBe(2)
    repository.write({ 'events/upgrade.yaml': event, 'notify.yaml': `${smallProject['notify.yaml']}maxPerDay: 3\n` })
    expect((await run(repository.dir, 'HEAD', '--detailed-exitcode')).code).toBe(2)
  })
})

describe('in a GitHub workflow', () => {
  const inWorkflow = async (dir: string, argv: string[], more: Record<string, string> = {}) => {
    const step = mkdtempSync(join(tmpdir(), 'notify-step-'))
    onTestFinished(() => rmSync(step, { recursive: true, force: true }))
    const env = {
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: join(step, 'output'),
      GITHUB_STEP_SUMMARY: join(step, 'summary.md'),
      GITHUB_SERVER_URL: 'https://github.example',
      GITHUB_REPOSITORY: 'acme/notices',
      GITHUB_RUN_ID: '42',
      GITHUB_WORKSPACE: dir,
      ...more,
    }
    writeFileSync(env.GITHUB_OUTPUT, 'before=1\n')
    const result = await notify(dir, argv, { env, now })
    const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '')
    return { ...result, output: read(env.GITHUB_OUTPUT), summary: read(env.GITHUB_STEP_SUMMARY) }
  }

  it('diff writes outputs, a summary, and a comment beside its text', async () => {
    const repository = makeSmall()
    repository.write({ 'events/upgrade.yaml': otherTitle })
    const argv = ['diff', 'HEAD', '--format', 'github', '--comment', 'comment.md']
    const { code, stdout, output, summary } = await inWorkflow(repository.dir, argv)
    expect([code, output]).toEqual([0, 'before=1\nchanges=true\n'])
    expect(stdout).toContain('Other words')
    expect(summary).toContain('<del>upgrade</del><ins>move</ins>')
    expect(readFileSync(join(repository.dir, 'comment.md'), 'utf8')).toMatch(/^<!-- notify:diff:acme -->\n/)
    repository.write({ 'events/upgrade.yaml': event, 'comment.md': null })
    expect((await inWorkflow(repository.dir, argv)).output).toBe('before=1\nchanges=false\n')
  })

  it('plan writes where it was saved', async () => {
    const repository = makeSmall()
    mkdirSync(join(repository.dir, 'out'))
    const { output, summary, stdout } = await inWorkflow(repository.dir, [
      'plan',
      '--out',
      'out/plan.json',
      '--format',
      'github',
    ])
    expect(output).toBe(`before=1\nchanges=true\nplan_path=${join(repository.dir, 'out/plan.json')}\n`)
    expect(summary).toContain('## What acme would send')
    expect(stdout).toContain('upgrade')
  })

  it('a summary stays below a megabyte, with what other commands of the step wrote', async () => {
    const repository = makeSmall()
    const step = mkdtempSync(join(tmpdir(), 'notify-step-'))
    onTestFinished(() => rmSync(step, { recursive: true, force: true }))
    const full = join(step, 'full.md')
    writeFileSync(full, 'x'.repeat(999_500))
    await inWorkflow(repository.dir, ['plan', '--format', 'github'], { GITHUB_STEP_SUMMARY: full })
    const size = readFileSync(full).length
    expect(size).toBeGreaterThan(999_500)
    expect(size).toBeLessThanOrEqual(1_000_000)
    expect(readFileSync(full, 'utf8')).toContain('Left out for its length')
  })

  it('errors stand beside the lines of the repository', async () => {
    const repository = makeRepository()
    const inside = Object.fromEntries(Object.entries(smallProject).map(([path, text]) => [`ops/${path}`, text]))
    repository.commit('begin', inside)
    repository.write({ 'ops/rules/other.yaml': 'kind: rule\nid: other\non: nonsense\n' })
    const { stderr } = await inWorkflow(repository.dir, ['validate', '-C', 'ops'])
    expect(stderr).toContain('::error file=ops/rules/other.yaml,line=')
  })
})
