package de.mitlernen.learning;

import de.mitlernen.web.Upload;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An answer to an exercise.
 *
 * @param form id made with the form, so that a second press is the same attempt; another answer in
 *     the same form, after the browser went back, is another one
 * @param response as {@link de.mitlernen.exercise.Interaction} describes it
 * @param score 0 to 1; null when nobody marks it, or a person will
 * @param file that belongs to the response
 */
public record Attempt(
        UUID form,
        String unitId,
        String exerciseId,
        List<String> response,
        @Nullable Double score,
        Optional<Upload> file) {

    /** An answer that is marked at once. */
    public Attempt(
            UUID form, String unitId, String exerciseId, List<String> response, double score) {
        this(form, unitId, exerciseId, response, score, Optional.empty());
    }

    /** That the exercise was answered, without the answer. */
    Attempt withoutResponse() {
        return new Attempt(form, unitId, exerciseId, List.of(), null, Optional.empty());
    }

    UUID id(Place place) {
        var key = List.of(form, place.enrolmentId(), exerciseId, response).toString();
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }
}
