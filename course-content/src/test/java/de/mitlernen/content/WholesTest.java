package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.mitlernen.content.Wholes.Part;

import org.commonmark.node.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class WholesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Eine E-Mail.                 | E-Mail
                    Die E-Mail-Adresse           | E-Mail
                    ein KI-Bild, ein E-Rezept    | KI-Bild,E-Rezept
                    die U-Bahn und 2-Faktor      | U-Bahn,2-Faktor
                    WLAN-Name, Gabel-Wolke       |
                    KI-Sprachassistentin         |
                    von 10 € auf 12,50 €         | 10 €,12,50 €
                    5 % von 3 GB, 20 kg          | 5 %,3 GB,20 kg
                    ١٢ ٪                         | ١٢ ٪
                    5 Minuten, 3 grüne           |
                    1.000.000 €                  |
                    Datenschutz gelesen *        | gelesen *
                    2 * 3                        |
                    от SMS-ie                    | SMS-ie
                    """)
    void someThingsStayInOneLine(String text, String wholes) {
        assertEquals(
                wholes == null ? "" : wholes,
                Wholes.of(text).stream()
                        .filter(Part::whole)
                        .map(Part::text)
                        .collect(Collectors.joining(",")));
    }

    @Test
    void theTextStaysTheSame() {
        var random = new Random(7);
        var pieces =
                List.of(
                        "E", "-", "Mail", " ", "10", "€", "%", "*", ",", ".", "ة", "ً", "\u00a0",
                        "kg", "😀", "<", "&", "\u2011", "é");
        for (int i = 0; i < 20_000; i++) {
            var text =
                    IntStream.range(0, random.nextInt(12))
                            .mapToObj(_ -> pieces.get(random.nextInt(pieces.size())))
                            .collect(Collectors.joining());
            assertUnchanged(text);
        }
    }

    @Test
    void everyTextOfTheCoursesStaysTheSame() {
        CourseOffer.bundled().courses().stream()
                .flatMap(course -> course.units().values().stream())
                .flatMap(unit -> unit.values().stream())
                .flatMap(unit -> unit.blocks().stream())
                .flatMap(block -> Markdown.nodes(Markdown.text(block.markdown())))
                .filter(Text.class::isInstance)
                .map(text -> ((Text) text).getLiteral())
                .forEach(WholesTest::assertUnchanged);
    }

    private static void assertUnchanged(String text) {
        var parts = Wholes.of(text);
        assertEquals(text, parts.stream().map(Part::text).collect(Collectors.joining()));
        var html = BlockHtml.plain().text(new Text(text)).value();
        assertEquals(escaped(text).strip(), html.replaceAll("</?span[^>]*>", ""));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
