import { expect, it, onTestFinished } from 'vitest'
import { discordHookToken, openDiscordSink } from '../sink/discord.ts'
import { openGoogleChatSink } from '../sink/googlechat.ts'
import { mattermostToken, openMattermostSink } from '../sink/mattermost.ts'
import { ntfyToken, openNtfySink } from '../sink/ntfy.ts'
import { openSlackSink, slackToken } from '../sink/slack.ts'
import { openTeamsSink, teamsSignature } from '../sink/teams.ts'
import { openTelegramSink, telegramGroup, telegramToken } from '../sink/telegram.ts'
import { makeProject, notify, smallProject, writeFiles } from '../support/cli.ts'

const now = '2026-12-01T09:00:00Z'
const event = smallProject['events/upgrade.yaml']!

/** Every chat of a company, told by one rule; two people are told by push and by Telegram as well. */
async function company() {
  const sinks = {
    slack: await openSlackSink(),
    teams: await openTeamsSink(),
    discord: await openDiscordSink(),
    chat: await openGoogleChatSink(),
    mattermost: await openMattermostSink(),
    telegram: await openTelegramSink(),
    ntfy: await openNtfySink(),
  }
  onTestFinished(async () => {
    for (const sink of Object.values(sinks)) await sink.close()
  })
  const { slack, teams, discord, chat, mattermost, telegram, ntfy } = sinks
  const secrets = {
    SLACK_TOKEN: slackToken,
    TEAMS_URL: teams.flowUrl,
    DISCORD_URL: discord.webhookUrl,
    CHAT_KEY: (chat.app as { serviceAccount: string }).serviceAccount,
    MATTERMOST_TOKEN: mattermostToken,
    TELEGRAM_TOKEN: telegramToken,
    NTFY_TOKEN: ntfyToken,
  }
  const channels: Record<string, [adapter: string, config: object]> = {
    'slack-ops': ['slack', { token: '${env:SLACK_TOKEN}', channel: 'C0123456789', apiUrl: `${slack.url}/api` }],
    'teams-ops': ['teams', { url: '${env:TEAMS_URL}' }],
    'discord-ops': ['discord', { webhook: '${env:DISCORD_URL}' }],
    'chat-ops': ['googlechat', { space: 'spaces/AAAAMpdlehY', serviceAccount: '${env:CHAT_KEY}', apiUrl: chat.url }],
    'mattermost-ops': ['mattermost', { ...mattermost.config, token: '${env:MATTERMOST_TOKEN}' }],
    'telegram-ops': ['telegram', { token: '${env:TELEGRAM_TOKEN}', chatId: telegramGroup, apiUrl: telegram.url }],
    telegram: ['telegram', { token: '${env:TELEGRAM_TOKEN}', apiUrl: telegram.url }],
    push: ['ntfy', { server: ntfy.url, token: '${env:NTFY_TOKEN}' }],
    'push-ops': ['ntfy', { server: ntfy.url, token: '${env:NTFY_TOKEN}', topic: 'acme-ops' }],
  }
  const dir = makeProject({
    'notify.yaml': `${smallProject['notify.yaml']}  statusPage: https://status.acme.example\n`,
    'events/upgrade.yaml': event,
    'audiences/customers.yaml': `kind: audience
id: customers
recipients:
  - {id: ann, language: en, addresses: {telegram: "4711", ntfy: ann-push}}
  - {id: bruno, language: it, addresses: {telegram: "4712"}}
`,
    'rules/tell.yaml': smallProject['rules/tell.yaml']!.replace('[email]', `[${Object.keys(channels).join(', ')}]`),
    ...Object.fromEntries(
      Object.entries(channels).map(([id, [adapter, config]]) => [
        `channels/${id}.yaml`,
        `kind: channel\nid: ${id}\nadapter: ${adapter}\nconfig: ${JSON.stringify(config)}\n`,
      ]),
    ),
  })
  const run = async (...argv: string[]) => {
    const result = await notify(dir, argv, { now, env: secrets })
    for (const secret of [...Object.values(secrets), discordHookToken, teamsSignature])
      expect(`${result.stdout}${result.stderr}`).not.toContain(secret)
    return result
  }
  return { dir, run, channels, ...sinks }
}

it('one event drives every chat: announced, moved, cancelled, and nothing twice', async () => {
  const { dir, run, slack, teams, discord, chat, mattermost, telegram, ntfy } = await company()
  expect((await run('validate')).code).toBe(0)
  const plan = JSON.parse((await run('plan', '--json')).stdout)
  // Seven places, and two people of whom one has no topic, for this notice and a reminder.
  expect(plan.summary).toMatchObject({ send: 10, withheld: 2 })
  expect((await run('send', '--yes', '--json')).summary()).toMatchObject({ sent: 10, failed: 0, unknown: 0 })

  writeFiles(dir, { 'events/upgrade.yaml': event.replace('22:00', '23:00').replace('06T00:00', '06T01:00') })
  expect((await run('send', '--yes', '--json')).summary()).toMatchObject({ sent: 10 })
  writeFiles(dir, { 'events/upgrade.yaml': event.replace('status: scheduled', 'status: cancelled') })
  expect((await run('send', '--yes', '--json')).summary()).toMatchObject({ sent: 10 })
  expect(JSON.parse((await run('plan', '--json')).stdout).summary).toMatchObject({ send: 0, schedule: 0 })

  expect(slack.posts.map(({ edits, thread_ts }) => [edits, thread_ts])).toEqual([
    [2, undefined],
    [0, slack.posts[0]!.ts],
    [0, slack.posts[0]!.ts],
  ])
  expect(slack.posts[0]!.text).toMatch(/cancel/i)
  expect(teams.cards).toHaveLength(3)
  expect(discord.posts.map(({ edits }) => edits)).toEqual([2, 0, 0])
  expect(chat.posts.map(({ edits, thread }) => [edits, thread.threadKey])).toEqual(
    [2, 0, 0].map((edits) => [edits, chat.posts[0]!.thread.threadKey]),
  )
  expect(mattermost.posts.map(({ edits, root_id }) => [edits, root_id !== undefined])).toEqual([
    [2, false],
    [0, true],
    [0, true],
  ])
  const inChat = (id: number) => telegram.posts.filter(({ chat_id }) => chat_id === id).map(({ edits }) => edits)
  expect([inChat(telegramGroup), inChat(4_711), inChat(4_712)]).toEqual([
    [2, 0, 0],
    [2, 0, 0],
    [2, 0, 0],
  ])
  expect(telegram.posts.find(({ chat_id }) => chat_id === 4_712)!.text).toContain('annullat')
  expect(
    ntfy
      .shown()
      .map(({ topic }) => topic)
      .sort(),
  ).toEqual(['acme-ops', 'ann-push'])
})

it('channels lists whom each reaches, checks them all, and posts nothing', async () => {
  const { run, channels, slack, teams, discord, chat, mattermost, telegram, ntfy } = await company()
  const listed = JSON.parse((await run('channels', '--json')).stdout) as { id: string; reach: string }[]
  expect(listed.filter(({ reach }) => reach === 'people').map(({ id }) => id)).toEqual(['push', 'telegram'])
  const checked = await run('channels', 'check', '--json')
  expect(checked.code).toBe(0)
  expect((JSON.parse(checked.stdout) as unknown[]).length).toBe(Object.keys(channels).length)
  const posted = [slack.posts, teams.cards, discord.posts, chat.posts, mattermost.posts, telegram.posts, ntfy.messages]
  expect(posted.map((posts) => posts.length)).toEqual([0, 0, 0, 0, 0, 0, 0])
})

it('a wrong token stops its own channel alone, and nothing of it is shown', async () => {
  const { run, slack, mattermost } = await company()
  slack.befall({ status: 200, body: { ok: false, error: 'invalid_auth' } }, undefined, 100)
  const result = await run('send', '--yes', '--json')
  expect(result.code).toBe(3)
  expect(result.summary()).toMatchObject({ sent: 9, failed: 1 })
  expect((await run('channels', 'check', 'slack-ops')).stdout).toContain('the login is refused: invalid_auth')
  expect((await run('status')).stdout).toContain('auth')
  // `run` looks for secrets in all that these print.
  for (const argv of [['log'], ['status', '--json'], ['explain', 'upgrade'], ['preview'], ['ledger', 'export']])
    await run(...argv)
  expect(mattermost.posts).toHaveLength(1)
})
