package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.mitlernen.content.Scenario.Ending;
import de.mitlernen.content.Scenario.Scene;
import de.mitlernen.content.Scenario.Way;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class ScenarioTest {

    private static final String STORY =
            """
            ### call
            Es *klingelt*.

            - Zuhören => listening
            - Auflegen => quiet

            ### listening
            Eine Stimme.

            - Doch
              auflegen => quiet
            - Weiter zuhören => listening
            - Zahlen => paid

            ### quiet [good]
            Stille.

            ### paid [not-yet]
            Das Geld ist fort.
            """;

    @Test
    void aStoryIsScenesAndWays() {
        var parsed = parsed(STORY);
        assertEquals(List.of(), parsed.findings());
        var scenes = ((Scenario) parsed.body()).scenes();
        assertEquals(
                new Scene(
                        "call",
                        new Html("<p>Es <em>klingelt</em>.</p>"),
                        List.of(
                                new Way(new Html("Zuhören"), "listening"),
                                new Way(new Html("Auflegen"), "quiet")),
                        Optional.empty()),
                scenes.getFirst());
        assertEquals(new Html("Doch\nauflegen"), scenes.get(1).ways().getFirst().text());
        assertEquals(Optional.of(Ending.NOT_YET), scenes.get(3).ending());
        assertEquals(
                "call [listening, quiet], listening [quiet, listening, paid], quiet [good],"
                        + " paid [not-yet]",
                parsed.body().shape());
    }

    @Test
    void theShortestWayToAnEndIsFound() {
        var story = (Scenario) parsed(STORY).body();
        assertEquals(Optional.of(List.of(1)), story.pathTo(Ending.GOOD));
        assertEquals(Optional.of(List.of(0, 2)), story.pathTo(Ending.NOT_YET));
        var calm = (Scenario) parsed(STORY.replace("[not-yet]", "[good]")).body();
        assertEquals(Optional.empty(), calm.pathTo(Ending.NOT_YET));
    }

    @Test
    void everySceneIsReachedAndLeadsToAnEnd() {
        assertFindings("### a [good]\nEnde.", "0 too-few-options");
        assertFindings(
                STORY.replace("=> paid", "=> piad"), "9 scene-unknown", "20 scene-unreachable");
        assertFindings(STORY.replace("- Zahlen => paid\n", ""), "19 scene-unreachable");
        assertFindings(STORY.replace(" [not-yet]", ""), "20 story-stuck");
        assertFindings(
                STORY.replace("- Auflegen => quiet", "- Warten => call")
                        .replaceAll("- Doch\\s+auflegen => quiet\n|- Zahlen => paid\n", ""),
                "0 no-right-option",
                "3 story-stuck",
                "9 story-stuck",
                "14 scene-unreachable",
                "17 scene-unreachable");
        assertFindings(STORY.replace("[good]", "[not-yet]"), "0 no-right-option");
    }

    @Test
    void aSceneHasAnIdATextAndWaysOrAnEnd() {
        assertFindings(
                STORY.replace("### paid", "### call"),
                "9 scene-unknown",
                "20 duplicate-id",
                "20 scene-unreachable");
        assertFindings(
                STORY.replace("[not-yet]", "[bad]"),
                "9 scene-unknown",
                "20 part-malformed",
                "20 scene-unreachable");
        assertFindings(STORY.replace("Stille.", ""), "17 option-empty");
        assertFindings(
                STORY.replace("Stille.", "Stille.\n\n- Weiter => paid"), "17 part-malformed");
        assertFindings(
                STORY.replace("- Zahlen => paid", "- Zahlen"),
                "15 option-malformed",
                "20 scene-unreachable");
    }

    @Test
    void itIsTidiedAndItsSignsAreNotRead() {
        var tidy = STORY.replaceAll("(?m)^(###.*)$", "$1\n").strip();
        assertEquals(tidy, ParsedExercise.tidy("scenario", STORY));
        assertEquals(
                tidy,
                ParsedExercise.tidy(
                        "scenario", STORY.replace(" => ", "   =>").replace(" [", "[") + "\n\n"));
        assertEquals(
                "\nText\n\n- Weiter\n\n",
                new ScenarioSyntax().prose("### a\nText\n\n- Weiter => b\n### b [good]\n"));
    }

    private static void assertFindings(String body, String... findings) {
        assertEquals(List.of(findings), parsed(body).findings(), body);
    }

    private static ParsedExercise parsed(String body) {
        return ParsedExercise.of("scenario", body);
    }
}
