import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { listen, openSmtpSink } from '../sink/smtp.ts'
import { makeProject, notify, smallProject, writeFiles } from '../support/cli.ts'

const now = '2026-12-01T10:00:00Z'
const people = 40

function project(port: number): string {
  const rows = Array.from({ length: people }, (_, i) => `c${i},Customer ${i},c${i}@corp.example,en,Europe/Rome`)
  return makeProject({
    ...smallProject,
    'audiences/customers.csv': `id,name,email,language,timezone\n${rows.join('\n')}\n`,
    'channels/email.yaml': `kind: channel
id: email
adapter: smtp
retry: {attempts: 6, backoff: 10s, max: 1m}
config: {host: 127.0.0.1, port: ${port}}
`,
  })
}

/** A port on which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer()
  const port = await listen(server)
  await new Promise((closed) => server.close(closed))
  return port
}

test('a server that is down: everybody is counted once, the channel is named, and a later --due delivers', async () => {
  const port = await closedPort()
  const dir = project(port)
  const first = await notify(dir, ['send', '--yes', '--json', '--wait', '2m'], { now })
  expect(first.summary()).toMatchObject({ sent: 0, retrying: people, failed: 0, unknown: 0 })
  expect(first.code).toBe(5)
  expect(first.stderr).toMatch(/channel email was given up for this run \(connect: .*refused.*\)/i)
  const sink = await openSmtpSink()
  try {
    const config = {
      'channels/email.yaml': `kind: channel\nid: email\nadapter: smtp\nconfig: {host: 127.0.0.1, port: ${sink.port}}\n`,
    }
    writeFiles(dir, config)
    const later = await notify(dir, ['send', '--due', '--json'], { now: '2026-12-01T11:00:00Z' })
    expect(later.summary()).toMatchObject({ sent: people, retrying: 0 })
    expect(new Set(sink.mails.map(({ to }) => to[0])).size).toBe(people)
    expect(sink.mails).toHaveLength(people)
  } finally {
    await sink.close()
  }
})

test('a pass for retries attempts only what awaits one', async () => {
  const refusedOnce = new Set<string>()
  const sink = await openSmtpSink({
    answer(verb, line) {
      if (verb !== 'RCPT' || refusedOnce.has(line)) return undefined
      refusedOnce.add(line)
      return '451 4.3.0 try again later'
    },
  })
  try {
    const dir = project(sink.port)
    const all = await notify(dir, ['send', '--yes', '--json', '--wait', '2m'], { now })
    expect(all.summary()).toMatchObject({ sent: people, retrying: 0 })
    expect(all.code).toBe(0)
    expect(sink.mails).toHaveLength(people)
    expect(all.stderr).not.toContain('given up')
  } finally {
    await sink.close()
  }
})
