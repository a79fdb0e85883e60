import type { FilesModel, Update } from './things.ts'
import type { World } from './world.ts'

const time = (instant: number) => new Date(instant).toISOString()

/** A channel whose peer answers as `outcomes.json` says, by person and moment, and notes what it got. */
const peer = `import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
const outcomes = {
  sent: { kind: 'sent' },
  failed: { kind: 'rejected', reason: 'refused', scope: 'recipient' },
  unknown: { kind: 'unknown', reason: 'timeout' },
  retry: { kind: 'retry', reason: 'busy', scope: 'recipient' },
}
export default {
  schema: { type: 'object' },
  reach: 'people',
  address: () => undefined,
  compose: (message, to, config, about) => ({ person: to.id, rule: about.rule, moment: about.moment, occurrence: about.occurrence }),
  open: (config, env) => ({
    async send(payload, key) {
      const file = join(env.dir, 'outcomes.json')
      const planned = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
      const outcome = planned[payload.person + ' ' + payload.moment] ?? 'sent'
      appendFileSync(join(env.dir, 'accepted.ndjson'), JSON.stringify({ key, outcome, ...payload }) + '\\n')
      return outcomes[outcome]
    },
  }),
}
`

/** The files of a world. Times are in UTC, so that none is in doubt. */
export function projectFiles({ files }: Pick<World, 'files'>): Record<string, string> {
  const written: Record<string, string> = {
    'notify.yaml': json({
      name: 'life',
      defaults: { language: 'en', timezone: files.zone },
      delivery: files.delivery,
      // What a person would hear too much of is told all the same: this is about the rules.
      guards: { off: ['per-day', 'overlap'] },
      ...(files.maxPerDay === undefined ? {} : { maxPerDay: files.maxPerDay }),
    }),
    'package.json': '{"type": "module"}',
    'peer.js': peer,
    'people.yaml': audiences(files),
  }
  // A draft is as if the event were not there.
  for (const event of files.events) {
    written[`event-${event.identity}.yaml`] = json({
      kind: 'event',
      id: event.id,
      ...(event.id === event.identity ? {} : { was: [event.identity] }),
      type: event.type,
      urgency: event.urgency,
      status: event.isPresent ? event.status : 'draft',
      autoStart: event.autoStart,
      ...(event.announceAt === undefined ? {} : { announceAt: time(event.announceAt) }),
      title: { en: event.identity, it: `${event.identity}, it`, de: `${event.identity}, de` },
      window: {
        start: time(event.start),
        ...(event.end === undefined ? {} : { end: time(event.end) }),
        timezone: event.zone,
      },
      updates: updates(event.updates),
      ...(event.recurrence === undefined
        ? {}
        : {
            recurrence: {
              rule: `FREQ=DAILY;INTERVAL=${event.recurrence.days};COUNT=${event.recurrence.count}`,
              except: event.recurrence.except,
              changes: [...event.recurrence.changes].map(([of, change]) => ({
                of,
                ...(change.start === undefined
                  ? {}
                  : { window: { start: time(change.start), end: time(change.end!) } }),
                ...(change.status === undefined ? {} : { status: change.status }),
                ...(change.updates === undefined ? {} : { updates: updates(change.updates) }),
              })),
            },
          }),
      fields: { loud: event.matches },
    })
  }
  for (const rule of files.rules) {
    written[`rule-${rule.identity}.yaml`] = json({
      kind: 'rule',
      id: rule.id,
      ...(rule.id === rule.identity ? {} : { was: [rule.identity] }),
      validity: rule.isValid ? 'valid' : 'invalid',
      on: rule.on,
      when: { 'fields.loud': true },
      to: { audiences: ['all'] },
      via: rule.via,
      missed: rule.missed,
      corrections: rule.corrections,
      oncePerDay: rule.oncePerDay,
      sendWhenOutOfOffice: rule.sendWhenOutOfOffice,
      message: Object.fromEntries(
        ['en', 'it', 'de'].map((tag) => [tag, { subject: '{{event.title}}', body: tag, short: tag }]),
      ),
    })
  }
  for (const [id, hours] of files.channels) {
    const retry = { attempts: 3, backoff: '1s' }
    const { sendWindow } = hours
    const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
    const days = sendWindow?.days?.map((number) => names[number - 1])
    const shown = sendWindow === undefined ? hours : { sendWindow: { ...sendWindow, days } }
    written[`channel-${id}.yaml`] = json({ kind: 'channel', id, adapter: './peer.js', retry, ...shown })
  }
  return written
}

function updates(all: readonly Update[]) {
  return all.map(({ id, at }) => ({ id, at: time(at), text: { en: id, it: id, de: id } }))
}

function audiences({ people }: FilesModel): string {
  const listed = people.map(({ id, zone, language, optOut, addresses, outOfOffice }) => ({
    id,
    language,
    timezone: zone,
    addresses: Object.fromEntries(Object.entries(addresses).filter(([, address]) => address !== undefined)),
    optOut,
    ...(outOfOffice === undefined ? {} : { outOfOffice }),
  }))
  const members = listed.filter(({ id }) => people.find((person) => person.id === id)!.isMember)
  const excluded = people.filter(({ isExcluded }) => isExcluded).map(({ id }) => id)
  const all = { kind: 'audience', id: 'all', recipients: members, exclude: ['unwanted'] }
  const unwanted = {
    kind: 'audience',
    id: 'unwanted',
    recipients: listed.filter(({ id }) => excluded.includes(id)),
  }
  return `${json(all)}---\n${json(unwanted)}`
}

/** JSON is YAML. */
const json = (value: unknown) => `${JSON.stringify(value)}\n`
