import { randomUUID } from 'node:crypto'
import type { Attempt, Row } from '../model/delivery.ts'
import type { Instant } from '../model/project.ts'
import type { Claimed, ClaimOptions, KnownFilters, NewRow, Owner, Settlement, Store } from '../ports/store.ts'
import { createAnswers } from './memory-answers.ts'
import { countWaiting, isSameContent, isSameStart, isShallowEqual, notKept, startOf, toldAfter } from './memory-rows.ts'
import { createTable, type Rest, type Voice, type Who } from './memory-table.ts'
import { createVoices } from './memory-voices.ts'
import type { Pooled } from './pool.ts'

/** A ledger that lives as long as the process: for simulations. It keeps the rules of the port, and nothing on disk. */
export interface MemoryStore extends Store {
  /** When the rows of a rule on an event wait for, whatever the occurrence; in no order. */
  waiting(of: EventAndRule): Iterable<Instant>
  /** Drops what is known of a rule on an event: nobody will ask for it again. */
  forget(of: EventAndRule): void
}

interface EventAndRule {
  event: string
  rule: string
}

interface Claim {
  owner: Owner
  at: Instant
  until: Instant
  from: Row['state']
}

type Change = Partial<Omit<Rest, 'voice' | 'changedAt' | 'changedSeq' | keyof Pooled>>
type Place = Pick<Who, 'address' | 'language' | 'timezone'>

/** Where nobody asks for attempts (`keepsAttempts`), or for subjects and digests (`keepsWords`), they need not be kept. */
export function createMemoryStore({ keepsAttempts = true, keepsWords = true } = {}): MemoryStore {
  const id = randomUUID()
  const table = createTable()
  const voices = createVoices()
  const claims = new Map<string, Claim>()
  const attempts = new Map<string, Attempt[]>()
  const people = new Map<string, Who>()
  const filters = new Map<string, KnownFilters>()
  let seq = 0

  /** What this call made of parts, so that what is alike is made once. */
  let made = new Map<Rest, { change: Change; rest: Rest }[]>()
  let fresh: Rest[] = []

  function whoOf({ recipient, address, language, timezone }: Place & { recipient: string }): Who {
    const known = people.get(recipient)
    if (known?.address === address && known.language === language && known.timezone === timezone) return known
    const who = { number: known?.number ?? people.size, recipient, address, language, timezone, slot: 0, uses: 0 }
    people.set(recipient, who)
    return who
  }

  function insert(voice: Voice, asked: NewRow, now: Instant): void {
    let rest = fresh.find((each) => isSameStart(each, voice, asked))
    if (rest === undefined) {
      rest = startOf(voice, asked, now, seq)
      fresh.push(rest)
    }
    table.add(asked.key, whoOf(asked), rest)
    countWaiting(rest, 1)
  }

  function change(row: number, to: Change, now: Instant): void {
    const from = table.restOf(row)
    const known = made.get(from)
    let rest = known?.find((each) => isShallowEqual(each.change, to))?.rest
    if (rest === undefined) {
      rest = { ...from, ...to, changedAt: now, changedSeq: seq, uses: 0 }
      if (known === undefined) made.set(from, [{ change: to, rest }])
      else known.push({ change: to, rest })
    }
    countWaiting(from, -1)
    countWaiting(rest, 1)
    table.setRest(row, rest)
  }

  function place(row: number, { address, language, timezone }: Place): void {
    table.setWho(row, whoOf({ recipient: table.whoOf(row).recipient, address, language, timezone }))
  }

  function note(key: string, line: Omit<Attempt, 'key' | 'number'>): void {
    if (!keepsAttempts) return
    const lines = attempts.get(key) ?? []
    attempts.set(key, lines)
    lines.push({ key, number: lines.length + 1, ...line })
  }

  function said<T extends { subject: string; digest: string }>(words: T): T {
    return keepsWords ? words : { ...words, subject: '', digest: '' }
  }

  /** Runs a change under the next count, which is taken back where nothing changed. */
  function write<T>(work: () => { value: T; changed: boolean }): Promise<T> {
    seq++
    made = new Map()
    fresh = []
    const { value, changed } = work()
    if (!changed) seq--
    return Promise.resolve(value)
  }

  function stateOf(key: string): Row['state'] | undefined {
    const row = table.find(key)
    return row === undefined ? undefined : table.restOf(row).state
  }

  function enqueueOne(asked: NewRow, now: Instant, retryFailed: boolean): boolean {
    const row = table.find(asked.key)
    if (row === undefined) {
      insert(voices.get(asked), asked, now)
      return true
    }
    const before = table.restOf(row)
    const isOver = before.state === 'cancelled' || before.state === 'withheld'
    const isWaiting = before.state === 'scheduled'
    const differs = () => before.due !== asked.due || !isSameContent(table.whoOf(row), before, asked)
    const mayChange =
      (isOver && before.state !== asked.state) ||
      (before.state === 'failed' && retryFailed) ||
      (isWaiting && (asked.state !== 'scheduled' || differs()))
    if (!mayChange) return false
    const isSameChannel = before.channel === asked.channel
    const isRetrying = isWaiting && before.attempts > 0
    const told = asked.state === 'sent' ? { toldSeq: seq, toldAt: now } : { toldSeq: null, toldAt: null }
    const { channel, state, due, facts, subject, digest, digestKey } = asked
    place(row, asked)
    change(
      row,
      {
        ...{ channel, state, due, facts, subject, digest, digestKey },
        nextAt: isRetrying && isSameChannel && before.nextAt > due ? before.nextAt : due,
        attempts: isWaiting && isSameChannel ? before.attempts : 0,
        reason: isRetrying && state === 'scheduled' ? (asked.reason ?? before.reason) : asked.reason,
        ...(isOver ? { createdAt: now, createdSeq: seq } : {}),
        toldSeq: before.toldSeq ?? told.toldSeq,
        toldAt: told.toldAt ?? before.toldAt,
      },
      now,
    )
    return true
  }

  function settleOne(each: Settlement, owner: Owner, now: Instant): void {
    const row = table.find(each.key)
    if (row === undefined) throw new Error(`settled a delivery that is not in the ledger: ${each.key}`)
    const before = table.restOf(row)
    const { outcome, channel, state } = each
    const isOwn = before.state === 'claimed' && claims.get(each.key)?.owner.id === owner.id
    const isLate =
      before.state === 'unknown' ||
      (state === 'sent' && before.state !== 'sent') ||
      (each.revises === true && before.state === 'sent')
    const reason = outcome.kind === 'sent' ? null : outcome.reason
    const ref = outcome.kind === 'sent' ? (outcome.ref ?? null) : null
    const detail = outcome.detail ?? null
    note(each.key, { at: now, channel, outcome: outcome.kind, reason, detail, ref })
    if (!isOwn && !isLate) {
      change(row, {}, now)
      return
    }
    claims.delete(each.key)
    const { facts, subject, digest, digestKey } = each
    place(row, each)
    change(
      row,
      {
        state,
        nextAt: each.nextAt ?? before.nextAt,
        attempts: before.attempts + (isOwn ? 1 : 0),
        ...{ channel, facts, subject, digest, digestKey, detail },
        reason: each.reason,
        tried: each.tried ?? before.tried,
        receipt: null,
        receiptAt: null,
        ref: ref ?? before.ref,
        ...toldAfter(state, before, seq, now),
      },
      now,
    )
  }

  /** Whether another owner is telling the same recipient of the same event over the same channel. */
  function isInOtherHands(row: number, owner: Owner): boolean {
    const { recipient } = table.whoOf(row)
    const { voice, channel } = table.restOf(row)
    return [...claims].some(([key, claim]) => {
      if (claim.owner.id === owner.id) return false
      const other = table.find(key)!
      const { voice: of, channel: over } = table.restOf(other)
      const isSameEvent = of.event === voice.event && of.occurrence === voice.occurrence
      return isSameEvent && over === channel && table.whoOf(other).recipient === recipient
    })
  }

  function claimOne(
    key: string,
    owner: Owner,
    now: Instant,
    { leaseMs, repeatUnknown, alone }: ClaimOptions,
  ): Claimed | undefined {
    const row = table.find(key)
    if (row === undefined) return undefined
    const { state, nextAt, attempts, firstAttemptAt: first } = table.restOf(row)
    const isReady = (state === 'scheduled' && nextAt <= now) || (state === 'unknown' && repeatUnknown)
    if (!isReady || (alone?.includes(key) && isInOtherHands(row, owner))) return undefined
    const firstAttemptAt = first ?? now
    claims.set(key, { owner, at: now, until: now + leaseMs, from: state })
    change(row, { state: 'claimed', firstAttemptAt }, now)
    return { key, attempts, firstAttemptAt }
  }

  function interrupt(key: string, { at }: Claim, reason: string, now: Instant): void {
    const row = table.find(key)!
    const { channel, attempts, toldSeq } = table.restOf(row)
    claims.delete(key)
    note(key, { at, channel, outcome: 'unknown', reason, detail: null, ref: null })
    change(row, { state: 'unknown', reason, attempts: attempts + 1, toldSeq: toldSeq ?? seq, toldAt: at }, now)
  }

  return {
    id,
    position: async () => seq,
    ...createAnswers(table, voices, people, () => seq),
    attempts: async (key) => [...(attempts.get(key) ?? [])],

    enqueue: (rows, cancel, now, options) =>
      write(() => {
        const asked = new Set<string>()
        for (const key of cancel) {
          if (stateOf(key) !== 'scheduled') continue
          change(table.find(key)!, { state: 'cancelled', reason: null }, now)
          asked.add(key)
        }
        const wanted = new Map(rows.map((row) => [row.key, row]))
        for (const row of wanted.values()) {
          if (enqueueOne(said(row), now, options?.retryFailed === true)) asked.add(row.key)
        }
        const changed = asked.size > 0
        for (const key of cancel) if (!wanted.has(key) && stateOf(key) === 'cancelled') asked.add(key)
        for (const { key, state } of wanted.values()) if (!asked.has(key) && stateOf(key) === state) asked.add(key)
        return { value: asked, changed }
      }),

    step: (settled, keys, owner, now, options) =>
      write(() => {
        for (const each of settled) settleOne(said(each), owner, now)
        const claimed = [...new Set(keys)].map((key) => claimOne(key, owner, now, options))
        const value = claimed.filter((each) => each !== undefined)
        return { value, changed: settled.length + value.length > 0 }
      }),

    release: (keys, owner, now) =>
      write(() => {
        let changed = false
        for (const key of new Set(keys)) {
          const claim = claims.get(key)
          if (claim?.owner.id !== owner.id) continue
          claims.delete(key)
          change(table.find(key)!, { state: claim.from }, now)
          changed = true
        }
        return { value: undefined, changed }
      }),

    recover: (now, isDead) =>
      write(() => {
        const gone = new Map<string, boolean>()
        let dead = 0
        let expired = 0
        for (const [key, claim] of [...claims]) {
          const isGone = gone.get(claim.owner.id) ?? isDead(claim.owner)
          gone.set(claim.owner.id, isGone)
          if (isGone) dead++
          else if (claim.until <= now) expired++
          else continue
          interrupt(key, claim, isGone ? 'interrupted' : 'lease-expired', now)
        }
        return { value: { dead, expired }, changed: dead + expired > 0 }
      }),

    filters: async () => [...filters.values()],
    async keepFilters(kept) {
      for (const each of kept) filters.set(each.rule, each)
    },
    heldEvents: async () => [],
    forgottenEvents: async () => new Map(),
    awaited: async () => [],
    receive: notKept,
    refusals: async () => [],
    refuse: notKept,
    permit: notKept,
    holdEvent: notKept,
    forgetEvent: notKept,
    forgetPerson: notKept,
    prune: notKept,
    exportAll: notKept,
    importAll: notKept,
    close: async () => {},

    *waiting(of) {
      for (const { waiting } of voices.matching(of)) yield* waiting.keys()
    },
    forget(of) {
      for (const voice of [...voices.matching(of)]) {
        for (const row of table.ofVoice(voice)) {
          const key = table.keyOf(row)
          claims.delete(key)
          attempts.delete(key)
        }
        table.drop(voice)
        voices.remove(voice)
      }
    },
  }
}
