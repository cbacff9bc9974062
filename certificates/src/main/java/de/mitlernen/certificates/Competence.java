package de.mitlernen.certificates;

/**
 * A competence of DigComp 3.0 that a course trains.
 *
 * @param number area and competence, such as {@code "4.1"}
 * @param name what the framework calls it in the certificate's language, at most 100 characters
 */
public record Competence(String number, String name) {

    /**
     * Checks itself.
     *
     * @throws IllegalArgumentException if the number or the name has another shape
     */
    public Competence {
        Checks.require(number.matches("[1-9]\\.[1-9]"), "number", "is like 4.1", number);
        Checks.requireText(name, "name", 100);
    }
}
