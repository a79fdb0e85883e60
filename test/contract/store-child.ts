import { openStore } from '../../src/stores/index.ts'
import { currentOwner } from '../../src/stores/owner.ts'
import { lease, newRow, sent, T } from './store-rows.ts'

// A second process for the contract of stores: says `ready`, waits for a line, does its job, prints one JSON line a result.
const [job = '', url = '', projectDir = '', count = '0'] = process.argv.slice(2)
const rows = Array.from({ length: Number(count) }, (_, index) => newRow(`person-${index}`))
const say = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`)

const jobs: Record<string, () => Promise<void>> = {
  async open() {
    const store = await openStore(url, { projectDir, mode: 'write' })
    say({ id: store.id, position: await store.position() })
    await store.close()
  },

  /** Enqueues all rows and claims what it gets, in groups. */
  async claim() {
    const store = await openStore(url, { projectDir, mode: 'write' })
    const owner = currentOwner()
    await store.enqueue(rows, [], T)
    const mine: string[] = []
    for (let at = 0; at < rows.length; at += 8) {
      const keys = rows.slice(at, at + 8).map((row) => row.key)
      mine.push(...(await store.step([], keys, owner, T, lease)).map((each) => each.key))
    }
    say({ keys: mine })
    await store.close()
  },

  /** Sends groups of 8 until it is killed, and says what the ledger has accepted. */
  async send() {
    const store = await openStore(url, { projectDir, mode: 'write' })
    const owner = currentOwner()
    for (let group = 0; ; group += 1) {
      const some = Array.from({ length: 8 }, (_, index) => newRow(`group-${group}-${index}`))
      await store.enqueue(some, [], T)
      const keys = some.map((row) => row.key)
      await store.step([], keys, owner, T, lease)
      say({ claimed: keys })
      await store.step(
        some.map((row) => sent(row)),
        [],
        owner,
        T,
        lease,
      )
      say({ settled: keys })
    }
  },

  async read() {
    const store = await openStore(url, { projectDir, mode: 'read' })
    say({ position: await store?.position() })
  },
}

process.stdin.once('data', () => {
  process.stdin.pause()
  jobs[job]?.().catch((error: { code?: string; message: string; hint?: string }) => {
    say({ code: error.code, message: error.message, hint: error.hint })
  })
})
process.stdout.write('ready\n')
