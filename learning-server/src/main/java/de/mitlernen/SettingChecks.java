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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads single values of settings, and collects what is wrong with them: a line for each. */
final class SettingChecks {
    private static final int HIGHEST_PORT = 65_535;
    private static final int LONGEST_OPERATOR = 100;

    /** As {@code openssl rand -hex 16} makes it; the platform's own is twice as long. */
    private static final String SECRET = "[!-~]{32,}";

    /** From 100 MB, below which the platform does not start. {@code start} knows it too. */
    private static final String MEMORY = "[1-9][0-9]{2,4}[mM]|[1-9][0-9]?[gG]";

    private final List<String> problems = new ArrayList<>();

    void report(String problem) {
        problems.add(problem);
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    int port(String text) {
        int number = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
        if (number < 0 || number > HIGHEST_PORT) {
            report("The port must be a number from 0 to 65535, not '" + text + "'.");
        }
        return number;
    }

    String host(String name) {
        try {
            InetAddress.getByName(name);
        } catch (UnknownHostException unknown) {
            report(
                    "MITLERNEN_HOST must be an address or a name of this machine, not '"
                            + name
                            + "'.");
        }
        return name;
    }

    /** The problem does not repeat it. */
    String secret(String text) {
        if (!text.matches(SECRET)) {
            report(
                    "MITLERNEN_SECRET must be at least 32 letters and digits without spaces, such"
                            + " as 'openssl rand -hex 32' prints them.");
        }
        return text;
    }

    void requireMemory(String text) {
        if (!text.matches(MEMORY)) {
            report(
                    "MITLERNEN_MEMORY must be like 512m or 2g, and at least 100m, not '"
                            + text
                            + "'.");
        }
    }

    /** It is printed on certificates. */
    String operator(String name) {
        if (name.length() > LONGEST_OPERATOR || !GlyphCoverage.missing(name).isEmpty()) {
            report(
                    "MITLERNEN_OPERATOR must be a name of at most 100 letters that certificates"
                            + " can show, not '"
                            + name
                            + "'.");
        }
        return name;
    }

    Optional<Path> folder(String name) {
        if (!Files.isDirectory(Path.of(name))) {
            report("MITLERNEN_COURSES must be a folder that exists, not '" + name + "'.");
            return Optional.empty();
        }
        return Optional.of(Path.of(name));
    }

    Optional<URI> publicUrl(String text) {
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
        report("MITLERNEN_PUBLIC_URL must be like https://lernen.example.org, not '" + text + "'.");
        return Optional.empty();
    }

    Set<AddressRange> addressRanges(String list) {
        var ranges = new HashSet<AddressRange>();
        for (var text : list.strip().split("[,\\s]+")) {
            AddressRange.parse(text)
                    .ifPresentOrElse(
                            ranges::add,
                            () ->
                                    report(
                                            "MITLERNEN_TRUSTED_PROXIES must be addresses such as"
                                                    + " 10.0.0.1 or 10.0.0.0/8, not '"
                                                    + text
                                                    + "'."));
        }
        return Set.copyOf(ranges);
    }
}
