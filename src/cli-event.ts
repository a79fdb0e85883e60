import { type Command, Option } from 'commander'
import type { EventVerb } from './commands/event-change.ts'

/** What the table of commands lends: adding one below `event`, and loading its code when it runs. */
export interface Table {
  add(spec: string, description: string, shows: readonly string[], parent?: Command): Command
  act(load: () => Promise<(...args: never[]) => Promise<number>>): (...args: unknown[]) => Promise<void>
  duration(text: string): unknown
}

const verbs: Readonly<Record<EventVerb, { does: string; shows: string }>> = {
  start: { does: 'say that it runs', shows: 'notify event start pg16-upgrade --send' },
  update: { does: 'say what happened', shows: 'notify event update pg16-upgrade -m en="Half done." -m it="A metà."' },
  extend: { does: 'move its end out', shows: 'notify event extend pg16-upgrade --until +30m --send' },
  reschedule: { does: 'move it', shows: 'notify event reschedule pg16-upgrade --start 2026-12-12T22:00 --commit' },
  verify: { does: 'say that it is being checked', shows: 'notify event verify pg16-upgrade' },
  complete: { does: 'say that it is done', shows: 'notify event complete pg16-upgrade --send --yes' },
  resolve: { does: 'say that it is resolved', shows: 'notify event resolve login-errors -m "Fixed in 4.2.1."' },
  cancel: {
    does: 'call it off',
    shows: 'notify event cancel pg16-upgrade --reason "The vendor withdrew the release."',
  },
  fail: { does: 'say that it failed', shows: 'notify event fail pg16-upgrade -m "The old version keeps running."' },
  rollback: { does: 'say that it was taken back', shows: 'notify event rollback deploy-4f2a' },
}

const states =
  'draft scheduled in_progress verifying completed cancelled failed rolled_back investigating identified monitoring resolved'.split(
    ' ',
  )

const urgencies = ['routine', 'urgent', 'emergency']

/** `notify event …`: one command for each verb, and those for events without a file. */
export function addEventCommands({ add, act, duration }: Table): void {
  const event = add('event', 'move an event along, or hold one that has no file', [
    'notify event start pg16-upgrade --send',
    'notify event create --type deploy --id deploy-4f2a --start now --duration 30m --send --yes',
  ])
  for (const verb of Object.keys(verbs) as EventVerb[]) {
    const { does, shows } = verbs[verb]
    const command = add(`${verb} <id>`, does, [shows], event)
      .option(
        '-m, --message <text>',
        'with this update for the readers; -m en=TEXT -m it=TEXT for several languages',
        collect,
      )
      .addOption(new Option('--status <state>', 'this status').choices(states))
    if (verb === 'extend') command.option('--until <time>', 'its new end: a time as in files, or +30m from now')
    if (verb === 'reschedule') {
      command
        .option('--start <time>', 'its new start: a time as in files, now, or +30m from now')
        .option('--end <time>', 'its new end (default: it takes as long as it did)')
    }
    if (verb === 'cancel') {
      command
        .option('--reason <text>', 'why, as an update for the readers', collect)
        .option('--title <text>', 'of an event whose file is gone: its title (default: the subjects that people read)')
        .option('--type <type>', 'of an event whose file is gone: its type')
        .addOption(
          new Option('--urgency <urgency>', 'of an event whose file is gone (default: as people were told)').choices(
            urgencies,
          ),
        )
    }
    command.option(
      '--occurrence <time>',
      'of an event that recurs, the one that is meant: its original start in local time',
    )
    command.option('--commit', 'commit the file with Git, and nothing else')
    follow(command, duration).action(act(async () => (await import('./commands/event.ts')).eventCommand(verb)))
  }

  const create = add(
    'create',
    'hold an event that has no file in the ledger',
    [
      'notify event create --type deploy --id deploy-4f2a --start now --duration 30m --set fields.sha=4f2a --send --yes',
      'notify event complete deploy-4f2a --send --yes     # later, from anywhere',
    ],
    event,
  )
    .requiredOption('--id <id>', 'names it; unique among all events')
    .requiredOption('--type <type>', 'maintenance, deploy, incident, issue, appointment, ticket or announcement')
    .option('--title <text>', 'what it is (en=TEXT it=TEXT for several languages)', collect)
    .option('--start <time>', 'a time as in files, now (it then runs), or +30m from now')
    .option('--end <time>', 'a time as in files, or +30m from now')
    .option('--duration <duration>', 'in the place of --end', duration)
    .option('--timezone <zone>', "zone of its times (default: the project's)")
    .addOption(new Option('--status <state>', 'this status').choices(states))
    .addOption(new Option('--urgency <urgency>', 'how urgent').choices(urgencies))
    .addOption(new Option('--severity <severity>', 'how bad').choices(['low', 'medium', 'high', 'critical']))
    .addOption(new Option('--impact <level>', 'what readers notice').choices(['none', 'degraded', 'partial', 'outage']))
    .option('--service <name>', 'a service concerned; as often as needed', collect)
    .option('--reason <text>', 'why it is done', collect)
    .option('--team <role=who>', 'an audience or address in its team, such as accountable=ann@acme.example', collect)
    .option('--set <path=text>', 'anything else, such as fields.sha=4f2a; as often as needed', collect)
  follow(create, duration).action(act(async () => (await import('./commands/event-create.ts')).createEvent))

  add('list', 'every event, of the files and of the ledger', ['notify event list --json'], event).action(
    act(async () => (await import('./commands/event-list.ts')).listEvents),
  )
  add(
    'forget <id>',
    'let go of an event that has no file: nobody is told any more, what waits is cancelled',
    ['notify event forget deploy-4f2a'],
    event,
  ).action(act(async () => (await import('./commands/event-list.ts')).forgetEvent))
}

function follow(command: Command, duration: Table['duration']): Command {
  return command
    .option('--send', 'perform the plan for this event, as "notify send --event" does')
    .option('-y, --yes', 'with --send: do not ask')
    .option('--wait <duration>', 'with --send: how long to wait for retries', duration, { unit: 'ms', count: 120_000 })
    .option('--new-ledger', 'it is meant that there is no ledger yet')
    .option('--allow <guard>', 'let this guard pass, as for "notify send"; again for another', collect)
}

function collect(text: string, before: string[] | undefined): string[] {
  return [...(before ?? []), text]
}
