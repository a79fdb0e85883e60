import { readFileSync } from 'node:fs'

/** The pages' own scripts and their style, as the package ships them. */
export interface PageAssets {
  scripts: { plan: string; diff: string }
  style: string
}

export function readPageAssets(): PageAssets {
  const read = (name: string) => readFileSync(new URL(`../../assets/report/${name}`, import.meta.url), 'utf8')
  return {
    scripts: { plan: read('page.gen.js'), diff: read('diff.gen.js') },
    style: read('page.css') + read('previews.css') + read('diff.css') + read('print.css'),
  }
}
