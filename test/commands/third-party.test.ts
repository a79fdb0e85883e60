import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { makeProject, notify, smallProject } from '../support/cli.ts'

const docs = readFileSync(fileURLToPath(new URL('../../docs/writing-a-channel.md', import.meta.url)), 'utf8')

/** The channel of the documentation, with the package's own code in the place of the installed package. */
function documentedChannel(): string {
  const source = /```js\n([\s\S]*?)```/.exec(docs)![1]!
  const text = new URL('../../src/model/text.ts', import.meta.url).href
  return source.replace("'notify-as-code'", JSON.stringify(text))
}

const project = {
  ...smallProject,
  'package.json': '{"type": "module"}',
  'channels/pager.js': documentedChannel(),
  'channels/email.yaml': 'kind: channel\nid: email\nadapter: ./channels/pager.js\nconfig: {file: pages.log}\n',
  'audiences/customers.csv': 'id,name,phone,language\nann,Ann Lee,+393331234567,en\n',
}

it('sends through a channel of the project, as the documentation shows it', async () => {
  const dir = makeProject(project)
  const result = await notify(dir, ['send', '--yes', '--json'], { now: '2026-12-01T09:00:00Z' })
  expect(result.summary()).toMatchObject({ sent: 1 })
  const page = JSON.parse(readFileSync(join(dir, 'pages.log'), 'utf8'))
  expect(page).toMatchObject({ to: '+393331234567' })
  expect(page.text).toContain('Billing API')
  expect((await notify(dir, ['channels', 'check'])).stdout).toContain('writes to pages.log')
})

it('checks its config against its own schema', async () => {
  const dir = makeProject({
    ...project,
    'channels/email.yaml': 'kind: channel\nid: email\nadapter: ./channels/pager.js\nconfig: {fil: pages.log}\n',
  })
  const result = await notify(dir, ['validate'])
  expect(result.code).toBe(1)
  expect(result.stderr).toContain('channels/email.yaml:4:')
  expect(result.stderr).toContain('file')
})

it('says what to install where an adapter is missing', async () => {
  const dir = makeProject({ ...project, 'channels/email.yaml': 'kind: channel\nid: email\nadapter: carrier-pigeon\n' })
  const result = await notify(dir, ['validate'])
  expect(result.code).toBe(1)
  expect(result.stderr).toContain('notify-channel-carrier-pigeon')
})

it('exits with 5 as long as a delivery awaits another try, also in a later run', async () => {
  const busy = documentedChannel().replace(
    "return { kind: 'sent', ref: key }",
    "return { kind: 'retry', reason: 'busy', scope: 'recipient' }",
  )
  const dir = makeProject({ ...project, 'channels/pager.js': busy })
  const now = '2026-12-01T09:00:00Z'
  const first = await notify(dir, ['send', '--yes', '--json', '--wait', '0s'], { now })
  expect([first.code, first.summary().retrying]).toEqual([5, 1])
  const second = await notify(dir, ['send', '--yes', '--json', '--wait', '0s'], { now })
  expect([second.code, second.summary().retrying, second.summary().sent]).toEqual([5, 1, 0])
})
