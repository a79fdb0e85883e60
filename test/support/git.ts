import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Files to write, and those to remove (null). */
export type Change = Readonly<Record<string, string | null>>

/** A Git repository in a temporary folder, with nobody's settings but its own. */
export interface TestRepository {
  dir: string
  git(...args: string[]): string
  write(change: Change): void
  /** Commits everything; gives the commit's id. */
  commit(message: string, change?: Change): string
}

export function makeRepository(): TestRepository {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'notify-git-')))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return openRepositoryIn(dir)
}

export function openRepositoryIn(dir: string): TestRepository {
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'ada@acme.example',
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'ada@acme.example',
  }
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: dir, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  git('init', '--quiet', '--initial-branch', 'main')
  const write = (change: Change) => {
    for (const [path, content] of Object.entries(change)) {
      if (content === null) rmSync(join(dir, path))
      else {
        mkdirSync(dirname(join(dir, path)), { recursive: true })
        writeFileSync(join(dir, path), content)
      }
    }
  }
  return {
    dir,
    git,
    write,
    commit(message, change = {}) {
      write(change)
      git('add', '--all')
      git('commit', '--quiet', '--allow-empty', '--message', message)
      return git('rev-parse', 'HEAD').trim()
    },
  }
}
