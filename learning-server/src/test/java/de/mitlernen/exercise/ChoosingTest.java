package de.mitlernen.exercise;

import static de.mitlernen.exercise.Samples.MULTIPLE;
import static de.mitlernen.exercise.Samples.SPOTS;
import static de.mitlernen.exercise.Samples.WORDS;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import de.mitlernen.content.Exercise;
import de.mitlernen.exercise.ChoiceInteraction.Choice;
import de.mitlernen.exercise.ChoiceInteraction.OptionView;
import de.mitlernen.exercise.ExerciseViews.State;
import de.mitlernen.exercise.HotspotInteraction.Hotspot;
import de.mitlernen.exercise.HottextInteraction.Hottext;
import de.mitlernen.web.Language;
import de.mitlernen.web.Messages;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is shown of exercises in which one chooses: options, words in a text, spots in a picture.
 */
class ChoosingTest {
    private final ExerciseViews views =
            new ExerciseViews(new Messages(List.of("exercise")), new byte[] {1, 2, 3});

    @Test
    void ofWordsAndSpotsOnlyThoseThatWereChosenAreMarked() {
        var words = (Hottext) view(WORDS, marked(WORDS, List.of("0", "2"))).interaction();
        assertEquals(
                Arrays.asList("right", null, "notyet"),
                words.parts().stream()
                        .map(HottextInteraction.PartView::words)
                        .filter(Objects::nonNull)
                        .map(HottextInteraction.WordsView::mark)
                        .toList());
        assertEquals(1, words.found());
        assertEquals(2, words.wanted());
        assertEquals(1, words.others());
        var spots = ((Hotspot) view(SPOTS, marked(SPOTS, List.of("0"))).interaction()).spots();
        assertEquals(
                Arrays.asList("notyet", null, null),
                spots.stream().map(spot -> spot.option().mark()).toList());
    }

    @Test
    void onlyWhatWasChosenIsMarkedAndExplained() {
        var view = view(MULTIPLE, marked(MULTIPLE, List.of("0", "2")));
        var options = options(view).toList();
        assertEquals(Arrays.asList("right", null, "notyet", null), each(options));
        assertNotNull(options.get(2).feedback());
        assertNull(options.get(1).feedback());
    }

    private ExerciseView view(Exercise exercise, State state) {
        var english = Language.find("en").orElseThrow();
        return views.view(exercise, 1, new UUID(0, 1), state, english);
    }

    private static State marked(Exercise exercise, List<String> response) {
        return new State(response, Interaction.of(exercise).mark(response).score(), null, true);
    }

    private static List<String> each(List<OptionView> options) {
        return options.stream().map(OptionView::mark).toList();
    }

    private static Stream<OptionView> options(ExerciseView view) {
        return view.interaction() instanceof Choice choice
                ? choice.options().stream()
                : Stream.of();
    }
}
