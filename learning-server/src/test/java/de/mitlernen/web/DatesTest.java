package de.mitlernen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;

class DatesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T00:30:00Z, Heute",
        "2026-11-24T12:00:00Z, Heute",
        "2026-11-22T22:30:00Z, Vor 1 Tag",
        "2026-11-10T12:00:00Z, Vor 13 Tagen",
        "2026-11-09T12:00:00Z, Vor 2 Wochen",
        "2026-09-22T12:00:00Z, Vor 8 Wochen",
        "2026-09-20T12:00:00Z, Vor 2 Monaten",
        "2026-08-23T12:00:00Z, Vor 3 Monaten",
        "2024-10-23T12:00:00Z, Vor 2 Jahren"
    })
    void howLongAgoSomethingWasIsToldInAUnitThatSuits(Instant then, String words) {
        assertEquals(words, Dates.ago(then, NOW, Language.DEFAULT));
    }

    @ParameterizedTest
    @CsvSource({
        "de-simple, Vor 3 Monaten",
        "en, 3 months ago",
        "pl, 3 miesiące temu",
        "tr, 3 ay önce",
        "ru, 3 месяца назад",
        "uk, 3 місяці тому",
        "ar, قبل 3 أشهر"
    })
    void itIsToldInEveryLanguage(String language, String words) {
        var then = Instant.parse("2026-08-20T12:00:00Z");
        assertEquals(words, Dates.ago(then, NOW, Language.find(language).orElseThrow()));
    }
}
