import { createHash } from 'node:crypto'
import { Markup, markup } from '../../engine/markup.ts'
import type { Action } from '../../model/plan.ts'
import type { PageAssets } from '../report-assets.ts'
import { absoluteTime, counted } from '../when.ts'
import type { PlanReport } from './model.ts'
import { actions, type PageIndex, type PageRow, pageData } from './page-data.ts'
import { rulesMarkup } from './rules-markup.ts'

/** What each action is called, with the sign that stands for it beside its colour. */
export const actionWords: Readonly<Record<Action, { sign: string; words: string; does: string }>> = {
  send: { sign: '→', words: 'send now', does: 'to send now' },
  schedule: { sign: '+', words: 'schedule', does: 'to schedule' },
  reschedule: { sign: '↻', words: 'reschedule', does: 'to reschedule' },
  cancel: { sign: '×', words: 'cancel', does: 'to cancel' },
  pending: { sign: '=', words: 'waits already', does: 'waiting' },
  withheld: { sign: '!', words: 'held back', does: 'held back' },
  done: { sign: '✓', words: 'done', does: 'done' },
}

/**
 * One page that needs nothing beside itself: no request leaves it, by its own policy nothing could. Without script it lists the
 * notices; with it there are filters, the timeline, the matrix and every message as people will see it.
 */
export function reportPage(report: PlanReport, { script, style }: PageAssets): string {
  const { index, chunks } = pageData(report)
  const { plan, timezone } = report
  const title = `${plan.project}: plan of ${absoluteTime(Date.parse(plan.now), timezone)}`
  // The frames that show mail inherit the policy, and mail is styled in place: so styles are allowed, and nothing can be loaded by them.
  const policy = `default-src 'none'; script-src '${hashOf(script)}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`
  const page = markup`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(own(style))}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
${headerOf(report)}
<nav class="tabs" aria-label="Views">
<a href="#messages" data-view="messages">Messages</a>
<a href="#timeline" data-view="timeline">Timeline</a>
<a href="#matrix" data-view="matrix">Matrix</a>
<a href="#rules" data-view="rules">Rules</a>
</nav>
<main id="main" tabindex="-1">
<noscript>
${tableOf(index, timezone)}
</noscript>
<div id="app"></div>
<section id="view-rules" class="view" aria-labelledby="rules-title">
<h2 id="rules-title">Who hears over what, by the rules</h2>
${rulesMarkup(report.matrix)}
</section>
</main>
${scriptElement('type="application/json" id="index"', json(index))}
${chunks.map((chunk, at) => scriptElement(`type="text/plain" id="words-${at}"`, chunk))}${scriptElement('type="module"', own(script))}
</body>
</html>`
  return `<!doctype html>\n${page.text}\n`
}

function headerOf({ plan, timezone }: PlanReport): Markup {
  const now = new Date(plan.now).toISOString()
  const todo = actions.filter((action) => plan.summary[action] > 0)
  const parts = todo.map(
    (
      action,
    ) => markup`<li class="sum ${action}" data-action="${action}"><b>${counts.format(plan.summary[action])}</b> ${actionWords[action].does}</li>
`,
  )
  const nothing = markup`<li class="sum">nothing to do: everybody was told what is true</li>`
  const warnings = plan.warnings.map(
    ({ message, at }) =>
      markup`<li>${message}${at === undefined ? undefined : markup` <span class="soft">${at.file}:${at.line}</span>`}</li>\n`,
  )
  return markup`<header class="top">
<div class="title">
<p class="project">${plan.project}</p>
<h1>Plan</h1>
<p class="asof">as of <time datetime="${now}">${absoluteTime(Date.parse(now), timezone)}</time></p>
</div>
<div class="tools"></div>
<ul class="sums" aria-label="Messages by what is done">
${parts.length === 0 ? nothing : parts}</ul>
${
  warnings.length === 0
    ? undefined
    : markup`<details class="warnings"><summary>${counted(warnings.length, 'warning', 'warnings')}</summary>
<ul>
${warnings}</ul></details>`
}
</header>`
}

const counts = new Intl.NumberFormat('en-US')

/** For who runs no scripts. */
function tableOf(index: PageIndex, timezone: string): Markup {
  if (index.rows.length === 0) return markup`<p>The plan has no notices.</p>`
  return markup`<h2>Notices</h2>
<p>With scripts allowed this page also shows every message, the timeline and the matrix.</p>
<div class="scroll"><table>
<thead><tr><th scope="col">Event</th><th scope="col">Moment</th><th scope="col">When</th><th scope="col">What is done</th><th scope="col">Who</th><th scope="col">Over</th><th scope="col">Subject</th></tr></thead>
<tbody>
${index.rows.map((row) => tableRow(row, index, timezone))}</tbody>
</table></div>`
}

function tableRow(row: PageRow, index: PageIndex, timezone: string): Markup {
  const [id, event, , moment, channel, language, action, reason, due, , recipients, audiences, subject] = row
  const does = index.actions[action]!
  const { sign, words } = actionWords[does]
  const why = reason < 0 ? '' : ` (${index.reasons[reason]})`
  const who = audiences.map(([audience]) => index.audiences[audience]!.id).join(', ')
  const people = counted(recipients, 'person', 'people')
  return markup`<tr id="n-${id}"><th scope="row">${index.events[event]!.id}</th><td>${index.moments[moment]!}</td><td>${
    does === 'send' ? 'now' : absoluteTime(Date.parse(due), timezone)
  }</td><td>${sign} ${words}${why}</td><td>${people}${who === '' ? '' : ` of ${who}`}</td><td>${index.channels[channel]!.id}, ${index.languages[language]!}</td><td>${subject}</td></tr>
`
}

/** A style or script of ours. Neither may hold what ends its own element. */
function own(text: string): string {
  if (/<\/(style|script)|<!--/i.test(text)) throw new Error('an asset of the report would end its element')
  return text
}

function scriptElement(attributes: string, text: string): Markup {
  return new Markup(`<script ${attributes}>${text}</script>\n`)
}

/** Inside a script element only `<` can end it or turn it into something else. */
function json(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}

function hashOf(script: string): string {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`
}
