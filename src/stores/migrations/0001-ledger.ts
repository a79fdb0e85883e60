/**
 * Text and whole numbers only: both databases have them, compare them alike, and need no casts.
 * Times are epoch milliseconds and counters are `bigint`; SQLite reads that as its only integer.
 */
export const sql = `
create table ledger (
  one integer primary key check (one = 1),
  id text not null,
  seq bigint not null,
  last_id integer not null
);

create table owners (
  id text primary key,
  host text not null,
  boot text not null,
  pid integer not null,
  started_at text not null
);

create table deliveries (
  id integer primary key,
  key text not null unique,
  event text not null,
  occurrence text not null,
  rule text not null,
  moment text not null,
  recipient text not null,
  route text not null,
  channel text not null,
  state text not null,
  due bigint not null,
  next_at bigint not null,
  attempts integer not null,
  tries integer not null,
  facts text not null,
  address text not null,
  language text not null,
  timezone text not null,
  subject text not null,
  digest text not null,
  reason text,
  detail text,
  ref text,
  first_attempt_at bigint,
  created_at bigint not null,
  changed_at bigint not null,
  created_seq bigint not null,
  changed_seq bigint not null,
  told_seq bigint,
  told_at bigint,
  owner text,
  lease_until bigint,
  claimed_at bigint,
  claimed_from text
);

create index deliveries_voice on deliveries (event, occurrence, rule, recipient);
create index deliveries_changed on deliveries (changed_seq, id);
create index deliveries_waiting on deliveries (next_at, id) where state = 'scheduled';
create index deliveries_claimed on deliveries (owner) where state = 'claimed';

create table attempts (
  delivery integer not null,
  number integer not null,
  at bigint not null,
  channel text not null,
  outcome text not null,
  reason text,
  detail text,
  ref text,
  primary key (delivery, number)
);
`
