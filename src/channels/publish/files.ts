import { apiFiles } from './api.ts'
import { bannerFiles } from './banner.ts'
import { calendarFile } from './calendar.ts'
import { feedFiles } from './feeds.ts'
import { pageFiles } from './page.ts'
import { type SiteConfig, siteOf } from './site.ts'
import type { SiteState } from './state.ts'

export const stateFile = 'notify-state.json'

/** Files that are the same on every site, by their names. */
export type Assets = Readonly<Record<string, string>>

const iconColors = { none: '#1a7f4b', maintenance: '#1f5fbf', minor: '#b26a00', major: '#c0341d', critical: '#c0341d' }

/** Every file of the site but its state, by path: the same state gives the same bytes. None where nothing was told yet. */
export function siteFiles(config: SiteConfig, state: SiteState, assets: Assets): Record<string, string> {
  const site = siteOf(config, state)
  if (site === undefined) return {}
  const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="${iconColors[site.impact]}"/></svg>\n`
  return {
    ...assets,
    'icon.svg': icon,
    ...apiFiles(site),
    ...feedFiles(site),
    'calendar.ics': calendarFile(site),
    ...bannerFiles(site),
    ...pageFiles(site),
  }
}
