package de.mitlernen.content;

import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Stream;

/** Translations keep up with their original, and each says of itself only what can be so. */
final class TranslationRules {

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
        }
    }

    private void refuseMisplaced(UnitFile file, boolean isSource) {
        var editing = file.text().editing();
        var misplaced =
                isSource
                        ? Map.of(
                                "translatedFrom", !editing.translatedFrom().isEmpty(),
                                "machineTranslated", editing.machineTranslated())
                        : Map.of("minorEdits", !editing.minorEdits().isEmpty());
        misplaced.forEach(
                (key, stands) -> {
                    if (stands) {
                        findings.report(
                                file.path(),
                                1,
                                Rule.KEY_MISPLACED,
                                "“%s” belongs into %s. Delete it here"
                                        .formatted(key, isSource ? "translations" : source.path()));
                    }
                });
    }

    private void reportUnknownIds(UnitFile file) {
        var editing = file.text().editing();
        var known = file.text().hashes().keySet();
        Stream.of(editing.translatedFrom(), editing.minorEdits())
                .flatMap(hashes -> hashes.keySet().stream())
                .filter(id -> !known.contains(id))
                .sorted()
                .forEach(
                        id ->
                                findings.report(
                                        file.path(),
                                        1,
                                        Rule.HASH_WITHOUT_BLOCK,
                                        "No block is called “%s”. Delete its line".formatted(id)));
    }

    private void reportStale(UnitFile file, String id) {
        var noted = file.text().editing().translatedFrom().get(id);
        var minorEdits = new ArrayList<>(original.minorEdits(id));
        minorEdits.add(noted);
        findings.report(
                file.path(),
                lineOf(file, id),
                Rule.TRANSLATION_STALE,
                ("“%s” has changed in %s. Update it here and delete the line “%s: %s”. If only a"
                                + " typo was mended there, write under minorEdits in %s: “%s: %s”")
                        .formatted(id, source.path(), id, noted, source.path(), id, minorEdits));
    }

    private static int lineOf(UnitFile file, String id) {
        var ids = file.text().blocks().stream().map(Block::id).toList();
        return ids.contains(id) ? file.lines().get(ids.indexOf(id)) : 1;
    }
}
