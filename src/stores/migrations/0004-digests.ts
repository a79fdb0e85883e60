/** Which message a delivery is gathered into, or was part of; empty where it stands alone. */
export const sql = `
alter table deliveries add column digest_key text not null default '';

create index deliveries_gathered on deliveries (recipient) where state = 'scheduled' and digest_key <> '';
`
