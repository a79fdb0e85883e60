import { directionOf } from '../../engine/locale.ts'
import { markup } from '../../engine/markup.ts'
import { iso, type Speech, speechOf } from './say.ts'
import type { Entry, Site } from './site.ts'

/** What a banner has room to choose from: the gravest of now, the nearest to come. */
const most = 10

/** What sites embed: facts and words for `banner.js`, and pages of their own for a frame. */
export function bannerFiles(site: Site): Record<string, string> {
  const pages = site.languages.map((language, at) => [
    at === 0 ? 'banner.html' : `banner.${language}.html`,
    bannerPage(site, speechOf(site, language)),
  ])
  return { 'banner.json': bannerFacts(site), ...Object.fromEntries(pages) }
}

function bannerFacts(site: Site): string {
  const speeches = site.languages.map((language) => speechOf(site, language))
  const each = (say: (speech: Speech) => string | undefined) =>
    Object.fromEntries(speeches.map((speech) => [speech.language, say(speech)]))
  const facts = {
    version: 1,
    url: site.url,
    languages: site.languages,
    words: Object.fromEntries(
      speeches.map(({ language, words: { details, dismiss } }) => [language, { details, dismiss }]),
    ),
    events: [...site.active, ...site.coming].slice(0, most).map((entry) => ({
      id: entry.id,
      sequence: entry.sequence,
      phase: entry.phase,
      isEmergency: entry.event.urgency === 'emergency',
      tone: toneOf(entry),
      start: entry.newest.start === null ? null : iso(entry.newest.start),
      end: entry.newest.end === null ? null : iso(entry.newest.end),
      label: each((speech) => labelOf(entry, speech)),
      title: each((speech) => speech.text(entry.event.title).text),
      when: each((speech) => speech.window(entry)),
      url: `${site.url}#event-${entry.id}`,
    })),
  }
  return `${JSON.stringify(facts)}\n`
}

/** For a frame, and for readers without scripts: what goes on now, else what comes next. */
function bannerPage(site: Site, speech: Speech): string {
  const { language } = speech.words
  const shown = site.active.length > 0 ? site.active : site.coming.slice(0, 1)
  const page = markup`<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
<meta name="viewport" content="width=device-width">
<title>${site.title}</title>
<link rel="stylesheet" href="banner.css">
</head>
<body class="notify-frame">
${shown.map((entry) => {
  const { text, language: own } = speech.text(entry.event.title)
  const window = speech.window(entry)
  const lang = own === undefined ? undefined : markup` lang="${own}"`
  const time = window === undefined ? undefined : markup`<span class="notify-time">${window}</span> `
  return markup`<div class="notify-banner notify-${toneOf(entry)}">
<p><strong>${labelOf(entry, speech)}</strong> <span${lang}>${text}</span> ${time}<a href="${site.url}#event-${entry.id}" target="_top">${speech.words.details}</a></p>
</div>
`
})}</body>
</html>`
  return `<!doctype html>\n${page.text}\n`
}

export function labelOf(entry: Entry, speech: Speech): string {
  return `${speech.type(entry)} · ${speech.status(entry)}`
}

/** What colour it has: broken, limited, planned work, or nothing of the kind. */
export function toneOf({ phase, impact, newest: { status } }: Entry): 'bad' | 'warn' | 'plan' | 'good' | 'calm' {
  if (phase === 'closed') {
    if (status === 'failed' || status === 'rolled_back') return 'warn'
    return status === 'completed' || status === 'resolved' ? 'good' : 'calm'
  }
  if (impact === 'critical' || impact === 'major') return 'bad'
  return impact === 'minor' ? 'warn' : 'plan'
}
