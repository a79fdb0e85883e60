import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether GnuPG is installed here. */
export const hasGpg = spawnSync('gpg', ['--version']).status === 0

export interface Gpg {
  /** Makes a key without a passphrase. `made`: as of then, as `20200101T000000`; `expires`: as gpg takes it. */
  makeKey(user: string, options?: { algorithm?: string; made?: string; expires?: string }): void
  publicKey(user: string): string
  privateKey(user: string): string
  revoke(user: string): void
  /** The plain text and gpg's own account of it (`--status-fd`), whatever its exit code. */
  decrypt(message: string): { text: string; status: string }
  verify(content: string, signature: string): string
  /** The ids of the keys that a message is encrypted to. */
  recipients(message: string): string[]
  close(): void
}

/** A GnuPG with a home of its own. */
export function openGpg(): Gpg {
  const home = mkdtempSync(join(tmpdir(), 'gpg-'))
  const base = ['--batch', '--no-tty', '--quiet', '--homedir', home, '--pinentry-mode', 'loopback', '--passphrase', '']
  const gpg = (args: readonly string[], input = '') =>
    execFileSync('gpg', [...base, ...args], { input, encoding: 'latin1', stdio: ['pipe', 'pipe', 'ignore'] })
  const tell = (args: readonly string[], input: string) =>
    spawnSync('gpg', [...base, '--status-fd', '2', ...args], {
      input: Buffer.from(input, 'latin1'),
      encoding: 'latin1',
    })
  return {
    makeKey(user, { algorithm = 'default', made, expires = 'never' } = {}) {
      const time = made === undefined ? [] : ['--faked-system-time', made]
      gpg([...time, '--quick-generate-key', user, algorithm, 'default', expires])
    },
    publicKey: (user) => gpg(['--armor', '--export', user]),
    privateKey: (user) => gpg(['--armor', '--export-secret-keys', user]),
    revoke(user) {
      const fingerprint = /^fpr:+([0-9A-F]+):/m.exec(gpg(['--with-colons', '--list-keys', user]))![1]!
      const certificate = readFileSync(join(home, 'openpgp-revocs.d', `${fingerprint}.rev`), 'utf8')
      // gpg puts a colon before the armor, lest it be imported by accident.
      gpg(['--import'], certificate.replace(/^:(?=-----)/m, ''))
    },
    decrypt(message) {
      const { stdout, stderr } = tell(['--decrypt'], message)
      return { text: stdout, status: stderr }
    },
    verify(content, signature) {
      const file = join(home, 'signature.asc')
      execFileSync('tee', [file], { input: signature, stdio: ['pipe', 'ignore', 'ignore'] })
      return tell(['--verify', file, '-'], content).stderr
    },
    recipients(message) {
      const { stdout } = spawnSync('gpg', [...base, '--list-only', '--list-packets'], {
        input: message,
        encoding: 'utf8',
      })
      return [...stdout.matchAll(/:pubkey enc packet:.*keyid ([0-9A-F]+)/g)].map(([, id]) => id!)
    },
    close() {
      spawnSync('gpgconf', ['--homedir', home, '--kill', 'gpg-agent'])
      rmSync(home, { recursive: true, force: true })
    },
  }
}
