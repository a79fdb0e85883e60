import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'

const executablePath = '/usr/bin/chromium'

/** Whether pages can be opened here. */
export const hasChromium = existsSync(executablePath)
if (!hasChromium) console.warn(`no page is opened: there is no ${executablePath}; install Debian's chromium`)

/** A browser for the tests of one `describe`, which opens a page as a reviewer does: from the disk. */
export function useBrowser() {
  let browser: Browser
  let folder: string
  let url: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'notify-report-'))
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    })
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  return {
    url: () => url,
    save(html: string): void {
      const file = join(folder, 'report.html')
      writeFileSync(file, html)
      url = pathToFileURL(file).href
    },
    /** Whatever the page complains of or asks for elsewhere is remembered. */
    async open(hash = '', options: BrowserContextOptions = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options })
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(String(error)))
      page.on('request', (request) => {
        if (request.url().split('#')[0] !== url && !request.url().startsWith('about:')) complaints.push(request.url())
      })
      await page.goto(url + hash)
      if (options.javaScriptEnabled !== false)
        await page.locator('.count', { hasText: /\d/ }).waitFor({ state: 'attached' })
      return { page, complaints, context }
    },
  }
}

/** What axe-core finds by WCAG 2.2 AA and as best practice. */
export async function violations(page: Page): Promise<unknown[]> {
  await page.evaluate(axe.source)
  // Frames are asked by messages, which a page from the disk refuses.
  const run = `axe.run({ iframes: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`
  const { violations } = await page.evaluate<axe.AxeResults>(run)
  return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))
}

export const views = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 360 },
] as const
