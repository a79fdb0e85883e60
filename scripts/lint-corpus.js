// Measures lint against the labelled notices in test/lint/corpus: `npm run lint-corpus`.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const corpus = fileURLToPath(new URL('../test/lint/corpus', import.meta.url))

/** Of the frozen files, in the order of their names: whoever changes a notice or a label of theirs changes what is measured. */
const frozenDigest = 'fb67500b5161867215657424a44259e0c50b4e71713992751452f6eac9228d76'

/** The notices of one part, `frozen` or `open`. */
export function readNotices(part) {
  const folder = join(corpus, part)
  return readdirSync(folder)
    .sort()
    .flatMap((file) => parse(readFileSync(join(folder, file), 'utf8')).map((notice) => ({ ...notice, part })))
}

/** Throws if the frozen part is not what it was when it was written. */
export function checkFrozen() {
  const hash = createHash('sha256')
  for (const file of readdirSync(join(corpus, 'frozen')).sort()) hash.update(readFileSync(join(corpus, 'frozen', file)))
  const digest = hash.digest('hex')
  if (digest !== frozenDigest) throw new Error(`test/lint/corpus/frozen was changed: its digest is ${digest}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  checkFrozen()
  const notices = readNotices('frozen')
  process.stdout.write(
    `${notices.length} frozen notices, ${notices.flatMap(({ violates }) => violates).length} labels\n`,
  )
}
