-- What learners write down for themselves at a unit. It is theirs: it stays when they leave the course.

create table note (
    learner_id uuid not null references learner,
    course_id text not null references course,
    unit_id text not null,
    text text not null check (char_length(text) between 1 and 5000),
    written_at timestamptz not null default now(),
    primary key (learner_id, course_id, unit_id)
);
