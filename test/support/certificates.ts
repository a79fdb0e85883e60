import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether OpenSSL is installed here. */
export const hasOpenssl = spawnSync('openssl', ['version']).status === 0

export interface Authority {
  /** Its own, PEM. */
  certificate: string
  /** Makes a key and a certificate for an address; both PEM. */
  issue(
    name: string,
    address: string,
    options?: { key?: 'rsa:2048' | 'ec'; usage?: string; purpose?: string },
  ): { certificate: string; privateKey: string }
  /** A list that names these certificates, PEM. */
  revoke(...names: string[]): string
  /** OpenSSL's account: the signed content, or why it does not hold. */
  verify(mail: string): { content: string; says: string; ok: boolean }
  decrypt(mail: string, name: string): { content: string; ok: boolean }
  close(): void
}

/** A certificate authority in a folder of its own, made and asked with OpenSSL. */
export function openAuthority(): Authority {
  const dir = mkdtempSync(join(tmpdir(), 'authority-'))
  const at = (name: string) => join(dir, name)
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: dir, stdio: 'ignore' })
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-days',
    '30',
    '-subj',
    '/CN=Test CA',
  )
  mkdirSync(at('db'))
  writeFileSync(at('db/index.txt'), '')
  writeFileSync(at('db/number'), '1000')
  writeFileSync(
    at('ca.conf'),
    '[ca]\ndefault_ca=own\n[own]\ndatabase=db/index.txt\ncrlnumber=db/number\ndefault_md=sha256\ndefault_crl_days=30\n',
  )
  return {
    certificate: readFileSync(at('ca.pem'), 'utf8'),
    issue(
      name,
      address,
      { key = 'rsa:2048', usage = 'digitalSignature,keyEncipherment,keyAgreement', purpose = 'emailProtection' } = {},
    ) {
      if (key === 'ec') openssl('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', `${name}.key`)
      else openssl('genrsa', '-out', `${name}.key`, '2048')
      openssl('req', '-new', '-key', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${name}`)
      writeFileSync(
        at(`${name}.ext`),
        `subjectAltName=email:${address}\nkeyUsage=${usage}\nextendedKeyUsage=${purpose}\n`,
      )
      openssl(
        'x509',
        '-req',
        '-in',
        `${name}.csr`,
        '-CA',
        'ca.pem',
        '-CAkey',
        'ca.key',
        '-CAcreateserial',
        '-days',
        '30',
        '-extfile',
        `${name}.ext`,
        '-out',
        `${name}.pem`,
      )
      return {
        certificate: readFileSync(at(`${name}.pem`), 'utf8'),
        privateKey: readFileSync(at(`${name}.key`), 'utf8'),
      }
    },
    revoke(...names) {
      for (const name of names)
        openssl('ca', '-config', 'ca.conf', '-revoke', `${name}.pem`, '-keyfile', 'ca.key', '-cert', 'ca.pem')
      openssl('ca', '-config', 'ca.conf', '-gencrl', '-keyfile', 'ca.key', '-cert', 'ca.pem', '-out', 'list.crl')
      return readFileSync(at('list.crl'), 'utf8')
    },
    verify(mail) {
      const { stdout, stderr, status } = spawnSync(
        'openssl',
        ['cms', '-verify', '-CAfile', 'ca.pem', '-purpose', 'smimesign'],
        {
          cwd: dir,
          input: Buffer.from(mail, 'utf8'),
          encoding: 'utf8',
        },
      )
      return { content: stdout, says: stderr, ok: status === 0 }
    },
    decrypt(mail, name) {
      const { stdout, status } = spawnSync(
        'openssl',
        ['cms', '-decrypt', '-recip', `${name}.pem`, '-inkey', `${name}.key`],
        {
          cwd: dir,
          input: Buffer.from(mail, 'utf8'),
          encoding: 'utf8',
        },
      )
      return { content: stdout, ok: status === 0 }
    },
    close: () => rmSync(dir, { recursive: true, force: true }),
  }
}
