import { existsSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeFolder } from '../../src/files/make-folder.ts'
import { makeProject, notify, smallProject } from '../support/cli.ts'

describe('making a folder', () => {
  it('makes those above it, and says which was the first', () => {
    const dir = makeProject({})
    expect(makeFolder(join(dir, 'a/b/c'))).toBe(join(dir, 'a'))
    expect(statSync(join(dir, 'a/b/c')).isDirectory()).toBe(true)
    expect(makeFolder(join(dir, 'a/b/c'))).toBeUndefined()
    expect(makeFolder(join(dir, 'a/b/d/e'))).toBe(join(dir, 'a/b/d'))
  })

  it('ends with an error where there can be none', () => {
    const dir = makeProject({ file: 'x' })
    symlinkSync('nowhere', join(dir, 'link'))
    expect(() => makeFolder(join(dir, 'file/a/b'))).toThrow(/EEXIST|ENOTDIR/)
    expect(() => makeFolder(join(dir, 'link/a'))).toThrow(/EEXIST/)
    expect(existsSync(join(dir, 'nowhere'))).toBe(false)
  })

  it.runIf(existsSync('/proc/self'))('ends where the system takes no folder, and every command says so', async () => {
    expect(() => makeFolder('/proc/x/y')).toThrow(/ENOENT/)
    const dir = makeProject(smallProject)
    const now = '2026-12-01T10:00:00Z'
    for (const store of ['sqlite:/proc/x/ledger.db', 'sqlite:/proc/ledger.db']) {
      const sent = await notify(dir, ['send', '--yes', '--store', store], { now })
      expect(sent.code).toBe(1)
      expect(sent.stderr).toContain(`the ledger ${store.slice('sqlite:'.length)} cannot be opened`)
      expect(sent.stderr).toContain('a folder this user may write')
      expect(sent.stdout).toBe('')
    }
    for (const argv of [
      ['init', '/proc/x/project'],
      ['send', '--yes', '--rehearse', '/proc/x/rehearsal'],
    ]) {
      const refused = await notify(dir, argv, { now })
      expect(refused.code).toBe(1)
      expect(refused.stderr).toContain('/proc/x')
      expect(refused.stderr).not.toContain('    at ')
    }
  })
})
