package de.mitlernen.catalog;

import de.mitlernen.content.Course;
import de.mitlernen.content.CourseDefinition;
import de.mitlernen.content.CourseDefinition.CourseText;
import de.mitlernen.content.CourseDefinition.UnitDefinition;
import de.mitlernen.content.Exercise;
import de.mitlernen.content.Medium;
import de.mitlernen.content.RenderedBlock;
import de.mitlernen.content.RenderedBlock.ExerciseBlock;
import de.mitlernen.content.Term;
import de.mitlernen.content.UnitRenderer;
import de.mitlernen.content.UnitText;
import de.mitlernen.web.Language;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A published version of a course: immutable, in memory, rendered once per unit and language.
 * Thread-safe.
 */
public final class PublishedCourse {
    private final Course course;
    private final int version;
    private final Function<String, Map<String, String>> labels;
    private final Map<String, UnitContent> rendered = new ConcurrentHashMap<>();
    private final Map<String, List<Term>> glossaries = new ConcurrentHashMap<>();

    /**
     * A unit in the language that suits a reader best.
     *
     * @param language tag of the text's language, which may differ from the page's
     * @param terms that the text links to
     */
    public record UnitContent(
            String language, UnitText text, List<RenderedBlock> blocks, List<Term> terms) {
        public List<Exercise> exercises() {
            return blocks.stream()
                    .filter(ExerciseBlock.class::isInstance)
                    .map(block -> ((ExerciseBlock) block).exercise())
                    .toList();
        }
    }

    /** The course's own words in the language that suits a reader best. */
    public record Translation(String language, CourseText text) {}

    /**
     * Holds a course that was read from the database.
     *
     * @param labels language tag → what stands above call-outs
     */
    PublishedCourse(Course course, int version, Function<String, Map<String, String>> labels) {
        this.course = course;
        this.version = version;
        this.labels = labels;
    }

    public String id() {
        return course.id();
    }

    public int version() {
        return version;
    }

    public CourseDefinition definition() {
        return course.definition();
    }

    public List<UnitDefinition> units() {
        return definition().units().toList();
    }

    public Optional<UnitDefinition> unit(String id) {
        return definition().units().filter(unit -> unit.id().equals(id)).findFirst();
    }

    public Translation translation(Language language) {
        var tag = best(language, definition().texts());
        return new Translation(tag, Objects.requireNonNull(definition().texts().get(tag)));
    }

    /** The title of a unit, for lists. */
    public String unitTitle(String unitId, Language language) {
        var texts = texts(unitId);
        return Objects.requireNonNull(texts.get(best(language, texts))).title();
    }

    public UnitContent content(String unitId, Language language) {
        var texts = texts(unitId);
        var tag = best(language, texts);
        return rendered.computeIfAbsent(
                unitId + "/" + tag, any -> render(tag, Objects.requireNonNull(texts.get(tag))));
    }

    /** All terms that the course explains, in its order. */
    public List<Term> glossary(Language language) {
        return glossary(translation(language).language());
    }

    private List<Term> glossary(String tag) {
        return glossaries.computeIfAbsent(tag, any -> List.copyOf(course.glossary(any).values()));
    }

    Optional<Medium> medium(String path) {
        return Optional.ofNullable(course.media().get(path));
    }

    /** The address of a file of this version; it never changes. */
    public String mediaUrl(String path) {
        return "/media/%s/%d/%s".formatted(id(), version, path);
    }

    private Map<String, UnitText> texts(String unitId) {
        return Objects.requireNonNull(course.units().get(unitId));
    }

    private UnitContent render(String tag, UnitText text) {
        var renderer = new UnitRenderer(course, tag, this::mediaUrl, labels.apply(tag));
        var terms = glossary(tag).stream().filter(term -> linksTo(text, term)).toList();
        return new UnitContent(tag, text, renderer.render(text), terms);
    }

    private static boolean linksTo(UnitText text, Term term) {
        return text.blocks().stream()
                .anyMatch(block -> block.markdown().contains("](term:" + term.id() + ")"));
    }

    private String best(Language language, Map<String, ?> byLanguage) {
        return language.contentOrder().stream()
                .filter(byLanguage::containsKey)
                .findFirst()
                .orElse(definition().sourceLanguage());
    }
}
