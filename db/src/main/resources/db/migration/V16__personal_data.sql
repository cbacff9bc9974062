-- Learners get what is stored about them, take it along into an account, and have it deleted.

-- What was learned without an account moves into one: keys change in several tables of one transaction.
alter table unit_completion alter constraint unit_completion_learner_id_enrolment_id_fkey deferrable;
alter table attempt alter constraint attempt_learner_id_enrolment_id_fkey deferrable;
alter table attempt alter constraint attempt_learner_id_run_id_fkey deferrable;
alter table course_summary alter constraint course_summary_learner_id_enrolment_id_fkey deferrable;
alter table quiz_run alter constraint quiz_run_learner_id_enrolment_id_fkey deferrable;
alter table submitted_file alter constraint submitted_file_learner_id_enrolment_id_fkey deferrable;
alter table self_check_answer alter constraint self_check_answer_learner_id_self_check_id_fkey deferrable;

-- Two notes at one unit are put together, and may then be longer than what can be written in the form.
alter table note drop constraint note_text_check;
alter table note add constraint note_text_check check (text <> '');

-- A certificate outlives the person's data: what is left can be verified and names nobody.
alter table credential drop constraint credential_learner_id_enrolment_id_fkey;
alter table credential alter column recipient drop not null;
comment on column credential.recipient is 'null when the person had their data deleted';
comment on column credential.learner_id is 'after that an id that leads to nobody, as does the enrolment';

-- A learner who lost the card gets other words.
alter table learning_code add column generation int not null default 0;
create unique index on learning_code (learner_id);

-- Who has not learned for long is forgotten.
alter table learner
    add column active_on date not null default current_date,
    add column warned_on date;
comment on column learner.active_on is 'roughly the last day on which a session was used';
comment on column learner.warned_on is 'when a letter told that the account will be deleted';
create index on learner (active_on);

alter table account add column language text not null default 'de';
comment on column account.language is 'in which the person signed in last: for letters';
