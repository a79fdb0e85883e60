import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Notice } from '../src/model/plan.ts'
import type { Preview } from '../src/output/preview-text.ts'
import { notify } from './support/cli.ts'

/** Each example with the time as of which it is planned. */
const examples: Record<string, string> = {
  quickstart: '2030-11-30T09:00:00Z',
  team: '2030-11-30T09:00:00Z',
  digest: '2030-11-30T09:00:00Z',
}

const root = fileURLToPath(new URL('..', import.meta.url))

/** With NOTIFY_UPDATE_GOLDEN=1 the expected files are written anew: read their difference before it is committed. */
const isUpdating = process.env.NOTIFY_UPDATE_GOLDEN === '1'

function expectFile(folder: string, name: string, text: string): void {
  const path = join(folder, name)
  if (isUpdating) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(path, text)
  }
  expect(existsSync(path), `${path} is missing: NOTIFY_UPDATE_GOLDEN=1 writes it`).toBe(true)
  expect(text).toBe(readFileSync(path, 'utf8'))
}

/** A digest says no more than the texts beside it, and would change with each of them. */
function withoutDigests(text: string): string {
  const plan = JSON.parse(text) as { digest: string; notices: Notice[] }
  const notices = plan.notices.map(({ recipientsDigest, contentDigest, senderDigest, ...rest }) => rest)
  return `${JSON.stringify({ ...plan, digest: undefined, notices }, null, 2)}\n`
}

describe.each(Object.entries(examples))('examples/%s', (example, now) => {
  function copy(): string {
    const dir = mkdtempSync(join(tmpdir(), 'notify-golden-'))
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
    cpSync(join(root, 'examples', example), dir, {
      recursive: true,
      filter: (path) => !/(\.notify|outbox)$/.test(path),
    })
    return dir
  }
  const golden = join(root, 'test', 'golden', example)

  it('plans what is expected', async () => {
    const dir = copy()
    const json = await notify(dir, ['plan', '--json'], { now })
    expect(json.code).toBe(0)
    expectFile(golden, 'plan.json', withoutDigests(json.stdout))
    expectFile(golden, 'plan.txt', (await notify(dir, ['plan', '--people'], { now })).stdout)
  })

  it('says what is expected, at every moment and in every language', async () => {
    const dir = copy()
    const { stdout } = await notify(dir, ['preview', '--moment', 'all', '--json'], { now })
    // What is gathered is shown as it is read; its notices alone are as other examples have them.
    const digests = await notify(dir, ['preview', '--digest', '--json'], { now })
    const previews = JSON.parse(digests.code === 0 ? digests.stdout : stdout) as Preview[]
    const written = new Set<string>()
    for (const { event, rule, moment, language, subject, short, text, html } of previews) {
      const name = [event, rule, moment]
        .map((part) => part.replaceAll(/\W+/g, '-'))
        .concat(language)
        .join('.')
      expectFile(golden, `${name}.md`, `Subject: ${subject}\nShort: ${short}\n\n${text}`)
      expectFile(golden, `${name}.html`, html)
      written.add(`${name}.md`).add(`${name}.html`)
    }
    const stale = readdirSync(golden).filter((name) => !name.startsWith('plan.') && !written.has(name))
    expect(stale).toEqual([])
  })
})
