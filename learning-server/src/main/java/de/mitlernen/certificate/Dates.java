package de.mitlernen.certificate;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;

import de.mitlernen.web.Language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;

/** Days as people of this city read them. */
public final class Dates {
    private static final ZoneId CITY = ZoneId.of("Europe/Berlin");

    private Dates() {}

    /** The day of a moment, in words. */
    public static String day(Instant moment, Language language) {
        var format = DateFormat.getDateInstance(DateFormat.LONG, language.locale());
        format.setTimeZone(TimeZone.getTimeZone(CITY.getId()));
        return format.format(Date.from(moment));
    }

    static LocalDate date(Instant moment) {
        return LocalDate.ofInstant(moment, CITY);
    }
}
