-- Auditors read what administrators see, and change nothing.
alter table account drop constraint account_role_check;
alter table account add check (role in ('learner', 'trainer', 'administrator', 'auditor'));

-- Sessions end when nobody uses them, and at the latest at a time that is known from the beginning.
-- Learners see theirs and end them.
alter table session
    add column session_id uuid not null default gen_random_uuid(),
    add column device text not null default '',
    add column used_at timestamptz not null default now(),
    add column idle_seconds int not null default 7776000,
    add column renew_at timestamptz not null default now(),
    add column ends_at timestamptz not null default now() + interval '2 years',
    add unique (learner_id, session_id);
alter table session
    alter column idle_seconds drop default,
    alter column ends_at drop default;
comment on column session.device is 'browser and system in words; empty where the learner began';
comment on column session.used_at is 'roughly: it is written with renew_at';
comment on column session.renew_at is 'when its use is written next: a page that only reads need not write each time';
comment on column session.expires_at is 'when it ends unless it is used; never after ends_at';
