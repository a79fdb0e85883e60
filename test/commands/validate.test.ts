import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeProject, notify, smallProject } from '../support/cli.ts'

describe('notify validate', () => {
  it('reads the rows of every audience, and names those that will be left out', async () => {
    const rows = 'id,name,email,language,timezone\nann,Ann,not-an-address,en,UTC\nbo,Bo,bo@corp.example,en,Mars/Base\n'
    const dir = makeProject({ ...smallProject, 'audiences/customers.csv': rows })
    const { code, stdout } = await notify(dir, ['validate', '--json'])
    const { warnings, diagnostics } = JSON.parse(stdout) as {
      warnings: number
      diagnostics: { code: string; at: { file: string; line: number } }[]
    }
    expect({ code, warnings }).toEqual({ code: 0, warnings: 2 })
    expect(diagnostics.map((each) => [each.code, each.at.file, each.at.line])).toEqual([
      ['source-row', 'audiences/customers.csv', 2],
      ['source-row', 'audiences/customers.csv', 3],
    ])
  })

  it('fails for a source that no plan could read', async () => {
    const dir = makeProject({ ...smallProject, 'audiences/customers.csv': '' })
    const { code, stdout, stderr } = await notify(dir, ['validate'])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('audiences/customers.yaml:3:15 error source-column  customers.csv is empty')
  })

  it('says in words what is missing or meant', async () => {
    const dir = join(import.meta.dirname, '../fixtures/malformed/95-kinder-words')
    const { stderr } = await notify(dir, ['validate'])
    for (const words of [
      'this is no address of a ledger',
      '"url" or "host" is missing',
      'write it as "${env:SMTP_URL}"',
      'did you mean "72h before start"?',
      'no event has the type "maintenence"; did you mean "maintenance"?',
    ]) {
      expect(stderr).toContain(words)
    }
  })
})
