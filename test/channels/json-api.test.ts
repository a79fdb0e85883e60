import { expect, onTestFinished, test } from 'vitest'
import { openApi } from '../../src/channels/json-api.ts'
import { slackOutcome } from '../../src/channels/slack/answers.ts'
import { openApiSink } from '../sink/api.ts'

const secret = 'Marked-5ecret-of-some-length'
const never = new AbortController().signal

/** What is left of a secret where a text is cut in the middle of it. */
const isShown = (detail: string | undefined) => detail?.includes(secret.slice(0, 5)) ?? false

test('a secret that an answer repeats is taken out before the answer is cut to a detail', async () => {
  let body = ''
  const sink = await openApiSink(() => ({ status: 400, body }))
  onTestFinished(() => sink.close())
  const api = await openApi(
    { baseUrl: sink.url, name: 'sample', secrets: [secret] },
    { dir: '/', stdout: { write: () => true }, concurrency: 1 },
  )
  onTestFinished(() => api.close())
  const shown: number[] = []
  for (let before = 150; before <= 310; before += 5) {
    body = `${'x'.repeat(before)}${secret} and more`
    const plain = api.outcome(await api.call('GET', '/', undefined, never))
    body = JSON.stringify({ ok: false, error: `${'x'.repeat(before)}${secret}` })
    const own = slackOutcome(api, await api.call('GET', '/', undefined, never))
    if (isShown(plain.detail) || isShown(own.detail)) shown.push(before)
    expect(plain.detail).toMatch(/HTTP 400: x+/)
    expect(own.detail!.length).toBeLessThanOrEqual(300)
  }
  expect(shown).toEqual([])
})
