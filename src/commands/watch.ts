import { type FSWatcher, statSync, watch } from 'node:fs'
import { dirname, extname, join, relative } from 'node:path'
import { findFiles } from '../load/files.ts'
import type { Project } from '../model/project.ts'

/** Tells when a project's files change: at once where the system says so, else when asked. */
export interface ProjectWatch {
  /** Whether any file differs from when this was last asked. */
  hasChanged(project: Project): boolean
  /** A signal that aborts soon after the next change that the system tells of. */
  next(): AbortSignal
  close(): void
}

/** An editor or a checkout writes several files: what comes within this time is one change. */
const settleMs = 250

const isText = (name: string) => ['.yaml', '.yml', '.md'].includes(extname(name))

export function watchProject(project: Project): ProjectWatch {
  const { dir } = project
  const watchers = new Map<string, FSWatcher>()
  let sources = sourcesOf(project)
  let signal = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let known = look()

  /** The state of every file that the project is made of, in one text. */
  function look(): string {
    const files = [
      ...findFiles(
        dir,
        '',
        isText,
        () => false,
        () => {},
      ),
      ...sources,
    ]
    follow(new Set([dir, ...files.map((path) => dirname(join(dir, path)))]))
    return files.map((path) => `${path} ${stateOf(join(dir, path))}`).join('\n')
  }

  /** Watches these folders and no others. Where the system has no watch to give, asking has to do. */
  function follow(folders: ReadonlySet<string>): void {
    for (const [folder, watcher] of watchers) {
      if (folders.has(folder)) continue
      watcher.close()
      watchers.delete(folder)
    }
    for (const folder of folders) {
      if (watchers.has(folder)) continue
      try {
        const watcher = watch(folder, { persistent: false }, (_, name) => meet(folder, name))
        watcher.on('error', () => watcher.close())
        watchers.set(folder, watcher)
      } catch {
        return
      }
    }
  }

  function meet(folder: string, name: string | null): void {
    // A name without an ending may be a folder that has come or gone; behind `..data` Kubernetes exchanges all files of a volume.
    const isOurs =
      name === null ||
      isText(name) ||
      extname(name) === '' ||
      name === '..data' ||
      sources.includes(relative(dir, join(folder, name)))
    if (!isOurs || timer !== undefined) return
    timer = setTimeout(() => {
      timer = undefined
      signal.abort()
    }, settleMs)
  }

  return {
    hasChanged(project) {
      sources = sourcesOf(project)
      const before = known
      known = look()
      return known !== before
    },
    next() {
      if (signal.signal.aborted) signal = new AbortController()
      return signal.signal
    },
    close() {
      clearTimeout(timer)
      for (const watcher of watchers.values()) watcher.close()
    },
  }
}

function sourcesOf({ dir, audiences }: Project): string[] {
  return [...audiences.values()].flatMap(({ source }) => (source === undefined ? [] : relative(dir, source.path)))
}

function stateOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat === undefined ? '' : `${stat.mtimeMs} ${stat.size} ${stat.ino}`
}
