package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

class CanonicalFormTest {

    private static final int UNITS = 1_000;

    @TempDir Path folder;

    @Test
    void whatIsWrittenIsReadAgainAndWrittenAlike() {
        LongStream.range(0, UNITS)
                .forEach(
                        seed -> {
                            var text = read(new RandomUnit(seed).text());
                            var written = UnitFileWriter.write(text);
                            var again = read(written);
                            assertEquals(text.canonical(), again, () -> "seed " + seed);
                            assertEquals(written, UnitFileWriter.write(again));
                        });
    }

    @Test
    void readersSeeNoDifference() {
        LongStream.range(0, UNITS)
                .mapToObj(seed -> read(new RandomUnit(seed).text()))
                .forEach(text -> assertEquals(shown(text), shown(text.canonical())));
    }

    @Test
    void aHurriedTextBecomesTidy() {
        assertTidy(
                "Eins.  \nZwei.\n* Drei\n\n\n\n### Vier\n+ Fünf\n",
                "Eins.\\\nZwei.\n- Drei\n\n### Vier\n\n- Fünf\n");
        assertTidy(
                "Eins.\n::: tip\n\nZwei.\n\n:::\nDrei.\n",
                "Eins.\n\n::: tip\nZwei.\n:::\n\nDrei.\n");
    }

    @Test
    void codeAndRulersStayAsTheyAre() {
        for (var text :
                List.of("```\n* a  \n\n\n* b\n```\n", "* * *\n", "***\n", "    a\n\n\n    b\n")) {
            assertTidy(text, text);
        }
    }

    @Test
    void twoListsStayTwoLists() {
        assertTidy("* a\n\n+ b\n", "* a\n\n+ b\n");
    }

    @Test
    void anExerciseBecomesTidy() {
        var block =
                new Block(
                        "a",
                        "multiple-choice",
                        false,
                        """
                        Was?
                        - [X]  Eins

                             >Ja.
                        - [ ] Zwei
                        @right
                        Gut.
                        @not-yet  Nein.
                        """);
        assertEquals(
                """
                Was?

                - [x] Eins
                  > Ja.
                - [ ] Zwei

                @right Gut.

                @not-yet Nein.
                """,
                CanonicalBlock.of(block).markdown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"## Gut", "~~~", "``` Gut"})
    void whatWouldDivideTheFileStaysBehindItsSection(String text) {
        var block =
                new Block(
                        "a",
                        "single-choice",
                        false,
                        "Was?\n\n- (x) Eins\n- ( ) Zwei\n\n@right %s\n\n@not-yet Nein.\n"
                                .formatted(text));
        assertEquals(block, CanonicalBlock.of(block));
    }

    @Test
    void aLongTitleStaysAsItIs() {
        var title = "Wald: " + "a".repeat(2_000);
        var text = read("---\ntitle: " + title + "\nstate: draft\n---\na\n");
        assertEquals(title, text.title());
        assertEquals(title, read(UnitFileWriter.write(text)).title());
    }

    @Test
    void stepsAreNumberedInTheirOrder() {
        var block =
                new Block(
                        "a",
                        "ordering",
                        false,
                        "Wie?\n\n1. Eins\n1. Zwei\n\n@right Gut.\n\n@not-yet Nein.\n");
        assertTrue(CanonicalBlock.of(block).markdown().contains("1. Eins\n2. Zwei\n"));
    }

    @Test
    void aMalformedExerciseStaysAsItIs() {
        var block = new Block("a", "single-choice", false, "Was?\n- [X]  Eins\n");
        assertEquals(block, CanonicalBlock.of(block));
    }

    @Test
    void aRewrittenPackageIsCanonicalAndNotesWhatItWasTranslatedFrom() throws IOException {
        var sample = new SamplePackage(folder).append("welcome/en.md", "\n\n* one  \n\n\n* two\n");
        CoursePackages.rewrite(folder);
        var course = sample.load().course();
        var english = course.find("welcome", "en").orElseThrow();
        assertEquals(
                course.find("welcome", "de").orElseThrow().hashes(),
                english.editing().translatedFrom());
        var written = PackageWriter.files(course);
        for (var file : written.entrySet()) {
            assertArrayEquals(file.getValue(), Files.readAllBytes(folder.resolve(file.getKey())));
        }
        assertEquals(List.of(), sample.findings());
    }

    @Test
    void aPackageWithAnErrorIsNotRewritten() throws IOException {
        var sample = new SamplePackage(folder).append("welcome/en.md", "\n\n<b>\n");
        var before = CoursePackages.contentHash(folder);
        CoursePackages.rewrite(folder);
        assertEquals(before, CoursePackages.contentHash(folder));
        assertEquals(List.of("welcome/en.md:34 raw-html"), sample.findings());
    }

    @Test
    void aPackageThatWouldBecomeAnotherIsNotRewritten() {
        var sample = new SamplePackage(folder);
        var course = sample.load().course();
        var divided = new Block("intro", Block.TEXT, false, "Eins.\n\n## Zwei {#two}\n");
        var texts = Map.of("de", new UnitText("Wald", Editing.draft(), List.of(divided)));
        var other = new Course(course.definition(), Map.of("welcome", texts), course.media());
        var before = CoursePackages.contentHash(folder);
        assertThrows(IOException.class, () -> PackageWriter.rewrite(other, folder));
        assertEquals(before, CoursePackages.contentHash(folder));
    }

    @Test
    void theBundledCoursesAreCanonical() throws IOException {
        try (var courses = Files.list(Path.of("courses"))) {
            for (var bundled : courses.filter(Files::isDirectory).toList()) {
                var loaded = (Reading.Loaded) CoursePackages.read(bundled);
                var target = folder.resolve(bundled.getFileName());
                CoursePackages.write(loaded.course().notingOriginals(), target);
                assertEquals(
                        loaded.contentHash(),
                        CoursePackages.contentHash(target),
                        () -> "Bring it into canonical form: " + bundled);
            }
        }
    }

    @Test
    void aZipHoldsTheSameCourseInTheSameBytes(@TempDir Path elsewhere) throws IOException {
        var course = new SamplePackage(folder).load().course();
        var zip = Files.write(elsewhere.resolve("trees.zip"), zip(course));
        var loaded = (Reading.Loaded) CoursePackages.read(zip);
        assertEquals(course, loaded.course());
        assertArrayEquals(zip(course), zip(loaded.course()));
        CoursePackages.write(course, folder);
        assertEquals(CoursePackages.contentHash(folder), loaded.contentHash());
    }

    @Test
    void aPackageWithACommentStaysAsItIs() throws IOException {
        new SamplePackage(folder).change("course.yaml", "level: 1", "level: 1 # for now");
        var before = CoursePackages.contentHash(folder);
        CoursePackages.rewrite(folder);
        assertEquals(before, CoursePackages.contentHash(folder));
    }

    private static byte[] zip(Course course) throws IOException {
        var zip = new ByteArrayOutputStream();
        CoursePackages.write(course, zip);
        return zip.toByteArray();
    }

    private static UnitText read(String text) {
        var findings = new Findings();
        var unit = UnitFile.read("forest/de.md", text, findings).text();
        assertEquals("", findings.toString(), text);
        return unit;
    }

    private static List<RenderedBlock> shown(UnitText text) {
        return new UnitRenderer(TextContext.plain()).render(text);
    }

    private static void assertTidy(String text, String expected) {
        assertEquals(
                expected, CanonicalBlock.of(new Block("a", Block.TEXT, false, text)).markdown());
    }
}
