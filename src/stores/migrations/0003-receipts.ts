/** What became of messages that were accepted, which members of a fallback chain failed, and who is not to be reached. */
export const sql = `
alter table deliveries add column tried text not null default '[]';

alter table deliveries add column receipt text;

alter table deliveries add column receipt_at bigint;

create index deliveries_receipts on deliveries (channel, told_at, id) where receipt in ('pending', 'delivered');

create table refusals (
  recipient text not null,
  scope text not null,
  kind text not null,
  address text not null,
  reason text not null,
  source text not null,
  at bigint not null,
  primary key (recipient, scope, kind, address)
);
`
