import { existsSync, realpathSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseCondition } from '../engine/condition.ts'
import type { Audience, Recipient, SourceSpec } from '../model/project.ts'
import type { AudienceDocument } from '../model/schema.gen.ts'
import type { Path, YamlDocument } from './document.ts'
import { isThere, present } from './event.ts'
import { isOutside } from './files.ts'
import { buildRecipient } from './recipient.ts'

/** `dir`: the project's folder, without any link in its path. */
export function buildAudience(
  document: YamlDocument,
  raw: Partial<AudienceDocument>,
  dir: string,
): Audience | undefined {
  const source = raw.source && buildSource(document, raw.source, dir)
  const recipients = buildRecipients(document, raw)
  if (raw.id === undefined) return undefined
  return {
    id: raw.id,
    was: raw.was?.filter(isThere) ?? [],
    ...present({ segment: raw.segment, source }),
    recipients,
    include: raw.include?.filter(isThere) ?? [],
    exclude: raw.exclude?.filter(isThere) ?? [],
    at: document.at([]),
  }
}

function buildRecipients(document: YamlDocument, raw: Partial<AudienceDocument>): Recipient[] {
  const recipients: Recipient[] = []
  const indexes = new Map<string, number>()
  raw.recipients?.forEach((recipient, index) => {
    if (!isThere(recipient)) return
    const built = buildRecipient(document, ['recipients', index], recipient)
    if (built === undefined) return
    const other = indexes.get(built.id)
    if (other !== undefined) {
      const path = recipient.id === undefined ? ['recipients', index] : ['recipients', index, 'id']
      const { line } = document.at(['recipients', other])
      document.report('duplicate-id', path, `"${built.id}" stands in line ${line} already`)
      return
    }
    indexes.set(built.id, index)
    recipients.push(built)
  })
  return recipients
}

const formats = ['csv', 'json', 'ndjson'] as const

function buildSource(
  document: YamlDocument,
  raw: NonNullable<AudienceDocument['source']>,
  dir: string,
): SourceSpec | undefined {
  const where = parseCondition(raw.where, (path, code, message, hint) =>
    document.report(code, ['source', 'where', ...path], message, hint === undefined ? {} : { hint }),
  )
  const given = formats.filter((format) => raw[format] !== undefined)
  const format = given[0]
  if (format === undefined || given.length > 1) {
    const message =
      format === undefined ? 'the source names no file' : `the source names several files: ${given.join(', ')}`
    document.report(format === undefined ? 'missing-key' : 'wrong-value', ['source'], message, {
      hint: `give exactly one of ${formats.join(', ')}`,
    })
    return undefined
  }
  const file = raw[format] ?? ''
  const path = resolveSource(document, ['source', format], file, dir)
  if (path === undefined) return undefined
  return { format, path, file, where, columns: raw.columns ?? {}, at: document.at(['source', format]) }
}

/** Relative to the document's own folder, else to the project's; never outside of it, nor by a link. */
export function resolveSource(document: YamlDocument, path: Path, file: string, dir: string): string | undefined {
  const beside = resolve(join(dir, dirname(document.file.path)), file)
  const candidates = [beside, resolve(dir, file)].filter((candidate) => !isOutside(dir, candidate))
  const found = candidates.find((candidate) => existsSync(candidate))
  if (candidates.length === 0 || (found !== undefined && isOutside(dir, realpathSync(found)))) {
    document.report('path-outside-project', path, `"${file}" leads out of the project`, {
      hint: 'put the file into the project',
    })
    return undefined
  }
  if (found === undefined) {
    document.report('source-missing', path, `there is no file "${file}"`, {
      hint: 'the path is relative to this file, or to the folder of notify.yaml',
    })
  }
  return found
}
