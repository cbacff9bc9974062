package de.mitlernen.content;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** Reads a day that is not still to come, such as 2026-01-31. */
final class PastDay {

    /** Where each day begins first. */
    private static final ZoneOffset FIRST_DAYBREAK = ZoneOffset.ofHours(14);

    private PastDay() {}

    /**
     * Reads the day under a key.
     *
     * @param future what to report of a day that is still to come
     * @return 1970-01-01 for what is malformed and was reported
     */
    static LocalDate read(YamlMapping yaml, String key, Rule future) {
        try {
            var day = LocalDate.parse(yaml.text(key));
            if (day.isAfter(LocalDate.now(FIRST_DAYBREAK))) {
                yaml.at(key).report(future, "This day is still to come. Write one in the past");
            }
            return day;
        } catch (DateTimeParseException _) {
            yaml.at(key).report(Rule.VALUE_MALFORMED, "Write a day such as 2026-01-31");
            return LocalDate.EPOCH;
        }
    }
}
