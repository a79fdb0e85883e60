import { readFileSync } from 'node:fs'

/** The page's own script and style, as the package ships them. */
export interface PageAssets {
  script: string
  style: string
}

export function readPageAssets(): PageAssets {
  const read = (name: string) => readFileSync(new URL(`../../assets/report/${name}`, import.meta.url), 'utf8')
  return { script: read('page.gen.js'), style: read('page.css') + read('previews.css') + read('print.css') }
}
