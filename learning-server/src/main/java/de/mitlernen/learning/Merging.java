package de.mitlernen.learning;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jooq.Record;

import java.util.List;
import java.util.UUID;

/**
 * Makes one of what two learners did in the same course or wrote at the same unit, before the rows
 * of the guest are given to the account; in the caller's transaction.
 */
final class Merging {
    private static final String JOIN_NOTES =
            """
            with joined as (
              delete from note g using note a
              where g.learner_id = ? and a.learner_id = ?
                and a.course_id = g.course_id and a.unit_id = g.unit_id
              returning g.course_id, g.unit_id, g.text)
            update note a set text = a.text || E'\\n\\n' || joined.text, written_at = now()
            from joined
            where a.learner_id = ? and a.course_id = joined.course_id
              and a.unit_id = joined.unit_id and a.text <> joined.text
            """;

    /** Current enrolments of both in one course, and which of them is the better one. */
    private static final String PAIRS =
            """
            with ranked as (
              select e.course_id, e.learner_id, e.enrolment_id, row_number() over (
                partition by e.course_id
                order by exists (
                    select from credential c where c.enrolment_id = e.enrolment_id) desc,
                  s.units_completed desc, s.last_learned_at desc, e.enrolment_id) as place
              from enrolment e
              join course_summary s using (learner_id, enrolment_id)
              where e.learner_id in (?, ?) and e.withdrawn_at is null)
            select worse.enrolment_id, better.enrolment_id, better.learner_id
            from ranked better join ranked worse using (course_id)
            where better.place = 1 and worse.place = 2
            """;

    /**
     * What was done under the worse enrolment counts under the better one. {0} is the worse, {1}
     * the better enrolment, {2} the learner of the better one.
     */
    private static final List<String> JOIN_COURSE =
            List.of(
                    // Of two open runs at a quiz the worse one ends as if it had not been answered.
                    """
                    update quiz_run set ended_at = now(), score = 0
                    where enrolment_id = {0} and ended_at is null and unit_id in (
                      select unit_id from quiz_run
                      where enrolment_id = {1} and ended_at is null)
                    """,
                    "update quiz_run set enrolment_id = {1}, learner_id = {2} where enrolment_id ="
                            + " {0}",
                    "update attempt set enrolment_id = {1}, learner_id = {2} where enrolment_id ="
                            + " {0}",
                    // Of two files for one exercise the later one, as when it is handed in again.
                    """
                    delete from submitted_file one using submitted_file other
                    where one.enrolment_id in ({0}, {1}) and other.enrolment_id in ({0}, {1})
                      and one.enrolment_id <> other.enrolment_id
                      and one.unit_id = other.unit_id and one.exercise_id = other.exercise_id
                      and (one.submitted_at, one.enrolment_id)
                        < (other.submitted_at, other.enrolment_id)
                    """,
                    """
                    update submitted_file set enrolment_id = {1}, learner_id = {2}
                    where enrolment_id = {0}
                    """,
                    """
                    delete from unit_completion
                    where enrolment_id = {0} and unit_id in (
                      select unit_id from unit_completion where enrolment_id = {1})
                    """,
                    """
                    update unit_completion set enrolment_id = {1}, learner_id = {2}
                    where enrolment_id = {0}
                    """,
                    """
                    update course_summary better set
                      last_unit_id = case when worse.last_learned_at > better.last_learned_at
                        then worse.last_unit_id else better.last_unit_id end,
                      last_learned_at = greatest(better.last_learned_at, worse.last_learned_at),
                      completed_at = least(better.completed_at, worse.completed_at),
                      units_completed = (
                        select count(*) from unit_completion where enrolment_id = {1})
                    from course_summary worse
                    where worse.enrolment_id = {0} and better.enrolment_id = {1}
                    """,
                    "delete from course_summary where enrolment_id = {0}",
                    "update enrolment set withdrawn_at = now() where enrolment_id = {0}");

    private Merging() {}

    /** Two notes at one unit become one, the account's first. */
    static void joinNotes(DSLContext tx, UUID guest, UUID account) {
        tx.execute(JOIN_NOTES, guest, account, account);
    }

    /**
     * Two current enrolments in one course become one: the better state with all attempts. The
     * worse one is left, as a learner leaves a course; a certificate keeps it.
     */
    static void joinCourses(DSLContext tx, UUID guest, UUID account) {
        tx.fetch(PAIRS, guest, account).forEach(pair -> joinCourse(tx, pair));
    }

    private static void joinCourse(DSLContext tx, Record pair) {
        var worse = val(pair.get(0, UUID.class));
        var better = val(pair.get(1, UUID.class));
        var learner = val(pair.get(2, UUID.class));
        JOIN_COURSE.forEach(sql -> tx.execute(sql, worse, better, learner));
    }
}
