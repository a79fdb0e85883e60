import { expect, it } from 'vitest'
import { campaign, campaignEnv } from '../support/campaign.ts'
import { makeProject, notify } from '../support/cli.ts'

interface Index {
  audiences: { id: string }[]
  channels: { id: string }[]
  events: { id: string }[]
  languages: string[]
  moments: string[]
  rows: [
    string,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    string,
    string,
    number,
    [number, number][],
    string,
  ][]
}

/** The readers of each row of a plan, as its page has them. */
async function readersOf(files: Record<string, string>): Promise<Record<string, Record<string, number>>> {
  const argv = ['plan', '--format', 'html', '--now', '2026-12-01T09:00:00Z']
  const { stdout } = await notify(makeProject(files), argv, { env: campaignEnv })
  const index = JSON.parse(/<script type="application\/json" id="index">(.*?)<\/script>/s.exec(stdout)![1]!) as Index
  return Object.fromEntries(
    index.rows.map(([, event, , moment, channel, language, action, , , , recipients, audiences]) => [
      [
        index.events[event]!.id,
        index.moments[moment],
        index.channels[channel]!.id,
        index.languages[language],
        action,
      ].join(' '),
      { recipients, ...Object.fromEntries(audiences.map(([id, count]) => [index.audiences[id]!.id, count])) },
    ]),
  )
}

it('counts the readers of a row by audience: who is in two counts in both, a place in none', async () => {
  const readers = await readersOf(campaign)
  expect(readers['pg16-upgrade announced email en 0']).toEqual({ recipients: 2, enterprise: 1, partners: 2 })
  expect(readers['pg16-upgrade announced email it 0']).toEqual({ recipients: 2, enterprise: 2 })
  expect(readers['pg16-upgrade announced ops-room en 0']).toEqual({ recipients: 1 })
  expect(readers['checkout-hotfix started call it 0']).toEqual({ recipients: 2, enterprise: 1, staff: 1 })
})

it('counts everybody of the only audience of a rule, without those who are named beside it', async () => {
  const rules = campaign['rules/customers.yaml']!
  const one = { ...campaign, 'rules/customers.yaml': rules.replace('[enterprise, partners]', '[enterprise]') }
  expect((await readersOf(one))['pg16-upgrade announced email it 0']).toEqual({ recipients: 2, enterprise: 2 })
  const noc = rules.replace(
    'to: {audiences: [enterprise, partners]}',
    'to: {audiences: [enterprise], emails: [noc@acme.example]}',
  )
  const both = await readersOf({ ...campaign, 'rules/customers.yaml': noc })
  expect(both['pg16-upgrade announced email en 0']).toEqual({ recipients: 2, enterprise: 1 })
})
