package de.mitlernen.operation;

import de.mitlernen.content.Finding;
import de.mitlernen.content.Finding.Severity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings as an author reads them, and as a program does. */
final class FindingsReport {

    private FindingsReport() {}

    /** Grouped by file, each with why it matters, and a summary at the end. */
    static String text(List<Finding> findings) {
        var files =
                findings.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Finding::file,
                                        TreeMap::new,
                                        Collectors.mapping(
                                                FindingsReport::text, Collectors.joining())));
        return Stream.concat(files.values().stream(), Stream.of(summary(findings) + "\n"))
                .collect(Collectors.joining("\n"));
    }

    /** An object of {@code findings} and {@code summary}. */
    static String json(List<Finding> findings) {
        return "{\"findings\":[%s],\"summary\":%s}\n"
                .formatted(
                        findings.stream()
                                .map(FindingsReport::json)
                                .collect(Collectors.joining(",")),
                        object(counts(findings)));
    }

    private static String text(Finding finding) {
        return "%s\n    why: %s\n".formatted(finding, finding.rule().why());
    }

    private static String summary(List<Finding> findings) {
        return "%s, %s, %d kept on purpose"
                .formatted(
                        counted(count(findings, Severity.ERROR), "error"),
                        counted(count(findings, Severity.WARNING), "warning"),
                        count(findings, Severity.KEPT));
    }

    private static String counted(long count, String noun) {
        return count == 1 ? "1 " + noun : "%d %ss".formatted(count, noun);
    }

    /** In the order of their weight, always. */
    private static Map<String, Long> counts(List<Finding> findings) {
        var counts = new LinkedHashMap<String, Long>();
        counts.put("errors", count(findings, Severity.ERROR));
        counts.put("warnings", count(findings, Severity.WARNING));
        counts.put("kept", count(findings, Severity.KEPT));
        return counts;
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }

    private static String json(Finding finding) {
        var values = new LinkedHashMap<String, Object>();
        values.put("file", finding.file());
        values.put("line", finding.line());
        values.put("severity", finding.severity());
        values.put("rule", finding.rule());
        values.put("message", finding.message());
        values.put("why", finding.rule().why());
        finding.kept().ifPresent(reason -> values.put("kept", reason));
        return object(values);
    }

    private static String object(Map<String, ?> values) {
        return values.entrySet().stream()
                .map(entry -> string(entry.getKey()) + ":" + value(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(Object value) {
        return value instanceof Number number ? number.toString() : string(value.toString());
    }

    private static String string(String text) {
        return text.codePoints()
                .mapToObj(FindingsReport::escaped)
                .collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            default ->
                    Character.isISOControl(character)
                            ? "\\u%04x".formatted(character)
                            : Character.toString(character);
        };
    }
}
