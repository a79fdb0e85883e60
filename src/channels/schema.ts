import { readFileSync } from 'node:fs'

/** The JSON Schema of a built-in adapter's config, from the package's `schemas/channels`. */
export function readChannelSchema(adapter: string): object {
  // The same relative place from src/ and from dist/. Not an import: JSON modules warn on Node 20.
  const url = new URL(`../../schemas/channels/${adapter}.schema.json`, import.meta.url)
  return JSON.parse(readFileSync(url, 'utf8')) as object
}
