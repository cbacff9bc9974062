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
 * class loads LanguageTool: some seconds, once, and 120 MB of heap. Safe for many threads.
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
        METAPHERN(Rule.SIMPLE_FIGURE_OF_SPEECH, Advice.WORD_FOR_WORD),
        NEBENSAETZE(Rule.SIMPLE_TWO_STATEMENTS, Advice.SECOND_STATEMENT),
        PASSIV(
                Rule.SIMPLE_PASSIVE,
                "“%s” is a passive. Say who does it: “Das Amt schickt den Brief”"),
        PRAETERITUM(
                Rule.SIMPLE_PAST_TENSE,
                "“%s” is the simple past. Say it in the perfect: “hat gekauft”"),
        RELATIVSAETZE(
                Rule.SIMPLE_RELATIVE_CLAUSE,
                "A relative clause begins with “%s”. Make it a sentence of its own"),
        SCHWIERIGE_WENDUNGEN(Rule.SIMPLE_FIGURE_OF_SPEECH, Advice.WORD_FOR_WORD),
        ZWEI_INFORMATIONSEINHEITEN_PRO_SATZ(Rule.SIMPLE_TWO_STATEMENTS, Advice.SECOND_STATEMENT);

        private static final String SECOND_STATEMENT =
                "With “%s”, the sentence makes two statements. Write a sentence for each";
        private static final String WORD_FOR_WORD =
                "“%s” must not be taken word for word. Say what is meant";

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

    private static final GermanGrammar LOADED = new GermanGrammar();

    private static final String MEDIOPUNKT = "·";

    /** Without a full stop, LanguageTool reads on. */
    private static final String END = ".\n\n";

    private final JLanguageTool languageTool = new JLanguageTool(new SimpleGerman());

    private GermanGrammar() {
        for (var rule : languageTool.getAllRules()) {
            if (RULES.contains(rule.getId())) {
                languageTool.enableRule(rule.getId());
            } else {
                languageTool.disableRule(rule.getId());
            }
        }
    }

    /** The only one, which the first call loads. */
    static GermanGrammar get() {
        return LOADED;
    }

    /** Checks all sentences of a text at once: each call has its costs. */
    synchronized List<Match> check(List<String> sentences) {
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
            case NEBENSAETZE -> words.stream().anyMatch(GermanGrammar::isNoConjunction);
            // “und” and “oder” mostly join two words or two things that one person does.
            case ZWEI_INFORMATIONSEINHEITEN_PRO_SATZ ->
                    words.stream().noneMatch(word -> word.getToken().equals("denn"));
            case METAPHERN, PASSIV, RELATIVSAETZE, SCHWIERIGE_WENDUNGEN -> false;
        };
    }

    private static boolean isMasculineSubject(AnalyzedTokenReadings word) {
        return word.matchesPosTagRegex("SUB:NOM:SIN:MAS.*");
    }

    private static boolean isNoConjunction(AnalyzedTokenReadings word) {
        return word.getToken().matches("(?iu),|ohne|so");
    }

    private static boolean isPolite(AnalyzedTokenReadings word) {
        return word.getToken().matches("(?iu)bitte|möchte\\w*");
    }

    private static boolean mayBePresent(AnalyzedTokenReadings word) {
        return word.matchesPosTagRegex("VER:.*(PRÄ|INF|IMP).*|VER:MOD:.*PRT.*");
    }
}
