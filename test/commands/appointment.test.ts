import { describe, expect, it } from 'vitest'
import { makeProject, notify, writeFiles } from '../support/cli.ts'
import { deskProject, mails, order } from '../support/desk.ts'

const { 'rules/order.yaml': _, ...bare } = deskProject

const reminder = `kind: rule
id: reminder
engine: otobo
screen: appointment
on: [AppointmentNotification]
when: {calendar: Shifts, title: "^night"}
to: {recipients: [AppointmentAgentReadPermissions]}
via: [email]
message:
  en: {subject: "Soon: <OTOBO_APPOINTMENT_TITLE>", body: "At <OTOBO_APPOINTMENT_STARTTIME>"}
  it: {subject: "Tra poco: <OTOBO_APPOINTMENT_TITLE>", body: "Alle <OTOBO_APPOINTMENT_STARTTIME>"}
`
const shift = `kind: event
id: night
type: appointment
title: Night shift
window: {start: 2026-01-05T22:00, end: 2026-01-06T06:00, timezone: UTC}
fields: {CalendarID: 1, NotificationTemplate: 3600, Recurring: 1, RecurrenceType: Daily, RecurrenceCount: 3}
`
const project = { ...bare, 'rules/reminder.yaml': reminder, 'events/night.yaml': shift }
const now = '2026-01-05T10:00:00Z'

describe('appointments of the project', () => {
  it('are reminded of at their notification times, one for each of a series', async () => {
    const dir = makeProject(project)
    expect((await notify(dir, ['validate'])).code).toBe(0)
    expect((await notify(dir, ['send', '--yes', '--json'], { now })).summary()).toMatchObject({ sent: 0, scheduled: 6 })
    expect((await notify(dir, ['send', '--yes', '--json'], { now })).summary()).toMatchObject({
      scheduled: 0,
      pending: 6,
    })
    expect((await notify(dir, ['send', '--due', '--json'], { now: '2026-01-05T20:59:00Z' })).summary()).toMatchObject({
      sent: 0,
    })
    expect((await notify(dir, ['send', '--due', '--json'], { now: '2026-01-05T21:00:00Z' })).summary()).toMatchObject({
      sent: 2,
      pending: 4,
    })
    expect((await notify(dir, ['send', '--due', '--json'], { now: '2026-01-06T21:05:00Z' })).summary()).toMatchObject({
      sent: 2,
      pending: 2,
    })
    const sent = await mails(dir)
    expect(sent.map(({ subject }) => subject)).toEqual([
      'Tra poco: Night shift',
      'Tra poco: Night shift',
      'Soon: Night shift',
      'Soon: Night shift',
    ])
    expect(sent[0]?.text).toContain('Alle 05/01/2026 23:00:00')
  })

  it('that move or are called off take their waiting reminders with them', async () => {
    const dir = makeProject(project)
    await notify(dir, ['send', '--yes'], { now })
    writeFiles(dir, { 'events/night.yaml': shift.replace('T22:00', 'T23:00') })
    expect((await notify(dir, ['send', '--yes', '--json'], { now })).summary()).toMatchObject({
      scheduled: 6,
      cancelled: 6,
    })
    writeFiles(dir, { 'events/night.yaml': shift.replace('title:', 'status: cancelled\ntitle:') })
    expect((await notify(dir, ['send', '--yes', '--json'], { now })).summary()).toMatchObject({
      scheduled: 0,
      cancelled: 6,
    })
    expect(await mails(dir)).toEqual([])
  })

  it('are left alone by rules whose filters do not hold', async () => {
    const dir = makeProject({ ...project, 'events/night.yaml': shift.replace('Night shift', 'Day shift') })
    expect(JSON.parse((await notify(dir, ['plan', '--json'], { now })).stdout).summary).toMatchObject({
      schedule: 0,
      send: 0,
    })
  })
})

describe('messages of the administrators', () => {
  const announcement = 'kind: event\nid: closing\ntype: announcement\ntitle: We close early\n'
  const tell = (to: string) =>
    `kind: rule\nid: tell\non: [announced]\nto: ${to}\nvia: [email]\nmessage: {en: {subject: "{{event.title}}", body: Hello}}\n`

  it('go to agents, members of groups by permission, and customers of groups, each once', async () => {
    const directory = bare['directory.yaml']!.replace(
      'email: carla@shop.example,',
      'email: carla@shop.example, groups: {bread: [ro]},',
    )
    const audience =
      'kind: audience\nid: bakers\ndirectory: {agents: [olga], groups: [bread], permission: ro, customers: true}\n'
    const dir = makeProject({
      ...bare,
      'directory.yaml': directory,
      'a.yaml': audience,
      'e.yaml': announcement,
      'r.yaml': tell('{audiences: [bakers]}'),
    })
    await notify(dir, ['send', '--yes'], { now })
    expect((await mails(dir)).map(({ to }) => to)).toEqual([
      '"Carla Conte" <carla@shop.example>',
      '"Olga Forno" <olga@bakery.example>',
      '"Piet Oven" <piet@bakery.example>',
    ])
    writeFiles(dir, { 'a.yaml': audience.replace('permission: ro', 'permission: rw').replace('agents: [olga], ', '') })
    const plan = JSON.parse(
      (
        await notify(
          makeProject({
            ...bare,
            'a.yaml': audience.replace('permission: ro', 'permission: rw').replace(', customers: true', ''),
            'e.yaml': announcement,
            'r.yaml': tell('{audiences: [bakers]}'),
          }),
          ['plan', '--json'],
          { now },
        )
      ).stdout,
    )
    expect(plan.summary.send).toBe(1)
  })

  it('may name people of the directory in the rule itself', async () => {
    const dir = makeProject({ ...bare, 'e.yaml': announcement, 'r.yaml': tell('{agents: [piet], groups: ["4"]}') })
    await notify(dir, ['send', '--yes'], { now })
    expect(await mails(dir)).toHaveLength(2)
  })

  it('are refused for names that the directory lacks', async () => {
    const dir = makeProject({ ...bare, 'e.yaml': announcement, 'r.yaml': tell('{agents: [piat], roles: [night]}') })
    const { stdout, code } = await notify(dir, ['validate', '--json'])
    expect(code).toBe(1)
    const messages = (JSON.parse(stdout).diagnostics as { message: string }[]).map(({ message }) => message)
    expect(messages).toContain('the directory has no agent "piat"; did you mean "piet"?')
    expect(messages).toContain('the directory has no role "night"')
  })
})

describe('OTOBO’s tags in rules of our own', () => {
  const words = `message:
  engine: otobo
  en: {subject: "On <OTOBO_TICKET_Title>", body: "Dear <OTOBO_NOTIFICATION_RECIPIENT_UserFirstname>, state <OTOBO_TICKET_State>"}
  it: {subject: "Su <OTOBO_TICKET_Title>", body: "Ciao <OTOBO_NOTIFICATION_RECIPIENT_UserFirstname>"}
`
  it('are filled in for a ticket that is fired, and for an event of the project', async () => {
    const dir = makeProject({
      ...bare,
      'e.yaml':
        'kind: event\nid: e1\ntype: maintenance\ntitle: Oven cleaning\nwindow: {start: 2026-01-06T22:00, end: 2026-01-06T23:00}\n',
      'r.yaml': `kind: rule\nid: own\non: [announced, TicketCreate]\nto: {agents: [olga, piet]}\nvia: [email]\n${words}`,
    })
    expect((await notify(dir, ['validate'])).code).toBe(0)
    await notify(dir, ['send', '--yes'], { now })
    await notify(dir, ['fire', 'TicketCreate', '--data', '-'], { now, stdin: order() })
    const sent = await mails(dir)
    expect(sent.map(({ subject }) => subject).sort()).toEqual([
      'On Oven cleaning',
      'Su Oven cleaning',
      '[Ticket#2026010110000017] On Ten loaves',
      '[Ticket#2026010110000017] Su Ten loaves',
    ])
    expect(sent.find(({ subject }) => subject === 'On Oven cleaning')?.text).toContain('Dear Piet, state scheduled')
  })
})
