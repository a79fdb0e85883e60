import { escapeHtml } from '../engine/escape.ts'
import { sizeWords } from '../engine/size.ts'
import { payloadText } from './payload-text.ts'
import type { Preview } from './preview-text.ts'

/** One self-contained page with every mail in a frame of its own, so that no mail's style reaches another. */
export function previewHtml(previews: readonly Preview[], project: string): string {
  const title = `${project}: what people would read`
  const links = previews.map((preview, i) => `<li><a href="#m${i}">${escapeHtml(heading(preview))}</a></li>`)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>
:root { color-scheme: light dark; --line: #c9ced6; --soft: #5b6470; }
@media (prefers-color-scheme: dark) { :root { --line: #3a414b; --soft: #a5afbc; } }
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 54rem; padding: 0 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin: 2.5rem 0 .25rem; }
p { margin: .25rem 0; } .facts { color: var(--soft); }
pre { overflow-x: auto; border: 1px solid var(--line); border-radius: 8px; padding: .75rem; }
iframe { width: 100%; height: 44rem; border: 1px solid var(--line); border-radius: 8px; margin-top: .75rem; background: Canvas; }
</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<nav aria-label="Messages"><ul>
${links.join('\n')}
</ul></nav>
${previews.map(section).join('\n')}
</main>
</body>
</html>
`
}

function heading({ event, moment, rule, language }: Preview): string {
  return `${event}, ${moment} (${rule}, ${language})`
}

function section(preview: Preview, i: number): string {
  const { subject, short, recipient, from, channels, html, payload, security = {}, attachments = [] } = preview
  const facts = [`as ${recipient} reads it`, `over ${channels.join(', ')}`, ...(from === null ? [] : [`from ${from}`])]
  facts.push(...Object.entries(security).map(([channel, words]) => `${words} (${channel})`))
  facts.push(...attachments.map(({ name, size }) => `with ${name} (${sizeWords(size)})`))
  return `<section aria-labelledby="m${i}">
<h2 id="m${i}">${escapeHtml(heading(preview))}</h2>
<p class="facts">${escapeHtml(facts.join(' · '))}</p>
<p><strong>${escapeHtml(subject)}</strong></p>
<p class="facts">${escapeHtml(short)}</p>
${payload === undefined ? `<iframe title="${escapeHtml(heading(preview))}" sandbox srcdoc="${escapeHtml(html)}"></iframe>` : `<pre>${escapeHtml(payloadText(payload))}</pre>`}
</section>`
}
