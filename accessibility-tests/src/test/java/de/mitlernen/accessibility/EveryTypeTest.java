package de.mitlernen.accessibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;

import de.mitlernen.content.CourseDefinition.UnitDefinition;
import de.mitlernen.content.CourseDefinition.UnitDefinition.Kind;
import de.mitlernen.content.Exercise;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/** Every type of exercise can be answered by everybody, with the keyboard alone. */
class EveryTypeTest {
    private static final CourseTexts COURSE = CourseTexts.everyType();
    private static final String LANGUAGE = "de";

    @RegisterExtension static final Browsing BROWSING = new Browsing();

    @ParameterizedTest(name = "{0}/{1}, {2}")
    @MethodSource("exercisesInCircumstances")
    void everybodyComesToTheEnd(String unit, String exercise, Circumstances circumstances) {
        var page = circumstances.visit(BROWSING);
        var where = "%s, %s".formatted(exercise, circumstances);
        var texts = open(page, circumstances.language(), unit, exercise);
        ExerciseJourney.Look look =
                state ->
                        Evidence.requireNone(
                                circumstances.findings(page), where + ", " + state, page);
        Evidence.keep(page, where, () -> new ExerciseJourney(page, texts, look).walk());
    }

    @ParameterizedTest(name = "{0}/{1}")
    @MethodSource("exercises")
    void whatAScreenReaderSaysIsWhatIsWritten(String unit, String exercise) {
        var page = BROWSING.visit(View.in(LANGUAGE));
        var texts = open(page, LANGUAGE, unit, exercise);
        var said = Announcements.of(page, texts);
        Evidence.keep(page, exercise, () -> new ExerciseJourney(page, texts, said::take).walk());
        assertEquals(said.expected(), said.text(), said::advice);
    }

    /** Opens a unit where one of its exercises begins. */
    private static Exercise open(Page page, String language, String unit, String id) {
        var path = "/%s/courses/every-type/%s#exercise-%s".formatted(language, unit, id);
        page.navigate(TestServer.shared().url(path));
        return COURSE.exercises(unit, language).stream()
                .filter(exercise -> exercise.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Arguments> exercises() {
        return COURSE.units().stream()
                .filter(unit -> unit.kind() == Kind.LESSON)
                .map(UnitDefinition::id)
                .flatMap(
                        unit ->
                                COURSE.exercises(unit, LANGUAGE).stream()
                                        .map(exercise -> Arguments.of(unit, exercise.id())));
    }

    private static Stream<Arguments> exercisesInCircumstances() {
        return exercises()
                .flatMap(
                        exercise ->
                                Stream.of(Circumstances.values())
                                        .map(each -> with(exercise, each)));
    }

    private static Arguments with(Arguments exercise, Circumstances circumstances) {
        return Arguments.of(exercise.get()[0], exercise.get()[1], circumstances);
    }
}
