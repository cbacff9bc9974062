-- What a learner does in courses.

create table enrolment (
    learner_id uuid not null references learner,
    enrolment_id uuid not null,
    course_id text not null,
    version int not null,
    enrolled_at timestamptz not null default now(),
    withdrawn_at timestamptz,
    primary key (learner_id, enrolment_id),
    foreign key (course_id, version) references course_version
);
create unique index enrolment_current on enrolment (learner_id, course_id) where withdrawn_at is null;

create table unit_completion (
    learner_id uuid not null,
    enrolment_id uuid not null,
    unit_id text not null,
    completed_at timestamptz not null default now(),
    primary key (learner_id, enrolment_id, unit_id),
    foreign key (learner_id, enrolment_id) references enrolment
);

-- Attempts are immutable. The id is made with the form: a second press is the same attempt.
create table attempt (
    learner_id uuid not null,
    attempt_id uuid not null,
    enrolment_id uuid not null,
    version int not null,
    unit_id text not null,
    exercise_id text not null,
    response text[] not null,
    score real not null check (score between 0 and 1),
    attempted_at timestamptz not null default now(),
    primary key (learner_id, attempt_id),
    foreign key (learner_id, enrolment_id) references enrolment
);
create index on attempt (learner_id, enrolment_id, unit_id, exercise_id, attempted_at desc);

-- One row per learner and course for dashboards, written in the transaction of the state that it sums up.
create table course_summary (
    learner_id uuid not null,
    course_id text not null,
    enrolment_id uuid not null,
    units_total int not null,
    units_completed int not null,
    last_unit_id text,
    last_learned_at timestamptz not null default now(),
    completed_at timestamptz,
    primary key (learner_id, course_id),
    foreign key (learner_id, enrolment_id) references enrolment
);
