package de.mitlernen.mail;

import de.mitlernen.web.Language;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * An e-mail: short paragraphs, and at most one thing to do.
 *
 * @param recipient e-mail address
 * @param paragraphs plain text; the action stands after the first
 * @param action the one thing to do, if there is any
 */
public record Letter(
        String recipient,
        Language language,
        String subject,
        List<String> paragraphs,
        @Nullable Action action) {

    /**
     * What the reader is asked to do.
     *
     * @param url whole address of a page
     */
    public record Action(String label, String url) {}
}
