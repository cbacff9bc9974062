package de.mitlernen.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What {@code course.yaml} says.
 *
 * @param id of the course, {@code [a-z0-9-]+}
 * @param sourceLanguage the language (BCP 47) that the others are translated from
 * @param level DigComp 3.0 proficiency level, 1 to 8
 * @param competences DigComp 3.0 competences by number, such as {@code 4.1}
 * @param license SPDX identifier
 * @param passingScore of the closing quiz, 0 to 1
 * @param cover path of the cover picture inside the package
 * @param texts language (BCP 47) → title, summary and outcomes, the source language first
 */
public record CourseDefinition(
        String id,
        String sourceLanguage,
        int level,
        List<Audience> audiences,
        List<String> competences,
        String license,
        List<String> authors,
        double passingScore,
        String cover,
        Map<String, CourseText> texts,
        List<Module> modules) {

    public CourseDefinition {
        audiences = List.copyOf(audiences);
        competences = List.copyOf(competences);
        authors = List.copyOf(authors);
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        modules = List.copyOf(modules);
    }

    /** Whom a course addresses. */
    public enum Audience {
        EVERYONE,
        SENIORS,
        YOUTH,
        MIGRANTS,
        DISABILITIES,
        STAFF
    }

    /**
     * A course in one language.
     *
     * @param summary one or two sentences
     * @param outcomes what one can do afterwards, as short phrases
     */
    public record CourseText(String title, String summary, List<String> outcomes) {
        public CourseText {
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * A group of units.
     *
     * @param titles language → title
     */
    public record Module(String id, Map<String, String> titles, List<UnitDefinition> units) {
        public Module {
            titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
            units = List.copyOf(units);
        }
    }

    /**
     * One sitting.
     *
     * @param minutes how long it takes
     */
    public record UnitDefinition(String id, int minutes, Kind kind) {
        /** A quiz is complete when the course's passing score is reached. */
        public enum Kind {
            LESSON,
            QUIZ
        }
    }

    /** All units in the order in which they are learned. */
    public Stream<UnitDefinition> units() {
        return modules.stream().flatMap(module -> module.units().stream());
    }

    /** How long the whole course takes, in minutes. */
    public int minutes() {
        return units().mapToInt(UnitDefinition::minutes).sum();
    }
}
