-- Runs at a quiz that is drawn, shuffled, or told only after it was handed in.

create table quiz_run (
    learner_id uuid not null,
    run_id uuid not null,
    enrolment_id uuid not null,
    unit_id text not null,
    begun_at timestamptz not null default now(),
    ended_at timestamptz,
    score real check (score between 0 and 1),
    primary key (learner_id, run_id),
    foreign key (learner_id, enrolment_id) references enrolment,
    check ((ended_at is null) = (score is null))
);
comment on column quiz_run.run_id is 'the exercises that are drawn and the order of options come from this and a secret of the platform';
comment on column quiz_run.score is 'mean of the exercises that were drawn, when the run ended';
create unique index quiz_run_open on quiz_run (learner_id, enrolment_id, unit_id) where ended_at is null;
create index on quiz_run (learner_id, enrolment_id, unit_id, begun_at desc);

alter table attempt
    add column run_id uuid,
    add foreign key (learner_id, run_id) references quiz_run;
