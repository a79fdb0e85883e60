import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openStore, passwordsOf, storeExists } from '../../src/stores/index.ts'
import { currentOwner } from '../../src/stores/owner.ts'
import { testStore } from '../contract/store.ts'
import { collect, keyOf, keysOf, lease, newRow, rowOf, sent, T } from '../contract/store-rows.ts'
import { type Cut, openCuttingProxy } from '../support/cutting-proxy.ts'
import { freshPostgres, postgresServer } from '../support/postgres.ts'

const projectDir = '/nowhere'
testStore('PostgreSQL', async () => ({ url: await freshPostgres(), projectDir }))

const open = async (url: string) => {
  const store = await openStore(url, { projectDir, mode: 'write' })
  onTestFinished(() => store.close())
  return store
}

/** A session of its own as the superuser, in this ledger's schema. */
const ask = async (url: string) => {
  const client = new pg.Client(url)
  await client.connect()
  onTestFinished(() => client.end())
  const schema = new URL(url).searchParams.get('schema')
  if (schema !== null) await client.query(`set search_path to ${schema}`)
  return client
}

/** A database with nothing in it, and its superuser's session. */
const freshDatabase = async () => {
  const server = await postgresServer()
  const name = `d_${randomUUID().replaceAll('-', '')}`
  const admin = await ask(`${server}/postgres`)
  await admin.query(`create database ${name}`)
  const client = await ask(`${server}/${name}`)
  const role = async (login: string) => {
    const user = `${login}_${randomUUID().replaceAll('-', '')}`
    await client.query(`create role ${user} login password 'hunter2'`)
    const url = new URL(`${server}/${name}`)
    url.username = user
    url.password = 'hunter2'
    return { user, url: url.href }
  }
  return { url: `${server}/${name}`, name, client, role }
}

describe('a PostgreSQL ledger', () => {
  it('lies in a schema of its own: notify, or the one that is named', async () => {
    const { url, client } = await freshDatabase()
    const [one, other] = [await open(url), await open(`${url.replace('postgres:', 'postgresql:')}?schema=team_b`)]
    await one.enqueue([newRow('ann')], [], T)
    expect([await one.position(), await other.position()]).toEqual([1, 0])
    expect(one.id).not.toBe(other.id)
    const found = await client.query("select schemaname from pg_tables where tablename = 'deliveries' order by 1")
    expect(found.rows.map((row) => row.schemaname)).toEqual(['notify', 'team_b'])
  })

  it('is not made by reading, nor where only an existing one will do', async () => {
    const url = await freshPostgres()
    expect(await openStore(url, { projectDir, mode: 'read' })).toBeUndefined()
    const opening = openStore(url, { projectDir, mode: 'write', create: false })
    await expect(opening).rejects.toMatchObject({ code: 'ledger-missing' })
    expect(await storeExists(url, projectDir)).toBe(false)
    await open(url)
    expect(await storeExists(url, projectDir)).toBe(true)
  })

  it('is written by no reader, and read by a user who may only read', async () => {
    const { url, client, role } = await freshDatabase()
    await (await open(url)).enqueue([newRow('ann')], [], T)
    const looker = await role('looker')
    const denied = openStore(looker.url, { projectDir, mode: 'read' })
    await expect(denied).rejects.toMatchObject({ name: 'NotifyError', code: 'ledger-permission' })
    await client.query(`grant usage on schema notify to ${looker.user}`)
    await client.query(`grant select on all tables in schema notify to ${looker.user}`)
    const reader = await openStore(looker.url, { projectDir, mode: 'read' })
    onTestFinished(() => reader?.close())
    expect(await reader?.position()).toBe(1)
    await expect(reader?.enqueue([newRow('bob')], [], T)).rejects.toMatchObject({ code: 'ledger-read-only' })
  })

  it('needs no more than a schema that the user owns', async () => {
    const { client, role } = await freshDatabase()
    const app = await role('app')
    await expect(openStore(app.url, { projectDir, mode: 'write' })).rejects.toMatchObject({ code: 'ledger-permission' })
    await client.query(`create schema notify authorization ${app.user}`)
    expect(await (await open(app.url)).position()).toBe(0)
  })

  it('says what is wrong with the address, the login or the database, without the password', async () => {
    const { url, name, role } = await freshDatabase()
    const { port } = new URL(url)
    const someone = (await role('someone')).url
    const failures: [string, string][] = [
      [`postgres://me:hunter2@127.0.0.1:1/${name}`, 'ledger-unreachable'],
      [`postgres://me:hunter2@127.0.0.1:${port}/${name}`, 'ledger-login'],
      [`postgres://me@127.0.0.1:${port}/${name}`, 'ledger-login'],
      [someone.replace(name, 'nowhere_hunter'), 'ledger-no-database'],
      [`${someone}?sslmode=verify-full`, 'ledger-unreachable'],
      [`postgres://me:hunter2@127.0.0.1:${port}:1/${name}`, 'store-url'],
      ['postgres://me:hunter2%@db.example/notify', 'store-url'],
      [`${someone}?schema=a";drop`, 'store-url'],
    ]
    for (const [address, code] of failures) {
      for (const mode of ['read', 'write'] as const) {
        const error = await openStore(address, { projectDir, mode: mode as 'write' }).catch((reason: Error) => reason)
        expect(error).toMatchObject({ name: 'NotifyError', code, hint: expect.any(String) })
        expect(JSON.stringify(error) + (error as Error).message).not.toContain('hunter2')
      }
    }
    expect(passwordsOf('postgres://me:hunter%322@db.example/notify')).toEqual(['hunter%322', 'hunter22'])
  })

  it('leaves a row that another program holds for later', async () => {
    const url = await freshPostgres()
    const store = await open(url)
    await store.enqueue([newRow('ann'), newRow('bob')], [], T)
    const person = await ask(url)
    await person.query('begin')
    await person.query('select 1 from deliveries where key = $1 for update', [keyOf('ann')])
    const keys = ['ann', 'bob'].map(keyOf)
    expect(keysOf(await store.step([], keys, currentOwner(), T, lease))).toEqual([keyOf('bob')])
    await person.query('rollback')
    expect(keysOf(await store.step([], keys, currentOwner(), T, lease))).toEqual([keyOf('ann')])
  })

  it('moves to SQLite and back without loss', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'notify-ledger-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const first = await open(await freshPostgres())
    const rows = Array.from({ length: 1_200 }, (_, index) => newRow(`p${index}`))
    await first.enqueue(rows, [], T)
    const some = rows.slice(0, 700)
    const keys = some.map((row) => row.key)
    const owner = currentOwner()
    await first.step([], keys, owner, T + 1, lease)
    await first.step(
      some.map((row) => sent(row)),
      [],
      owner,
      T + 2,
      lease,
    )
    await first.holdEvent('deploy', 'kind: event\n', null, T + 3)
    const file = await open(`sqlite:${join(folder, 'l.db')}`)
    expect(await file.importAll(first.exportAll(), T + 4)).toEqual({ added: 1_200, kept: 0 })
    const back = await open(await freshPostgres())
    expect(await back.importAll(file.exportAll(), T + 4)).toEqual({ added: 1_200, kept: 0 })
    const lines = await collect(first.exportAll())
    expect(await collect(file.exportAll())).toEqual(lines)
    expect(await collect(back.exportAll())).toEqual(lines)
    expect([back.id, await back.position()]).toEqual([first.id, await first.position()])
  })
})

describe('a connection that breaks', () => {
  /** A ledger behind a proxy, and the way to it that goes past the proxy. */
  const proxied = async (direct: string) => {
    const proxy = await openCuttingProxy(Number(new URL(direct).port))
    onTestFinished(() => proxy.close())
    const url = new URL(direct)
    url.port = String(proxy.port)
    return { proxy, store: await open(url.href) }
  }

  it('is made again, for reading and for writing', async () => {
    const { url, client } = await freshDatabase()
    const store = await open(url)
    await store.enqueue([newRow('ann')], [], T)
    const endAll = () =>
      client.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'notify %' and datname = current_database()",
      )
    for (let round = 0; round < 3; round += 1) {
      const rows = collect(store.rows({}))
      await endAll()
      expect(await rows).toHaveLength(round + 1)
      const asked = store.enqueue([newRow(`bob-${round}`)], [], T)
      await endAll()
      expect((await asked).size).toBe(1)
    }
    expect(await store.position()).toBe(4)
  })

  it.each<Cut>(['before', 'unnoticed', 'after'])('around a commit (%s) does the work once', async (cut) => {
    const url = await freshPostgres()
    const { proxy, store } = await proxied(url)
    await store.enqueue([newRow('ann'), newRow('bob')], [], T)
    const owner = currentOwner()
    proxy.cutNext(cut)
    expect(keysOf(await store.step([], [keyOf('ann')], owner, T, lease))).toEqual([keyOf('ann')])
    proxy.cutNext(cut)
    const next = await store.step([sent(newRow('ann'))], [keyOf('bob')], owner, T + 1, lease)
    expect(keysOf(next)).toEqual([keyOf('bob')])
    expect(await store.position()).toBe(3)
    expect(await rowOf(store, 'ann')).toMatchObject({ state: 'sent', attempts: 1 })
    expect(await store.attempts(keyOf('ann'))).toHaveLength(1)
  })

  it('while an import is read leaves nothing of it, and says so', async () => {
    const { proxy, store } = await proxied(await freshPostgres())
    const other = await open(await freshPostgres())
    await other.enqueue([newRow('ann')], [], T)
    proxy.cutNext('before')
    await expect(store.importAll(other.exportAll(), T)).rejects.toMatchObject({ code: 'ledger-unreachable' })
    expect(await collect(store.rows({}))).toEqual([])
    expect(await store.importAll(other.exportAll(), T)).toEqual({ added: 1, kept: 0 })
  })

  it('gives no claim out where nobody can tell whether it was recorded', async () => {
    const { client, role } = await freshDatabase()
    const app = await role('app')
    await client.query(`create schema notify authorization ${app.user}`)
    // Such a server does not say whether it is still the same one.
    await client.query('revoke execute on function pg_walfile_name(pg_lsn) from public')
    const { proxy, store } = await proxied(app.url)
    await store.enqueue([newRow('ann')], [], T)
    proxy.cutNext('after')
    const owner = currentOwner()
    await expect(store.step([], [keyOf('ann')], owner, T, lease)).rejects.toMatchObject({ code: 'ledger-in-doubt' })
    expect((await rowOf(store, 'ann')).state).toBe('claimed')
    expect(await store.recover(T + 1, (each) => each.id === owner.id)).toEqual({ dead: 1, expired: 0 })
  })
})
