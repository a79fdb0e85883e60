import { type Markup, markup } from '../../engine/markup.ts'
import type { Action, Plan } from '../../model/plan.ts'
import type { PageAssets } from '../report-assets.ts'
import { absoluteTime, counted } from '../when.ts'
import type { PlanReport } from './model.ts'
import { actions, type PageIndex, type PageRow, pageData } from './page-data.ts'
import { rulesMarkup } from './rules-markup.ts'
import { jsonText, shellPage } from './shell.ts'

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
export function reportPage(report: PlanReport, { scripts, style }: PageAssets): string {
  const { index, chunks } = pageData(report)
  const { timezone } = report
  const title = `${report.plan.project}: plan of ${absoluteTime(Date.parse(report.plan.now), timezone)}`
  const body = markup`${headerOf(report)}
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
</main>`
  const words = chunks.map((text, at) => ({ id: `words-${at}`, type: 'text/plain', text }))
  return shellPage({
    title,
    style,
    script: scripts.plan,
    body,
    data: [{ id: 'index', type: 'application/json', text: jsonText(index) }, ...words],
  })
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
<ul class="sums">
${parts.length === 0 ? nothing : parts}</ul>
${guardsOf(plan.guards)}${
  warnings.length === 0
    ? undefined
    : markup`<details class="warnings"><summary>${counted(warnings.length, 'warning', 'warnings')}</summary>
<ul>
${warnings}</ul></details>`
}
</header>`
}

/** What stops the plan, and what was let pass; of whom it is, its place alone. */
function guardsOf(guards: Plan['guards'] = []): Markup | undefined {
  if (guards.length === 0) return undefined
  const stops = guards.filter(({ allowed }) => !allowed)
  const items = [...stops, ...guards.filter(({ allowed }) => allowed)].map((tripped) => {
    const { guard, hint, at, allowed } = tripped
    const place = at === undefined ? undefined : markup` <span class="soft">${at.file}:${at.line}</span>`
    const advice = hint === undefined ? undefined : markup`<br><span class="soft">${hint}</span>`
    return markup`<li><b>${guard}</b>${allowed ? ' (let pass)' : ''}: ${unnamed(tripped)}${place}${advice}</li>\n`
  })
  const title =
    stops.length === 0
      ? `${counted(guards.length, 'guard', 'guards')} let pass`
      : `Stopped by ${counted(stops.length, 'guard', 'guards')}: nothing is sent unless it is allowed`
  return markup`<details class="${stops.length === 0 ? 'warnings' : 'stops'}"${stops.length === 0 ? undefined : markup` open`}><summary>${title}</summary>
<ul>
${items}</ul></details>
`
}

/** The page goes to many eyes: people stand as `…`, and so do addresses. */
function unnamed({ message, people = [] }: NonNullable<Plan['guards']>[number]): string {
  const names = people.filter((name) => name !== '')
  return names.reduce((text, name) => text.replaceAll(name, '…'), message).replace(/[^\s(,]+@[^\s),]+|\+\d{6,}/g, '…')
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
