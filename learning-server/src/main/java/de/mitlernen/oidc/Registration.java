package de.mitlernen.oidc;

import de.mitlernen.web.Role;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What the city's OpenID provider and the platform agreed on.
 *
 * @param issuer exactly as it stands in the provider's tokens
 * @param name of the provider, as people know it
 * @param groupsClaim under which tokens tell the groups of a person
 * @param roles of groups, the first that fits counts; empty if roles are given on the platform
 * @param origin of the platform, to which the provider sends people back
 */
public record Registration(
        String issuer,
        String clientId,
        String clientSecret,
        String name,
        String groupsClaim,
        List<GroupRole> roles,
        URI origin) {
    /** Where the provider sends people after they have signed in, without a language. */
    public static final String CALLBACK = "/sign-in/sso/callback";

    /** Whoever is in the group has the role. */
    public record GroupRole(String group, Role role) {}

    /** The role of a person in these groups; empty if the provider does not give roles. */
    public Optional<Role> roleOf(Collection<String> groups) {
        if (roles.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                roles.stream()
                        .filter(known -> groups.contains(known.group()))
                        .map(GroupRole::role)
                        .findFirst()
                        .orElse(Role.LEARNER));
    }

    URI callback() {
        return URI.create(origin + CALLBACK);
    }

    @Override
    public String toString() {
        return "Registration[" + issuer + ", " + clientId + "]";
    }
}
