-- The city's staff sign in by its OpenID provider, which knows a person by a subject that never changes.

create table account_identity (
    issuer text not null,
    subject text not null,
    learner_id uuid not null,
    linked_at timestamptz not null default now(),
    primary key (issuer, subject),
    unique (learner_id, issuer)
);

-- Who signs in by it alone has no password here.
alter table account alter column password_hash drop not null;

-- Sign-ins under way: from the press of the button until the provider sends the browser back.
create table single_sign_on_attempt (
    state_hash bytea primary key,
    browser_hash bytea not null,
    nonce text not null,
    code_verifier text not null,
    language text not null,
    takes_guest boolean not null,
    expires_at timestamptz not null
);
create index on single_sign_on_attempt (expires_at);
comment on column single_sign_on_attempt.browser_hash is 'only the browser that pressed the button can come back';

-- A session that began there ends when the provider says so. OpenID Connect Back-Channel Logout 1.0.
alter table session add column provider_session text;
create index on session (provider_session) where provider_session is not null;
comment on column session.provider_session is 'sid of the provider, empty if it has none; null where somebody signed in without it';
