package de.mitlernen.mail;

import java.util.Optional;

/**
 * The city's mail server, which takes e-mails by SMTP (RFC 5321).
 *
 * @param tls whether the connection begins with TLS; otherwise it must turn to it by STARTTLS, but
 *     for a server on this machine
 * @param sender e-mail address in From
 */
public record MailServer(String host, int port, boolean tls, Optional<Login> login, String sender) {
    /** What the server asks for. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }
}
