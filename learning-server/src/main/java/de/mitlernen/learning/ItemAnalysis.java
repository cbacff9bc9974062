package de.mitlernen.learning;

import de.mitlernen.db.Database;

import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * How the exercises of a course work, from what learners answered first. Nothing is told that comes
 * from fewer than five of them.
 */
public final class ItemAnalysis {
    /** Learners without whom nothing is told. */
    static final int FEWEST = 5;

    /**
     * First attempts, and to each the mean score of the same learner's other first attempts in the
     * unit. Only that part of the total counts: with itself, everything correlates.
     */
    private static final String ITEMS =
            """
            with first_attempt as (
              select distinct on (a.learner_id, a.enrolment_id, a.unit_id, a.exercise_id)
                     a.enrolment_id, a.unit_id, a.exercise_id, a.response, a.score
              from enrolment e
              join attempt a on a.learner_id = e.learner_id and a.enrolment_id = e.enrolment_id
              where e.course_id = ? and e.version = ? and a.score is not null
              order by a.learner_id, a.enrolment_id, a.unit_id, a.exercise_id, a.attempted_at
            ), with_rest as (
              select unit_id, exercise_id, score,
                     (sum(score) over unit - score) / nullif(count(*) over unit - 1, 0) as rest
              from first_attempt
              window unit as (partition by enrolment_id, unit_id)
            ), item as (
              select unit_id, exercise_id, count(*)::int as learners, avg(score) as difficulty,
                     corr(score, rest) as discrimination
              from with_rest
              group by unit_id, exercise_id
              having count(*) >= ?
            ), answer as (
              select unit_id, exercise_id, response, count(*)::int as given
              from first_attempt
              group by unit_id, exercise_id, response
              having count(*) >= ?
            )
            select unit_id, exercise_id, learners, difficulty, discrimination, response, given
            from item
            left join answer using (unit_id, exercise_id)
            order by unit_id, exercise_id, given desc, response
            """;

    private final Database database;

    public ItemAnalysis(Database database) {
        this.database = database;
    }

    /**
     * An exercise.
     *
     * @param learners whose first attempts count, at least five
     * @param difficulty mean of their scores, 0 to 1: the higher, the easier
     * @param discrimination correlation of the score with those at the other exercises of the unit,
     *     -1 to 1; null where one of both is the same for everybody
     * @param answers that at least five learners gave, the most frequent first
     */
    public record Item(
            String unitId,
            String exerciseId,
            int learners,
            double difficulty,
            @Nullable Double discrimination,
            List<Answer> answers) {

        /** Whether there are other answers, each given by fewer than five learners. */
        public boolean hasRareAnswers() {
            return answers.stream().mapToInt(Answer::learners).sum() < learners;
        }
    }

    /**
     * What learners answered.
     *
     * @param response as {@link de.mitlernen.exercise.Interaction} describes it
     */
    public record Answer(List<String> response, int learners) {}

    /** The marked exercises of a version that at least five learners have answered. */
    public List<Item> of(String courseId, int version) {
        return database
                .sql()
                .fetch(ITEMS, courseId, version, FEWEST, FEWEST)
                .intoGroups(new String[] {"unit_id", "exercise_id"})
                .values()
                .stream()
                .map(ItemAnalysis::item)
                .toList();
    }

    private static Item item(Result<Record> rows) {
        var first = rows.getFirst();
        return new Item(
                first.get("unit_id", String.class),
                first.get("exercise_id", String.class),
                first.get("learners", Integer.class),
                first.get("difficulty", Double.class),
                first.get("discrimination", Double.class),
                rows.stream()
                        .filter(row -> row.get("given") != null)
                        .map(
                                row ->
                                        new Answer(
                                                List.of(row.get("response", String[].class)),
                                                row.get("given", Integer.class)))
                        .toList());
    }
}
