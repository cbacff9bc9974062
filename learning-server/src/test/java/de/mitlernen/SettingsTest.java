package de.mitlernen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Settings.OwnDatabase;
import de.mitlernen.mail.MailServer;
import de.mitlernen.oidc.Registration;
import de.mitlernen.oidc.Registration.GroupRole;
import de.mitlernen.web.AddressRange;
import de.mitlernen.web.Role;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class SettingsTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @Test
    void withoutAnySettingThePlatformRunsOnThisMachineOnly() {
        var home = Path.of(System.getProperty("user.home"));
        var expected =
                new Settings(
                        false,
                        "127.0.0.1",
                        8080,
                        home.resolve(".local/share/mitlernen"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        "Mitlernen",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        assertEquals(expected, settings(List.of(), Map.of()));
    }

    @Test
    void everyVariableCounts() {
        var expected =
                new Settings(
                        false,
                        "0.0.0.0",
                        9000,
                        Path.of("/srv/mitlernen"),
                        Optional.of(new OwnDatabase("jdbc:postgresql://db/city", "anna", "s3cret")),
                        Optional.of(URI.create("https://lernen.example.org")),
                        Optional.of("passwort"),
                        Optional.of(SECRET),
                        Set.of(range("10.0.0.1"), range("192.168.0.0/16"), range("::1")),
                        "Stadt Beispiel",
                        Optional.of(Path.of("src")),
                        Optional.of(
                                new MailServer(
                                        "mail.example.org",
                                        2525,
                                        true,
                                        Optional.of(new MailServer.Login("bote", "geheim")),
                                        "lernen@example.org")),
                        Optional.of(
                                new Registration(
                                        "https://login.example.org/realms/city",
                                        "lernen",
                                        "g3heim",
                                        "Stadt-Login",
                                        "roles",
                                        List.of(new GroupRole("team", Role.TRAINER)),
                                        URI.create("https://lernen.example.org"))));
        var environment =
                Map.ofEntries(
                        Map.entry("MITLERNEN_HOST", "0.0.0.0"),
                        Map.entry("MITLERNEN_PORT", "9000"),
                        Map.entry("MITLERNEN_DATA", "/srv/mitlernen"),
                        Map.entry("MITLERNEN_COURSES", "src"),
                        Map.entry("MITLERNEN_DATABASE_URL", "jdbc:postgresql://db/city"),
                        Map.entry("MITLERNEN_DATABASE_USER", "anna"),
                        Map.entry("MITLERNEN_DATABASE_PASSWORD", "s3cret"),
                        Map.entry("MITLERNEN_PUBLIC_URL", "https://lernen.example.org/"),
                        Map.entry("MITLERNEN_DEMO_PASSWORD", "passwort"),
                        Map.entry("MITLERNEN_SECRET", SECRET),
                        Map.entry("MITLERNEN_TRUSTED_PROXIES", " 10.0.0.1, 192.168.0.0/16 ::1 "),
                        Map.entry("MITLERNEN_MEMORY", "1g"),
                        Map.entry("MITLERNEN_SMTP_URL", "smtps://mail.example.org:2525"),
                        Map.entry("MITLERNEN_SMTP_USER", "bote"),
                        Map.entry("MITLERNEN_SMTP_PASSWORD", "geheim"),
                        Map.entry("MITLERNEN_MAIL_FROM", "lernen@example.org"),
                        Map.entry("MITLERNEN_OIDC_ISSUER", "https://login.example.org/realms/city"),
                        Map.entry("MITLERNEN_OIDC_CLIENT_ID", "lernen"),
                        Map.entry("MITLERNEN_OIDC_CLIENT_SECRET", "g3heim"),
                        Map.entry("MITLERNEN_OIDC_ROLES", "team=trainer"),
                        Map.entry("MITLERNEN_OIDC_GROUPS_CLAIM", "roles"),
                        Map.entry("MITLERNEN_OIDC_NAME", "Stadt-Login"),
                        Map.entry("MITLERNEN_OPERATOR", "Stadt Beispiel"));
        assertEquals(expected, settings(List.of(), environment));
    }

    @Test
    void optionsComeBeforeVariables() {
        var environment = Map.of("MITLERNEN_PORT", "9000", "MITLERNEN_DATA", "/srv/mitlernen");
        var settings =
                settings(List.of("--demo", "--port", "9001", "--data", "/tmp/try"), environment);
        assertTrue(settings.demo());
        assertEquals(9001, settings.port());
        assertEquals(Path.of("/tmp/try"), settings.data());
    }

    @ParameterizedTest
    @CsvSource({
        "smtp://mail.example.org, 587, false",
        "smtps://mail.example.org/, 465, true",
        "smtp://[::1]:25, 25, false"
    })
    void aMailServerHasItsUsualPort(String url, int port, boolean tls) {
        var environment =
                Map.of("MITLERNEN_SMTP_URL", url, "MITLERNEN_MAIL_FROM", "lernen@example.org");
        var server = settings(List.of(), environment).mailServer().orElseThrow();
        assertEquals(port, server.port());
        assertEquals(tls, server.tls());
    }

    @ParameterizedTest
    @CsvSource({
        "MITLERNEN_SMTP_URL, mail.example.org, MITLERNEN_SMTP_URL must be like",
        "MITLERNEN_SMTP_URL, smtp://mail.example.org, MITLERNEN_MAIL_FROM must be",
        "MITLERNEN_MAIL_FROM, lernen@example.org, MITLERNEN_MAIL_FROM needs MITLERNEN_SMTP_URL",
        "MITLERNEN_SMTP_PASSWORD, geheim, MITLERNEN_SMTP_PASSWORD needs MITLERNEN_SMTP_URL"
    })
    void halfAMailServerIsAProblem(String variable, String value, String problem) {
        var problems = problems(List.of(), Map.of(variable, value));
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.getFirst().startsWith(problem), problems::toString);
    }

    @Test
    void anEmptyVariableCountsAsMissing() {
        assertEquals(8080, settings(List.of(), Map.of("MITLERNEN_PORT", " ")).port());
    }

    @Test
    void allProblemsAreToldAtOnceInOneLineEach() {
        var problems =
                problems(
                        List.of("--fast", "--port", "http", "--data"),
                        Map.of(
                                "MITLERNEN_HOST", "no such host",
                                "MITLERNEN_DATABASE_URL", "postgresql://db/city",
                                "MITLERNEN_PUBLIC_URL", "lernen.example.org",
                                "MITLERNEN_SECRET", "secret",
                                "MITLERNEN_TRUSTED_PROXIES", "10.0.0",
                                "MITLERNEN_COURSES", "no such folder",
                                "MITLERNEN_MEMORY", "lots"));
        assertEquals(10, problems.size(), problems::toString);
        problems.forEach(problem -> assertEquals(1, problem.lines().count(), problem));
        for (var culprit :
                List.of(
                        "--fast",
                        "'http'",
                        "--data",
                        "MITLERNEN_HOST",
                        "MITLERNEN_DATABASE_URL",
                        "MITLERNEN_PUBLIC_URL",
                        "MITLERNEN_SECRET",
                        "MITLERNEN_TRUSTED_PROXIES",
                        "MITLERNEN_COURSES",
                        "MITLERNEN_MEMORY")) {
            assertTrue(problems.stream().anyMatch(p -> p.contains(culprit)), culprit);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "99999", "8080x", "1e3", "٨٠٨٠", "99999999999"})
    void aPortIsANumberThatExists(String port) {
        assertEquals(1, problems(List.of("--port", port), Map.of()).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--data", "--port"})
    void anOptionIsNoValueOfAnother(String option) {
        assertEquals(1, problems(List.of(option, "--demo"), Map.of()).size());
        assertEquals(1, problems(List.of(option, ""), Map.of()).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/lernen",
                "https://example.org?a=b",
                "https://example.org#top",
                "https://anna@example.org",
                "ftp://example.org",
                "https://",
                "https:///",
                "example.org",
                "mailto:anna@example.org",
                "https://exa mple.org"
            })
    void thePublicAddressIsSchemeAndHost(String url) {
        assertEquals(1, problems(List.of(), Map.of("MITLERNEN_PUBLIC_URL", url)).size());
    }

    @Test
    void thePublicAddressMayHaveAPort() {
        var settings =
                settings(List.of(), Map.of("MITLERNEN_PUBLIC_URL", "http://example.org:8080"));
        assertEquals(Optional.of(URI.create("http://example.org:8080")), settings.publicUrl());
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "0.0.0.0", "::", "[::1]"})
    void theHostIsAnAddressOrAName(String host) {
        assertEquals(host, settings(List.of(), Map.of("MITLERNEN_HOST", host)).host());
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "http://localhost", "127.0.0.1/8", "a b"})
    void aHostThatCannotBeFoundIsAMistake(String host) {
        assertEquals(1, problems(List.of(), Map.of("MITLERNEN_HOST", host)).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123456789abcdef0123456789abcde",
                "0123456789abcdef 0123456789abcdef",
                "schlüssel-schlüssel-schlüssel-schlüssel"
            })
    void theSecretIsLongAndSurvivesEveryShell(String secret) {
        var problems = problems(List.of(), Map.of("MITLERNEN_SECRET", secret));
        assertEquals(1, problems.size());
        assertTrue(!problems.getFirst().contains(secret), "it is not repeated");
    }

    @Test
    void everyMistakenProxyIsNamed() {
        var environment =
                Map.of("MITLERNEN_TRUSTED_PROXIES", "10.0.0.1, 10.0.0.0/33 proxy.example.org");
        var problems = problems(List.of(), environment);
        assertEquals(2, problems.size(), problems::toString);
        assertTrue(problems.getFirst().contains("'10.0.0.0/33'"), problems::toString);
        assertTrue(problems.getLast().contains("'proxy.example.org'"), problems::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"512", "512 m", "64m", "0512m", "1.5g", "2gb", "999g", "-Xss1m"})
    void theMemoryIsANumberOfMegabytesOrGigabytes(String memory) {
        assertEquals(1, problems(List.of(), Map.of("MITLERNEN_MEMORY", memory)).size());
    }

    @Test
    void userAndPasswordOfNoDatabaseAreAMistake() {
        assertEquals(1, problems(List.of(), Map.of("MITLERNEN_DATABASE_USER", "anna")).size());
        assertEquals(1, problems(List.of(), Map.of("MITLERNEN_DATABASE_PASSWORD", "x")).size());
    }

    @Test
    void noPasswordIsRepeatedInAProblem() {
        var environment =
                Map.of(
                        "MITLERNEN_DATABASE_URL", "mysql://db/city?password=s3cret",
                        "MITLERNEN_DATABASE_PASSWORD", "s3cret");
        problems(List.of(), environment)
                .forEach(problem -> assertTrue(!problem.contains("s3cret"), problem));
    }

    private static AddressRange range(String text) {
        return AddressRange.parse(text).orElseThrow();
    }

    private static Settings settings(List<String> arguments, Map<String, String> environment) {
        var reading = Settings.read(arguments, environment);
        return assertInstanceOf(Settings.Valid.class, reading, reading::toString).settings();
    }

    private static List<String> problems(List<String> arguments, Map<String, String> environment) {
        var reading = Settings.read(arguments, environment);
        return assertInstanceOf(Settings.Invalid.class, reading).problems();
    }
}
