package de.mitlernen.content;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What {@code course.yaml} says.
 *
 * @param id of the course, {@code [a-z0-9-]+}
 * @param sourceLanguage the language (BCP 47) that the others are translated from
 * @param level DigComp 3.0 proficiency level, 1 to 8
 * @param formOfAddress how its texts address the reader, in languages that know the difference
 * @param competences DigComp 3.0 competences by number, such as {@code 4.1}
 * @param learningOutcomes DigComp 3.0 learning outcomes of these competences, such as {@code
 *     LO4.1.01}; may be empty
 * @param license SPDX identifier
 * @param reviewers who has read the course besides its authors; may be empty
 * @param passingScore of the closing quiz, 0 to 1
 * @param cover path of the cover picture inside the package
 * @param texts language (BCP 47) → title, summary and outcomes, the source language first
 * @param keep rule → why its findings in any file of the package stay as they are
 */
public record CourseDefinition(
        String id,
        String sourceLanguage,
        int level,
        List<Audience> audiences,
        FormOfAddress formOfAddress,
        List<String> competences,
        List<String> learningOutcomes,
        String license,
        List<String> authors,
        List<String> reviewers,
        double passingScore,
        Completion completion,
        String cover,
        Map<String, CourseText> texts,
        List<Module> modules,
        SortedMap<String, String> keep) {

    public CourseDefinition {
        audiences = List.copyOf(audiences);
        competences = List.copyOf(competences);
        learningOutcomes = List.copyOf(learningOutcomes);
        authors = List.copyOf(authors);
        reviewers = List.copyOf(reviewers);
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        modules = List.copyOf(modules);
        keep = Collections.unmodifiableSortedMap(new TreeMap<>(keep));
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

    /** How somebody is addressed: in German {@code Sie} or {@code du}. */
    public enum FormOfAddress {
        FORMAL,
        INFORMAL
    }

    /** What completes a course. */
    public enum Completion {
        /** Every unit is complete. */
        ALL_UNITS,
        /** Every quiz is passed, whatever else was read. */
        QUIZ
    }

    /**
     * A course in one language.
     *
     * @param summary one or two sentences
     * @param outcomes what one can do afterwards, as short phrases
     * @param certificate a sentence that stands on the certificate below the title
     */
    public record CourseText(
            String title, String summary, List<String> outcomes, Optional<String> certificate) {
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
     * @param quiz how it is taken if it is a quiz
     * @param sources what its statements rest on; may be empty
     */
    public record UnitDefinition(
            String id, int minutes, Kind kind, QuizRules quiz, List<Source> sources) {
        public UnitDefinition {
            sources = List.copyOf(sources);
        }

        /** Minutes that a unit takes at most. */
        public static final int LONGEST = 10;

        /** A quiz is complete when the course's passing score is reached. */
        public enum Kind {
            LESSON,
            QUIZ
        }
    }

    /**
     * Where a statement comes from.
     *
     * @param title in the language of the source
     * @param url begins with {@code https:} or {@code http:}
     * @param seen the day on which it said so
     */
    public record Source(String title, Optional<String> publisher, String url, LocalDate seen) {}

    /** All units in the order in which they are learned. */
    public Stream<UnitDefinition> units() {
        return modules.stream().flatMap(module -> module.units().stream());
    }

    /** Whether the course is complete when these units are. */
    public boolean isComplete(Set<String> completedUnits) {
        var required =
                completion == Completion.QUIZ
                        ? units().filter(unit -> unit.kind() == UnitDefinition.Kind.QUIZ)
                        : units();
        return required.allMatch(unit -> completedUnits.contains(unit.id()));
    }

    /** How long the whole course takes, in minutes. */
    public int minutes() {
        return units().mapToInt(UnitDefinition::minutes).sum();
    }
}
