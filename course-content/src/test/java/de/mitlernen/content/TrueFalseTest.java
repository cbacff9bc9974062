package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.mitlernen.content.TrueFalse.Statement;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class TrueFalseTest {

    @Test
    void statementsAreTrueOrNotAndSayWhy() {
        var parsed =
                parsed(
                        """
                        - (true) Eichen werden *alt*
                          > Bis zu tausend Jahre.
                        - (False) Pilze
                          sind Bäume
                        """);
        assertEquals(List.of(), parsed.findings());
        assertEquals(
                new TrueFalse(
                        List.of(
                                new Statement(
                                        new Html("Eichen werden <em>alt</em>"),
                                        true,
                                        Optional.of(new Html("<p>Bis zu tausend Jahre.</p>"))),
                                new Statement(
                                        new Html("Pilze\nsind Bäume"), false, Optional.empty()))),
                parsed.body());
    }

    @Test
    void languagesShareWhichStatementsAreTrue() {
        assertEquals("3 statements, true: 1 and 3", shape("- (true) a\n- (false) b\n- (true) c"));
        assertEquals("2 statements, true: none", shape("- (false) a\n- (false) b"));
    }

    @Test
    void aStatementSaysWhetherItIsTrue() {
        assertEquals(List.of("3 option-malformed"), parsed("- (wahr) a\n- (true) b\n").findings());
        assertEquals(List.of("4 option-empty"), parsed("- (true) a\n- (false)").findings());
        assertEquals(List.of("0 too-few-options"), parsed("- (true) a").findings());
        assertEquals(List.of("3 feedback-empty"), parsed("- (true) a\n  >\n- (true) b").findings());
    }

    @Test
    void itsSignsAreTidiedAndNotRead() {
        assertEquals(
                "- (true) a\n  > b\n- (false) c",
                ParsedExercise.tidy("true-false", "- (TRUE)  a \n\n    >b\n\n- (false)c"));
        assertEquals("- a\n- b\n", new TrueFalseSyntax().prose("- (true) a\n- (False) b\n"));
    }

    private static String shape(String body) {
        return parsed(body).body().shape();
    }

    private static ParsedExercise parsed(String body) {
        return ParsedExercise.of("true-false", body);
    }
}
