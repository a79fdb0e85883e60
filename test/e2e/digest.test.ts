import { describe, expect, it, onTestFinished } from 'vitest'
import { maxInDoubt } from '../../src/deliver/deliverer.ts'
import { openSmtpSink } from '../sink/smtp.ts'
import { start, summaryOf } from './process.ts'
import { smtpProject } from './smtp-project.ts'

const recipients = 240
const kills = 10
const opens = { NOTIFY_NOW: '2030-11-30T09:00:00Z' }
const closes = { NOTIFY_NOW: '2030-11-30T10:00:00Z' }

/** Two maintenances that every customer hears of in one message. */
function project(port: number, delivery: string) {
  return smtpProject(port, recipients, {
    delivery,
    files: {
      'events/mail.yaml': `kind: event
id: mail
type: maintenance
status: scheduled
title: Mail move
services: [Mail]
window: {start: 2030-12-09T22:00, end: 2030-12-09T23:00, timezone: Europe/Rome}
`,
      'rules/tell.yaml': `kind: rule
id: tell
on: [announced]
to: {audiences: [customers]}
via: [email]
digest: 1h
message: {template: scheduled-maintenance}
`,
    },
  })
}

interface LogLine {
  recipient: string
  event: string
  state: string
  digestKey: string | null
  key: string
}

async function rowsOf(dir: string): Promise<Map<string, LogLine[]>> {
  const { stdout } = await start(dir, ['log', '--json', '--limit', '0']).finished
  const byPerson = new Map<string, LogLine[]>()
  for (const line of stdout
    .trimEnd()
    .split('\n')
    .map((text) => JSON.parse(text) as LogLine)) {
    byPerson.set(line.recipient, [...(byPerson.get(line.recipient) ?? []), line])
  }
  return byPerson
}

const idOf = (raw: string) => /^Message-ID: <(\w+)@/m.exec(raw)![1]!

async function sendWithKills(delivery: string) {
  const sink = await openSmtpSink()
  onTestFinished(() => sink.close())
  const dir = project(sink.port, delivery)
  const opened = await start(dir, ['send', '--yes', '--json'], opens).finished
  expect(summaryOf(opened)).toMatchObject({ sent: 0, scheduled: 2 * recipients })
  for (let killed = 0; killed < kills; killed++) {
    const { child, finished } = start(dir, ['send', '--due', '--json'], closes)
    await Promise.race([finished, sink.accepted(sink.mails.length + Math.floor(recipients / (2 * kills)))])
    child.kill('SIGKILL')
    await finished
    // All of a digest or none of it, at whatever point the process died.
    for (const rows of (await rowsOf(dir)).values()) expect(new Set(rows.map(({ state }) => state)).size).toBe(1)
  }
  const last = await start(dir, ['send', '--due', '--json'], closes).finished
  return { sink, dir, last }
}

describe('kill -9 while digests go out', () => {
  it('loses nobody with at-least-once, and who hears twice gets the same message', async () => {
    const { sink, dir, last } = await sendWithKills('at-least-once')
    expect(last.code).toBe(0)
    const byAddress = new Map<string, string>()
    for (const { to, raw } of sink.mails) {
      const first = byAddress.get(to[0]!) ?? raw
      byAddress.set(to[0]!, first)
      expect(raw).toBe(first)
      expect(raw).toContain('Mail')
      expect(raw).toContain('Billing')
    }
    expect(byAddress.size).toBe(recipients)
    expect(sink.mails.length - recipients).toBeLessThanOrEqual(kills * maxInDoubt)
    for (const [person, rows] of await rowsOf(dir)) {
      expect(rows.map(({ state }) => state)).toEqual(['sent', 'sent'])
      expect(new Set(rows.map(({ digestKey }) => digestKey))).toEqual(
        new Set([idOf(byAddress.get(`${person}@corp.example`)!)]),
      )
    }
  }, 180_000)

  it('tells nobody twice with at-most-once', async () => {
    const { sink, dir } = await sendWithKills('at-most-once')
    const counts = new Map<string, number>()
    for (const { to } of sink.mails) counts.set(to[0]!, (counts.get(to[0]!) ?? 0) + 1)
    expect(Math.max(...counts.values())).toBe(1)
    for (const [person, rows] of await rowsOf(dir)) {
      const [{ state }] = rows as [LogLine]
      expect(['sent', 'unknown']).toContain(state)
      if (state === 'sent') expect(counts.get(`${person}@corp.example`)).toBe(1)
    }
  }, 180_000)
})
