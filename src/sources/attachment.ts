import { createHash } from 'node:crypto'
import { readFileSync, realpathSync, statSync } from 'node:fs'
import { sep } from 'node:path'
import type { DiagnosticCode } from '../model/diagnostic.ts'
import { DiagnosticError } from '../model/error.ts'
import type { AttachmentFile } from '../model/project.ts'
import type { Attachment } from '../ports/channel.ts'

/** A mail's attachments take 15 MiB; what grew beyond that since the project was loaded must not fill the memory. */
const largest = 15 * 1024 * 1024

/**
 * Reads attachments of a project, each once for all the mails that carry it; one that changed on the disk is read again.
 * Throws DiagnosticError where the file is gone, too large, or outside the project by now.
 */
export function createAttachmentReader(dir: string): (file: AttachmentFile) => Attachment {
  const read = new Map<string, { state: string; attachment: Attachment }>()
  return (file) => {
    const problem = (code: DiagnosticCode, message: string) =>
      new DiagnosticError({ code, severity: 'error', message, at: file.at })
    try {
      const { mtimeMs, size, ino } = statSync(file.path)
      const state = `${mtimeMs} ${size} ${ino}`
      const id = JSON.stringify([file.path, file.name, file.type])
      const known = read.get(id)
      if (known?.state === state) return known.attachment
      if (!realpathSync(file.path).startsWith(realpathSync(dir) + sep))
        throw problem('path-outside-project', `${file.file} leads out of the project`)
      if (size > largest) throw problem('file-too-large', `${file.file} has ${size} bytes; one mail takes ${largest}`)
      const bytes = readFileSync(file.path)
      const attachment: Attachment = {
        name: file.name,
        type: file.type,
        size: bytes.length,
        digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
        content: base64Lines(bytes),
      }
      read.set(id, { state, attachment })
      return attachment
    } catch (error) {
      if (error instanceof DiagnosticError) throw error
      const { code } = error as NodeJS.ErrnoException
      if (code === undefined) throw error
      throw problem(
        code === 'ENOENT' ? 'source-missing' : 'unreadable-file',
        code === 'ENOENT' ? `there is no file ${file.file}` : `${file.file} cannot be read: ${code}`,
      )
    }
  }
}

/** RFC 2045 6.8: lines of 76 characters, each with its line break. */
function base64Lines(bytes: Buffer): string {
  const text = bytes.toString('base64').replace(/.{76}(?=.)/g, '$&\r\n')
  return text === '' ? '' : `${text}\r\n`
}
