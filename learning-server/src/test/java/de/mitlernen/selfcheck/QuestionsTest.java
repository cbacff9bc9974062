package de.mitlernen.selfcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Site;
import de.mitlernen.selfcheck.Question.Task;
import de.mitlernen.web.Language;
import de.mitlernen.web.Messages;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The questions: along the areas of DigComp, each with its words. */
class QuestionsTest {
    private static final Path WORDS =
            Path.of("src/main/resources/de/mitlernen/selfcheck/messages_de.properties");
    private static final String PREFIX = "question.";

    @Test
    void theyAreFewEnoughToAnswerInAFewMinutes() {
        assertEquals(5, Part.ALL.size());
        assertEquals(20, Part.ALL.stream().flatMap(Part::questions).count());
        assertEquals(20, Part.ALL.stream().flatMap(Part::questions).distinct().count());
    }

    @Test
    void eachAsksForACompetenceOfItsArea() {
        var messages = new Messages(Site.FEATURES);
        for (var part : Part.ALL) {
            assertEquals(part, Part.of(part.area()));
            part.questions()
                    .map(question -> Question.competence(question.id()))
                    .forEach(
                            number -> {
                                assertTrue(number.startsWith(part.area() + "."), number);
                                var key = "catalog.competence." + number;
                                assertTrue(messages.has(Language.DEFAULT, key), number);
                            });
        }
    }

    @Test
    void eachHasItsWordsAndNoWordsAreLeftOver() throws IOException {
        var needed =
                Part.ALL.stream()
                        .flatMap(Part::questions)
                        .flatMap(QuestionsTest::keys)
                        .collect(Collectors.toCollection(TreeSet::new));
        try (var lines = Files.lines(WORDS)) {
            var written =
                    lines.map(line -> line.split("=", 2)[0])
                            .filter(key -> key.startsWith(PREFIX))
                            .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(needed, written);
        }
    }

    private static Stream<String> keys(Question question) {
        var key = PREFIX + question.id();
        return question instanceof Task
                ? Stream.of(key, key + ".a", key + ".b", key + ".c", key + ".tip")
                : Stream.of(key);
    }

    @Test
    void everyTaskHasASolution() {
        for (var part : Part.ALL) {
            assertTrue(part.task().answers().contains(part.task().solution()));
            assertNotEquals(Task.UNSURE, part.task().solution());
        }
    }

    @Test
    void everyAreaHasAKindSentenceForEveryLevel() {
        var messages = new Messages(Site.FEATURES);
        for (var part : Part.ALL) {
            for (var level : Level.values()) {
                var key = "selfcheck.profile." + part.area() + "." + level.key();
                assertTrue(messages.has(Language.DEFAULT, key), key);
            }
        }
    }

    @Test
    void aPetalIsLargerTheMoreSomebodyCanDo() {
        var outlines =
                Stream.of(Level.values())
                        .map(level -> new Profile(Part.of(1).answers(level)))
                        .map(profile -> Flower.of(profile, Optional.empty()).petals().getFirst())
                        .toList();
        assertEquals(4, outlines.stream().map(Flower.Petal::outline).distinct().count());
        var tips = outlines.stream().map(petal -> -petal.y()).toList();
        assertEquals(tips.stream().sorted().toList(), tips);
        assertEquals(List.of(0), outlines.stream().map(Flower.Petal::x).distinct().toList());
    }

    @Test
    void anAreaOfWhichNothingIsKnownHasNoPetal() {
        var flower = Flower.of(new Profile(Part.of(1).answers(Level.ALONE)), Optional.empty());
        assertEquals(
                List.of(true, false, false, false, false),
                flower.petals().stream().map(petal -> petal.outline() != null).toList());
        assertTrue(flower.petals().stream().allMatch(petal -> petal.before() == null));
    }
}
