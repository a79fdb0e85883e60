/** When a key was first written: one that was called off and comes back keeps its place before what other routes told meanwhile. */
export const sql = `
alter table deliveries add column first_seq bigint not null default 0;

update deliveries set first_seq = created_seq;
`
