import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Row } from '../../src/model/delivery.ts'
import { NotifyError } from '../../src/model/error.ts'
import { openStore } from '../../src/stores/index.ts'
import { type Files, makeProject, notify } from '../support/cli.ts'
import { customerRow } from './smtp-project.ts'

/** What a person may do to the events of the day. All times are instants. */
export interface Events {
  /** Start of the upgrade, at which people hear a good deal; it ends long after. */
  upgrade: number
  upgradeStatus: 'scheduled' | 'completed'
  hasUpdate: boolean
  /** Start of the patch, which starts by itself. */
  patch: number
  patchStatus: 'scheduled' | 'completed'
}

export interface Day {
  people: number
  delivery: string
  /** Seconds; see `timeMoments`. */
  unit: number
}

export interface Edit {
  at: number
  events: Events
}

/**
 * Moments of the upgrade that have a time of their own, in milliseconds from its start. `unit`: seconds; a reminder is of use only until
 * the start, so a slow machine is given more of them.
 */
export function timeMoments(unit: number): Record<string, number> {
  return {
    [`${10 * unit}s before start`]: -10_000 * unit,
    'at start': 0,
    [`${2 * unit}s after start`]: 2_000 * unit,
    [`${4 * unit}s after start`]: 4_000 * unit,
  }
}

const hour = 3_600_000
const iso = (at: number) => new Date(at).toISOString()

/** One file, so that an edit is one step. */
function eventsFile({ upgrade, upgradeStatus, hasUpdate, patch, patchStatus }: Events): string {
  return `kind: event
id: upgrade
type: maintenance
status: ${upgradeStatus}
title: Database upgrade
window: {start: "${iso(upgrade)}", end: "${iso(upgrade + 2 * hour)}"}
${hasUpdate ? 'updates: [{id: half, at: "2026-01-01T00:00:00Z", text: Half of it is done.}]\n' : ''}---
kind: event
id: patch
type: deploy
status: ${patchStatus}
autoStart: true
title: Security patch
window: {start: "${iso(patch)}", end: "${iso(patch + 2 * hour)}"}
`
}

/** `channels`: one file for each of `email` and `pager`. */
export function dayProject(day: Day, events: Events, channels: Files): string {
  const { people, delivery, unit } = day
  const rows = Array.from({ length: people }, (_, i) => customerRow(i))
  return makeProject({
    'notify.yaml': `name: Acme
defaults: {language: en, timezone: Europe/Rome, from: Acme Operations <ops@acme.example>}
delivery: ${delivery}
guards: {off: [per-day]}
`,
    'events.yaml': eventsFile(events),
    'audiences/customers.yaml': 'kind: audience\nid: customers\nsource: {csv: customers.csv}\n',
    'audiences/customers.csv': `id,name,email,language,timezone\n${rows.join('\n')}\n`,
    ...channels,
    'rules/upgrades.yaml': `kind: rule
id: upgrades
on: [announced, ${Object.keys(timeMoments(unit)).join(', ')}, 1h after start, updated, completed]
when: {type: maintenance}
to: {audiences: [customers]}
via: [email, pager]
missed: all
message: {template: scheduled-maintenance}
`,
    'rules/deploys.yaml': `kind: rule
id: deploys
on: [announced, started, completed]
when: {type: deploy}
to: {audiences: [customers]}
via: [email]
message: {template: scheduled-maintenance}
`,
  })
}

/** Never half a file, as an editor or Git would have it. */
export function editEvents(dir: string, events: Events): void {
  writeFileSync(join(dir, 'events.draft'), eventsFile(events))
  renameSync(join(dir, 'events.draft'), join(dir, 'events.yaml'))
}

/** The same day without any disturbance: each edit at its time, and a pass whenever something falls due. */
export async function undisturbedDay(day: Day, edits: readonly Edit[]): Promise<Row[]> {
  const outbox = (id: string) => `kind: channel\nid: ${id}\nadapter: outbox\nconfig: {dir: outbox-${id}}\n`
  const dir = dayProject(day, edits[0]!.events, {
    'channels/email.yaml': outbox('email'),
    'channels/pager.yaml': outbox('pager'),
  })
  const instants = new Map<number, Events | undefined>()
  for (const { at, events } of edits) {
    for (const after of Object.values(timeMoments(day.unit))) instants.set(events.upgrade + after, undefined)
    instants.set(events.patch, undefined)
    instants.set(at, events)
  }
  const end = edits.at(-1)!.at
  for (const [at, events] of [...instants].sort(([a], [b]) => a - b)) {
    if (at > end) break
    if (events !== undefined) editEvents(dir, events)
    const { code, stdout, stderr } = await notify(dir, ['worker', '--once', '--apply'], { now: iso(at) })
    if (code !== 0) throw new Error(`the undisturbed worker ended with ${code}: ${stdout}${stderr}`)
  }
  return rowsIn('sqlite:.notify/ledger.db', dir)
}

/** Every row of a ledger; none where there is no ledger yet, or one that is just being made. */
export async function rowsIn(url: string, projectDir: string): Promise<Row[]> {
  const store = await openStore(url, { projectDir, mode: 'read' }).catch((error: unknown) => {
    if (error instanceof NotifyError && error.code === 'ledger-old') return undefined
    throw error
  })
  if (store === undefined) return []
  try {
    const rows: Row[] = []
    for await (const row of store.rows({})) rows.push(row)
    return rows
  } finally {
    await store.close()
  }
}
