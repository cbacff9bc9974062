package de.mitlernen.content.check;

import de.mitlernen.content.Finding;
import de.mitlernen.content.Rule;

import org.commonmark.node.Heading;

import java.util.stream.Stream;

/** Headings go down one level at a time; the title is the first level. */
final class HeadingOrder implements TextRule {

    private static final int TITLE = 1;

    @Override
    public Stream<Finding> check(CheckedText text) {
        var findings = Stream.<Finding>builder();
        int level = TITLE;
        for (var heading : text.nodes(Heading.class).toList()) {
            if (heading.node().getLevel() > level + 1) {
                findings.add(finding(heading, level, text));
            }
            level = heading.node().getLevel();
        }
        return findings.build();
    }

    private static Finding finding(
            CheckedText.Placed<Heading> heading, int before, CheckedText text) {
        return text.finding(
                Rule.HEADING_ORDER,
                heading.line(),
                "This heading has level %d, and the one before it level %d. Begin it with %s"
                        .formatted(heading.node().getLevel(), before, "#".repeat(before + 1)));
    }
}
