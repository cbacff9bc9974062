-- Published courses. These are reference tables: the same on every node of a distributed database.

create table course (
    course_id text primary key,
    added_at timestamptz not null default now()
);

-- An immutable published state of a course. The highest version is the one offered.
create table course_version (
    course_id text not null references course,
    version int not null check (version > 0),
    content_hash text not null,
    definition text not null,
    published_at timestamptz not null default now(),
    primary key (course_id, version)
);
comment on column course_version.content_hash is 'SHA-256 of the package that it was imported from';
comment on column course_version.definition is 'course.yaml in canonical form';

create table unit_text (
    course_id text not null,
    version int not null,
    unit_id text not null,
    language text not null,
    title text not null,
    state text not null check (state in ('draft', 'checked', 'reviewed')),
    machine_translated boolean not null,
    primary key (course_id, version, unit_id, language),
    foreign key (course_id, version) references course_version
);

-- Blocks are the same in all languages of a unit.
create table block (
    course_id text not null,
    version int not null,
    unit_id text not null,
    block_id text not null,
    position int not null,
    kind text not null,
    optional boolean not null,
    primary key (course_id, version, unit_id, block_id),
    unique (course_id, version, unit_id, position),
    foreign key (course_id, version) references course_version
);

create table block_text (
    course_id text not null,
    version int not null,
    unit_id text not null,
    block_id text not null,
    language text not null,
    markdown text not null,
    primary key (course_id, version, unit_id, block_id, language),
    foreign key (course_id, version, unit_id, block_id) references block,
    foreign key (course_id, version, unit_id, language) references unit_text
);

create table medium (
    course_id text not null,
    version int not null,
    path text not null,
    type text not null,
    width int not null,
    height int not null,
    bytes bytea not null,
    primary key (course_id, version, path),
    foreign key (course_id, version) references course_version
);
