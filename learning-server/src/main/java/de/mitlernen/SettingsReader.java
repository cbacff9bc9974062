package de.mitlernen;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the settings from the command line and the environment. */
final class SettingsReader {
    private static final String USAGE =
            "Usage: learning-server/start [--demo] [--port PORT] [--data DIR]";

    private static final String DEFAULT_DATA = ".local/share/mitlernen";

    private final List<String> arguments;
    private final Map<String, String> environment;
    private final SettingChecks checks = new SettingChecks();
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
        variable("MEMORY").ifPresent(checks::requireMemory);
        var publicUrl = variable("PUBLIC_URL").flatMap(checks::publicUrl);
        var operator =
                variable("OPERATOR")
                        .map(checks::operator)
                        .orElse(demo ? "Stadt Musterstadt" : "Mitlernen");
        var settings =
                new Settings(
                        demo,
                        variable("HOST").map(checks::host).orElse("127.0.0.1"),
                        port.map(checks::port).orElse(8080),
                        data.map(Path::of)
                                .orElseGet(
                                        () ->
                                                Path.of(
                                                        System.getProperty("user.home"),
                                                        DEFAULT_DATA)),
                        database(),
                        publicUrl,
                        variable("DEMO_PASSWORD"),
                        variable("SECRET").map(checks::secret),
                        variable("TRUSTED_PROXIES").map(checks::addressRanges).orElse(Set.of()),
                        operator,
                        variable("COURSES").flatMap(checks::folder),
                        new MailSettings(checks, this::variable).read(),
                        new OidcSettings(checks, this::variable).read(publicUrl, operator));
        var problems = checks.problems();
        return problems.isEmpty() ? new Settings.Valid(settings) : new Settings.Invalid(problems);
    }

    private void readArguments() {
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var argument = rest.next();
            switch (argument) {
                case "--demo" -> demo = true;
                case "--port" -> port = value(argument, rest);
                case "--data" -> data = value(argument, rest);
                default -> checks.report("There is no option " + argument + ". " + USAGE);
            }
        }
    }

    private Optional<String> value(String option, Iterator<String> rest) {
        var value = rest.hasNext() ? rest.next() : "";
        if (value.isBlank() || value.startsWith("--")) {
            checks.report(option + " needs a value. " + USAGE);
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get("MITLERNEN_" + name))
                .filter(value -> !value.isBlank());
    }

    private Optional<Settings.OwnDatabase> database() {
        var user = variable("DATABASE_USER");
        var password = variable("DATABASE_PASSWORD");
        var url = variable("DATABASE_URL");
        if (url.isEmpty()) {
            if (user.isPresent() || password.isPresent()) {
                checks.report("MITLERNEN_DATABASE_USER and _PASSWORD need MITLERNEN_DATABASE_URL.");
            }
            return Optional.empty();
        }
        if (!url.get().startsWith("jdbc:postgresql:")) {
            checks.report(
                    "MITLERNEN_DATABASE_URL must begin with jdbc:postgresql:, such as"
                            + " jdbc:postgresql://localhost/mitlernen.");
        }
        return Optional.of(
                new Settings.OwnDatabase(url.get(), user.orElse(""), password.orElse("")));
    }
}
