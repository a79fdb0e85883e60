// Validates, plans and sends the quickstart example into an outbox, and shows what was delivered: `npm run quickstart`.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const project = join(root, 'examples', 'quickstart')

/** Runs one command as a user would; its output goes to the terminal unless it is wanted here. */
function notify(args, options = {}) {
  process.stdout.write(`\n$ notify ${args.join(' ')}\n`)
  const { status, stdout, error } = spawnSync(
    process.execPath,
    [join(root, 'bin', 'notify.js'), '-C', project, ...args],
    {
      stdio: ['ignore', options.capture ? 'pipe' : 'inherit', 'inherit'],
      encoding: 'utf8',
    },
  )
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
  return stdout
}

function outbox() {
  try {
    return readdirSync(join(project, 'outbox'))
      .filter((name) => name.endsWith('.eml'))
      .sort()
  } catch {
    return []
  }
}

notify(['validate'])
notify(['plan'])
const before = new Set(outbox())
// The first send makes the ledger; on a CI runner that has to be said.
const lines = notify(['send', '--yes', '--new-ledger', '--json'], { capture: true }).trimEnd().split('\n')
const summary = lines.at(-1)
for (const line of lines.slice(0, -1)) {
  const { result, moment, recipient, channel } = JSON.parse(line)
  process.stdout.write(`${result}  ${moment}  to ${recipient}  over ${channel}\n`)
}
process.stdout.write(`${summary}\n`)

const delivered = outbox().filter((name) => !before.has(name))
if (delivered.length === 0) {
  const { done, pending } = JSON.parse(summary)
  process.stdout.write(
    `\nNothing was sent: the ledger knows that everybody was told what is true (${done} done, ${pending} waiting for their time).\n` +
      'Move the window in examples/quickstart/events/pg16-upgrade.yaml and run this again: those who were told hear of it.\n',
  )
} else {
  process.stdout.write(
    `\nDelivered into examples/quickstart/outbox:\n${delivered.map((name) => `  ${name}`).join('\n')}\n`,
  )
  const first = readFileSync(join(project, 'outbox', delivered[0]), 'utf8')
  const headers = first
    .slice(0, first.indexOf('\r\n\r\n'))
    .split('\r\n')
    .filter((line) => /^(From|To|Subject|Date):/.test(line))
  process.stdout.write(`\nThe first one begins:\n${headers.map((line) => `  ${line}`).join('\n')}\n`)
  process.stdout.write('\nRun it again: nobody is told twice.\n')
}
