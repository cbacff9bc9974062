package de.mitlernen.content;

/**
 * {@code course.yaml} as text and as a record.
 *
 * <p>For every definition that was read, {@code read(write(definition))} equals {@code definition}.
 */
public final class CourseYaml {

    private CourseYaml() {}

    /**
     * Reads a definition, such as a server has stored.
     *
     * @throws IllegalArgumentException when the text is no valid {@code course.yaml}; the message
     *     lists all findings
     */
    public static CourseDefinition read(String yaml) {
        var findings = new Findings();
        var definition = CourseYamlReader.read(yaml, findings.in("course.yaml"));
        if (findings.anyError()) {
            throw new IllegalArgumentException(findings.toString());
        }
        return definition.orElseThrow();
    }

    /** The canonical text of a definition: keys in a fixed order, short lists in one line. */
    public static String write(CourseDefinition definition) {
        return CourseYamlWriter.write(definition);
    }
}
