import type { Context } from './context.ts'
import { compareCodePoints } from './perl-values.ts'
import { asText, groupMembers } from './permissions.ts'
import { customerRecord } from './recipients-customers.ts'
import { textToHtml } from './text-to-html.ts'

/** Who a message of the administrators is for. */
export interface AdminAudience {
  users?: readonly string[]
  groups?: readonly string[]
  roles?: readonly string[]
  /** permission that members of the groups must have */
  groupPermission: 'ro' | 'rw'
  /** customer users of the groups too */
  notifiesCustomers?: boolean
}

export interface AdminRecipient {
  login: string
  email: string
}

export const noAdminRecipient = 'Select at least one recipient.'

/** Every login once, ordered by login; absence, preferences and the acting user do not count. */
export function adminRecipients(audience: AdminAudience, context: Context): AdminRecipient[] {
  const byLogin = new Map<string, string>()
  const addAgent = (id: string): void => {
    const agent = context.agents.get(id)
    const email = asText(agent?.attributes.UserEmail)
    if (agent?.isValid && email !== '') byLogin.set(agent.login, email)
  }
  for (const id of audience.users ?? []) addAgent(id)
  for (const groupId of audience.groups ?? []) {
    for (const id of groupMembers(context, groupId, audience.groupPermission)) if (id !== '1') addAgent(id)
    if (audience.notifiesCustomers)
      for (const login of customersOf(groupId, audience.groupPermission, context)) addCustomer(login)
  }
  for (const roleId of audience.roles ?? []) for (const id of context.roles.get(roleId)?.members ?? []) addAgent(id)
  return [...byLogin].map(([login, email]) => ({ login, email })).sort((a, b) => compareCodePoints(a.login, b.login))

  function addCustomer(login: string): void {
    const email = asText(customerRecord(login, context)?.UserEmail)
    if (email !== '') byLogin.set(login, email)
  }
}

function customersOf(groupId: string, permission: 'ro' | 'rw', context: Context): string[] {
  const members = context.world.directory.customerGroups?.[groupId] ?? {}
  return Object.keys(members).filter((login) => members[login]?.includes(permission) || members[login]?.includes('rw'))
}

/** The `Bcc` header as OTOBO writes it, comma at the end included. */
export const adminBcc = (recipients: readonly AdminRecipient[]): string =>
  recipients.map(({ email }) => `${email}, `).join('')

/** The one mail: nobody in `To`, an HTML page when the system writes rich text, else plain text. */
export function adminMail(
  text: { from: string; subject: string; body: string },
  recipients: readonly AdminRecipient[],
  context: Context,
): { from: string; bcc: string; subject: string; body: string; contentType: 'text/html' | 'text/plain' } {
  const { from, subject } = text
  const bcc = adminBcc(recipients)
  if (!context.settings.isOn('Frontend::RichText')) {
    return { from, bcc, subject, body: text.body.replace(/\r\n?/g, '\n'), contentType: 'text/plain' }
  }
  const title = textToHtml(subject)
  const body = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body>${text.body}</body></html>`
  return { from, bcc, subject, body, contentType: 'text/html' }
}
