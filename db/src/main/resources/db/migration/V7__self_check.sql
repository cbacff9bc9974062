-- What learners say that they can already do.

-- At most one at a time is open.
create table self_check (
    learner_id uuid not null references learner,
    self_check_id uuid not null,
    started_at timestamptz not null default now(),
    completed_at timestamptz,
    primary key (learner_id, self_check_id)
);
create unique index self_check_open on self_check (learner_id) where completed_at is null;

create table self_check_answer (
    learner_id uuid not null,
    self_check_id uuid not null,
    question_id text not null,
    answer text not null,
    primary key (learner_id, self_check_id, question_id),
    foreign key (learner_id, self_check_id) references self_check
);
comment on column self_check_answer.question_id is 'begins with the number of its DigComp competence and is never given to another question';
