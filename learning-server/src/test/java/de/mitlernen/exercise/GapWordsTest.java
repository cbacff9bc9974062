package de.mitlernen.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.mitlernen.content.Html;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    'Es ist Tag. Eine Seite lädt man '|.|Eine Seite lädt man
                    'Eins zwei drei vier <em>fünf</em> sechs sieben &amp; acht '|.|vier fünf sechs sieben &amp; acht
                    '. Das geht '|.|Das geht
                    ''|' ist heute groß. Morgen nicht.'|… ist heute groß.
                    'Gut. '|' ist groß.'|… ist groß.
                    '. '|' ist eins zwei drei vier fünf sechs'|… ist eins zwei drei vier fünf
                    'هل هذا صحيح؟ نعم '|.|نعم
                    """)
    void aGapIsKnownByTheWordsOfItsSentence(String before, String after, String words) {
        assertEquals(words, GapWords.of(new Html(before), new Html(after)).value());
    }
}
