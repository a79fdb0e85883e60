import { hash } from 'node:crypto'

/**
 * The name under which calendars know an event, or one occurrence of it: the same in all messages to everybody, whatever the
 * event is renamed to (`identity` is its oldest id). The hash keeps names apart that look alike once they are made tidy.
 */
export function uidOf(project: string, identity: string, occurrence: string | null): string {
  const digest = hash('sha256', JSON.stringify([project, identity, occurrence ?? '']), 'hex').slice(0, 16)
  return `${word(identity).slice(0, 80)}.${digest}@${word(project).slice(0, 60)}.notify`
}

function word(text: string): string {
  return text.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[-.]+|[-.]+$/g, '') || 'x'
}
