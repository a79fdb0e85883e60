import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Runs a command to its end: seconds from start to exit, and the most memory it held (MiB; null where the system does not tell). */
export function measure(command, args, options = {}) {
  return new Promise((done, fail) => {
    const startedAt = process.hrtime.bigint()
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let stdout = ''
    let stderr = ''
    let peak = null
    child.stdout.on('data', (chunk) => {
      stdout += chunk
    })
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    // The kernel keeps the high-water mark, so that looking now and then loses nothing but the last moments.
    const watch =
      options.watchMemory &&
      setInterval(() => {
        peak = Math.max(peak ?? 0, highWater(child.pid) ?? 0)
      }, 20)
    child.on('error', fail)
    child.on('close', (status) => {
      clearInterval(watch)
      const seconds = Number(process.hrtime.bigint() - startedAt) / 1e9
      if (status !== (options.expectedStatus ?? 0)) {
        fail(
          new Error(
            `${command} ${args.join(' ')} ended with ${status}\n${stdout.slice(-2000)}\n${stderr.slice(-2000)}`,
          ),
        )
      } else done({ seconds, peak, stdout, stderr })
    })
  })
}

function highWater(pid) {
  try {
    const line = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return line ? Number(line[1]) / 1024 : null
  } catch {
    return null
  }
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** Medians of several commands, run in turn so that a slow minute of the machine meets all of them alike. */
export async function inTurn(runs, tasks) {
  const seconds = tasks.map(() => [])
  for (let round = 0; round < runs; round++) {
    for (const [i, task] of tasks.entries()) seconds[i].push((await task()).seconds)
  }
  return seconds.map(median)
}
