package de.mitlernen.content;

import java.util.Optional;

/**
 * What is read before an exercise is answered: what has happened, and what is asked about it. At
 * least one of the two is there; a simulation may tell what to do without a question.
 *
 * @param situation paragraphs, pictures and the like
 * @param question a paragraph; more where nothing tells the two apart
 */
public record Stem(Optional<Html> situation, Optional<Html> question) {

    static Stem asking(Html question) {
        return new Stem(Optional.empty(), Optional.of(question));
    }

    static Stem telling(Html situation) {
        return new Stem(Optional.of(situation), Optional.empty());
    }
}
