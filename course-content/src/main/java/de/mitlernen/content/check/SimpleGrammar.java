package de.mitlernen.content.check;

import de.mitlernen.content.Finding;

import org.jspecify.annotations.Nullable;

import java.util.stream.Stream;

/** German easy to read: what needs a grammar. The first text loads it, which takes a second. */
final class SimpleGrammar implements TextRule {

    private @Nullable GermanGrammar grammar;

    @Override
    public Stream<Finding> check(CheckedText text) {
        return text.isSimpleGerman()
                ? text.sentences().stream().flatMap(sentence -> check(sentence, text))
                : Stream.empty();
    }

    private Stream<Finding> check(Sentence sentence, CheckedText text) {
        return grammar().check(sentence.own()).stream()
                .map(match -> text.finding(match.rule(), sentence.line(), match.message()));
    }

    private GermanGrammar grammar() {
        var loaded = grammar;
        if (loaded == null) {
            loaded = new GermanGrammar();
            grammar = loaded;
        }
        return loaded;
    }
}
