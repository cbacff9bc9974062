package de.mitlernen.content;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a file of a package says in one language.
 *
 * @param path of the file inside the package
 * @param language BCP 47
 * @param level of the course in DigComp 3.0, 1 to 8
 * @param prose in the order of reading
 */
public record WrittenText(String path, String language, int level, List<Prose> prose) {

    public WrittenText {
        prose = List.copyOf(prose);
    }

    /** A unit with its title. */
    static WrittenText of(UnitFile file, int level) {
        var prose = new ArrayList<Prose>();
        prose.add(Prose.plain(file.text().title(), file.keys().getOrDefault("title", 1)));
        prose.addAll(Prose.of(file));
        return new WrittenText(file.path(), file.language(), level, prose);
    }

    /** What {@code course.yaml} says in each language of the course. */
    static Stream<WrittenText> of(YamlMapping yaml, CourseDefinition course) {
        return course.texts().keySet().stream()
                .map(
                        language ->
                                new WrittenText(
                                        PackageLayout.DEFINITION,
                                        language,
                                        course.level(),
                                        prose(yaml, language)));
    }

    private static List<Prose> prose(YamlMapping yaml, String language) {
        var ofCourse =
                Stream.of("title", "summary", "outcomes", "certificate")
                        .flatMap(key -> yaml.mappingIfPresent(key).stream());
        var ofModules =
                yaml.mappings("modules").stream()
                        .flatMap(module -> module.mappingIfPresent("title").stream());
        return Stream.concat(ofCourse, ofModules).flatMap(text -> text.prose(language)).toList();
    }
}
