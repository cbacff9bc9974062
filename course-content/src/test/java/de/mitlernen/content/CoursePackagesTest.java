package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

class CoursePackagesTest {

    @TempDir Path folder;
    SamplePackage sample;

    @BeforeEach
    void aGoodPackage() {
        sample = new SamplePackage(folder);
    }

    @Test
    void aGoodPackageLoadsWithoutFindings() {
        assertEquals(List.of(), sample.findings());

        var course = sample.load().course();
        assertEquals("trees", course.id());
        assertEquals(8, course.definition().minutes());
        assertEquals(Set.of("welcome", "closing-quiz"), course.units().keySet());
        course.units().values().forEach(texts -> assertEquals(Set.of("de", "en"), texts.keySet()));
        assertEquals(List.of(640), course.media().values().stream().map(Medium::width).toList());
    }

    @Test
    void allBundledCoursesLoad() {
        CoursePackages.bundled()
                .forEach(
                        (name, reading) ->
                                assertInstanceOf(
                                        Reading.Loaded.class,
                                        reading,
                                        () -> name + ": " + reading));
    }

    @Test
    void bundledCoursesThatAreImportedAlreadyAreLeftOut() {
        var hashes =
                CoursePackages.bundled().values().stream()
                        .map(reading -> ((Reading.Loaded) reading).contentHash())
                        .collect(Collectors.toSet());
        assertFalse(hashes.isEmpty());
        assertEquals(Map.of(), CoursePackages.bundled(hashes));
    }

    @Test
    void aPackageLoadsFromInsideAZipFile() throws IOException {
        var zip = folder.resolveSibling(folder.getFileName() + ".zip");
        try (var target = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            copy(folder, target.getPath("/trees"));
        }
        try (var target = FileSystems.newFileSystem(zip)) {
            var loaded =
                    assertInstanceOf(
                            Reading.Loaded.class, CoursePackages.read(target.getPath("/trees")));
            assertEquals(sample.load(), loaded);
        }
    }

    @Test
    void theHashChangesExactlyWhenAFileDoes() {
        var before = CoursePackages.contentHash(folder);
        assertEquals(before, CoursePackages.contentHash(folder));
        assertEquals(before, sample.load().contentHash());
        sample.append("welcome/en.md", "\n");
        assertNotEquals(before, CoursePackages.contentHash(folder));
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        var refused =
                assertInstanceOf(
                        Reading.Refused.class, CoursePackages.read(folder.resolve("nowhere")));
        assertEquals(Rule.UNREADABLE, refused.findings().getFirst().rule());
    }

    @Test
    void allFindingsComeInOneGoByFileAndLine() {
        sample.change("course.yaml", "level: 1", "level: 9")
                .change("welcome/de.md", "(x)", "( )")
                .change("welcome/de.md", "state: draft", "state: ready");
        assertEquals(
                List.of(
                        "course.yaml:3 value-malformed",
                        "welcome/de.md:3 value-malformed",
                        "welcome/de.md:18 no-right-option"),
                sample.findings());
    }

    @Test
    void aPackageWithoutCourseYamlIsRefused() {
        assertEquals(
                List.of("course.yaml:0 course-yaml-missing"),
                sample.delete("course.yaml").findings());
    }

    @Test
    void onlyTheFilesOfTheLayoutAreAllowed() {
        sample.write("README.md", "Hello")
                .write("welcome/notes.txt", "Hello")
                .write("media/Tree.SVG", "")
                .write("welcome/media/tree.svg", "");
        assertEquals(
                List.of(
                        "README.md:0 file-outside-layout",
                        "media/Tree.SVG:0 file-outside-layout",
                        "welcome/media:0 file-outside-layout",
                        "welcome/notes.txt:0 file-outside-layout"),
                sample.findings());
    }

    @Test
    void whatSystemsLeaveInFoldersIsNoPartOfThePackage() {
        var before = sample.load().contentHash();
        sample.write(".DS_Store", "")
                .write("media/Thumbs.db", "")
                .write("welcome/desktop.ini", "")
                .write("__MACOSX/media/._tree.svg", "");
        assertEquals(List.of(), sample.findings());
        assertEquals(before, sample.load().contentHash());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    welcome/de_simple.md | Rename it to welcome/de-simple.md
                    media/Ein Baum.SVG   | Rename it to media/ein-baum.svg
                    media/Bäume.svg      | a to z, 0 to 9
                    media/tree.gif       | Save it as one of them
                    welcome/German.md    | unit and language
                    README.txt           | does not belong
                    """)
    void aFindingTellsWhatIsWrongWithAName(String path, String advice) {
        sample.write(path, "");
        var message = refused(folder).getFirst().message();
        assertTrue(message.contains(advice), message);
    }

    @Test
    void whoChecksASingleFileIsSentToItsFolder() {
        var file = folder.resolve("course.yaml");
        var message = refused(file).getFirst().message();
        assertTrue(message.startsWith("This is a single file. Check the folder"), message);
    }

    @Test
    void aSymbolicLinkIsRefused() throws IOException {
        Files.createSymbolicLink(folder.resolve("media/oak.svg"), folder.resolve("media/tree.svg"));
        assertEquals(List.of("media/oak.svg:0 symbolic-link"), sample.findings());
    }

    @Test
    void aTextThatIsNotUtf8IsRefused() {
        sample.write("welcome/en.md", "Bäume".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(List.of("welcome/en.md:1 encoding"), sample.findings());
    }

    @Test
    void aControlCharacterIsRefused() {
        sample.change("welcome/de.md", "viele", "vie\0le")
                .change("welcome/de.md", "Genau", "\u2028");
        assertEquals(
                List.of("welcome/de.md:6 control-character", "welcome/de.md:27 control-character"),
                sample.findings());
    }

    @Test
    void linesMayEndAsOnWindows() {
        var before = sample.load().course();
        sample.change("welcome/de.md", "\n", "\r\n");
        assertEquals(before, sample.load().course());
    }

    @Test
    void aTextThatIsTooLargeIsRefused() {
        sample.append("welcome/de.md", "Ein Baum. ".repeat(20_000));
        assertEquals(List.of("welcome/de.md:0 file-too-large"), sample.findings());
    }

    @Test
    void tooManyFilesAreRefused() {
        for (int number = 0; number <= Limits.FILES; number++) {
            sample.write("notes/" + number, "");
        }
        assertTrue(sample.findings().contains(":0 package-too-large"));
    }

    @Test
    void aListedUnitNeedsItsTextInTheSourceLanguage() {
        sample.delete("closing-quiz/de.md");
        assertEquals(List.of("closing-quiz/de.md:0 unit-without-source"), sample.findings());
    }

    @Test
    void aMissingTranslationIsAWarning() {
        sample.delete("closing-quiz/en.md");
        assertEquals(List.of("closing-quiz/en.md:0 translation-missing"), sample.findings());
        assertEquals(1, sample.load().warnings().size());
    }

    @Test
    void aQuizNeedsARequiredExercise() {
        for (var file : List.of("closing-quiz/de.md", "closing-quiz/en.md")) {
            sample.change(file, "{#leaves}", "{#leaves optional}");
        }
        assertEquals(List.of(), sample.findings());
        for (var file : List.of("closing-quiz/de.md", "closing-quiz/en.md")) {
            sample.change(file, "{#growing}", "{#growing optional}");
        }
        assertEquals(List.of("closing-quiz/de.md:0 quiz-without-exercise"), sample.findings());
    }

    @Test
    void aQuizOfNothingButTextIsRefused() {
        sample.write("closing-quiz/de.md", "---\ntitle: Quiz\nstate: draft\n---\nEin Baum.\n")
                .write("closing-quiz/en.md", "---\ntitle: Quiz\nstate: draft\n---\nA tree.\n");
        assertEquals(List.of("closing-quiz/de.md:0 quiz-without-exercise"), sample.findings());
    }

    @Test
    void aLessonNeedsNoExercise() {
        sample.write("closing-quiz/de.md", "---\ntitle: Ende\nstate: draft\n---\nEin Baum.\n")
                .write("closing-quiz/en.md", "---\ntitle: End\nstate: draft\n---\nA tree.\n")
                .change("course.yaml", ", kind: quiz", "");
        assertEquals(List.of(), sample.findings());
    }

    @Test
    void noBlockIsNamedLikeTheTitle() {
        for (var file : List.of("welcome/de.md", "welcome/en.md")) {
            sample.change(file, "{#one-tree}", "{#title}").change(file, "(#one-tree)", "(#title)");
        }
        assertEquals(
                List.of("welcome/de.md:10 bad-id", "welcome/en.md:11 bad-id"), sample.findings());
    }

    @Test
    void aFolderThatCourseYamlDoesNotListIsRefused() {
        sample.write("bushes/de.md", "---\ntitle: Büsche\nstate: draft\n---\nEin Busch.\n");
        assertEquals(List.of("bushes:0 unit-not-listed"), sample.findings());
    }

    @Test
    void aTextInALanguageWithoutTitleIsRefused() {
        sample.write("welcome/fr.md", "---\ntitle: Bienvenue\nstate: draft\n---\nUne forêt.\n");
        assertTrue(sample.findings().contains("welcome/fr.md:0 language-not-listed"));
    }

    @Test
    void aPictureThatIsRefusedIsReportedOnce() {
        sample.write("media/tree.svg", "no picture");
        assertEquals(List.of("media/tree.svg:1 media-malformed"), sample.findings());
    }

    @Test
    void theCoverHasToBeThere() {
        sample.change("course.yaml", "media/tree.svg", "media/oak.svg");
        assertEquals(List.of("course.yaml:9 media-missing"), sample.findings());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.createDirectories(to);
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static List<Finding> refused(Path path) {
        return assertInstanceOf(Reading.Refused.class, CoursePackages.read(path)).findings();
    }
}
