-- What was certified, to whom and when: a snapshot that does not change when the course or the account does.

create table credential (
    learner_id uuid not null,
    credential_id uuid not null,
    enrolment_id uuid not null,
    course_id text not null,
    version int not null,
    language text not null,
    recipient text not null,
    course_title text not null,
    outcomes text[] not null,
    competences text[] not null,
    issuer text not null,
    verification text not null,
    issued_at timestamptz not null default now(),
    primary key (learner_id, credential_id),
    unique (learner_id, enrolment_id),
    foreign key (learner_id, enrolment_id) references enrolment,
    foreign key (course_id, version) references course_version
);

create table credential_code (
    code text primary key,
    learner_id uuid not null,
    credential_id uuid not null,
    unique (learner_id, credential_id)
);
