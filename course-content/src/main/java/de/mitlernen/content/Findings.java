package de.mitlernen.content;

import de.mitlernen.content.Finding.Severity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Everything that the check of one package has found so far. */
final class Findings {

    /**
     * A line in a file, from which a piece of it is counted.
     *
     * @param line counted from 1
     */
    record Place(Findings findings, String file, int line) {

        Place plus(int lines) {
            return new Place(findings, file, line + lines);
        }

        void report(Rule rule, String message) {
            findings.report(file, line, rule, message);
        }
    }

    private static final Comparator<Finding> BY_PLACE =
            Comparator.comparing(Finding::file).thenComparingInt(Finding::line);

    private final List<Finding> found = new ArrayList<>();
    private final Reasons reasons = new Reasons();

    Place in(String file) {
        return new Place(this, file, 1);
    }

    void report(String file, int line, Rule rule, String message) {
        add(new Finding(rule, file, line, message));
    }

    void add(Finding finding) {
        found.add(finding);
    }

    boolean anyError() {
        return found.stream().anyMatch(Findings::isError);
    }

    boolean anyErrorIn(String file) {
        return found.stream().anyMatch(finding -> isError(finding) && finding.file().equals(file));
    }

    /** Why some findings stay as they are. */
    Reasons reasons() {
        return reasons;
    }

    /** To be called when all rules were applied: errors keep some from being so. */
    void reportUnusedReasons() {
        if (!anyError()) {
            found.addAll(reasons.unused(found).toList());
        }
    }

    /** By file and line. */
    List<Finding> all() {
        return found.stream().map(reasons::explain).sorted(BY_PLACE).toList();
    }

    /** All findings as lines, for a message. */
    @Override
    public String toString() {
        return all().stream().map(Finding::toString).collect(Collectors.joining("\n"));
    }

    private static boolean isError(Finding finding) {
        return finding.severity() == Severity.ERROR;
    }
}
