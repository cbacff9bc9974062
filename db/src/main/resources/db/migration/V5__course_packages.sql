-- What a course package tells of the work on its texts.

alter table unit_text
    add column reviewed_by text,
    add column reviewed_on date,
    add column title_source_hash text,
    add column title_minor_edits text[] not null default '{}',
    add check ((reviewed_by is null) = (reviewed_on is null));
comment on column unit_text.title_source_hash is 'of the original title that this one was translated from';
comment on column unit_text.title_minor_edits is 'hashes of earlier titles whose translations still hold';

alter table block_text
    add column source_hash text,
    add column minor_edits text[] not null default '{}';
comment on column block_text.source_hash is 'of the original block that this text was translated from';
comment on column block_text.minor_edits is 'hashes of earlier texts whose translations still hold';

-- Findings of the checker that stay as they are.
create table kept_finding (
    course_id text not null,
    version int not null,
    unit_id text not null,
    language text not null,
    rule text not null,
    reason text not null,
    primary key (course_id, version, unit_id, language, rule),
    foreign key (course_id, version, unit_id, language) references unit_text
);
