package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The bundled courses are varied, and cover what people need. */
class BundledCoursesTest {

    /** To be written anew with {@code -Dupdate=true}. */
    private static final Path TABLE = Path.of("COMPETENCES.md");

    private static final CourseOffer OFFER = CourseOffer.bundled();

    @Test
    void eachCourseUsesFourTypesOfExercisesOrMore() {
        assertEquals(List.of(), OFFER.withFewerTypesOfExercisesThan(4));
    }

    @Test
    void eachSimulationIsUsedInTwoCoursesOrMore() {
        assertEquals(Set.of(), OFFER.simulationsInFewerCoursesThan(2));
    }

    @Test
    void eachClosingQuizIsTakenInRuns() {
        var withoutRuns =
                OFFER.courses().stream()
                        .map(Course::definition)
                        .filter(course -> course.units().noneMatch(unit -> unit.quiz().inRuns()))
                        .map(CourseDefinition::id)
                        .toList();
        assertEquals(List.of(), withoutRuns);
    }

    @Test
    void allAreasOfDigCompAreTouchedAndFifteenCompetencesOrMore() {
        assertEquals(Set.of("1", "2", "3", "4", "5"), OFFER.areas());
        assertTrue(OFFER.competences().size() >= 15, () -> OFFER.competences().toString());
    }

    @Test
    void wordsAtTheEndOfAUnitStandBelowTheirHeading() {
        assertEquals(List.of(), OFFER.unitsWithWordsWithoutHeading());
    }

    @Test
    void anOfferOfOneShortCourseIsNoticed() {
        var poor = new CourseOffer(List.of(firstUnitOf("passwords")));
        assertEquals(List.of("passwords"), poor.withFewerTypesOfExercisesThan(4));
        assertEquals(
                Set.of(
                        "form-practice",
                        "inbox",
                        "password-workshop",
                        "scenario",
                        "settings-practice"),
                poor.simulationsInFewerCoursesThan(2));
        assertEquals(Set.of("4"), poor.areas());
        assertEquals(Set.of("4.1", "4.2"), poor.competences());
    }

    @Test
    void theTableOfCompetencesIsUpToDate() throws IOException {
        if (Boolean.getBoolean("update")) {
            Files.writeString(TABLE, OFFER.table());
        }
        assertEquals(OFFER.table(), Files.readString(TABLE), "Write it with -Dupdate=true");
    }

    private static Course firstUnitOf(String id) {
        var course =
                OFFER.courses().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        var unit = course.definition().units().findFirst().orElseThrow().id();
        var texts = course.units().getOrDefault(unit, Map.of());
        return new Course(course.definition(), Map.of(unit, texts), course.media());
    }
}
