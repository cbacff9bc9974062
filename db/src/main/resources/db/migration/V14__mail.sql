-- E-mails that wait to be sent, written in the transaction of what they tell of. Sent ones are deleted.

create table mail (
    mail_id uuid primary key,
    recipient text not null,
    language text not null,
    subject text not null,
    paragraphs text[] not null,
    action_label text,
    action_url text,
    written_at timestamptz not null default now(),
    failures int not null default 0,
    due_at timestamptz not null default now(),
    check ((action_label is null) = (action_url is null))
);
create index on mail (due_at);
comment on column mail.due_at is 'when it is tried, the next time after each failure';
