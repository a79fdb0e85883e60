import type { Channel } from '../ports/channel.ts'
import { isThirdParty, openThirdParty, packageOf } from './third-party.ts'

interface BuiltIn {
  load(): Promise<{ default: unknown }>
  /** It has a `checkConfig`; the others are not loaded to check a project. */
  checksConfig?: true
  /** It reaches people, whatever its config says; absent: also or only a place. */
  reachesPeople?: true
}

const builtIn: Readonly<Record<string, BuiltIn>> = {
  smtp: { reachesPeople: true, load: () => import('./smtp.ts') },
  outbox: { reachesPeople: true, load: () => import('./outbox.ts') },
  console: { reachesPeople: true, load: () => import('./console.ts') },
  webhook: { load: () => import('./webhook.ts') },
  twilio: { reachesPeople: true, load: () => import('./twilio.ts'), checksConfig: true },
  cm: { reachesPeople: true, load: () => import('./cm.ts'), checksConfig: true },
  whatsapp: { reachesPeople: true, load: () => import('./whatsapp.ts'), checksConfig: true },
  messenger: { reachesPeople: true, load: () => import('./messenger.ts'), checksConfig: true },
  instagram: { reachesPeople: true, load: () => import('./instagram.ts'), checksConfig: true },
  webpush: { reachesPeople: true, load: () => import('./webpush.ts'), checksConfig: true },
  slack: { load: () => import('./slack.ts'), checksConfig: true },
  teams: { load: () => import('./teams.ts'), checksConfig: true },
  discord: { load: () => import('./discord.ts'), checksConfig: true },
  googlechat: { load: () => import('./googlechat.ts'), checksConfig: true },
  mattermost: { load: () => import('./mattermost.ts'), checksConfig: true },
  telegram: { load: () => import('./telegram.ts'), checksConfig: true },
  ntfy: { load: () => import('./ntfy.ts'), checksConfig: true },
  alertmanager: { load: () => import('./alertmanager.ts'), checksConfig: true },
  onedesk: { load: () => import('./onedesk.ts'), checksConfig: true },
  otobo: { load: () => import('./otobo.ts'), checksConfig: true },
  grafana: { load: () => import('./grafana.ts'), checksConfig: true },
  pagerduty: { load: () => import('./pagerduty.ts'), checksConfig: true },
  cachet: { load: () => import('./cachet.ts'), checksConfig: true },
  publish: { load: () => import('./publish.ts'), checksConfig: true },
  statuspage: { load: () => import('./statuspage.ts'), checksConfig: true },
}

export function hasConfigCheck(adapter: string): boolean {
  return Object.hasOwn(builtIn, adapter) && builtIn[adapter]?.checksConfig === true
}

/** Whether an adapter may reach a place, which needs nobody to be addressed. Asked without loading it, so others than the built-in ones may. */
export function mayReachPlace(adapter: string): boolean {
  return !Object.hasOwn(builtIn, adapter) || builtIn[adapter]?.reachesPeople !== true
}

/** Names of the built-in adapters, for "did you mean". */
export function adapters(): string[] {
  return Object.keys(builtIn)
}

/**
 * The code of an adapter: a built-in one by name, else the npm package `notify-channel-<adapter>`, a package by its
 * scoped name, or a module by its path inside the project (`./channels/pager.js`); all as the project's folder sees them.
 * Throws NotifyError `unknown-adapter` (saying what to install) or `bad-adapter`.
 */
export async function openChannelModule(adapter: string, projectDir: string): Promise<Channel> {
  const own = Object.hasOwn(builtIn, adapter) ? builtIn[adapter] : undefined
  return own === undefined ? openThirdParty(adapter, projectDir) : ((await own.load()).default as Channel)
}

/**
 * The JSON Schema of an adapter's config; undefined where there is no such adapter. Loads no library of a built-in adapter.
 * Throws NotifyError `bad-adapter` where a third-party module is no channel.
 */
export async function channelSchema(adapter: string, projectDir: string): Promise<object | undefined> {
  if (Object.hasOwn(builtIn, adapter)) {
    const { readChannelSchema } = await import('./schema.ts')
    return readChannelSchema(adapter)
  }
  return isThirdParty(adapter, projectDir) ? (await openThirdParty(adapter, projectDir)).schema : undefined
}

/** What to do about an adapter that was not found. */
export function adapterHint(adapter: string): string {
  const name = packageOf(adapter)
  return name === undefined
    ? `the path must name a module inside the project; built in are ${adapters().join(', ')}`
    : `run npm install ${name} in the project; built in are ${adapters().join(', ')}`
}
