package de.mitlernen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an author meets who has a course package checked. */
class CheckTest {
    private static final int NO_ERRORS = 0;
    private static final int ERRORS = 1;
    private static final int COULD_NOT_RUN = 2;

    private static final String COURSE =
            """
            id: trees
            sourceLanguage: de
            level: 1
            audiences: [everyone]
            competences: ["1.1"]
            license: CC-BY-SA-4.0
            authors: [Mitlernen contributors]
            passingScore: 0.5
            cover: media/tree.svg
            title: { de: Bäume }
            summary: { de: Was Bäume sind. }
            outcomes:
              de: [einen Baum erkennen, einen Baum pflanzen, einen Baum gießen]
            modules:
              - id: basics
                title: { de: Grundlagen }
                units:
                  - { id: welcome, minutes: 5 }
            """;

    private static final String UNIT =
            """
            ---
            title: Bäume
            state: draft
            ---

            Mehr steht [hier](https://example.org).
            """;

    @TempDir Path folder;

    @Test
    void warningsAreToldWithTheirReasonAndASummary() throws Exception {
        write("welcome/de.md", UNIT);
        assertEquals(
                List.of(
                        "welcome/de.md:6: warning: link-text: “hier” says nothing to somebody who"
                                + " hears only the links. Write where the link leads",
                        "    why: Who listens often hears only the links of a page, one after the"
                                + " other.",
                        "",
                        "0 errors, 1 warning, 0 kept on purpose"),
                check(NO_ERRORS));
    }

    @Test
    void anErrorMakesItFail() throws Exception {
        write("welcome/de.md", UNIT.replace("https:", "javascript:"));
        var output = check(ERRORS);
        assertTrue(output.getFirst().startsWith("welcome/de.md:6: error: link-unsafe: "));
        assertEquals("1 error, 0 warnings, 0 kept on purpose", output.getLast());
    }

    @Test
    void programsReadTheSameAsJson() throws Exception {
        write("welcome/de.md", UNIT);
        var json = String.join("\n", check(NO_ERRORS, "--json"));
        assertTrue(
                json.startsWith(
                        "{\"findings\":[{\"file\":\"welcome/de.md\",\"line\":6,"
                            + "\"severity\":\"warning\",\"rule\":\"link-text\",\"message\":\"“hier”"),
                json);
        assertTrue(json.contains("\"summary\":{") && json.contains("\"warnings\":1"), json);
    }

    @Test
    void theCanonicalFormIsWrittenOnlyOnRequest() throws Exception {
        write("welcome/de.md", UNIT.replace("Mehr", "Ein Baum.   \n\n\n* Eiche\n\nMehr"));
        var before = Files.readString(folder.resolve("welcome/de.md"));
        check(NO_ERRORS);
        assertEquals(before, Files.readString(folder.resolve("welcome/de.md")));
        check(NO_ERRORS, "--write");
        assertTrue(
                Files.readString(folder.resolve("welcome/de.md")).contains("Ein Baum.\n\n- Eiche"));
    }

    @Test
    void whatCannotBeCheckedIsSaid() throws Exception {
        refused("check");
        refused("check", folder.resolve("nowhere").toString());
        refused("check", folder.toString(), "--fast");
        refused("check", folder.toString(), folder.toString());
    }

    private List<String> check(int exitCode, String... options) throws Exception {
        write("course.yaml", COURSE);
        write("media/tree.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>");
        var arguments = new ArrayList<>(List.of("check", folder.toString()));
        arguments.addAll(List.of(options));
        // Settings with which no server would start: they do not matter here.
        var environment = Map.of("MITLERNEN_DATABASE_URL", "nowhere");
        try (var process = Platform.start(environment, arguments.toArray(String[]::new))) {
            var output = process.output();
            assertEquals(exitCode, process.exitCode(), output::toString);
            assertEquals(List.of(), process.complaints());
            return output;
        }
    }

    private static void refused(String... arguments) throws InterruptedException {
        try (var process = Platform.start(arguments)) {
            assertEquals(COULD_NOT_RUN, process.exitCode());
            assertEquals(List.of(), process.output());
            assertFalse(process.complaints().isEmpty());
        }
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }
}
