package de.mitlernen.learning;

import static de.mitlernen.db.schema.Tables.ATTEMPT;
import static de.mitlernen.db.schema.Tables.ENROLMENT;
import static de.mitlernen.db.schema.Tables.NOTE;
import static de.mitlernen.db.schema.Tables.QUIZ_RUN;
import static de.mitlernen.db.schema.Tables.SESSION;

import static org.jooq.impl.DSL.field;

import de.mitlernen.identity.Sessions;
import de.mitlernen.learning.CourseState.Enrolled;
import de.mitlernen.learning.CourseState.LatestAttempt;
import de.mitlernen.learning.CourseState.Run;
import de.mitlernen.learning.CourseState.Stranger;
import de.mitlernen.web.SessionKey;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads where a learner stands in one unit. */
final class UnitStates {
    private static final Field<String[]> COMPLETED = field("completed", String[].class);
    private static final Field<Boolean> CERTIFIED = field("certified", Boolean.class);
    private static final Field<Float> BEST_SCORE = field("best_score", Float.class);
    private static final Field<Boolean> RUN_ENDED = field("run_ended", Boolean.class);
    private static final Field<Integer> RUN_NUMBER = field("run_number", Integer.class);

    /**
     * One row, or one for each exercise with its latest attempt. It is written out as the page that
     * is asked for most often waits for it: jOOQ would take longer to render it than PostgreSQL
     * takes to answer. Without {@code offset 0} PostgreSQL would look for completions and
     * credential once for each row: that doubles its time.
     */
    private static final String IN_UNIT =
            """
            select l.renew_at, n.text, l.enrolment_id, l.version, l.completed, l.certified,
                   r.run_id, r.ended, r.number,
                   a.exercise_id, a.response, a.score, a.best_score, a.attempted_at
            from (
              select s.learner_id, s.renew_at, e.enrolment_id, e.version,
                     array(
                       select unit_id from unit_completion
                       where learner_id = e.learner_id and enrolment_id = e.enrolment_id)
                       as completed,
                     exists(
                       select from credential
                       where learner_id = e.learner_id and enrolment_id = e.enrolment_id)
                       as certified
              from session s
              left join enrolment e
                on e.learner_id = s.learner_id and e.course_id = ? and e.withdrawn_at is null
              where s.learner_id = ? and s.token_hash = ? and s.expires_at > now()
              offset 0) l
            left join lateral (
              select run_id, ended_at is not null as ended, count(*) over () as number
              from quiz_run
              where learner_id = l.learner_id and enrolment_id = l.enrolment_id and unit_id = ?
              order by begun_at desc
              limit 1) r on true
            left join lateral (
              select distinct on (exercise_id) exercise_id, response, score, attempted_at,
                     max(score) over (partition by exercise_id) as best_score
              from attempt
              where learner_id = l.learner_id and enrolment_id = l.enrolment_id and unit_id = ?
                and run_id is not distinct from r.run_id
              order by exercise_id, attempted_at desc) a on true
            left join note n
              on n.learner_id = l.learner_id and n.course_id = ? and n.unit_id = ?
            """;

    /** What it selects. */
    private static final List<Field<?>> COLUMNS =
            List.of(
                    SESSION.RENEW_AT,
                    NOTE.TEXT,
                    ENROLMENT.ENROLMENT_ID,
                    ENROLMENT.VERSION,
                    COMPLETED,
                    CERTIFIED,
                    QUIZ_RUN.RUN_ID,
                    RUN_ENDED,
                    RUN_NUMBER,
                    ATTEMPT.EXERCISE_ID,
                    ATTEMPT.RESPONSE,
                    ATTEMPT.SCORE,
                    BEST_SCORE,
                    ATTEMPT.ATTEMPTED_AT);

    private UnitStates() {}

    /** The state with the attempts at the exercises of the unit, and the note there. */
    static CourseState find(DSLContext sql, SessionKey session, String courseId, String unitId) {
        var rows = rows(sql, session, courseId, unitId);
        if (rows.isEmpty()) {
            return new Stranger(true);
        }
        var first = rows.getFirst();
        Sessions.prolong(sql, session, first.get(SESSION.RENEW_AT));
        var note = Objects.requireNonNullElse(first.get(NOTE.TEXT), "");
        return first.get(ENROLMENT.ENROLMENT_ID) == null
                ? new Stranger(false, note)
                : enrolled(first, attempts(rows), note);
    }

    private static List<? extends Record> rows(
            DSLContext sql, SessionKey session, String courseId, String unitId) {
        return sql.resultQuery(
                        IN_UNIT,
                        courseId,
                        session.learnerId(),
                        Sessions.tokenHash(session),
                        unitId,
                        unitId,
                        courseId,
                        unitId)
                .coerce(COLUMNS)
                .fetch();
    }

    private static Enrolled enrolled(Record row, Map<String, LatestAttempt> attempts, String note) {
        return new Enrolled(
                row.get(ENROLMENT.ENROLMENT_ID),
                row.get(ENROLMENT.VERSION),
                Set.of(row.get(COMPLETED)),
                null,
                row.get(CERTIFIED),
                attempts,
                Optional.ofNullable(row.get(QUIZ_RUN.RUN_ID))
                        .map(id -> new Run(id, row.get(RUN_ENDED), row.get(RUN_NUMBER))),
                note);
    }

    private static Map<String, LatestAttempt> attempts(List<? extends Record> rows) {
        return rows.stream()
                .filter(row -> row.get(ATTEMPT.EXERCISE_ID) != null)
                .collect(
                        Collectors.toMap(row -> row.get(ATTEMPT.EXERCISE_ID), UnitStates::attempt));
    }

    private static LatestAttempt attempt(Record row) {
        return new LatestAttempt(
                List.of(row.get(ATTEMPT.RESPONSE)),
                toDouble(row.get(ATTEMPT.SCORE)),
                toDouble(row.get(BEST_SCORE)),
                row.get(ATTEMPT.ATTEMPTED_AT));
    }

    private static @Nullable Double toDouble(@Nullable Float score) {
        return score == null ? null : score.doubleValue();
    }
}
