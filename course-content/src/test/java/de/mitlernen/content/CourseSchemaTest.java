package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The schema by which editors help says the same as the reader. */
class CourseSchemaTest {

    private static final JsonSchema SCHEMA = schema();

    @TempDir Path folder;

    @Test
    void theBundledCoursesFitTheSchema() throws IOException {
        try (var files = Files.walk(Path.of("courses"), 2)) {
            for (var file : files.filter(path -> path.endsWith("course.yaml")).toList()) {
                assertEquals(Set.of(), validate(Files.readString(file)), file::toString);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    'id: trees'              | 'id: Big Trees'
                    'id: trees'              | 'identity: trees'
                    'sourceLanguage: de'     | 'sourceLanguage: fr'
                    'level: 1'               | 'level: 9'
                    'level: 1'               | 'level: high'
                    '[everyone, seniors]'    | '[everyone, cats]'
                    '[everyone, seniors]'    | '[]'
                    '"4.2"'                  | '"4.5"'
                    '"4.2"'                  | '"1.2", "1.3", "2.1", "2.2", "2.3", "2.4"'
                    ', plant a tree'         | ''
                    'passingScore: 0.5'      | 'passingScore: 1.5'
                    'passingScore: 0.5'      | 'completion: all'
                    'passingScore: 0.5'      | 'formOfAddress: du'
                    'passingScore: 0.5'      | 'learningOutcomes: [4.2.01]'
                    'cover: media/tree.svg'  | 'cover: tree.svg'
                    'minutes: 5'             | 'minutes: 0'
                    'kind: quiz'             | 'kind: test'
                    'kind: quiz'             | 'kind: quiz, draw: 0'
                    'kind: quiz'             | 'kind: quiz, feedback: later'
                    'kind: quiz'             | 'kind: quiz, attempts: 3'
                    'kind: quiz'             | 'kind: quiz, shuffle: often'
                    'kind: quiz'             | 'draw: 1'
                    'kind: quiz'             | 'kind: lesson, shuffle: true'
                    'id: welcome'            | 'id: media'
                    '  en: Trees'            | '  English: Trees'
                    'id: trees'              | 'sources: { welcome: [{ title: a, url: a.org, seen: 2026-01-31 }] }'
                    'id: trees'              | 'sources: { welcome: [{ title: a, url: "https://a.org", seen: soon }] }'
                    'id: trees'              | 'sources: { welcome: [] }'
                    """)
    void whatTheReaderRefusesTheSchemaRefuses(String part, String replacement) throws IOException {
        var sample = new SamplePackage(folder).change("course.yaml", part, replacement);
        assertFalse(sample.findings().isEmpty());
        assertFalse(validate(Files.readString(folder.resolve("course.yaml"))).isEmpty());
    }

    @Test
    void theRulesOfAQuizFitTheSchema() throws IOException {
        var rules = "kind: quiz, draw: 1, feedback: deferred, attempts: 3, shuffle: true";
        new SamplePackage(folder).change("course.yaml", "kind: quiz", rules);
        assertEquals(Set.of(), validate(Files.readString(folder.resolve("course.yaml"))));
    }

    @Test
    void theSampleFitsTheSchema() throws IOException {
        new SamplePackage(folder);
        assertEquals(Set.of(), validate(Files.readString(folder.resolve("course.yaml"))));
    }

    private static Set<ValidationMessage> validate(String yaml) {
        return SCHEMA.validate(yaml, InputFormat.YAML);
    }

    private static JsonSchema schema() {
        try {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(Files.readString(Path.of("course.schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
