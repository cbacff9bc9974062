package de.mitlernen.certificate;

import de.mitlernen.catalog.Catalog;
import de.mitlernen.certificate.Credentials.CompletedCourse;
import de.mitlernen.certificates.Certificate;
import de.mitlernen.certificates.CertificatePdf;
import de.mitlernen.certificates.Competence;
import de.mitlernen.identity.Ids;
import de.mitlernen.web.Dates;
import de.mitlernen.web.Language;
import de.mitlernen.web.Messages;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** Makes credentials from completed courses, and files from credentials. */
public final class Issuing {
    private final Catalog catalog;
    private final Credentials credentials;
    private final Messages messages;
    private final String issuer;
    private final RandomGenerator random;
    private final CertificatePdf pdf = new CertificatePdf();

    public Issuing(Catalog catalog, Credentials credentials, Messages messages, String issuer) {
        this(catalog, credentials, messages, issuer, new SecureRandom());
    }

    /**
     * Issues with codes from a given source.
     *
     * @param random source of the codes; predictable only for demonstrations
     */
    public Issuing(
            Catalog catalog,
            Credentials credentials,
            Messages messages,
            String issuer,
            RandomGenerator random) {
        this.catalog = catalog;
        this.credentials = credentials;
        this.messages = messages;
        this.issuer = issuer;
        this.random = random;
    }

    /**
     * Issues a credential for a completed course.
     *
     * @param origin scheme and authority of the address at which it can be checked
     */
    public Credential issue(
            CompletedCourse completed, String recipient, Language language, String origin) {
        var course = catalog.getVersion(completed.courseId(), completed.version());
        var translation = course.translation(language);
        var code = VerificationCode.create(random);
        var credential =
                new Credential(
                        Ids.next(),
                        code,
                        translation.language(),
                        recipient,
                        translation.text().title(),
                        translation.text().outcomes(),
                        course.definition().competences(),
                        issuer,
                        origin + "/" + translation.language() + "/verify/" + code,
                        Instant.now());
        // Checks itself: what could not be printed is not issued.
        certificate(credential);
        return credentials.issue(completed, credential);
    }

    byte[] pdf(Credential credential) {
        return pdf.write(certificate(credential));
    }

    private Certificate certificate(Credential credential) {
        var language = Language.find(credential.language()).orElse(Language.DEFAULT);
        return new Certificate(
                credential.language(),
                Objects.requireNonNull(credential.recipient()),
                credential.courseTitle(),
                credential.outcomes(),
                credential.competences().stream()
                        .map(number -> new Competence(number, competenceName(number, language)))
                        .toList(),
                credential.issuer(),
                Dates.date(credential.issuedAt()),
                credential.code().toString(),
                URI.create(credential.verification()));
    }

    String competenceName(String number, Language language) {
        return messages.get(language, "catalog.competence." + number);
    }
}
