package de.mitlernen.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Parallel;
import de.mitlernen.content.Course;
import de.mitlernen.content.CoursePackages;
import de.mitlernen.content.Reading;
import de.mitlernen.web.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;

class PublishedCourseTest {
    private final PublishedCourse course = published(SampleCourse.read().course());

    @ParameterizedTest
    @CsvSource({"de,de", "en,en", "de-simple,de", "uk,en", "ar,en"})
    void textsAreInTheBestLanguageThatThereIs(String wanted, String given) {
        assertEquals(given, course.translation(language(wanted)).language());
        assertEquals(given, course.content("welcome", language(wanted)).language());
    }

    @Test
    void aUnitIsRenderedOnceHoweverManyAsk() throws Exception {
        var contents = Parallel.run(20, () -> course.content("welcome", language("de")));
        assertEquals(1, new HashSet<>(contents).size());
        assertSame(contents.getFirst(), course.content("welcome", language("de-simple")));
    }

    @Test
    void picturesAreFoundByTheirPath() {
        assertTrue(course.medium("media/tree.svg").isPresent());
        assertTrue(course.medium("media/../course.yaml").isEmpty());
        assertTrue(course.medium("tree.svg").isEmpty());
        assertEquals("/media/trees/1/media/tree.svg", course.mediaUrl("media/tree.svg"));
    }

    @Test
    void everyBundledUnitIsRenderedInAllItsLanguages() {
        for (var reading : CoursePackages.bundled().values()) {
            var bundled = ((Reading.Loaded) reading).course();
            var shown = published(bundled);
            bundled.units().forEach((unit, texts) -> renders(shown, unit, texts));
        }
    }

    private static void renders(PublishedCourse shown, String unit, Map<String, ?> texts) {
        for (var tag : texts.keySet()) {
            var content = shown.content(unit, language(tag));
            assertEquals(tag, content.language());
            assertEquals(content.text().blocks().size(), content.blocks().size());
            assertEquals(content.text().title(), shown.unitTitle(unit, language(tag)));
        }
    }

    private static PublishedCourse published(Course course) {
        var labels =
                Map.of("tip", "T", "warning", "W", "example", "E", "remember", "R", "table", "t");
        return new PublishedCourse(course, 1, tag -> Objects.requireNonNull(labels));
    }

    private static Language language(String tag) {
        return Language.find(tag).orElseThrow();
    }
}
