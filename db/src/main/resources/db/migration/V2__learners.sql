-- Who is learning. learner_id leads every key, so that these tables can be distributed by it.
-- What must be unique across learners stands in a small table of its own that leads to the learner.

create table learner (
    learner_id uuid primary key,
    created_at timestamptz not null default now()
);

-- A guest is a learner without an account.
create table account (
    learner_id uuid primary key references learner,
    display_name text not null,
    role text not null check (role in ('learner', 'trainer', 'administrator')),
    password_hash text not null,
    created_at timestamptz not null default now()
);

create table account_email (
    email text primary key check (email = lower(email)),
    learner_id uuid not null unique
);

create table learning_code (
    code_hash bytea primary key,
    learner_id uuid not null
);
comment on column learning_code.code_hash is 'HMAC of the code under a server secret: the code cannot be read here';

create table session (
    learner_id uuid not null references learner,
    token_hash bytea not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    primary key (learner_id, token_hash)
);

-- Failed sign-ins and mistyped codes, counted per account and address; old rows are deleted.
create table failed_attempt (
    key_hash bytea not null,
    failed_at timestamptz not null default now()
);
create index on failed_attempt (key_hash, failed_at);
create index on failed_attempt (failed_at);

-- Secrets and signing keys of the platform, one per purpose, encrypted with MITLERNEN_SECRET.
create table platform_secret (
    purpose text primary key,
    ciphertext bytea not null,
    created_at timestamptz not null default now()
);
