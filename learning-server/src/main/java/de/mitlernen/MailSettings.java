package de.mitlernen;

import de.mitlernen.mail.MailServer;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads which mail server takes e-mails. */
final class MailSettings {
    private static final Pattern URL =
            Pattern.compile("(smtps?)://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+])(?::(\\d{1,5}))?/?");

    /** Every mail server knows better; this finds what was forgotten or mixed up. */
    private static final String ADDRESS = "[^@\\s<>]+@[^@\\s<>]+";

    /** For submission, and for submission over TLS. Source: RFC 8314 §3.3. */
    private static final int SUBMISSION = 587;

    private static final int SUBMISSIONS = 465;

    private final SettingChecks checks;
    private final Function<String, Optional<String>> variable;

    MailSettings(SettingChecks checks, Function<String, Optional<String>> variable) {
        this.checks = checks;
        this.variable = variable;
    }

    Optional<MailServer> read() {
        var url = variable.apply("SMTP_URL");
        if (url.isEmpty()) {
            for (var other : new String[] {"SMTP_USER", "SMTP_PASSWORD", "MAIL_FROM"}) {
                if (variable.apply(other).isPresent()) {
                    checks.report("MITLERNEN_%s needs MITLERNEN_SMTP_URL.".formatted(other));
                }
            }
            return Optional.empty();
        }
        var parts = URL.matcher(url.get());
        if (!parts.matches()) {
            checks.report(
                    "MITLERNEN_SMTP_URL must be like smtp://mail.example.org:587 or"
                            + " smtps://mail.example.org, not '"
                            + url.get()
                            + "'.");
            return Optional.empty();
        }
        boolean tls = parts.group(1).equals("smtps");
        int port =
                Optional.ofNullable(parts.group(3))
                        .map(checks::port)
                        .orElse(tls ? SUBMISSIONS : SUBMISSION);
        return Optional.of(new MailServer(parts.group(2), port, tls, login(), sender()));
    }

    private Optional<MailServer.Login> login() {
        var user = variable.apply("SMTP_USER");
        var password = variable.apply("SMTP_PASSWORD");
        if (user.isPresent() != password.isPresent()) {
            checks.report("MITLERNEN_SMTP_USER and MITLERNEN_SMTP_PASSWORD go together.");
        }
        return user.map(name -> new MailServer.Login(name, password.orElse("")));
    }

    private String sender() {
        var sender = variable.apply("MAIL_FROM").orElse("");
        if (!sender.matches(ADDRESS)) {
            checks.report(
                    "MITLERNEN_MAIL_FROM must be the e-mail address from which the platform writes,"
                            + " such as lernen@example.org, not '"
                            + sender
                            + "'.");
        }
        return sender;
    }
}
