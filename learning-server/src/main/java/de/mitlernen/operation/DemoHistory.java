package de.mitlernen.operation;

import static de.mitlernen.db.schema.Tables.ATTEMPT;
import static de.mitlernen.db.schema.Tables.COURSE_SUMMARY;
import static de.mitlernen.db.schema.Tables.ENROLMENT;
import static de.mitlernen.db.schema.Tables.UNIT_COMPLETION;

import de.mitlernen.catalog.PublishedCourse;
import de.mitlernen.content.CourseDefinition.UnitDefinition;
import de.mitlernen.content.RenderedBlock.ExerciseBlock;
import de.mitlernen.exercise.Interaction;
import de.mitlernen.web.Language;

import org.jooq.DSLContext;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** What the learners of the demonstration have done: enrolments, right answers, completions. */
final class DemoHistory {
    private static final Duration PER_UNIT = Duration.ofMinutes(11);

    private final DSLContext tx;
    private final Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);

    DemoHistory(DSLContext tx) {
        this.tx = tx;
    }

    /**
     * A learner has learned part of a course.
     *
     * @param share of the units that are completed; 1 or more completes the course
     * @param daysAgo when the learner began
     */
    void learn(UUID learner, PublishedCourse course, double share, int daysAgo) {
        var units = course.units();
        int completed = (int) Math.min(units.size(), Math.floor(share * units.size()));
        var enrolment = id(learner + course.id());
        var time = today.minus(Duration.ofDays(daysAgo));
        insertEnrolment(learner, enrolment, course, time);
        String last = null;
        for (var unit : units.subList(0, completed)) {
            time = time.plus(PER_UNIT);
            answer(learner, enrolment, course, unit, time);
            insertCompletion(learner, enrolment, unit, time);
            last = unit.id();
        }
        tx.insertInto(COURSE_SUMMARY)
                .set(COURSE_SUMMARY.LEARNER_ID, learner)
                .set(COURSE_SUMMARY.COURSE_ID, course.id())
                .set(COURSE_SUMMARY.ENROLMENT_ID, enrolment)
                .set(COURSE_SUMMARY.UNITS_TOTAL, units.size())
                .set(COURSE_SUMMARY.UNITS_COMPLETED, completed)
                .set(COURSE_SUMMARY.LAST_UNIT_ID, last)
                .set(COURSE_SUMMARY.LAST_LEARNED_AT, time)
                .set(COURSE_SUMMARY.COMPLETED_AT, completed == units.size() ? time : null)
                .execute();
    }

    private void insertEnrolment(
            UUID learner, UUID enrolment, PublishedCourse course, Instant time) {
        tx.insertInto(ENROLMENT)
                .set(ENROLMENT.LEARNER_ID, learner)
                .set(ENROLMENT.ENROLMENT_ID, enrolment)
                .set(ENROLMENT.COURSE_ID, course.id())
                .set(ENROLMENT.VERSION, course.version())
                .set(ENROLMENT.ENROLLED_AT, time)
                .execute();
    }

    private void answer(
            UUID learner,
            UUID enrolment,
            PublishedCourse course,
            UnitDefinition unit,
            Instant time) {
        for (var block : course.content(unit.id(), Language.DEFAULT).blocks()) {
            if (block instanceof ExerciseBlock(var exercise)) {
                var interaction = Interaction.of(exercise);
                boolean counted = interaction.keeping() == Interaction.Keeping.COUNT;
                var response = counted ? List.<String>of() : interaction.right();
                tx.insertInto(ATTEMPT)
                        .set(ATTEMPT.LEARNER_ID, learner)
                        .set(ATTEMPT.ATTEMPT_ID, id(enrolment + unit.id() + exercise.id()))
                        .set(ATTEMPT.ENROLMENT_ID, enrolment)
                        .set(ATTEMPT.VERSION, course.version())
                        .set(ATTEMPT.UNIT_ID, unit.id())
                        .set(ATTEMPT.EXERCISE_ID, exercise.id())
                        .set(ATTEMPT.RESPONSE, response.toArray(String[]::new))
                        .set(ATTEMPT.SCORE, exercise.isMarked() ? 1f : null)
                        .set(ATTEMPT.ATTEMPTED_AT, time)
                        .execute();
            }
        }
    }

    private void insertCompletion(UUID learner, UUID enrolment, UnitDefinition unit, Instant time) {
        tx.insertInto(UNIT_COMPLETION)
                .set(UNIT_COMPLETION.LEARNER_ID, learner)
                .set(UNIT_COMPLETION.ENROLMENT_ID, enrolment)
                .set(UNIT_COMPLETION.UNIT_ID, unit.id())
                .set(UNIT_COMPLETION.COMPLETED_AT, time)
                .execute();
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
