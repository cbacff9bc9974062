package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.mitlernen.content.check.CourseChecker;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The longest text, made of one sign over and over, costs no stack and little time. */
class LongRepetitionsTest {

    private static final int BYTES = 190_000;

    /** Only against hanging: each takes about a second. */
    private static final Duration AT_MOST = Duration.ofSeconds(20);

    private static final String FRONT = "---\ntitle: a\nstate: draft\n---\n";
    private static final List<String> LANGUAGES = List.of("de", "de-simple", "en", "uk");

    @TempDir Path folder;

    private SamplePackage sample;

    @BeforeEach
    void writeSample() {
        sample = new SamplePackage(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[", "[[a]] ", "!", "-", "* ", " ", "\n", "> ", "  >\n", ".", "a. ", "a-", "a ",
                "1", "rechts ", "tipp", "heißt ", "PUK "
            })
    void aTextIsReadAndChecked(String repeated) {
        assertIsChecked("a%sa", repeated);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "}", "{a ", "a-"})
    void aHeadingIsReadAndChecked(String repeated) {
        assertIsChecked("## a%s {#a}\n\na", repeated);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[a]] ", "> ", "\n", "  >\n"})
    void anExerciseIsReadAndChecked(String repeated) {
        assertIsChecked(
                "::: gap-text {#a}\na\n\n[[a]]\n%s\n\n@right a\n\n@not-yet a\n:::", repeated);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inbox {#a}\na\n\n### [fraud] a\n- from: a%sb",
                "scenario {#a}\na\n\n### a\n- a%sb",
                "form-practice {#a}\na\n\n- text: a%sb",
                "settings-practice {#a}\na\n\n### a\n- a%sb",
                "password-workshop {#a}\na\n\n- a%sb"
            })
    void aSimulationIsReadAndChecked(String exercise) {
        assertIsChecked("::: " + exercise + "\n\n@right a\n\n@not-yet a\n:::", " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "a-"})
    void aLinkIsReadAndChecked(String repeated) {
        assertIsChecked("[a %s a](https://example.org)", repeated);
    }

    @Test
    void aNameInAnotherScriptIsReadAndChecked() {
        assertIsChecked("Це „%sa“.", "a ");
    }

    @Test
    void aTitleIsRead() {
        sample.write(
                "welcome/de.md",
                "---\ntitle: \"%s\"\nstate: draft\n---\na\n".formatted("\\n".repeat(BYTES / 2)));
        assertTimeoutPreemptively(AT_MOST, () -> CourseChecker.check(folder));
    }

    @Test
    void deepYamlIsMalformed() {
        sample.write("course.yaml", "title: " + "[".repeat(BYTES))
                .change("welcome/de.md", "state:", "keep: " + "[".repeat(20_000) + "\nstate:")
                .change("welcome/en.md", "state:", "keep: " + "{a: ".repeat(20_000) + "\nstate:");
        assertEquals(
                List.of(
                        "course.yaml:1 yaml-malformed",
                        "welcome/de.md:2 yaml-malformed",
                        "welcome/en.md:2 yaml-malformed"),
                sample.findings());
    }

    /** In all languages whose rules differ. */
    private void assertIsChecked(String frame, String repeated) {
        var text = repeated.repeat(BYTES / repeated.getBytes(UTF_8).length);
        LANGUAGES.forEach(
                language ->
                        sample.write("welcome/" + language + ".md", FRONT + frame.formatted(text)));
        assertTimeoutPreemptively(AT_MOST, () -> CourseChecker.check(folder));
    }
}
