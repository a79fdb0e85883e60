import type { Instant } from '../model/project.ts'

/** The only source of time: real, or fixed by NOTIFY_NOW, or a simulation's. */
export interface Clock {
  now(): Instant
  /** Resolves after `ms` of this clock's time, or when the signal aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}
