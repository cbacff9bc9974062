package de.mitlernen.content;

import de.mitlernen.content.CourseDefinition.Source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the sources of the units of {@code course.yaml}. */
final class SourceReader {

    static final String KEY = "sources";

    private SourceReader() {}

    /** Unit → its sources. */
    static Map<String, List<Source>> read(YamlMapping course) {
        var sources = new LinkedHashMap<String, List<Source>>();
        course.mappingIfPresent(KEY)
                .ifPresent(
                        units ->
                                units.keys().forEach(unit -> sources.put(unit, list(units, unit))));
        return sources;
    }

    private static List<Source> list(YamlMapping units, String unit) {
        return units.mappings(unit).stream().map(SourceReader::source).toList();
    }

    private static Source source(YamlMapping source) {
        source.only(List.of("title", "publisher", "url", "seen"));
        return new Source(
                source.text("title"),
                source.has("publisher") ? Optional.of(source.text("publisher")) : Optional.empty(),
                source.text(
                        "url",
                        Destination.EXTERNAL,
                        Rule.VALUE_MALFORMED,
                        "“%s” is no address. Write https://…"),
                PastDay.read(source, "seen", Rule.VALUE_MALFORMED));
    }
}
