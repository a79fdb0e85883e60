import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { makeProject, notify, smallProject } from '../support/cli.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A project in which the example's package and notify are installed. */
function withPackage(files: Record<string, string>): string {
  const dir = makeProject({ 'package.json': '{"type": "module"}', ...files })
  const modules = join(dir, 'node_modules')
  mkdirSync(modules)
  cpSync(join(root, 'examples', 'notify-channel-pager'), join(modules, 'notify-channel-pager'), { recursive: true })
  symlinkSync(root, join(modules, 'notify-as-code'))
  return dir
}

it('the example of a channel in a package of its own holds the contract', () => {
  const dir = withPackage({})
  const { status, stdout } = spawnSync(process.execPath, ['--test'], {
    cwd: join(dir, 'node_modules', 'notify-channel-pager'),
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  expect(status, stdout).toBe(0)
  expect(Number(/^# pass (\d+)$/m.exec(stdout)?.[1])).toBeGreaterThan(12)
})

it('is found by its name, checked by its schema, and sends', async () => {
  const pages: { pager: string; text: string }[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    pages.push(JSON.parse(body))
    response.writeHead(201).end('{"page": "p1"}')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const channel = (key: string) =>
    `kind: channel\nid: email\nadapter: pager\nconfig: {${key}: "http://127.0.0.1:${port}", token: "\${env:PAGER_TOKEN}"}\n`
  const files = {
    ...smallProject,
    'audiences/customers.csv': 'id,name,addresses.pager\nann,Ann Lee,4711\n',
    'channels/email.yaml': channel('url'),
  }
  const options = { now: '2026-12-01T09:00:00Z', env: { PAGER_TOKEN: 'token-of-the-test' } }
  const result = await notify(withPackage(files), ['send', '--yes', '--json'], options)
  expect(result.summary()).toMatchObject({ sent: 1 })
  expect(pages).toMatchObject([{ pager: '4711', text: expect.stringContaining('Billing API') }])
  const wrong = await notify(withPackage({ ...files, 'channels/email.yaml': channel('ulr') }), ['validate'], options)
  expect(wrong.stderr).toContain('channels/email.yaml:4:')
  expect(wrong.stderr).toContain('url')
})
