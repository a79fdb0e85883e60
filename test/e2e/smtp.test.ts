import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openSmtpSink } from '../sink/smtp.ts'
import { start, summaryOf } from './process.ts'
import { languages, smtpProject, zones } from './smtp-project.ts'

/** The npm package's SMTP server, keeping every mail it accepts. */
async function serve(): Promise<{ port: number; mails: { to: string; raw: Buffer }[] }> {
  const mails: { to: string; raw: Buffer }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        mails.push({ to: session.envelope.rcptTo[0]!.address, raw: Buffer.concat(chunks) })
        done()
      })
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  onTestFinished(() => new Promise<void>((closed) => server.close(() => closed())))
  return { port: (server.server.address() as AddressInfo).port, mails }
}

/** The hour at which the window starts, as its readers see it: 22:00 in Rome on 7 December 2030. */
const startsAt: Record<string, RegExp> = {
  'Europe/Rome': /22:00/,
  'America/New_York': /16:00/,
  'Asia/Tokyo': /0?6:00/,
  'Australia/Lord_Howe': /0?8:00/,
  UTC: /21:00/,
}

const titles: Record<string, string> = {
  en: 'Database upgrade',
  it: 'Aggiornamento del database',
  de: 'Datenbank-Upgrade',
  pl: 'Aktualizacja bazy danych',
}

describe('a send over SMTP', () => {
  it('reaches each of 1,000 recipients once, in their language, with the times of their zone', async () => {
    const { port, mails } = await serve()
    const dir = smtpProject(port, 1_000)
    const finished = await start(dir, ['send', '--yes', '--json']).finished
    expect(finished.stderr).toBe('')
    expect(summaryOf(finished)).toMatchObject({ sent: 1_000, failed: 0, retrying: 0, unknown: 0 })
    expect(mails).toHaveLength(1_000)
    const parsed = new Map<string, ParsedMail>()
    for (const { to, raw } of mails) parsed.set(to, await simpleParser(raw))
    expect(parsed.size).toBe(1_000)
    for (let i = 0; i < 1_000; i++) {
      const mail = parsed.get(`c${i}@corp.example`)!
      const text = mail.text ?? ''
      expect(text).toContain(titles[languages[i % 4]!]!)
      expect(text).toMatch(startsAt[zones[i % 5]!]!)
      expect(text).toMatch(new RegExp(`Customer ${i}\\b`))
      expect(mail.html).toContain(`Customer ${i}`)
    }
    expect(new Set([...parsed.values()].map((mail) => mail.messageId)).size).toBe(1_000)
  }, 60_000)

  it('sends nobody two mails when two sends start at once', async () => {
    const { port, mails } = await serve()
    const dir = smtpProject(port, 1_000)
    const both = await Promise.all([0, 1].map(() => start(dir, ['send', '--yes', '--json']).finished))
    expect(both.map(({ code }) => code)).toEqual([0, 0])
    expect(both.reduce((sum, finished) => sum + summaryOf(finished).sent!, 0)).toBe(1_000)
    expect(new Set(mails.map(({ to }) => to)).size).toBe(1_000)
    expect(mails).toHaveLength(1_000)
  }, 60_000)

  it('gives every recipient an outcome when the server misbehaves, retries what may be retried, and exits with 3', async () => {
    const refusedOnce = new Set<string>()
    const sink = await openSmtpSink({
      answer(verb, line) {
        const number = Number(/<c(\d+)@/.exec(line)?.[1] ?? -1)
        if (verb !== 'RCPT') return undefined
        if (number % 10 === 3) return '550 5.1.1 no such user'
        if (number % 10 === 4 && !refusedOnce.has(line)) {
          refusedOnce.add(line)
          return '450 4.2.1 try again later'
        }
        if (number % 10 === 5) return '451 4.3.0 not now'
        if (number === 6) return { hangUp: true }
        return undefined
      },
    })
    onTestFinished(() => sink.close())
    const dir = smtpProject(sink.port, 50, { channel: 'concurrency: 4\nretry: {attempts: 3, backoff: 1s, max: 2s}' })
    const finished = await start(dir, ['send', '--yes', '--json', '--wait', '20s']).finished
    expect(finished.stderr).not.toContain('    at ')
    // Three of five per ten go out at once, one after a retry; two in ten are lost for good, and one hangs up each time.
    expect(summaryOf(finished)).toMatchObject({ sent: 39, failed: 11, unknown: 0, retrying: 0 })
    expect(finished.code).toBe(3)
    const accepted = sink.mails.map(({ to }) => to[0]!)
    expect(new Set(accepted).size).toBe(accepted.length)
    expect(accepted).toHaveLength(39)
    const status = JSON.parse((await start(dir, ['status', '--json']).finished).stdout)
    const reasons = status.events[0].problems.map((problem: { reason: string }) => problem.reason)
    expect(reasons).toHaveLength(11)
    expect(reasons.every((reason: string) => reason.length > 0)).toBe(true)
  }, 60_000)

  it('refuses to send where TLS is required and not offered', async () => {
    const sink = await openSmtpSink()
    onTestFinished(() => sink.close())
    const dir = smtpProject(sink.port, 20, {
      files: {
        'channels/email.yaml': `kind: channel\nid: email\nadapter: smtp\nconfig: {host: 127.0.0.1, port: ${sink.port}, requireTLS: true}\n`,
      },
    })
    const finished = await start(dir, ['send', '--yes', '--wait', '0s']).finished
    expect(finished.code).toBe(3)
    expect(finished.stderr).toContain('tls')
    expect(sink.mails).toEqual([])
  }, 60_000)

  it('sends only what was held back again with --retry, once the cause is mended', async () => {
    let isBroken = true
    const sink = await openSmtpSink({
      answer: (verb) => (isBroken && verb === 'RCPT' ? '550 5.1.1 no such user' : undefined),
    })
    onTestFinished(() => sink.close())
    const dir = smtpProject(sink.port, 10)
    expect((await start(dir, ['send', '--yes']).finished).code).toBe(3)
    isBroken = false
    expect(summaryOf(await start(dir, ['send', '--yes', '--json']).finished)).toMatchObject({ sent: 0, withheld: 10 })
    expect(summaryOf(await start(dir, ['send', '--yes', '--retry', '--json']).finished)).toMatchObject({ sent: 10 })
    expect(sink.mails).toHaveLength(10)
  }, 60_000)
})
