package de.mitlernen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.oidc.Registration.GroupRole;
import de.mitlernen.web.Role;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The settings by which a city's provider is connected. */
class OidcSettingsTest {
    private static final String SECRET = "s3cret";
    private static final Map<String, String> COMPLETE =
            Map.of(
                    "MITLERNEN_PUBLIC_URL", "https://lernen.example.org",
                    "MITLERNEN_OPERATOR", "Stadt Beispiel",
                    "MITLERNEN_OIDC_ISSUER", "https://login.example.org/realms/city",
                    "MITLERNEN_OIDC_CLIENT_ID", "lernen",
                    "MITLERNEN_OIDC_CLIENT_SECRET", SECRET);

    @Test
    void threeSettingsAndThePublicAddressAreEnough() {
        var provider = settings(COMPLETE).provider().orElseThrow();
        assertEquals("Stadt Beispiel", provider.name());
        assertEquals("groups", provider.groupsClaim());
        assertEquals(List.of(), provider.roles());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MITLERNEN_PUBLIC_URL",
                "MITLERNEN_OIDC_CLIENT_ID",
                "MITLERNEN_OIDC_CLIENT_SECRET"
            })
    void whatIsMissingIsNamed(String variable) {
        var environment = new HashMap<>(COMPLETE);
        environment.remove(variable);
        assertProblem(environment, variable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLIENT_ID", "CLIENT_SECRET", "ROLES", "GROUPS_CLAIM", "NAME"})
    void withoutAProviderTheRestIsAMistake(String variable) {
        var name = "MITLERNEN_OIDC_" + variable;
        assertProblem(Map.of(name, SECRET), name + " needs MITLERNEN_OIDC_ISSUER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login.example.org",
                "http://login.example.org",
                "http://localhost.example.org",
                "https://login.example.org?realm=city",
                "https://login.example.org#city",
                "https://anna@login.example.org"
            })
    void theProviderHasAnAddressWithTls(String issuer) {
        assertProblem(with("MITLERNEN_OIDC_ISSUER", issuer), "MITLERNEN_OIDC_ISSUER must be like");
    }

    @Test
    void aProviderOnThisMachineNeedsNone() {
        var issuer = "http://localhost:9000";
        var provider = settings(with("MITLERNEN_OIDC_ISSUER", issuer)).provider().orElseThrow();
        assertEquals(issuer, provider.issuer());
    }

    @Test
    void groupsMayBeNamesOfADirectory() {
        var roles =
                settings(
                                with(
                                        "MITLERNEN_OIDC_ROLES",
                                        "cn=admin,ou=it=administrator, Team Kurse = trainer"))
                        .provider()
                        .orElseThrow()
                        .roles();
        assertEquals(
                List.of(
                        new GroupRole("cn=admin,ou=it", Role.ADMINISTRATOR),
                        new GroupRole("Team Kurse", Role.TRAINER)),
                roles);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admins", "admins=king", "admins=administrator, team", "=trainer"})
    void aRoleThatDoesNotExistIsAMistake(String roles) {
        assertProblem(with("MITLERNEN_OIDC_ROLES", roles), "MITLERNEN_OIDC_ROLES must be like");
    }

    private static Map<String, String> with(String name, String value) {
        var environment = new HashMap<>(COMPLETE);
        environment.put(name, value);
        return environment;
    }

    private static Settings settings(Map<String, String> environment) {
        var reading = Settings.read(List.of(), environment);
        return assertInstanceOf(Settings.Valid.class, reading, reading::toString).settings();
    }

    private static void assertProblem(Map<String, String> environment, String part) {
        var reading = Settings.read(List.of(), environment);
        var problems = assertInstanceOf(Settings.Invalid.class, reading).problems();
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.getFirst().contains(part), problems::toString);
        assertFalse(problems.getFirst().contains(SECRET), problems::toString);
    }
}
