import type { Event, Moment } from '../model/project.ts'
import { asLine, clean, escapeHtml, htmlLink, isAllowedAddress } from './escape.ts'
import type { Sink } from './form.ts'
import { labelsOf } from './labels.ts'
import { directionOf, labelColon } from './locale.ts'
import { font } from './print-html.ts'
import type { ProjectNames } from './template-data.ts'
import { noticeLabel, type Tone, toneOf } from './tone.ts'

/** What the layout says around a message's body. */
export interface LayoutFacts {
  /** Absent where the message is about several events. */
  event: Event | undefined
  /** Absent where it is about several moments: a digest. */
  moment: Moment | undefined
  project: ProjectNames
  language: string
}

/** Accents, each at least 4.5:1 against white (WCAG AA) as the label's background and against the dark card as text. */
const accents = {
  plan: { light: '#1f5fbf', dark: '#8ab4f8' },
  change: { light: '#9a5200', dark: '#fdba74' },
  good: { light: '#1a7340', dark: '#81c995' },
  bad: { light: '#b3261e', dark: '#f6aea9' },
  calm: { light: '#525d6f', dark: '#bcc5d3' },
} as const satisfies Record<Tone, { light: string; dark: string }>

function styleSheet(dark: string): string {
  return `:root{color-scheme:light dark;supported-color-schemes:light dark}
body{margin:0;padding:0;width:100%;-webkit-text-size-adjust:100%;-ms-text-size-adjust:100%}
table{mso-table-lspace:0;mso-table-rspace:0}
a[x-apple-data-detectors]{color:inherit!important;text-decoration:none!important}
@media (max-width:480px){.outer{padding:0!important}.card{border-radius:0!important;border-left:0!important;border-right:0!important}.inner{padding-left:20px!important;padding-right:20px!important}}
@media (prefers-color-scheme:dark){.page{background-color:#14171c!important}.card{background-color:#1e2229!important;border-color:#343a45!important}.body,.strong{color:#e8eaed!important}.soft{color:#a9b2c0!important}.line{border-color:#3a414d!important}.code{background-color:#2b313b!important;color:#e8eaed!important}.card a,.page a{color:#8ab4f8!important}.label{background-color:transparent!important;color:${dark}!important;border-color:${dark}!important}}`
}

const preheaderStart =
  '<div style="display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;mso-hide:all;font-size:1px;line-height:1px">'
/** Filler keeps clients from showing the beginning of the body after a short preheader. */
const preheaderEnd = `${'&#8199;&#847; '.repeat(40)}</div>\n`

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

/** The preheader of a document that `printLayout` printed, as a mail client shows it; empty where there is none. */
export function preheaderOf(html: string): string {
  const start = html.indexOf(preheaderStart)
  const end = html.indexOf(preheaderEnd, start)
  if (start === -1 || end === -1) return ''
  const escaped = html.slice(start + preheaderStart.length, end)
  return escaped.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
}

/** Prints a whole HTML document around the body that `print.body` prints. The title and preheader are printed as lines. */
export function printLayout(
  facts: LayoutFacts,
  print: { title: () => void; preheader: (() => void) | undefined; body: () => void },
  sink: Sink,
): void {
  const { project, language } = facts
  const accent = accents[toneOf(facts.event, facts.moment)]
  const label = noticeLabel(facts.event, facts.moment, language)
  sink.add(`<!DOCTYPE html>
<html lang="${escapeHtml(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>`)
  print.title()
  sink.add(`</title>
<style>
${styleSheet(accent.dark)}
</style>
</head>
<body class="page" style="margin:0;padding:0;background-color:#eef1f5">
`)
  if (print.preheader) {
    sink.add(preheaderStart)
    print.preheader()
    sink.add(preheaderEnd)
  }
  sink.add(`<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:#eef1f5">
<tr><td class="outer" align="center" style="padding:24px 12px">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;margin:0 auto;background-color:#ffffff;border:1px solid #dde2ea;border-radius:12px;border-collapse:separate;overflow:hidden">
<tr><td height="5" style="height:5px;line-height:5px;font-size:0;background-color:${accent.light}">&nbsp;</td></tr>
<tr><td class="inner" style="padding:22px 32px 0;${font};font-size:14px;line-height:20px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>
<td class="soft" style="${font};font-size:14px;line-height:20px;color:#566072;font-weight:600;padding:0 12px 0 0">${escapeHtml(asLine(clean(project.name)))}</td>
`)
  if (label !== undefined) {
    sink.add(
      `<td align="right" style="${font};font-size:13px;line-height:20px;text-align:end"><span class="label" style="display:inline-block;padding:2px 10px;border:1px solid ${accent.light};border-radius:12px;background-color:${accent.light};color:#ffffff;font-size:13px;line-height:18px;font-weight:600">${escapeHtml(label)}</span></td>\n`,
    )
  }
  sink.add(`</tr></table>
</td></tr>
<tr><td class="inner body" style="padding:20px 32px 14px;${font};font-size:16px;line-height:24px;color:#1d2430;word-break:break-word;overflow-wrap:anywhere">
`)
  print.body()
  sink.add(`</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
`)
  const footer = footerHtml(facts)
  if (footer !== '') {
    sink.add(`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;margin:0 auto">
<tr><td class="inner soft" style="padding:16px 32px 24px;${font};font-size:13px;line-height:20px;color:#566072;text-align:center">${footer}</td></tr>
</table>
`)
  }
  sink.add(`</td></tr>
</table>
</body>
</html>
`)
}

/** What both footers say, each on one line. */
function footerFacts({ event, project, language }: LayoutFacts) {
  const line = (text: string | undefined) => (text === undefined ? '' : asLine(clean(text)))
  const labels = labelsOf(language)
  const name = line(project.name)
  return {
    labels,
    name,
    contact: line(event?.contact ?? project.contact),
    statusPage: line(event?.statusPage ?? project.statusPage),
    why: labels === undefined ? '' : labels.why.replace('%', () => name),
  }
}

function footerHtml(facts: LayoutFacts): string {
  const { labels, name, contact, statusPage, why } = footerFacts(facts)
  const isMail = contact.includes('@') && !contact.includes(':')
  const links = [
    escapeHtml(name),
    linkTo(isMail ? `mailto:${contact}` : contact, contact),
    linkTo(statusPage, labels?.statusPage ?? statusPage),
  ]
  const first = links.filter((part) => part !== '').join(' &nbsp;·&nbsp; ')
  return why === '' ? first : `${first}<br>${escapeHtml(why)}`
}

function linkTo(url: string, label: string): string {
  if (url === '') return ''
  return isAllowedAddress(url) ? htmlLink(escapeHtml(url), escapeHtml(label)) : escapeHtml(url)
}

/** The footer of the plain text, after the usual `-- `. */
export function printTextFooter(facts: LayoutFacts, sink: Sink): void {
  const { labels, name, contact, statusPage, why } = footerFacts(facts)
  const colon = labelColon(facts.language)
  const lines = [
    name,
    contact && (labels ? `${labels.contact}${colon}${contact}` : contact),
    statusPage && (labels ? `${labels.statusPage}${colon}${statusPage}` : statusPage),
    why,
  ]
  sink.add(`\n\n-- \n${lines.filter((line) => line !== '').join('\n')}\n`)
}
