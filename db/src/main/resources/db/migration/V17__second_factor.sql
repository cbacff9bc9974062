-- Whether somebody has proved who they are by one thing or by two.
alter table session
    add column assurance text not null default 'single' check (assurance in ('single', 'multi'));
alter table session
    alter column assurance drop default;

-- The second factor: an app on the phone that shows a code every 30 seconds.
create table authenticator_app (
    learner_id uuid primary key references learner,
    secret bytea not null,
    confirmed_at timestamptz,
    last_step bigint not null default 0
);
comment on column authenticator_app.secret is 'encrypted under a key of the platform';
comment on column authenticator_app.confirmed_at is 'when the app showed a right code; before, it is not asked for';
comment on column authenticator_app.last_step is 'of the last code that was used: each counts once';

-- For who has lost the phone. Each counts once.
create table recovery_code (
    learner_id uuid not null references learner,
    code_hash text not null,
    primary key (learner_id, code_hash)
);

-- Somebody has proved one thing and is asked for the code.
create table pending_sign_in (
    token_hash bytea primary key,
    learner_id uuid not null references learner,
    password_hash text,
    guest_id uuid,
    expires_at timestamptz not null
);
create index on pending_sign_in (expires_at);
create index on pending_sign_in (learner_id);
comment on column pending_sign_in.password_hash is 'of the new password, to be set after the code';
comment on column pending_sign_in.guest_id is 'whose learning is taken along after the code';

-- Keys that a device keeps and opens by its own lock. Source: Web Authentication, level 3.
create table passkey (
    learner_id uuid not null references learner,
    credential_id bytea not null,
    name text not null,
    credential bytea not null,
    sign_count bigint not null,
    backup_eligible boolean not null,
    backed_up boolean not null,
    created_at timestamptz not null default now(),
    used_at timestamptz,
    primary key (learner_id, credential_id)
);
comment on column passkey.credential is 'attested credential data with the public key (§6.5.1)';

-- What a passkey has to sign, once and soon.
create table passkey_challenge (
    challenge bytea primary key,
    learner_id uuid references learner,
    expires_at timestamptz not null
);
create index on passkey_challenge (expires_at);
comment on column passkey_challenge.learner_id is 'whose new passkey it is for; none to sign in';
