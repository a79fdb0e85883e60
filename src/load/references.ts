import type { Severity } from '../model/diagnostic.ts'
import type { Path, YamlDocument } from './document.ts'
import type { SourceFile } from './source-file.ts'
import { isMapping } from './validate.ts'

export type Environment = Readonly<Record<string, string | undefined>>

const anyReference = /\$\{(env:[A-Za-z_][A-Za-z0-9_]*|file:[^}]*)\}/g

const filesWithReferences = new WeakMap<SourceFile, boolean>()

/** Asked once a file, which may hold thousands of documents. */
function hasReferences(file: SourceFile): boolean {
  let has = filesWithReferences.get(file)
  if (has === undefined) {
    has = /\$\{(?:env|file):/.test(file.text)
    filesWithReferences.set(file, has)
  }
  return has
}

/** Whether the text holds a reference that was left as it is, which was reported. */
export function isUnresolved(text: string): boolean {
  return /\$\{(?:env:[A-Za-z_][A-Za-z0-9_]*|file:[^}]*)\}/.test(text)
}

/**
 * The document's value with `${env:NAME}` replaced in every text, but for the keys in `except` at the top: what they hold is
 * resolved where it is used. A variable that is not set is reported with `severity`, and stays as it is written.
 */
export function resolveReferences(
  document: YamlDocument,
  env: Environment,
  except: readonly string[],
  severity: Severity,
): unknown {
  const { value, file } = document
  if (!isMapping(value) || !hasReferences(file)) return value

  const resolveText = (text: string, path: Path) =>
    text.replace(anyReference, (written, reference: string) => {
      if (reference.startsWith('file:')) {
        document.report('bad-secret', path, `"${written}" may stand in a channel's config only`, {
          hint: `write \${env:NAME}, or the text itself`,
        })
        return written
      }
      const name = reference.slice('env:'.length)
      const found = env[name]
      if (found) return found
      document.report('bad-secret', path, `the environment variable ${name} is not set`, {
        severity,
        hint: 'set it, or write the text itself',
      })
      return written
    })

  const resolve = (item: unknown, path: Path): unknown => {
    if (typeof item === 'string') return item.includes('${') ? resolveText(item, path) : item
    if (Array.isArray(item)) return item.map((each, index) => resolve(each, [...path, index]))
    if (!isMapping(item)) return item
    return Object.fromEntries(Object.entries(item).map(([key, each]) => [key, resolve(each, [...path, key])]))
  }

  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, except.includes(key) ? item : resolve(item, [key])]),
  )
}
