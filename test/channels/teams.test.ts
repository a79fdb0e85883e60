import { expect, test } from 'vitest'
import teams from '../../src/channels/teams.ts'
import { openTeamsSink, type TeamsSink, teamsSignature } from '../sink/teams.ts'
import { type ChatSubject, never, testChat, withChat } from './chat-suite.ts'
import { samples } from './notices.ts'

let sink: TeamsSink
const login = { kind: 'rejected', scope: 'channel', reason: 'auth' } as const

const flow: ChatSubject = {
  adapter: 'teams',
  secrets: [teamsSignature],
  async open() {
    sink = await openTeamsSink()
    const own = sink
    return { sink, config: { url: sink.flowUrl }, shown: () => own.cards.length }
  },
  isPost: () => true,
  answers: {
    '200': { answer: { status: 200, body: '' }, outcome: { kind: 'sent' } },
    '400 switched off': {
      answer: { status: 400, body: 'WorkflowTriggerIsNotEnabled' },
      outcome: { kind: 'rejected', scope: 'channel', reason: 'flow-off' },
    },
    '401 sig': { answer: { status: 401, body: `no: ${teamsSignature}` }, outcome: login },
    '403': { answer: { status: 403, body: 'no' }, outcome: login },
    '404': { answer: { status: 404, body: 'no' }, outcome: { kind: 'rejected', scope: 'channel' } },
    '413': { answer: { status: 413, body: 'no' }, outcome: { kind: 'rejected', scope: 'content' } },
    '500': { answer: { status: 500, body: 'no' }, outcome: { kind: 'retry', scope: 'channel' } },
    '502': { answer: { status: 502, body: 'no' }, outcome: { kind: 'unknown' } },
    '503': { answer: { status: 503, body: 'no' }, outcome: { kind: 'retry' } },
  },
  limited: { answer: { status: 429, headers: { 'retry-after': '13' }, body: 'no' }, after: 13_000 },
  acceptsAnything: true,
}

testChat(flow)

test('a workflow gives nothing to come back to', async () => {
  await withChat(flow, async ({ sender, say, keyOf }) => {
    expect(await sender.send(say(samples.announced!), keyOf(samples.announced!), never)).toEqual({ kind: 'sent' })
    expect([sender.revise, sender.lookup]).toEqual([undefined, undefined])
  })
})

test('check sends nothing, unless it may leave a run in the history', async () => {
  await withChat(flow, async ({ sender }) => {
    expect(await sender.check!(false, never)).toMatchObject({ ok: true, detail: expect.stringContaining('--deep') })
    expect(sink.requests).toEqual([])
    expect(await sender.check!(true, never)).toMatchObject({ ok: true })
    expect([sink.cards, sink.emptyRuns]).toEqual([[], [{ text: '' }]])
  })
  await withChat(flow, async ({ sender }) => expect(await sender.check!(true, never)).toMatchObject({ ok: false }), {
    url: `${sink.url}/workflows/8d1e/triggers/manual/paths/invoke?api-version=2016-06-01&sig=wrong`,
  })
})

test.each([
  'https://acme.webhook.office.com/webhookb2/8d1e@4f2a/IncomingWebhook/x/y',
  'https://outlook.office.com/webhook/8d1e@4f2a/IncomingWebhook/x/y',
  'https://outlook.office365.com/webhook/8d1e',
])('%s is refused with the way out', async (url) => {
  expect(teams.checkConfig!({ url })).toMatchObject([
    { path: ['url'], message: expect.stringContaining('retired'), hint: expect.stringContaining('workflow') },
  ])
  const opening = async () => teams.open({ url }, { dir: '/', stdout: { write: () => true }, concurrency: 1 })
  await expect(opening()).rejects.toThrow('retired')
})

test.each([
  'https://prod-1.westeurope.logic.azure.com:443/workflows/1',
  'https://a.b.environment.api.powerplatform.com/x',
  '${env:TEAMS_URL}',
])('%s is none of those', (url) => {
  expect(teams.checkConfig!({ url })).toEqual([])
})

test('times are for each reader', () => {
  const { message, about } = samples.announced!
  const { body } = teams.compose(
    message,
    { id: 'a', address: 'a', timezone: 'Europe/Rome' } as never,
    { url: '' },
    about,
  ).attachments[0].content
  expect(body).toContainEqual(
    expect.objectContaining({
      text: 'Your time: {{DATE(2026-12-05T21:00:00Z,SHORT)}} {{TIME(2026-12-05T21:00:00Z)}} – {{DATE(2026-12-05T23:00:00Z,SHORT)}} {{TIME(2026-12-05T23:00:00Z)}}',
    }),
  )
})
