package de.mitlernen.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.NaughtyStrings;
import de.mitlernen.content.CoursePackages;
import de.mitlernen.content.Reading;
import de.mitlernen.web.Forms;
import de.mitlernen.web.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.function.Predicate;

class CourseSearchTest {
    private final PublishedCourse course =
            new PublishedCourse(SampleCourse.read().course(), 1, tag -> Map.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "Bäume",
                "bäume",
                "baume",
                "baeume",
                "BAEUME",
                "BA\u0308UME",
                "bäum",
                "was sind",
                "sind was",
                "grüßt",
                "grusst",
                "gruesst",
                "giessen",
                "erkennen",
            })
    void wordsAreFoundHoweverTheyAreTyped(String words) {
        assertTrue(finds("q", words), words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wald", "Bäume Wald", "%", "*", ".*", "("})
    void allWordsMustBeThere(String words) {
        assertFalse(finds("q", words), words);
    }

    @Test
    void anUmlautFindsWhatIsWrittenWithTwoLetters() {
        var course =
                new PublishedCourse(SampleCourse.titled("Baeume").course(), 1, tag -> Map.of());
        assertTrue(search("q", "Bäume").test(course));
        assertTrue(search("q", "baeume").test(course));
    }

    @ParameterizedTest
    @CsvSource({
        "audience,seniors,true",
        "audience,migrants,true",
        "area,1,true",
        "area,4,true",
        "area,2,false",
        "level,basic,true",
        "level,advanced,false",
        "language,en,true",
        "language,ar,false",
    })
    void aFilterAdmitsWhatHasIt(String filter, String value, boolean found) {
        assertEquals(found, finds(filter, value));
    }

    @Test
    void aCourseForSomeIsNotFoundForOthers() {
        var smartphone =
                assertInstanceOf(
                        Reading.Loaded.class, CoursePackages.bundled().get("first-smartphone"));
        var forSome = new PublishedCourse(smartphone.course(), 1, tag -> Map.of());
        assertTrue(search("audience", "seniors").test(forSome));
        assertFalse(search("audience", "youth").test(forSome));
    }

    @Test
    void oneChoiceOfAFilterIsEnoughAndAllFiltersMustFit() {
        assertTrue(finds("area", "2", "area", "4", "level", "basic"));
        assertFalse(finds("area", "4", "level", "advanced"));
        assertFalse(finds("q", "Wald", "area", "4"));
    }

    @Test
    void nothingThatIsTypedBreaksTheSearch() {
        NaughtyStrings.all().forEach(naughty -> finds("q", naughty, "area", naughty));
    }

    @Test
    void anEmptySearchIsToldFromOne() {
        assertTrue(CourseSearch.of(Forms.of("q", " ")).isEmpty());
        assertFalse(CourseSearch.of(Forms.of("area", "1")).isEmpty());
        assertFalse(CourseSearch.of(Forms.of("q", "a")).isEmpty());
    }

    private boolean finds(String... query) {
        return search(query).test(course);
    }

    private static Predicate<PublishedCourse> search(String... query) {
        return CourseSearch.of(Forms.of(query)).in(Language.DEFAULT);
    }
}
