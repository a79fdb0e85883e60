import { labelsOf } from '../../engine/labels.ts'
import { directionOf } from '../../engine/locale.ts'
import { type Markup, markup } from '../../engine/markup.ts'
import type { LocalizedText } from '../../model/text.ts'
import { labelOf, toneOf } from './banner.ts'
import { isOwnLanguage, iso, type Speech, speechOf, toldBy } from './say.ts'
import { type Entry, endOf, type Site } from './site.ts'

/** The status page, in each language. No script, no style in it, and nothing from elsewhere. */
export function pageFiles(site: Site): Record<string, string> {
  return Object.fromEntries(
    site.languages.map((language) => [pageName(site, language), page(site, speechOf(site, language))]),
  )
}

function pageName({ languages }: Site, language: string): string {
  return language === languages[0] ? 'index.html' : `index.${language}.html`
}

function page(site: Site, speech: Speech): string {
  const { words } = speech
  const name = pageName(site, speech.language)
  const address = `${site.url}${name === 'index.html' ? '' : name}`
  const own = site.timezone ?? [...site.active, ...site.coming, ...site.past][0]!.event.timezone
  const asOf = words.asOf.split('%')
  const title = `${site.title} – ${words.overall[site.impact]}`
  const html = markup`<html lang="${words.language}" dir="${directionOf(words.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="canonical" href="${address}">
${site.languages.length < 2 ? undefined : site.languages.map((language) => markup`<link rel="alternate" hreflang="${language}" href="${pageName(site, language)}">\n`)}<link rel="alternate" type="application/atom+xml" title="Atom" href="feed.atom">
<link rel="alternate" type="application/feed+json" title="JSON Feed" href="feed.json">
<link rel="icon" type="image/svg+xml" href="icon.svg">
<link rel="stylesheet" href="style.css">
</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
<header class="top">
<p class="site">${site.title}</p>
${languagesOf(site, speech)}</header>
<main id="content" tabindex="-1">
<section class="overall ${overallTone(site)}">
<h1>${words.overall[site.impact]}</h1>
<p>${asOf[0]!}<time datetime="${iso(site.at)}">${speech.time(site.at, own)}</time>${asOf[1] ?? ''}</p>
</section>
${
  site.active.length === 0
    ? undefined
    : section(
        'now',
        words.now,
        site.active.map((entry) => article(entry, speech, true)),
      )
}
${section('coming', words.coming, site.coming.length === 0 ? [markup`<p class="nothing">${words.nothingComing}</p>`] : site.coming.map((entry) => article(entry, speech, true)))}
${componentsOf(site, speech)}
${section('history', words.history, historyOf(site, speech, own))}
</main>
<footer>
<nav aria-labelledby="subscribe">
<h2 id="subscribe">${words.subscribe}</h2>
<ul>
<li><a href="calendar.ics">${words.calendar}</a></li>
<li><a href="feed.atom">Atom</a></li>
<li><a href="feed.json">JSON Feed</a></li>
<li><a href="api/v2/summary.json">API</a></li>
</ul>
</nav>
</footer>
</body>
</html>`
  return `<!doctype html>\n${html.text}\n`
}

function languagesOf(site: Site, { language: shown, words }: Speech): Markup | undefined {
  if (site.languages.length < 2) return undefined
  const items = site.languages.map((language) => {
    const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
    const current = language === shown ? markup` aria-current="page"` : undefined
    return markup`<li><a href="${pageName(site, language)}" hreflang="${language}" lang="${language}"${current}>${name}</a></li>\n`
  })
  return markup`<nav aria-label="${words.languages}">
<ul>
${items}</ul>
</nav>
`
}

function section(id: string, heading: string, content: readonly Markup[]): Markup {
  return markup`<section aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
${content}</section>`
}

function overallTone({ impact }: Site): string {
  return { none: 'good', maintenance: 'plan', minor: 'warn', major: 'bad', critical: 'bad' }[impact]
}

function componentsOf({ components }: Site, { words }: Speech): Markup | undefined {
  if (components.length === 0) return undefined
  const rows = components.map(
    ({ name, state }) =>
      markup`<li class="state-${state}"><span>${name}</span> <span class="state">${words.components[state]}</span></li>\n`,
  )
  return section('services', words.services, [markup`<ul class="services">\n${rows}</ul>\n`])
}

/** By the day on which it was over, newest first. */
function historyOf(site: Site, speech: Speech, timezone: string): Markup[] {
  if (site.past.length === 0) return [markup`<p class="nothing">${speech.words.nothingPast}</p>\n`]
  const days = new Map<string, Entry[]>()
  for (const entry of site.past) {
    const day = speech.date(endOf(entry), timezone)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return [...days].map(
    ([day, entries]) => markup`<h3 class="day">${day}</h3>
${entries.map((entry) => article(entry, speech, false))}`,
  )
}

/** `isOpen`: with its log in sight. A heading of the history stands below its day. */
function article(entry: Entry, speech: Speech, isOpen: boolean): Markup {
  const { words } = speech
  const { event, newest } = entry
  const window = speech.window(entry)
  const own = `event-${entry.id}`
  const title = said(event.title, speech)
  const heading = isOpen ? markup`<h3 id="${own}-title">${title}</h3>` : markup`<h4 id="${own}-title">${title}</h4>`
  const labels = labelsOf(words.language)!
  const facts: [string, Markup | undefined][] = [
    [labels.facts.services, event.services.length === 0 ? undefined : markup`${event.services.join(', ')}`],
    [labels.facts.impact, impactOf(entry, speech)],
    [words.reason, saidIfAny(event.reason, speech)],
    [words.workaround, saidIfAny(event.workaround, speech)],
    [labels.contact, event.contact === undefined ? undefined : contact(event.contact)],
  ]
  const rows = facts.flatMap(([name, value]) => (value ? [markup`<dt>${name}</dt><dd>${value}</dd>\n`] : []))
  const time = newest.start ?? newest.end
  return markup`<article id="${own}" class="event ${toneOf(entry)}" aria-labelledby="${own}-title">
<p class="kind">${labelOf(entry, speech)}</p>
${heading}
${window === undefined || time === null ? undefined : markup`<p class="when"><time datetime="${iso(time)}">${window}</time></p>\n`}${event.description === undefined ? undefined : markup`<p class="about">${said(event.description, speech)}</p>\n`}${rows.length === 0 ? undefined : markup`<dl>\n${rows}</dl>\n`}${
  isOpen
    ? markup`<h4>${words.log}</h4>\n${logOf(entry, speech)}`
    : markup`<details>\n<summary>${words.log}</summary>\n${logOf(entry, speech)}</details>\n`
}</article>
`
}

function impactOf({ event: { impact } }: Entry, speech: Speech): Markup | undefined {
  if (impact === undefined) return undefined
  const summary = saidIfAny(impact.summary, speech)
  return markup`${speech.impact(impact.level)}${summary && markup`. ${summary}`}`
}

/** Newest first. */
function logOf(entry: Entry, speech: Speech): Markup {
  const items = entry.notices.map((notice, index) => {
    const told = toldBy(entry, index, speech).map(({ text, language }) => markup`<p${langOf(language)}>${text}</p>\n`)
    // The rule's words have one language.
    const message = isOwnLanguage(notice, speech)
      ? markup`<details class="message">\n<summary>${speech.words.message}<span class="hidden">: ${notice.subject}</span></summary>\n<div>${notice.text}</div>\n</details>\n`
      : undefined
    return markup`<li>
<p class="said"><strong>${speech.moment(notice)}</strong> <time datetime="${iso(notice.at)}">${speech.time(notice.at, entry.event.timezone)}</time></p>
${told}${message}</li>
`
  })
  return markup`<ol class="log" reversed>\n${items.reverse()}</ol>\n`
}

function said(text: LocalizedText, speech: Speech): Markup {
  const { text: words, language } = speech.text(text)
  return language === undefined ? markup`${words}` : markup`<span${langOf(language)}>${words}</span>`
}

function saidIfAny(text: LocalizedText | undefined, speech: Speech): Markup | undefined {
  return text === undefined ? undefined : said(text, speech)
}

function langOf(language: string | undefined): Markup | undefined {
  return language === undefined ? undefined : markup` lang="${language}"`
}

function contact(text: string): Markup {
  const href = /^[^\s@<>"']+@[^\s@<>"']+\.[^\s@<>"']+$/.test(text)
    ? `mailto:${text}`
    : /^https?:\/\/[^\s<>"']+$/.test(text)
      ? text
      : /^\+\d{6,15}$/.test(text)
        ? `tel:${text}`
        : undefined
  return href === undefined ? markup`${text}` : markup`<a href="${href}">${text}</a>`
}
