package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.mitlernen.content.Exercise.Feedback;
import de.mitlernen.content.Exercise.Outcome;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;
import java.util.Optional;

class ExplanationTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <p>Genau. Die Adresse steht oben.</p>|<p>Die Adresse steht oben.</p>
                    <p>Gut so, Anna! Sie <em>steht</em> oben.</p>|<p>Sie <em>steht</em> oben.</p>
                    <p>Die Adresse steht oben. Genau.</p>|<p>Die Adresse steht oben. Genau.</p>
                    <p>Genau.</p>|''
                    <p>Genau.</p> <p>Sie steht oben.</p>|<p>Sie steht oben.</p>
                    <p>تمامًا. العنوان في الأعلى.</p>|<p>العنوان في الأعلى.</p>
                    """)
    void nobodyIsPraisedForWhatTheyWereShown(String right, String explanation) {
        var feedback = new Feedback(Optional.empty(), Map.of(Outcome.RIGHT, new Html(right)));
        assertEquals(explanation, feedback.explanation().value());
    }
}
