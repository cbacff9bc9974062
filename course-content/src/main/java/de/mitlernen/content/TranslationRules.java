package de.mitlernen.content;

import org.commonmark.node.Text;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Translations keep up with their original, and each says of itself only what can be so. */
final class TranslationRules {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final int WORDS_OF_A_SENTENCE = 5;

    private final UnitFile source;
    private final UnitText original;
    private final Findings findings;

    TranslationRules(UnitFile source, Findings findings) {
        this.source = source;
        this.original = source.text().canonical();
        this.findings = findings;
    }

    /** Checks the original or a translation of it. */
    void check(UnitFile file) {
        boolean isSource = file.path().equals(source.path());
        refuseMisplaced(file, isSource);
        reportUnknownIds(file);
        if (!isSource) {
            var translation = file.text().canonical();
            translation.staleAgainst(original).forEach(id -> reportStale(file, id));
            reportUntouched(file);
        }
    }

    /** A translation notes what it was translated from, so that a later change is noticed. */
    static void checkNotes(UnitFile file, CourseDefinition course, Findings findings) {
        if (!file.language().equals(course.sourceLanguage())
                && file.text().editing().translatedFrom().isEmpty()
                && !findings.anyErrorIn(file.path())) {
            findings.report(
                    file.path(),
                    0,
                    Rule.TRANSLATION_NOT_NOTED,
                    "Nothing tells which original this translates. Run check --write, which notes"
                            + " it");
        }
    }

    private void refuseMisplaced(UnitFile file, boolean isSource) {
        var editing = file.text().editing();
        var misplaced =
                new TreeMap<>(
                        isSource
                                ? Map.of(
                                        "translatedFrom", !editing.translatedFrom().isEmpty(),
                                        "machineTranslated", editing.machineTranslated())
                                : Map.of("minorEdits", !editing.minorEdits().isEmpty()));
        misplaced.forEach(
                (key, stands) -> {
                    if (stands) {
                        file.key(key, findings)
                                .report(
                                        Rule.KEY_MISPLACED,
                                        "“%s” belongs into %s. Delete it here"
                                                .formatted(
                                                        key,
                                                        isSource ? "translations" : source.path()));
                    }
                });
    }

    private void reportUnknownIds(UnitFile file) {
        var editing = file.text().editing();
        var known = file.text().hashes().keySet();
        var hashes =
                Map.of(
                        "translatedFrom", editing.translatedFrom(),
                        "minorEdits", editing.minorEdits());
        hashes.forEach(
                (key, ids) ->
                        ids.keySet().stream()
                                .filter(id -> !known.contains(id))
                                .forEach(id -> reportUnknownId(file, key + "." + id)));
    }

    private void reportUnknownId(UnitFile file, String key) {
        file.key(key, findings)
                .report(
                        Rule.HASH_WITHOUT_BLOCK,
                        "No block is called “%s”. Delete this line"
                                .formatted(key.substring(key.indexOf('.') + 1)));
    }

    private void reportStale(UnitFile file, String id) {
        var noted = file.text().editing().translatedFrom().getOrDefault(id, "");
        findings.report(
                file.path(),
                lineOf(file, id),
                Rule.TRANSLATION_STALE,
                "“%s” has changed in %s. Update it here and delete the line “%s: %s”. If only a typo was mended there, %s"
                        .formatted(id, source.path(), id, noted, minorEdit(id, noted)));
    }

    /** The lines that say so, and where they belong: a key must not stand twice. */
    private String minorEdit(String id, String noted) {
        var hashes = new ArrayList<>(original.minorEdits(id));
        hashes.add(original.minorEdit(id, noted));
        var line = "  %s: %s".formatted(id, hashes);
        var written = source.text().editing().minorEdits();
        if (written.isEmpty()) {
            return "add below state: in %s:\nminorEdits:\n%s".formatted(source.path(), line);
        }
        return "%s minorEdits: in %s:\n%s"
                .formatted(
                        written.containsKey(id) ? "change its line below" : "add below",
                        source.path(),
                        line);
    }

    /** Blocks that are still word for word the original, in another language. */
    private void reportUntouched(UnitFile file) {
        if (primary(file).equals(primary(source))) {
            return;
        }
        var blocks = file.text().blocks();
        for (int index = 0; index < blocks.size(); index++) {
            var block = blocks.get(index);
            if (source.text().blocks().contains(block) && hasSentence(block)) {
                file.opening(index, findings)
                        .report(
                                Rule.TRANSLATION_UNTOUCHED,
                                "“%s” reads as in %s. Translate it"
                                        .formatted(block.id(), source.path()));
            }
        }
    }

    /** The language without script, region and variant: German easy to read is German. */
    private static String primary(UnitFile file) {
        return file.language().replaceFirst("-.*", "");
    }

    /** Names and addresses are the same in all languages. */
    private static boolean hasSentence(Block block) {
        return Markdown.nodes(Markdown.text(block.markdown()))
                        .filter(Text.class::isInstance)
                        .map(node -> ((Text) node).getLiteral())
                        .mapToLong(text -> WORD.matcher(text).results().count())
                        .sum()
                >= WORDS_OF_A_SENTENCE;
    }

    private static int lineOf(UnitFile file, String id) {
        var ids = file.text().blocks().stream().map(Block::id).toList();
        return ids.contains(id) ? file.lines().get(ids.indexOf(id)) : 1;
    }
}
