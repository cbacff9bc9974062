package de.mitlernen.learning;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * An answer to an exercise.
 *
 * @param form id made with the form, so that a second press is the same attempt; another answer in
 *     the same form, after the browser went back, is another one
 * @param response as {@link de.mitlernen.exercise.Interaction} describes it
 * @param score 0 to 1
 */
public record Attempt(
        UUID form, String unitId, String exerciseId, List<String> response, double score) {

    UUID id(Place place) {
        var key = List.of(form, place.enrolmentId(), exerciseId, response).toString();
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }
}
