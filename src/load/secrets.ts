import type { Diagnostic, Position } from '../model/diagnostic.ts'
import { secretIn, snakeCase } from '../model/secret-names.ts'
import type { Path, YamlDocument } from './document.ts'
import { isMapping } from './validate.ts'

const reference = /\$\{(?:env:[A-Za-z_][A-Za-z0-9_]*|file:[^}\s][^}]*)\}/g

/**
 * The diagnostics without any secret that was found as plain text: its line is shown with asterisks in its place, and what
 * else was said of the same value is left out, for it may quote it.
 */
export function concealSecrets(found: readonly Diagnostic[]): Diagnostic[] {
  const secrets = found.flatMap(({ code, at }) => (code === 'plain-secret' && at !== undefined ? [at] : []))
  const isOf = (at: Position | undefined, secret: Position) => at?.file === secret.file && at.line === secret.line
  return found.flatMap((diagnostic) => {
    const { code, at, excerpt } = diagnostic
    const near = secrets.filter((secret) => isOf(at, secret))
    if (near.length === 0) return [diagnostic]
    if (code !== 'plain-secret' && near.some(({ column }) => column === at?.column)) return []
    return excerpt === undefined ? [diagnostic] : [{ ...diagnostic, excerpt: near.reduce(mask, excerpt) }]
  })
}

function mask(line: string, { column, endColumn }: Position): string {
  const end = (endColumn ?? line.length + 1) - 1
  return line.slice(0, column - 1) + '*'.repeat(end - column + 1) + line.slice(end)
}

/** Walks the texts below a path: secrets must not stand in files, and references must be ones that can be resolved. */
export function checkSecrets(document: YamlDocument, path: Path, value: unknown): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) checkSecrets(document, [...path, index], item)
  } else if (isMapping(value)) {
    for (const [key, item] of Object.entries(value)) checkSecrets(document, [...path, key], item)
  } else if (typeof value === 'string' || typeof value === 'number') checkText(document, path, String(value))
}

function checkText(document: YamlDocument, path: Path, text: string): void {
  const literal = text.replace(reference, '')
  const broken = /\$\{[^}]*\}?/.exec(literal)
  if (broken !== null) {
    document.report('bad-secret', path, `"${broken[0]}" is no reference to a secret`, {
      hint: referenceHint(broken[0]),
    })
    return
  }
  const key = String(path.findLast((step) => typeof step === 'string') ?? '')
  const secret = secretIn(key, text)
  if (secret === undefined) return
  const message =
    secret === 'all' ? `"${key}" holds a secret as plain text` : `this address holds a ${secret} as plain text`
  document.report('plain-secret', path, message, {
    hint: `put it into an environment variable and write \${env:${variableFor(document, path)}} in its place`,
  })
}

/** A name that says whose secret it is: `EMAIL_URL`, `NOTIFY_STORE`. */
function variableFor({ value }: YamlDocument, path: Path): string {
  const owner = isMapping(value) && typeof value.id === 'string' ? value.id : 'notify'
  const key = path.findLast((step) => typeof step === 'string') ?? 'secret'
  return `${owner}_${snakeCase(String(key))}`.toUpperCase().replace(/\W/g, '_').replace(/^\d/, '_$&')
}

function referenceHint(text: string): string {
  const name = /^\$\{(?:ENV:|env\.|Env:)?([A-Za-z_][A-Za-z0-9_]*)\}$/.exec(text)?.[1]
  return name === undefined ? `write \${env:NAME} or \${file:PATH}` : `write \${env:${name}}`
}
