package de.mitlernen.my;

import de.mitlernen.catalog.CourseCard;
import de.mitlernen.my.MyNotes.NotedCourse;
import de.mitlernen.selfcheck.ResultRow;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What {@code my/my.ftlh} shows.
 *
 * @param empty whether there is nothing yet
 * @param earned certificates that can be issued and were not yet
 * @param selfCheck the newest result
 * @param code the learning code's words; null for accounts
 */
public record MyLearning(
        boolean empty,
        @Nullable Next next,
        List<CourseCard> courses,
        List<CertificateRow> certificates,
        List<Earned> earned,
        List<NotedCourse> notes,
        @Nullable ResultRow selfCheck,
        @Nullable List<String> code,
        @Nullable String learnerName) {
    static final MyLearning EMPTY =
            new MyLearning(
                    true, null, List.of(), List.of(), List.of(), List.of(), null, null, null);

    /** The unit to go on with. */
    public record Next(
            String courseId,
            String courseTitle,
            String unitId,
            String unitTitle,
            String lang,
            String dir) {}

    public record CertificateRow(
            String id,
            String title,
            String issuedOn,
            String code,
            boolean valid,
            String lang,
            String dir) {}

    /** A completed course that has no certificate yet. */
    public record Earned(String courseId, String courseTitle, String lang, String dir) {}
}
