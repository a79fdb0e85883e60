import { sizeWords } from '../engine/size.ts'
import type { ChannelEntry, Rule, SecurityWish } from '../model/project.ts'
import { largestAttachments } from './attachments.ts'
import type { LoadedProject } from './checks.ts'
import { concerns } from './concerns.ts'
import { isMapping } from './validate.ts'

/** The adapters that make mail: they sign, encrypt and carry files. */
const mailAdapters: ReadonlySet<string> = new Set(['smtp', 'outbox'])

const methodNames = { pgp: 'OpenPGP', smime: 'S/MIME' } as const

/** What is to be encrypted must have no other way out; and without a key nobody gets anything. */
export function checkSecurity({ rules, project }: LoadedProject): void {
  for (const { document, built: rule, raw } of rules) {
    const { security } = rule ?? {}
    if (rule === undefined || security === undefined) continue
    for (const { channel, path } of channelsOf(rule, raw.via, project.channels)) {
      if (!mailAdapters.has(channel.adapter)) {
        const what = security.encrypt ? 'encrypt' : 'sign'
        document.report('wrong-value', path, `the channel "${channel.id}" (${channel.adapter}) cannot ${what}`, {
          severity: security.encrypt ? 'error' : 'warning',
          hint: security.encrypt
            ? 'send over this channel by a rule of its own, with words that anybody may read'
            : 'what goes over this channel is not signed',
        })
      } else if (security.sign && !hasSigningKey(channel, security)) {
        const consequence = {
          skip: 'so it sends nothing',
          'send-unsigned': 'so it sends unsigned',
          fail: 'so its deliveries fail',
        }[security.onMissingSigningKey]
        document.report(
          'no-key',
          path,
          `the channel "${channel.id}" has no ${methodNames[security.method]} key to sign with, ${consequence}`,
          {
            severity: 'warning',
            hint: `give its config ${security.method}: {signingKeys: […]}, docs/mail-security.md`,
          },
        )
      }
    }
  }
}

function hasSigningKey({ config }: ChannelEntry, { method }: SecurityWish): boolean {
  const keys = config[method]
  return isMapping(keys) && Array.isArray(keys.signingKeys) && keys.signingKeys.length > 0
}

/** Files that nobody can get, and more than a mail can hold. */
export function checkAttachments({ rules, project }: LoadedProject): void {
  for (const { document, built: rule, raw } of rules) {
    if (rule === undefined) continue
    const events = [...project.events.values()].filter((event) => event.attachments && concerns(rule, event))
    const own = rule.attachments ?? []
    if (own.length === 0 && events.length === 0) continue
    if (own.length > 0) {
      const channels = channelsOf(rule, raw.via, project.channels)
      if (channels.length > 0 && !channels.some(({ channel }) => mailAdapters.has(channel.adapter)))
        document.report('wrong-value', ['attachments'], 'none of the rule’s channels takes files', {
          severity: 'warning',
          part: 'key',
          hint: 'only mail carries attachments',
        })
    }
    for (const event of events.length === 0 ? [undefined] : events) {
      const size = [...own, ...(event?.attachments ?? [])].reduce((sum, file) => sum + file.size, 0)
      if (size <= largestAttachments) continue
      const together = event === undefined ? '' : ` with those of the event "${event.id}"`
      document.report(
        'file-too-large',
        own.length > 0 ? ['attachments'] : ['id'],
        `the attachments of this rule${together} are ${sizeWords(size)}; one mail takes ${sizeWords(largestAttachments)}`,
        { hint: 'put large files on a server, and a link to them into the text' },
      )
      break
    }
  }
}

function channelsOf(
  rule: Rule,
  via: LoadedProject['rules'][number]['raw']['via'],
  channels: ReadonlyMap<string, ChannelEntry>,
): { channel: ChannelEntry; path: (string | number)[] }[] {
  return (via ?? []).flatMap((entry, index) => {
    const members =
      typeof entry === 'string'
        ? [{ id: entry, path: ['via', index] }]
        : (entry?.fallback ?? []).map((id, member) => ({ id, path: ['via', index, 'fallback', member] }))
    return members.flatMap(({ id, path }) => {
      const channel = id === undefined ? undefined : channels.get(id)
      return channel !== undefined && rule.via.some((route) => route.channels.includes(channel.id))
        ? [{ channel, path }]
        : []
    })
  })
}
