-- What may happen only so often, by account or network: one row each time, for as long as it counts.

alter table failed_attempt rename to rate_limit_use;
alter table rate_limit_use rename column failed_at to expires_at;
alter table rate_limit_use alter column expires_at drop default;
alter index failed_attempt_key_hash_failed_at_idx rename to rate_limit_use_key_hash_expires_at_idx;
alter index failed_attempt_failed_at_idx rename to rate_limit_use_expires_at_idx;
-- So far only failed sign-ins and mistyped codes were counted, for a quarter of an hour.
update rate_limit_use set expires_at = expires_at + interval '15 minutes';
comment on column rate_limit_use.key_hash is 'SHA-256 of what is limited and for whom';
