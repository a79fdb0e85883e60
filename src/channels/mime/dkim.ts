import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'

/** `privateKey`: RSA, PEM. */
export interface DkimKey {
  domain: string
  selector: string
  privateKey: string
}

interface HeaderLine {
  key: string
  line: string
}

type Sign = (
  headers: HeaderLine[],
  hash: string,
  bodyHash: string,
  options: { domainName: string; keySelector: string; privateKey: string; headerFieldNames: string },
) => string | false

/** nodemailer's own list lacks List-Unsubscribe-Post, which RFC 8058 wants signed. */
const signedFields =
  'From:Reply-To:Subject:Date:Message-ID:To:MIME-Version:Content-Type:Content-Transfer-Encoding:' +
  'In-Reply-To:References:List-Id:List-Unsubscribe:List-Unsubscribe-Post:Auto-Submitted'

let sign: Sign | undefined

/**
 * A DKIM-Signature header (rsa-sha256, relaxed/relaxed), complete with its line end; empty where the key cannot sign, as in
 * a preview that does not resolve secrets. Header and body lines end in CRLF.
 */
export function dkimHeader(key: DkimKey, head: string, body: string): string {
  // Composing is synchronous, and only projects that sign should pay for loading the signer (25 ms).
  sign ??= createRequire(import.meta.url)('nodemailer/lib/dkim/sign.js').default as Sign
  // One character a byte, as the signer expects.
  const bytes = Buffer.from(head, 'utf8').toString('latin1')
  const headers = bytes
    .split(/\r\n(?![ \t])/)
    .filter((line) => line !== '')
    .map((line) => ({ key: line.slice(0, line.indexOf(':')).toLowerCase(), line }))
  const signature = sign(headers, 'sha256', relaxedBodyHash(body), {
    domainName: key.domain,
    keySelector: key.selector,
    privateKey: key.privateKey,
    headerFieldNames: signedFields,
  })
  return signature === false ? '' : `${signature}\r\n`
}

/** RFC 6376 3.4.4: runs of blanks are one, none at a line's end, no empty lines at the end. */
function relaxedBodyHash(body: string): string {
  const relaxed = body
    .replace(/[ \t]+/g, ' ')
    .replace(/ \r\n/g, '\r\n')
    .replace(/(?:\r\n)+$/, '\r\n')
  return createHash('sha256')
    .update(relaxed === '\r\n' ? '' : relaxed)
    .digest('base64')
}
