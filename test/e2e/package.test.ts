import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { adapters } from '../../src/channels/index.ts'
import { version } from '../../src/output/version.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

function folder(): string {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'notify-package-')))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** Runs the command line and gives its output with the scripts that it loaded, as V8's coverage lists them. */
function run(
  bin: string,
  argv: string[],
  cwd: string,
): { stdout: string; stderr: string; status: number | null; loaded: string[] } {
  const coverage = folder()
  const { CI, GITHUB_ACTIONS, NOTIFY_NOW, ...env } = process.env
  const { stdout, stderr, status } = spawnSync(process.execPath, [bin, ...argv], {
    cwd,
    encoding: 'utf8',
    env: { ...env, NODE_V8_COVERAGE: coverage },
  })
  const reports = readdirSync(coverage).map((name) => JSON.parse(readFileSync(join(coverage, name), 'utf8')))
  const loaded = reports.flatMap((report) => report.result.map(({ url }: { url: string }) => url))
  return { stdout, stderr, status, loaded }
}

describe('the package', () => {
  it('works as packed: it makes a project, checks it, plans it and sends it', () => {
    const dir = folder()
    execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', dir], { cwd: root, stdio: 'ignore' })
    const [tarball] = readdirSync(dir)
    execFileSync('tar', ['-xzf', tarball!], { cwd: dir })
    symlinkSync(join(root, 'node_modules'), join(dir, 'package', 'node_modules'))
    const bin = join(dir, 'package', 'bin', 'notify.js')
    expect(run(bin, ['--version'], dir).stdout).toBe(`${version()}\n`)
    for (const argv of [
      ['init', 'notices'],
      ['-C', 'notices', 'validate'],
      ['-C', 'notices', 'plan'],
      ['-C', 'notices', 'send', '--yes'],
    ]) {
      const { status, stderr } = run(bin, argv, dir)
      expect(status, stderr).toBe(0)
    }
    expect(readdirSync(join(dir, 'notices', 'outbox')).filter((name) => name.endsWith('.eml'))).toHaveLength(2)
    expect(readdirSync(join(dir, 'package'))).not.toContain('test')
  }, 60_000)
})

describe('the start', () => {
  const bin = join(root, 'bin', 'notify.js')
  const libraries = (loaded: string[]) =>
    new Set(loaded.flatMap((url) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? []))

  it('of --version loads no library', () => {
    expect(libraries(run(bin, ['--version'], root).loaded)).toEqual(new Set())
  })

  it('of --help loads no library but commander, which is bundled, and no command', () => {
    const { loaded, stdout } = run(bin, ['--help'], root)
    expect(stdout).toContain('notify plan')
    expect(libraries(loaded)).toEqual(new Set())
    const files = loaded.flatMap((url) => /dist\/app\/(\w+)/.exec(url)?.[1] ?? [])
    expect(files).toContain('run')
    for (const command of ['plan', 'send', 'validate', 'project', 'yaml']) expect(files).not.toContain(command)
  })

  it('of validate loads no library of a provider, though the project has a channel of each adapter', () => {
    const dir = folder()
    const channels = adapters().map((adapter) => {
      const schema = join(root, 'schemas', 'channels', `${adapter}.schema.json`)
      const [config = {}] = JSON.parse(readFileSync(schema, 'utf8')).examples ?? []
      return `kind: channel\nid: ${adapter}-1\nadapter: ${adapter}\nconfig: ${JSON.stringify(config)}\n`
    })
    expect(channels.length).toBeGreaterThan(20)
    writeFileSync(join(dir, 'notify.yaml'), 'name: acme\n')
    writeFileSync(join(dir, 'channels.yaml'), channels.join('---\n'))
    const { loaded, status, stderr } = run(bin, ['validate'], dir)
    expect(status, stderr).toBe(0)
    const ours = new Set(['yaml', 'commander', 'chalk', 'luxon'])
    expect([...libraries(loaded)].filter((name) => !ours.has(name))).toEqual([])
  })

  it('of validate loads nothing that only sending or other projects need', () => {
    const loaded = libraries(run(bin, ['-C', 'examples/quickstart', 'validate'], root).loaded)
    for (const heavy of ['nodemailer', 'libsql', 'undici', 'ora', 'ajv', 'handlebars', 'markdown-it'])
      expect(loaded).not.toContain(heavy)
  })
})
