import type { Instant } from '../model/project.ts'
import { printable } from '../output/table.ts'
import type { CommandContext } from './context.ts'

export type Level = 'info' | 'warning' | 'error'

/** Writes one line for each event of the worker's life: text to be read, or JSON under `--json`. Secrets are taken out. */
export type WorkerLog = (level: Level, event: string, message: string, more?: Readonly<Record<string, unknown>>) => void

export function createLog({ clock, json, quiet, print }: CommandContext): WorkerLog {
  return (level, event, message, more = {}) => {
    if (quiet && level === 'info') return
    const time = isoOf(clock.now())
    if (json) print(`${JSON.stringify({ time, level, event, message, ...more })}\n`)
    else print(`${time} ${level.padEnd(7)} ${event.padEnd(15)} ${printable(message)}\n`)
  }
}

export function isoOf(instant: Instant): string {
  return new Date(instant).toISOString()
}
