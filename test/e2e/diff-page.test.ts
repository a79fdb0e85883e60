import { describe, expect, test } from 'vitest'
import { campaign, campaignEnv } from '../support/campaign.ts'
import { notify } from '../support/cli.ts'
import { makeRepository } from '../support/git.ts'
import { hasChromium, useBrowser, views, violations } from '../support/report-pages.ts'

const evil = '</script><script>document.title="gone"</script><img src=https://evil.example/x onerror=alert(1)><!--'

/** A window that moves, other words, a reminder less, a way more, and a text that would like to be markup. */
async function diffPage(): Promise<string> {
  const repository = makeRepository()
  repository.commit('begin', campaign)
  const event = campaign['events/pg16-upgrade.yaml']!
  const rules = campaign['rules/customers.yaml']!
  repository.write({
    'events/pg16-upgrade.yaml': event
      .replace('05T22:00', '07T22:00')
      .replace('06T00:30', '07T23:30')
      .replace('Queue invoices in the mobile app.', `'${evil}'`),
    'rules/customers.yaml': rules.replace('72h before start, ', '').replace('unavailable', 'not available'),
    'channels.yaml': campaign['channels.yaml']!.replace('adapter: outbox', 'adapter: outbox\nrate: 5/s'),
    'audiences/partners.yaml': campaign['audiences/partners.yaml']!.replace(/ {2}- \{id: fred.*\n/, ''),
  })
  const argv = ['diff', '--format', 'html', '--now', '2026-12-01T08:00:00Z']
  const { stdout, stderr, code } = await notify(repository.dir, argv, { env: campaignEnv })
  expect(code, stderr).toBe(0)
  return stdout
}

describe.runIf(hasChromium)('the page of a diff in Chromium', { timeout: 300_000 }, () => {
  const { url, save, open } = useBrowser()

  test('shows every change, to everybody, in every width and scheme, and hostile text as text', async () => {
    save(await diffPage())
    const { page, complaints, context } = await open()
    const text = await page.locator('main').textContent()
    for (const words of ['at once', 'removed', 'other words', 'other readers', '72h before start', 'channel email'])
      expect(text).toContain(words)
    expect(await page.locator('#changes ins', { hasText: evil.slice(0, 20) }).count()).toBeGreaterThan(0)
    expect(await page.locator('#settings').textContent()).toContain('rate')
    for (const { colorScheme, width } of views) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      expect(await violations(page), `${colorScheme} ${width}`).toEqual([])
    }
    expect(await page.title()).toBe('acme: what people would read differently')
    expect(await page.locator('img, main script').count()).toBe(0)
    expect(complaints).toEqual([])
    await context.close()
  })

  test('is searched, filtered, walked through with keys and linked to', async () => {
    save(await diffPage())
    const { page, complaints, context } = await open()
    const count = () => page.locator('.count').innerText()
    const all = Number.parseInt(await count(), 10)
    await page.keyboard.press('/')
    await page.keyboard.type('not AVAILABLE')
    await expect.poll(count).toMatch(/^\d+ of \d+ changes$/)
    expect(Number.parseInt(await count(), 10)).toBeLessThan(all)
    await page.keyboard.press('Escape')
    await page.getByRole('searchbox').fill('')
    await page.getByRole('combobox', { name: 'Channel' }).selectOption('sms')
    await page.getByRole('button', { name: 'other words' }).click()
    const shown = page.locator('#changes > li:visible')
    for (const card of await shown.all()) expect(await card.getAttribute('data-kind')).toBe('words')
    await page.getByRole('button', { name: 'other words' }).click()
    await page.getByRole('combobox', { name: 'Channel' }).selectOption('')
    expect(await count()).toBe(`${all} changes`)
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    const id = await page.evaluate<string>('document.activeElement.id')
    expect(id).toBe(await page.locator('#changes > li').nth(1).getAttribute('id'))
    await page.keyboard.press('o')
    expect(await page.locator(`#${id} details`).first().getAttribute('open')).toBe('')
    await context.close()
    const linked = await open(`#${id}`)
    expect(await linked.page.evaluate<string>('document.activeElement.id')).toBe(id)
    await linked.context.close()
    expect(complaints).toEqual([])
    expect(url()).toMatch(/^file:/)
  })

  test('says everything without scripts', async () => {
    save(await diffPage())
    const { page, complaints, context } = await open('', { javaScriptEnabled: false })
    expect(await page.locator('#changes > li').first().innerText()).toContain('rescheduled')
    expect(complaints).toEqual([])
    await context.close()
  })
})
