package de.mitlernen.oidc;

import java.util.Optional;

/**
 * Whom the provider signed out: somebody everywhere, or in one of its sessions.
 *
 * @param subject by which the provider knows the person
 * @param session of the provider
 */
public record Logout(String issuer, Optional<String> subject, Optional<String> session) {}
