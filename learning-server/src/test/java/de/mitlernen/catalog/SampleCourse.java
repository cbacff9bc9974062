package de.mitlernen.catalog;

import de.mitlernen.audit.AuditTrail;
import de.mitlernen.content.Course;
import de.mitlernen.content.CourseDefinition;
import de.mitlernen.content.CourseDefinition.Completion;
import de.mitlernen.content.CourseDefinition.CourseText;
import de.mitlernen.content.CourseDefinition.Module;
import de.mitlernen.content.CourseDefinition.UnitDefinition;
import de.mitlernen.content.CoursePackages;
import de.mitlernen.content.Editing;
import de.mitlernen.content.QuizRules;
import de.mitlernen.content.Reading;
import de.mitlernen.content.UnitText;
import de.mitlernen.db.Database;
import de.mitlernen.web.Messages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A small course for tests, in German and English: a lesson, and a closing quiz to be passed. */
public final class SampleCourse {
    public static final String ID = "trees";
    public static final String LESSON = "welcome";
    public static final String QUIZ = "closing-quiz";
    public static final String EASY = "de-simple";

    private SampleCourse() {}

    /** The package as it is. */
    public static Reading.Loaded read() {
        return (Reading.Loaded) CoursePackages.read(folder());
    }

    private static Path folder() {
        try {
            var folder = Objects.requireNonNull(SampleCourse.class.getResource("sample"));
            return Path.of(folder.toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The package after its author changed the German title. */
    public static Reading.Loaded titled(String title) {
        var original = read();
        var course = original.course();
        return new Reading.Loaded(
                new Course(titled(course.definition(), title), course.units(), course.media()),
                List.of(),
                original.contentHash() + title);
    }

    /**
     * The package after its author moved the right answers of single choices to the first place.
     *
     * @param folder an empty one, for the copy
     */
    public static Reading.Loaded withAnswersMoved(Path folder) {
        try (var files = Files.walk(folder())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(folder().relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, withAnswersMoved(Files.readString(file)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return (Reading.Loaded) CoursePackages.read(folder);
    }

    private static String withAnswersMoved(String text) {
        return text.replaceAll("(- \\( \\).*\n)(- \\(x\\).*\n)", "$2$1");
    }

    /** The package after its author decided that the quiz is what counts. */
    public static Reading.Loaded completedByQuiz() {
        var original = read();
        var course = original.course();
        var definition = course.definition();
        return new Reading.Loaded(
                new Course(
                        changed(
                                definition,
                                definition.texts(),
                                Completion.QUIZ,
                                definition.modules()),
                        course.units(),
                        course.media()),
                List.of(),
                original.contentHash() + "-quiz");
    }

    /** The package with a text in German easy to read, on which the work is this far. */
    public static Reading.Loaded inEasyGerman(Editing editing) {
        var original = read();
        var course = original.course();
        var texts = new LinkedHashMap<>(course.definition().texts());
        texts.put(EASY, Objects.requireNonNull(texts.get("de")));
        var units = new HashMap<>(course.units());
        var lesson = new HashMap<>(Objects.requireNonNull(units.get(LESSON)));
        var german = Objects.requireNonNull(lesson.get("de"));
        lesson.put(EASY, new UnitText("Bäume", editing, german.blocks()));
        units.put(LESSON, lesson);
        return new Reading.Loaded(
                new Course(
                        changed(
                                course.definition(),
                                texts,
                                course.definition().completion(),
                                inEasyGerman(course.definition().modules())),
                        units,
                        course.media()),
                List.of(),
                original.contentHash() + editing.state());
    }

    private static List<Module> inEasyGerman(List<Module> modules) {
        return modules.stream()
                .map(
                        it -> {
                            var titles = new LinkedHashMap<>(it.titles());
                            titles.put(EASY, Objects.requireNonNull(titles.get("de")));
                            return new Module(it.id(), titles, it.units());
                        })
                .toList();
    }

    /** The package after its author decided how its quiz is taken; each time a new version. */
    public static Reading.Loaded withQuiz(QuizRules rules) {
        var original = read();
        var course = original.course();
        var definition = course.definition();
        return new Reading.Loaded(
                new Course(
                        changed(
                                definition,
                                definition.texts(),
                                definition.completion(),
                                withQuiz(definition.modules(), rules)),
                        course.units(),
                        course.media()),
                List.of(),
                original.contentHash() + UUID.randomUUID());
    }

    private static List<Module> withQuiz(List<Module> modules, QuizRules rules) {
        return modules.stream()
                .map(it -> new Module(it.id(), it.titles(), withRules(it.units(), rules)))
                .toList();
    }

    private static List<UnitDefinition> withRules(List<UnitDefinition> units, QuizRules rules) {
        return units.stream()
                .map(
                        it ->
                                new UnitDefinition(
                                        it.id(),
                                        it.minutes(),
                                        it.kind(),
                                        it.id().equals(QUIZ) ? rules : it.quiz(),
                                        it.sources()))
                .toList();
    }

    /** A catalogue with nothing but this course. */
    public static Catalog catalogIn(Database database) {
        var catalog = emptyCatalog(database);
        catalog.importPackages(Map.of(ID, read()));
        return catalog;
    }

    /** A server's catalogue before the first import. */
    public static Catalog emptyCatalog(Database database) {
        return new Catalog(
                database,
                new AuditTrail(database, new byte[] {2}),
                new Messages(List.of("catalog")));
    }

    public static PublishedCourse in(Catalog catalog) {
        return catalog.find(ID).orElseThrow();
    }

    private static CourseDefinition titled(CourseDefinition it, String title) {
        var texts = new LinkedHashMap<>(it.texts());
        texts.computeIfPresent(
                "de",
                (tag, text) ->
                        new CourseText(title, text.summary(), text.outcomes(), text.certificate()));
        return changed(it, texts, it.completion(), it.modules());
    }

    private static CourseDefinition changed(
            CourseDefinition it,
            Map<String, CourseText> texts,
            Completion completion,
            List<Module> modules) {
        return new CourseDefinition(
                it.id(),
                it.sourceLanguage(),
                it.level(),
                it.audiences(),
                it.formOfAddress(),
                it.competences(),
                it.learningOutcomes(),
                it.license(),
                it.authors(),
                it.reviewers(),
                it.passingScore(),
                completion,
                it.cover(),
                texts,
                modules,
                it.keep());
    }
}
