package de.mitlernen.content;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What some courses offer together. */
record CourseOffer(List<Course> courses) {

    /** Exercises that are like what one meets outside of the course. */
    private static final Set<String> SIMULATIONS =
            Set.of("inbox", "form-practice", "scenario", "settings-practice", "password-workshop");

    static CourseOffer bundled() {
        return new CourseOffer(
                CoursePackages.bundled().values().stream()
                        .map(reading -> ((Reading.Loaded) reading).course())
                        .toList());
    }

    List<String> withFewerTypesOfExercisesThan(int types) {
        return courses.stream()
                .filter(course -> types(course).count() < types)
                .map(Course::id)
                .toList();
    }

    Set<String> simulationsInFewerCoursesThan(int number) {
        var uses = idsBy(CourseOffer::types);
        return SIMULATIONS.stream()
                .filter(simulation -> uses.getOrDefault(simulation, Set.of()).size() < number)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Units at whose end words are explained without a heading above them. */
    List<String> unitsWithWordsWithoutHeading() {
        return courses.stream()
                .flatMap(course -> course.units().entrySet().stream())
                .filter(unit -> !unit.getValue().values().stream().allMatch(CourseOffer::isHeaded))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isHeaded(UnitText unit) {
        var blocks = unit.blocks().reversed();
        var before =
                blocks.stream().dropWhile(block -> block.kind().equals(TermText.KIND)).findFirst();
        return !blocks.getFirst().kind().equals(TermText.KIND)
                || before.stream().allMatch(block -> block.markdown().startsWith("## "));
    }

    /** Of DigComp, by number. */
    Set<String> competences() {
        return idsBy(course -> course.definition().competences().stream()).keySet();
    }

    /** The areas of DigComp, 1 to 5. */
    Set<String> areas() {
        return competences().stream()
                .map(number -> number.substring(0, 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** In Markdown: which courses there are, and which courses touch a competence. */
    String table() {
        var head =
                """
                # Courses and competences

                Made from the `course.yaml` of each bundled course by `BundledCoursesTest` with \
                `-Dupdate=true`. Competences are those of \
                [DigComp 3.0](https://joint-research-centre.ec.europa.eu/digcomp/digcomp-framework_en).

                | course | level | for | languages | competences |
                | --- | --- | --- | --- | --- |
                """;
        var competences = idsBy(course -> course.definition().competences().stream());
        var byCompetence =
                competences.entrySet().stream()
                        .map(entry -> row(entry.getKey(), String.join(", ", entry.getValue())));
        return head
                + courses.stream().map(CourseOffer::row).collect(Collectors.joining())
                + "\n| competence | courses |\n| --- | --- |\n"
                + byCompetence.collect(Collectors.joining());
    }

    private static String row(Course course) {
        var definition = course.definition();
        var audiences =
                definition.audiences().stream()
                        .map(audience -> audience.name().toLowerCase(Locale.ROOT));
        return row(
                course.id(),
                String.valueOf(definition.level()),
                audiences.collect(Collectors.joining(", ")),
                String.join(", ", definition.texts().keySet()),
                definition.competences().stream().sorted().collect(Collectors.joining(", ")));
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static Stream<String> types(Course course) {
        return course.units().values().stream()
                .flatMap(texts -> texts.values().stream())
                .flatMap(text -> text.blocks().stream())
                .filter(Block::isExercise)
                .map(Block::kind)
                .distinct();
    }

    /** The ids of the courses that have something of a kind. */
    private SortedMap<String, Set<String>> idsBy(Function<Course, Stream<String>> kinds) {
        var ids = new TreeMap<String, Set<String>>();
        for (var course : courses) {
            kinds.apply(course)
                    .forEach(
                            kind ->
                                    ids.computeIfAbsent(kind, _ -> new TreeSet<>())
                                            .add(course.id()));
        }
        return ids;
    }
}
