-- Without a secret, whoever has the table could try which address a hash belongs to.

delete from rate_limit_use;
comment on column rate_limit_use.key_hash is 'HMAC-SHA-256 of what is limited and for whom, under the platform''s secret “rate-limit”';
