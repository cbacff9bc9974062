package de.mitlernen.certificate;

import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.Dates;
import de.mitlernen.web.Language;
import de.mitlernen.web.Routes;
import de.mitlernen.web.Visit;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Where anybody who holds a certificate's code sees what was certified. */
public final class VerificationPages implements Routes.Group {
    /**
     * What {@code certificate/verify.ftlh} shows.
     *
     * @param code what was typed
     * @param error key of a message
     */
    public record Verify(String code, @Nullable String error) {}

    /**
     * What {@code certificate/verified.ftlh} shows.
     *
     * @param state valid or revoked
     * @param recipient null when the person had their data deleted
     * @param lang language in which it was issued
     */
    public record Verified(
            String state,
            @Nullable String recipient,
            String courseTitle,
            String lang,
            String dir,
            List<String> outcomes,
            List<CompetenceView> competences,
            String issuer,
            String issuedOn,
            String code) {}

    /** A DigComp competence with its name in the page's language. */
    public record CompetenceView(String number, String name) {}

    private final Credentials credentials;
    private final Issuing issuing;

    public VerificationPages(Credentials credentials, Issuing issuing) {
        this.credentials = credentials;
        this.issuing = issuing;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/verify", Access.EVERYONE, this::ask);
        routes.get("/verify/{code}", Access.EVERYONE, this::verify);
    }

    private Answer ask(Visit visit) {
        var typed = visit.query().get("code").strip();
        if (typed.isEmpty()) {
            return visit.query().has("code")
                    ? again(Answer.INVALID, typed, "certificate.verify.missing")
                    : Answer.page("certificate/verify", new Verify("", null));
        }
        return VerificationCode.read(typed)
                .flatMap(credentials::find)
                .map(credential -> Answer.seeOther(visit.url("/verify/" + credential.code())))
                .orElseGet(() -> again(Answer.INVALID, typed, "certificate.verify.unknown"));
    }

    private Answer verify(Visit visit) {
        var typed = visit.parameter("code");
        return VerificationCode.read(typed)
                .flatMap(credentials::find)
                .map(found -> Answer.page("certificate/verified", page(found, visit.language())))
                .orElseGet(() -> again(Answer.MISSING, typed, "certificate.verify.unknown"));
    }

    private static Answer again(int status, String typed, String error) {
        return Answer.page(status, "certificate/verify", new Verify(typed, error));
    }

    private Verified page(Credential credential, Language language) {
        return new Verified(
                "valid",
                credential.recipient(),
                credential.courseTitle(),
                credential.language(),
                Language.direction(credential.language()),
                credential.outcomes(),
                credential.competences().stream()
                        .map(
                                number ->
                                        new CompetenceView(
                                                number, issuing.competenceName(number, language)))
                        .toList(),
                credential.issuer(),
                Dates.day(credential.issuedAt(), language),
                credential.code().toString());
    }
}
