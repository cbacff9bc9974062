package de.mitlernen.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.NaughtyStrings;
import de.mitlernen.web.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

class LearningCodesTest {
    static final List<Language> LANGUAGES = Language.OFFERED;

    private final LearningCodes codes = new LearningCodes(new byte[] {1, 2, 3});
    private final UUID learner = Ids.next();

    @Test
    void aLearnerKeepsTheCode() {
        assertEquals(codes.of(learner, 0).indexes(), codes.of(learner, 0).indexes());
        assertArrayEquals(codes.of(learner, 0).hash(), codes.of(learner, 0).hash());
        assertEquals(6, codes.of(learner, 0).indexes().size());
    }

    @Test
    void everyLearnerHasAnotherCode() {
        var seen = new HashSet<List<Integer>>();
        for (int i = 0; i < 10_000; i++) {
            assertTrue(seen.add(codes.of(Ids.next(), 0).indexes()));
        }
    }

    @Test
    void withoutTheSecretNobodyKnowsTheCode() {
        var other = new LearningCodes(new byte[] {1, 2, 4}).of(learner, 0);
        assertNotEquals(codes.of(learner, 0).indexes(), other.indexes());
        var same =
                new LearningCodes(new byte[] {4}).read(codes.of(learner, 0).digits()).orElseThrow();
        assertEquals(codes.of(learner, 0).indexes(), same.indexes());
        assertFalse(Arrays.equals(codes.of(learner, 0).hash(), same.hash()));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void theWordsOfEveryLanguageLeadToTheSameLearner(Language language) {
        for (int i = 0; i < 300; i++) {
            var code = codes.of(Ids.next(), 0);
            var typed = String.join(" ", code.words(language)).toLowerCase(Locale.ROOT);
            var read = codes.read(typed).orElseThrow(() -> new AssertionError(typed));
            assertArrayEquals(code.hash(), read.hash(), typed);
        }
    }

    @Test
    void theDigitsOfAnAddressLeadToTheSameLearner() {
        for (int i = 0; i < 300; i++) {
            var code = codes.of(Ids.next(), 0);
            assertArrayEquals(code.hash(), codes.read(code.digits()).orElseThrow().hash());
        }
        var shouted = " " + codes.of(learner, 0).digits().toUpperCase(Locale.ROOT) + "\n";
        assertArrayEquals(codes.of(learner, 0).hash(), codes.read(shouted).orElseThrow().hash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "123456",
                "400000000000000000",
                "00000000000000000",
                "0000000000000000000",
                "Abend Abteil Adler Abend Abteil",
                "Abend Abteil Adler Abend Abteil Adler Abend",
                "Abend Abteil Adler acorn acrobat airfield",
            })
    void anythingElseIsNoCode(String typed) {
        assertTrue(codes.read(typed).isEmpty());
    }

    @Test
    void nothingThatIsTypedBreaksTheReading() {
        NaughtyStrings.all().forEach(typed -> assertTrue(codes.read(typed).isEmpty(), typed));
        assertTrue(codes.read("Abend ".repeat(50_000)).isEmpty());
    }
}
