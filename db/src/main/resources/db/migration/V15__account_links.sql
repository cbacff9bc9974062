-- Links that were sent by e-mail: whoever opens one reads the mailbox. Each can be used once, for a while.

create table account_link (
    token_hash bytea primary key,
    purpose text not null check (purpose in ('sign-up', 'sign-in')),
    email text not null check (email = lower(email)),
    learner_id uuid references learner on delete cascade,
    expires_at timestamptz not null
);
create index on account_link (expires_at);
comment on column account_link.learner_id is 'the guest who asked for an account: it adopts what they have learned';
