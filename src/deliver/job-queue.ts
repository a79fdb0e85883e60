import type { ChannelEntry } from '../model/project.ts'

/** Jobs of one channel held in memory before whoever brings more must wait. */
export const queueLimit = 1_000

/** A channel that does not take half of its queue in this time is slow. One that is quicker is worth waiting for. */
const slowMs = 5_000

/** How long to wait for room: as long as it takes, until the channel proves to be slow, or not at all. */
export type Patience = 'endless' | 'short' | 'none'

/** The jobs that one channel has not begun. Each channel has its own, so that a slow one holds up no other. */
export interface JobQueue<Job> {
  readonly length: number
  /** False where there is no room in time: the caller keeps the job. A promise only where it waits for room. */
  push(job: Job, patience: Patience): Promise<boolean> | boolean
  take(): Job | undefined
  takeAll(): Job[]
  /** Jobs that were taken and come back are the first again, whether there is room or not. */
  putBack(jobs: readonly Job[]): void
  /** Nobody waits any more. */
  close(): void
}

export function createJobQueue<Job>({ rate }: Pick<ChannelEntry, 'rate'>): JobQueue<Job> {
  const jobs: Job[] = []
  let waiting: (() => void)[] = []
  let isClosed = false
  let isSlow = rate !== undefined && (rate.count / rate.perMs) * slowMs < queueLimit / 2

  /** Not before the queue is half empty, so that the caller brings many at once. */
  function release(): void {
    if (jobs.length > queueLimit / 2) return
    const released = waiting
    waiting = []
    for (const go of released) go()
  }

  /** By the machine's own time: the clock of a rehearsal stands still. */
  function room(patience: Patience): Promise<boolean> | boolean {
    if (jobs.length < queueLimit || isClosed) return true
    if (patience === 'none' || (patience === 'short' && isSlow)) return false
    return new Promise((done) => {
      const giveUp = () => {
        isSlow = true
        done(false)
      }
      const timer = patience === 'short' ? setTimeout(giveUp, slowMs) : undefined
      waiting.push(() => {
        clearTimeout(timer)
        done(true)
      })
    })
  }

  return {
    get length() {
      return jobs.length
    },
    push(job, patience) {
      const enter = (hasRoom: boolean) => {
        if (hasRoom && !isClosed) jobs.push(job)
        return hasRoom
      }
      const hasRoom = room(patience)
      return typeof hasRoom === 'boolean' ? enter(hasRoom) : hasRoom.then(enter)
    },
    take() {
      const job = jobs.shift()
      release()
      return job
    },
    takeAll() {
      const all = jobs.splice(0)
      release()
      return all
    },
    putBack(some) {
      jobs.unshift(...some)
    },
    close() {
      isClosed = true
      jobs.length = 0
      release()
    },
  }
}
