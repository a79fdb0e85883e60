import { Buffer } from 'node:buffer'
import type { Row } from '../model/delivery.ts'
import type { Instant } from '../model/project.ts'
import type { VoiceId } from '../ports/store.ts'
import { createPool, type Pool, type Pooled } from './pool.ts'
import { createRowIndex } from './row-index.ts'

// Where the ledger in memory keeps its rows: in columns, outside the heap, so that a million take about 70 MB.

/** All that is known of an event, occurrence and rule. */
export interface Voice extends VoiceId {
  number: number
  rows: number
  /** The rows in the order in which they were added, linked by the table. */
  first: number
  last: number
  /** How many rows wait for each instant. */
  waiting: Map<Instant, number>
}

/** What follows from the recipient; shared by all rows of one who stays the same. */
export interface Who extends Pooled, Pick<Row, 'recipient' | 'address' | 'language' | 'timezone'> {
  /** The recipient's, whatever else changes. */
  number: number
}

/** The rest of a row. It is never changed but replaced, and so shared by all rows that one call changed alike. */
export interface Rest extends Pooled, Omit<Row, 'key' | keyof Who | keyof VoiceId> {
  voice: Voice
}

export interface Table {
  /** The number of the row with this key. A number is given again once its row is gone. */
  find(key: string): number | undefined
  add(key: string, who: Who, rest: Rest): void
  keyOf(row: number): string
  whoOf(row: number): Who
  restOf(row: number): Rest
  /** Rises from each row to the next one that is added. */
  idOf(row: number): number
  /** Whether it is the oldest row of its voice and recipient. */
  isFirst(row: number): boolean
  setWho(row: number, who: Who): void
  setRest(row: number, rest: Rest): void
  /** In the order in which they were added. */
  ofVoice(voice: Voice): Generator<number>
  /** Newest first. */
  ofRecipient(voice: Voice, recipient: number): number[]
  /** Takes out all rows of a voice. */
  drop(voice: Voice): void
}

/** No row. */
const none = -1

const keyBytes = 32
const keyWords = keyBytes / 4
const chunkBits = 12
const chunkRows = 2 ** chunkBits

interface Chunk {
  /** The keys' bytes, and the same memory in words. */
  keys: Buffer
  words: Int32Array
  ids: Uint32Array
  /** The next row of the same voice; of a row that is gone, the next of those. */
  next: Int32Array
  /** The row before this one of the same voice and recipient. */
  older: Int32Array
  who: Int32Array
  rest: Int32Array
}

export function createTable(): Table {
  const chunks: Chunk[] = []
  let used = 0
  let gone = none
  let lastId = 0
  const askedWords = new Int32Array(keyWords)
  const asked = Buffer.from(askedWords.buffer)

  const chunkOf = (row: number): Chunk => chunks[row >>> chunkBits]!
  const placeOf = (row: number): number => row & (chunkRows - 1)
  const whos = createPool<Who>()
  const rests = createPool<Rest>()
  const whoOf = (row: number) => whos.at(chunkOf(row).who[placeOf(row)]!)
  const restOf = (row: number) => rests.at(chunkOf(row).rest[placeOf(row)]!)
  // Keys are SHA-256 values: any 32 bits of one are mixed well.
  const keyHash = (row: number) => chunkOf(row).words[placeOf(row) * keyWords]!
  const byKey = createRowIndex(keyHash)
  const newest = createRowIndex((row) => threadHash(restOf(row).voice.number, whoOf(row).number))

  /** Leaves the key in `asked`. */
  function ask(key: string): number {
    if (asked.write(key, 'hex') !== keyBytes) throw new Error(`a key has 64 hexadecimal digits, not ${key}`)
    return askedWords[0]!
  }

  function isAsked(row: number): boolean {
    const { words } = chunkOf(row)
    const start = placeOf(row) * keyWords
    for (let i = 0; i < keyWords; i++) if (words[start + i] !== askedWords[i]) return false
    return true
  }

  function findNewest(voice: Voice, recipient: number): number | undefined {
    const isOfThread = (row: number) => whoOf(row).number === recipient && restOf(row).voice === voice
    return newest.find(threadHash(voice.number, recipient), isOfThread)
  }

  function freeRow(): number {
    if (gone === none) {
      if (used % chunkRows === 0) chunks.push(createChunk())
      return used++
    }
    const row = gone
    gone = chunkOf(row).next[placeOf(row)]!
    return row
  }

  function* ofVoice({ rows, first }: Voice): Generator<number> {
    for (let left = rows, row = first; left > 0; left--, row = chunkOf(row).next[placeOf(row)]!) yield row
  }

  return {
    find: (key) => byKey.find(ask(key), isAsked),
    whoOf,
    restOf,
    ofVoice,
    keyOf(row) {
      const start = placeOf(row) * keyBytes
      return chunkOf(row).keys.toString('hex', start, start + keyBytes)
    },
    idOf: (row) => chunkOf(row).ids[placeOf(row)]!,
    isFirst: (row) => chunkOf(row).older[placeOf(row)] === none,
    setWho(row, who) {
      replace(chunkOf(row).who, placeOf(row), whos, who)
    },
    setRest(row, rest) {
      replace(chunkOf(row).rest, placeOf(row), rests, rest)
    },

    add(key, who, rest) {
      const { voice } = rest
      const before = findNewest(voice, who.number)
      const row = freeRow()
      const chunk = chunkOf(row)
      const place = placeOf(row)
      chunk.who[place] = whos.hold(who)
      chunk.rest[place] = rests.hold(rest)
      chunk.ids[place] = ++lastId
      chunk.older[place] = before ?? none
      const hash = ask(key)
      chunk.words.set(askedWords, place * keyWords)
      byKey.add(hash, row)
      const thread = threadHash(voice.number, who.number)
      if (before === undefined) newest.add(thread, row)
      else newest.replace(thread, before, row)
      if (voice.rows++ === 0) voice.first = row
      else chunkOf(voice.last).next[placeOf(voice.last)] = row
      voice.last = row
    },

    ofRecipient(voice, recipient) {
      const found: number[] = []
      for (let row = findNewest(voice, recipient) ?? none; row !== none; row = chunkOf(row).older[placeOf(row)]!) {
        found.push(row)
      }
      return found
    },

    drop(voice) {
      if (voice.rows === 0) return
      for (const row of ofVoice(voice)) {
        byKey.remove(keyHash(row), row)
        const recipient = whoOf(row).number
        if (findNewest(voice, recipient) === row) newest.remove(threadHash(voice.number, recipient), row)
      }
      for (const row of ofVoice(voice)) {
        whos.release(chunkOf(row).who[placeOf(row)]!)
        rests.release(chunkOf(row).rest[placeOf(row)]!)
      }
      chunkOf(voice.last).next[placeOf(voice.last)] = gone
      gone = voice.first
      voice.rows = 0
    },
  }
}

function createChunk(): Chunk {
  const words = new Int32Array(chunkRows * keyWords)
  return {
    keys: Buffer.from(words.buffer),
    words,
    ids: new Uint32Array(chunkRows),
    next: new Int32Array(chunkRows),
    older: new Int32Array(chunkRows),
    who: new Int32Array(chunkRows),
    rest: new Int32Array(chunkRows),
  }
}

/** Holds the new value first: it may be the old one. */
function replace<T extends Pooled>(column: Int32Array, place: number, pool: Pool<T>, value: T): void {
  const before = column[place]!
  column[place] = pool.hold(value)
  pool.release(before)
}

function threadHash(voice: number, recipient: number): number {
  let mixed = Math.imul(voice, 0x9e3779b1) ^ Math.imul(recipient, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  return mixed ^ (mixed >>> 13)
}
