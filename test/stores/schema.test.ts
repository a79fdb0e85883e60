import { describe, expect, it } from 'vitest'
import { migrations } from '../../src/stores/migrations/index.ts'
import { toRow } from '../../src/stores/records.ts'
import { migrate, readFormat, refuseOld } from '../../src/stores/schema.ts'
import { openSqlite } from '../../src/stores/sqlite.ts'
import { enqueueOrder } from '../../src/stores/statements.ts'

/** As every ledger was made first. */
const known = migrations.slice(0, 1)
const next = { version: 2, sql: 'create table extra (id integer primary key); insert into extra values (7)' }
const both = [...known, next]

describe('migrations', () => {
  const versionOne = async () => {
    const connection = await openSqlite(':memory:', 'write')
    await migrate(connection, 0, known)
    return connection
  }

  it('bring a ledger forward and keep what it holds', async () => {
    const connection = await versionOne()
    const before = await connection.all('select * from ledger', {})
    await migrate(connection, await readFormat(connection, 'L', both), both)
    expect(await readFormat(connection, 'L', both)).toBe(2)
    expect(await connection.all('select id from extra', {})).toEqual([{ id: 7 }])
    expect(await connection.all('select * from ledger', {})).toEqual(before)
  })

  it('are applied once by whoever comes first', async () => {
    const connection = await versionOne()
    await Promise.all([migrate(connection, 1, both), migrate(connection, 1, both)])
    expect(await connection.all('select id from extra', {})).toEqual([{ id: 7 }])
  })

  it('give rows of an older ledger what newer columns mean for them', async () => {
    const connection = await openSqlite(':memory:', 'write')
    await migrate(connection, 0, migrations.slice(0, 2))
    const columns = enqueueOrder.filter((column) => column !== 'digest_key' && column !== 'first_seq')
    const marks = columns.map((column) => (column === 'key' ? "'k'" : column === 'facts' ? "'{}'" : '1'))
    await connection.all(`insert into deliveries (${columns.join(', ')}) values (${marks.join(', ')})`, {})
    await migrate(connection, 2)
    const [row] = await connection.all('select * from deliveries', {})
    expect(toRow(row!)).toMatchObject({
      key: 'k',
      tried: [],
      receipt: null,
      receiptAt: null,
      digestKey: null,
      firstSeq: 1,
    })
  })

  it('leave nothing behind when they fail', async () => {
    const connection = await versionOne()
    const broken = [...known, { version: 2, sql: `${next.sql}; insert into nowhere values (1)` }]
    await expect(migrate(connection, 1, broken)).rejects.toThrow('nowhere')
    expect([await readFormat(connection, 'L', both), await connection.hasTable('extra')]).toEqual([1, false])
  })

  it('are not skipped by who only reads, nor undone by who is older', async () => {
    const connection = await versionOne()
    expect(() => refuseOld(1, 'L', both)).toThrow('the ledger L has format 1; this version reads format 2')
    await migrate(connection, 1, both)
    await expect(readFormat(connection, 'L', known)).rejects.toMatchObject({ code: 'ledger-newer' })
  })
})
