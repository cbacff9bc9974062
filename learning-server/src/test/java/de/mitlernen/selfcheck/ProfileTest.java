package de.mitlernen.selfcheck;

import static de.mitlernen.selfcheck.Level.ALONE;
import static de.mitlernen.selfcheck.Level.NOT_YET;
import static de.mitlernen.selfcheck.Level.SHOW_OTHERS;
import static de.mitlernen.selfcheck.Level.WITH_HELP;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ProfileTest {
    private static final List<String> SAFETY =
            List.of("4.1-updates", "4.2-passwords", "4.2-fake-message");
    private static final String TASK = "4.2-real-address";

    @ParameterizedTest
    @CsvSource({
        "not-yet, not-yet, not-yet, NOT_YET",
        "not-yet, not-yet, with-help, NOT_YET",
        "not-yet, with-help, with-help, WITH_HELP",
        "with-help, with-help, show-others, ALONE",
        "alone, alone, show-others, ALONE",
        "not-yet, alone, show-others, ALONE",
        "alone, show-others, show-others, SHOW_OTHERS"
    })
    void theLevelOfAnAreaIsTheMeanOfWhatWasSaid(String a, String b, String c, Level level) {
        assertEquals(Optional.of(level), safety(List.of(a, b, c)).level(4));
    }

    @Test
    void inDoubtSomebodyCanDoMore() {
        assertEquals(Optional.of(WITH_HELP), safety(List.of("not-yet", "with-help")).level(4));
    }

    @Test
    void whatWasLeftOutDoesNotCount() {
        assertEquals(Optional.of(SHOW_OTHERS), safety(List.of("show-others")).level(4));
    }

    @Test
    void nothingIsKnownOfAnAreaWithoutAnswers() {
        var profile = safety(List.of("alone"));
        assertEquals(Optional.empty(), profile.level(1));
        assertEquals(Optional.empty(), new Profile(Map.of()).level(4));
    }

    @Test
    void aTaskAloneTellsTooLittle() {
        assertEquals(Optional.empty(), new Profile(Map.of(TASK, "a")).level(4));
    }

    @Test
    void aSolvedTaskRaisesAndNeverLowers() {
        var nearly = List.of("not-yet", "not-yet", "with-help");
        assertEquals(Optional.of(NOT_YET), safety(nearly).level(4));
        assertEquals(Optional.of(WITH_HELP), with("a", nearly).level(4));
        var high = List.of("show-others", "show-others", "show-others");
        assertEquals(Optional.of(SHOW_OTHERS), with("a", high).level(4));
    }

    @Test
    void anUnsolvedTaskOnlyKeepsFromTheHighestLevel() {
        for (var answer : List.of("b", "c", "unsure")) {
            var high = List.of("show-others", "show-others", "show-others");
            assertEquals(Optional.of(ALONE), with(answer, high).level(4));
            var low = List.of("not-yet", "not-yet", "not-yet");
            assertEquals(Optional.of(NOT_YET), with(answer, low).level(4));
        }
    }

    @Test
    void aCompetenceHasItsOwnLevelOrThatOfItsArea() {
        var profile = safety(List.of("show-others", "not-yet", "not-yet"));
        assertEquals(Optional.of(SHOW_OTHERS), profile.level("4.1"));
        assertEquals(Optional.of(NOT_YET), profile.level("4.2"));
        assertEquals(Optional.of(WITH_HELP), profile.level("4.4"));
        assertEquals(Optional.empty(), profile.level("1.1"));
    }

    @Test
    void answersToQuestionsThatAreNoLongerAskedStillCount() {
        var profile = new Profile(Map.of("4.3-breaks-from-the-screen", "alone"));
        assertEquals(Optional.of(ALONE), profile.level(4));
    }

    @Test
    void answersThatNobodyKnowsAnyMoreArePassedOver() {
        var profile = new Profile(Map.of("4.1-updates", "perhaps", "4.2-passwords", "alone"));
        assertEquals(Optional.of(ALONE), profile.level(4));
    }

    private static Profile with(String taskAnswer, List<String> said) {
        var answers = new HashMap<>(safety(said).answers());
        answers.put(TASK, taskAnswer);
        return new Profile(answers);
    }

    private static Profile safety(List<String> said) {
        var answers = new HashMap<String, String>();
        for (int i = 0; i < said.size(); i++) {
            answers.put(SAFETY.get(i), said.get(i));
        }
        return new Profile(answers);
    }
}
