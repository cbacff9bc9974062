package de.mitlernen.selfcheck;

import static de.mitlernen.content.CourseDefinition.Audience.EVERYONE;
import static de.mitlernen.content.CourseDefinition.Audience.SENIORS;
import static de.mitlernen.selfcheck.Level.ALONE;
import static de.mitlernen.selfcheck.Level.NOT_YET;
import static de.mitlernen.selfcheck.Level.SHOW_OTHERS;
import static de.mitlernen.selfcheck.Level.WITH_HELP;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.mitlernen.content.CourseDefinition;
import de.mitlernen.content.CourseDefinition.Audience;
import de.mitlernen.content.CourseDefinition.Completion;
import de.mitlernen.content.CourseDefinition.CourseText;
import de.mitlernen.content.CourseDefinition.FormOfAddress;
import de.mitlernen.web.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class RecommendationTest {
    @ParameterizedTest
    @CsvSource({"not-yet, 1 2", "with-help, 1 2 3 4", "alone, 3 4 5 6", "show-others, 5 6 7 8"})
    void aCourseLeadsOnFromWhereSomebodyStands(String answer, String levels) {
        var courses =
                Stream.of(1, 2, 3, 4, 5, 6, 7, 8)
                        .filter(level -> !find(answer, course("c" + level, level, "4.1")).isEmpty())
                        .map(String::valueOf)
                        .collect(Collectors.joining(" "));
        assertEquals(levels, courses);
    }

    private static List<Recommendation> find(String answer, CourseDefinition... courses) {
        return find(Map.of("4.1-updates", answer), courses);
    }

    @Test
    void theReasonIsWhatIsNeeded() {
        var said = Map.of("4.1-updates", "alone", "4.2-passwords", "not-yet");
        var found = find(said, course("passwords", 2, "4.1", "4.2", "1.1"));
        assertEquals(List.of("4.2"), found.getFirst().competences());
        assertEquals(NOT_YET, found.getFirst().level());
    }

    @Test
    void whatIsNeededMostComesFirst() {
        var said = Map.of("2.1-send-photo", "with-help", "4.1-updates", "not-yet");
        var found = find(said, course("a", 1, "2.1"), course("b", 1, "4.1"));
        assertEquals(List.of("b", "a"), ids(found));
    }

    @Test
    void aCourseForEveryoneComesBeforeOneForSome() {
        var some = course("a", 1, List.of(SENIORS), "de", "4.1");
        assertEquals(List.of("b", "a"), ids(find("not-yet", some, course("b", 1, "4.1"))));
    }

    @Test
    void thereAreAtMostThree() {
        var many =
                Stream.of("a", "b", "c", "d")
                        .map(id -> course(id, 1, "4.1"))
                        .toArray(CourseDefinition[]::new);
        assertEquals(List.of("a", "b", "c"), ids(find("not-yet", many)));
    }

    @Test
    void whatIsDoneIsNotRecommendedAgain() {
        var profile = new Profile(Map.of("4.1-updates", "not-yet"));
        var courses = List.of(course("a", 1, "4.1"), course("b", 1, "4.1"));
        var found = Recommendation.of(profile, courses, Set.of("a"), Language.DEFAULT);
        assertEquals(List.of("b"), ids(found));
    }

    @Test
    void aCourseMustBeReadable() {
        var german = course("a", 1, "4.1");
        assertEquals(List.of("a"), ids(in("de", german)));
        assertEquals(List.of(), ids(in("ar", german)));
        assertEquals(List.of("a"), ids(in("de-simple", german)));
        assertEquals(List.of("a"), ids(in("ar", course("a", 1, List.of(EVERYONE), "ar", "4.1"))));
    }

    private static List<Recommendation> in(String language, CourseDefinition course) {
        return Recommendation.of(
                new Profile(Map.of("4.1-updates", "not-yet")),
                List.of(course),
                Set.of(),
                Language.find(language).orElseThrow());
    }

    @Test
    void nothingIsRecommendedForWhatIsNotKnown() {
        assertEquals(List.of(), find(Map.of(), course("a", 1, "4.1")));
        assertEquals(List.of(), find("not-yet", course("a", 1, "1.1")));
    }

    @Test
    void growthIsToldOnlyWhereBothTimesSomethingWasSaid() {
        var before = profile(Optional.of(NOT_YET), Optional.of(ALONE), Optional.empty());
        var now = profile(Optional.of(WITH_HELP), Optional.of(WITH_HELP), Optional.of(SHOW_OTHERS));
        var growth = Growth.between(before, now);
        assertEquals(1, growth.more());
        assertEquals(1, growth.less());
        assertEquals(
                List.of(1, -1, 0, 0, 0),
                growth.changes().stream()
                        .map(change -> Integer.signum(change.difference()))
                        .toList());
    }

    @SafeVarargs
    private static Profile profile(Optional<Level>... areas) {
        return new Profile(
                Part.ALL.stream()
                        .limit(areas.length)
                        .filter(part -> areas[part.area() - 1].isPresent())
                        .collect(
                                Collectors.toMap(
                                        part -> part.statements().getFirst().id(),
                                        part -> areas[part.area() - 1].orElseThrow().key())));
    }

    private static List<Recommendation> find(
            Map<String, String> said, CourseDefinition... courses) {
        return Recommendation.of(new Profile(said), List.of(courses), Set.of(), Language.DEFAULT);
    }

    private static List<String> ids(List<Recommendation> found) {
        return found.stream().map(Recommendation::course).map(CourseDefinition::id).toList();
    }

    private static CourseDefinition course(String id, int level, String... competences) {
        return course(id, level, List.of(EVERYONE), "de", competences);
    }

    private static CourseDefinition course(
            String id,
            int level,
            List<Audience> audiences,
            String language,
            String... competences) {
        return new CourseDefinition(
                id,
                language,
                level,
                audiences,
                FormOfAddress.FORMAL,
                List.of(competences),
                List.of(),
                "CC-BY-SA-4.0",
                List.of(),
                List.of(),
                0.6,
                Completion.ALL_UNITS,
                "media/cover.svg",
                Map.of(language, new CourseText(id, id, List.of(), Optional.empty())),
                List.of(),
                new TreeMap<>());
    }
}
