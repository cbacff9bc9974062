package de.mitlernen.content.check;

import de.mitlernen.content.Finding;
import de.mitlernen.content.Markdown;
import de.mitlernen.content.Rule;

import org.commonmark.node.Link;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A link says where it leads (WCAG 2.2, 2.4.4 and 2.4.9). */
final class LinkTexts implements TextRule {

    private static final Phrases EMPTY_PHRASES = new Phrases("link-texts.properties");

    /** From the first letter to the last one. */
    private static final Pattern WORDS = Pattern.compile("(?s)\\p{L}(?:.*[\\p{L}\\p{M}])?");

    @Override
    public Stream<Finding> check(CheckedText text) {
        var phrases = EMPTY_PHRASES.in(text.language());
        return text.nodes(Link.class)
                .filter(link -> phrases.contains(folded(words(link))))
                .map(
                        link ->
                                text.finding(
                                        Rule.LINK_TEXT,
                                        link.line(),
                                        ("“%s” says nothing to somebody who hears only the links."
                                                        + " Write where the link leads")
                                                .formatted(words(link))));
    }

    private static String words(CheckedText.Placed<Link> link) {
        return Markdown.plainText(link.node()).strip();
    }

    /** In small letters, without arrows and full stops around it. */
    private static String folded(String words) {
        var match = WORDS.matcher(words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        return match.find() ? match.group() : "";
    }
}
