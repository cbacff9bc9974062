package de.mitlernen.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.mitlernen.catalog.SampleCourse;
import de.mitlernen.content.Editing;
import de.mitlernen.content.Editing.Review;
import de.mitlernen.content.Editing.State;
import de.mitlernen.db.Database;
import de.mitlernen.db.TestDatabase;
import de.mitlernen.exercise.ExerciseViews;
import de.mitlernen.web.Language;
import de.mitlernen.web.Messages;
import de.mitlernen.web.Visits;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Only what readers of the target group have reviewed is called Leichte Sprache. */
@Tag("database")
class EasyLanguageTest {
    private static final Review REVIEW =
            new Review("Prüfgruppe Beispielstadt", LocalDate.of(2026, 1, 31));

    private final Database database = TestDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aReviewedTextIsCalledLeichteSprache() {
        var label = label(State.REVIEWED, Optional.of(REVIEW), SampleCourse.EASY);
        assertEquals("learning.easyLanguageReviewed", label);
        assertEquals("Leichte Sprache", message(label));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "REVIEWED")
    void anyOtherTextIsCalledEinfacheSprache(State state) {
        var label = label(state, Optional.empty(), SampleCourse.EASY);
        assertEquals("learning.easyLanguage", label);
        assertEquals("Einfache Sprache", message(label));
    }

    @Test
    void aTextInAnotherLanguageHasNoSuchName() {
        assertEquals("", label(State.REVIEWED, Optional.of(REVIEW), "de"));
    }

    private String label(State state, Optional<Review> review, String language) {
        var editing = new Editing(state, review, false, Map.of(), Map.of(), new TreeMap<>());
        var catalog = SampleCourse.emptyCatalog(database);
        catalog.importPackages(Map.of("trees", SampleCourse.inEasyGerman(editing)));
        var views = new ExerciseViews(new Messages(List.of("exercise")), new byte[] {1});
        var visit =
                Visits.in(
                        Language.find(language).orElseThrow(),
                        "course",
                        SampleCourse.ID,
                        "unit",
                        SampleCourse.LESSON);
        return new UnitVisits(catalog, new CourseStates(database), views)
                .find(visit)
                .page(Returned.NOTHING)
                .easyLanguage();
    }

    private static String message(String key) {
        return new Messages(List.of("learning"))
                .get(Language.find(SampleCourse.EASY).orElseThrow(), key);
    }
}
