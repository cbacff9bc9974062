package de.mitlernen.content.check;

import de.mitlernen.content.Finding;

import java.util.stream.Stream;

/** German easy to read: what needs a grammar. The first text loads it, which takes seconds. */
final class SimpleGrammar implements TextRule {

    @Override
    public Stream<Finding> check(CheckedText text) {
        return text.isSimpleGerman() ? find(text) : Stream.empty();
    }

    private Stream<Finding> find(CheckedText text) {
        var sentences = text.sentences();
        return GermanGrammar.get().check(sentences.stream().map(Sentence::own).toList()).stream()
                .map(
                        match ->
                                text.finding(
                                        match.rule(),
                                        sentences.get(match.sentence()).line(),
                                        match.message()));
    }
}
