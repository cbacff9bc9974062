package de.mitlernen.certificate;

import de.mitlernen.certificates.GlyphCoverage;
import de.mitlernen.web.Language;
import de.mitlernen.web.Messages;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The name that a learner types for a certificate. */
final class RecipientName {
    private static final int LONGEST = 120;

    /** A letter with more marks than a certificate prints. */
    private static final Pattern TOWER_OF_MARKS = Pattern.compile("\\P{M}?\\p{M}{5,}");

    private RecipientName() {}

    static String tidy(String typed) {
        return typed.strip().replaceAll("\\s+", " ");
    }

    /** Why this name cannot be printed, and what to do. */
    static Optional<String> problem(String name, Messages messages, Language language) {
        if (name.codePoints().noneMatch(Character::isLetter)) {
            return Optional.of(messages.get(language, "certificate.name.missing"));
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            return Optional.of(messages.get(language, "certificate.name.tooLong", LONGEST));
        }
        var tower = TOWER_OF_MARKS.matcher(name);
        if (tower.find()) {
            return Optional.of(
                    messages.get(language, "certificate.name.unprintable", tower.group()));
        }
        var missing = GlyphCoverage.missing(name);
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        var characters = missing.stream().map(Character::toString).collect(Collectors.joining(" "));
        return Optional.of(messages.get(language, "certificate.name.unprintable", characters));
    }
}
