import { execFile } from 'node:child_process'
import { basename, dirname } from 'node:path'
import { NotifyError } from '../model/error.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Throws unless the file lies in a Git work tree and may be committed. */
export async function requireGit(path: string, env: Environment): Promise<void> {
  const inside = await git(dirname(path), ['rev-parse', '--is-inside-work-tree'], env)
  if (inside.code !== 0 || inside.out.trim() !== 'true') {
    throw new NotifyError('no-git', `--commit: ${path} is in no Git repository`, {
      hint: 'nothing was changed; run "git init", or leave --commit out',
    })
  }
  const ignored = await git(dirname(path), ['check-ignore', '--quiet', '--', basename(path)], env)
  if (ignored.code === 0) {
    throw new NotifyError('no-git', `--commit: Git ignores ${path}`, { hint: 'nothing was changed' })
  }
}

/** Commits this file and nothing else, whatever is staged; gives the commit's id. */
export async function commitFile(path: string, message: string, env: Environment): Promise<string> {
  const name = basename(path)
  const steps = [
    ['add', '--', name],
    ['commit', '--quiet', '--only', '--message', message, '--', name],
    ['rev-parse', 'HEAD'],
  ]
  let out = ''
  for (const step of steps) {
    const result = await git(dirname(path), step, env)
    if (result.code !== 0) {
      const said = (result.err.trim() || result.out.trim()).split('\n')[0]
      throw new NotifyError('git-failed', `the file was written, but git ${step[0]} failed: ${said}`, {
        hint: `mend it and run: git commit --only -- ${path}`,
      })
    }
    out = result.out.trim()
  }
  return out
}

export interface GitResult {
  code: number
  out: string
  err: string
}

/** Runs git in a folder; `what` needs it. Throws where there is no git. */
export function git(dir: string, args: readonly string[], env: Environment, what = '--commit'): Promise<GitResult> {
  // A listing of a large repository is longer than the usual megabyte.
  const options = { cwd: dir, env: { ...process.env, ...env }, timeout: 60_000, maxBuffer: 2 ** 30 }
  return new Promise((done, fail) => {
    execFile('git', [...args], options, (error, out, err) => {
      if (error?.code === 'ENOENT') {
        fail(
          new NotifyError('no-git', `${what} needs git, and there is none`, {
            hint: what === '--commit' ? 'install git, or leave --commit out' : 'install git',
          }),
        )
      } else done({ code: error === null ? 0 : Number(error.code ?? 1) || 1, out, err })
    })
  })
}
