import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import { addEventCommands } from './cli-event.ts'
import type { CommandContext, GlobalOptions, Io } from './commands/context.ts'
import { parseDuration } from './engine/duration.ts'
import type { Duration } from './model/project.ts'
import { version } from './output/version.ts'

/** How the table of commands reaches the run it belongs to. */
export interface Runner {
  context(options: GlobalOptions): CommandContext
  finish(exitCode: number): void
}

type Action = (context: CommandContext, ...args: never[]) => Promise<number>

/**
 * Every command with its names, options and help. The code of a command is imported when it runs, so that
 * `--help` loads commander and nothing else.
 */
export function createProgram(io: Io, runner: Runner): Command {
  const program = globals(new Command('notify'))
    .description(
      'Notifications as code: the ledger knows what each recipient was last told, Git knows what is true, the plan is the difference.',
    )
    .usage('<command> [options]')
    .version(version(), '-V, --version', 'print the version')
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => io.stderr.columns ?? 100,
    })
    .exitOverride()
    .showHelpAfterError('run "notify --help" or "notify <command> --help" to see what is possible')
    .addHelpText('after', examples(['notify init my-notices', 'notify validate', 'notify plan', 'notify send']))

  function add(spec: string, description: string, shows: readonly string[] = [], parent = program): Command {
    return globals(parent.command(spec)).description(description).addHelpText('after', examples(shows))
  }

  /** Runs the lazily loaded command with the context, the arguments and the options, in this order. */
  function act(load: () => Promise<Action>) {
    return async (...args: unknown[]) => {
      const own = args.at(-2) as GlobalOptions
      // `notify -C dir plan` and `notify plan -C dir` are the same.
      const before = program.opts<GlobalOptions>()
      const options = { ...before, ...own, color: before.color !== false && own.color !== false }
      const action = (await load()) as (context: CommandContext, ...args: unknown[]) => Promise<number>
      runner.finish(await action(runner.context(options), ...args.slice(0, -2), options))
    }
  }

  add('init [dir]', 'make a project that works at once', [
    'notify init',
    'notify init my-notices --template server-maintenance   # "notify templates" lists them',
  ])
    .option('--name <name>', 'name of the project (default: the folder)')
    .option('--template <name>', 'the template set to start from')
    .action(act(async () => (await import('./commands/init.ts')).init))

  add('new', 'add a document to the project: an event, a rule, an audience, a channel', [
    'notify new rule --template server-maintenance',
    'notify new event --template server-maintenance --id db-upgrade --title "Database upgrade" --start 2026-12-05T22:00',
    'notify new rule --template messaging-matrix/matrix-partner --audience resellers',
    'notify new channel --adapter smtp',
  ])
    .addArgument(new Argument('<kind>', 'what to add').choices(['event', 'rule', 'audience', 'channel']))
    .option('--template <name>', 'the template set to take it from, or one document of it: SET/ID')
    .option('--id <id>', 'its id (default: the one in the set)')
    .option('--title <text...>', "an event's title; for several languages: en=TEXT it=TEXT")
    .option('--start <time>', 'when an event starts: a time in its zone, or +2h from now')
    .option('--end <time>', 'when it ends')
    .option('--duration <duration>', 'how long it takes, in the place of --end', duration)
    .option('--timezone <zone>', "an event's time zone")
    .option('--service <name...>', 'the services that an event concerns')
    .option('--audience <id...>', 'whom a rule tells')
    .option('--channel <id...>', 'over which channels')
    .option('--adapter <name>', 'of a channel: smtp, slack, twilio …')
    .action(act(async () => (await import('./commands/new.ts')).newDocument))

  const templates = add('templates', 'the template sets to start from', [
    'notify templates',
    'notify templates show emergency-outage --language it',
  ])
  templates.action(act(async () => (await import('./commands/templates.ts')).listTemplates))
  add(
    'show <name>',
    'what is in a set, and how it reads',
    ['notify templates show issue-followup --language fr'],
    templates,
  )
    .option('--language <tag>', 'in this language; "all" for each one', 'en')
    .option('--moment <moment>', 'only this moment')
    .option('--rule <id>', 'only this rule')
    .action(act(async () => (await import('./commands/templates.ts')).showTemplates))

  add('validate', 'check every file: schemas, references, times, templates', [
    'notify validate',
    'notify validate --json | jq .diagnostics',
  ]).action(act(async () => (await import('./commands/validate.ts')).validate))

  add('lint', 'would people understand what they read, and could they act?', [
    'notify lint',
    'notify lint --strict',
    'notify lint --format sarif > lint.sarif',
  ])
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json', 'github', 'sarif']))
    .option('--strict', 'fail on warnings, too')
    .option('--now <time>', 'as of this time (ISO 8601 with an offset)')
    .action(act(async () => (await import('./commands/lint.ts')).lint))

  add('preview [event]', 'show what people would read', [
    'notify preview',
    'notify preview pg16-upgrade --moment "24h before start" --language it',
    'notify preview pg16-upgrade --format html > preview.html',
  ])
    .option('--rule <id>', 'only this rule')
    .option('--moment <moment>', 'only this moment, such as "announced" or "24h before start"; "all" for each one')
    .option('--language <tag>', 'only this language; "all" for each one that people have')
    .option('--channel <id>', 'only this channel, and what its provider would get')
    .option('--recipient <id>', 'as this person reads it')
    .option('--occurrence <time>', 'of an event that recurs: its original start in local time (default: the next one)')
    .option('--digest', 'all of it together, as rules and channels with a digest send it')
    .addOption(new Option('--format <format>', 'how to show it').choices(['text', 'html', 'json']).default('text'))
    .option('--now <time>', 'as of this time (ISO 8601 with an offset)')
    .action(act(async () => (await import('./commands/preview.ts')).preview))

  add('plan', 'show what would happen, against the ledger', [
    'notify plan',
    'notify plan --people',
    'notify plan --out plan.json && notify send plan.json',
    'notify plan --format html > plan.html',
    'notify plan --format matrix',
  ])
    .option('--out <file>', 'save the plan, for "notify send FILE"')
    .addOption(
      new Option(
        '--format <format>',
        'how to print it; html: a page for reviewers; github: as text, with summary and outputs of the workflow’s step; matrix: who hears over what when, by the rules',
      ).choices(['text', 'json', 'markdown', 'html', 'github', 'matrix']),
    )
    .option('--event <id>', 'only this event; or a FILE (- for standard input) with one that is not in the project')
    .option('--rule <id>', 'only this rule')
    .option('--simulate <outages>', 'who would still be reached, such as email=down,sms=slow (down, refused, slow)')
    .option('--people', 'list every recipient')
    .option('--full', 'show every text')
    .option('--comment <file>', 'write Markdown for a comment on a pull request to this file')
    .option('--detailed-exitcode', 'exit with 2 when there is something to do')
    .option('--allow <guard>', allowHelp, collect)
    .option('--now <time>', 'as of this time (ISO 8601 with an offset)')
    .action(act(async () => (await import('./commands/plan.ts')).plan))

  add('diff [base] [head]', 'what people would read differently between two Git revisions', [
    'notify diff                    # since the main branch, with all that is not committed',
    'notify diff HEAD',
    'notify diff v1.4.0 v1.5.0',
    'notify diff --json | jq .summary',
    'notify diff --format html > diff.html',
    'notify diff origin/main --format github --comment comment.md',
  ])
    .addOption(
      new Option(
        '--format <format>',
        'how to print it; html: a page for reviewers; github: as text, with summary and outputs of the workflow’s step',
      ).choices(['text', 'json', 'markdown', 'html', 'github']),
    )
    .option('--comment <file>', 'write Markdown for a comment on a pull request to this file')
    .option('--detailed-exitcode', 'exit with 2 when people would read anything else')
    .option('--now <time>', 'both sides as of this time (ISO 8601 with an offset)')
    .action(act(async () => (await import('./commands/diff.ts')).diff))

  add('send [plan]', 'perform the plan: deliver what is due, schedule the rest', [
    'notify send',
    'notify send plan.json',
    'notify send --due        # what was scheduled and has become due; for cron',
    'notify send --rehearse /tmp/rehearsal --yes',
  ])
    .option('--event <id>', 'only this event; or a FILE (- for standard input) with one that the ledger shall hold')
    .option('--due', 'deliver only what waits in the ledger and has become due')
    .option('--dry-run', 'show what would be sent and change nothing')
    .option('-y, --yes', 'do not ask')
    .option('--wait <duration>', 'how long to wait for retries', duration, { unit: 'ms', count: 120_000 } as const)
    .option('--retry', 'try again what failed for good')
    .option('--resend <rule>', 'repeat the newest message of this rule to everybody who got it')
    .option('--record-only', 'mark people as told, send nothing')
    .option('--new-ledger', 'it is meant that there is no ledger yet')
    .option('--allow <guard>', allowHelp, collect)
    .option('--rehearse <dir>', 'write every message to DIR/outbox, with a copy of the ledger')
    .option('--now <time>', 'with --rehearse: as of this time')
    .action(act(async () => (await import('./commands/send.ts')).send))

  add('worker', 'keep delivering what falls due, retry, and with --apply follow the files', [
    'notify worker',
    'notify worker --apply --json --health-port 8080',
    'notify worker --once     # for cron',
  ])
    .option('--apply', 'also plan and send what changed in the files, as "send --yes" does')
    .option('--allow <guard>', `with --apply: ${allowHelp}`, collect)
    .option('--once', 'work once and end')
    .option('--poll <duration>', 'look at ledger and files at least so often', duration, {
      unit: 'ms',
      count: 60_000,
    } as const)
    .option('--health <file>', 'write how it is to this file at each wake')
    .option('--health-port <port>', 'answer /healthz and /readyz on this port', wholeNumber)
    .option('--health-host <host>', 'listen there for health checks', '127.0.0.1')
    .action(act(async () => (await import('./commands/worker.ts')).worker))

  add('test [files...]', 'test rules: who is told what, by files that say so', [
    'notify test',
    'notify test tests/customers.test.yaml --coverage',
    'notify test --junit results.xml --threshold 80',
  ])
    .option('--junit <file>', 'also write the results as JUnit XML')
    .option('--coverage', 'show which rules, conditions, moments and languages no test has seen')
    .option('--threshold <percent>', 'fail where less than this is covered', wholeNumber)
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json', 'junit']))
    .action(act(async () => (await import('./commands/test.ts')).test))

  add('simulate', 'who would hear what when, on a virtual clock', [
    'notify simulate',
    'notify simulate --from 2026-12-01T00:00 --to 2026-12-31T00:00 --script december.yaml',
    'notify simulate --json | jq .timeline',
  ])
    .option('--from <time>', 'where to begin, in the project’s time zone or with an offset (default: now)')
    .option('--to <time>', 'where to end (default: 30 days later)')
    .option('--script <file>', 'edits of events, outages and refusals, each with its time ("notify schema script")')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']))
    .option('--people', 'list every recipient')
    .option('--full', 'render every message and show its subject')
    .action(act(async () => (await import('./commands/simulate.ts')).simulate))

  add('status [event]', 'who was told what, what failed, what comes next', [
    'notify status',
    'notify status pg16-upgrade --json',
  ])
    .option('--now <time>', 'as of this time (ISO 8601 with an offset)')
    .action(act(async () => (await import('./commands/status.ts')).status))

  add('archive <event>', 'everything that was said about an event, into a folder', [
    'notify archive pg16-upgrade -o archive/pg16-upgrade',
    'notify archive pg16-upgrade --public -o public/pg16-upgrade',
  ])
    .requiredOption('-o, --out <dir>', 'the folder; an older archive of the same event in it is replaced')
    .option('--occurrence <time>', 'of an event that recurs: only this one, by its original start in local time')
    .option('--public', 'without anything that names a person, and without messages to your own people')
    .action(act(async () => (await import('./commands/archive.ts')).archive))

  addEventCommands({ add, act, duration })

  const optout = add('optout', 'who is not to be told, as far as the ledger knows', ['notify optout list'])
  const scopes = (command: Command) =>
    command
      .option('--channel <id>', 'over this channel (default: over any)')
      .option('--rule <id>', 'by this rule')
      .option('--type <type>', 'of events of this type')
  scopes(
    add(
      'add <person>',
      'record that a person does not want to be told',
      ['notify optout add ann', 'notify optout add ann --channel sms --reason "asked by phone"'],
      optout,
    ),
  )
    .option('--reason <words>', 'what was said')
    .action(act(async () => (await import('./commands/optout.ts')).addOptOut))
  scopes(
    add(
      'remove <person>',
      'take an opt-out back, or a dead address that lives again',
      ['notify optout remove ann --channel sms'],
      optout,
    ),
  ).action(act(async () => (await import('./commands/optout.ts')).removeOptOut))
  add('list', 'everybody who opted out, and every dead address', ['notify optout list --json'], optout).action(
    act(async () => (await import('./commands/optout.ts')).listOptOuts),
  )

  add('forget <person>', 'take a person out of the ledger: addresses, subjects, what peers said', [
    'notify forget ann',
  ]).action(act(async () => (await import('./commands/forget.ts')).forgetPerson))

  add('log', 'every delivery in the ledger, newest first', [
    'notify log --state failed',
    'notify log --recipient ann --since 2026-12-01T00:00:00Z --json',
  ])
    .option('--event <id>', 'of this event')
    .option('--rule <id>', 'of this rule')
    .option('--moment <moment>', 'of this moment')
    .option('--recipient <id>', 'to this person')
    .option('--channel <id>', 'over this channel')
    .option('--state <state...>', 'scheduled, claimed, sent, unknown, failed, withheld or cancelled')
    .option('--since <time>', 'changed at or after this time')
    .option('--until <time>', 'changed before this time')
    .option('--limit <count>', 'at most so many (0: all)', wholeNumber, 50)
    .option('--attempts', 'with every attempt and what the peer said')
    .action(act(async () => (await import('./commands/log.ts')).log))

  const channels = add('channels', 'the channels that are configured', [
    'notify channels',
    'notify channels check email',
  ])
  channels.action(act(async () => (await import('./commands/channels.ts')).listChannels))
  add('check [id]', 'prove address and credentials, sending nothing', ['notify channels check'], channels)
    .option('--deep', 'also checks that leave a trace at the provider')
    .action(act(async () => (await import('./commands/channels.ts')).checkChannels))

  const audience = add('audience', 'the people', ['notify audience show enterprise'])
  add('show [id]', 'who is in an audience, with counts by language, zone and channel', [], audience)
    .option('--limit <count>', 'list at most so many people (0: all)', wholeNumber, 20)
    .option('--event <id>', "in the place of an audience: the event's team, role by role")
    .option('--reach', 'how well they can be reached, and what one channel less would mean')
    .action(act(async () => (await import('./commands/audience.ts')).showAudience))

  const ledger = add('ledger', 'move the ledger', ['notify ledger export > ledger.ndjson'])
  add('export', 'write every row and attempt as NDJSON to standard output', [], ledger).action(
    act(async () => (await import('./commands/ledger.ts')).exportLedger),
  )
  add(
    'prune',
    'delete what is over: closed events whose last delivery changed before a time',
    ['notify ledger prune --before 2026-01-01T00:00:00Z --dry-run'],
    ledger,
  )
    .requiredOption('--before <time>', 'ISO 8601 with an offset')
    .option('--dry-run', 'say what would be deleted')
    .action(act(async () => (await import('./commands/ledger-prune.ts')).pruneLedger))
  add('import [file]', 'read NDJSON written by export (- or nothing: standard input)', [], ledger).action(
    act(async () => (await import('./commands/ledger.ts')).importLedger),
  )

  add('fire <trigger>', 'tell of something that happened outside: a ticket, an appointment, a webhook', [
    'notify fire NotificationNewTicket --data ticket.json',
    'notify fire TicketCreate --data tickets.ndjson --plan',
    'curl -s https://desk.example/ticket.json | notify fire NotificationAddNote --data -',
  ])
    .option('--data <file>', 'what happened, as JSON (NDJSON: one a line); - for standard input')
    .option('--event <id>', 'what happened, as the fields of this event of the project')
    .option('--id <id>', 'names this happening: fired twice, it is told once')
    .option('--rule <id>', 'only this rule')
    .option('--plan', 'show what would be sent, and send nothing')
    .option('--dry-run', 'the same')
    .option('--people', 'with --plan: list every recipient')
    .option('--full', 'with --plan: show every text')
    .option('--wait <duration>', 'how long to wait for retries', duration, { unit: 'ms', count: 120_000 } as const)
    .option('--retry', 'try again what failed for good')
    .option('--record-only', 'mark people as told, send nothing')
    .option('--new-ledger', 'it is meant that there is no ledger yet')
    .option('--now <time>', 'with --plan: as of this time (ISO 8601 with an offset)')
    .action(act(async () => (await import('./commands/fire.ts')).fire))

  add('explain <rule>', 'why a rule speaks or does not, and why somebody hears of it or does not', [
    'notify explain customers-maintenance --event pg16-upgrade',
    'notify explain ticket-create-notification --trigger NotificationNewTicket --data ticket.json --recipient ada',
  ])
    .option('--event <id>', 'of this event of the project')
    .option('--trigger <name>', 'of something from outside, with --data')
    .option('--data <file>', 'what happened, as for "notify fire"')
    .option('--id <id>', 'names the happening')
    .option('--recipient <who>', 'only what concerns this person')
    .option('--now <time>', 'as of this time (ISO 8601 with an offset)')
    .action(act(async () => (await import('./commands/explain.ts')).explain))

  const importing = add('import', 'bring in rules and events from elsewhere', [
    'notify import otobo Export_Notification.yml',
  ])
  add(
    'otobo <files...>',
    'rules that OTOBO, OTRS 6 or Znuny exported, one file each',
    ['notify import otobo Export_Notification.yml --into rules/helpdesk'],
    importing,
  )
    .option('--into <dir>', 'folder of the project for new rules', 'rules')
    .option('--overwrite', 'update rules of the same name')
    .addOption(
      new Option('--screen <screen>', 'as if imported on this screen of OTOBO').choices(['ticket', 'appointment']),
    )
    .action(act(async () => (await import('./commands/otobo-import.ts')).importOtobo))
  for (const [kind, what] of [
    ['ics', 'calendars, or from mails that carry one'],
    ['maintnote', "providers' maintenance notes, or from mails that carry one"],
  ] as const) {
    const command = add(
      `${kind} <files...>`,
      `events from ${what}`,
      [`notify import ${kind} notice.eml --into events/providers`],
      importing,
    )
    command.option('--into <dir>', 'folder of the project for new events', 'events')
    if (kind === 'ics') command.option('--type <type>', 'type of events that say none', 'appointment')
    command.action(
      act(
        async () => (await import('./commands/calendar-import.ts'))[kind === 'ics' ? 'importIcs' : 'importMaintnote'],
      ),
    )
  }
  const exporting = add('export', 'take rules and events elsewhere', ['notify export otobo -o Export_Notification.yml'])
  add(
    'otobo',
    'rules as a file that OTOBO can import',
    ['notify export otobo --rule ticket-create-notification'],
    exporting,
  )
    .option('--rule <id...>', 'only these rules')
    .option('--single', 'a file for each rule')
    .option('-o, --out <path>', 'the file, or with --single the folder (default: standard output)')
    .action(act(async () => (await import('./commands/otobo-export.ts')).exportOtobo))
  add('ics [events...]', 'events as a calendar (iCalendar)', ['notify export ics -o events.ics'], exporting)
    .option('-o, --out <path>', 'the file (default: standard output)')
    .option('--language <tag>', 'language of titles and descriptions')
    .option('--sequence <number>', 'the version, where it was given out before', wholeNumber)
    .option(
      '--plain',
      'without X-NOTIFY-EVENT, which holds all that an import of ours needs: for calendars that others read',
    )
    .addOption(new Option('--method <method>', 'what a calendar program does with it').choices(['publish']))
    .action(act(async () => (await import('./commands/calendar-export.ts')).exportIcs))
  add(
    'maintnote [events...]',
    'maintenances as maintenance notes, a file each',
    ['notify export maintnote pg16-upgrade --account enterprise-042'],
    exporting,
  )
    .option(
      '-o, --out <path>',
      'the file, or for several events the folder, with a slash at its end (default: standard output)',
    )
    .option('--account <account>', "the customer's account with you")
    .option('--provider <name>', "a name of yours that no other has (default: the domain of the sender's address)")
    .option('--language <tag>', 'language of titles and descriptions')
    .option('--sequence <number>', 'the version, where it was given out before', wholeNumber)
    .action(act(async () => (await import('./commands/calendar-export.ts')).exportMaintnote))

  add('schema [kind]', 'print the JSON Schema of a kind or a channel', [
    'notify schema rule',
    'notify schema channels/smtp',
  ]).action(act(async () => (await import('./commands/schema.ts')).schema))

  add('completion <shell>', 'print the completion script for bash, zsh or fish', [
    'source <(notify completion bash)',
    'notify completion fish > ~/.config/fish/completions/notify.fish',
  ]).action(act(async () => (await import('./commands/completion.ts')).completion(program)))

  return program
}

const allowHelp = 'let this guard pass (growth, everyone, internal, placeholder, per-day, overlap); again for another'

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value]
}

function globals(command: Command): Command {
  return command
    .option('-C, --directory <dir>', 'the project (default: this folder or the nearest above it with a notify.yaml)')
    .option('--json', 'data as JSON on standard output')
    .option('--no-color', 'without colours')
    .option('-q, --quiet', 'only data and errors')
    .option('--store <url>', 'the ledger, instead of NOTIFY_STORE and notify.yaml')
}

function examples(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`
}

function duration(text: string): Duration {
  if (/^0+[smhd]?$/.test(text)) return { unit: 'ms', count: 0 }
  const parsed = parseDuration(text)
  if (parsed === undefined) throw new InvalidArgumentError('write it as 30s, 5m, 2h or 1d')
  return parsed
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('a whole number is needed')
  return Number(text)
}
