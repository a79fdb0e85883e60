import { describe, expect, it } from 'vitest'
import { buildMatrix } from '../../src/engine/matrix.ts'
import { loadProject } from '../../src/load/project.ts'
import { matrixMarkdown } from '../../src/output/matrix-markdown.ts'
import { matrixText } from '../../src/output/matrix-text.ts'
import { plainStyle } from '../../src/output/style.ts'
import { type Files, makeProject, notify } from '../support/cli.ts'

const files: Files = {
  'notify.yaml': 'name: acme\ndefaults: {language: en, timezone: Europe/Rome, from: ops@acme.example}\n',
  'audiences.yaml': `kind: audience
id: enterprise
segment: customer
recipients: [{id: ann, email: ann@corp.example}]
---
kind: audience
id: staff
segment: internal
recipients: [{id: bea, email: bea@acme.example}]
`,
  'channels.yaml': `kind: channel
id: email
adapter: outbox
---
kind: channel
id: sms
adapter: twilio
config: {accountSid: AC00000000000000000000000000000000, authToken: "\${env:TOKEN}", from: "+15005550006"}
---
kind: channel
id: ops-room
adapter: slack
segment: internal
config: {webhook: "\${env:ROOM}"}
`,
  'rules.yaml': `kind: rule
id: everybody
on: [completed, 1h before start, 3d before start, announced]
when: {type: [maintenance, deploy], urgency: {not: emergency}}
to: {audiences: [staff, enterprise]}
via: [email]
message: {template: scheduled-maintenance}
---
kind: rule
id: at-once
on: [announced]
when: {type: [maintenance, deploy], urgency: [urgent, emergency]}
to: {audiences: [enterprise]}
via: [{fallback: [sms, email], undelivered: 5m, emergency: all}]
corrections: false
message: {template: scheduled-maintenance}
---
kind: rule
id: room
on: [announced, rescheduled, cancelled]
to: {audiences: [enterprise]}
via: [ops-room]
message: {template: scheduled-maintenance}
---
kind: rule
id: old
validity: invalid
on: [announced]
to: {audiences: [enterprise]}
via: [sms]
message: {template: scheduled-maintenance}
`,
  'events.yaml': `kind: event
id: outage
type: deploy
urgency: emergency
status: scheduled
title: Hotfix
services: [API]
window: {start: 2026-12-05T22:00, end: 2026-12-06T00:00}
`,
}

const env = { TOKEN: 'x', ROOM: 'https://hooks.slack.example/services/T/B/x' }

describe('plan --format matrix', () => {
  it('shows who hears over what at which moment and urgency, without any event', async () => {
    const { 'events.yaml': _, ...rules } = files
    const { stdout, code, stderr } = await notify(makeProject(rules), ['plan', '--format', 'matrix'], { env })
    expect(code, stderr).toBe(0)
    expect(stdout).toBe(`enterprise  customer
when type is maintenance or deploy (everybody, at-once)

                   routine  urgent              emergency
  announced        email    email, sms > email  sms + email
  3d before start  email    email               –
  1h before start  email    email               –
  rescheduled *    email    email               –
  completed        email    email               –
  cancelled *      email    email               –

staff  internal
when type is maintenance or deploy (everybody)

                   routine, urgent
  announced        email
  3d before start  email
  1h before start  email
  rescheduled *    email
  completed        email
  cancelled *      email

ops-room  a place, internal
every event (room)

               any urgency
  announced    ops-room
  rescheduled  ops-room
  cancelled    ops-room

a > b: b where a does not reach the person
a + b: both at once
*: a correction, to who was told otherwise
not valid, and so silent: old
`)
  })

  it('shows for one event what its own urgency brings', async () => {
    const dir = makeProject(files)
    const { stdout } = await notify(dir, ['plan', '--format', 'matrix', '--event', 'outage', '--json'], { env })
    const { event, rules, cells } = JSON.parse(stdout)
    expect(event).toBe('outage')
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(['at-once', 'room', 'old'])
    expect(cells[0]).toEqual({
      reader: { kind: 'audience', id: 'enterprise', segment: 'customer' },
      moment: 'announced',
      urgency: 'emergency',
      rule: 'at-once',
      channels: ['sms', 'email'],
      via: 'all',
      isCorrection: false,
    })
    expect(cells).toHaveLength(4)
  })

  it('is a list where a table does not fit', async () => {
    const project = (await loadProject(makeProject(files), () => {}, { env }))!
    const matrix = buildMatrix(project, (channel) => channel === 'ops-room')
    const text = matrixText(matrix, { style: plainStyle, columns: 40 })
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40)
    expect(text).toContain(
      '  announced\n    routine: email\n    urgent: email, sms > email\n    emergency: sms + email\n',
    )
  })

  it('is a table a reader in Markdown, in which nothing of the project is markup', async () => {
    const odd = {
      ...files,
      'rules.yaml': files['rules.yaml']!.replace('type: [maintenance, deploy]', 'fields.a: "<b>|@ops"'),
    }
    const project = (await loadProject(makeProject(odd), () => {}, { env }))!
    const text = matrixMarkdown(buildMatrix(project, (channel) => channel === 'ops-room'))
    expect(text).toContain('### enterprise (customer)\n')
    expect(text).toContain('| moment | routine, urgent |')
    expect(text).toContain('When fields.a is &lt;b&gt;&#124;@\u200bops (everybody)')
    expect(text).toContain('| rescheduled \\* | email |')
  })

  it('refuses what only a plan has', async () => {
    const { code, stderr } = await notify(makeProject(files), ['plan', '--format', 'matrix', '--out', 'x'], { env })
    expect(code).toBe(1)
    expect(stderr).toContain('--out has no meaning with --format matrix')
  })

  it('says so where there is nothing to show', async () => {
    const dir = makeProject({ 'notify.yaml': files['notify.yaml']! })
    expect((await notify(dir, ['plan', '--format', 'matrix'])).stdout).toBe('No rule speaks to anybody.\n')
  })
})
