/**
 * Every SQL statement of the ledger, once, for SQLite and PostgreSQL alike: `:name` parameters, text and whole
 * numbers, no casts, no functions beyond `coalesce`, `count`, `max`.
 */

export const createMigrations = 'create table if not exists migrations (version integer primary key)'
export const readVersion = 'select max(version) as version from migrations'
/** First in its transaction: of two processes that race, the second waits here and then finds it done. */
export const claimMigration =
  'insert into migrations (version) values (:version) on conflict (version) do nothing returning version'
export const createLedger =
  'insert into ledger (one, id, seq, last_id) values (1, :id, 0, 0) on conflict (one) do nothing'

export const readLedger = 'select id, seq, last_id from ledger where one = 1'
/** Opens every writing transaction. On PostgreSQL its row lock also puts the writers in a row, so none deadlock. */
export const nextSeq = 'update ledger set seq = seq + 1, last_id = last_id + :rows where one = 1 returning seq, last_id'
export const setLedger = 'update ledger set id = :id, seq = :seq, last_id = :lastId where one = 1'

const content = ['channel', 'facts', 'address', 'language', 'timezone', 'subject', 'digest', 'digest_key'] as const

const enqueueColumns = [
  'id',
  'key',
  'event',
  'occurrence',
  'rule',
  'moment',
  'recipient',
  'route',
  'state',
  'due',
  'next_at',
  'attempts',
  'tries',
  'reason',
  ...content,
  'created_at',
  'changed_at',
  'created_seq',
  'first_seq',
  'changed_seq',
  'told_seq',
  'told_at',
] as const

/** The columns of `enqueue`'s rows, in order. */
export type EnqueueColumn = (typeof enqueueColumns)[number]
export const enqueueOrder: readonly EnqueueColumn[] = enqueueColumns

/**
 * A new key is inserted. One that waits is refreshed where it differs, keeping its attempts and any backoff that is
 * still longer, unless another channel carries it now; one that was cancelled or ended for good starts again as if it were new, and a failed one if `:retryFailed` is 1.
 * Any other is left alone and not returned.
 */
export const enqueue = `
insert into deliveries (${enqueueColumns.join(', ')}) values :rows
on conflict (key) do update set
  state = excluded.state,
  due = excluded.due,
  next_at = case
    when deliveries.state = 'scheduled' and deliveries.attempts > 0 and deliveries.channel = excluded.channel
      and deliveries.next_at > excluded.next_at
    then deliveries.next_at else excluded.next_at end,
  attempts = case
    when deliveries.state = 'scheduled' and deliveries.channel = excluded.channel then deliveries.attempts else 0 end,
  reason = case
    when deliveries.state = 'scheduled' and excluded.state = 'scheduled' and deliveries.attempts > 0
    then coalesce(excluded.reason, deliveries.reason) else excluded.reason end,
  ${content.map((column) => `${column} = excluded.${column}`).join(', ')},
  created_at = case when deliveries.state in ('cancelled', 'withheld') then excluded.created_at else deliveries.created_at end,
  created_seq = case when deliveries.state in ('cancelled', 'withheld') then excluded.created_seq else deliveries.created_seq end,
  changed_at = excluded.changed_at,
  changed_seq = excluded.changed_seq,
  told_seq = coalesce(deliveries.told_seq, excluded.told_seq),
  told_at = coalesce(excluded.told_at, deliveries.told_at)
where (deliveries.state in ('cancelled', 'withheld') and deliveries.state <> excluded.state)
  or (deliveries.state = 'failed' and :retryFailed = 1)
  or (deliveries.state = 'scheduled' and (excluded.state <> 'scheduled' or deliveries.due <> excluded.due
    or ${content.map((column) => `deliveries.${column} <> excluded.${column}`).join(' or ')}))
returning key`

/**
 * `state` and `next_at` in forms that fit no index, so that a row is found by its key: PostgreSQL, which learns of a growing
 * ledger only now and then, would rather read all that waits (measured: 4 ms a group of 20,000, growing with the ledger).
 */
const isWaiting = "state || '' = 'scheduled'"

export const cancel = `
update deliveries set state = 'cancelled', reason = null, changed_at = :now, changed_seq = :seq
where key in (:keys) and ${isWaiting}
returning key`

export const states = 'select key, state from deliveries where key in (:keys)'

export const putOwner = `
insert into owners (id, host, boot, pid, started_at) values (:id, :host, :boot, :pid, :startedAt)
on conflict (id) do nothing`
export const claimingOwners = `
select distinct owners.id, owners.host, owners.boot, owners.pid, owners.started_at
from owners join deliveries on deliveries.owner = owners.id and deliveries.state = 'claimed'`
export const dropIdleOwners = `
delete from owners where not exists
  (select 1 from deliveries where deliveries.owner = owners.id and deliveries.state = 'claimed')`

const claimable = `key in (:keys)
  and ((${isWaiting} and next_at + 0 <= :now) or (state = 'unknown' and :repeatUnknown = 1))`
const claiming = (which: string) => `
update deliveries set
  state = 'claimed', claimed_from = state, owner = :owner, claimed_at = :now, lease_until = :leaseUntil,
  first_attempt_at = coalesce(first_attempt_at, :now), changed_at = :now, changed_seq = :seq
where ${which}
returning key, attempts, first_attempt_at`
export const claim = claiming(claimable)
/** `event` in a form that fits no index, so that only what is claimed is looked at, and not all of a huge event. */
const isAlone = `not exists (select 1 from deliveries as other where other.state = 'claimed' and other.owner <> :owner
  and other.event || '' = deliveries.event and other.occurrence = deliveries.occurrence
  and other.recipient = deliveries.recipient and other.channel = deliveries.channel)`
export const claimAlone = claiming(`${claimable} and ${isAlone}`)
/**
 * On PostgreSQL: a row that another program holds is left for later. Runs of notify take turns before they get here, but a
 * person's open transaction on one row must not stop a whole send, which holds up every other run.
 */
export const claimUnlocked = claiming(`id in (select id from deliveries where ${claimable} for update skip locked)`)
export const claimUnlockedAlone = claiming(
  `id in (select id from deliveries where ${claimable} and ${isAlone} for update skip locked)`,
)

export const release = `
update deliveries set
  state = claimed_from, owner = null, lease_until = null, changed_at = :now, changed_seq = :seq
where key in (:keys) and state = 'claimed' and owner = :owner
returning key`

/** Names of parameters have no underscore. */
const parameterOf = (column: (typeof content)[number]) => (column === 'digest_key' ? 'digestKey' : column)

const settled = (told: { seq: string; at: string }, attempts: string) => `
update deliveries set
  state = :state, next_at = coalesce(:nextAt, next_at), attempts = ${attempts}, tries = tries + 1,
  ${content.map((column) => `${column} = :${parameterOf(column)}`).join(', ')},
  reason = :reason, detail = :detail, ref = coalesce(:ref, ref),
  tried = coalesce(:tried, tried), receipt = :receipt, receipt_at = null,
  told_seq = ${told.seq}, told_at = ${told.at},
  owner = null, lease_until = null, changed_at = :now, changed_seq = :seq
where key = :key`

const tells = { seq: 'coalesce(told_seq, :seq)', at: ':now' }
/** A message that did not go out did not tell, even if it was once thought to. */
const untells = { seq: 'null', at: 'null' }
const waits = { seq: 'told_seq', at: 'told_at' }

function settlements(attempts: string, condition: string) {
  const make = (told: typeof tells) => `${settled(told, attempts)} and ${condition} returning id, tries`
  return { sent: make(tells), unknown: make(tells), failed: make(untells), scheduled: make(waits) } as const
}

/** The columns of `settleSent`'s rows, in order. */
export const settleSentOrder = ['key', ...content, 'reason', 'detail', 'ref', 'receipt'] as const

/** `settle.sent` for many at once, which is what most results are. */
export const settleSent = `
update deliveries set
  state = 'sent', attempts = deliveries.attempts + 1, tries = deliveries.tries + 1,
  ${settleSentOrder
    .map((column, index) => ({ column, value: `v.column${index + 1}` }))
    .filter(({ column }) => column !== 'key')
    .map(({ column, value }) => `${column} = ${column === 'ref' ? `coalesce(${value}, deliveries.ref)` : value}`)
    .join(', ')},
  told_seq = coalesce(deliveries.told_seq, :seq), told_at = :now, receipt_at = null,
  owner = null, lease_until = null, changed_at = :now, changed_seq = :seq
from (values :rows) as v
where deliveries.key = v.column1 and deliveries.state = 'claimed' and deliveries.owner = :owner
returning key, id, tries`

/** By the new state: the result of a claim that is still the owner's. */
export const settle = settlements('attempts + 1', "state = 'claimed' and owner = :owner")

/**
 * By the new state: the result of a claim that was taken over, or news such as a bounce. It says more than the doubt that
 * replaced it; a yes stands against everything; and only `:revises` undoes a yes. The attempt was counted already.
 */
export const settleLate = settlements(
  'attempts',
  "(state = 'unknown' or (:state = 'sent' and state <> 'sent') or (:revises = 1 and state = 'sent'))",
)

/** The attempt is worth a line, but another's claim or result decides. */
export const settleNothing = `
update deliveries set tries = tries + 1, changed_at = :now, changed_seq = :seq where key = :key
returning id, tries`

const interrupt = (condition: string) => `
update deliveries set
  state = 'unknown', reason = :reason, attempts = attempts + 1, tries = tries + 1,
  told_seq = coalesce(told_seq, :seq), told_at = claimed_at,
  owner = null, lease_until = null, changed_at = :now, changed_seq = :seq
where state = 'claimed' and ${condition}
returning id, tries, channel, claimed_at`

export const interruptOwner = interrupt('owner = :owner')
export const interruptExpired = interrupt('lease_until <= :now')

export const attemptOrder = ['delivery', 'number', 'at', 'channel', 'outcome', 'reason', 'detail', 'ref'] as const
export const addAttempts = `insert into attempts (${attemptOrder.join(', ')}) values :rows`

export const attemptsOf = `
select attempts.* from attempts join deliveries on deliveries.id = attempts.delivery
where deliveries.key = :key order by number`
export const attemptsOfMany = 'select * from attempts where delivery in (:deliveries) order by delivery, number'

export const history = `
select * from deliveries
where event = :event and occurrence = :occurrence and rule = :rule and recipient in (:recipients)
order by created_seq, id`

/** For PostgreSQL as for SQLite the condition repeats that of the index. */
export const gathered = `
select * from deliveries
where recipient in (:recipients) and state = 'scheduled' and digest_key <> '' and attempts = 0
order by created_seq, id`
export const gatheredSince = `
select * from deliveries
where recipient in (:recipients) and digest_key <> '' and changed_seq > :asOf and state <> 'scheduled'
order by created_seq, id`

export const recipients = `
select distinct recipient from deliveries
where event = :event and occurrence = :occurrence and rule = :rule and recipient > :after
order by recipient limit :size`

const voicesWhere = (where: string) => `
select event, occurrence, rule, count(*) as total from deliveries ${where}
group by event, occurrence, rule order by event, occurrence, rule`
export const voices = voicesWhere('')
export const voicesOf = voicesWhere('where event = :event')

/** Whom a rule reached on each event: so many different people. */
export const reached = `
select event, occurrence, count(distinct recipient) as people, max(told_at) as told_at from deliveries
where rule = :rule and state in ('sent', 'unknown') and told_seq <= :upTo
group by event, occurrence order by event, occurrence`

export const filters = 'select rule, filters, at from filters order by rule'
export const filtersOf = 'select filters from filters where rule = :rule'
export const putFilters = `
insert into filters (rule, filters, at) values (:rule, :filters, :at)
on conflict (rule) do update set filters = excluded.filters, at = excluded.at`
export const importFilters = `
insert into filters (rule, filters, at) values (:rule, :filters, :at)
on conflict (rule) do nothing returning rule`

export const eventSize = 'select count(*) as total from deliveries where event = :event'

/** Conditions by the field of a `RowFilter`. */
export const conditions = {
  event: 'event = :event',
  occurrence: 'occurrence = :occurrence',
  rule: 'rule = :rule',
  recipient: 'recipient = :recipient',
  channel: 'channel = :channel',
  moment: 'moment = :moment',
  states: 'state in (:states)',
  since: 'changed_at >= :since',
  until: 'changed_at < :until',
  dueBy: "state = 'scheduled' and next_at <= :dueBy",
  keys: 'key in (:keys)',
} as const

/** The same rows as `conditions.event`, but no index fits: a page of a huge event is then read in the asked order. */
export const eventUnindexed = "event || '' = :event"

/** Orders of a page, each with an index, and what the next page begins after. */
export const orders = {
  waiting: { by: 'next_at, id', after: '(next_at, id) > (:after, :afterId)' },
  oldest: { by: 'changed_seq, id', after: '(changed_seq, id) > (:after, :afterId) and changed_seq <= :upTo' },
  newest: { by: 'changed_seq desc, id desc', after: '(changed_seq, id) < (:after, :afterId)' },
} as const

export const page = (where: readonly string[], order: keyof typeof orders) =>
  `select * from deliveries where ${[...where, orders[order].after].join(' and ')} order by ${orders[order].by} limit :size`

export const counts = (where: readonly string[]) => `
select event, occurrence, rule, moment, channel, state, reason, count(*) as total from deliveries
${where.length === 0 ? '' : `where ${where.join(' and ')}`}
group by event, occurrence, rule, moment, channel, state, reason
order by event, occurrence, rule, moment, channel, state, reason`

export const exportPage = 'select * from deliveries where id > :afterId order by id limit :size'

const importColumns = [
  ...enqueueColumns,
  'detail',
  'ref',
  'first_attempt_at',
  'tried',
  'receipt',
  'receipt_at',
] as const
export type ImportColumn = (typeof importColumns)[number]
export const importOrder: readonly ImportColumn[] = importColumns
export const importRows = `
insert into deliveries (${importColumns.join(', ')}) values :rows
on conflict (key) do nothing returning id`

/** `changed_seq` stays: what a message says has not changed, and a saved plan still stands. */
export const receive = `
update deliveries set receipt = :state, receipt_at = :now
where key = :key and state = 'sent' and (receipt = 'pending' or (receipt = 'delivered' and :state = 'seen'))
returning id`
export const awaited = `
select key, ref, told_at, receipt from deliveries
where channel = :channel and receipt in ('pending', 'delivered') and (receipt = 'pending' or :seen = 1)
  and state = 'sent' and ref is not null and told_at >= :since
order by told_at desc, id desc limit :limit`

export const refusalOrder = ['recipient', 'scope', 'kind', 'address', 'reason', 'source', 'at'] as const
export const allRefusals = 'select * from refusals order by at, recipient, scope, kind, address'
export const hasRefusals = 'select 1 as found from refusals limit 1'
export const refusalsOf = 'select * from refusals where recipient in (:recipients) order by at, scope, kind, address'
export const refuse = `
insert into refusals (${refusalOrder.join(', ')}) values :rows
on conflict (recipient, scope, kind, address) do nothing returning recipient`
export const permit = 'delete from refusals where recipient = :recipient and scope = :scope returning recipient'
export const eraseRefusals = `
update refusals set recipient = :hidden, address = '' where recipient = :recipient returning recipient`

export const heldEvents = 'select id, document, created_at, changed_at from events order by id'
export const heldEvent = 'select document from events where id = :id'
export const holdEvent = `
insert into events (id, document, created_at, changed_at) values (:id, :document, :now, :now)
on conflict (id) do update set document = excluded.document, changed_at = excluded.changed_at`
export const dropEvent = 'delete from events where id = :id returning id'
export const importEvent = `
insert into events (id, document, created_at, changed_at) values (:id, :document, :createdAt, :changedAt)
on conflict (id) do nothing returning id`

export const cancelEvent = `
update deliveries set state = 'cancelled', reason = null, changed_at = :now, changed_seq = :seq
where event = :event and state = 'scheduled' returning id`

export const forget = `
insert into forgotten (kind, name, at, seq) values (:kind, :name, :now, :seq)
on conflict (kind, name) do update set at = excluded.at, seq = excluded.seq`
export const forgotten = 'select name, at, seq from forgotten where kind = :kind order by name'

export const claimedOf = "select count(*) as total from deliveries where recipient = :recipient and state = 'claimed'"
export const erasePerson = `
update deliveries set
  state = case when state = 'scheduled' then 'cancelled' else state end,
  recipient = :hidden, address = '', language = '', timezone = '', subject = '', detail = null, ref = null, tried = '[]',
  changed_at = :now, changed_seq = :seq
where recipient = :recipient and state <> 'claimed'
returning id`
export const eraseAttempts = 'update attempts set detail = null, ref = null where delivery in (:ids)'

export const unfinished = `
select count(*) as total from deliveries
where event = :event and (changed_at >= :before or state in ('scheduled', 'claimed'))`
export const pruneAttempts = 'delete from attempts where delivery in (select id from deliveries where event = :event)'
export const pruneRows = 'delete from deliveries where event = :event returning id'
