package de.mitlernen.content.check;

import de.mitlernen.content.Rule;

import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.JLanguageTool;
import org.languagetool.language.SimpleGerman;
import org.languagetool.rules.RuleMatch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of LanguageTool for German easy to read that are right more often than not. Only this
 * class loads LanguageTool: some seconds and 120 MB of heap. For one thread at a time.
 */
final class GermanGrammar {

    /**
     * What is found.
     *
     * @param sentence its index
     */
    record Match(Rule rule, int sentence, String message) {}

    /** LanguageTool's rules, by its names, and what they are here. */
    private enum Advice {
        GENITIV(
                Rule.SIMPLE_GENITIVE,
                "“%s” is a genitive. Say it with “von”: “das Handy von Jonas”"),
        KONJUNKTIV(
                Rule.SIMPLE_SUBJUNCTIVE,
                "“%s” is a subjunctive. Say what is, or begin with “Vielleicht”"),
        PASSIV(
                Rule.SIMPLE_PASSIVE,
                "“%s” is a passive. Say who does it: “Das Amt schickt den Brief”"),
        PRAETERITUM(
                Rule.SIMPLE_PAST_TENSE,
                "“%s” is the simple past. Say it in the perfect: “hat gekauft”"),
        RELATIVSAETZE(
                Rule.SIMPLE_RELATIVE_CLAUSE,
                "A relative clause begins with “%s”. Make it a sentence of its own");

        private final Rule rule;
        private final String message;

        Advice(Rule rule, String message) {
            this.rule = rule;
            this.message = message;
        }

        Match in(int sentence, String words) {
            return new Match(rule, sentence, message.formatted(words.replaceFirst("^[\\s,]+", "")));
        }
    }

    private static final Set<String> RULES =
            Stream.of(Advice.values()).map(Advice::name).collect(Collectors.toSet());

    private static final String MEDIOPUNKT = "·";

    /** Without a full stop, LanguageTool reads on. */
    private static final String END = ".\n\n";

    private final JLanguageTool languageTool = new JLanguageTool(new SimpleGerman());

    GermanGrammar() {
        for (var rule : languageTool.getAllRules()) {
            if (RULES.contains(rule.getId())) {
                languageTool.enableRule(rule.getId());
            } else {
                languageTool.disableRule(rule.getId());
            }
        }
    }

    /** Checks all sentences of a text at once: each call has its costs. */
    List<Match> check(List<String> sentences) {
        var text = new StringBuilder();
        var indices = new TreeMap<Integer, Integer>();
        for (var sentence : sentences) {
            indices.put(text.length(), indices.size());
            text.append(sentence.replace(MEDIOPUNKT, "").replace('\n', ' ').strip()).append(END);
        }
        return matches(text.toString())
                .filter(match -> !isDoubtful(match))
                .map(match -> translated(match, text, indices))
                .toList();
    }

    private Stream<RuleMatch> matches(String text) {
        try {
            return languageTool.check(text).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Match translated(
            RuleMatch match, CharSequence text, NavigableMap<Integer, Integer> indices) {
        var words = text.subSequence(match.getFromPos(), match.getToPos()).toString();
        return Advice.valueOf(match.getRule().getId())
                .in(indices.floorEntry(match.getFromPos()).getValue(), words);
    }

    /**
     * Most German verb forms can be several things, and LanguageTool reports some that hardly ever
     * are what it takes them for: “bitte”, “löschen”, “schaltet”, “der Passwort-Manager”.
     */
    private static boolean isDoubtful(RuleMatch match) {
        var words =
                Stream.of(match.getSentence().getTokensWithoutWhitespace())
                        .filter(word -> word.getStartPos() >= match.getFromPosSentence())
                        .filter(word -> word.getEndPos() <= match.getToPosSentence())
                        .toList();
        return switch (Advice.valueOf(match.getRule().getId())) {
            case GENITIV -> words.stream().anyMatch(GermanGrammar::isMasculineSubject);
            case KONJUNKTIV ->
                    words.stream().anyMatch(word -> isPolite(word) || mayBePresent(word));
            case PRAETERITUM -> words.stream().anyMatch(GermanGrammar::mayBePresent);
            case PASSIV, RELATIVSAETZE -> false;
        };
    }

    private static boolean isMasculineSubject(AnalyzedTokenReadings word) {
        return word.matchesPosTagRegex("SUB:NOM:SIN:MAS.*");
    }

    private static boolean isPolite(AnalyzedTokenReadings word) {
        return word.getToken().matches("(?iu)bitte|möchte\\w*");
    }

    private static boolean mayBePresent(AnalyzedTokenReadings word) {
        return word.matchesPosTagRegex("VER:.*(PRÄ|INF|IMP).*|VER:MOD:.*PRT.*");
    }
}
