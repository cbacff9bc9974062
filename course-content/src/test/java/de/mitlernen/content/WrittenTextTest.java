package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.mitlernen.content.check.CourseChecker;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** What stands outside the text of units is checked as that text is. */
class WrittenTextTest {

    @TempDir Path folder;

    private SamplePackage sample;

    @BeforeEach
    void writeSample() {
        sample = new SamplePackage(folder);
    }

    @Test
    void titlesSummariesAndAimsInEasyGermanAreFoundByTheirLine() {
        sample.change(
                        "course.yaml",
                        "  en: Trees\n",
                        "  en: Trees\n  de-simple: Baumkundeunterricht\n")
                .change(
                        "course.yaml",
                        "  en: What trees are.\n",
                        "  en: What trees are.\n  de-simple: Der Baum wird gefällt.\n")
                .change(
                        "course.yaml",
                        "  en: [recognise a tree, plant a tree, water a tree]\n",
                        """
                          en: [recognise a tree, plant a tree, water a tree]
                          de-simple:
                            - einen Baum sehen
                            - 4,5 Bäume gießen
                            - einen Baum pflanzen
                        """)
                .change("course.yaml", "en: Basics }", "en: Basics, de-simple: Teil III }");
        assertEquals(
                List.of(
                        "13 simple-long-word",
                        "17 simple-passive",
                        "23 simple-number",
                        "27 simple-roman-numeral"),
                found("course.yaml"));
    }

    @Test
    void theTitleOfAUnitIsFoundByItsLine() {
        sample.change("welcome/de.md", "title: ", "title: www.example.org ");
        assertEquals(List.of("2 markdown-mistyped"), found("welcome/de.md"));
    }

    private List<String> found(String file) {
        return CourseChecker.check(folder).stream()
                .filter(finding -> finding.file().equals(file))
                .map(finding -> finding.line() + " " + finding.rule())
                .toList();
    }
}
