import { sha256 } from '../../engine/digest.ts'
import { type Markup, markup } from '../../engine/markup.ts'
import type { Diff, DiffChange, DiffText, DueTimes, OutlinedNotice, Piece, SettingChange } from '../../model/diff.ts'
import { amountOf, arrow, outlineOf, readerChanges, shiftWords, sideName, summaryWords } from '../diff-outline.ts'
import type { PageAssets } from '../report-assets.ts'
import { absoluteTime } from '../when.ts'
import { shellPage } from './shell.ts'

/** What each kind is called, with the sign that stands for it beside its colour, and the action whose colours it has. */
const kinds: Readonly<Record<DiffChange['kind'], { sign: string; words: string; tone: string }>> = {
  'at-once': { sign: '→', words: 'at once', tone: 'send' },
  added: { sign: '+', words: 'added', tone: 'schedule' },
  removed: { sign: '−', words: 'removed', tone: 'cancel' },
  words: { sign: '≠', words: 'other words', tone: 'reschedule' },
  due: { sign: '↻', words: 'other times', tone: 'reschedule' },
  recipients: { sign: '±', words: 'other readers', tone: 'withheld' },
  sender: { sign: '@', words: 'other sender', tone: 'pending' },
  look: { sign: '◐', words: 'another look', tone: 'pending' },
}

/**
 * What people would read differently, as one page that needs nothing beside itself. Everything stands in the page itself; the script
 * adds search, filters and keys.
 */
export function diffPage(diff: Diff, { scripts, style }: PageAssets): string {
  const body = markup`${headerOf(diff)}
<main id="main" class="changes" tabindex="-1">
<div id="bar"></div>
${errorsOf(diff)}
${
  diff.changes.length === 0 && diff.settings.length === 0
    ? markup`<p class="nothing">Nobody would read anything else.</p>`
    : undefined
}
<ol id="changes" class="list-of-changes">
${inOrder(diff.changes).map((change) => changeOf(change, diff.timezone))}</ol>
${settingsOf(diff.settings)}
</main>`
  return shellPage({ title: `${diff.project}: what people would read differently`, style, script: scripts.diff, body })
}

function headerOf(diff: Diff): Markup {
  const { project, base, head, changes } = diff
  const sums = Object.entries(kinds).flatMap(([kind, { sign, words, tone }]) => {
    const count = changes.filter((change) => change.kind === kind).length
    return count === 0
      ? []
      : [
          markup`<li class="sum ${tone}" data-kind="${kind}"><span aria-hidden="true">${sign}</span> <b>${count}</b> ${words}</li>\n`,
        ]
  })
  return markup`<header class="top">
<div class="title">
<p class="project">${project}</p>
<h1>What people would read differently</h1>
<p class="asof">from ${sideName(base)} to ${sideName(head)}. ${summaryWords(diff)}</p>
</div>
<div class="tools"></div>
${sums.length === 0 ? undefined : markup`<ul class="sums">\n${sums}</ul>`}
</header>`
}

function errorsOf({ base, head }: Diff): Markup | undefined {
  const sides = [base, head].filter(({ errors }) => errors.length > 0)
  if (sides.length === 0) return undefined
  return markup`<section class="card errors" aria-labelledby="errors"><h2 id="errors">Left out of the comparison</h2>
${sides.map(
  (side) => markup`<p>What is wrong in ${sideName(side)}:</p>
<ul>
${side.errors.map(({ message, at }) => markup`<li>${at === undefined ? '' : `${at.file}:${at.line}: `}${message}</li>\n`)}</ul>
`,
)}</section>`
}

/** What goes out at once first. */
function inOrder(changes: readonly DiffChange[]): DiffChange[] {
  const order = Object.keys(kinds)
  return [...changes].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

function changeOf(change: DiffChange, timezone: string): Markup {
  const { kind, notices } = change
  const { sign, words, tone } = kinds[kind]
  const outline = outlineOf(notices)
  const { events, rules, moments, channels, languages, isPast } = outline
  const names = (key: 'event' | 'channel' | 'language') =>
    JSON.stringify([...new Set(notices.map((notice) => notice[key]))])
  const id = `c-${sha256(JSON.stringify([kind, notices.map(({ event, occurrence, rule, moment, channel, language }) => [event, occurrence, rule, moment, channel, language])])).slice(7, 17)}`
  return markup`<li id="${id}" class="card change ${tone}" tabindex="-1" data-kind="${kind}" data-events="${names('event')}" data-channels="${names('channel')}" data-languages="${names('language')}">
<p class="crumbs"><span class="badge ${tone}"><span aria-hidden="true">${sign}</span> ${words}</span> <span class="soft">${amountOf(outline)}</span> <a class="link" href="#${id}" aria-label="Link to this change">#</a></p>
<h2>${events === '' ? rules : `${events} · ${rules}`}</h2>
<p class="soft">${moments} · ${channels} · ${languages}${isPast ? '. As it would have read: nothing of this rule is to come.' : ''}</p>
${detailOf(change, timezone)}
</li>
`
}

function detailOf(change: DiffChange, timezone: string): Markup {
  switch (change.kind) {
    case 'at-once':
      return markup`${change.texts.map((text) => textOf(text, true))}`
    case 'added':
      return markup`${planOf(change.notices, timezone)}${change.texts.map((text) => textOf(text, true))}`
    case 'removed':
      return markup`${planOf(change.notices, timezone)}${change.texts.map((text) => textOf(text, false))}`
    case 'words':
      return markup`${change.replaced.length === 0 ? markup`<p>Only white space differs.</p>` : undefined}<dl class="words">
${partOf('Subject', change.subject)}${partOf('Text', change.text)}${partOf('Short', change.short)}</dl>
${change.sms === undefined || change.sms.before === change.sms.after ? undefined : markup`<p>SMS segments each: ${arrow(change.sms.before, change.sms.after)}</p>`}`
    case 'due':
      return dueOf(change.before, change.after, timezone)
    case 'recipients': {
      const { before, after, hasOthers } = change
      const isSame = before.recipients === after.recipients
      const count = isSame
        ? `${after.recipients.toLocaleString('en-US')} as before`
        : arrow(before.recipients, after.recipients)
      const others = isSame && hasOthers ? ', not all the same people or addresses' : ''
      return markup`<p><b>${count}</b>${others}</p>
<ul class="chips">${readerChanges(before, after).map((words) => markup`<li class="chip">${words}</li>`)}</ul>`
    }
    case 'sender':
      return markup`<p><del>${change.before ?? 'none'}</del> → <ins>${change.after ?? 'none'}</ins></p>`
    case 'look':
      return markup`<p>The mail looks different, with the same words.</p>`
  }
}

function dueOf(before: DueTimes, after: DueTimes, timezone: string): Markup {
  const words = shiftWords(before.due, after.due)
  const isSpan = before.dueLast !== before.due || after.dueLast !== after.due
  const last = markup`
<p>last <del>${timeText(before.dueLast, timezone)}</del> → <ins>${timeText(after.dueLast, timezone)}</ins></p>`
  return markup`<p><del>${timeText(before.due, timezone)}</del> → <ins>${timeText(after.due, timezone)}</ins>${words === undefined ? '' : `, ${words}`}</p>${isSpan ? last : undefined}`
}

function timeText(at: string | null, timezone: string): string {
  return at === null ? 'when it is said' : absoluteTime(Date.parse(at), timezone)
}

/** When the notices go out, and to whom. */
function planOf(notices: readonly OutlinedNotice[], timezone: string): Markup {
  const rows = notices.map(({ moment, channel, language, due, recipients, audiences, subject }) => {
    const whom = Object.entries(audiences).map(([id, count]) => `${count.toLocaleString('en-US')} of ${id}`)
    const who = whom.length === 0 ? recipients.toLocaleString('en-US') : whom.join(', ')
    return markup`<tr><th scope="row">${moment}</th><td>${timeText(due, timezone)}</td><td>${channel}, ${language}</td><td>${who}</td><td lang="${language}">${subject}</td></tr>\n`
  })
  const table = markup`<div class="scroll" tabindex="0" role="group" aria-label="Notices"><table>
<thead><tr><th scope="col">Moment</th><th scope="col">When</th><th scope="col">Over</th><th scope="col">Who</th><th scope="col">Subject</th></tr></thead>
<tbody>
${rows}</tbody>
</table></div>
`
  return rows.length > mostRows
    ? markup`<details><summary>${rows.length} notices</summary>\n${table}</details>\n`
    : table
}

/** More rows than this are folded away. */
const mostRows = 12

/** Of what is removed the subject is enough. */
function textOf({ moment, channel, language, subject, text, short }: DiffText, isWhole: boolean): Markup {
  const head = markup`<span class="soft">${moment} · ${channel} · ${language}</span> <b lang="${language}" dir="auto">${subject}</b>`
  if (!isWhole) return markup`<p>${head}</p>\n`
  return markup`<details class="message"><summary>${head}</summary>
<div class="words" lang="${language}" dir="auto"><div class="piece">${text.trim()}</div>${short === '' ? undefined : markup`<p class="soft">Short: ${short}</p>`}</div>
</details>
`
}

/** One part of a message with its changes; one that stays as it is is left out. */
function partOf(name: string, pieces: readonly Piece[]): Markup | undefined {
  if (pieces.every(([kind]) => kind === 'same')) return undefined
  return markup`<dt>${name}</dt><dd class="piece" dir="auto">${pieces.map(pieceOf)}</dd>
`
}

function pieceOf([kind, text]: Piece): Markup {
  if (kind === 'same') return markup`${text}`
  return kind === 'removed' ? markup`<del>${text}</del>` : markup`<ins>${text}</ins>`
}

function settingsOf(settings: readonly SettingChange[]): Markup | undefined {
  if (settings.length === 0) return undefined
  const rows = settings.map(({ kind, id, key, before, after }) => {
    const name = kind === 'project' ? 'notify.yaml' : `${kind} ${id}`
    if (key === '')
      return markup`<tr><th scope="row">${name}</th><td></td><td colspan="2">${before === null ? markup`<ins>added</ins>` : markup`<del>removed</del>`}</td></tr>\n`
    return markup`<tr><th scope="row">${name}</th><td>${key}</td><td><del>${before ?? 'not set'}</del></td><td><ins>${after ?? 'not set'}</ins></td></tr>\n`
  })
  return markup`<section id="settings" class="card change" aria-labelledby="settings-title">
<h2 id="settings-title">Settings</h2>
<p class="soft">What no notice shows: how fast, when and by which way.</p>
<div class="scroll" tabindex="0" role="group" aria-label="Settings"><table>
<thead><tr><th scope="col">Where</th><th scope="col">What</th><th scope="col">Before</th><th scope="col">After</th></tr></thead>
<tbody>
${rows}</tbody>
</table></div>
</section>`
}
