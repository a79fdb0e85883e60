import { Worker } from 'node:worker_threads'
import type { Row } from '../model/delivery.ts'
import { NotifyError } from '../model/error.ts'
import type { RowFilter, Store, VoiceId } from '../ports/store.ts'

export interface Opening {
  url: string
  projectDir: string
  /** Whether a ledger is made where there is none. */
  create: boolean
}

type Method = Exclude<keyof Store, 'id' | 'exportAll' | 'importAll'> | 'next' | 'return'

export interface Call {
  id: number
  method: Method
  args: unknown[]
}

export type Answer =
  | { id: number; value: unknown }
  | { id: number; expected: { code: string; message: string; hint: string | undefined; exit: number } }
  | { id: number; bug: string }

/**
 * The ledger in a thread of its own: SQLite's work and its waits for the disk (measured: 40 % of a large send) then go on
 * beside composing and sending. Moving a whole ledger is not for this one.
 */
export async function openStoreInThread(opening: Opening): Promise<Store> {
  // Written so that it is found from this folder and from the bundle beside it.
  const worker = new Worker(new URL('../stores/thread-worker.js', import.meta.url), { workerData: opening })
  const pending = new Map<number, { done(value: unknown): void; fail(error: Error): void }>()
  let last = 0

  const failAll = (error: Error) => {
    for (const { fail } of pending.values()) fail(error)
    pending.clear()
  }
  worker.on('message', (answer: Answer) => {
    const waiting = pending.get(answer.id)
    pending.delete(answer.id)
    if ('value' in answer) waiting?.done(answer.value)
    else waiting?.fail(errorOf(answer))
  })
  worker.on('error', failAll)
  worker.on('exit', () => failAll(new Error('the thread of the ledger ended')))

  const answerTo = (id: number) => new Promise<unknown>((done, fail) => pending.set(id, { done, fail }))
  const call = (method: Method, ...args: unknown[]): Promise<unknown> => {
    const id = ++last
    const answer = answerTo(id)
    worker.postMessage({ id, method, args } satisfies Call)
    return answer
  }
  const through =
    <M extends Exclude<Method, 'rows' | 'recipients' | 'next' | 'return'>>(method: M) =>
    (...args: Parameters<Store[M]>) =>
      call(method, ...args) as ReturnType<Store[M]>

  async function* read<T>(method: 'rows' | 'recipients', of: RowFilter | VoiceId): AsyncGenerator<T> {
    const stream = last + 1
    await call(method, of)
    try {
      for (;;) {
        const page = (await call('next', stream)) as T[]
        if (page.length === 0) return
        yield* page
      }
    } finally {
      await call('return', stream)
    }
  }
  const moving = (): never => {
    throw new Error('a ledger in a thread is not exported or imported')
  }

  let id: string
  try {
    id = (await answerTo(0)) as string
  } catch (error) {
    await worker.terminate()
    throw error
  }
  return {
    id,
    position: through('position'),
    history: through('history'),
    gathered: through('gathered'),
    voices: through('voices'),
    reached: through('reached'),
    filters: through('filters'),
    keepFilters: through('keepFilters'),
    recipients: (voice) => read<string>('recipients', voice),
    rows: (filter) => read<Row>('rows', filter),
    attempts: through('attempts'),
    counts: through('counts'),
    enqueue: through('enqueue'),
    step: through('step'),
    release: through('release'),
    recover: (now) => call('recover', now) as ReturnType<Store['recover']>,
    awaited: through('awaited'),
    receive: through('receive'),
    refusals: through('refusals'),
    refuse: through('refuse'),
    permit: through('permit'),
    heldEvents: through('heldEvents'),
    holdEvent: through('holdEvent'),
    forgetEvent: through('forgetEvent'),
    forgottenEvents: through('forgottenEvents'),
    forgetPerson: through('forgetPerson'),
    prune: through('prune'),
    exportAll: moving,
    importAll: moving,
    async close() {
      await call('close')
      await worker.terminate()
    },
  }
}

function errorOf(answer: Exclude<Answer, { value: unknown }>): Error {
  if ('bug' in answer) return new Error(`in the thread of the ledger: ${answer.bug}`)
  const { code, message, hint, exit } = answer.expected
  return new NotifyError(code, message, { hint, exit })
}
