import { randomUUID } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import type { Owner } from '../ports/store.ts'

/** This run, told apart from every other process, also from a later one with the same pid. */
export function currentOwner(): Owner {
  return {
    id: randomUUID(),
    host: hostname(),
    boot: bootOf(),
    pid: process.pid,
    startedAt: startOf('self') ?? '',
  }
}

/**
 * Whether that process is surely gone: same host, boot and PID namespace, and no such process or one that started at
 * another time. Where the system does not tell (no /proc), nobody is dead and the lease decides.
 */
export function isDead(owner: Owner): boolean {
  if (owner.host !== hostname() || owner.boot === '' || owner.boot !== bootOf() || owner.startedAt === '') return false
  const startedAt = startOf(owner.pid)
  // A /proc mounted with hidepid shows nothing of other users' processes; a signal still finds them.
  return startedAt === undefined ? !isThere(owner.pid) : startedAt !== owner.startedAt
}

/** Boot id and PID namespace: within one such pair a pid and its start time name a process. */
function bootOf(): string {
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return ''
  }
}

/** Clock ticks from boot to the start of the process (field 22, proc_pid_stat(5)); empty for one that has ended. */
function startOf(pid: number | 'self'): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the command in parentheses and may hold spaces and parentheses itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' || fields[0] === 'X' ? '' : fields[19]
  } catch {
    return undefined
  }
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
