const existing = String.raw`<a\b[\s\S]*?<\/a\s*>`
const tag = String.raw`<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>`
const before = String.raw`(?<=[<>\s]|&#?[a-z0-9]+;)`
const start = String.raw`(?:https?:\/\/|ftp:\/\/|www\.|ftp\.)`
const rest = String.raw`[a-z0-9][a-z0-9.-]*(?::\d+)?(?:\/[a-z0-9\/.\-_=%]*)?(?:\?[a-z0-9&;=%\-_:.\/]*)?(?:#[a-z0-9&;=%\-_:.\/]*)?`
const after = String.raw`(?=$|[\s"'\]<>]|&#?[a-z0-9]+;|[?,;!.)](?:\s|$))`
const pattern = new RegExp(`${existing}|${tag}|(${before}${start}${rest}${after})`, 'gi')

/** Addresses in HTML become links, outside of tags and of links that are there already. Never at the very start of the text. */
export function linkUrls(html: string): string {
  return html.replace(pattern, (all: string, address: string | undefined) => {
    if (address === undefined) return all
    const target = /^www\./i.test(address)
      ? `http://${address}`
      : /^ftp\./i.test(address)
        ? `ftp://${address}`
        : address
    return `<a href="${target}" title="${target}">${address}</a>`
  })
}
