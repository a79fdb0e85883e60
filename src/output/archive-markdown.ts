import type {
  Archive,
  ArchivedCorrection,
  ArchivedMessage,
  ArchivedMoment,
  Stated,
  WordsState,
} from '../model/archive.ts'
import { absoluteTime, counted } from './when.ts'

/** The archive for people: what was said when, whom it reached, what had to be corrected. */
export function archiveMarkdown(archive: Archive, timezone: string): string {
  const parts = [
    headOf(archive, timezone),
    section('Reach', reachLines(archive)),
    section('Timeline', timelineTable(archive.timeline, timezone)),
    section('Corrections', correctionLines(archive.corrections, timezone)),
    section('Messages', messageLines(archive, timezone)),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** One message as Markdown: its facts, then its text. */
export function messageMarkdown(message: ArchivedMessage, text: string, timezone: string): string {
  const { number, moment, rule, channel, language, deliveries, occurrence } = message
  const facts = [
    ['Moment', moment],
    ...(occurrence === null ? [] : [['Occurrence', occurrence]]),
    ['When', spanOf(message, timezone)],
    ['Over', channel],
    ['Language', language],
    ['Rule', rule],
    ['Deliveries', deliveries.toLocaleString('en-US')],
    ['States', statedWords(message.stated, timezone)],
    ['Words', wordsMeaning[message.words]],
  ]
  const lines = facts.map(([name = '', value = '']) => `- ${name}: ${escaped(value)}`)
  const fence = fenceFor(text)
  return `# ${number}. ${escaped(message.subject)}\n\n${lines.join('\n')}\n\n${fence}text\n${text.trimEnd()}\n${fence}\n`
}

const wordsMeaning: Readonly<Record<WordsState, string>> = {
  'as-sent': 'word for word what went out, by the ledger',
  changed: 'today’s: the words of the project have changed since this was sent',
  'in-digest': 'its part of a digest, in which it went out with others',
  lost: 'not to be had any more',
}

function headOf({ project, event, ledger, isPublic, messages }: Archive, timezone: string): string {
  const { id, occurrence, title, type, services, states } = event
  const facts = [
    ...(type === null ? [] : [escaped(type)]),
    ...(states === null ? [] : [escaped(statedWords(states, timezone))]),
    ...(services.length === 0 ? [] : [escaped(services.join(', '))]),
  ]
  const name = occurrence === null ? id : `${id}, ${occurrence}`
  return [
    `# ${escaped(title ?? name)}`,
    '',
    `${escaped(project)} · ${escaped(name)}${facts.length === 0 ? '' : ` · ${facts.join(' · ')}`}`,
    '',
    `Everything that was said about it, from ledger ${ledger.id} as of its entry ${ledger.seq.toLocaleString('en-US')}.${
      isPublic ? ' Nobody is named: messages are shown as nobody in particular would read them.' : ''
    }`,
    ...checkLines(messages),
  ].join('\n')
}

/** The ledger keeps no words: how those here were found, and which are not those that went out. */
function checkLines(messages: readonly ArchivedMessage[]): string[] {
  const count = (words: WordsState) => messages.filter((message) => message.words === words).length
  if (messages.length === 0) return []
  const parts = [
    [count('as-sent'), 'word for word what went out'],
    [count('changed'), '**in words that have changed since**'],
    [count('in-digest'), 'as its part of a digest'],
    [count('lost'), '**without its words**'],
  ] as const
  const said = parts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`)
  return [
    '',
    `The ledger keeps what was said as a digest, not the words. They are rendered again from the project and held against that digest: of ${counted(messages.length, 'message', 'messages')} ${said.join(', ')}.`,
  ]
}

function section(name: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${name}\n\n${lines.join('\n')}`
}

function reachLines({ reach }: Archive): string[] {
  const { people, told, delivered, seen, channels, untold, places } = reach
  const list = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .map(([name, count]) => `${escaped(name)} ${count.toLocaleString('en-US')}`)
      .join(', ')
  const share = people === 0 ? '' : ` (${Math.floor((1000 * told) / people) / 10} %)`
  const lines =
    people === 0
      ? []
      : [`- ${told.toLocaleString('en-US')} of ${counted(people, 'person', 'people')} were told${share}`]
  if (Object.keys(channels).length > 0) lines.push(`- by channel: ${list(channels)}`)
  if (delivered > 0)
    lines.push(
      `- known to have arrived with ${counted(delivered, 'person', 'people')}, seen by ${seen.toLocaleString('en-US')}`,
    )
  if (Object.keys(untold).length > 0) lines.push(`- told nothing: ${list(untold)}`)
  if (Object.keys(places).length > 0) lines.push(`- messages to places: ${list(places)}`)
  return lines
}

const stateWords = {
  sent: 'told',
  unknown: 'in doubt',
  failed: 'failed',
  withheld: 'not sent',
  scheduled: 'waiting',
  claimed: 'under way',
  cancelled: 'called off',
} as const

function timelineTable(moments: readonly ArchivedMoment[], timezone: string): string[] {
  if (moments.length === 0) return []
  const hasOccurrences = moments.some(({ occurrence }) => occurrence !== null)
  const head = ['when', ...(hasOccurrences ? ['occurrence'] : []), 'moment', 'over', 'rule', 'what became of it']
  return [
    row(head),
    row(head.map(() => '---')),
    ...moments.map((moment) => {
      const states = Object.entries(moment.states).map(
        ([state, count]) => `${count.toLocaleString('en-US')} ${stateWords[state as keyof typeof stateWords]}`,
      )
      const reasons = Object.entries(moment.reasons).map(
        ([reason, count]) => `${reason} ${count.toLocaleString('en-US')}`,
      )
      const became = `${states.join(', ')}${reasons.length === 0 ? '' : ` (${reasons.join(', ')})`}`
      const cells = [
        spanOf(moment, timezone),
        ...(hasOccurrences ? [moment.occurrence ?? ''] : []),
        moment.moment,
        moment.channel,
        moment.rule,
        became,
      ]
      return row(cells.map(escaped))
    }),
  ]
}

function correctionLines(corrections: readonly ArchivedCorrection[], timezone: string): string[] {
  return corrections.map(({ occurrence, moment, at, deliveries, before, after, rule }) => {
    const from = before === null ? '' : `from ${statedWords(before, timezone)} `
    const of = occurrence === null ? '' : `, ${occurrence}`
    return `- ${absoluteTime(Date.parse(at), timezone)}: ${escaped(`${moment}${of}, ${counted(deliveries, 'delivery', 'deliveries')} by ${rule}: ${from}to ${statedWords(after, timezone)}`)}`
  })
}

function messageLines({ messages, internal }: Archive, timezone: string): string[] {
  const left =
    internal === 0 ? [] : ['', `${counted(internal, 'message', 'messages')} to one’s own people are left out.`]
  if (messages.length === 0) return left.slice(1)
  const head = ['', 'when', 'moment', 'over', 'language', 'deliveries', 'words', 'subject']
  return [
    row(head),
    row(head.map(() => '---')),
    ...messages.map((message) => {
      const { number, at, moment, channel, language, deliveries, words, why, subject, markdown, eml } = message
      const files = [
        markdown === undefined ? '' : `[text](messages/${markdown})`,
        eml === undefined ? '' : `[mail](messages/${eml})`,
      ]
      const cells = [
        String(number),
        absoluteTime(Date.parse(at), timezone),
        moment,
        channel,
        language,
        deliveries.toLocaleString('en-US'),
        why === undefined ? words.replace('-', ' ') : `${words}: ${why}`,
        subject,
      ].map(escaped)
      return row([...cells.slice(0, -1), [cells.at(-1)!, ...files.filter((file) => file !== '')].join(' ')])
    }),
    ...left,
  ]
}

function statedWords({ start, end, status }: Stated, timezone: string): string {
  const from = start === null ? '' : absoluteTime(Date.parse(start), timezone)
  const to = end === null ? '' : ` to ${absoluteTime(Date.parse(end), timezone)}`
  return [status.replaceAll('_', ' '), `${from}${to}`.trim()].filter((part) => part !== '').join(', ')
}

function spanOf({ at, atLast }: { at: string; atLast: string }, timezone: string): string {
  const first = absoluteTime(Date.parse(at), timezone)
  const last = absoluteTime(Date.parse(atLast), timezone)
  return first === last ? first : `${first} to ${last}`
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** Longer than any run of backticks in the text, so that nothing in it can end the block. */
function fenceFor(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  return '`'.repeat(longest + 1)
}

/** Text in which nothing is markup. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .replace(/[\\`*_{}[\]|~#]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
