/** How each rule's audiences were cut down when it last spoke: what a later plan is held against. */
export const sql = `
create table filters (
  rule text primary key,
  filters text not null,
  at bigint not null
);
`
