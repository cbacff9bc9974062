package de.mitlernen;

import de.mitlernen.certificates.GlyphCoverage;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
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
        Set<String> trustedProxies,
        String operator) {

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

    static final String USAGE = "Usage: learning-server/start [--demo] [--port PORT] [--data DIR]";

    private static final String DEFAULT_DATA = ".local/share/mitlernen";
    private static final int HIGHEST_PORT = 65_535;
    private static final int LONGEST_OPERATOR = 100;

    /** Reads everything, and tells all problems at once. */
    public static Reading read(List<String> arguments, Map<String, String> environment) {
        return new Reader(arguments, environment).read();
    }

    private static final class Reader {
        private final List<String> arguments;
        private final Map<String, String> environment;
        private final List<String> problems = new ArrayList<>();
        private boolean demo;
        private Optional<String> port;
        private Optional<String> data;

        Reader(List<String> arguments, Map<String, String> environment) {
            this.arguments = arguments;
            this.environment = environment;
            this.port = variable("PORT");
            this.data = variable("DATA");
        }

        Reading read() {
            readArguments();
            var settings =
                    new Settings(
                            demo,
                            variable("HOST").orElse("127.0.0.1"),
                            port.map(this::port).orElse(8080),
                            data.map(Path::of)
                                    .orElseGet(
                                            () ->
                                                    Path.of(
                                                            System.getProperty("user.home"),
                                                            DEFAULT_DATA)),
                            database(),
                            variable("PUBLIC_URL").flatMap(this::publicUrl),
                            variable("DEMO_PASSWORD"),
                            variable("SECRET"),
                            variable("TRUSTED_PROXIES").map(Reader::addresses).orElse(Set.of()),
                            variable("OPERATOR")
                                    .map(this::operator)
                                    .orElse(demo ? "Stadt Musterstadt" : "Mitlernen"));
            return problems.isEmpty() ? new Valid(settings) : new Invalid(List.copyOf(problems));
        }

        private void readArguments() {
            var rest = arguments.iterator();
            while (rest.hasNext()) {
                var argument = rest.next();
                switch (argument) {
                    case "--demo" -> demo = true;
                    case "--port" -> port = value(argument, rest);
                    case "--data" -> data = value(argument, rest);
                    default -> problems.add("There is no option " + argument + ". " + USAGE);
                }
            }
        }

        private Optional<String> value(String option, Iterator<String> rest) {
            var value = rest.hasNext() ? rest.next() : "";
            if (value.isBlank() || value.startsWith("--")) {
                problems.add(option + " needs a value. " + USAGE);
                return Optional.empty();
            }
            return Optional.of(value);
        }

        private static Set<String> addresses(String list) {
            return Set.copyOf(Arrays.asList(list.strip().split("[,\\s]+")));
        }

        private Optional<String> variable(String name) {
            return Optional.ofNullable(environment.get("MITLERNEN_" + name))
                    .filter(value -> !value.isBlank());
        }

        private int port(String text) {
            int number = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
            if (number < 0 || number > HIGHEST_PORT) {
                problems.add("The port must be a number from 0 to 65535, not '" + text + "'.");
            }
            return number;
        }

        /** It is printed on certificates. */
        private String operator(String name) {
            if (name.length() > LONGEST_OPERATOR || !GlyphCoverage.missing(name).isEmpty()) {
                problems.add(
                        "MITLERNEN_OPERATOR must be a name of at most 100 letters that certificates"
                                + " can show, not '"
                                + name
                                + "'.");
            }
            return name;
        }

        private Optional<OwnDatabase> database() {
            var user = variable("DATABASE_USER");
            var password = variable("DATABASE_PASSWORD");
            var url = variable("DATABASE_URL");
            if (url.isEmpty()) {
                if (user.isPresent() || password.isPresent()) {
                    problems.add(
                            "MITLERNEN_DATABASE_USER and _PASSWORD need MITLERNEN_DATABASE_URL.");
                }
                return Optional.empty();
            }
            if (!url.get().startsWith("jdbc:postgresql:")) {
                problems.add(
                        "MITLERNEN_DATABASE_URL must begin with jdbc:postgresql:, such as"
                                + " jdbc:postgresql://localhost/mitlernen.");
            }
            return Optional.of(new OwnDatabase(url.get(), user.orElse(""), password.orElse("")));
        }

        private Optional<URI> publicUrl(String text) {
            // Nothing but host and port: every link begins with it.
            if (text.matches("https?://[^/?#@]+/*")) {
                try {
                    var url = new URI(text.replaceAll("/+$", ""));
                    if (url.getHost() != null) {
                        return Optional.of(url);
                    }
                } catch (URISyntaxException malformed) {
                    // Told below.
                }
            }
            problems.add(
                    "MITLERNEN_PUBLIC_URL must be like https://lernen.example.org, not '"
                            + text
                            + "'.");
            return Optional.empty();
        }
    }
}
