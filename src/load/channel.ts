import type { ChannelEntry } from '../model/project.ts'
import type { ChannelDocument } from '../model/schema.gen.ts'
import { checkedValues } from './checked-values.ts'
import type { YamlDocument } from './document.ts'
import { isThere, present } from './event.ts'
import { show } from './explain.ts'
import { rateOf } from './scalars.ts'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

const defaultRetry = { attempts: 6, backoffMs: 30_000, maxMs: 3_600_000 }

export function buildChannel(document: YamlDocument, raw: Partial<ChannelDocument>): ChannelEntry | undefined {
  const values = checkedValues(document)
  const rate = raw.rate === undefined ? undefined : rateOf(raw.rate)
  if (raw.rate !== undefined && rate === undefined) {
    document.report('wrong-value', ['rate'], `${show(raw.rate)} is no rate`, {
      hint: 'write a number of messages and s, m, h or d, such as 50/s',
    })
  }
  const retry = {
    attempts: raw.retry?.attempts ?? defaultRetry.attempts,
    backoffMs: values.durationMs(['retry', 'backoff'], raw.retry?.backoff) ?? defaultRetry.backoffMs,
    maxMs: values.durationMs(['retry', 'max'], raw.retry?.max) ?? defaultRetry.maxMs,
  }
  const optional = present({
    rate,
    quietHours: buildHours(document, 'quietHours', raw.quietHours),
    sendWindow: buildHours(document, 'sendWindow', raw.sendWindow),
    digest: values.duration(['digest'], raw.digest),
    language: values.language(['language'], raw.language),
    timezone: values.timezone(['timezone'], raw.timezone),
    segment: raw.segment,
  })
  if (raw.id === undefined || raw.adapter === undefined) return undefined
  return {
    id: raw.id,
    was: raw.was?.filter(isThere) ?? [],
    adapter: raw.adapter,
    config: raw.config ?? {},
    concurrency: raw.concurrency ?? 10,
    retry,
    ...optional,
    at: document.at([]),
  }
}

function buildHours(
  document: YamlDocument,
  key: 'quietHours' | 'sendWindow',
  raw: ChannelDocument['sendWindow'],
): ChannelEntry['sendWindow'] {
  const values = checkedValues(document)
  const from = values.clock([key, 'from'], raw?.from)
  const to = values.clock([key, 'to'], raw?.to)
  if (from === undefined || to === undefined) return undefined
  if (from === to) {
    document.report('window-order', [key, 'to'], 'the hours end when they begin')
    return undefined
  }
  const days = raw?.days?.filter(isThere).map((day) => weekdays.indexOf(day) + 1)
  return days === undefined ? { from, to } : { from, to, days }
}
