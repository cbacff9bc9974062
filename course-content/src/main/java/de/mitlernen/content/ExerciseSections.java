package de.mitlernen.content;

import de.mitlernen.content.Exercise.Feedback;
import de.mitlernen.content.Exercise.Outcome;
import de.mitlernen.content.Findings.Place;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/** Divides an exercise at its lines {@code @hint}, {@code @right} and the like. */
final class ExerciseSections {

    private static final Pattern SECTION = Pattern.compile("(?s)@([a-z][a-z-]*)(?:\\s+(.*))?");

    /** The section that every exercise may have. */
    static final String HINT = "hint";

    private final List<String> names;
    private final Place place;
    private final Passage head;
    private final Map<String, Passage> sections = new LinkedHashMap<>();

    private ExerciseSections(String markdown, List<String> names, Place place) {
        this.names = names;
        this.place = place;
        var whole = Passage.of(markdown);
        int headLength = whole.linesBefore(ExerciseSections::beginsSection);
        this.head = whole.first(headLength);
        divide(whole.after(headLength));
    }

    /**
     * @param place of the first line after {@code :::}
     */
    static ExerciseSections read(String markdown, ExerciseKind kind, Place place) {
        return new ExerciseSections(markdown, kind.sections(), place);
    }

    /** The question and what is asked. */
    Passage head() {
        return head;
    }

    Feedback feedback(ExerciseKind kind, BlockHtml html) {
        var after = new EnumMap<Outcome, Html>(Outcome.class);
        for (var outcome : kind.outcomes()) {
            after.put(outcome, html.text(written(outcome.section)));
        }
        var hint =
                sections.containsKey(HINT)
                        ? Optional.of(html.text(written(HINT)))
                        : Optional.<Html>empty();
        return new Feedback(hint, after);
    }

    /** Name → text, as written. */
    SequencedMap<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        sections.forEach((name, section) -> texts.put(name, textOf(section)));
        return texts;
    }

    private void divide(Passage passage) {
        var rest = passage;
        while (!rest.lines().isEmpty()) {
            int length = 1 + rest.after(1).linesBefore(ExerciseSections::beginsSection);
            add(rest.first(length));
            rest = rest.after(length);
        }
    }

    private void add(Passage section) {
        var name = nameOf(section);
        var at = place.plus(section.offset());
        if (!names.contains(name)) {
            at.report(
                    Rule.SECTION_UNKNOWN,
                    "@%s is unknown here. %sWrite @%s"
                            .formatted(
                                    name,
                                    Spelling.suggest(name, names),
                                    String.join(", @", names)));
        } else if (sections.put(name, section) != null) {
            at.report(
                    Rule.SECTION_TWICE,
                    "@%s stands twice in this exercise. Keep one".formatted(name));
        }
    }

    /** The text of a section. One that is empty or missing becomes a finding. */
    String written(String name) {
        var section = Optional.ofNullable(sections.get(name));
        var text = section.map(ExerciseSections::textOf).orElse("");
        if (text.isEmpty()) {
            place.plus(section.map(Passage::offset).orElse(-1))
                    .report(
                            Rule.EXERCISE_WITHOUT_FEEDBACK,
                            "@%s is %s. Write what helps whoever reads it"
                                    .formatted(name, section.isPresent() ? "empty" : "missing"));
        }
        return text;
    }

    private static String nameOf(Passage section) {
        var match = SECTION.matcher(section.lines().getFirst());
        return match.matches() ? match.group(1) : "";
    }

    private static String textOf(Passage section) {
        var text = String.join("\n", section.lines());
        return text.replaceFirst("^@[a-z-]+", "").strip();
    }

    private static boolean beginsSection(String line) {
        return SECTION.matcher(line).matches();
    }
}
