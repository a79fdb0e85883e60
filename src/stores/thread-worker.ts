import { parentPort, workerData } from 'node:worker_threads'
import { NotifyError } from '../model/error.ts'
import type { RowFilter, VoiceId } from '../ports/store.ts'
import { openStore } from './index.ts'
import { isDead } from './owner.ts'
import type { Answer, Call, Opening } from './thread.ts'

// The far side of `thread.ts`: owns the ledger's connection and answers one call after the other.

const port = parentPort!
const { url, projectDir, create } = workerData as Opening

/** Rows that go over at once: one message a row would cost more than reading it. */
const pageSize = 500

async function serve(): Promise<void> {
  const store = await openStore(url, { projectDir, mode: 'write', create })
  const streams = new Map<number, AsyncIterator<unknown>>()

  async function perform({ id, method, args }: Call): Promise<unknown> {
    switch (method) {
      case 'rows':
        streams.set(id, store.rows(args[0] as RowFilter)[Symbol.asyncIterator]())
        return undefined
      case 'recipients':
        streams.set(id, store.recipients(args[0] as VoiceId)[Symbol.asyncIterator]())
        return undefined
      case 'next':
        return nextPage(args[0] as number)
      case 'return':
        await streams.get(args[0] as number)?.return?.()
        return void streams.delete(args[0] as number)
      case 'recover':
        // A function cannot go over; this thread is of the same process and can tell who is dead as well.
        return store.recover(args[0] as number, isDead)
      default: {
        const call = store[method] as (...args: unknown[]) => Promise<unknown>
        return call(...args)
      }
    }
  }

  async function nextPage(stream: number): Promise<unknown[]> {
    const page: unknown[] = []
    const iterator = streams.get(stream)
    while (iterator !== undefined && page.length < pageSize) {
      const { done, value } = await iterator.next()
      if (done) break
      page.push(value)
    }
    return page
  }

  port.on('message', async (call: Call) => {
    port.postMessage(await answerTo(call.id, () => perform(call)))
    if (call.method === 'close') port.close()
  })
  port.postMessage({ id: 0, value: store.id } satisfies Answer)
}

async function answerTo(id: number, work: () => Promise<unknown>): Promise<Answer> {
  try {
    return { id, value: await work() }
  } catch (error) {
    return failure(id, error)
  }
}

/** What structured cloning would lose of an error. */
function failure(id: number, error: unknown): Answer {
  if (error instanceof NotifyError) {
    const { code, message, hint, exit } = error
    return { id, expected: { code, message, hint, exit } }
  }
  return { id, bug: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}

serve().catch((error: unknown) => port.postMessage(failure(0, error)))
