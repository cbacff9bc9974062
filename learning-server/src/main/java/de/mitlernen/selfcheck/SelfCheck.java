package de.mitlernen.selfcheck;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One go through the questions.
 *
 * @param completedAt null while it is open
 * @param answers question → answer
 */
public record SelfCheck(UUID id, @Nullable Instant completedAt, Map<String, String> answers) {
    public SelfCheck {
        answers = Map.copyOf(answers);
    }

    /**
     * The answers of somebody with these levels, who solves the tasks of what needs no help.
     *
     * @param levels one for each area of DigComp
     * @return question → answer
     */
    public static Map<String, String> answers(List<Level> levels) {
        return Part.ALL.stream()
                .map(part -> part.answers(levels.get(part.area() - 1)))
                .flatMap(answers -> answers.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    boolean isOpen() {
        return completedAt == null;
    }

    Profile profile() {
        return new Profile(answers);
    }
}
