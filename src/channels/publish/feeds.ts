import { type Markup, markup } from '../../engine/markup.ts'
import { iso, type Speech, speechOf, toldBy } from './say.ts'
import type { Entry, Site } from './site.ts'

/** As many as readers fetch without a thought. */
const most = 50

/** One entry an event: what is told of it later makes it newer, and readers show it again. */
export function feedFiles(site: Site): Record<string, string> {
  const entries = [...site.active, ...site.coming, ...site.past]
    .sort((a, b) => b.newest.at - a.newest.at || (a.marker < b.marker ? -1 : 1))
    .slice(0, most)
  const speech = speechOf(site, site.languages[0]!)
  return { 'feed.json': jsonFeed(site, entries, speech), 'feed.atom': atomFeed(site, entries, speech) }
}

/** https://www.jsonfeed.org/version/1.1/ */
function jsonFeed(site: Site, entries: readonly Entry[], speech: Speech): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: site.title,
    home_page_url: site.url,
    feed_url: `${site.url}feed.json`,
    language: speech.language,
    items: entries.map((entry) => ({
      id: tagOf(site, entry),
      url: addressOf(site, entry),
      title: titleOf(entry, speech),
      content_html: contentOf(entry, speech).text,
      date_published: iso(entry.notices[0]!.at),
      date_modified: iso(entry.newest.at),
      tags: [entry.event.type, ...entry.event.services],
    })),
  }
  return `${JSON.stringify(feed)}\n`
}

/** RFC 4287. */
function atomFeed(site: Site, entries: readonly Entry[], speech: Speech): string {
  return `<?xml version="1.0" encoding="utf-8"?>
${
  markup`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${speech.language}">
<id>${site.url}</id>
<title>${site.title}</title>
<updated>${iso(site.at)}</updated>
<author><name>${site.title}</name></author>
<link rel="self" type="application/atom+xml" href="${site.url}feed.atom"/>
<link rel="alternate" type="text/html" href="${site.url}"/>
${entries.map(
  (entry) => markup`<entry>
<id>${tagOf(site, entry)}</id>
<title>${titleOf(entry, speech)}</title>
<published>${iso(entry.notices[0]!.at)}</published>
<updated>${iso(entry.newest.at)}</updated>
<link rel="alternate" type="text/html" href="${addressOf(site, entry)}"/>
<category term="${entry.event.type}"/>
<content type="html">${contentOf(entry, speech).text}</content>
</entry>
`,
)}</feed>`.text
}
`
}

function titleOf(entry: Entry, speech: Speech): string {
  return `${speech.text(entry.event.title).text} (${speech.status(entry)})`
}

function addressOf({ url }: Site, { id }: Entry): string {
  return `${url}#event-${id}`
}

/** RFC 4151: the date is one on which the name was the site's, and must never change. */
function tagOf({ url }: Site, { id }: Entry): string {
  return `tag:${new URL(url).hostname},2026:notify:${id}`
}

/** The times and the news, then what was told, newest first. Feed readers keep no styles, so there are none. */
function contentOf(entry: Entry, speech: Speech): Markup {
  const { event, notices } = entry
  const window = speech.window(entry)
  const notes = notices.map((notice, index) => {
    const { timezone } = event
    const when = speech.time(notice.at, timezone)
    const told = toldBy(entry, index, speech).map(({ text }) => markup`<br>${text}`)
    return markup`<li>${when}: <strong>${speech.moment(notice)}</strong>${told}</li>`
  })
  const facts = [
    window,
    event.services.join(', '),
    event.impact && speech.impact(event.impact.level),
    event.impact?.summary && speech.text(event.impact.summary).text,
    event.description && speech.text(event.description).text,
  ].filter((text): text is string => text !== undefined && text !== '')
  return markup`${facts.map((text) => markup`<p>${text}</p>`)}<ul>${notes.reverse()}</ul>`
}
