package de.mitlernen.content;

import java.util.function.Consumer;

/** A rule about a text that a package can be read without, such as one about its wording. */
public interface AdvisoryRule {

    /**
     * Checks a unit in one language.
     *
     * @param findings takes what is found
     */
    void check(CourseDefinition course, UnitFile file, Consumer<Finding> findings);
}
