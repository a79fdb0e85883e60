/** Addresses in a header such as `"Doe, John" <john@example.com>, jane@example.com`; what is no address comes out as it stands. */
export function parseAddresses(header: string): string[] {
  return splitHeader(header)
    .map(bareAddress)
    .filter((address) => address !== '')
}

function splitHeader(header: string): string[] {
  const parts: string[] = []
  let part = ''
  let isQuoted = false
  let depth = 0
  let isAngled = false
  for (let index = 0; index < header.length; index++) {
    const char = header[index] ?? ''
    if (isQuoted && char === '\\') part += char + (header[++index] ?? '')
    else if (char === ',' && !isQuoted && !isAngled && depth === 0) {
      parts.push(part)
      part = ''
    } else {
      if (char === '"' && depth === 0) isQuoted = !isQuoted
      else if (!isQuoted && char === '(') depth++
      else if (!isQuoted && char === ')') depth = Math.max(0, depth - 1)
      else if (!isQuoted && char === '<') isAngled = true
      else if (!isQuoted && char === '>') isAngled = false
      part += char
    }
  }
  return [...parts, part]
}

function bareAddress(part: string): string {
  const withoutNames = part.replace(/"(?:[^"\\]|\\.)*"(?!\S*@)/g, '').replace(/\([^()]*\)/g, '')
  const angled = /<([^<>]*)>/.exec(withoutNames)
  return (angled?.[1] ?? withoutNames).trim()
}

const local = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+$/
const domain = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]$/

/** Whether the text is one plain address. */
export function isValidAddress(address: string): boolean {
  const at = address.lastIndexOf('@')
  if (at < 1) return false
  const host = address.slice(at + 1)
  return local.test(address.slice(0, at)) && (host === 'localhost' || domain.test(host))
}
