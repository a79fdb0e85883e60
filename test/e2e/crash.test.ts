import { describe, expect, it, onTestFinished } from 'vitest'
import { maxInDoubt } from '../../src/deliver/deliverer.ts'
import { openSmtpSink, type SmtpSink } from '../sink/smtp.ts'
import { start, summaryOf } from './process.ts'
import { smtpProject } from './smtp-project.ts'

const recipients = 600
const kills = 20

/** Mails each address got. */
function received(sink: SmtpSink): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { to } of sink.mails) counts.set(to[0]!, (counts.get(to[0]!) ?? 0) + 1)
  return counts
}

/** Kills sends at twenty points of their course, each followed at once by the next one, then lets one end. */
async function sendWithKills(dir: string, sink: SmtpSink, random: () => number) {
  let killed = 0
  while (killed < kills) {
    const before = sink.mails.length
    const aim = before + Math.floor((random() * recipients) / kills)
    const { child, finished } = start(dir, ['send', '--yes', '--json'])
    // The point is chosen by what the server has accepted, so that every part of the course is met, however fast the machine.
    await Promise.race([finished, sink.accepted(aim)])
    child.kill('SIGKILL')
    await finished
    killed++
  }
  return start(dir, ['send', '--yes', '--json']).finished
}

function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const seed = Number(process.env.NOTIFY_TEST_SEED ?? Date.now() % 1_000_000)

describe(`kill -9 during a send (seed ${seed})`, () => {
  it('loses nobody with at-least-once, and repeats no more than was in doubt', async () => {
    const sink = await openSmtpSink()
    onTestFinished(() => sink.close())
    const dir = smtpProject(sink.port, recipients)
    const last = await sendWithKills(dir, sink, randomFrom(seed))
    expect(last.code).toBe(0)
    const counts = received(sink)
    expect(counts.size).toBe(recipients)
    expect(sink.mails.length - recipients).toBeLessThanOrEqual(kills * maxInDoubt)
    // Who got it twice got the very same message: nothing but its transport differs.
    const ids = new Set(sink.mails.map(({ raw }) => /^Message-ID: (.*)$/m.exec(raw)![1]))
    expect(ids.size).toBe(recipients)
    const byAddress = new Map<string, string>()
    for (const { to, raw } of sink.mails) {
      const first = byAddress.get(to[0]!) ?? raw
      byAddress.set(to[0]!, first)
      expect(raw).toBe(first)
    }
  }, 180_000)

  it('tells nobody twice with at-most-once, and lists what is in doubt', async () => {
    const sink = await openSmtpSink()
    onTestFinished(() => sink.close())
    const dir = smtpProject(sink.port, recipients, { delivery: 'at-most-once' })
    const last = await sendWithKills(dir, sink, randomFrom(seed + 1))
    const counts = received(sink)
    expect(Math.max(...counts.values())).toBe(1)
    const status = JSON.parse((await start(dir, ['status', '--json']).finished).stdout)
    const inDoubt = new Set(
      status.events[0].problems
        .filter((problem: { state: string }) => problem.state === 'unknown')
        .map((problem: { address: string }) => problem.address),
    )
    for (let i = 0; i < recipients; i++) {
      const address = `c${i}@corp.example`
      expect(counts.has(address) || inDoubt.has(address)).toBe(true)
    }
    expect(inDoubt.size).toBeLessThanOrEqual(kills * maxInDoubt)
    expect(summaryOf(last).unknown).toBe(0)
  }, 180_000)
})
