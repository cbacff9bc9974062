package de.mitlernen;

import de.mitlernen.oidc.Registration;
import de.mitlernen.oidc.Registration.GroupRole;
import de.mitlernen.web.Role;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads by which OpenID provider the city's staff sign in. */
final class OidcSettings {
    /** Without TLS only on this machine, where nobody listens. */
    private static final String ISSUER =
            "https://[^/?#@\\s]+(/[^?#\\s]*)?"
                    + "|http://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?(/[^?#\\s]*)?";

    /** A group of a directory may hold commas and equals signs itself. */
    private static final Pattern ROLE =
            Pattern.compile("\\s*(.+?)\\s*=\\s*(learner|trainer|administrator|auditor)\\s*(?:,|$)");

    private final SettingChecks checks;
    private final Function<String, Optional<String>> variable;

    OidcSettings(SettingChecks checks, Function<String, Optional<String>> variable) {
        this.checks = checks;
        this.variable = variable;
    }

    /**
     * @param origin of the platform
     * @param operator whose provider it is, if nothing else is said
     */
    Optional<Registration> read(Optional<URI> origin, String operator) {
        var issuer = variable.apply("OIDC_ISSUER");
        if (issuer.isEmpty()) {
            requireNone();
            return Optional.empty();
        }
        requireIssuer(issuer.get());
        if (variable.apply("PUBLIC_URL").isEmpty()) {
            checks.report(
                    "MITLERNEN_OIDC_ISSUER needs MITLERNEN_PUBLIC_URL, to which the provider sends"
                            + " people back.");
        }
        return Optional.of(
                new Registration(
                        issuer.get(),
                        required("OIDC_CLIENT_ID"),
                        required("OIDC_CLIENT_SECRET"),
                        variable.apply("OIDC_NAME").orElse(operator),
                        variable.apply("OIDC_GROUPS_CLAIM").orElse("groups"),
                        variable.apply("OIDC_ROLES").map(this::roles).orElse(List.of()),
                        origin.orElse(URI.create(""))));
    }

    private void requireNone() {
        for (var other : List.of("CLIENT_ID", "CLIENT_SECRET", "ROLES", "GROUPS_CLAIM", "NAME")) {
            if (variable.apply("OIDC_" + other).isPresent()) {
                checks.report("MITLERNEN_OIDC_%s needs MITLERNEN_OIDC_ISSUER.".formatted(other));
            }
        }
    }

    private void requireIssuer(String issuer) {
        if (!issuer.matches(ISSUER)) {
            checks.report(
                    "MITLERNEN_OIDC_ISSUER must be like https://login.example.org/realms/city, not"
                            + " '"
                            + issuer
                            + "'.");
        }
    }

    private String required(String name) {
        return variable.apply(name)
                .orElseGet(
                        () -> {
                            checks.report("MITLERNEN_OIDC_ISSUER needs MITLERNEN_" + name + ".");
                            return "";
                        });
    }

    private List<GroupRole> roles(String list) {
        var roles = new ArrayList<GroupRole>();
        var found = ROLE.matcher(list);
        int end = 0;
        while (found.find() && found.start() == end) {
            end = found.end();
            roles.add(
                    new GroupRole(
                            found.group(1), Role.valueOf(found.group(2).toUpperCase(Locale.ROOT))));
        }
        if (end < list.length()) {
            checks.report(
                    "MITLERNEN_OIDC_ROLES must be like 'lernen-admin=administrator,"
                            + " lernen-team=trainer', with the roles learner, trainer,"
                            + " administrator and auditor; not '"
                            + list.substring(end).strip()
                            + "'.");
        }
        return List.copyOf(roles);
    }
}
