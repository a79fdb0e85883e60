import { execFile } from 'node:child_process'
import { basename, dirname } from 'node:path'
import { NotifyError } from '../model/error.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Throws unless the file lies in a Git work tree and may be committed. */
export async function requireGit(path: string, env: Environment): Promise<void> {
  const inside = await git(path, ['rev-parse', '--is-inside-work-tree'], env)
  if (inside.code !== 0 || inside.out.trim() !== 'true') {
    throw new NotifyError('no-git', `--commit: ${path} is in no Git repository`, {
      hint: 'nothing was changed; run "git init", or leave --commit out',
    })
  }
  const ignored = await git(path, ['check-ignore', '--quiet', '--', basename(path)], env)
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
    const result = await git(path, step, env)
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

function git(
  path: string,
  args: readonly string[],
  env: Environment,
): Promise<{ code: number; out: string; err: string }> {
  const options = { cwd: dirname(path), env: { ...process.env, ...env }, timeout: 60_000 }
  return new Promise((done, fail) => {
    execFile('git', [...args], options, (error, out, err) => {
      if (error?.code === 'ENOENT') {
        fail(
          new NotifyError('no-git', '--commit needs git, and there is none', {
            hint: 'install git, or leave --commit out',
          }),
        )
      } else done({ code: error === null ? 0 : Number(error.code ?? 1) || 1, out, err })
    })
  })
}
