-- Who did what to whom and when. Rows are only ever added: each holds the hash of the one before, under a
-- key that the database does not know, so that a change is found.

create table audit_event (
    position bigint primary key check (position > 0),
    occurred_at timestamptz not null,
    action text not null,
    actor uuid,
    subject uuid,
    detail text not null,
    hash bytea not null
);
comment on column audit_event.actor is 'pseudonym; null is the platform itself';
comment on column audit_event.hash is 'HMAC of this row and of the hash before it';
create index on audit_event (actor);
create index on audit_event (subject);

create function refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'the audit trail is append-only'; end $$;
create trigger append_only before update or delete or truncate on audit_event
    execute function refuse_change();

-- Resolves the pseudonyms. Erasing a person deletes the row, and the trail stays whole.
create table audit_pseudonym (
    learner_id uuid primary key references learner,
    pseudonym uuid not null
);
create index on audit_pseudonym (pseudonym);
