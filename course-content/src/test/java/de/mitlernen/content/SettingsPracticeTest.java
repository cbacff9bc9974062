package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.mitlernen.content.SettingsPractice.Group;
import de.mitlernen.content.SettingsPractice.Selection;
import de.mitlernen.content.SettingsPractice.Switch;

import org.junit.jupiter.api.Test;

import java.util.List;

class SettingsPracticeTest {

    private static final String SETTINGS =
            """
            ### Anzeige

            - [ ] => [x] Große *Schrift*
            - [x] Automatisch
            - Aus nach: 30 Sekunden | *5 Minuten | +1 Minute

            ### Töne

            - Lautstärke: *leise | laut
            """;

    @Test
    void settingsAreFoundInOnePositionAndLeftInAnother() {
        var parsed = parsed(SETTINGS);
        assertEquals(List.of(), parsed.findings());
        assertEquals(
                new SettingsPractice(
                        List.of(
                                new Group(
                                        new Html("Anzeige"),
                                        List.of(
                                                new Switch(
                                                        new Html("Große <em>Schrift</em>"), 0, 1),
                                                new Switch(new Html("Automatisch"), 1, 1),
                                                new Selection(
                                                        new Html("Aus nach"),
                                                        List.of(
                                                                "30 Sekunden",
                                                                "5 Minuten",
                                                                "1 Minute"),
                                                        1,
                                                        2))),
                                new Group(
                                        new Html("Töne"),
                                        List.of(
                                                new Selection(
                                                        new Html("Lautstärke"),
                                                        List.of("leise", "laut"),
                                                        0,
                                                        0))))),
                parsed.body());
        assertEquals(
                "2 groups: switch 0 to 1, switch 1 to 1, choice 2 to 3 of 3; choice 1 to 1 of 2",
                parsed.body().shape());
    }

    @Test
    void aSettingTellsWhatStandsThereAndOneThingIsToBeChanged() {
        assertFindings(SETTINGS.replace("*leise", "leise"), "11 gap-choices");
        assertFindings(SETTINGS.replace("laut", "*laut"), "11 gap-choices");
        assertFindings(SETTINGS.replace("30 Sekunden", "+30 Sekunden"), "7 gap-choices");
        assertFindings(
                SETTINGS.replace("- [x] Automatisch", "- Automatisch"), "6 option-malformed");
        assertFindings(
                SETTINGS.replace("Automatisch", "Automatisch\n  > Ja"), "6 option-malformed");
        assertFindings(SETTINGS.replace("### Töne", "###"), "9 part-malformed");
        assertFindings(SETTINGS + "\n### Akku\n", "13 too-few-options");
        assertFindings(SETTINGS.replace("[ ] => ", "").replace("+", ""), "0 nothing-to-change");
    }

    @Test
    void itIsTidiedAndItsSignsAreNotRead() {
        assertEquals(
                SETTINGS.strip(),
                ParsedExercise.tidy(
                        "settings-practice",
                        SETTINGS.replace("\n\n-", "\n-")
                                .replace(" => ", "=>")
                                .replace("[x] Auto", "[X]  Auto")
                                .replace(" | ", "|")
                                .replace("*5", "* 5")));
        assertEquals(
                """
                Anzeige

                - Große *Schrift*
                - Automatisch
                - Aus nach: 30 Sekunden |5 Minuten |1 Minute

                Töne

                - Lautstärke:leise | laut
                """,
                new SettingsSyntax().prose(SETTINGS));
    }

    private static void assertFindings(String body, String... findings) {
        assertEquals(List.of(findings), parsed(body).findings(), body);
    }

    private static ParsedExercise parsed(String body) {
        return ParsedExercise.of("settings-practice", body);
    }
}
