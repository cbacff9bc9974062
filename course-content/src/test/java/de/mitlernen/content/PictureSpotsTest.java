package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.content.ExerciseBody.Option;
import de.mitlernen.content.PictureSpots.Area;
import de.mitlernen.content.PictureSpots.Spot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;

class PictureSpotsTest {

    private static final String PICTURE = "![Eine E-Mail](media/mail.svg)\n\n";

    @Test
    void aSpotIsAnOptionWithAPlace() {
        var read =
                read(
                        PICTURE
                                + "- [x] (10 5.5  60 12) Absender (oben)\n  > Ja.\n"
                                + "- [ ] (0 0 100 100) Logo");
        assertEquals(
                List.of(
                        new Spot(
                                new Area(10, 5.5, 60, 12),
                                new Option(
                                        new Html("Absender (oben)"),
                                        true,
                                        Optional.of(new Html("<p>Ja.</p>")))),
                        new Spot(
                                new Area(0, 0, 100, 100),
                                new Option(new Html("Logo"), false, Optional.empty()))),
                spots(read).spots());
        assertEquals(List.of(), read.findings());
    }

    @Test
    void oneIsChosenWhereOneIsRight() {
        var list = "- [%s] (1 1 1 1) a\n- [x] (1 1 1 1) b";
        assertTrue(spots(read(PICTURE + list.formatted(" "))).single());
        assertFalse(spots(read(PICTURE + list.formatted("x"))).single());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "()",
                "(1 2 3)",
                "(1 2 3 4 5)",
                "(1,2,3,4)",
                "(-1 2 3 4)",
                "(90 0 11 5)",
                "(0 90 5 11)",
                "(1 2 0 4)",
                "(1 2 3 0)",
                "(1 2 3 x)",
                "(1000 1 1 1)"
            })
    void aSpotOutsideThePictureIsFound(String place) {
        var list = "- [x] (1 2 3 4) a\n- [ ] %s b".formatted(place);
        assertEquals(List.of("6 spot-without-place"), read(PICTURE + list).findings());
    }

    @Test
    void withoutItsPictureThereIsNothingToFind() {
        var list = "- [x] (1 2 3 4) a\n- [ ] (5 6 7 8) b";
        assertEquals(List.of("0 spots-without-picture"), read(list).findings());
        assertEquals(
                List.of("0 spots-without-picture"),
                read(PICTURE + "Ein Satz.\n\n" + list).findings());
        assertEquals(
                List.of("3 picture-without-alternative-text"),
                read("![](media/mail.svg)\n\n" + list).findings());
    }

    @Test
    void aSpotKeepsToTheFormOfOptions() {
        var list = "- [x] (1 2 3 4) a\n- (5 6 7 8) b\n- [ ] (1 1 1 1)";
        assertEquals(
                List.of("6 option-malformed", "7 option-empty"), read(PICTURE + list).findings());
        assertEquals(List.of("0 too-few-options"), read(PICTURE).findings());
    }

    @Test
    void readersOfTheTextReadTheNames() {
        var block =
                new Block("one", "picture-spots", false, PICTURE + "- [X] (1 2 3 4) Name (a)\n");
        assertEquals(PICTURE + "- Name (a)\n", Signs.leftOut(block).replaceAll(" +", " "));
    }

    private static ParsedExercise read(String body) {
        return ParsedExercise.of("picture-spots", body);
    }

    private static PictureSpots spots(ParsedExercise read) {
        return (PictureSpots) read.body();
    }
}
