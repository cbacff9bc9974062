package de.mitlernen.content;

import de.mitlernen.content.Finding.Severity;
import de.mitlernen.content.Findings.Place;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Why some findings of a package stay as they are: what stands under {@code keep}. */
final class Reasons {

    /** Where reasons stand, in {@code course.yaml} and in units. */
    static final String KEY = "keep";

    private record Reason(Place place, Rule rule, String text) {

        boolean covers(Finding finding) {
            return finding.rule() == rule
                    && canBeKept(rule)
                    && (place.file().equals(finding.file())
                            || place.file().equals(PackageLayout.DEFINITION));
        }
    }

    private final List<Reason> reasons = new ArrayList<>();

    /** Reads the reasons of a file, which the findings there then take into account. */
    static SortedMap<String, String> read(YamlMapping file) {
        var read = new TreeMap<String, String>();
        file.mappingIfPresent(KEY).ifPresent(reasons -> readAll(reasons, read));
        return read;
    }

    private static void readAll(YamlMapping reasons, SortedMap<String, String> read) {
        for (var name : reasons.keys()) {
            var place = reasons.at(name);
            var text = reasons.text(name);
            read.put(name, text);
            Rule.find(name).ifPresent(rule -> place.findings().reasons().add(place, rule, text));
        }
    }

    /** Reports names that are not those of a warning: a stored course may hold outdated ones. */
    static void refuseUnknown(YamlMapping file) {
        file.mappingIfPresent(KEY).ifPresent(Reasons::refuseUnknownIn);
    }

    private static void refuseUnknownIn(YamlMapping reasons) {
        for (var name : reasons.keys()) {
            if (Rule.find(name).filter(Reasons::canBeKept).isEmpty()) {
                reasons.at(name)
                        .report(
                                Rule.KEEP_UNKNOWN,
                                ("“%s” is the name of no warning. Write the name that the finding"
                                                + " shows, or mend the error")
                                        .formatted(name));
            }
        }
    }

    private static boolean canBeKept(Rule rule) {
        return rule.severity() == Severity.WARNING && rule != Rule.KEEP_UNUSED;
    }

    private void add(Place place, Rule rule, String text) {
        reasons.add(new Reason(place, rule, text));
    }

    /** The finding, with the reason for it if there is one. */
    Finding explain(Finding finding) {
        return reasons.stream()
                .filter(reason -> reason.covers(finding))
                .findFirst()
                .map(reason -> finding.keep(reason.text))
                .orElse(finding);
    }

    /** A finding for each reason that none of the others needs. */
    Stream<Finding> unused(List<Finding> found) {
        return reasons.stream()
                .filter(reason -> found.stream().noneMatch(reason::covers))
                .map(
                        reason ->
                                new Finding(
                                        Rule.KEEP_UNUSED,
                                        reason.place.file(),
                                        reason.place.line(),
                                        "There is no finding of %s any more. Delete this line"
                                                .formatted(reason.rule)));
    }
}
