import { HtmlValidate } from 'html-validate'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { campaign, campaignEnv } from '../support/campaign.ts'
import { type Files, makeProject, notify, writeFiles } from '../support/cli.ts'
import { hasChromium, useBrowser, views, violations } from '../support/report-pages.ts'

/** The window moves after everybody was told, so that every kind of action is there. */
async function reportOf(more: Files = {}): Promise<string> {
  const dir = makeProject({ ...campaign, ...more })
  const told = { now: '2026-12-01T09:00:00Z', env: campaignEnv }
  expect((await notify(dir, ['send', '--yes', '--record-only', '--quiet'], told)).code).toBe(0)
  const moved = campaign['events/pg16-upgrade.yaml']!.replace('05T22:00', '05T23:00').replace('06T00:30', '06T01:30')
  writeFiles(dir, { 'events/pg16-upgrade.yaml': moved })
  const argv = ['plan', '--format', 'html', '--now', '2026-12-02T20:00:00Z']
  const { stdout, stderr, code } = await notify(dir, argv, { env: campaignEnv })
  expect(code, stderr).toBe(0)
  return stdout
}

describe.runIf(hasChromium)('the report in Chromium', { timeout: 300_000 }, () => {
  const { url, save, open } = useBrowser()
  const heading = (page: Page) => page.locator('.detail h2').innerText()
  const mailText = (page: Page) => page.frameLocator('iframe.mail').locator('body').innerText()
  const count = (page: Page) => page.locator('.count').innerText()

  test('no view has a fault of accessibility, in light and dark, on a desktop and a phone', async () => {
    save(await reportOf())
    const { page, complaints, context } = await open()
    const open1 = await page.locator('a.notice').first().getAttribute('href')
    for (const { colorScheme, width } of views) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      const states = ['#messages', open1!, '#messages?channel=sms', '#timeline', '#matrix', '#rules']
      for (const hash of states) {
        await page.goto(url() + hash)
        await page.locator('.view:visible').first().waitFor()
        expect(await page.evaluate<number>('document.documentElement.scrollWidth'), hash).toBeLessThanOrEqual(width)
        expect(await violations(page), `${hash} ${colorScheme} ${width}`).toEqual([])
      }
    }
    await page.goto(`${url()}#messages`)
    await page.getByRole('button', { name: 'Colours: auto' }).focus()
    await page.keyboard.press('?')
    expect(await page.getByRole('dialog').isVisible()).toBe(true)
    expect(await violations(page)).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  })

  test('every word of every message is found, however it is typed, and filters narrow it down', async () => {
    save(await reportOf())
    const { page, complaints, context } = await open()
    expect(await count(page)).toBe('41 notices')
    const search = page.getByRole('searchbox')
    await search.fill('perche si SA')
    await expect.poll(() => count(page)).toBe('2 of 41 notices')
    expect(new Set(await page.locator('a.notice .to').allInnerTexts())).toEqual(new Set(['sms · it · 1 person']))
    await search.fill('')
    await page.getByRole('combobox', { name: 'Language' }).selectOption('it')
    await page.getByRole('combobox', { name: 'Audience' }).selectOption('enterprise')
    await page.getByRole('combobox', { name: 'Action' }).selectOption('send')
    await expect.poll(() => count(page)).toBe('1 of 41 notices')
    expect(await heading(page)).toBe('Nuovo orario: manutenzione di Billing API e Invoices, 5 dicembre 2026')
    // The filters are part of the address, and so of a link.
    const link = await page.evaluate<string>('location.hash')
    const again = await open(link)
    expect(await count(again.page)).toBe('1 of 41 notices')
    await again.context.close()
    await page.getByRole('button', { name: 'Clear' }).click()
    await expect.poll(() => count(page)).toBe('41 notices')
    await page.getByRole('button', { name: '14 to reschedule' }).click()
    await expect.poll(() => count(page)).toBe('9 of 41 notices')
    expect(complaints).toEqual([])
    await context.close()
  })

  test('a link opens one notice, with the mail as people see it at each width and in each scheme', async () => {
    save(await reportOf())
    const first = await open('#messages?channel=email&language=de&action=send')
    const href = await first.page.locator('a.notice').first().getAttribute('href')
    await first.context.close()
    const { page, complaints, context } = await open(href!.split('?')[0])
    expect(await heading(page)).toContain('Neuer Termin')
    expect(await page.title()).toContain('Neuer Termin')
    expect(await mailText(page)).toContain('Guten Tag Dirk Vogel')
    const frame = page.locator('iframe.mail')
    const inMail = "document.querySelector('iframe.mail').contentDocument"
    const background = () => page.evaluate<string>(`getComputedStyle(${inMail}.querySelector('.card')).backgroundColor`)
    expect(await background()).toBe('rgb(255, 255, 255)')
    const wide = (await frame.boundingBox())!
    // All of it is in sight: the frame is as high as the mail.
    const height = await page.evaluate<number>(`${inMail}.documentElement.scrollHeight`)
    expect(wide.height).toBeGreaterThanOrEqual(height)
    await page.getByRole('button', { name: 'Phone' }).click()
    await expect.poll(async () => (await frame.boundingBox())!.width).toBeLessThan(400)
    await expect.poll(async () => (await frame.boundingBox())!.height).toBeGreaterThan(wide.height)
    await page.getByRole('group', { name: 'Colours' }).getByRole('button', { name: 'Dark' }).click()
    await expect.poll(background).toBe('rgb(30, 34, 41)')
    await page.getByRole('button', { name: 'Text' }).click()
    expect(await page.locator('.plain').innerText()).toContain('Guten Tag Dirk Vogel')
    // The same notice in another language.
    await page.locator('.siblings a', { hasText: 'it' }).click()
    await expect.poll(() => heading(page)).toContain('Nuovo orario')
    await page.goBack()
    await expect.poll(() => heading(page)).toContain('Neuer Termin')
    expect(complaints).toEqual([])
    await context.close()
  })

  test('everything is done with the keyboard, and the focus is seen', async () => {
    save(await reportOf())
    const { page, complaints, context } = await open()
    const marked = () => page.locator('a.notice[aria-current]')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    expect(await page.evaluate<boolean>(`document.activeElement.matches('a.notice[aria-current]')`)).toBe(true)
    const third = await page.locator('a.notice').nth(2).getAttribute('href')
    expect(await marked().getAttribute('href')).toBe(third)
    expect(await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid')
    await page.keyboard.press('k')
    expect(await marked().getAttribute('href')).not.toBe(third)
    await page.keyboard.press('/')
    await page.keyboard.type('jk4')
    await expect.poll(() => count(page)).toBe('0 of 41 notices')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect.poll(() => count(page)).toBe('41 notices')
    await page.keyboard.press('3')
    await expect.poll(() => page.locator('.tabs [aria-current]').innerText()).toBe('Matrix')
    await page.locator('.matrix a.cell').first().focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.tabs [aria-current]').innerText()).toBe('Messages')
    expect(await count(page)).toMatch(/^\d+ of 41 notices$/)
    await page.keyboard.press('?')
    await page.getByRole('checkbox', { name: 'Keys of one character are on' }).uncheck()
    await page.keyboard.press('Escape')
    await page.keyboard.press('2')
    expect(await page.locator('.tabs [aria-current]').innerText()).toBe('Messages')
    expect(complaints).toEqual([])
    await context.close()
  })

  test('on a phone one goes from the list to a notice and back', async () => {
    save(await reportOf())
    const { page, complaints, context } = await open('', {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    })
    expect(await page.locator('.detail').isVisible()).toBe(false)
    await page.locator('a.notice').nth(1).tap()
    await page.locator('.detail h2').waitFor()
    expect(await page.locator('.list').isVisible()).toBe(false)
    await page.getByRole('link', { name: 'All notices' }).tap()
    await page.locator('.list').waitFor()
    expect(complaints).toEqual([])
    await context.close()
  })

  test('SMS, calls, chats, rooms and notifications look like what they are', async () => {
    save(await reportOf())
    const { page, complaints, context } = await open('#messages?channel=sms&language=it&action=reschedule')
    const stage = page.locator('.stage')
    await expect.poll(() => stage.innerText()).toContain('3 segments in UCS-2 because of “–”')
    expect(await stage.innerText()).toContain('Charged: 3 SMS segments to 1 person, up to 3 a person')
    for (const [channel, words] of [
      ['ops-room', 'APP'],
      ['duty', 'New time'],
      ['chat', 'has changed'],
    ] as const) {
      await page.goto(`${url()}#messages?channel=${channel}&action=send`)
      await expect.poll(() => stage.innerText()).toContain(words)
    }
    expect(complaints).toEqual([])
    await context.close()
  })

  test('on paper stand the list, the timeline, the matrix and the rules', async () => {
    save(await reportOf())
    const { page, context } = await open()
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`)
    for (const name of ['.list', '.timelines', '.matrix', '#view-rules', '.detail h2'])
      expect(await page.locator(name).isVisible(), name).toBe(true)
    expect(await page.locator('.filters').isVisible()).toBe(false)
    expect(await page.locator('a.notice').count()).toBe(41)
    await context.close()
  })

  test('without scripts the notices are listed: who, when, what', async () => {
    save(await reportOf())
    const { page, complaints, context } = await open('', { javaScriptEnabled: false })
    const text = await page.locator('main').innerText()
    expect(text).toContain('Nuovo orario: manutenzione di Billing API e Invoices, 5 dicembre 2026')
    expect(text).toContain('2 people of enterprise')
    expect(await page.locator('tr[id^="n-"]').count()).toBe(41)
    expect(text).toContain('Who hears over what, by the rules')
    expect(complaints).toEqual([])
    await context.close()
  })

  test('hostile text stays text', async () => {
    const evil = '</script><script>document.title="gone"</script><img src=https://evil.example/x onerror=alert(1)><!--'
    const event = campaign['events/pg16-upgrade.yaml']!.replace(/^title: .*$/m, `title: '${evil}'`).replace(
      'Billing API, Invoices',
      `"${evil.replaceAll('"', "'")}"`,
    )
    save(await reportOf({ 'events/evil.yaml': event.replace('id: pg16-upgrade', 'id: evil') }))
    const { page, complaints, context } = await open('#messages?event=evil')
    const wanted = await count(page)
    expect(wanted).toMatch(/^\d+ of \d+ notices$/)
    expect(await page.locator('.event-title').first().innerText()).toBe(evil)
    for (let i = 0; i < Number.parseInt(wanted, 10); i++) {
      await page.keyboard.press('j')
      await page.locator('.detail :is(.stage, .silence)').waitFor()
    }
    for (const view of ['timeline', 'matrix', 'rules']) await page.goto(`${url()}#${view}`)
    expect(await page.title()).not.toBe('gone')
    expect(await page.locator('img, main script').count()).toBe(0)
    expect(complaints).toEqual([])
    await context.close()
  })
})

test('the page is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    // An inline script is what the page's policy names by its hash, and a page that stands alone links to nothing.
    rules: { 'require-sri': 'off', 'no-inline-style': 'off' },
  })
  const found = await validator.validateString(await reportOf())
  expect(
    found.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => `${line} ${ruleId} ${message}`),
    ),
  ).toEqual([])
})

test('the page holds itself to a policy under which nothing can be loaded, and names no person', async () => {
  const html = await reportOf()
  expect(html).toMatch(
    /content="default-src &#39;none&#39;; script-src &#39;sha256-[\w+/]{43}=&#39;; style-src &#39;unsafe-inline&#39;; base-uri/,
  )
  expect(html).not.toMatch(/<link|<img|src="http|@import|url\(/)
  // Names are in the words of the first reader of each notice only, which are packed.
  expect(html).not.toContain('dirk@firma.example')
})

test('a plan that a guard stops says so at the top, and names nobody', async () => {
  const dir = makeProject({
    ...campaign,
    'audiences/enterprise.yaml': campaign['audiences/enterprise.yaml']!.replace(
      'bruno@ditta.example',
      'bruno@example.com',
    ),
  })
  const { stdout, code } = await notify(dir, ['plan', '--format', 'html', '--now', '2026-12-02T20:00:00Z'], {
    env: campaignEnv,
  })
  expect(code).toBe(1)
  expect(stdout).toContain('Stopped by 1 guard: nothing is sent unless it is allowed')
  expect(stdout).toContain('<b>placeholder</b>: 1 person of pg16-upgrade looks like a test: … (…)')
})

test('what only a listing has is refused', async () => {
  const dir = makeProject(campaign)
  for (const flag of ['--people', '--full']) {
    const { code, stderr } = await notify(dir, ['plan', '--format', 'html', flag], { env: campaignEnv })
    expect(code).toBe(1)
    expect(stderr).toContain(`${flag} has no meaning with --format html`)
  }
})
