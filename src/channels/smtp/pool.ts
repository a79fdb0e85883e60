import { setMaxListeners } from 'node:events'
import type { Outcome } from '../../model/delivery.ts'
import type { Mail } from '../mime.ts'
import { ConnectError, connect } from './connect.ts'
import { createSession, type Job, type Session } from './session.ts'
import type { SmtpSettings } from './settings.ts'

export interface Pool {
  send(mail: Mail, signal: AbortSignal): Promise<Outcome>
  close(): Promise<void>
}

/** A connection may have ended unnoticed while it was idle; a mail that nobody answered to goes through another, so often. */
const mostMoves = 2

/** After a server refused another connection while some are open, none is tried for so long. */
const refusedMs = 5_000

/** A server that answers later is slow: each mail gets a connection of its own. */
const slowMs = 20

/**
 * Opens up to `limit` connections as mails come, keeps them, and replaces those that end. While the server is quick two mails
 * share a connection: the second one's envelope leaves with the first one's content, which was measured to be half as
 * fast again as a connection each.
 */
export function createPool(settings: SmtpSettings, limit: number): Pool {
  const queue: Job[] = []
  const idle: Session[] = []
  const open = new Set<Session>()
  const where = new Map<Job, Session>()
  const closing = new AbortController()
  setMaxListeners(0, closing.signal)
  let opening = 0
  let hasWorked = false
  let noMoreUntil = 0
  /** A moving average. */
  let answerMs: number | undefined
  let slow: NodeJS.Timeout | undefined
  /** First of the queue when it was last looked at. */
  let waitedFor: Job | undefined

  function dispatch(): void {
    while (queue.length > 0 && idle.length > 0) start(idle.pop()!, queue.shift()!)
    while (isWorthOpening()) void openSession()
    if (queue.length > 0 && open.size + opening < limit) slow ??= setTimeout(onSlow, slowMs)
  }

  function onSlow(): void {
    slow = undefined
    if (queue[0] !== undefined && queue[0] === waitedFor && mayOpen()) void openSession()
    waitedFor = queue[0]
    dispatch()
  }

  function isWorthOpening(): boolean {
    return queue.length > 0 && where.size + queue.length > (isSlow() ? 1 : 2) * (open.size + opening) && mayOpen()
  }

  function isSlow(): boolean {
    return answerMs !== undefined && answerMs > slowMs
  }

  function mayOpen(): boolean {
    if (open.size + opening >= limit || closing.signal.aborted) return false
    // Until one connection has worked there is one attempt at a time: a server that refuses the login bans who repeats it.
    if (!hasWorked && opening > 0) return false
    return open.size === 0 || Date.now() >= noMoreUntil
  }

  function start(session: Session, job: Job): void {
    where.set(job, session)
    session.begin(job)
  }

  async function openSession(): Promise<void> {
    opening++
    try {
      const line = await connect(settings, closing.signal)
      opening--
      hasWorked = true
      const session = createSession(line, settings, {
        onReady(ready) {
          const job = queue.shift()
          if (job === undefined) idle.push(ready)
          else start(ready, job)
        },
        onEnd(ended, unanswered, why) {
          open.delete(ended)
          const at = idle.indexOf(ended)
          if (at >= 0) idle.splice(at, 1)
          if (unanswered !== undefined) move(unanswered, why)
          dispatch()
        },
        onAnswer(ms) {
          answerMs = answerMs === undefined ? ms : answerMs * 0.8 + ms * 0.2
        },
        nextJob(isBehind) {
          // Before the first answer nobody knows; where no other connection may be opened there is nothing better.
          if (isBehind && (answerMs === undefined || isSlow()) && open.size < limit) return undefined
          const job = queue.shift()
          if (job !== undefined) where.set(job, session)
          return job
        },
      })
      open.add(session)
      idle.push(session)
    } catch (error) {
      opening--
      const outcome: Outcome =
        error instanceof ConnectError
          ? error.outcome
          : { kind: 'retry', reason: 'connect', scope: 'channel', detail: String(error) }
      // A server that lets some connections in is used through these.
      if (open.size > 0) noMoreUntil = Date.now() + refusedMs
      else if (opening === 0) for (const job of queue.splice(0)) job.settle(outcome)
    }
    dispatch()
  }

  function move(job: Job, why: Outcome): void {
    where.delete(job)
    job.moves++
    if (job.moves > mostMoves || closing.signal.aborted) job.settle(why)
    else queue.unshift(job)
  }

  return {
    send(mail, signal) {
      return new Promise((resolve) => {
        const job: Job = {
          mail,
          moves: 0,
          settle(outcome) {
            where.delete(job)
            signal.removeEventListener('abort', onAbort)
            resolve(outcome)
          },
        }
        const onAbort = () => {
          const session = where.get(job)
          if (session !== undefined) return session.abandon(job)
          const at = queue.indexOf(job)
          if (at >= 0) queue.splice(at, 1)
          job.settle({ kind: 'retry', reason: 'interrupted', scope: 'channel' })
        }
        if (signal.aborted || closing.signal.aborted) return onAbort()
        // One signal stands for a whole run, with a listener for each mail under way.
        setMaxListeners(0, signal)
        signal.addEventListener('abort', onAbort, { once: true })
        queue.push(job)
        dispatch()
      })
    },
    async close() {
      closing.abort()
      clearTimeout(slow)
      for (const job of queue.splice(0)) job.settle({ kind: 'retry', reason: 'interrupted', scope: 'channel' })
      await Promise.all([...open].map((session) => session.quit()))
    },
  }
}
