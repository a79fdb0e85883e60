import { resolve } from 'node:path'
import { openChannelModule } from '../channels/index.ts'
import { resolveSecrets } from '../channels/secrets.ts'
import { type LoadedChannel, reachOf, type World } from '../deliver/world.ts'
import { createRenderer } from '../engine/render.ts'
import { neutralSet } from '../engine/words-for.ts'
import { present } from '../load/event.ts'
import { loadBuiltInTemplates } from '../load/templates.ts'
import type { Diagnostic, Report } from '../model/diagnostic.ts'
import { DiagnosticError } from '../model/error.ts'
import type { Project, Recipient } from '../model/project.ts'
import type { Addressee, PolicyContext, Sender } from '../ports/channel.ts'
import type { Store } from '../ports/store.ts'
import { createAttachmentReader } from '../sources/attachment.ts'
import { openSource } from '../sources/index.ts'
import { openStore, passwordsOf } from '../stores/index.ts'
import type { CommandContext } from './context.ts'
import { type GivenEvent, withHeldEvents } from './given-event.ts'

/** Where the ledger is when nobody says otherwise. */
export const defaultStore = 'sqlite:.notify/ledger.db'

/** The ledger's URL: `--store`, else `store:` of notify.yaml, else NOTIFY_STORE, else a file in `.notify`. */
export function storeUrl(context: CommandContext, project: Project): string {
  const fromEnvironment = project.store === defaultStore ? context.io.env.NOTIFY_STORE || undefined : undefined
  const asked = context.store ?? fromEnvironment
  if (asked !== undefined) {
    context.addSecrets(passwordsOf(asked))
    return asked
  }
  const { value, secrets } = resolveSecrets(project.store, context.io.env, project.dir, 'store in notify.yaml')
  context.addSecrets([...secrets, ...passwordsOf(value)])
  const overlooked = context.io.env.NOTIFY_STORE
  if (overlooked !== undefined && overlooked !== '' && overlooked !== value && !warned.has(context.io)) {
    warned.add(context.io)
    context.warn(
      'warning: NOTIFY_STORE is set and not used, since notify.yaml names another store; write store: "${env:NOTIFY_STORE}" there, or say --store\n',
    )
  }
  return value
}

/** Who heard of a store that is not used: a command asks for the ledger several times, a worker again and again. */
const warned = new WeakSet<CommandContext['io']>()

/** The ledger for looking only; undefined while there is none. */
export function readLedger(context: CommandContext, project: Project): Promise<Store | undefined> {
  return openStore(storeUrl(context, project), { projectDir: project.dir, mode: 'read' })
}

/** The ledger for writing, made where there is none unless `create` is false. */
export function writeLedger(context: CommandContext, project: Project, create = true): Promise<Store> {
  return openStore(storeUrl(context, project), { projectDir: project.dir, mode: 'write', create })
}

/** The ledger for a send: a file is worked on in a thread of its own. The sources, which tests run, cannot start one. */
export async function sendLedger(context: CommandContext, project: Project, create = true): Promise<Store> {
  const url = storeUrl(context, project)
  const isCompiled = import.meta.url.endsWith('.js')
  if (!isCompiled || !url.startsWith('sqlite:') || url.endsWith(':memory:'))
    return writeLedger(context, project, create)
  const { openStoreInThread } = await import('../stores/thread.ts')
  return openStoreInThread({ url, projectDir: project.dir, create })
}

/**
 * Loads the adapters and templates that a plan needs, and the events that the ledger holds; opens no connection. `given`: an
 * event that was given as a document.
 */
export async function createWorld(
  files: Project,
  store: Store | undefined,
  found: Diagnostic[],
  given?: GivenEvent,
): Promise<World> {
  const report = strictReport(found)
  const project = await withHeldEvents(files, store, report, given)
  const channels = new Map<string, LoadedChannel>()
  for (const [id, entry] of project.channels) {
    const adapter = await openChannelModule(entry.adapter, project.dir)
    const whole = adapter.perEvent ? { ...entry, perEvent: true } : entry
    channels.set(id, { entry: whole, adapter, reach: reachOf(adapter, entry.config), config: entry.config })
  }
  const builtIns = loadBuiltInTemplates(templateNames(project))
  const { name: projectName, defaults, templates, audiences } = project
  const renderer = createRenderer({ templates, builtIns, defaults, projectName, audiences })
  const readAttachment = createAttachmentReader(project.dir)
  const world: World = { project, store, renderer, channels, openSource, readAttachment, report }
  const hasTags = [...project.rules.values()].some(({ message }) => message.otobo !== undefined)
  if (hasTags) world.otoboWords = (await import('../deliver/otobo-words.ts')).createOtoboWords(world)
  return world
}

/**
 * Collects what audiences report, each problem once however often its file is read. An error stops the command: people of a file
 * that cannot be read must not be taken for people who left.
 */
function strictReport(found: Diagnostic[]): Report {
  const known = new Set<string>()
  return (diagnostic) => {
    if (diagnostic.severity === 'error') throw new DiagnosticError(diagnostic)
    const { code, at, message } = diagnostic
    const id = JSON.stringify([code, at, message])
    if (!known.has(id)) found.push(diagnostic)
    known.add(id)
  }
}

/** The sets that the project's rules name, and the neutral one that has words for everything. */
function templateNames({ rules }: Project): Set<string> {
  const names = new Set([neutralSet])
  for (const { message } of rules.values()) if (message.template !== undefined) names.add(message.template)
  return names
}

/** The same world with the secrets of its channels' configs in place, and a sender for each channel. */
export async function openSenders(
  context: CommandContext,
  world: World,
  ids: Iterable<string>,
): Promise<{ world: World; senders: Map<string, Sender> }> {
  const channels = new Map(world.channels)
  const senders = new Map<string, Sender>()
  for (const id of ids) {
    const { entry, adapter, reach } = world.channels.get(id)!
    const { value, secrets } = resolveSecrets<unknown>(entry.config, context.io.env, world.project.dir, `channel ${id}`)
    context.addSecrets(secrets)
    channels.set(id, { entry, adapter, reach, config: value })
    // What the console prints is words where standard output is for JSON.
    const stdout = context.json ? context.io.stderr : context.io.stdout
    const now = () => context.clock.now()
    const env = { dir: world.project.dir, stdout, concurrency: entry.concurrency, now }
    senders.set(id, await adapter.open(value, env))
  }
  return { world: { ...world, channels }, senders }
}

/** The channels that some valid rule sends through. */
export function usedChannels(project: Project): Set<string> {
  const used = new Set<string>()
  for (const rule of project.rules.values()) {
    if (rule.validity === 'valid') for (const route of rule.via) for (const id of route.channels) used.add(id)
  }
  return used
}

/** Turns every channel into an outbox below `dir` (`send --rehearse`). */
export async function rehearsing(world: World, dir: string): Promise<World> {
  const adapter = await openChannelModule('outbox', world.project.dir)
  const channels = new Map<string, LoadedChannel>()
  for (const [id, { entry, adapter: real, reach }] of world.channels) {
    // Signed and encrypted as it would be.
    const { pgp, smime, from } = entry.config
    const own = real.keys === undefined ? {} : present({ pgp, smime, from })
    const config = { dir: resolve(dir, 'outbox', id), ...own }
    const { address, policy } = real
    // Who is reached, and where, and what may be said there stays the real channel's decision.
    const decisions = present({
      address: address && ((recipient: Recipient) => address(recipient, entry.config)),
      policy: policy && ((to: Addressee, _: unknown, context: PolicyContext) => policy(to, entry.config, context)),
    })
    channels.set(id, {
      entry: { ...entry, adapter: 'outbox', config, rate: undefined },
      adapter: { ...adapter, ...decisions },
      reach,
      config,
    })
  }
  return { ...world, channels }
}
