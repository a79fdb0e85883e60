/** Renders the subject and body of `href="mailto:…?subject=…&body=…"`: decoded, as plain text, and encoded again. */
export function renderMailtoLinks(html: string, render: (text: string) => string): string {
  if (!html.includes('mailto:')) return html
  return html.replace(/(href="mailto:[^"?]*\?)([^"]*)(")/gi, (_, start: string, query: string, end: string) => {
    const parts = query.split(/(&amp;|&)/).map((part) => {
      const match = /^((?:subject|body)=)(.*)$/i.exec(part)
      return match ? `${match[1]}${rendered(match[2] ?? '', render)}` : part
    })
    return start + parts.join('') + end
  })
}

function rendered(value: string, render: (text: string) => string): string {
  try {
    return encodeURIComponent(render(decodeURIComponent(value)))
  } catch (error) {
    // Not encoded properly: a browser would not read it either.
    if (!(error instanceof URIError)) throw error
    return value
  }
}
