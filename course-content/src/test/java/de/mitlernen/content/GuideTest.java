package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.mitlernen.content.check.CourseChecker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the guide shows is a course. */
class GuideTest {

    private static final Pattern FILE =
            Pattern.compile(
                    "(?m)^`([a-z-]+(?:/en\\.md|/wind-en\\.vtt|\\.yaml))`:\\R{2}(`{3,4})\\w*\\R(.*?)\\2\\R",
                    Pattern.DOTALL);

    /** A row of the table of types. */
    private static final Pattern TYPE = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");

    private static final Map<String, String> MEDIA =
            Map.of(
                    "media/oak.svg",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"360\"/>",
                    "media/wind.webm",
                    "\u001AEß£",
                    "media/owl.mp3",
                    "ID3");

    @TempDir Path folder;

    @Test
    void theExampleOfTheGuideIsACourseInCanonicalForm() throws IOException {
        var guide = Files.readString(Path.of("GUIDE.md"));
        var files = FILE.matcher(guide).results().toList();
        assertEquals(
                List.of(
                        "course.yaml",
                        "meeting-an-oak/en.md",
                        "closing-quiz/en.md",
                        "media/wind-en.vtt"),
                files.stream().map(file -> file.group(1)).toList());
        for (var file : files) {
            write(file.group(1), file.group(3).getBytes(UTF_8));
        }
        for (var file : MEDIA.entrySet()) {
            write(file.getKey(), file.getValue().getBytes(ISO_8859_1));
        }
        assertEquals(List.of(), CourseChecker.check(folder));
        var before = CoursePackages.contentHash(folder);
        CoursePackages.rewrite(folder);
        assertEquals(before, CoursePackages.contentHash(folder));
    }

    @Test
    void everyTypeOfExerciseIsExplained() throws IOException {
        var types = TYPE.matcher(Files.readString(Path.of("README.md"))).results();
        assertEquals(
                Set.copyOf(ExerciseKind.NAMES),
                types.map(row -> row.group(1)).collect(Collectors.toSet()));
    }

    private void write(String path, byte[] content) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.write(folder.resolve(path), content);
    }
}
