package de.mitlernen.selfcheck;

import de.mitlernen.content.CourseDefinition;
import de.mitlernen.content.CourseDefinition.Audience;
import de.mitlernen.web.Language;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A course that fits what somebody can do, and why.
 *
 * @param level of the learner in these competences
 * @param competences of the course by number, for the sake of which it is recommended
 */
record Recommendation(CourseDefinition course, Level level, List<String> competences) {
    /** More would be a catalogue. */
    private static final int MOST = 3;

    /**
     * What is needed most comes first, then what covers most of it; courses for all before others.
     */
    private static final Comparator<Recommendation> BEST_FIRST =
            Comparator.comparing(Recommendation::level)
                    .thenComparingInt(best -> -best.competences.size())
                    .thenComparing(best -> !best.course.audiences().contains(Audience.EVERYONE))
                    .thenComparingInt(best -> best.course.minutes())
                    .thenComparing(best -> best.course.id());

    /**
     * The courses that fit best, at most three.
     *
     * @param done ids of the courses that the learner has completed
     * @param language that the learner reads
     */
    static List<Recommendation> of(
            Profile profile,
            Collection<CourseDefinition> courses,
            Set<String> done,
            Language language) {
        return courses.stream()
                .filter(course -> !done.contains(course.id()))
                .filter(course -> isReadable(course, language))
                .flatMap(course -> find(profile, course).stream())
                .sorted(BEST_FIRST)
                .limit(MOST)
                .toList();
    }

    /** Easy language is German: whoever reads it can use a German course rather than none. */
    private static boolean isReadable(CourseDefinition course, Language language) {
        var tag = language.tag();
        return course.texts().containsKey(tag) || course.texts().containsKey(tag.split("-")[0]);
    }

    /** The lowest level from which the course leads on, with the competences of that level. */
    private static Optional<Recommendation> find(Profile profile, CourseDefinition course) {
        return Stream.of(Level.values())
                .filter(level -> level.leadsOn(course.level()))
                .map(level -> new Recommendation(course, level, needed(profile, course, level)))
                .filter(recommendation -> !recommendation.competences.isEmpty())
                .findFirst();
    }

    private static List<String> needed(Profile profile, CourseDefinition course, Level level) {
        return course.competences().stream()
                .filter(competence -> profile.level(competence).filter(level::equals).isPresent())
                .toList();
    }
}
