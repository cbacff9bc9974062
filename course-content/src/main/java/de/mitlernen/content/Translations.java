package de.mitlernen.content;

import de.mitlernen.content.CourseDefinition.CourseText;
import de.mitlernen.content.Findings.Place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** The texts of {@code course.yaml} that stand there once for each language. */
final class Translations {

    /** A language as BCP 47 writes it. */
    static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]+)*");

    private final YamlMapping yaml;
    private final String sourceLanguage;
    private final SequencedSet<String> languages = new LinkedHashSet<>();
    private final Map<YamlMapping, String> mappings = new LinkedHashMap<>();

    Translations(YamlMapping yaml) {
        this.yaml = yaml;
        this.sourceLanguage = yaml.text("sourceLanguage");
        addLanguage(sourceLanguage, yaml.at("sourceLanguage"));
    }

    String sourceLanguage() {
        return sourceLanguage;
    }

    /** The titles of a module. */
    Map<String, String> titles(YamlMapping module) {
        var titles = find(module, "title");
        var texts = new LinkedHashMap<String, String>();
        titles.ifPresent(
                map -> map.keys().forEach(language -> texts.put(language, map.text(language))));
        return texts;
    }

    /**
     * Title, summary, outcomes and wording of the certificate. Reports each text that a language
     * lacks: call it last.
     */
    Map<String, CourseText> texts() {
        var title = find(yaml, "title");
        var summary = find(yaml, "summary");
        var outcomes = find(yaml, "outcomes");
        Optional<YamlMapping> certificate =
                yaml.has("certificate") ? find(yaml, "certificate") : Optional.empty();
        mappings.forEach(this::requireAllLanguages);
        var texts = new LinkedHashMap<String, CourseText>();
        for (var language : languages) {
            texts.put(
                    language,
                    new CourseText(
                            in(title, language, YamlMapping::text).orElse(""),
                            in(summary, language, YamlMapping::text).orElse(""),
                            in(outcomes, language, YamlMapping::texts).orElse(List.of()),
                            in(certificate, language, YamlMapping::text)));
        }
        return texts;
    }

    private Optional<YamlMapping> find(YamlMapping parent, String key) {
        var found = parent.mapping(key);
        found.ifPresent(
                mapping -> {
                    mappings.put(mapping, key);
                    mapping.keys().forEach(language -> addLanguage(language, mapping.at(language)));
                });
        return found;
    }

    private void addLanguage(String language, Place place) {
        if (LANGUAGE.matcher(language).matches()) {
            languages.add(language);
        } else if (!language.isEmpty()) {
            place.report(
                    Rule.LANGUAGE_MALFORMED,
                    "“%s” is no language. Write de, en, de-simple …".formatted(language));
        }
    }

    private void requireAllLanguages(YamlMapping mapping, String key) {
        var missing = new ArrayList<>(languages);
        missing.removeAll(mapping.keys());
        if (!missing.isEmpty()) {
            mapping.place()
                    .report(
                            Rule.LANGUAGE_MISSING,
                            "“%s” is missing in %s".formatted(key, String.join(", ", missing)));
        }
    }

    private static <T> Optional<T> in(
            Optional<YamlMapping> mapping,
            String language,
            BiFunction<YamlMapping, String, T> read) {
        return mapping.filter(map -> map.has(language)).map(map -> read.apply(map, language));
    }
}
