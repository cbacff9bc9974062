package de.mitlernen.content;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What a file of a package says in one language.
 *
 * @param path of the file inside the package
 * @param language BCP 47
 * @param level of the course in DigComp 3.0, 1 to 8
 * @param drawn of a closing quiz that draws, how many of its exercises are asked; empty: all
 * @param prose in the order of reading
 */
public record WrittenText(
        String path, String language, int level, OptionalInt drawn, List<Prose> prose) {

    public WrittenText {
        prose = List.copyOf(prose);
    }

    /** A unit with its title. */
    static WrittenText of(UnitFile file, CourseDefinition course) {
        var prose = new ArrayList<Prose>();
        prose.add(Prose.plain(file.text().title(), file.keys().getOrDefault("title", 1)));
        prose.addAll(Prose.of(file));
        return new WrittenText(
                file.path(), file.language(), course.level(), drawn(file, course), prose);
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
                                        OptionalInt.empty(),
                                        prose(yaml, language)));
    }

    private static OptionalInt drawn(UnitFile file, CourseDefinition course) {
        return course.units()
                .filter(unit -> unit.id().equals(file.unit()))
                .map(unit -> unit.quiz().draw())
                .findFirst()
                .orElse(OptionalInt.empty());
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
