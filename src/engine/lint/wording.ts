import type { LintSetting } from '../../model/lint.ts'
import { find } from './demands.ts'
import type { MessageRule } from './fault.ts'
import { findIn, fold } from './fold.ts'
import { type LintNotice, type Part, partsOf } from './notice.ts'

/** Every part in which something is found, without what the event's own services are called. */
function each(notice: LintNotice, look: (part: Part) => readonly string[]): { part: Part['name']; words: string }[] {
  const found = new Map<string, Part['name']>()
  for (const part of partsOf(notice)) for (const words of look(part)) if (!found.has(words)) found.set(words, part.name)
  return [...found].map(([words, part]) => ({ part, words }))
}

const isAllowed = (words: string, { allow }: LintSetting) => allow.some((one) => fold(one) === fold(words))

export const jargon: MessageRule = (notice, settings) => {
  const { lexicon, isOutside, form, event } = notice
  if (lexicon === undefined || !isOutside || form === 'system') return undefined
  const setting = settings.jargon
  const own = setting.words.length === 0 ? undefined : wholeWords(setting.words.map(fold))
  const isService = (words: string) => event.services.some((service) => fold(service).includes(fold(words)))
  const found = each(notice, ({ text, folded }) =>
    [...all(text, folded, lexicon.jargon), ...(own === undefined ? [] : all(text, folded, own))].filter(
      (words) => !isAllowed(words, setting) && !isService(words),
    ),
  )
  const [first, ...others] = found
  if (first === undefined) return undefined
  // One text is one finding, however many of its words are strange.
  const named = [...new Set([first, ...others].map(({ words }) => words.toLowerCase()))]
  return {
    code: 'jargon',
    message: `${named.map((words) => `"${words}"`).join(', ')} ${named.length === 1 ? 'is a word' : 'are words'} of the trade`,
    hint: 'say what it means for the reader, or allow the word for readers who know it',
    ...first,
  }
}

function wholeWords(words: readonly string[]): RegExp {
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`(?<![a-z0-9])(?:${escaped.join('|')})(?![a-z0-9])`)
}

function all(text: string, folded: string, pattern: RegExp): string[] {
  const found: string[] = []
  for (let from = 0; ; ) {
    const match = findIn(text, folded, pattern, from)
    if (match === undefined) return found
    found.push(match.text.replace(/\s+/g, ' '))
    from = match.index + match.text.length
  }
}

const machine =
  'db|dbs|web|app|api|srv|server|node|host|vm|esx|esxi|nas|san|ci|lb|fw|sw|rtr|mail|smtp|imap|mx|dc|ns|dns|sql|pg|mysql|redis|kafka|k8s|kube|prod|stg|dev|turn|pbx|sbc|vpn|proxy|cache|worker|backup|bkp|ldap|ad|log|mon'
/** `db-prod-03`, `web02`, `app01.corp.internal`: in lower case, with a number, and with the name of what machines do. */
const hostName = new RegExp(
  `(?<![\\w./@-])(?:(?:${machine})(?:-[a-z0-9]+)*-?\\d{1,3}|[a-z]{2,10}(?:-[a-z0-9]{2,10})+-\\d{2,3})(?:\\.[a-z0-9-]+)*(?![\\w-])`,
  'g',
)
const internalDomain =
  /(?<![\w@])[a-z0-9][\w-]*(?:\.[\w-]+)*\.(?:internal|intern|local|lan|corp|intra|intranet|home\.arpa|svc|cluster\.local)(?![\w-])/gi
/** Private addresses (RFC 1918), link-local and loopback. */
const privateAddress =
  /(?<![\d.])(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254|127\.\d{1,3})\.\d{1,3}(?:\.\d{1,3})?(?![\d.])/g

export const internalHost: MessageRule = (notice, settings) => {
  if (!notice.isOutside || notice.form === 'system') return undefined
  const setting = settings['internal-host']
  const found = each(notice, ({ text }) => {
    const plain = withoutPublic(text)
    return [hostName, internalDomain, privateAddress]
      .flatMap((pattern) => [...plain.matchAll(pattern)].map(([match]) => match))
      .filter((words) => !isAllowed(words, setting))
  })
  // `turn-07.prod.internal` is found by two patterns.
  return found
    .filter(({ words }) => !found.some((other) => other.words !== words && other.words.includes(words)))
    .map((place) => ({
      code: 'internal-host' as const,
      message: `"${place.words}" is the name of a machine of yours`,
      hint: 'say which service it stands for',
      ...place,
    }))
}

/** Without web and mail addresses, but those of internal machines. */
function withoutPublic(text: string): string {
  return text.replace(/https?:\/\/([^\s/)]+)\S*|\S+@\S+/g, (_, host: string | undefined) =>
    host === undefined ? ' ' : ` ${host.match(internalDomain) === null ? '' : host} `,
  )
}

/** What looks like a ticket and is a norm, an encoding, a zone or a disease. */
const norms =
  /^(?:ISO|IEC|DIN|EN|UNI|PN|RFC|UTF|SHA|AES|RSA|TLS|SSL|WPA|CVE|CWE|PCI|GDPR|SOC|UTC|GMT|COVID|USB|HDMI|IPV|HTTP|MP|PG|FY|CO|A|B|Q|ETA|NIS|PSD|IBAN|WCAG|BS|CET|MEZ|LTE|ADR|ARM|GPT|DB)-\d+$/
const tickets = [
  /(?<![\w/-])[A-Z][A-Z0-9]{1,9}-\d{1,6}(?![\w-])/g,
  /(?<!\w)(?:CHG|INC|RITM|PRB|REQ|SCTASK|TASK)\d{5,}(?!\w)/g,
  /https?:\/\/[^\s)]*(?:jira|servicenow|service-now|redmine|bugzilla|youtrack|gitlab|confluence|otobo|otrs|zammad|mantis|trac\.)[^\s)]*/gi,
  /https?:\/\/[^\s)]*(?:\/browse\/[A-Z]+-\d+|\/issues\/\d+|\/merge_requests\/\d+|\/pull\/\d+|show_bug\.cgi)[^\s)]*/g,
]

export const internalTicket: MessageRule = (notice, settings) => {
  if (!notice.isOutside || notice.form === 'system') return undefined
  const { allow } = settings['internal-ticket']
  const found = each(notice, ({ text }) =>
    tickets
      .flatMap((pattern) => [...text.matchAll(pattern)].map(([match]) => match))
      .filter((words) => !norms.test(words) && !allow.some((start) => words.startsWith(start))),
  )
  return found
    .filter(({ words }) => !found.some((other) => other.words !== words && other.words.includes(words)))
    .map((place) => ({
      code: 'internal-ticket' as const,
      message: `"${place.words}" leads into a tracker that the reader cannot open`,
      hint: 'take it out, or allow it for readers who can',
      ...place,
    }))
}

export const blame: MessageRule = (notice, settings) => {
  const { lexicon, form } = notice
  if (lexicon === undefined || form === 'system') return undefined
  const place = find(notice, lexicon.blame)
  if (place === undefined || isAllowed(place.words, settings.blame)) return undefined
  return {
    code: 'blame',
    message: `"${place.words.replace(/\s+/g, ' ')}" blames somebody`,
    hint: 'say what happened and what you do about it',
    ...place,
  }
}
