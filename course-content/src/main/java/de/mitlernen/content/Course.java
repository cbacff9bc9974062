package de.mitlernen.content;

import java.util.Map;
import java.util.Optional;

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

    /** A unit in one language. */
    public Optional<UnitText> find(String unit, String language) {
        return Optional.ofNullable(units.getOrDefault(unit, Map.of()).get(language));
    }
}
