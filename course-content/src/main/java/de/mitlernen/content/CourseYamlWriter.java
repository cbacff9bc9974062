package de.mitlernen.content;

import de.mitlernen.content.CourseDefinition.Completion;
import de.mitlernen.content.CourseDefinition.CourseText;
import de.mitlernen.content.CourseDefinition.FormOfAddress;
import de.mitlernen.content.CourseDefinition.Module;
import de.mitlernen.content.CourseDefinition.Source;
import de.mitlernen.content.CourseDefinition.UnitDefinition;
import de.mitlernen.content.CourseDefinition.UnitDefinition.Kind;

import org.snakeyaml.engine.v2.nodes.Node;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes {@code course.yaml} in its canonical form. */
final class CourseYamlWriter {

    private final CourseDefinition course;
    private final Map<String, Node> keys = new LinkedHashMap<>();

    private CourseYamlWriter(CourseDefinition course) {
        this.course = course;
    }

    static String write(CourseDefinition course) {
        var writer = new CourseYamlWriter(course);
        writer.putCatalogue();
        writer.putWork();
        writer.putTexts();
        writer.putContents();
        return YamlText.write(YamlNodes.lines(writer.keys));
    }

    private void putCatalogue() {
        keys.put("id", YamlNodes.text(course.id()));
        keys.put("sourceLanguage", YamlNodes.text(course.sourceLanguage()));
        keys.put("level", YamlNodes.number(course.level()));
        keys.put("audiences", YamlNodes.line(course.audiences(), YamlNodes::word));
        if (course.formOfAddress() != FormOfAddress.FORMAL) {
            keys.put("formOfAddress", YamlNodes.word(course.formOfAddress()));
        }
        putLine("competences", course.competences());
        putLine("learningOutcomes", course.learningOutcomes());
    }

    private void putWork() {
        keys.put("license", YamlNodes.text(course.license()));
        putLine("authors", course.authors());
        putLine("reviewers", course.reviewers());
        keys.put("passingScore", YamlNodes.decimal(course.passingScore()));
        if (course.completion() != Completion.ALL_UNITS) {
            keys.put("completion", YamlNodes.word(course.completion()));
        }
        keys.put("cover", YamlNodes.text(course.cover()));
    }

    private void putTexts() {
        keys.put("title", translated(text -> YamlNodes.text(text.title())));
        keys.put("summary", translated(text -> YamlNodes.text(text.summary())));
        keys.put("outcomes", translated(text -> YamlNodes.lines(text.outcomes(), YamlNodes::text)));
        if (course.texts().values().stream().anyMatch(text -> text.certificate().isPresent())) {
            keys.put(
                    "certificate",
                    translated(text -> YamlNodes.text(text.certificate().orElseThrow())));
        }
    }

    private void putContents() {
        keys.put("modules", YamlNodes.lines(course.modules(), CourseYamlWriter::module));
        var sources = new LinkedHashMap<String, Node>();
        course.units()
                .filter(unit -> !unit.sources().isEmpty())
                .forEach(unit -> sources.put(unit.id(), sources(unit)));
        if (!sources.isEmpty()) {
            keys.put(SourceReader.KEY, YamlNodes.lines(sources));
        }
        if (!course.keep().isEmpty()) {
            keys.put(Reasons.KEY, YamlNodes.texts(course.keep()));
        }
    }

    private static Node module(Module module) {
        var keys = new LinkedHashMap<String, Node>();
        keys.put("id", YamlNodes.text(module.id()));
        keys.put("title", YamlNodes.texts(module.titles()));
        keys.put("units", YamlNodes.lines(module.units(), CourseYamlWriter::unit));
        return YamlNodes.lines(keys);
    }

    private static Node unit(UnitDefinition unit) {
        var keys = new LinkedHashMap<String, Node>();
        keys.put("id", YamlNodes.text(unit.id()));
        keys.put("minutes", YamlNodes.number(unit.minutes()));
        if (unit.kind() != Kind.LESSON) {
            keys.put("kind", YamlNodes.word(unit.kind()));
        }
        putRules(keys, unit.quiz());
        return YamlNodes.line(keys);
    }

    private static Node sources(UnitDefinition unit) {
        return YamlNodes.lines(unit.sources(), CourseYamlWriter::source);
    }

    private static Node source(Source source) {
        var keys = new LinkedHashMap<String, Node>();
        keys.put("title", YamlNodes.text(source.title()));
        source.publisher().ifPresent(name -> keys.put("publisher", YamlNodes.text(name)));
        keys.put("url", YamlNodes.text(source.url()));
        keys.put("seen", YamlNodes.text(source.seen().toString()));
        return YamlNodes.line(keys);
    }

    private static void putRules(Map<String, Node> keys, QuizRules rules) {
        rules.draw().ifPresent(draw -> keys.put("draw", YamlNodes.number(draw)));
        if (rules.deferred()) {
            keys.put("feedback", YamlNodes.word(rules.feedback()));
        }
        rules.attempts().ifPresent(most -> keys.put("attempts", YamlNodes.number(most)));
        if (rules.shuffle()) {
            keys.put("shuffle", YamlNodes.yes());
        }
    }

    private Node translated(Function<CourseText, Node> node) {
        var texts = new LinkedHashMap<String, Node>();
        course.texts().forEach((language, text) -> texts.put(language, node.apply(text)));
        return YamlNodes.lines(texts);
    }

    private void putLine(String key, List<String> texts) {
        if (!texts.isEmpty()) {
            keys.put(key, YamlNodes.line(texts, YamlNodes::text));
        }
    }
}
