import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { simpleParser } from 'mailparser'
import type { Files } from './cli.ts'

/** A project of an invented help desk whose rules are OTOBO's. */
export const deskProject: Files = {
  'notify.yaml': 'name: desk\ndefaults: {language: en, timezone: Europe/Rome, from: Desk <desk@bakery.example>}\n',
  'email.yaml': 'kind: channel\nid: email\nadapter: outbox\n',
  'directory.yaml': `kind: directory
id: bakery
agents:
  - {id: 2, login: olga, firstName: Olga, lastName: Forno, email: olga@bakery.example, language: it, timezone: Europe/Rome, groups: {bread: [rw]}, queues: [Bread], preferences: {UserPw: secrethash}}
  - {id: 3, login: piet, firstName: Piet, lastName: Oven, email: piet@bakery.example, language: de, groups: {bread: [ro]}, queues: [Bread]}
groups: [{id: 4, name: bread}]
queues: [{id: 20, name: Bread, group: bread, email: bread@bakery.example}]
customers: [{login: carla, firstName: Carla, lastName: Conte, email: carla@shop.example, language: it}]
calendars: [{id: 1, name: Shifts, group: bread}]
`,
  'rules/order.yaml': `kind: rule
id: order
engine: otobo
name: New order
on: [NotificationNewTicket]
when: {queue: Bread}
to: {recipients: [AgentMyQueues], emails: [chef@bakery.example]}
via: [email]
message:
  en: {subject: "New: <OTOBO_TICKET_Title>", body: "Hi <OTOBO_NOTIFICATION_RECIPIENT_UserFirstname>, <OTOBO_TICKET_Title>. <OTOBO_OWNER_UserPw>"}
  it: {subject: "Nuovo: <OTOBO_TICKET_Title>", body: "Ciao <OTOBO_NOTIFICATION_RECIPIENT_UserFirstname>"}
`,
}

export const order = (changes: Record<string, unknown> = {}): string =>
  JSON.stringify({
    Ticket: {
      TicketID: 17,
      TicketNumber: '2026010110000017',
      Title: 'Ten loaves',
      Queue: 'Bread',
      State: 'new',
      Owner: 'piet',
      CustomerUserID: 'carla',
    },
    Article: [
      {
        ArticleID: 99,
        SenderType: 'customer',
        From: 'carla@shop.example',
        Subject: 'Ten loaves',
        Body: 'please',
        CommunicationChannel: 'Email',
      },
    ],
    ...changes,
  })

/** What the outbox holds: to, subject and text, in order of address. */
export async function mails(dir: string): Promise<{ to: string; subject: string; text: string }[]> {
  const folder = join(dir, 'outbox')
  const names = existsSync(folder) ? readdirSync(folder) : []
  const parsed = await Promise.all(names.map((name) => simpleParser(readFileSync(join(folder, name)))))
  return parsed
    .map((mail) => ({
      to:
        mail.to === undefined
          ? ''
          : [mail.to]
              .flat()
              .map(({ text }) => text)
              .join(', '),
      subject: mail.subject ?? '',
      text: mail.text ?? '',
    }))
    .sort((a, b) => (a.to < b.to ? -1 : 1))
}

/** Export files and vectors of a real system, kept outside the repository; undefined where they are absent. */
export const reference = (() => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const folder = process.env.NOTIFY_OTOBO_VECTORS ?? join(root, '../shared/otobo/vectors')
  return existsSync(join(folder, 'world.json')) ? join(folder, '..') : undefined
})()

export function exportFiles(): string[] {
  if (reference === undefined) return []
  const samples = join(reference, 'samples')
  return [join(reference, 'default-notifications.yml'), ...readdirSync(samples).map((name) => join(samples, name))]
}
