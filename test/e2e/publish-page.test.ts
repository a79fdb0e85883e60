import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, normalize } from 'node:path'
import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { notify } from '../support/cli.ts'
import { breakCheckout, siteLanguages, siteProject, steps, takeStep } from '../support/status-site.ts'

const executablePath = '/usr/bin/chromium'
const isHere = existsSync(executablePath)
if (!isHere) console.warn(`the pages are not opened: there is no ${executablePath}; install Debian's chromium`)

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
}

interface Server {
  url: string
  close(): void
}

async function serve(
  answer: (path: string) => { body: string | Buffer; type: string; headers?: Record<string, string> } | undefined,
): Promise<Server> {
  const server = createServer((request, response) => {
    const found = answer(new URL(request.url!, 'http://x').pathname)
    if (found === undefined) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'content-type': found.type, ...found.headers }).end(found.body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}

/** As a static host does. */
function serveFolder(dirOf: () => string): Promise<Server> {
  return serve((path) => {
    const file = join(dirOf(), normalize(path.endsWith('/') ? `${path}index.html` : path))
    if (!existsSync(file)) return undefined
    const headers = { 'access-control-allow-origin': '*', 'cache-control': 'no-cache' }
    return { body: readFileSync(file), type: types[file.split('.').at(-1)!] ?? 'application/octet-stream', headers }
  })
}

describe.runIf(isHere)('in Chromium', { timeout: 120_000 }, () => {
  let browser: Browser
  let site: Server
  let embedder: Server
  let dir = ''
  const html = (lang: string) =>
    `<!doctype html><html lang="${lang}"><head><title>Shop</title><script src="${site.url}/banner.js" async></script></head><body><main><h1>Shop</h1></main></body></html>`

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    })
    site = await serveFolder(() => join(dir, 'public'))
    embedder = await serve((path) => ({
      body: html(path.slice(1) || 'en'),
      type: types.html!,
      // What runs or styles inline is refused.
      headers: {
        'content-security-policy': `default-src 'none'; script-src ${site.url}; style-src ${site.url}; connect-src ${site.url}; img-src data:`,
      },
    }))
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    site?.close()
    embedder?.close()
  })

  /** As after so many steps of the upgrade, with an outage in the middle. */
  async function publishUpTo(count: number): Promise<void> {
    dir = siteProject(site.url)
    for (const [at, step] of steps.slice(0, count).entries()) {
      if (at === 3) breakCheckout(dir)
      await takeStep(dir, step)
    }
  }

  /** A page whose every request and complaint is remembered. */
  async function open(context: BrowserContext, url: string): Promise<{ page: Page; complaints: string[] }> {
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('request', (request) => {
      const { origin, pathname } = new URL(request.url())
      const isOurs = [site.url, embedder.url].includes(origin)
      if (!isOurs || pathname === '/favicon.ico') complaints.push(`request to ${request.url()}`)
    })
    await page.goto(url)
    return { page, complaints }
  }

  async function violations(page: Page): Promise<unknown[]> {
    await page.evaluate(axe.source)
    const run = `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`
    const { violations } = await page.evaluate<axe.AxeResults>(run)
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))
  }

  const views = [
    { colorScheme: 'light', width: 1200 },
    { colorScheme: 'dark', width: 1200 },
    { colorScheme: 'light', width: 360 },
  ] as const

  async function openAll(languages: readonly string[]): Promise<void> {
    const context = await browser.newContext()
    for (const language of languages) {
      const { page, complaints } = await open(
        context,
        `${site.url}/${language === 'en' ? '' : `index.${language}.html`}`,
      )
      expect(await page.getAttribute('html', 'lang')).toBe(language)
      expect(complaints).toEqual([])
      for (const each of await page.locator('details').all())
        await each.evaluate((node) => node.setAttribute('open', ''))
      for (const { colorScheme, width } of views) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 800 })
        expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
        expect(await violations(page), `${language} ${colorScheme} ${width}`).toEqual([])
      }
      await page.close()
    }
    await context.close()
  }

  test('the page has no fault of accessibility in any language, colour scheme or width', async () => {
    await publishUpTo(4)
    await openAll(siteLanguages)
    await takeStep(dir, steps[4]!)
    await openAll(['en'])
  })

  test('the page says everything without scripts', async () => {
    await publishUpTo(4)
    const context = await browser.newContext({ javaScriptEnabled: false })
    const { page } = await open(context, `${site.url}/`)
    const text = await page.locator('body').innerText()
    for (const words of [
      'Serious disruption',
      'Checkout is down',
      'Pay by bank transfer.',
      'New core switches',
      'PostgreSQL 16 upgrade',
    ])
      expect(text).toContain(words)
    const banner = await open(context, `${site.url}/banner.html`)
    expect(await banner.page.locator('body').innerText()).toContain('Incident · being investigated Checkout is down')
    await context.close()
  })

  test('the banner is one voice in the language of the page, is dismissed for good, and comes back when the event moves', async () => {
    await publishUpTo(1)
    const context = await browser.newContext({ timezoneId: 'America/New_York', locale: 'en-GB' })
    // Three days before the window.
    const at = async (time: string) => context.clock.setFixedTime(new Date(time))
    await at('2026-12-03T00:00:00Z')
    const first = await open(context, `${embedder.url}/de`)
    const banner = first.page.getByRole('status')
    await expect.poll(() => banner.locator('.notify-banner').count()).toBe(1)
    expect(await banner.innerText()).toMatch(
      /^Wartung · geplant Umstieg auf PostgreSQL 16 0?5\.12\.2026, 16:00–18:00 .+ Einzelheiten/,
    )
    expect(await banner.locator('time').first().getAttribute('datetime')).toBe('2026-12-05T21:00:00Z')
    expect(await banner.getAttribute('lang')).toBe('de')
    expect(first.complaints).toEqual([])
    expect(await violations(first.page)).toEqual([])
    await first.page.getByRole('button', { name: 'Schließen' }).click()
    expect(await banner.count()).toBe(0)

    const again = await open(context, `${embedder.url}/de`)
    await again.page.waitForLoadState('networkidle')
    await again.page.waitForTimeout(200)
    expect(await again.page.locator('.notify-banner').count()).toBe(0)

    await takeStep(dir, steps[1]!)
    const moved = await open(context, `${embedder.url}/de`)
    await expect.poll(() => moved.page.locator('.notify-banner').innerText()).toContain('17:00–19:00')

    // Long before, and after, it says nothing of it.
    for (const time of ['2026-11-20T00:00:00Z', '2026-12-06T10:00:00Z']) {
      await at(time)
      const quiet = await open(context, `${embedder.url}/en`)
      await quiet.page.waitForLoadState('networkidle')
      await quiet.page.waitForTimeout(200)
      expect(await quiet.page.locator('.notify-banner').count()).toBe(0)
    }
    await context.close()
  })

  test('an emergency interrupts', async () => {
    await publishUpTo(4)
    const context = await browser.newContext({ colorScheme: 'dark', viewport: { width: 360, height: 700 } })
    const { page, complaints } = await open(context, `${embedder.url}/en`)
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('Incident · being investigated')
    expect(complaints).toEqual([])
    expect(await violations(page)).toEqual([])
    await context.close()
  })
})

test('the site follows an event through its life', async () => {
  const dir = siteProject('https://status.acme.example')
  const read = (name: string) => readFileSync(join(dir, 'public', name), 'utf8')
  const log: string[] = []
  for (const step of steps) {
    await takeStep(dir, step)
    expect(JSON.parse(read('api/v2/status.json')).status.indicator, step[0]).toBe(step[2])
    log.unshift(read('feed.atom').match(/<title>(PostgreSQL[^<]*)/)![1]!)
  }
  expect(log).toEqual(
    ['completed', 'in progress', 'in progress', 'scheduled', 'scheduled'].map(
      (state) => `PostgreSQL 16 upgrade (${state})`,
    ),
  )
  const page = read('index.html')
  const moments = [...page.matchAll(/<strong>([^<]*)<\/strong>/g)].map(([, moment]) => moment)
  expect(moments).toEqual(['Announced', 'Completed', 'Update', 'Started', 'Rescheduled', 'Announced'])
  expect(page).toContain('<p>The replica is promoted.</p>')
  const check = await notify(dir, ['channels', 'check', '--deep'])
  expect(check.code, check.stdout + check.stderr).toBe(0)
})

test('the banner is small', () => {
  const assets = new URL('../../assets/publish/', import.meta.url)
  expect(statSync(new URL('banner.js', assets)).size).toBeLessThan(5000)
  expect(readdirSync(assets).sort()).toEqual(['banner.css', 'banner.js', 'style.css'])
})
