package de.mitlernen.content.check;

import de.mitlernen.content.Rule;

import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.JLanguageTool;
import org.languagetool.language.SimpleGerman;
import org.languagetool.rules.RuleMatch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of LanguageTool for German easy to read that are right more often than not. Only this
 * class loads LanguageTool: about 0.5 s and 100 MB of heap. For one thread at a time.
 */
final class GermanGrammar {

    /** What is found in a sentence. */
    record Match(Rule rule, String message) {}

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

        Match on(String words) {
            return new Match(rule, message.formatted(words.replaceFirst("^[\\s,]+", "")));
        }
    }

    private static final Set<String> RULES =
            Stream.of(Advice.values()).map(Advice::name).collect(Collectors.toSet());

    private static final String MEDIOPUNKT = "·";

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

    List<Match> check(String sentence) {
        var words = sentence.replace(MEDIOPUNKT, "");
        try {
            return languageTool.check(words).stream()
                    .filter(match -> !isDoubtful(match))
                    .map(
                            match ->
                                    Advice.valueOf(match.getRule().getId())
                                            .on(words.substring(match.getFromPos(), match.getToPos())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** “bitte”, “wollte” and “löschen” may be subjunctives, and hardly ever are. */
    private static boolean isDoubtful(RuleMatch match) {
        return match.getRule().getId().equals(Advice.KONJUNKTIV.name())
                && Stream.of(match.getSentence().getTokensWithoutWhitespace())
                        .filter(token -> token.getStartPos() >= match.getFromPos())
                        .filter(token -> token.getEndPos() <= match.getToPos())
                        .anyMatch(GermanGrammar::mayBeIndicative);
    }

    private static boolean mayBeIndicative(AnalyzedTokenReadings token) {
        return token.getToken().toLowerCase(Locale.GERMAN).startsWith("möcht")
                || token.matchesPosTagRegex("VER:.*(PRÄ|PRT|INF).*");
    }
}
