package de.mitlernen.content.check;

import de.mitlernen.content.Finding;
import de.mitlernen.content.Markdown;
import de.mitlernen.content.Rule;

import org.commonmark.node.Image;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An alternative text says what one needs to know from the picture (WCAG 2.2, 1.1.1). */
final class AlternativeTexts implements TextRule {

    private static final Phrases BEGINNINGS = new Phrases("alternative-texts.properties");

    private static final Pattern FILE_NAME =
            Pattern.compile(
                    "(?i)\\S+\\.(svg|png|jpe?g|webp|gif|heic)"
                            + "|(img|dsc|image|screenshot|bild|foto|scan)[\\s_-]*\\d+");

    @Override
    public Stream<Finding> check(CheckedText text) {
        return text.nodes(Image.class).flatMap(image -> check(image, text));
    }

    private static Stream<Finding> check(CheckedText.Placed<Image> image, CheckedText text) {
        var words = Markdown.plainText(image.node()).strip();
        if (FILE_NAME.matcher(words).matches() || isNameOf(image.node(), words)) {
            return Stream.of(
                    text.finding(
                            Rule.ALTERNATIVE_TEXT,
                            image.line(),
                            ("“%s” is the name of a file. Say what one needs to know from the"
                                            + " picture")
                                    .formatted(words)));
        }
        var small = words.toLowerCase(Locale.ROOT);
        return BEGINNINGS.in(text.language()).stream()
                .filter(beginning -> begins(small, beginning))
                .limit(1)
                .map(
                        beginning ->
                                text.finding(
                                        Rule.ALTERNATIVE_TEXT,
                                        image.line(),
                                        ("Leave out “%s”: that it is a picture is said anyway."
                                                        + " Begin with what there is to see")
                                                .formatted(
                                                        words.substring(0, beginning.length()))));
    }

    /** {@code media/phone-buttons.svg} is named by “phone-buttons” or “phone buttons”. */
    private static boolean isNameOf(Image image, String words) {
        var name = image.getDestination().replaceFirst(".*/", "").replaceFirst("\\.[^.]*$", "");
        return words.replace(' ', '-').equalsIgnoreCase(name) && name.contains("-");
    }

    private static boolean begins(String words, String beginning) {
        return words.startsWith(beginning)
                && (words.length() == beginning.length()
                        || !Character.isLetter(words.charAt(beginning.length())));
    }
}
