/** Events that no file holds, and what the ledger was told to forget. */
export const sql = `
create table events (
  id text primary key,
  document text not null,
  created_at bigint not null,
  changed_at bigint not null
);

create table forgotten (
  kind text not null,
  name text not null,
  at bigint not null,
  seq bigint not null,
  primary key (kind, name)
);
`
