package de.mitlernen.certificates;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/**
 * What a certificate says. Every text is one line in logical order, in any script; lengths are
 * counted in Unicode characters.
 *
 * <pre>{@code
 * var certificate = new Certificate(
 *         "de",
 *         "Erika Mustermann",
 *         "Passwörter und sichere Anmeldung",
 *         List.of("Ein starkes Passwort bilden", "Passwörter aufbewahren", "Sich mit zwei Faktoren anmelden"),
 *         List.of(new Competence("4.1", "Geräte schützen")),
 *         "Stadt Musterstadt",
 *         LocalDate.of(2026, 11, 23),
 *         "7H3K-9QWX-2MFD",
 *         URI.create("https://lernen.example.org/de/verify/7H3K-9QWX-2MFD"));
 * }</pre>
 *
 * @param language one of {@link #LANGUAGES}, BCP 47
 * @param recipient the name as the learner typed it, at most 120 characters
 * @param courseTitle at most 150 characters
 * @param outcomes what was learned: 3 to 5 short phrases of at most 120 characters
 * @param competences at most 6; none leaves their heading out
 * @param issuer who answers for the certificate, at most 100 characters
 * @param issuedOn the day that is printed
 * @param code for people to type: capital letters and digits, in groups joined by hyphens
 * @param verification the address in the QR code and on the page: http or https, at most 200
 *     characters in ASCII
 */
public record Certificate(
        String language,
        String recipient,
        String courseTitle,
        List<String> outcomes,
        List<Competence> competences,
        String issuer,
        LocalDate issuedOn,
        String code,
        URI verification) {

    /** The languages that certificates can be written in (BCP 47). */
    public static final List<String> LANGUAGES =
            List.of("de", "de-simple", "en", "pl", "tr", "ru", "uk", "ar");

    /**
     * Checks itself.
     *
     * @throws IllegalArgumentException naming the field, if a value has another shape
     */
    public Certificate {
        Checks.require(
                LANGUAGES.contains(language), "language", "is one of " + LANGUAGES, language);
        Checks.requireText(recipient, "recipient", 120);
        Checks.requireText(courseTitle, "courseTitle", 150);
        outcomes = List.copyOf(outcomes);
        int count = outcomes.size();
        Checks.require(count >= 3 && count <= 5, "outcomes", "are 3 to 5", count);
        outcomes.forEach(outcome -> Checks.requireText(outcome, "outcome", 120));
        competences = List.copyOf(competences);
        Checks.require(competences.size() <= 6, "competences", "are at most 6", competences.size());
        Checks.requireText(issuer, "issuer", 100);
        Checks.require(
                code.matches("[0-9A-Z]{1,8}(-[0-9A-Z]{1,8}){0,4}"),
                "code",
                "is like 7H3K-9QWX",
                code);
        Checks.require(
                isWebAddress(verification), "verification", "is a web address", verification);
    }

    private static boolean isWebAddress(URI address) {
        return address.getHost() != null
                && List.of("http", "https").contains(address.getScheme())
                && address.toASCIIString().length() <= 200;
    }
}
