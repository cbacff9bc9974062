package de.mitlernen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "Käse,KAESE",
        "Ka\u0308se,käse",
        "Öl,oel",
        "Übung,Uebung",
        "Straße,strasse",
        "STRASSE,straße",
        "café,CAFE",
        "İzmir,izmir",
        "ışık,ISIK",
        "Żółw,zolw",
        "ŁÓDKA,lodka",
        "Ёж,еж",
        "ґанок,Ґанок",
        "قِطّة,قطة",
        "أمان,امان",
        "Ａ１,a1"
    })
    void spellingsOfOneWordAreTheSame(String one, String other) {
        assertEquals(Spelling.fold(one), Spelling.fold(other));
    }

    @Test
    void otherWordsStayDifferent() {
        assertNotEquals(Spelling.fold("Käse"), Spelling.fold("Kase"));
        assertNotEquals(Spelling.fold("schon"), Spelling.fold("schön"));
    }

    @Test
    void theDotsOfUmlautsMayBeLeftOut() {
        assertEquals(Spelling.foldWithoutDots("Schön"), Spelling.foldWithoutDots("schon"));
        assertEquals(Spelling.foldWithoutDots("Straße"), Spelling.foldWithoutDots("Strasse"));
    }
}
