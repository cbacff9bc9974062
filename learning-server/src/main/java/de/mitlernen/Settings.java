package de.mitlernen;

import de.mitlernen.mail.MailServer;
import de.mitlernen.oidc.Registration;
import de.mitlernen.web.AddressRange;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an operator chooses, from options of the command line and variables of the environment.
 *
 * @param demo whether an empty platform is filled with a small city
 * @param data folder of the embedded PostgreSQL and of the platform's secret
 * @param database a city's own PostgreSQL; none means the embedded one
 * @param publicUrl the address that visitors use, without a path
 * @param demoPassword of the accounts of the demonstration; none means a random one
 * @param secret under which the platform's keys are encrypted; none means a file in {@code data}
 * @param trustedProxies addresses of proxies whose X-Forwarded headers are believed
 * @param operator who answers for certificates
 * @param courses folder with further course packages; none means the bundled ones only
 * @param mailServer that takes e-mails; none means that the platform sends none
 * @param provider of OpenID by which the city's staff sign in; none means that there is none
 */
public record Settings(
        boolean demo,
        String host,
        int port,
        Path data,
        Optional<OwnDatabase> database,
        Optional<URI> publicUrl,
        Optional<String> demoPassword,
        Optional<String> secret,
        Set<AddressRange> trustedProxies,
        String operator,
        Optional<Path> courses,
        Optional<MailServer> mailServer,
        Optional<Registration> provider) {

    /** A PostgreSQL of the operator's. */
    public record OwnDatabase(String url, String user, String password) {}

    /** What came of reading the settings. */
    public sealed interface Reading {}

    public record Valid(Settings settings) implements Reading {}

    /**
     * Settings with which the platform cannot start.
     *
     * @param problems one line each
     */
    public record Invalid(List<String> problems) implements Reading {}

    /** Reads everything, and tells all problems at once. */
    public static Reading read(List<String> arguments, Map<String, String> environment) {
        return new SettingsReader(arguments, environment).read();
    }
}
