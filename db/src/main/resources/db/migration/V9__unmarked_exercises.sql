-- Exercises without a score: reflections, surveys, and submissions that wait for a person.

alter table attempt alter column score drop not null;

-- The file of a learner's latest submission. The attempt tells its name and size.
create table submitted_file (
    learner_id uuid not null,
    enrolment_id uuid not null,
    unit_id text not null,
    exercise_id text not null,
    name text not null,
    content bytea not null,
    submitted_at timestamptz not null default now(),
    primary key (learner_id, enrolment_id, unit_id, exercise_id),
    foreign key (learner_id, enrolment_id) references enrolment
);
-- Pictures and documents are compressed already.
alter table submitted_file alter column content set storage external;

-- Answers to surveys, counted. Nothing leads to a learner: there is no id and no order of single
-- answers, and no day, which on a quiet day would be that of the only attempt.
create table survey_count (
    course_id text not null,
    version int not null,
    unit_id text not null,
    exercise_id text not null,
    month date not null check (extract(day from month) = 1),
    choices text[] not null,
    answers int not null check (answers > 0),
    primary key (course_id, version, unit_id, exercise_id, month, choices),
    foreign key (course_id, version) references course_version
);
