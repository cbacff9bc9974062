package de.mitlernen.content;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A course in all its languages: what a course package holds.
 *
 * @param definition what {@code course.yaml} says
 * @param units unit id → language (BCP 47) → the unit's text
 * @param media path inside the package, such as {@code media/door-key.svg} → the file
 */
public record Course(
        CourseDefinition definition,
        Map<String, Map<String, UnitText>> units,
        Map<String, Medium> media) {

    public Course {
        units = Map.copyOf(units);
        media = Map.copyOf(media);
    }

    public String id() {
        return definition.id();
    }

    /**
     * The terms that the course explains, in its order; in the source language where a unit is
     * missing in the given one.
     *
     * @return term id → term
     */
    public SequencedMap<String, Term> glossary(String language) {
        return Glossary.of(this, language);
    }

    /**
     * The same course, its translations with the hashes of what they were translated from. Minor
     * edits have done their work then.
     */
    Course notingOriginals() {
        var noted = new HashMap<String, Map<String, UnitText>>();
        units.forEach((unit, texts) -> noted.put(unit, notingOriginals(texts)));
        return new Course(definition, noted, media);
    }

    private Map<String, UnitText> notingOriginals(Map<String, UnitText> texts) {
        var source = definition.sourceLanguage();
        var original = Objects.requireNonNull(texts.get(source));
        var noted = new HashMap<String, UnitText>();
        texts.forEach((language, text) -> noted.put(language, text.noting(original)));
        noted.put(source, original.withoutMinorEdits());
        return noted;
    }

    /** A unit in one language. */
    public Optional<UnitText> find(String unit, String language) {
        return Optional.ofNullable(units.getOrDefault(unit, Map.of()).get(language));
    }
}
