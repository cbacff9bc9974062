package de.mitlernen.content;

import java.util.ArrayList;
import java.util.regex.Pattern;

/** The Markdown of an exercise with its parts spaced and indented in one way. */
final class TidyExercise {

    /** What cannot stand behind {@code @right} in the same line. */
    private static final Pattern BLOCK = Pattern.compile("([-*+>|#]|\\d+[.)]|```|~~~).*");

    private TidyExercise() {}

    static String of(Block block) {
        var kind = ExerciseKind.of(block);
        var place = new Findings().in(block.id());
        var sections = ExerciseSections.read(block.markdown(), kind, place);
        var head = sections.head();
        int question = head.linesBefore(kind.syntax::begins);
        var parts = new ArrayList<String>();
        parts.add(TidyText.of(head.first(question).text()));
        parts.add(kind.syntax.tidy(head.after(question)));
        parts.removeIf(String::isEmpty);
        sections.texts().forEach((name, text) -> parts.add(section(name, TidyText.of(text))));
        return String.join("\n\n", parts) + "\n";
    }

    private static String section(String name, String text) {
        boolean ownLine = BLOCK.matcher(text.lines().findFirst().orElse("")).matches();
        return "@" + name + (ownLine ? "\n" : " ") + text;
    }
}
