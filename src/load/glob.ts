/**
 * A matcher for the globs of `ignore:`, as .gitignore reads them: `*` and `?` stay within a folder, `**` crosses folders,
 * a pattern without a slash matches in every folder, and what matches a folder matches all below it.
 */
export function createIgnore(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs.map(toPattern)
  return (path) => patterns.some((pattern) => pattern.test(path))
}

function toPattern(glob: string): RegExp {
  const clean = glob.replace(/^\.?\//, '').replace(/\/+$/, '')
  const isAnywhere = !clean.includes('/') && !glob.startsWith('/')
  let source = isAnywhere ? '^(?:.*/)?' : '^'
  for (const [token] of clean.matchAll(/\*\*\/|\*+|\?|\{[^{}]*\}|\[[^\]/]+\]|./gsu)) source += translate(token)
  return new RegExp(`${source}(?:/|$)`, 'u')
}

function translate(token: string): string {
  if (token === '**/') return '(?:.*/)?'
  if (token.startsWith('**')) return '.*'
  if (token === '*') return '[^/]*'
  if (token === '?') return '[^/]'
  if (token.length > 2 && token.startsWith('{')) {
    return `(?:${token.slice(1, -1).split(',').map(quote).join('|')})`
  }
  return quote(token)
}

const quote = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
