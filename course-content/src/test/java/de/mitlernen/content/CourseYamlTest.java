package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.content.CourseDefinition.Audience;
import de.mitlernen.content.CourseDefinition.CourseText;
import de.mitlernen.content.CourseDefinition.Source;
import de.mitlernen.content.CourseDefinition.UnitDefinition;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

class CourseYamlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    title: Trees: all of them      | There is a second colon in this line
                    title: Trees\\n\\tlevel: 1       | There is a tab in this line
                    titel: Trees                   | Did you mean “title”?
                    """)
    void commonMistakesAreCalledByTheirNames(String yaml, String advice) {
        var findings = new Findings();
        YamlText.read(yaml.translateEscapes(), findings.in("course.yaml"))
                .ifPresent(CourseYamlReader::check);
        assertTrue(findings.toString().contains(advice), findings::toString);
    }

    private static final String SOURCES =
            """
            sources:
              welcome:
                - {title: "Wald: ein Bericht", publisher: Land, url: "https://example.org/wald", seen: 2026-01-31}
                - {title: Eichen, url: "https://example.org/eichen", seen: 2026-01-30}
            """;

    @TempDir Path folder;

    @Test
    void whatWasWrittenIsReadAgain() {
        var definition = new SamplePackage(folder).load().course().definition();
        assertEquals(definition, CourseYaml.read(CourseYaml.write(definition)));
    }

    @Test
    void theCanonicalFormIsStable() {
        var definition = new SamplePackage(folder).load().course().definition();
        var yaml = CourseYaml.write(definition);
        assertEquals(yaml, CourseYaml.write(CourseYaml.read(yaml)));
        assertTrue(
                yaml.contains("audiences: [everyone, seniors]\ncompetences: ['1.1', '4.2']\n"),
                yaml);
        assertTrue(yaml.endsWith("      - {id: closing-quiz, minutes: 3, kind: quiz}\n"), yaml);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "4.1",
                "a: b",
                "- a",
                "# a",
                "“a”",
                "'a",
                "\"a\"",
                " a ",
                "a\nb\n",
                "&a",
                "{a}",
                "سلام",
                "🌳",
                "@a",
                "a #b",
                "null",
                "\u00A0a b\u200F"
            })
    void anyTitleSurvivesWritingAndReading(String title) {
        var definition = new SamplePackage(folder).load().course().definition();
        var changed = withTitle(definition, title);
        assertEquals(changed, CourseYaml.read(CourseYaml.write(changed)));
    }

    @Test
    void theSourceLanguageComesFirst() {
        var sample =
                new SamplePackage(folder)
                        .change("course.yaml", "sourceLanguage: de", "sourceLanguage: en")
                        .change("welcome/en.md", "machineTranslated: true\n", "");
        assertEquals(
                List.of("en", "de"),
                List.copyOf(sample.load().course().definition().texts().keySet()));
    }

    @Test
    void aQuizAndTheAudiencesAreRead() {
        var definition = new SamplePackage(folder).load().course().definition();
        assertEquals(List.of(Audience.EVERYONE, Audience.SENIORS), definition.audiences());
        assertEquals(UnitDefinition.Kind.QUIZ, definition.units().toList().getLast().kind());
    }

    @Test
    void aUnitTellsItsSources() {
        var sample = new SamplePackage(folder).append("course.yaml", SOURCES);
        var sources =
                sample.load().course().definition().units().findFirst().orElseThrow().sources();
        assertEquals(
                new Source(
                        "Wald: ein Bericht",
                        Optional.of("Land"),
                        "https://example.org/wald",
                        LocalDate.of(2026, 1, 31)),
                sources.getFirst());
        assertEquals(Optional.empty(), sources.getLast().publisher());
    }

    @Test
    void whereOneUnitHasSourcesTheOthersAreAskedForTheirs() {
        var sample = new SamplePackage(folder).append("course.yaml", SOURCES);
        assertEquals(List.of("course.yaml:26 sources-missing"), sample.findings());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    https://example.org/wald | example.org              | 27 value-malformed
                    https://example.org/wald | javascript:alert(1)      | 27 value-malformed
                    2026-01-31               | 31.01.2026               | 27 value-malformed
                    2026-01-31               | 2999-01-01               | 27 value-malformed
                    welcome:                 | welcom:                  | 26 key-unknown
                    publisher:               | author:                  | 27 key-unknown
                    'title: Eichen, '        | ''                       | 28 key-missing
                    """)
    void aDefectOfASourceIsFound(String part, String replacement, String finding) {
        var sample =
                new SamplePackage(folder)
                        .append(
                                "course.yaml",
                                SOURCES.replace(part, replacement == null ? "" : replacement));
        assertTrue(
                sample.findings().contains("course.yaml:" + finding),
                () -> sample.findings().toString());
    }

    @Test
    void aStoredTextThatIsNoDefinitionThrows() {
        assertThrows(IllegalArgumentException.class, () -> CourseYaml.read("id: trees"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    id: trees                | id: Big Trees          | 1 bad-id
                    id: trees                | ''                     | 2 key-missing
                    id: trees                | identity: trees        | 1 key-unknown, 1 key-missing
                    id: trees                | id: [trees]            | 1 value-malformed
                    id: trees                | id:                    | 1 value-malformed
                    level: 1                 | level: 9               | 3 value-malformed
                    level: 1                 | level: high            | 3 value-malformed
                    [everyone, seniors]      | [everyone, cats]       | 4 value-malformed
                    [everyone, seniors]      | everyone               | 4 value-malformed
                    [everyone, seniors]      | []                     | 4 value-malformed
                    "4.2"                    | "4"                    | 5 competence-malformed
                    "4.2"                    | "0.9"                  | 5 competence-unknown
                    "4.2"                    | "1.4"                  | 5 competence-unknown
                    "4.2"                    | "2.7"                  | 5 competence-unknown
                    "4.2"                    | "3.5"                  | 5 competence-unknown
                    "4.2"                    | "4.5"                  | 5 competence-unknown
                    "4.2"                    | "5.5"                  | 5 competence-unknown
                    '["1.1", "4.2"]'         | []                     | 5 value-malformed
                    '"4.2"'                  | '"1.2", "1.3", "2.1", "2.2", "2.3", "2.4"' | 5 too-many-competences
                    ', plant a tree'         | ''                     | 16 number-of-outcomes
                    'water a tree'           | 'b, c, d, e'           | 16 number-of-outcomes
                    passingScore: 0.5        | passingScore: 1.5      | 8 value-malformed
                    passingScore: 0.5        | passingScore: -0.5     | 8 value-malformed
                    passingScore: 0.5        | passingScore: NaN      | 8 value-malformed
                    'sourceLanguage: de'     | 'sourceLanguage: DE!'  | 2 language-malformed
                    '  en: Trees'            | '  Englisch: Trees'    | 11 language-missing, 12 language-malformed
                    '  en: Trees'            | '  # nothing'          | 11 language-missing, 12 comment-not-kept
                    'en: What trees are.'    | 'en: "a\\0b"'          | 15 control-character
                    '{ de: Grundlagen, en: Basics }' | Grundlagen     | 21 value-malformed
                    '{ de: Grundlagen, en: Basics }' | '{ de: Grundlagen }' | 21 language-missing
                    minutes: 5               | minutes: 0             | 23 value-malformed
                    kind: quiz               | kind: exam             | 24 value-malformed
                    kind: quiz               | type: quiz             | 24 key-unknown
                    kind: quiz               | 'kind: quiz, draw: 0'  | 24 value-malformed
                    kind: quiz               | 'kind: quiz, shuffle: often' | 24 value-malformed
                    kind: quiz               | 'kind: quiz, feedback: never' | 24 value-malformed
                    kind: quiz               | 'kind: quiz, attempts: 3' | 24 limit-without-effect
                    minutes: 5               | 'minutes: 5, draw: 1'  | 23 key-misplaced
                    minutes: 5               | 'minutes: 5, shuffle: true' | 23 key-misplaced
                    level: 1                 | 'level: {'             | 5 yaml-malformed
                    """)
    void aDefectYieldsExactlyItsFindings(String part, String replacement, String findings) {
        var sample =
                new SamplePackage(folder)
                        .change("course.yaml", part, replacement == null ? "" : replacement);
        assertEquals(expected(findings), sample.findings());
    }

    @Test
    void theSourceLanguageIsOneOfTwo() {
        var sample =
                new SamplePackage(folder)
                        .change("course.yaml", "sourceLanguage: de", "sourceLanguage: uk")
                        .change("course.yaml", "de: ", "uk: ");
        assertTrue(sample.findings().contains("course.yaml:2 source-language-unknown"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'1.1', '1.2', '1.3', '2.1', '2.2', '2.3'",
                "'2.4', '2.5', '2.6', '3.1', '3.2', '3.3'",
                "'3.4', '4.1', '4.2', '4.3', '4.4', '5.1'",
                "'5.2', '5.3', '5.4'",
                "'5.4'"
            })
    void oneToSixCompetencesOfDigCompAreAllowed(String competences) {
        var sample =
                new SamplePackage(folder).change("course.yaml", "\"1.1\", \"4.2\"", competences);
        assertEquals(List.of(), sample.findings());
    }

    @Test
    void aLanguageMayHaveFiveOutcomes() {
        var sample = new SamplePackage(folder).change("course.yaml", "water a tree", "b, c, d");
        assertEquals(List.of(), sample.findings());
    }

    @Test
    void anOutcomeFitsOnTheCertificate() {
        assertFits("plant a tree", 120, "course.yaml:16 text-too-long");
    }

    @Test
    void theTitleFitsOnTheCertificate() {
        assertFits("Trees", 150, "course.yaml:10 text-too-long");
    }

    /** A character outside the basic plane counts once. */
    private void assertFits(String part, int most, String finding) {
        var longest = "🌳".repeat(most);
        var sample = new SamplePackage(folder).change("course.yaml", part, longest);
        assertEquals(List.of(), sample.findings());
        sample.change("course.yaml", longest, longest + "a");
        assertEquals(List.of(finding), sample.findings());
    }

    @Test
    void whatWasStoredBeforeARuleIsStillRead() {
        var definition = new SamplePackage(folder).load().course().definition();
        var stored = CourseYaml.write(definition).replace("'4.2'", "'9.9'");
        assertEquals(List.of("1.1", "9.9"), CourseYaml.read(stored).competences());
    }

    @Test
    void aKeyStandsOnce() {
        var sample = new SamplePackage(folder).append("course.yaml", "level: 1\n");
        assertEquals(List.of("course.yaml:25 key-twice"), sample.findings());
    }

    @Test
    void anIdThatIsTakenIsRefused() {
        var sample =
                new SamplePackage(folder)
                        .append("course.yaml", "      - { id: welcome, minutes: 5 }\n");
        assertEquals(List.of("course.yaml:25 duplicate-id"), sample.findings());
    }

    @Test
    void whatMayBeLeftOutIsReadAndWritten() {
        var keys =
                """
                learningOutcomes: [LO1.1.01, LO4.2.03]
                reviewers: [Olena Bondar]
                completion: quiz
                formOfAddress: informal
                certificate:
                  de: Mit einem Nachmittag im Wald.
                  en: With an afternoon in the woods.
                keep:
                  translation-missing: The English text follows in spring.
                """;
        var sample = new SamplePackage(folder).append("course.yaml", keys).delete("welcome/en.md");
        var definition = sample.load().course().definition();
        var yaml = CourseYaml.write(definition);
        keys.lines().forEach(line -> assertTrue(yaml.contains(line + "\n"), line));
        assertEquals(definition, CourseYaml.read(yaml));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    learningOutcomes: [LO4.2.99]   | 25 learning-outcome-unknown
                    learningOutcomes: [4.2.01]     | 25 learning-outcome-unknown
                    learningOutcomes: [LO4.1.01]   | 25 learning-outcome-elsewhere
                    learningOutcomes: []           | 25 value-malformed
                    completion: all                | 25 value-malformed
                    formOfAddress: du              | 25 value-malformed
                    'certificate: { de: Im Wald }' | 25 language-missing
                    'keep: { no-rule: Why }'       | 25 keep-unknown
                    'keep: { raw-html: Why }'      | 25 keep-unknown
                    'keep: { keep-unused: Why }'   | 25 keep-unknown
                    'keep: { link-text: }'         | 25 value-malformed
                    """)
    void whatMayBeLeftOutIsChecked(String line, String finding) {
        var sample = new SamplePackage(folder).append("course.yaml", line + "\n");
        assertTrue(
                sample.findings().contains("course.yaml:" + finding),
                () -> sample.findings().toString());
    }

    @Test
    void theSentenceOnTheCertificateHasToFit() {
        var line = "certificate: { de: %s, en: Trees }\n".formatted("a".repeat(201));
        assertEquals(
                List.of("course.yaml:25 text-too-long"),
                new SamplePackage(folder).append("course.yaml", line).findings());
    }

    @Test
    void completionByQuizNeedsAQuiz() {
        var sample =
                new SamplePackage(folder)
                        .change("course.yaml", ", kind: quiz", "")
                        .append("course.yaml", "completion: quiz\n");
        assertEquals(List.of("course.yaml:25 completion-without-quiz"), sample.findings());
    }

    @Test
    void aUnitCannotBeNamedLikeTheFolderOfThePictures() {
        var sample =
                new SamplePackage(folder)
                        .append("course.yaml", "      - { id: media, minutes: 5 }\n");
        assertTrue(sample.findings().contains("course.yaml:25 duplicate-id"));
    }

    private static List<String> expected(String findings) {
        return Stream.of(findings.split(", ")).map(finding -> "course.yaml:" + finding).toList();
    }

    private static UnitDefinition withSources(String title) {
        var day = LocalDate.of(2026, 1, 31);
        return new UnitDefinition(
                "a",
                5,
                UnitDefinition.Kind.LESSON,
                QuizRules.NONE,
                List.of(
                        new Source(title, Optional.of(title), "https://example.org/#a?b=1", day),
                        new Source(title, Optional.empty(), "http://example.org", day)));
    }

    private static CourseDefinition withTitle(CourseDefinition old, String title) {
        return new CourseDefinition(
                old.id(),
                "de",
                old.level(),
                old.audiences(),
                old.formOfAddress(),
                old.competences(),
                old.learningOutcomes(),
                old.license(),
                old.authors(),
                old.reviewers(),
                old.passingScore(),
                old.completion(),
                old.cover(),
                Map.of(
                        "de",
                        new CourseText(title, title, List.of(title, title), Optional.of(title))),
                List.of(
                        new CourseDefinition.Module(
                                "a", Map.of("de", title), List.of(withSources(title)))),
                new TreeMap<>(Map.of("link-text", title)));
    }
}
