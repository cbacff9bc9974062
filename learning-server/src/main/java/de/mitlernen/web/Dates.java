package de.mitlernen.web;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Style;
import com.ibm.icu.util.TimeZone;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;

/** Days and times as people of this city read them. */
public final class Dates {
    private static final ZoneId CITY = ZoneId.of("Europe/Berlin");

    /**
     * A unit in which somebody tells how long ago something was.
     *
     * @param most from so many on, a larger unit is told
     */
    private record Unit(ChronoUnit measure, RelativeUnit words, long most) {}

    private static final List<Unit> UNITS =
            List.of(
                    new Unit(ChronoUnit.DAYS, RelativeUnit.DAYS, 14),
                    new Unit(ChronoUnit.WEEKS, RelativeUnit.WEEKS, 9),
                    new Unit(ChronoUnit.MONTHS, RelativeUnit.MONTHS, 24),
                    new Unit(ChronoUnit.YEARS, RelativeUnit.YEARS, Long.MAX_VALUE));

    private Dates() {}

    /** The day of a moment, in words. */
    public static String day(Instant moment, Language language) {
        return format(DateFormat.getDateInstance(DateFormat.LONG, language.locale()), moment);
    }

    /** A day, in words. */
    public static String day(LocalDate day, Language language) {
        return day(day.atStartOfDay(CITY).toInstant(), language);
    }

    /** The day and the time of a moment, in words. */
    public static String dayAndTime(Instant moment, Language language) {
        return format(
                DateFormat.getDateTimeInstance(
                        DateFormat.LONG, DateFormat.SHORT, language.locale()),
                moment);
    }

    private static String format(DateFormat format, Instant moment) {
        format.setTimeZone(TimeZone.getTimeZone(CITY.getId()));
        return format.format(Date.from(moment));
    }

    /** The day of a moment. */
    public static LocalDate date(Instant moment) {
        return LocalDate.ofInstant(moment, CITY);
    }

    /** How long ago a moment was, as a sentence begins: "3 months ago", or "Today". */
    public static String ago(Instant moment, Instant now, Language language) {
        var format =
                RelativeDateTimeFormatter.getInstance(
                        language.locale(),
                        null,
                        Style.LONG,
                        DisplayContext.CAPITALIZATION_FOR_BEGINNING_OF_SENTENCE);
        var past = date(moment).until(date(now), ChronoUnit.DAYS) > 0;
        return past
                ? last(date(moment), date(now), format)
                : format.format(Direction.THIS, AbsoluteUnit.DAY);
    }

    private static String last(LocalDate then, LocalDate now, RelativeDateTimeFormatter format) {
        for (var unit : UNITS) {
            var count = then.until(now, unit.measure);
            if (count < unit.most) {
                return format.format((double) count, Direction.LAST, unit.words);
            }
        }
        throw new IllegalArgumentException(then + " is too long ago");
    }
}
