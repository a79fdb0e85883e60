// Generated from schemas/ by `npm run generate`. Do not edit.

export type AnyDocument =
  | ProjectDocument
  | EventDocument
  | AudienceDocument
  | ChannelDocument
  | RuleDocument
  | DirectoryDocument
  | PlanDocument
  | TestDocument
/**
 * A severity, or a mapping.
 */
export type LintSetting =
  | string
  | {
      severity?: LintSeverity
      /**
       * Words or addresses that are fine.
       */
      allow?: string[]
      /**
       * For `jargon`: further words to find.
       */
      words?: string[]
      /**
       * For `reading-time`: how long the key facts may take.
       */
      seconds?: number
      /**
       * For `sms-length`: how many are allowed.
       */
      segments?: number
      /**
       * For `lead-time`: the least; for `updates`: how long a window may be without any.
       */
      hours?: number
      /**
       * For `reminders`: how long before the start people are to be reminded.
       */
      at?: string[]
    }
/**
 * How grave it is; `off`: the rule is not asked.
 */
export type LintSeverity = 'off' | 'info' | 'warning' | 'error'
/**
 * Letters, digits, dots, dashes and underscores; begins with a letter or digit.
 */
export type Id = string
/**
 * ISO 8601, local to the event's time zone unless it carries an offset.
 */
export type Time = string
/**
 * A text, or a text for each language (BCP 47).
 */
export type Text =
  | string
  | {
      [k: string]: string
    }
/**
 * What somebody is to you.
 */
export type Segment = 'customer' | 'partner' | 'internal'
/**
 * An audience by id, an e-mail address, or a person as in an audience.
 */
export type TeamMember =
  | string
  | {
      /**
       * Names the person for good. Default: the lower-cased address.
       */
      id?: string
      /**
       * As you would address them.
       */
      name?: string
      /**
       * E-mail address.
       */
      email?: string
      /**
       * Phone number with its country code (E.164), in quotes.
       */
      phone?: string
      /**
       * Addresses of other channels, by adapter or channel id.
       */
      addresses?: {
        [k: string]: string
      }
      /**
       * Language (BCP 47). Default: the project's.
       */
      language?: string
      /**
       * IANA time zone. Default: the project's.
       */
      timezone?: string
      segment?: Segment
      /**
       * Preferred channels, best first.
       */
      channels?: string[]
      /**
       * What the person does not want: `all`, `channel:ID`, `rule:ID` or `type:TYPE`.
       */
      optOut?: string[]
      /**
       * Groups the person belongs to.
       */
      groups?: string[]
      /**
       * Roles the person has.
       */
      roles?: string[]
      /**
       * Days of absence, both included, in the person's time zone.
       */
      outOfOffice?: {
        /**
         * First day of absence.
         */
        from: string
        /**
         * Last day of absence.
         */
        to: string
      }
      [k: string]:
        | string
        | number
        | boolean
        | {
            [k: string]: string
          }
        | Segment
        | string[]
        | {
            /**
             * First day of absence.
             */
            from: string
            /**
             * Last day of absence.
             */
            to: string
          }
        | undefined
    }
/**
 * A role in an event's team.
 */
export type TeamRole = 'responsible' | 'accountable' | 'consulted' | 'informed'
/**
 * Notices, or `nothing`. Each must be met by one message or more; no message may go out that meets none.
 */
export type Expectations = string | Expectation[]
/**
 * A text that must stand in it; or what must, must not, and a regular expression (RE2) that must be found.
 */
export type TextExpectation =
  | string
  | {
      /**
       * The whole text.
       */
      is?: string
      contains?: Texts
      lacks?: Texts
      /**
       * A regular expression that is found in it.
       */
      matches?: string
    }
/**
 * One text or several.
 */
export type Texts = string | string[]

/**
 * The project: `notify.yaml` in its top folder.
 */
export interface ProjectDocument {
  /**
   * May be left out: the file's name says it.
   */
  kind?: 'project'
  /**
   * Names the project in plans, in the ledger and in the identifiers of its messages. Keep it once something was sent.
   */
  name: string
  /**
   * What holds where an event, a rule or a recipient says nothing else.
   */
  defaults?: {
    /**
     * Language (BCP 47) of recipients who have none.
     */
    language?: string
    /**
     * IANA time zone of recipients and events that name none.
     */
    timezone?: string
    /**
     * Sender of mail, as `Name <address>`.
     */
    from?: string
    /**
     * Address of the status page, for events without one of their own.
     */
    statusPage?: string
    /**
     * Where questions go, for events without a contact of their own.
     */
    contact?: string
  }
  /**
   * Where the ledger is: `sqlite:PATH` (relative to this file), or the address of a PostgreSQL database (`postgres://…`) by a reference such as `${env:NOTIFY_STORE}`. The option `--store` wins.
   */
  store?: string
  /**
   * What happens to an attempt that a crash left in doubt: sent again under the same identifiers, or left for a person to decide.
   */
  delivery?: 'at-least-once' | 'at-most-once'
  /**
   * The most messages a person gets in a day. Emergencies and corrections pass.
   */
  maxPerDay?: number
  /**
   * When `plan` and `send` stop and ask for `--allow` (see docs/guards.md).
   */
  guards?: {
    /**
     * How much larger than the last one a notice's audience may be.
     */
    growth?: {
      /**
       * It stops where there are more people than before by more than so many percent …
       */
      percent?: number
      /**
       * … and by at least so many people.
       */
      people?: number
    }
    /**
     * It stops where somebody would get more messages than this in one day of theirs.
     */
    perDay?: number
    /**
     * Guards that this project does without.
     */
    off?: ('growth' | 'everyone' | 'internal' | 'placeholder' | 'per-day' | 'overlap')[]
  }
  /**
   * How rules with `engine: otobo` work.
   */
  otobo?: {
    /**
     * Bug for bug as OTOBO; else its defects have a safe reading, and are reported.
     */
    strict?: boolean
    /**
     * Prefixes of tags that are understood; add OTRS for rules that come from there.
     */
    prefixes?: ('OTOBO' | 'OTRS')[]
    /**
     * Whose way of comparing names is followed.
     */
    database?: 'mysql' | 'postgresql'
    /**
     * The channel that stands for OTOBO's transport `Email` in imported rules. Default: `email`, else the only channel for mail.
     */
    channel?: string
    /**
     * Settings of OTOBO by their own names; what is missing has OTOBO's default. Further ones may be named too: tags can show them.
     */
    settings?: {
      /**
       * Zone of stored times, days and absences.
       */
      OTOBOTimeZone?: string | number | boolean
      /**
       * Language of messages for who chose none.
       */
      DefaultLanguage?: string | number | boolean
      /**
       * Whether mail is written in HTML.
       */
      'Frontend::RichText'?: string | number | boolean
      /**
       * Sender of mails to agents.
       */
      NotificationSenderName?: string | number | boolean
      /**
       * Address of that sender.
       */
      NotificationSenderEmail?: string | number | boolean
      /**
       * Address of the administrators.
       */
      AdminEmail?: string | number | boolean
      /**
       * Host name in links.
       */
      FQDN?: string | number | boolean
      /**
       * Scheme of links.
       */
      HttpType?: string | number | boolean
      /**
       * Path in links.
       */
      ScriptAlias?: string | number | boolean
      /**
       * What stands before the ticket number in subjects.
       */
      'Ticket::Hook'?: string | number | boolean
      /**
       * What stands between the two.
       */
      'Ticket::HookDivider'?: string | number | boolean
      /**
       * Where the ticket number stands: Left, Right or None.
       */
      'Ticket::SubjectFormat'?: string | number | boolean
      /**
       * Length to which subjects are cut.
       */
      'Ticket::SubjectSize'?: string | number | boolean
      /**
       * Whether tickets have a responsible agent.
       */
      'Ticket::Responsible'?: string | number | boolean
      /**
       * Whether tickets have watchers.
       */
      'Ticket::Watcher'?: string | number | boolean
      /**
       * Whether agents hear of what they did themselves.
       */
      AgentSelfNotifyOnAction?: string | number | boolean
      /**
       * Whether only customers with a record hear anything.
       */
      CustomerNotifyJustToRealCustomer?: string | number | boolean
      /**
       * User who never gets a notification.
       */
      PostmasterUserID?: string | number | boolean
      /**
       * How full names are written.
       */
      FirstnameLastnameOrder?: string | number | boolean
      [k: string]: unknown
    }
  }
  /**
   * Files and folders that are not part of the project: globs relative to this file. `*` and `?` stay within a folder, `**` crosses folders; a folder stands for all below it.
   */
  ignore?: string[]
  /**
   * How `notify lint` judges, rule by rule: a severity, or a mapping with it and with options. Rules that are not named work as docs/lint.md says.
   */
  lint?: {
    'subject-service'?: LintSetting
    'subject-date'?: LintSetting
    'exact-time'?: LintSetting
    'time-zone'?: LintSetting
    impact?: LintSetting
    reason?: LintSetting
    workaround?: LintSetting
    follow?: LintSetting
    contact?: LintSetting
    thanks?: LintSetting
    'lead-first'?: LintSetting
    'vague-time'?: LintSetting
    'reading-time'?: LintSetting
    jargon?: LintSetting
    'internal-host'?: LintSetting
    'internal-ticket'?: LintSetting
    blame?: LintSetting
    'sms-length'?: LintSetting
    'sms-character'?: LintSetting
    'preview-line'?: LintSetting
    'broken-link'?: LintSetting
    'empty-promise'?: LintSetting
    'channel-policy'?: LintSetting
    'lead-time'?: LintSetting
    reminders?: LintSetting
    'end-notice'?: LintSetting
    updates?: LintSetting
    'emergency-channels'?: LintSetting
    language?: LintSetting
    'dead-rule'?: LintSetting
    'unused-audience'?: LintSetting
    'unreachable-channel'?: LintSetting
    silence?: LintSetting
  }
}
/**
 * Something people need to hear about.
 */
export interface EventDocument {
  /**
   * Says what this document is.
   */
  kind: 'event'
  id: Id
  /**
   * Former ids, oldest first: what was sent under them stays this event's history.
   */
  was?: Id[]
  /**
   * What kind of event this is.
   */
  type: 'maintenance' | 'deploy' | 'incident' | 'issue' | 'appointment' | 'ticket' | 'announcement'
  /**
   * An `emergency` passes quiet hours, absences and daily caps.
   */
  urgency?: 'routine' | 'urgent' | 'emergency'
  /**
   * Where the event stands. Nothing is sent of a `draft`. Incidents and issues use `investigating`, `identified`, `monitoring` and `resolved`. Default: `investigating` for incidents and issues, else `scheduled`.
   */
  status?:
    | 'draft'
    | 'scheduled'
    | 'in_progress'
    | 'verifying'
    | 'completed'
    | 'cancelled'
    | 'failed'
    | 'rolled_back'
    | 'investigating'
    | 'identified'
    | 'monitoring'
    | 'resolved'
  /**
   * How bad it is; for incidents and issues.
   */
  severity?: 'low' | 'medium' | 'high' | 'critical'
  /**
   * Whether the event counts as `in_progress` by itself once its window starts.
   */
  autoStart?: boolean
  announceAt?: Time
  title: Text
  description?: Text
  /**
   * The services concerned, by the names your readers know.
   */
  services?: string[]
  /**
   * When it takes place. Either end may be open.
   */
  window?: {
    start?: Time
    end?: Time
    /**
     * IANA time zone of every time in this event that carries no offset. Default: the project's.
     */
    timezone?: string
  }
  /**
   * What readers will notice.
   */
  impact?: {
    /**
     * How much of the services is affected.
     */
    level: 'none' | 'degraded' | 'partial' | 'outage'
    summary?: Text
  }
  reason?: Text
  workaround?: Text
  /**
   * Where questions go. Default: the project's contact.
   */
  contact?: string
  /**
   * Address of the page that shows how it goes. Default: the project's.
   */
  statusPage?: string
  /**
   * What happened since, one entry each. Adding one is news.
   */
  updates?: Update[]
  /**
   * Files that go along with mail about the event. Together with a rule's at most 15 MiB.
   *
   * @maxItems 20
   */
  attachments?: Attachment[]
  /**
   * How the event comes again. The window is its first occurrence, and how long each one takes.
   */
  recurrence?: {
    /**
     * Recurrence rule of iCalendar (RFC 5545), in the wall clock of the event's time zone. FREQ is DAILY, WEEKLY, MONTHLY or YEARLY.
     */
    rule: string
    /**
     * Days, or original starts in local time, on which it does not take place.
     */
    except?: string[]
    /**
     * What is different at single occurrences: each replaces fields of the event for one of them.
     */
    changes?: {
      /**
       * Which occurrence: its original start in local time, wherever it was moved.
       */
      of: string
      /**
       * When this one takes place. With a start alone it takes as long as ever.
       */
      window?: {
        start?: Time
        end?: Time
        /**
         * IANA time zone of these two times. Default: the event's.
         */
        timezone?: string
      }
      /**
       * Where this one stands. Default: `scheduled`, or `cancelled` where the event is and this one has not ended.
       */
      status?:
        | 'scheduled'
        | 'in_progress'
        | 'verifying'
        | 'completed'
        | 'cancelled'
        | 'failed'
        | 'rolled_back'
        | 'investigating'
        | 'identified'
        | 'monitoring'
        | 'resolved'
      /**
       * What happened at this one, in place of the event's own updates.
       */
      updates?: Update[]
    }[]
  }
  /**
   * The people around the event, by role: audiences by id, e-mail addresses, or people written here. A rule addresses them with `to: {team: [accountable]}`.
   */
  team?: {
    /**
     * Who does the work.
     */
    responsible?: TeamMember[]
    /**
     * Who answers for it.
     */
    accountable?: TeamMember[]
    /**
     * Whose advice is asked for.
     */
    consulted?: TeamMember[]
    /**
     * Who is kept up to date.
     */
    informed?: TeamMember[]
  }
  /**
   * Meetings of the team while the window lasts, at each step after its start. The team's mails carry them as calendar invitations.
   */
  checkins?:
    | string
    | {
        /**
         * The step from one to the next; the first is one step after the start.
         */
        every: string
        /**
         * How long each one takes. Default: 15m, or the step where that is shorter.
         */
        duration?: string
        title?: Text
        /**
         * Whom of the team. Default: all of it.
         *
         * @minItems 1
         */
        with?: TeamRole[]
      }
  /**
   * Anything else that rules or templates need, as `fields.NAME`.
   */
  fields?: {
    [k: string]: unknown
  }
}
/**
 * One thing that happened.
 */
export interface Update {
  id?: Id
  at: Time
  text: Text
}
/**
 * A file of the project that goes along with mail.
 */
export interface Attachment {
  /**
   * Path of the file, relative to this document or to the folder of notify.yaml. It must lie inside the project.
   */
  file: string
  /**
   * Name under which readers see it. Default: the file's own.
   */
  name?: string
  /**
   * Media type. Default: by the extension of the name, else `application/octet-stream`.
   */
  type?: string
  segment?: Segment
}
/**
 * A named set of people. One person is told once, however many audiences hold them.
 */
export interface AudienceDocument {
  /**
   * Says what this document is.
   */
  kind: 'audience'
  id: Id
  /**
   * Former ids, oldest first.
   */
  was?: Id[]
  segment?: Segment
  /**
   * People, written here.
   */
  recipients?: Recipient[]
  /**
   * People, read from a file of the project. Exactly one of `csv`, `json`, `ndjson`.
   */
  source?: {
    /**
     * A CSV file with a header line, relative to this file.
     */
    csv?: string
    /**
     * A JSON file that holds an array of objects, relative to this file.
     */
    json?: string
    /**
     * A file with a JSON object a line, relative to this file.
     */
    ndjson?: string
    /**
     * Only rows for which every entry holds: a column, and a value, a list (any of them) or an operator (`not`, `in`, `matches`, `gt`, `gte`, `lt`, `lte`, `exists`).
     */
    where?: {
      [k: string]: unknown
    }
    /**
     * Which column holds a field, where their names differ.
     */
    columns?: {
      [k: string]: string
    }
  }
  /**
   * People of the project's directory: agents by login, members of groups with a permission, members of roles, and with `customers` the customer users of those groups. Valid accounts with an address only.
   */
  directory?: {
    /**
     * Logins or numbers; `true` for all.
     */
    agents?: (string | number)[] | boolean
    /**
     * Groups, by name or number.
     */
    groups?: (string | number)[]
    /**
     * What members of the groups must be allowed.
     */
    permission?: 'ro' | 'rw'
    /**
     * Roles, by name or number.
     */
    roles?: (string | number)[]
    /**
     * Customer users: `true` for those of the groups (without groups: all), or logins.
     */
    customers?: boolean | string[]
  }
  /**
   * Other audiences whose people belong to this one too.
   */
  include?: string[]
  /**
   * Audiences whose people are never told anything through this one, not even a correction.
   */
  exclude?: string[]
}
/**
 * One person. A key that is not listed here is a field of the person, for `where` and templates.
 */
export interface Recipient {
  /**
   * Names the person for good. Default: the lower-cased address.
   */
  id?: string
  /**
   * As you would address them.
   */
  name?: string
  /**
   * E-mail address.
   */
  email?: string
  /**
   * Phone number with its country code (E.164), in quotes.
   */
  phone?: string
  /**
   * Addresses of other channels, by adapter or channel id.
   */
  addresses?: {
    [k: string]: string
  }
  /**
   * Language (BCP 47). Default: the project's.
   */
  language?: string
  /**
   * IANA time zone. Default: the project's.
   */
  timezone?: string
  segment?: Segment
  /**
   * Preferred channels, best first.
   */
  channels?: string[]
  /**
   * What the person does not want: `all`, `channel:ID`, `rule:ID` or `type:TYPE`.
   */
  optOut?: string[]
  /**
   * Groups the person belongs to.
   */
  groups?: string[]
  /**
   * Roles the person has.
   */
  roles?: string[]
  /**
   * Days of absence, both included, in the person's time zone.
   */
  outOfOffice?: {
    /**
     * First day of absence.
     */
    from: string
    /**
     * Last day of absence.
     */
    to: string
  }
  [k: string]:
    | string
    | number
    | boolean
    | {
        [k: string]: string
      }
    | Segment
    | string[]
    | {
        /**
         * First day of absence.
         */
        from: string
        /**
         * Last day of absence.
         */
        to: string
      }
    | undefined
}
/**
 * A configured way out.
 */
export interface ChannelDocument {
  /**
   * Says what this document is.
   */
  kind: 'channel'
  id: Id
  /**
   * Former ids, oldest first.
   */
  was?: Id[]
  /**
   * The code that speaks its protocol: one that `notify` brings (`smtp`, `outbox`, `console`, `webhook`), a package `notify-channel-NAME` by its NAME, a scoped package by its full name, or a path.
   */
  adapter: string
  /**
   * What the adapter needs to know; see its own page. Secrets stand as `${env:NAME}` or `${file:PATH}`.
   */
  config?: {
    [k: string]: unknown
  }
  /**
   * The most messages in a second (`s`), minute (`m`), hour (`h`) or day (`d`).
   */
  rate?: string
  /**
   * How many messages are under way at once.
   */
  concurrency?: number
  /**
   * What happens after a temporary failure.
   */
  retry?: {
    /**
     * Attempts in all, the first included.
     */
    attempts?: number
    /**
     * Wait before the second attempt; it doubles with each further one.
     */
    backoff?: string
    /**
     * The longest wait.
     */
    max?: string
  }
  /**
   * Hours in which nothing goes out, in the recipient's time zone. They may cross midnight. Emergencies pass.
   */
  quietHours?: {
    /**
     * First quiet minute, as `HH:MM`, in quotes.
     */
    from: string
    /**
     * First minute that is not quiet any more.
     */
    to: string
  }
  /**
   * The only hours, and days, in which something goes out, in the recipient's time zone. Emergencies pass.
   */
  sendWindow?: {
    /**
     * First minute, as `HH:MM`, in quotes.
     */
    from: string
    /**
     * First minute after it.
     */
    to: string
    /**
     * Days of the week. Default: every day.
     *
     * @minItems 1
     */
    days?: ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[]
  }
  /**
   * Gathers what is said to a person over this channel for so long into one message, but for rules that have a `digest` of their own. Emergencies, and what would come too late, go out at once.
   */
  digest?: string
  /**
   * Language (BCP 47) of a place, such as a chat room or a status page.
   */
  language?: string
  /**
   * IANA time zone of a place.
   */
  timezone?: string
  /**
   * Who reads a place.
   */
  segment?: 'customer' | 'partner' | 'internal'
}
/**
 * When what happens, whom to tell, over which channels, in which words.
 */
export interface RuleDocument {
  /**
   * Says what this document is.
   */
  kind: 'rule'
  id: Id
  /**
   * Former ids, oldest first: who was told under them is not told again.
   */
  was?: Id[]
  /**
   * Whose meaning the rule has. `otobo`: triggers, filters, recipients and tags work as in OTOBO, for what `notify fire` and appointments bring; docs/otobo.md has every field.
   */
  engine?: 'notify' | 'otobo'
  /**
   * The rule's name in OTOBO. Default: the id.
   */
  name?: string
  /**
   * Of an `otobo` rule: the screen of OTOBO that lists it (`NotificationType`).
   */
  screen?: 'ticket' | 'appointment'
  /**
   * What the rule is for, for who reads the file.
   */
  comment?: string
  /**
   * A rule that is not `valid` sends nothing; what it would have sent is listed.
   */
  validity?: 'valid' | 'invalid' | 'invalid-temporarily'
  /**
   * The moments at which the rule speaks: of the event's life (`announced`, `rescheduled`, `extended`, `started`, `updated`, `completed`, `cancelled`, `failed`, `rolled_back`, `resolved`, `status STATE`, `overrun`), of time (`24h before start`, `at end`, `1h after end`, `every 30m until end`), or a trigger from outside (`TicketCreate`).
   */
  on: string[]
  /**
   * Only for events of which every entry holds: a dotted path, and a value, a list (any of them) or an operator (`not`, `in`, `matches`, `gt`, `gte`, `lt`, `lte`, `exists`). Of an `otobo` rule: ticket, article or appointment filters (`queue`, `state`, `article` …), docs/otobo.md.
   */
  when?: {
    [k: string]: unknown
  }
  /**
   * Who is told. A rule whose channels all reach places needs none.
   */
  to?: {
    /**
     * Audiences, by id.
     */
    audiences?: string[]
    /**
     * Roles of the event's `team`.
     */
    team?: TeamRole[]
    /**
     * Further e-mail addresses.
     */
    emails?: string[]
    /**
     * People of the directory, by login; in an `otobo` rule also user ids.
     */
    agents?: string[]
    /**
     * Members of groups of the directory, by name or id.
     */
    groups?: string[]
    /**
     * Members of roles of the directory, by name or id.
     */
    roles?: string[]
    /**
     * Of an `otobo` rule: whom the ticket or appointment itself names.
     */
    recipients?: string[]
  }
  /**
   * The channels. Each entry is a delivery of its own; of a `fallback` the first that can reach the recipient is used (address, the person's own preference, opt-outs, the channel's policy), and the next if it fails for good, or is not seen or delivered in time. Only an `otobo` rule may have none, which sends nothing.
   */
  via: (
    | string
    | {
        /**
         * At least two channels, in the order in which to try them.
         */
        fallback: string[]
        /**
         * The next channel is used where the recipient has not seen the message after so long. Every channel of the list but the last must be able to tell.
         */
        unseen?: string
        /**
         * The next channel is used where the message was not delivered after so long. Every channel of the list but the last must be able to tell.
         */
        undelivered?: string
        /**
         * What an event of urgency `emergency` does: `first` is the usual order, `all` speaks over every channel that reaches the recipient at once.
         */
        emergency?: 'first' | 'all'
      }
  )[]
  /**
   * Whether a person hears at most once a day of an event from this rule.
   */
  oncePerDay?: boolean
  /**
   * Whether people who are away are told all the same.
   */
  sendWhenOutOfOffice?: boolean
  /**
   * Which of several overdue reminders still go out.
   */
  missed?: 'newest' | 'skip' | 'all'
  /**
   * Whom its words are written for. `plan` and `send` stop where anybody of another segment would read them. Default: what the front matter of its template says, else `internal` where its id or its template is called internal; else anybody.
   *
   * @minItems 1
   */
  for?: ('customer' | 'partner' | 'internal')[]
  /**
   * Whether people whom this rule told a window hear when it moves or falls away, even where `on` does not list it.
   */
  corrections?: boolean
  /**
   * What it means for a `fallback` that a recipient refused one of its channels: `end` ends the list there, `next` goes on to the next channel.
   */
  optOut?: 'end' | 'next'
  /**
   * Gathers what this rule says to a person for so long into one message, whatever the channel's own `digest` says. Emergencies, and what would come too late, go out at once. Not for an `otobo` rule.
   */
  digest?: string
  /**
   * What people may choose about this rule. Of an `otobo` rule: the agents' preferences.
   */
  preference?: {
    /**
     * Whether people may switch the rule off, and whether one way must stay on.
     */
    shown?: 'hidden' | 'optional' | 'one-required'
    /**
     * What people read beside the choice.
     */
    hint?: string
    /**
     * Whether the rule is on for who has not chosen.
     */
    enabledByDefault?: boolean
  }
  /**
   * Of an `otobo` rule: how its e-mail is made.
   */
  mail?: {
    /**
     * The page around an HTML body: `Default`, `Alert`, `Unformatted` or a name of your own.
     */
    template?: string
    /**
     * Whether the article that a mail to a customer leaves on the ticket is shown to customers.
     */
    visibleForCustomer?: boolean
    /**
     * Whether the files of the article that set the rule off go along.
     */
    attachments?: boolean
    /**
     * Signing and encryption.
     */
    security?: {
      /**
       * What is done with the mail.
       */
      level: 'PGPSign' | 'PGPCrypt' | 'PGPSignCrypt' | 'SMIMESign' | 'SMIMECrypt' | 'SMIMESignCrypt'
      /**
       * Without a key to sign with: the recipient gets nothing, or the mail unsigned.
       */
      missingSigningKey?: 'skip' | 'send'
      /**
       * Without a key to encrypt with: the recipient gets nothing, or the mail as plain text.
       */
      missingEncryptionKey?: 'skip' | 'send'
    }
  }
  /**
   * Files that go along with the rule's mail. Together with the event's at most 15 MiB.
   *
   * @maxItems 20
   */
  attachments?: Attachment[]
  /**
   * Signs and encrypts the rule's mail, with the keys of the channel; docs/mail-security.md.
   */
  security?: {
    /**
     * OpenPGP (RFC 3156) or S/MIME (RFC 8551).
     */
    method: 'pgp' | 'smime'
    /**
     * Whether mail is signed with the sender's key.
     */
    sign?: boolean
    /**
     * Whether mail is encrypted with the recipient's key. It then never leaves as plain text, and its subject is hidden on the way.
     */
    encrypt?: boolean
    /**
     * Without a usable key of the sender: nothing is sent (held back, and listed), the mail goes unsigned, or the delivery fails.
     */
    onMissingSigningKey?: 'skip' | 'send-unsigned' | 'fail'
    /**
     * Without a usable key of the recipient: nothing is sent to them (held back, and listed), or the delivery fails.
     */
    onMissingEncryptionKey?: 'skip' | 'fail'
  }
  /**
   * Sender of mail, as `Name <address>`. Default: the project's.
   */
  from?: string
  /**
   * The words: a template by name, or the words themselves under each language.
   */
  message: {
    /**
     * A set in the project's `templates/`, or one that `notify` brings.
     */
    template?: string
    /**
     * Other words for some moments: the moment, then the language.
     */
    on?: {
      [k: string]: {
        [k: string]: Words
      }
    }
    /**
     * Whose template language the words are in: Handlebars, or OTOBO's tags. Default: the rule's engine.
     */
    engine?: 'notify' | 'otobo'
    [k: string]:
      | Words
      | string
      | {
          [k: string]: {
            [k: string]: Words
          }
        }
      | 'notify'
      | 'otobo'
      | undefined
  }
  /**
   * What OTOBO's export file says beyond the keys above; `notify import otobo` writes it and `notify export otobo` gives it back.
   */
  'x-otobo'?: {
    /**
     * The rule's number in OTOBO.
     */
    id?: number
    /**
     * When it was made, as OTOBO writes it.
     */
    createTime?: string
    /**
     * User id of who made it.
     */
    createBy?: number
    /**
     * When it was changed, as OTOBO writes it.
     */
    changeTime?: string
    /**
     * User id of who changed it.
     */
    changeBy?: number
    /**
     * Whether the comment is the empty text, which OTOBO keeps apart from none.
     */
    emptyComment?: boolean
    /**
     * Items that the keys above cannot say, under OTOBO's own keys.
     */
    data?: {
      [k: string]: string[]
    }
    /**
     * Messages under language codes or with content types that the keys above cannot say.
     */
    messages?: {
      /**
       * One message.
       */
      [k: string]: {
        /**
         * The subject.
         */
        subject: string
        /**
         * The body.
         */
        body: string
        /**
         * Its content type.
         */
        contentType: string
      }
    }
    /**
     * The form of the file that the rule came in.
     */
    file?: {
      /**
       * Its place in the list.
       */
      position?: number
      /**
       * How numbers are written.
       */
      ids?: 'plain' | 'quoted'
      /**
       * How text of several lines is written.
       */
      multiline?: 'literal' | 'quoted'
    }
  }
}
/**
 * The parts of a message in one language, as Handlebars templates.
 */
export interface Words {
  /**
   * One line.
   */
  subject?: string
  /**
   * Markdown; becomes HTML and plain text.
   */
  body?: string
  /**
   * One line for SMS and push.
   */
  short?: string
  /**
   * What a mailbox shows beside the subject.
   */
  preheader?: string
  /**
   * Of words in OTOBO's tags: whether the body is plain text or HTML.
   */
  format?: 'text' | 'html'
}
/**
 * Who is who in a help desk: agents, customers, groups, roles, queues and services, and the names behind OTOBO's numbers. Several documents add up.
 */
export interface DirectoryDocument {
  /**
   * Says what this document is.
   */
  kind: 'directory'
  id: Id
  /**
   * Former ids.
   */
  was?: Id[]
  /**
   * The agents. A list, or the file that holds it: `{csv: FILE}` or `{json: FILE}`.
   */
  agents?:
    | Agent[]
    | {
        /**
         * File with a line of headings; lists in a cell are separated by semicolons.
         */
        csv?: string
        /**
         * File with a list of objects, or one under this key.
         */
        json?: string
      }
  /**
   * The customer users. A list, or the file that holds it: `{csv: FILE}` or `{json: FILE}`.
   */
  customers?:
    | Customer[]
    | {
        /**
         * File with a line of headings; lists in a cell are separated by semicolons.
         */
        csv?: string
        /**
         * File with a list of objects, or one under this key.
         */
        json?: string
      }
  /**
   * Groups and the permissions of their members. A list, or the file that holds it: `{csv: FILE}` or `{json: FILE}`.
   */
  groups?:
    | Group[]
    | {
        /**
         * File with a line of headings; lists in a cell are separated by semicolons.
         */
        csv?: string
        /**
         * File with a list of objects, or one under this key.
         */
        json?: string
      }
  /**
   * Roles, their members and permissions. A list, or the file that holds it: `{csv: FILE}` or `{json: FILE}`.
   */
  roles?:
    | Role[]
    | {
        /**
         * File with a line of headings; lists in a cell are separated by semicolons.
         */
        csv?: string
        /**
         * File with a list of objects, or one under this key.
         */
        json?: string
      }
  /**
   * Queues and who subscribed them. A list, or the file that holds it: `{csv: FILE}` or `{json: FILE}`.
   */
  queues?:
    | Queue[]
    | {
        /**
         * File with a line of headings; lists in a cell are separated by semicolons.
         */
        csv?: string
        /**
         * File with a list of objects, or one under this key.
         */
        json?: string
      }
  /**
   * Services and who subscribed them. A list, or the file that holds it: `{csv: FILE}` or `{json: FILE}`.
   */
  services?:
    | Service[]
    | {
        /**
         * File with a line of headings; lists in a cell are separated by semicolons.
         */
        csv?: string
        /**
         * File with a list of objects, or one under this key.
         */
        json?: string
      }
  /**
   * Service level agreements. A list, or the file that holds it: `{csv: FILE}` or `{json: FILE}`.
   */
  serviceLevels?:
    | ServiceLevel[]
    | {
        /**
         * File with a line of headings; lists in a cell are separated by semicolons.
         */
        csv?: string
        /**
         * File with a list of objects, or one under this key.
         */
        json?: string
      }
  /**
   * Appointment calendars. A list, or the file that holds it: `{csv: FILE}` or `{json: FILE}`.
   */
  calendars?:
    | Calendar[]
    | {
        /**
         * File with a line of headings; lists in a cell are separated by semicolons.
         */
        csv?: string
        /**
         * File with a list of objects, or one under this key.
         */
        json?: string
      }
  /**
   * Dynamic fields of tickets. A list, or the file that holds it: `{csv: FILE}` or `{json: FILE}`.
   */
  dynamicFields?:
    | DynamicField[]
    | {
        /**
         * File with a line of headings; lists in a cell are separated by semicolons.
         */
        csv?: string
        /**
         * File with a list of objects, or one under this key.
         */
        json?: string
      }
  /**
   * Addresses of the help desk itself, to which nothing is ever sent.
   */
  systemAddresses?: string[]
  /**
   * Names behind numbers, for filters that OTOBO writes as numbers.
   */
  vocabulary?: {
    /**
     * States by number. Default: those that OTOBO ships.
     */
    states?: {
      [k: string]: string
    }
    /**
     * Priorities by number. Default: those that OTOBO ships.
     */
    priorities?: {
      [k: string]: string
    }
    /**
     * Locks by number. Default: those that OTOBO ships.
     */
    locks?: {
      [k: string]: string
    }
    /**
     * Types by number. Default: those that OTOBO ships.
     */
    types?: {
      [k: string]: string
    }
  }
}
/**
 * One agent.
 */
export interface Agent {
  /**
   * The number in OTOBO.
   */
  id?: string | number
  /**
   * Login.
   */
  login: string
  /**
   * Address.
   */
  email?: string
  /**
   * First name.
   */
  firstName?: string
  /**
   * Last name.
   */
  lastName?: string
  /**
   * Language, as OTOBO or BCP 47 writes it.
   */
  language?: string
  /**
   * IANA zone.
   */
  timezone?: string
  /**
   * Title before the name.
   */
  title?: string
  /**
   * Whether the account is in use.
   */
  valid?: boolean | string | number
  /**
   * First and last day of an absence. In a CSV cell: `FROM..TO`.
   */
  outOfOffice?:
    | {
        /**
         * First day.
         */
        from: string
        /**
         * Last day.
         */
        to: string
      }
    | string
  /**
   * Permissions by group: `ro`, `rw`, `note` …
   */
  groups?: {
    [k: string]: string[]
  }
  /**
   * Roles, by name or number.
   */
  roles?: (string | number)[]
  /**
   * Subscribed queues.
   */
  queues?: (string | number)[]
  /**
   * Subscribed services.
   */
  services?: (string | number)[]
  /**
   * Own choice by rule (its name, id or number): whether its mails are wanted.
   */
  notifications?: {
    [k: string]: boolean
  }
  /**
   * Further preferences by OTOBO's names, such as `UserMobile`; tags show them.
   */
  preferences?: {
    [k: string]: string | number | boolean
  }
}
/**
 * One customer user.
 */
export interface Customer {
  /**
   * Login.
   */
  login: string
  /**
   * Address.
   */
  email?: string
  /**
   * First name.
   */
  firstName?: string
  /**
   * Last name.
   */
  lastName?: string
  /**
   * Language, as OTOBO or BCP 47 writes it.
   */
  language?: string
  /**
   * IANA zone.
   */
  timezone?: string
  /**
   * Title before the name.
   */
  title?: string
  /**
   * Telephone.
   */
  phone?: string
  /**
   * Company's number.
   */
  customerId?: string
  /**
   * The company's record, or its name: `CustomerCompanyName`, `CustomerCompanyCity` … without the prefix.
   */
  company?:
    | {
        [k: string]: string | number
      }
    | string
  /**
   * Permissions by group, where customer groups are in use.
   */
  groups?: {
    [k: string]: string[]
  }
  /**
   * Further preferences by OTOBO's names, such as `UserMobile`; tags show them.
   */
  preferences?: {
    [k: string]: string | number | boolean
  }
}
/**
 * One group.
 */
export interface Group {
  /**
   * The number in OTOBO.
   */
  id: string | number
  /**
   * Name.
   */
  name: string
  /**
   * Permissions by login.
   */
  members?: {
    [k: string]: string[]
  }
}
/**
 * One role.
 */
export interface Role {
  /**
   * The number in OTOBO.
   */
  id: string | number
  /**
   * Name.
   */
  name: string
  /**
   * Logins.
   */
  members?: (string | number)[]
  /**
   * Permissions by group.
   */
  permissions?: {
    [k: string]: string[]
  }
}
/**
 * One queue.
 */
export interface Queue {
  /**
   * The number in OTOBO.
   */
  id: string | number
  /**
   * Name.
   */
  name: string
  /**
   * Group that may see it, by name or number.
   */
  group?: string | number
  /**
   * Number of its working time calendar.
   */
  calendar?: string
  /**
   * Its address.
   */
  email?: string
  /**
   * Name beside that address.
   */
  sender?: string
  /**
   * Logins.
   */
  subscribers?: (string | number)[]
}
/**
 * One service.
 */
export interface Service {
  /**
   * The number in OTOBO.
   */
  id: string | number
  /**
   * Name.
   */
  name: string
  /**
   * Logins.
   */
  subscribers?: (string | number)[]
}
/**
 * One agreement.
 */
export interface ServiceLevel {
  /**
   * The number in OTOBO.
   */
  id: string | number
  /**
   * Name.
   */
  name: string
  /**
   * Number of its working time calendar.
   */
  calendar?: string
}
/**
 * One appointment calendar.
 */
export interface Calendar {
  /**
   * The number in OTOBO.
   */
  id: string | number
  /**
   * Name.
   */
  name: string
  /**
   * Group that may see it.
   */
  group?: string | number
  /**
   * Colour.
   */
  color?: string
}
/**
 * One dynamic field.
 */
export interface DynamicField {
  /**
   * Name.
   */
  name: string
  /**
   * `Text`, `TextArea`, `Dropdown`, `Multiselect`, `Checkbox`, `Date`, `DateTime` …
   */
  type: string
  /**
   * Shown text by stored key.
   */
  values?: {
    [k: string]: string
  }
  /**
   * Whether shown texts are translated.
   */
  translatable?: boolean
}
/**
 * What `notify plan --json` prints and `--out` saves. Keys may be added in later versions, never changed.
 */
export interface PlanDocument {
  /**
   * Version of this shape.
   */
  version: 1
  /**
   * Name of the project.
   */
  project: string
  /**
   * The time as of which it was made.
   */
  now: string
  /**
   * Hash of all that went into it.
   */
  digest: string
  /**
   * The ledger it was made against, and its write counter then. Null where there was none yet.
   */
  ledger: {
    /**
     * Given when the ledger was created.
     */
    id: string
    /**
     * Its write counter.
     */
    seq: number
    [k: string]: unknown
  } | null
  /**
   * Deliveries by action.
   */
  summary: {
    [k: string]: number
  }
  /**
   * One row an event, occurrence, rule, moment, channel, language, action and reason.
   */
  notices: {
    /**
     * Id of the event.
     */
    event: string
    /**
     * Start of the occurrence of an event that recurs, else null.
     */
    occurrence: string | null
    /**
     * Id of the rule.
     */
    rule: string
    /**
     * The moment at which the rule speaks.
     */
    moment: string
    /**
     * Whose `digest` gathers it with others into one message, which goes out when it is due. Absent where it goes out by itself.
     */
    digest?: 'rule' | 'channel'
    /**
     * What would happen.
     */
    action: 'send' | 'schedule' | 'reschedule' | 'cancel' | 'pending' | 'withheld' | 'done'
    /**
     * Why it is withheld, or why nothing is left to do.
     */
    reason: string | null
    /**
     * Earliest due time of its deliveries.
     */
    due: string
    /**
     * Latest due time of its deliveries.
     */
    dueLast: string
    /**
     * Id of the channel.
     */
    channel: string
    /**
     * The channel reaches a place, which counts as one recipient. Absent: people.
     */
    reach?: 'place'
    /**
     * Language of the messages.
     */
    language: string
    /**
     * How many people, or places.
     */
    recipients: number
    /**
     * Hash of who they are.
     */
    recipientsDigest: string
    /**
     * As the first of them would read it.
     */
    subject: string
    /**
     * Digest of the digests of all its messages, in whatever order they come.
     */
    contentDigest: string
    /**
     * How its mail is signed and encrypted. Absent where the rule asks for neither.
     */
    security?: {
      /**
       * `pgp` or `smime`.
       */
      method: string
      /**
       * How many of its mails are signed.
       */
      signed: number
      /**
       * How many of its mails are encrypted.
       */
      encrypted: number
      /**
       * How many will fail for want of a key, as the rule says. Absent where none will.
       */
      failing?: number
      [k: string]: unknown
    }
    /**
     * Files that go along. Absent where there are none.
     *
     * Items: One file.
     */
    attachments?: {
      /**
       * Its name.
       */
      name: string
      /**
       * Its media type.
       */
      type: string
      /**
       * Its size in bytes.
       */
      size: number
      /**
       * Hash of its content.
       */
      digest: string
      /**
       * How many people get it.
       */
      recipients: number
      [k: string]: unknown
    }[]
    /**
     * Hash of the From address and of the channel's adapter and config, secrets left out.
     */
    senderDigest: string
    /**
     * What it states of its event: window (ISO 8601 UTC) and status. Null for what is not to be said any more.
     */
    states: {
      /**
       * Start of the window.
       */
      start: string | null
      /**
       * End of the window.
       */
      end: string | null
      /**
       * Status of the event.
       */
      status: string
      [k: string]: unknown
    } | null
    /**
     * Of what is withheld for `policy`: which rule of the channel it breaks, and a way out.
     */
    detail?: string
    /**
     * What all its messages cost in the provider’s unit, where the channel knows.
     */
    cost?: {
      /**
       * Of all messages together.
       */
      units: number
      /**
       * What is counted.
       */
      unit: string
      /**
       * Of the dearest message.
       */
      most: number
      /**
       * Why the dearest is so dear.
       */
      note?: string
      [k: string]: unknown
    }
    [k: string]: unknown
  }[]
  /**
   * Guards that tripped (see docs/guards.md). `send` stops for those that are not allowed here.
   */
  guards?: {
    /**
     * Which one.
     */
    guard: 'growth' | 'everyone' | 'internal' | 'placeholder' | 'per-day' | 'overlap'
    /**
     * Whether `--allow`, or the urgency of the event, lets it pass.
     */
    allowed: boolean
    /**
     * The event concerned; null where it is no single one.
     */
    event: string | null
    /**
     * The rule concerned; null where it is no single one.
     */
    rule: string | null
    /**
     * What it is about: the same in every plan that finds the same.
     */
    about: string
    /**
     * How much of it there is: people, messages or places, as the message says.
     */
    count: number
    /**
     * What is wrong, in one sentence.
     */
    message: string
    /**
     * What to do.
     */
    hint?: string
    /**
     * Where to look.
     */
    at?: {
      /**
       * Path in the project.
       */
      file: string
      /**
       * Counted from 1.
       */
      line: number
      /**
       * Counted from 1.
       */
      column: number
      [k: string]: unknown
    }
    /**
     * Some of those concerned, three at most.
     */
    people?: string[]
    [k: string]: unknown
  }[]
  /**
   * What `validate` warns of.
   */
  warnings: {
    [k: string]: unknown
  }[]
  [k: string]: unknown
}
/**
 * A test of rules, in a file whose name ends with `.test.yaml`: given an event or a trigger, and a time, who is told what. `notify test` runs it; nothing else reads it.
 */
export interface TestDocument {
  /**
   * Says what this document is.
   */
  kind: 'test'
  /**
   * What holds, in one sentence.
   */
  name: string
  /**
   * The event: the id of one in the project, or an event as it would stand in a file, without `kind`. It is the only one that there is in this test.
   */
  event?:
    | string
    | {
        [k: string]: unknown
      }
  /**
   * In the place of an event: the name of what happens outside.
   */
  trigger?: string
  /**
   * Of a trigger: what came with it, or the path of a JSON file in the project.
   */
  data?:
    | string
    | {
        [k: string]: unknown
      }
  /**
   * Audiences that consist, in this test, of these people and nobody else. An audience that is not named has the people that it has.
   */
  audiences?: {
    [k: string]: unknown[]
  }
  /**
   * Whose messages are looked at: ids or e-mail addresses of people, ids of channels that reach a place. Default: everybody’s.
   */
  recipient?: string | string[]
  /**
   * When it is: ISO 8601, in the project’s time zone unless it carries an offset. For a test of one step.
   */
  at?: string
  expect?: Expectations
  /**
   * Whether messages may go out that `expect` does not list. For a test of one step.
   */
  others?: boolean
  /**
   * A life: at each of these times something changes, or is looked at. In between time passes, and what is due goes out.
   *
   * @minItems 1
   */
  steps?: {
    /**
     * When: ISO 8601, in the project’s time zone unless it carries an offset. Later than the step before.
     */
    at: string
    /**
     * The event is edited first: dotted paths in its document, each with its new value; null takes the key out.
     */
    set?: {
      [k: string]: unknown
    }
    expect?: Expectations
    /**
     * Whether messages may go out that `expect` does not list.
     */
    others?: boolean
  }[]
}
/**
 * What a message must be. What is not said may be anything.
 */
export interface Expectation {
  /**
   * Id of the rule.
   */
  rule?: string
  /**
   * The moment or trigger.
   */
  moment?: string
  /**
   * Id of the person or place.
   */
  recipient?: string
  /**
   * Id of the channel.
   */
  channel?: string
  /**
   * The language that it is in.
   */
  language?: string
  /**
   * It does not go out now but is scheduled, for this time.
   */
  due?: string
  /**
   * It does not go out, for this reason.
   */
  withheld?:
    | 'out-of-office'
    | 'once-per-day'
    | 'opted-out'
    | 'no-address'
    | 'quiet-hours'
    | 'missed'
    | 'invalid'
    | 'excluded'
    | 'failed'
    | 'cap'
    | 'never-told'
    | 'not-started'
    | 'policy'
  subject?: TextExpectation
  text?: TextExpectation
  short?: TextExpectation
}
