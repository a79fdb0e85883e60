import { createHash } from 'node:crypto'
import { Markup, markup } from '../../engine/markup.ts'

/** A page that needs nothing beside itself: its script, its style and its data stand in it. */
export interface Shell {
  title: string
  style: string
  /** A module; it may run because the page's policy names its hash. */
  script: string
  body: Markup
  /** Data of the page: id, media type and text, in which nothing may end a script element. */
  data?: readonly { id: string; type: string; text: string }[]
}

/** The whole page. No request leaves it; by its own policy none could. */
export function shellPage({ title, style, script, body, data = [] }: Shell): string {
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
${body}
${data.map(({ id, type, text }) => scriptElement(`type="${type}" id="${id}"`, text))}${scriptElement('type="module"', own(script))}
</body>
</html>`
  return `<!doctype html>\n${page.text}\n`
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
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}

function hashOf(script: string): string {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`
}
