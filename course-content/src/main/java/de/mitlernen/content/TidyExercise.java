package de.mitlernen.content;

import de.mitlernen.content.ItemReader.Form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The Markdown of an exercise with its parts spaced and indented in one way. */
final class TidyExercise {

    /** What cannot stand behind {@code @right} in the same line. */
    private static final Pattern BLOCK = Pattern.compile("([-*+>|#]|\\d+[.)]|```|~~~).*");

    private TidyExercise() {}

    static String of(Block block) {
        var sections = new ExerciseSections(block.markdown(), new Findings().in(block.id()));
        var parts = new ArrayList<String>();
        parts.addAll(head(block.kind(), sections.head()));
        sections.texts().forEach((name, text) -> parts.add(section(name, TidyText.of(text))));
        return String.join("\n\n", parts) + "\n";
    }

    private static List<String> head(String kind, Passage head) {
        var form = Form.ofKind(kind);
        if (form.isEmpty()) {
            return List.of(TidyText.of(head.text()));
        }
        int question = head.linesBefore(form.get()::begins);
        var items = Item.read(head.after(question), new Findings().in(""));
        return List.of(
                TidyText.of(head.first(question).text()),
                IntStream.range(0, items.size())
                        .mapToObj(index -> form.get().write(items.get(index), index))
                        .collect(Collectors.joining("\n")));
    }

    private static String section(String name, String text) {
        boolean ownLine = BLOCK.matcher(text.lines().findFirst().orElse("")).matches();
        return "@" + name + (ownLine ? "\n" : " ") + text;
    }
}
