import { readFileSync } from 'node:fs'

/** A file of the package's `assets/`, which adapters hand on as it is. The same relative place from src/ and from dist/. */
export function readAsset(path: string): string {
  return readFileSync(new URL(`../../assets/${path}`, import.meta.url), 'utf8')
}
