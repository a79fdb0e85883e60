import { realpathSync } from 'node:fs'
import { NotifyError } from '../model/error.ts'
import { type GitResult, git } from './git.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** A Git repository, seen from a folder in it. */
export interface Repository {
  /** Absolute path of its work tree. */
  top: string
  /** The folder in it, with a slash at its end; empty for the top. */
  prefix: string
  env: Environment
}

export async function openRepository(dir: string, env: Environment): Promise<Repository> {
  const result = await git(dir, ['rev-parse', '--show-toplevel', '--show-prefix'], env, 'notify diff')
  const [top, prefix = ''] = result.out.split('\n')
  if (result.code !== 0 || top === undefined || top === '') {
    throw new NotifyError('no-git', `${dir} is in no Git repository: ${firstLine(result)}`, {
      hint: 'notify diff compares two states that Git knows; run "git init" and commit the files',
    })
  }
  return { top: realpathSync(top), prefix, env }
}

const shallowHint =
  'the clone is shallow: fetch the history first (git fetch --unshallow; fetch-depth: 0 of actions/checkout; GIT_DEPTH: 0 in GitLab)'

/** The full id of the commit that a revision names. */
export async function commitOf(repository: Repository, revision: string): Promise<string> {
  const found = await ask(repository, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
  if (found.code === 0) return found.out.trim()
  throw new NotifyError('unknown-revision', `Git knows no commit ${JSON.stringify(revision)}`, {
    hint: (await isShallow(repository))
      ? shallowHint
      : `fetch it first, for example: git fetch origin ${revision.replace(/^origin\//, '')}`,
  })
}

/** Names of the main branch, the likeliest first. */
const mainBranches = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']

/** The commit at which what is in `head` left the main branch. */
export async function mergeBaseWithMain(
  repository: Repository,
  head: string,
): Promise<{ name: string; commit: string }> {
  for (const name of mainBranches) {
    const found = await ask(repository, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`])
    if (found.code === 0) return { name, commit: await mergeBase(repository, name, head) }
  }
  throw new NotifyError('no-base', `there is no main branch to compare with: none of ${mainBranches.join(', ')}`, {
    hint: 'name what to compare with: notify diff BASE',
  })
}

export async function mergeBase(repository: Repository, one: string, other: string): Promise<string> {
  const found = await ask(repository, ['merge-base', '--end-of-options', one, other])
  if (found.code === 0) return found.out.trim()
  throw new NotifyError('no-base', `Git knows no commit that ${one} and ${other} have in common`, {
    hint: (await isShallow(repository)) ? shallowHint : 'name a revision to compare with: notify diff BASE',
  })
}

async function isShallow(repository: Repository): Promise<boolean> {
  return (await ask(repository, ['rev-parse', '--is-shallow-repository'])).out.trim() === 'true'
}

/** Runs git at the top of the repository. */
export function ask({ top, env }: Repository, args: readonly string[]): Promise<GitResult> {
  return git(top, args, env, 'notify diff')
}

export function gitFailed(step: string, result: GitResult): NotifyError {
  return new NotifyError('git-failed', `git ${step} failed: ${firstLine(result)}`)
}

function firstLine({ err, out }: GitResult): string {
  return (err.trim() || out.trim()).split('\n')[0] || 'git said nothing'
}
