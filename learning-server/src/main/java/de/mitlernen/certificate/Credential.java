package de.mitlernen.certificate;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was issued to a person: a snapshot that never changes.
 *
 * @param recipient their name; null when they had their data deleted
 * @param language in which it was issued
 * @param outcomes what was learned
 * @param competences DigComp competences by number
 * @param verification address at which it can be checked
 */
public record Credential(
        UUID id,
        VerificationCode code,
        String language,
        @Nullable String recipient,
        String courseTitle,
        List<String> outcomes,
        List<String> competences,
        String issuer,
        String verification,
        Instant issuedAt) {}
