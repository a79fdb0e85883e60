import { parseDuration } from '../engine/duration.ts'
import { NotifyError } from '../model/error.ts'

/** Milliseconds of an elapsed time in a channel's config: what `parseDuration` reads, or `250ms`. Throws NotifyError `bad-channel-config`. */
export function milliseconds(text: string | undefined, standard: number): number {
  if (text === undefined) return standard
  const inMs = /^([1-9]\d*)ms$/.exec(text)
  if (inMs !== null) return Number(inMs[1])
  const duration = parseDuration(text)
  if (duration?.unit === 'ms') return duration.count
  throw new NotifyError('bad-channel-config', `"${text}" is no length of time`, { hint: 'write 90s or 2m' })
}
