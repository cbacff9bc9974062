package de.mitlernen.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The learning outcomes of DigComp 3.0, by number. */
final class LearningOutcomes {

    private static final Set<String> IDS = read();

    private LearningOutcomes() {}

    static boolean exists(String id) {
        return IDS.contains(id);
    }

    /** The competence that an existing outcome belongs to: {@code LO4.1.01} → {@code 4.1}. */
    static String competence(String id) {
        return id.substring("LO".length(), id.lastIndexOf('.'));
    }

    private static Set<String> read() {
        var name = "learning-outcomes.txt";
        try (var in = Objects.requireNonNull(LearningOutcomes.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
