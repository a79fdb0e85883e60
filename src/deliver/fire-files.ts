import { hash } from 'node:crypto'
import type { Fired } from '../otobo/fired.ts'
import type { ArticleFile, Mail } from '../otobo/index.ts'
import type { Attachment } from '../ports/channel.ts'

/** What the files of one mail may have together, in bytes. */
const largest = 15 * 1024 * 1024

/**
 * The article's files that a mail of OTOBO's rules carries, by their names, as far as the happening brought their content; and
 * what to say of those that do not go along.
 */
export function articleFiles(
  { event }: Fired,
  { attachments }: Pick<Mail, 'attachments'>,
): { files?: readonly Attachment[]; missing: string[] } {
  if (attachments.length === 0 || event?.kind !== 'ticket') return { missing: [] }
  const known = (event.ticket?.articles ?? []).flatMap((article) => article.files ?? [])
  const files: Attachment[] = []
  const missing: string[] = []
  let size = 0
  for (const name of attachments) {
    const file = known.find((one) => one.name === name)
    const encoded = file && encodedOf(file)
    if (encoded === undefined) missing.push(`${name}: its content did not come along`)
    else if (size + encoded.size > largest) missing.push(`${name}: one mail takes ${largest} bytes`)
    else {
      size += encoded.size
      files.push(encoded)
    }
  }
  return files.length === 0 ? { missing } : { files, missing }
}

const encodedFiles = new WeakMap<ArticleFile, Attachment>()

/** Once for all who get it. */
function encodedOf(file: ArticleFile): Attachment {
  let attachment = encodedFiles.get(file)
  if (attachment === undefined) {
    const bytes = Buffer.from(file.content, 'base64')
    const content = `${bytes.toString('base64').replace(/.{76}(?=.)/g, '$&\r\n')}\r\n`
    attachment = {
      name: file.name,
      type: file.type,
      size: bytes.length,
      digest: `sha256:${hash('sha256', bytes, 'hex')}`,
      content: bytes.length === 0 ? '' : content,
    }
    encodedFiles.set(file, attachment)
  }
  return attachment
}
