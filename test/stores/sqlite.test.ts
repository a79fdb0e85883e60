import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore, storeExists } from '../../src/stores/index.ts'
import { compiled, start } from '../contract/child.ts'
import { testStore } from '../contract/store.ts'
import { collect, newRow, T } from '../contract/store-rows.ts'

const root = mkdtempSync(join(tmpdir(), 'notify-ledger-'))
chmodSync(root, 0o755)
afterAll(() => rmSync(root, { recursive: true, force: true }))

let folders = 0
const folder = () => {
  const path = join(root, `p${folders++}`)
  mkdirSync(path)
  return path
}
const url = 'sqlite:.notify/ledger.db'

testStore('SQLite', () => ({ url, projectDir: folder() }))

describe('a SQLite ledger', () => {
  it('lies in the project, or where an absolute path says', async () => {
    const projectDir = folder()
    await (await openStore(url, { projectDir, mode: 'write' })).close()
    expect(existsSync(join(projectDir, '.notify/ledger.db'))).toBe(true)
    for (const [written, path] of [
      ['sqlite:', 'a?b#c %41.db'],
      ['sqlite://', 'd.db'],
    ] as const) {
      const absolute = written + join(projectDir, path)
      await (await openStore(absolute, { projectDir: '/nowhere', mode: 'write' })).close()
      expect(existsSync(join(projectDir, path))).toBe(true)
      expect(await storeExists(absolute, '/nowhere')).toBe(true)
    }
  })

  it('may be in memory only', async () => {
    const store = await openStore('sqlite::memory:', { projectDir: '/nowhere', mode: 'write' })
    expect((await store.enqueue([newRow('ann')], [], T)).size).toBe(1)
    expect(await storeExists('sqlite::memory:', '/nowhere')).toBe(false)
  })

  it('is not made by reading, nor where only an existing one will do', async () => {
    const projectDir = folder()
    expect(await openStore(url, { projectDir, mode: 'read' })).toBeUndefined()
    expect(await storeExists(url, projectDir)).toBe(false)
    await expect(openStore(url, { projectDir, mode: 'write', create: false })).rejects.toMatchObject({
      code: 'ledger-missing',
    })
    expect(readdirSync(projectDir)).toEqual([])
  })

  it('takes an empty file for none', async () => {
    const projectDir = folder()
    writeFileSync(join(projectDir, 'l.db'), '')
    expect(await storeExists('sqlite:l.db', projectDir)).toBe(false)
    await expect(openStore('sqlite:l.db', { projectDir, mode: 'write', create: false })).rejects.toMatchObject({
      code: 'ledger-missing',
    })
    const store = await openStore('sqlite:l.db', { projectDir, mode: 'write' })
    expect(await store.position()).toBe(0)
  })

  it('is read while another writes, and written by no reader', async () => {
    const projectDir = folder()
    const writer = await openStore(url, { projectDir, mode: 'write' })
    await writer.enqueue([newRow('ann')], [], T)
    const reader = await openStore(url, { projectDir, mode: 'read' })
    expect([reader?.id, await reader?.position()]).toEqual([writer.id, 1])
    await writer.enqueue([newRow('bob')], [], T)
    expect(await reader?.voices()).toMatchObject([{ rows: 2 }])
    await expect(reader?.enqueue([newRow('cyd')], [], T)).rejects.toMatchObject({ code: 'ledger-read-only' })
  })

  it('says when its file was taken away, before anything relies on it', async () => {
    const projectDir = folder()
    const store = await openStore(url, { projectDir, mode: 'write' })
    await store.enqueue([newRow('ann')], [], T)
    rmSync(join(projectDir, '.notify'), { recursive: true })
    await expect(store.enqueue([newRow('bob')], [], T)).rejects.toMatchObject({ code: 'ledger-gone' })
    const other = await openStore(url, { projectDir, mode: 'write' })
    await expect(store.enqueue([newRow('bob')], [], T)).rejects.toMatchObject({ code: 'ledger-gone' })
    expect(await collect(other.rows({}))).toEqual([])
    await store.close()
    await other.close()
  })

  it('waits for another writer', async () => {
    const projectDir = folder()
    const store = await openStore('sqlite:l.db', { projectDir, mode: 'write' })
    const other = new Database(join(projectDir, 'l.db'))
    other.exec('begin immediate')
    const enqueued = store.enqueue([newRow('ann')], [], T)
    setTimeout(() => other.exec('rollback'), 400)
    expect((await enqueued).size).toBe(1)
  })

  it('refuses a newer format, for reading too', async () => {
    const projectDir = folder()
    await (await openStore('sqlite:l.db', { projectDir, mode: 'write' })).close()
    new Database(join(projectDir, 'l.db')).exec('insert into migrations (version) values (999)')
    for (const mode of ['read', 'write'] as const) {
      const opening = openStore('sqlite:l.db', { projectDir, mode: mode as 'write' })
      await expect(opening).rejects.toMatchObject({
        code: 'ledger-newer',
        message: expect.stringContaining('format 999'),
      })
    }
  })

  it('says what to do about a file that is no ledger, or damaged', async () => {
    const projectDir = folder()
    const path = join(projectDir, 'l.db')
    writeFileSync(path, 'kind: event\n'.repeat(1_000))
    for (const mode of ['read', 'write'] as const) {
      const opening = openStore('sqlite:l.db', { projectDir, mode: mode as 'write' })
      await expect(opening).rejects.toMatchObject({
        name: 'NotifyError',
        code: 'ledger-damaged',
        message: expect.stringContaining(path),
        hint: expect.stringContaining('notify ledger import'),
      })
    }
    expect(readFileSync(path, 'utf8')).toMatch(/^kind: event\nkind/)

    rmSync(path)
    const store = await openStore('sqlite:l.db', { projectDir, mode: 'write' })
    for (let at = 0; at < 5; at += 1)
      await store.enqueue(
        Array.from({ length: 500 }, (_, n) => newRow(`${at}-${n}`)),
        [],
        T,
      )
    new Database(path).pragma('wal_checkpoint(truncate)')
    const bytes = readFileSync(path)
    const spoiled = join(projectDir, 'spoiled.db')
    writeFileSync(spoiled, bytes.fill(0xa5, 8_192, bytes.length - 8_192))
    const reading = async () => {
      const opened = await openStore('sqlite:spoiled.db', { projectDir, mode: 'write' })
      for await (const row of opened.rows({})) expect(row.event).toBe('pg16')
    }
    await expect(reading()).rejects.toMatchObject({ code: 'ledger-damaged', message: expect.stringContaining(spoiled) })
  })

  it('says when the path is a folder, or has a file for a folder', async () => {
    const projectDir = folder()
    mkdirSync(join(projectDir, 'd'))
    writeFileSync(join(projectDir, 'f'), '')
    for (const path of ['d', 'f/ledger.db']) {
      const opening = openStore(`sqlite:${path}`, { projectDir, mode: 'write' })
      await expect(opening).rejects.toMatchObject({
        code: 'ledger-unreachable',
        message: expect.stringContaining(path),
      })
    }
  })

  it('knows which stores there are, and repeats no password', async () => {
    const at = { projectDir: '/nowhere', mode: 'write' } as const
    for (const unknown of ['mysql://me:hunter2@db.example/notify', 'ledger.db', 'sqlite:', '']) {
      const error = await openStore(unknown, at).catch((reason: Error) => reason)
      expect(error).toMatchObject({ code: 'store-unknown' })
      expect(JSON.stringify(error) + (error as Error).message).not.toContain('hunter2')
    }
  })
})

describe('a folder that may not be written', () => {
  let child: ReturnType<typeof compiled>
  beforeAll(() => {
    child = compiled(join(import.meta.dirname, '../contract/store-child.ts'))
    chmodSync(join(child.path, '../../..'), 0o755)
  })
  afterAll(() => child.remove())
  // Permissions do not bind root: there the child is somebody else.
  const options = process.getuid?.() === 0 ? { uid: 65_534 } : {}
  const run = async (job: string, projectDir: string) => {
    const one = await start(child.path, [job, 'sqlite:l.db', projectDir], options)
    one.go()
    await one.ended
    return one.said[0]
  }

  it('keeps no new ledger, and says so', async () => {
    const projectDir = folder()
    chmodSync(projectDir, 0o555)
    expect(await run('open', projectDir)).toMatchObject({
      code: 'ledger-unreachable',
      message: expect.stringContaining(projectDir),
    })
  })

  it('lets a ledger be read, and says why it cannot be written', async () => {
    const projectDir = folder()
    const store = await openStore('sqlite:l.db', { projectDir, mode: 'write' })
    await store.enqueue([newRow('ann')], [], T)
    new Database(join(projectDir, 'l.db')).pragma('wal_checkpoint(truncate)')
    writeFileSync(join(projectDir, 'copy.db'), readFileSync(join(projectDir, 'l.db')))
    const copied = folder()
    writeFileSync(join(copied, 'l.db'), readFileSync(join(projectDir, 'copy.db')))
    chmodSync(join(copied, 'l.db'), 0o444)
    chmodSync(copied, 0o555)
    expect(await run('read', copied)).toEqual({ position: 1 })
    expect(await run('open', copied)).toMatchObject({
      code: 'ledger-read-only',
      message: expect.stringContaining(copied),
    })
    expect(readdirSync(copied)).toEqual(['l.db'])
  })
})
