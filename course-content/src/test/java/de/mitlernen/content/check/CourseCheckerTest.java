package de.mitlernen.content.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.content.CoursePackages;
import de.mitlernen.content.Finding;
import de.mitlernen.content.Finding.Severity;
import de.mitlernen.content.Rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

class CourseCheckerTest {

    private static final Path PACKAGE =
            Path.of("src/test/resources/de/mitlernen/content").toAbsolutePath();
    private static final Path BROKEN = PACKAGE.resolve("broken");

    /** To be written anew with {@code -Dupdate=true}, and read before it is committed. */
    private static final Path EXPECTED = PACKAGE.resolve("broken-findings.txt");

    /** What cannot stand beside the other defects: see rule-examples.yaml. */
    private static final Set<Rule> ELSEWHERE =
            EnumSet.of(
                    Rule.ARCHIVE_ENCRYPTED,
                    Rule.ARCHIVE_ENTRY_TWICE,
                    Rule.ARCHIVE_MALFORMED,
                    Rule.ARCHIVE_PATH_UNSAFE,
                    Rule.COMPLETION_WITHOUT_QUIZ,
                    Rule.COURSE_YAML_MISSING,
                    Rule.FILE_TOO_LARGE,
                    Rule.KEEP_UNUSED,
                    Rule.MEDIUM_UNUSED,
                    Rule.PACKAGE_TOO_LARGE,
                    Rule.SENTENCE_LENGTH,
                    Rule.SOURCE_LANGUAGE_UNKNOWN,
                    Rule.SYMBOLIC_LINK,
                    Rule.UNREADABLE,
                    Rule.YAML_MALFORMED);

    @Test
    void aBrokenCourseGivesExactlyTheFindingsWrittenDown() throws IOException {
        var found = CourseChecker.check(BROKEN).stream().map(Finding::toString).toList();
        if (Boolean.getBoolean("update")) {
            Files.write(EXPECTED, found);
        }
        assertEquals(Files.readString(EXPECTED), String.join("\n", found) + "\n");
    }

    @Test
    void theBrokenCourseHasEveryKindOfDefect() {
        var missing = EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE));
        CourseChecker.check(BROKEN).forEach(finding -> missing.remove(finding.rule()));
        assertEquals(Set.of(), missing);
    }

    static List<Path> bundledCourses() throws IOException {
        try (var courses = Files.list(Path.of("courses"))) {
            return courses.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bundledCourses")
    void whatIsFoundInABundledCourseStaysForAReason(Path course) {
        var unexplained =
                CourseChecker.check(course).stream()
                        .filter(finding -> finding.severity() != Severity.KEPT)
                        .toList();
        assertEquals(List.of(), unexplained, () -> lines(unexplained));
    }

    @Test
    void readingACourseLoadsNoGrammarAndNoneOfTheseRules() throws Exception {
        try (var classes = new FreshClasses()) {
            classes.call(CoursePackages.class, "bundled");
            assertTrue(classes.anyLoadedFrom("de.mitlernen.content."));
            assertFalse(classes.anyLoadedFrom("de.mitlernen.content.check."));
            assertFalse(classes.anyLoadedFrom("org.languagetool."));
        }
    }

    @Test
    void onlyGermanEasyToReadLoadsTheGrammar() throws Exception {
        try (var classes = new FreshClasses()) {
            var sample = PACKAGE.resolve("sample");
            classes.call(CourseChecker.class, "check", sample);
            assertFalse(classes.anyLoadedFrom("org.languagetool."));
            classes.call(CourseChecker.class, "check", BROKEN);
            assertTrue(classes.anyLoadedFrom("org.languagetool."));
        }
    }

    private static String lines(List<Finding> findings) {
        return findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
    }
}
