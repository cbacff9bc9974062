package de.mitlernen;

import de.mitlernen.certificates.GlyphCoverage;
import de.mitlernen.web.AddressRange;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the settings from the command line and the environment, and collects all problems. */
final class SettingsReader {
    private static final String USAGE =
            "Usage: learning-server/start [--demo] [--port PORT] [--data DIR]";

    private static final String DEFAULT_DATA = ".local/share/mitlernen";
    private static final int HIGHEST_PORT = 65_535;
    private static final int LONGEST_OPERATOR = 100;

    /** As {@code openssl rand -hex 16} makes it; the platform's own is twice as long. */
    private static final String SECRET = "[!-~]{32,}";

    /** From 100 MB, below which the platform does not start. {@code start} knows it too. */
    private static final String MEMORY = "[1-9][0-9]{2,4}[mM]|[1-9][0-9]?[gG]";

    private final List<String> arguments;
    private final Map<String, String> environment;
    private final List<String> problems = new ArrayList<>();
    private boolean demo;
    private Optional<String> port;
    private Optional<String> data;

    SettingsReader(List<String> arguments, Map<String, String> environment) {
        this.arguments = arguments;
        this.environment = environment;
        this.port = variable("PORT");
        this.data = variable("DATA");
    }

    Settings.Reading read() {
        readArguments();
        variable("MEMORY").ifPresent(this::requireMemory);
        var settings =
                new Settings(
                        demo,
                        variable("HOST").map(this::host).orElse("127.0.0.1"),
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
                        variable("SECRET").map(this::secret),
                        variable("TRUSTED_PROXIES").map(this::addressRanges).orElse(Set.of()),
                        variable("OPERATOR")
                                .map(this::operator)
                                .orElse(demo ? "Stadt Musterstadt" : "Mitlernen"),
                        variable("COURSES").flatMap(this::folder));
        return problems.isEmpty()
                ? new Settings.Valid(settings)
                : new Settings.Invalid(List.copyOf(problems));
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

    private Set<AddressRange> addressRanges(String list) {
        var ranges = new HashSet<AddressRange>();
        for (var text : list.strip().split("[,\\s]+")) {
            AddressRange.parse(text)
                    .ifPresentOrElse(
                            ranges::add,
                            () ->
                                    problems.add(
                                            "MITLERNEN_TRUSTED_PROXIES must be addresses such as"
                                                    + " 10.0.0.1 or 10.0.0.0/8, not '"
                                                    + text
                                                    + "'."));
        }
        return Set.copyOf(ranges);
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

    private String host(String name) {
        try {
            InetAddress.getByName(name);
        } catch (UnknownHostException unknown) {
            problems.add(
                    "MITLERNEN_HOST must be an address or a name of this machine, not '"
                            + name
                            + "'.");
        }
        return name;
    }

    /** The problem does not repeat it. */
    private String secret(String text) {
        if (!text.matches(SECRET)) {
            problems.add(
                    "MITLERNEN_SECRET must be at least 32 letters and digits without spaces, such"
                            + " as 'openssl rand -hex 32' prints them.");
        }
        return text;
    }

    private void requireMemory(String text) {
        if (!text.matches(MEMORY)) {
            problems.add(
                    "MITLERNEN_MEMORY must be like 512m or 2g, and at least 100m, not '"
                            + text
                            + "'.");
        }
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

    private Optional<Path> folder(String name) {
        if (!Files.isDirectory(Path.of(name))) {
            problems.add("MITLERNEN_COURSES must be a folder that exists, not '" + name + "'.");
            return Optional.empty();
        }
        return Optional.of(Path.of(name));
    }

    private Optional<Settings.OwnDatabase> database() {
        var user = variable("DATABASE_USER");
        var password = variable("DATABASE_PASSWORD");
        var url = variable("DATABASE_URL");
        if (url.isEmpty()) {
            if (user.isPresent() || password.isPresent()) {
                problems.add("MITLERNEN_DATABASE_USER and _PASSWORD need MITLERNEN_DATABASE_URL.");
            }
            return Optional.empty();
        }
        if (!url.get().startsWith("jdbc:postgresql:")) {
            problems.add(
                    "MITLERNEN_DATABASE_URL must begin with jdbc:postgresql:, such as"
                            + " jdbc:postgresql://localhost/mitlernen.");
        }
        return Optional.of(
                new Settings.OwnDatabase(url.get(), user.orElse(""), password.orElse("")));
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
