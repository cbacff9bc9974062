package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.mitlernen.content.Matching.Pair;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class PairSyntaxTest {

    @Test
    void itemsHavePartnersAndSomePartnersHaveNoItem() {
        var parsed =
                matching(
                        """
                        - Eiche => Eichel
                          > Nicht zu essen.
                        - **Buche**
                          im Wald => Buch & Ecker
                        - => Zapfen
                        """);
        assertEquals(List.of(), parsed.findings());
        assertEquals(
                new Matching(
                        List.of(
                                new Pair(
                                        new Html("Eiche"),
                                        0,
                                        Optional.of(new Html("<p>Nicht zu essen.</p>"))),
                                new Pair(
                                        new Html("<strong>Buche</strong>\nim Wald"),
                                        1,
                                        Optional.empty())),
                        List.of("Eichel", "Buch & Ecker", "Zapfen")),
                parsed.body());
    }

    @Test
    void groupsAreNamedByTheirItems() {
        var parsed = sorting("- Pilz => Kein Baum\n- Eiche => Baum\n- Moos => Kein Baum");
        assertEquals(List.of(), parsed.findings());
        assertEquals(
                new Sorting(
                        List.of(
                                new Pair(new Html("Pilz"), 0, Optional.empty()),
                                new Pair(new Html("Eiche"), 1, Optional.empty()),
                                new Pair(new Html("Moos"), 0, Optional.empty())),
                        List.of("Kein Baum", "Baum")),
                parsed.body());
    }

    @Test
    void anArrowMayStandInAnItem() {
        var parsed = matching("- `a=>b` => Funktion\n- b => c");
        assertEquals(
                "<code dir=\"ltr\">a=&gt;b</code>",
                ((Matching) parsed.body()).pairs().getFirst().text().value());
    }

    @Test
    void languagesShareWhatBelongsTogether() {
        assertEquals(
                "3 partners, right: 1, 2", matching("- a => x\n- b => y\n- => z").body().shape());
        assertEquals(
                "2 groups, right: 1, 2, 1", sorting("- a => x\n- b => y\n- c => x").body().shape());
    }

    @Test
    void anItemNeedsWhatBelongsToIt() {
        assertEquals(
                List.of("5 option-malformed", "6 option-malformed"),
                matching("- a => x\n- b => y\n- c\nd => z").findings());
        assertEquals(List.of("4 option-empty"), matching("- a => x\n- b =>").findings());
    }

    @Test
    void thereIsSomethingToThinkAbout() {
        assertEquals(List.of("0 too-few-options"), matching("- a => x\n- => y").findings());
        assertEquals(List.of("0 too-few-options"), sorting("- a => x\n- b => x").findings());
        assertEquals(List.of("0 too-few-options"), matching("").findings());
    }

    @Test
    void feedbackBelongsToAnItem() {
        assertEquals(
                List.of("5 feedback-misplaced"),
                matching("- a => x\n- b => y\n- => z\n  > Nein.").findings());
        assertEquals(List.of("3 feedback-empty"), matching("- a => x\n  >\n- b => y").findings());
    }

    @Test
    void blanksAreBroughtIntoLine() {
        assertEquals(
                "- a => x\n  > b\n- c\n  d => y\n- => z",
                ParsedExercise.tidy(
                        "matching", "-   a=>  x\n\n    >b\n\n- c \n   d => y\n\n-  =>z"));
    }

    private static ParsedExercise matching(String body) {
        return ParsedExercise.of("matching", body);
    }

    private static ParsedExercise sorting(String body) {
        return ParsedExercise.of("sorting", body);
    }
}
