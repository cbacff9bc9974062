package de.mitlernen.privacy;

import de.mitlernen.mail.Letter;
import de.mitlernen.mail.Letter.Action;
import de.mitlernen.web.Dates;
import de.mitlernen.web.Language;
import de.mitlernen.web.Messages;

import java.time.LocalDate;
import java.util.List;

/** Tells holders of accounts what will be deleted, and how to keep it. */
public final class RetentionLetters {
    private final Messages messages;
    private final String origin;

    /**
     * Leads to this platform.
     *
     * @param origin its scheme and authority
     */
    public RetentionLetters(Messages messages, String origin) {
        this.messages = messages;
        this.origin = origin;
    }

    /**
     * The letter before an account is deleted.
     *
     * @param day on which it will be
     */
    Letter warning(String email, Language language, LocalDate day) {
        return new Letter(
                email,
                language,
                messages.get(language, "privacy.warning.subject"),
                List.of(
                        messages.get(language, "privacy.warning.text", Dates.day(day, language)),
                        messages.get(language, "privacy.warning.otherwise")),
                new Action(
                        messages.get(language, "privacy.warning.press"),
                        origin + "/" + language.tag() + "/sign-in"));
    }
}
