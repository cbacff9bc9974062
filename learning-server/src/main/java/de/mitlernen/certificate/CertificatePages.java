package de.mitlernen.certificate;

import de.mitlernen.catalog.Catalog;
import de.mitlernen.catalog.PublishedCourse;
import de.mitlernen.certificate.Credentials.CompletedCourse;
import de.mitlernen.identity.Accounts;
import de.mitlernen.identity.Sessions;
import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.Language;
import de.mitlernen.web.Messages;
import de.mitlernen.web.NotFound;
import de.mitlernen.web.Routes;
import de.mitlernen.web.SessionKey;
import de.mitlernen.web.Visit;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Where a learner gets the certificate of a completed course. */
public final class CertificatePages implements Routes.Group {
    private static final String COURSE = "/courses/{course:[a-z0-9-]+}/certificate";
    private static final String NAME = "certificate/name";

    /**
     * What {@code certificate/name.ftlh} shows.
     *
     * @param error what is wrong with the name, in words
     * @param blocked key of a message: why no certificate can be issued
     */
    public record NamePage(
            String courseId,
            String courseTitle,
            String lang,
            String dir,
            String name,
            @Nullable String error,
            @Nullable String blocked) {}

    private final Catalog catalog;
    private final Credentials credentials;
    private final Issuing issuing;
    private final Sessions sessions;
    private final Accounts accounts;
    private final Messages messages;
    private final boolean addressIsPublic;

    /**
     * Wires the pages.
     *
     * @param addressIsPublic whether the address printed on a certificate stays true
     */
    public CertificatePages(
            Catalog catalog,
            Credentials credentials,
            Issuing issuing,
            Sessions sessions,
            Accounts accounts,
            Messages messages,
            boolean addressIsPublic) {
        this.catalog = catalog;
        this.credentials = credentials;
        this.issuing = issuing;
        this.sessions = sessions;
        this.accounts = accounts;
        this.messages = messages;
        this.addressIsPublic = addressIsPublic;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(COURSE, Access.EVERYONE, this::askForName);
        routes.post(COURSE, Access.LEARNER, this::issue);
        routes.get("/certificates/{id}.pdf", Access.LEARNER, this::download);
    }

    private Answer askForName(Visit visit) {
        var course = course(visit);
        var completed = completed(visit, course);
        if (completed.flatMap(credentials::findFor).isPresent()) {
            return Answer.seeOther(visit.url("/my"));
        }
        if (completed.isEmpty()) {
            return blocked(visit, course, "certificate.name.blocked.incomplete");
        }
        if (!addressIsPublic) {
            return blocked(visit, course, "certificate.name.blocked.publicAddress");
        }
        var name =
                visit.session()
                        .filter(SessionKey::account)
                        .flatMap(session -> accounts.displayName(session.learnerId()))
                        .orElse("");
        return Answer.page(NAME, page(visit, course, name, null, null));
    }

    private Answer issue(Visit visit) {
        var course = course(visit);
        if (visit.session().filter(sessions::isValid).isEmpty()) {
            return Answer.seeOther(visit.url("/continue"))
                    .endSession()
                    .notice("learning.sessionEnded");
        }
        var completed = completed(visit, course);
        if (completed.isEmpty() || !addressIsPublic) {
            return askForName(visit);
        }
        var name = RecipientName.tidy(visit.form().get("name"));
        var problem = RecipientName.problem(name, messages, visit.language());
        if (problem.isPresent()) {
            return Answer.invalid(NAME, page(visit, course, name, problem.get(), null));
        }
        issuing.issue(completed.get(), name, visit.language(), visit.origin());
        return Answer.seeOther(visit.url("/my")).notice("certificate.issued");
    }

    private Answer download(Visit visit) {
        var credential =
                visit.session()
                        .filter(sessions::isValid)
                        .flatMap(session -> credentials.find(session.learnerId(), visit.id("id")))
                        .orElseThrow(NotFound::new);
        return Answer.file("application/pdf", issuing.pdf(credential))
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Disposition",
                        "inline; filename=\"mitlernen-" + credential.code() + ".pdf\"");
    }

    private PublishedCourse course(Visit visit) {
        return catalog.find(visit.parameter("course")).orElseThrow(NotFound::new);
    }

    private Optional<CompletedCourse> completed(Visit visit, PublishedCourse course) {
        return visit.session()
                .filter(sessions::isValid)
                .flatMap(session -> credentials.findCompleted(session.learnerId(), course.id()));
    }

    private static Answer blocked(Visit visit, PublishedCourse course, String reason) {
        return Answer.page(NAME, page(visit, course, "", null, reason));
    }

    private static NamePage page(
            Visit visit,
            PublishedCourse course,
            String name,
            @Nullable String error,
            @Nullable String blocked) {
        var translation = course.translation(visit.language());
        return new NamePage(
                course.id(),
                translation.text().title(),
                translation.language(),
                Language.direction(translation.language()),
                name,
                error,
                blocked);
    }
}
