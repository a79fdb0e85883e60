import { statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, relative } from 'node:path'
import type { AttachmentFile } from '../model/project.ts'
import type { Attachment } from '../model/schema.gen.ts'
import { resolveSource } from './audience.ts'
import type { YamlDocument } from './document.ts'
import { isThere, present } from './event.ts'

/** What the files of one mail may have together, in bytes. In base64 that is 20 MiB, and servers commonly take 25. */
export const largestAttachments = 15 * 1024 * 1024

/** The files that an event or a rule lists, each known to lie inside the project and to be there. `dir`: the project's folder. */
export function buildAttachments(
  document: YamlDocument,
  raw: readonly (Attachment | undefined)[] | undefined,
  dir: string,
): AttachmentFile[] | undefined {
  if (raw === undefined) return undefined
  const files: AttachmentFile[] = []
  raw.forEach((attachment, index) => {
    if (!isThere(attachment) || !isThere(attachment.file)) return
    const path = ['attachments', index, 'file']
    const found = resolveSource(document, path, attachment.file, dir)
    if (found === undefined) return
    // .env, .git, the ledger: nothing that a reader is meant to have.
    if (/(?:^|[\\/])\./.test(relative(dir, found))) {
      document.report('wrong-value', path, `"${attachment.file}" is hidden, and hidden files are not sent`, {
        hint: 'copy what is meant for readers into a folder such as docs',
      })
      return
    }
    const stat = statSync(found)
    if (!stat.isFile()) {
      document.report('wrong-value', path, `"${attachment.file}" is no file`)
      return
    }
    const name = attachment.name ?? basename(found)
    if (files.some((file) => file.name === name && file.segment === attachment.segment)) {
      document.report('wrong-value', ['attachments', index], `a file named "${name}" stands in this list already`, {
        hint: 'give it another name',
      })
      return
    }
    files.push({
      path: found,
      file: attachment.file,
      name,
      type: attachment.type ?? typeOf(name),
      ...present({ segment: attachment.segment }),
      size: stat.size,
      at: document.at(path),
    })
  })
  return files.length === 0 ? undefined : files
}

type DetectType = (name: string) => string

let detect: DetectType | undefined

function typeOf(name: string): string {
  detect ??= (createRequire(import.meta.url)('nodemailer/lib/mime-funcs/mime-types') as { detectMimeType: DetectType })
    .detectMimeType
  return detect(name)
}
