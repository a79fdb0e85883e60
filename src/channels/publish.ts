import { accessSync, constants } from 'node:fs'
import { parseDuration } from '../engine/duration.ts'
import { isTimeZone } from '../engine/local-time.ts'
import { tidy } from '../engine/markup.ts'
import { languageTag } from '../engine/person.ts'
import type { Outcome } from '../model/delivery.ts'
import { NotifyError } from '../model/error.ts'
import { textOf } from '../model/text.ts'
import type { Channel, ConfigFault } from '../ports/channel.ts'
import { readAsset } from './asset.ts'
import { openFolder } from './folder.ts'
import type { Assets } from './publish/files.ts'
import { changedFiles, loadState, writeSite } from './publish/folder.ts'
import { withLock } from './publish/lock.ts'
import { isOver, type SiteConfig } from './publish/site.ts'
import { holds, type PublishedEvent, type PublishedNotice, publishedEvent, withNotice } from './publish/state.ts'
import { hasSiteWords } from './publish/words.ts'
import { readChannelSchema } from './schema.ts'
import { lifeOf, markerOf } from './systems/life.ts'
import { bodyOf } from './systems/status-page.ts'
import { createTurns } from './systems/steps.ts'

export type PublishConfig = SiteConfig

export interface PublishPayload {
  marker: string
  event: PublishedEvent
  notice: PublishedNotice
}

/** How long another process is waited for. */
const patienceMs = 5000
/** Of this process, one after the other for each folder, whichever channel writes to it. */
const inTurn = createTurns()
const dayMs = 24 * 3_600_000

const publish: Channel<PublishConfig, PublishPayload> = {
  schema: readChannelSchema('publish'),
  perEvent: true,
  reach: 'place',
  checkConfig,
  compose(message, _to, _config, about) {
    const { status, start, end, at } = lifeOf(about)
    return {
      marker: markerOf(about),
      event: publishedEvent(about),
      notice: {
        key: about.key,
        at,
        moment: about.moment,
        status,
        start,
        end,
        updates: about.facts?.updates ?? [],
        notices: about.revision?.notices ?? 0,
        changes: about.revision?.changes ?? 0,
        language: message.language,
        defaultLanguage: about.defaultLanguage ?? 'en',
        project: about.project,
        subject: tidy(textOf(message.subject)),
        text: tidy(bodyOf(message, 10_000)),
      },
    }
  },
  open(config, env) {
    const dir = openFolder(config.dir ?? 'public', env.dir, 'publish')
    const historyMs = historyOf(config)
    let read: Assets | undefined
    const assets = () => {
      read ??= Object.fromEntries(
        ['style.css', 'banner.css', 'banner.js'].map((name) => [name, readAsset(`publish/${name}`)]),
      )
      return read
    }

    async function put(payload: PublishPayload, signal: AbortSignal): Promise<Outcome> {
      if (signal.aborted) return { kind: 'retry', reason: 'interrupted', scope: 'channel' }
      try {
        const isWritten = await inTurn(dir, () =>
          withLock(dir, patienceMs, signal, () => {
            const state = loadState(dir)
            writeSite(dir, config, state, withNotice(state, payload, isOver, historyMs), assets())
            return true
          }),
        )
        if (isWritten) return { kind: 'sent', ref: payload.marker }
        return { kind: 'retry', reason: 'busy', scope: 'channel', detail: `${dir} is being written by others` }
      } catch (error) {
        if (error instanceof NotifyError)
          return { kind: 'rejected', reason: error.code, scope: 'channel', detail: sentenceOf(error) }
        const { code } = error as NodeJS.ErrnoException
        if (code === undefined) throw error
        return { kind: 'retry', reason: 'cannot-write', scope: 'channel', detail: `${dir}: ${code}` }
      }
    }

    return {
      send: (payload, _key, signal) => put(payload, signal),
      revise: (_ref, payload, _key, signal) => put(payload, signal),
      async lookup({ marker }, key) {
        try {
          return holds(loadState(dir), marker, key) ? { kind: 'sent', ref: marker } : { kind: 'absent' }
        } catch {
          return { kind: 'unknown', reason: 'cannot-read' }
        }
      },
      async check(deep) {
        try {
          accessSync(dir, constants.W_OK)
          const state = loadState(dir)
          const changed = deep ? changedFiles(dir, config, state, assets()) : []
          if (changed.length > 0)
            return { ok: false, detail: `${dir}: not as this channel would write it: ${changed.join(', ')}` }
          const count = Object.keys(state.stories).length
          const files = deep ? `, ${state.files.length} files as they should be` : ''
          return { ok: true, detail: `${dir} can be written; it shows ${count} event${count === 1 ? '' : 's'}${files}` }
        } catch (error) {
          const why = error instanceof NotifyError ? sentenceOf(error) : (error as NodeJS.ErrnoException).code
          return { ok: false, detail: `${dir}: ${why}` }
        }
      },
    }
  },
}

export default publish

function sentenceOf({ message, hint }: NotifyError): string {
  return hint === undefined ? message : `${message}; ${hint}`
}

function checkConfig({ languages = [], history, timezone }: PublishConfig): ConfigFault[] {
  const faults = languages.flatMap((language, at): ConfigFault[] =>
    hasSiteWords(language)
      ? []
      : [
          {
            path: ['languages', at],
            message: `the page's own words are not known in "${language}" and will be English`,
            hint: 'they are in en, it, de, pl, fr and es; the texts of events are in the languages that they have',
            severity: 'warning',
          },
        ],
  )
  for (const [at, language] of languages.entries())
    if (languageTag(language) === undefined)
      faults.push({ path: ['languages', at], message: `"${language}" is no language tag`, hint: 'write en or pt-BR' })
  if (timezone !== undefined && !isTimeZone(timezone))
    faults.push({
      path: ['timezone'],
      message: `there is no time zone "${timezone}"`,
      hint: 'write Europe/Rome or UTC',
    })
  if (history !== undefined && parseDuration(history) === undefined)
    faults.push({ path: ['history'], message: `"${history}" is no length of time`, hint: 'write 90d or 12w' })
  return faults
}

function historyOf({ history = '90d' }: PublishConfig): number {
  const duration = parseDuration(history) ?? { unit: 'days', count: 90 }
  return duration.unit === 'days' ? duration.count * dayMs : duration.count
}
