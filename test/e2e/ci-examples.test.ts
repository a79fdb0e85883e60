import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parse } from 'yaml'
import { smallProject } from '../support/cli.ts'
import { makeRepository, type TestRepository } from '../support/git.ts'

const examples = fileURLToPath(new URL('../../examples/ci', import.meta.url))
const bin = fileURLToPath(new URL('../../bin/notify.js', import.meta.url))
const read = (name: string) => readFileSync(join(examples, name), 'utf8')
const notifyCommand = `${process.execPath} ${bin}`
const now = '2026-12-01T08:00:00Z'
const otherTitle = smallProject['events/upgrade.yaml']!.replace('Database upgrade', 'Database move')

interface Step {
  id?: string
  if?: string
  uses?: string
  shell?: string
  env?: Record<string, string>
  run?: string
}

interface Run {
  code: number | null
  stdout: string
  stderr: string
}

/** As GitHub's runner starts a step with `shell: bash`; as GitLab's does, but for `-x`. */
function bash(dir: string, script: string, env: Record<string, string>): Promise<Run> {
  const { CI, GITHUB_ACTIONS, NOTIFY_NOW, ...rest } = process.env
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: dir,
    env: { ...rest, NOTIFY_NOW: now, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 120_000,
  })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => done({ code, stdout, stderr }))
  })
}

function makeTemporary(): string {
  const dir = mkdtempSync(join(tmpdir(), 'notify-ci-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** A branch with another title, off a main branch that a remote has and that went on meanwhile. */
function makePullRequest(): TestRepository {
  const repository = makeRepository()
  repository.commit('begin', smallProject)
  repository.git('checkout', '--quiet', '-b', 'topic')
  repository.commit('title', { 'events/upgrade.yaml': otherTitle })
  repository.git('checkout', '--quiet', 'main')
  repository.commit('elsewhere', { 'rules/tell.yaml': `${smallProject['rules/tell.yaml']}oncePerDay: true\n` })
  repository.git('update-ref', 'refs/remotes/origin/main', 'main')
  repository.git('checkout', '--quiet', 'topic')
  return repository
}

describe('the GitHub action', () => {
  const action = parse(read('action.yml')) as {
    inputs: Record<string, { default: string }>
    outputs: Record<string, { value: string }>
    runs: { using: string; steps: Step[] }
  }
  const { steps } = action.runs
  const scriptOf = (id: string) => steps.find((step) => step.id === id)!.run!

  it('is composite, lets nothing of an event into a script, and uses no variable that it does not set', () => {
    expect(action.runs.using).toBe('composite')
    for (const { run = '', env = {}, shell } of steps) {
      expect(shell).toBe('bash')
      expect(run).not.toContain('${{')
      const set = [...Object.keys(env), ...[...run.matchAll(/^\s*(\w+)=/gm)].map(([, name]) => name!)]
      for (const [, name] of run.matchAll(/\$\{?(\w+)/g)) expect(set).toContain(name)
    }
    const outputs = Object.values(action.outputs).map(({ value }) => /steps\.(\w+)\.outputs/.exec(value)?.[1])
    for (const id of outputs) expect(steps.map((step) => step.id)).toContain(id)
  })

  it('stops where a file is not valid', async () => {
    const repository = makePullRequest()
    const env = { NOTIFY: notifyCommand, DIRECTORY: '.', GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: repository.dir }
    expect((await bash(repository.dir, scriptOf('validate'), env)).code).toBe(0)
    repository.write({ 'events/bad.yaml': 'kind: event\nid: bad\n' })
    const { code, stderr } = await bash(repository.dir, scriptOf('validate'), env)
    expect(code).toBe(1)
    expect(stderr).toContain('::error file=events/bad.yaml,')
  })

  it('compares with where the branch left its base, and hands on what changed', async () => {
    const repository = makePullRequest()
    const step = makeTemporary()
    const env = {
      NOTIFY: notifyCommand,
      DIRECTORY: '.',
      BASE: 'origin/main',
      COMMENT: join(step, 'notify-diff.md'),
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: join(step, 'output'),
      GITHUB_STEP_SUMMARY: join(step, 'summary.md'),
    }
    const { code, stderr } = await bash(repository.dir, scriptOf('diff'), env)
    expect([code, stderr]).toEqual([0, expect.not.stringContaining('error')])
    expect(readFileSync(env.GITHUB_OUTPUT, 'utf8')).toBe('changes=true\n')
    const comment = readFileSync(env.COMMENT, 'utf8')
    expect(comment).toContain('<del>upgrade</del><ins>move</ins>')
    expect(comment).not.toContain('oncePerDay')
    expect(readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8')).toContain('<del>upgrade</del><ins>move</ins>')
    // Without a base: the main branch.
    const alone = await bash(repository.dir, scriptOf('diff'), { ...env, BASE: '' })
    expect(alone.code).toBe(0)
  })

  const hasJq = spawnSync('jq', ['--version']).status === 0
  if (!hasJq)
    console.warn('skipped: the comment of the GitHub action is not tested, because there is no jq (apt-get install jq)')

  it.skipIf(!hasJq)('comments once, then keeps that comment up to date, and leaves those of others alone', async () => {
    const dir = makeTemporary()
    const comment = join(dir, 'notify-diff.md')
    const comments = join(dir, 'comments.json')
    // In the place of GitHub's own command line: what its arguments ask of the API, done to a file.
    writeFileSync(
      join(dir, 'gh'),
      `#!${process.execPath}
const { readFileSync, writeFileSync } = require('node:fs')
const { execFileSync } = require('node:child_process')
const args = process.argv.slice(2)
const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
const path = args.find((arg) => arg.startsWith('repos/'))
const all = JSON.parse(readFileSync(${JSON.stringify(comments)}, 'utf8'))
const method = option('--method') ?? 'GET'
if (args[0] !== 'api' || process.env.GH_TOKEN !== 'token') process.exit(1)
if (method === 'GET') process.stdout.write(execFileSync('jq', ['-r', option('--jq')], { input: JSON.stringify(all) }))
else {
  const body = readFileSync(option('--field').slice('body=@'.length), 'utf8')
  if (method === 'POST' && path === 'repos/acme/notices/issues/7/comments') all.push({ id: 900, user: { type: 'Bot' }, body })
  else if (method === 'PATCH') all.find(({ id }) => path === 'repos/acme/notices/issues/comments/' + id).body = body
  else process.exit(1)
  writeFileSync(${JSON.stringify(comments)}, JSON.stringify(all))
}
`,
    )
    chmodSync(join(dir, 'gh'), 0o755)
    const others = [
      { id: 1, user: { type: 'User' }, body: '<!-- notify:diff:acme -->\nforged' },
      { id: 2, user: { type: 'Bot' }, body: '<!-- notify:plan:acme -->\nof another' },
    ]
    writeFileSync(comments, JSON.stringify(others))
    const say = async (text: string, changes: string) => {
      writeFileSync(comment, `<!-- notify:diff:acme -->\n${text}\n`)
      const env = { GH_TOKEN: 'token', REPOSITORY: 'acme/notices', NUMBER: '7', CHANGES: changes, COMMENT: comment }
      const { code, stderr } = await bash(dir, scriptOf('comment'), { ...env, PATH: `${dir}:${process.env.PATH}` })
      expect([code, stderr]).toEqual([0, ''])
      return (JSON.parse(readFileSync(comments, 'utf8')) as typeof others)
        .slice(2)
        .map(({ body }) => body.split('\n')[1])
    }
    expect(await say('nothing', 'false')).toEqual([])
    expect(await say('one', 'true')).toEqual(['one'])
    expect(await say('two', 'true')).toEqual(['two'])
    // What was said before is taken back.
    expect(await say('nothing any more', 'false')).toEqual(['nothing any more'])
    expect((JSON.parse(readFileSync(comments, 'utf8')) as typeof others).slice(0, 2)).toEqual(others)
  })
})

describe('the GitHub workflow', () => {
  const workflow = parse(read('workflow.yml')) as {
    permissions: unknown
    jobs: Record<string, { needs?: string; outputs?: Record<string, string>; steps: Step[] }>
  }

  it('grants little, and refers to steps and outputs that there are', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' })
    for (const { needs, outputs = {}, steps } of Object.values(workflow.jobs)) {
      if (needs !== undefined) expect(Object.keys(workflow.jobs)).toContain(needs)
      const ids = steps.map(({ id }) => id)
      for (const [, id] of JSON.stringify([outputs, steps]).matchAll(/steps\.(\w+)\.outputs/g))
        expect(ids).toContain(id)
      for (const { run = '' } of steps) expect(run).not.toContain('${{')
    }
  })

  it('plans, hands the saved plan on, and sends it', async () => {
    const repository = makeRepository()
    repository.commit('begin', smallProject)
    const step = makeTemporary()
    const env = {
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: join(step, 'output'),
      GITHUB_STEP_SUMMARY: join(step, 'summary.md'),
    }
    const lines = Object.values(workflow.jobs).flatMap(({ steps }) => steps.map(({ run = '' }) => run))
    const script = (command: string) =>
      lines.find((line) => line.includes(`notify ${command}`))!.replace('npx --no-install notify', notifyCommand)
    expect((await bash(repository.dir, script('plan'), env)).code).toBe(0)
    const [changes, path] = readFileSync(env.GITHUB_OUTPUT, 'utf8').split('\n')
    expect(changes).toBe('changes=true')
    expect(existsSync(path!.slice('plan_path='.length))).toBe(true)
    const store = { NOTIFY_STORE: `sqlite:${join(step, 'ledger.db')}` }
    const sent = await bash(repository.dir, `${script('send')} --new-ledger`, { ...env, ...store, CI: 'true' })
    expect([sent.code, sent.stderr]).toEqual([0, expect.anything()])
  })
})

describe('the GitLab pipeline', () => {
  const pipeline = parse(read('gitlab-ci.yml')) as Record<string, { script?: string[] }>

  it('validates, compares, and saves the text', async () => {
    const repository = makePullRequest()
    copyFileSync(join(examples, 'gitlab-comment.js'), join(repository.dir, 'gitlab-comment.js'))
    const env = {
      NOTIFY: notifyCommand,
      CI_MERGE_REQUEST_DIFF_BASE_SHA: repository.git('merge-base', 'origin/main', 'HEAD').trim(),
      CI_MERGE_REQUEST_IID: '7',
      CI_JOB_URL: 'https://gitlab.example/jobs/1',
    }
    const { code, stdout } = await bash(repository.dir, pipeline.review!.script!.join('\n'), env)
    expect([code, stdout]).toEqual([0, expect.stringContaining('no comment: NOTIFY_COMMENT_TOKEN is not set')])
    expect(readFileSync(join(repository.dir, 'notify-diff.md'), 'utf8')).toContain('<ins>move</ins>')
    const plan = await bash(repository.dir, pipeline.plan!.script!.join('\n'), env)
    expect(plan.code).toBe(0)
    expect(readFileSync(join(repository.dir, 'plan.md'), 'utf8')).toMatch(/^<!-- notify:plan:acme -->/)
  })

  it('keeps one note up to date, though it is on a later page', async () => {
    const notes = [
      ...Array.from({ length: 100 }, (_, i) => ({ id: i, author: { id: 1 }, body: `note ${i}` })),
      { id: 500, author: { id: 1 }, body: '<!-- notify:diff:acme -->\nof somebody else' },
    ]
    const asked: string[] = []
    const server = createServer(async (request, response) => {
      const url = new URL(request.url!, 'http://localhost')
      const page = Number(url.searchParams.get('page') ?? 1)
      asked.push(`${request.method} ${url.pathname}`)
      if (request.headers['private-token'] !== 'secret') response.statusCode = 401
      let text = ''
      for await (const chunk of request) text += chunk
      if (request.method === 'POST') notes.push({ id: 501, author: { id: 9 }, body: JSON.parse(text).body })
      if (request.method === 'PUT')
        notes.find(({ id }) => url.pathname.endsWith(`/${id}`))!.body = JSON.parse(text).body
      response.setHeader('x-next-page', notes.length > page * 100 ? String(page + 1) : '')
      const answer = url.pathname.endsWith('/user') ? { id: 9 } : notes.slice((page - 1) * 100, page * 100)
      response.end(JSON.stringify(answer))
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    onTestFinished(() => void server.close())
    const dir = makeTemporary()
    const env = {
      CI_API_V4_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v4`,
      CI_PROJECT_ID: '3',
      CI_MERGE_REQUEST_IID: '7',
      NOTIFY_COMMENT_TOKEN: 'secret',
    }
    const say = async (text: string, more: Record<string, string> = {}) => {
      writeFileSync(join(dir, 'notify-diff.md'), `<!-- notify:diff:acme -->\n${text}\n`)
      return bash(dir, `${process.execPath} ${join(examples, 'gitlab-comment.js')} notify-diff.md`, { ...env, ...more })
    }
    expect((await say('one')).stdout).toBe('commented\n')
    expect((await say('two')).stdout).toBe('the comment is up to date\n')
    expect(notes.filter(({ author }) => author.id === 9).map(({ body }) => body.split('\n')[1])).toEqual(['two'])
    expect(asked.at(-1)).toBe('PUT /api/v4/projects/3/merge_requests/7/notes/501')
    const refused = await say('three', { NOTIFY_COMMENT_TOKEN: 'wrong' })
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('GitLab answers 401')])
    expect(refused.stderr).not.toContain('wrong')
  })
})

describe('the hooks', () => {
  it('of Git stop a commit by what is staged, and by nothing else', async () => {
    const repository = makeRepository()
    repository.commit('begin', smallProject)
    const hooks = join(repository.dir, '.git/hooks')
    mkdirSync(hooks, { recursive: true })
    copyFileSync(join(examples, 'pre-commit'), join(hooks, 'pre-commit'))
    chmodSync(join(hooks, 'pre-commit'), 0o755)
    const commit = () =>
      bash(repository.dir, 'git -c user.name=Ada -c user.email=ada@acme.example commit --quiet --message next', {
        NOTIFY: notifyCommand,
      })
    repository.write({ 'events/bad.yaml': 'kind: event\nid: bad\n' })
    repository.git('add', '--all')
    const refused = await commit()
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('events/bad.yaml:')])
    // Mended in the index, broken on disk.
    repository.write({ 'events/bad.yaml': smallProject['events/upgrade.yaml']!.replace('id: upgrade', 'id: bad') })
    repository.git('add', '--all')
    repository.write({ 'events/bad.yaml': 'kind: event\n' })
    expect((await commit()).code).toBe(0)
    expect(repository.git('log', '--format=%s').split('\n')[0]).toBe('next')
  })

  it('of pre-commit run what they say', async () => {
    const repository = makePullRequest()
    const hooks = parse(read('.pre-commit-hooks.yaml')) as { id: string; entry: string; files: string }[]
    expect(hooks.map(({ id }) => id)).toEqual(['notify-validate', 'notify-diff'])
    repository.write({ 'events/upgrade.yaml': otherTitle.replace('move', 'switch') })
    for (const { id, entry, files } of hooks) {
      expect(new RegExp(files).test('events/upgrade.yaml')).toBe(true)
      const { code, stdout } = await bash(repository.dir, entry.replace('npx --no-install notify', notifyCommand), {})
      expect([id, code]).toEqual([id, 0])
      if (id === 'notify-diff') expect(stdout).toContain('[-move-]{+switch+}')
    }
  })
})
