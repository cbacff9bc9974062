package de.mitlernen.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.web.Language;
import de.mitlernen.web.Messages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;

class RecipientNameTest {
    private static final Messages MESSAGES = new Messages(List.of("certificate"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Maria Schneider",
                "Jean-Luc O’Neill",
                "Łukasz Müller-Öz",
                "Олена Ковальчук",
                "Мар'яна Під'яблонська",
                "فاطمة الزهراء",
                "Ελένη",
                "अनिता",
                "Nguyễn Thị Ánh",
                "Ö",
                "John Smith III.",
            })
    void namesOfPeopleCanBePrinted(String name) {
        assertEquals(Optional.empty(), problem(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200d", "\u200e\u200f", "\u00ad", "-", "...", "123"})
    void aNameHasLetters(String name) {
        assertEquals(Optional.of("Please enter your name."), problem(name));
    }

    @Test
    void aNameHasRoomOnTheCertificate() {
        assertEquals(Optional.empty(), problem("x".repeat(120)));
        assertTrue(problem("x".repeat(121)).orElseThrow().contains("120"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"李", "😀", "\u202e", "\u0007", "Z\u0316\u0317\u0318\u0319\u031c"})
    void whatCannotBePrintedIsNamed(String character) {
        assertTrue(problem("Li " + character).orElseThrow().contains(character));
    }

    @Test
    void spacesAreTidied() {
        assertEquals("Maria Schneider", RecipientName.tidy("  Maria \t\r\n Schneider "));
    }

    private static Optional<String> problem(String typed) {
        var english = Language.find("en").orElseThrow();
        return RecipientName.problem(RecipientName.tidy(typed), MESSAGES, english);
    }
}
