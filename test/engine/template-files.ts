import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { TemplateSet, TemplateWords } from '../../src/model/project.ts'
import { part } from './render-sample.ts'

const folder = join(import.meta.dirname, '../../templates')

/** The sets that ship with the tool, read as simply as their own files allow. */
export function builtInSets(): TemplateSet[] {
  return ['scheduled-maintenance', 'builtin'].map((name) => {
    const words: Record<string, Record<string, TemplateWords>> = {}
    const add = (path: string, slug: string, language: string) => {
      words[slug] ??= {}
      words[slug][language] = readWords(path)
    }
    for (const file of readdirSync(join(folder, name))) {
      const [slug = '', language = ''] = file.split('.')
      add(join(folder, name, file), slug, language)
    }
    for (const file of readdirSync(folder)) {
      const [base, language = '', extension] = file.split('.')
      if (base === name && extension === 'md') add(join(folder, file), '', language)
    }
    return { name, isBuiltIn: true, words }
  })
}

function readWords(path: string): TemplateWords {
  const [, head = '', body = ''] = readFileSync(path, 'utf8').split(/^---\n/m)
  const { subject, short, preheader } = parse(head) as Record<string, string>
  const texts = { subject, short, preheader, body }
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, part(text ?? '', path)]))
}
