package de.mitlernen.my;

import de.mitlernen.catalog.Catalog;
import de.mitlernen.catalog.CourseCard;
import de.mitlernen.catalog.CourseCard.Progress;
import de.mitlernen.certificate.Credentials;
import de.mitlernen.identity.Accounts;
import de.mitlernen.identity.Learners;
import de.mitlernen.identity.LearningCode;
import de.mitlernen.identity.Sessions;
import de.mitlernen.learning.CoursePages;
import de.mitlernen.learning.CourseStates;
import de.mitlernen.learning.CourseStates.MyCourse;
import de.mitlernen.learning.Notes;
import de.mitlernen.my.MyLearning.CertificateRow;
import de.mitlernen.my.MyLearning.Earned;
import de.mitlernen.my.MyLearning.Next;
import de.mitlernen.selfcheck.ResultRow;
import de.mitlernen.selfcheck.SelfChecks;
import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.Dates;
import de.mitlernen.web.Language;
import de.mitlernen.web.NotFound;
import de.mitlernen.web.QrPicture;
import de.mitlernen.web.Routes;
import de.mitlernen.web.SessionKey;
import de.mitlernen.web.Visit;

import java.util.List;
import java.util.Optional;

/** What a learner has begun, finished and earned, and the code to go on elsewhere. */
public final class MyPages implements Routes.Group {
    /**
     * What {@code my/card.ftlh} shows.
     *
     * @param address where the words are typed in
     */
    public record Card(List<String> words, QrPicture qr, String address) {}

    private final Catalog catalog;
    private final CourseStates states;
    private final Notes notes;
    private final SelfChecks checks;
    private final Credentials credentials;
    private final Learners learners;
    private final Sessions sessions;
    private final Accounts accounts;

    public MyPages(
            Catalog catalog,
            CourseStates states,
            Notes notes,
            SelfChecks checks,
            Credentials credentials,
            Learners learners,
            Sessions sessions,
            Accounts accounts) {
        this.catalog = catalog;
        this.states = states;
        this.notes = notes;
        this.checks = checks;
        this.credentials = credentials;
        this.learners = learners;
        this.sessions = sessions;
        this.accounts = accounts;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/my", Access.EVERYONE, this::show);
        routes.get("/my/card", Access.LEARNER, this::card);
        routes.post("/my/card/renewal", Access.LEARNER, this::renewCode);
    }

    private Answer show(Visit visit) {
        var session = visit.session().filter(sessions::isValid);
        return session.isPresent()
                ? Answer.page("my/my", myLearning(session.get(), visit.language()))
                : Answer.page("my/my", MyLearning.EMPTY);
    }

    private MyLearning myLearning(SessionKey session, Language language) {
        var courses = states.coursesOf(session);
        return new MyLearning(
                false,
                courses.stream()
                        .flatMap(course -> next(course, language).stream())
                        .findFirst()
                        .orElse(null),
                courses.stream().map(course -> card(course, language)).toList(),
                certificates(session, language),
                courses.stream()
                        .filter(course -> course.done() && !course.certified())
                        .map(course -> earned(course, language))
                        .toList(),
                new MyNotes(catalog, courses, language).of(notes.of(session)),
                checks.find(session)
                        .flatMap(history -> history.completed().stream().findFirst())
                        .map(check -> ResultRow.of(check, language))
                        .orElse(null),
                learners.learningCode(session).map(code -> code.words(language)).orElse(null),
                session.account() ? accounts.displayName(session.learnerId()).orElse(null) : null);
    }

    private Optional<Next> next(MyCourse mine, Language language) {
        var course = catalog.getVersion(mine.courseId(), mine.version());
        var translation = course.translation(language);
        return CoursePages.nextUnit(course, mine.completed(), mine.lastUnit())
                .map(
                        unitId ->
                                new Next(
                                        course.id(),
                                        translation.text().title(),
                                        unitId,
                                        course.unitTitle(unitId, language),
                                        translation.language(),
                                        Language.direction(translation.language())));
    }

    private Earned earned(MyCourse mine, Language language) {
        var translation = catalog.getVersion(mine.courseId(), mine.version()).translation(language);
        return new Earned(
                mine.courseId(),
                translation.text().title(),
                translation.language(),
                Language.direction(translation.language()));
    }

    private CourseCard card(MyCourse mine, Language language) {
        var course = catalog.getVersion(mine.courseId(), mine.version());
        return CourseCard.of(course, language)
                .with(new Progress(mine.completed().size(), course.units().size(), mine.done()));
    }

    private List<CertificateRow> certificates(SessionKey session, Language language) {
        return credentials.of(session.learnerId()).stream()
                .map(
                        credential ->
                                new CertificateRow(
                                        credential.id().toString(),
                                        credential.courseTitle(),
                                        Dates.day(credential.issuedAt(), language),
                                        credential.code().toString(),
                                        true,
                                        credential.language(),
                                        Language.direction(credential.language())))
                .toList();
    }

    private Answer card(Visit visit) {
        var code = learners.codeOf(visit.session()).orElseThrow(NotFound::new);
        return Answer.page("my/card", card(visit, code));
    }

    private Answer renewCode(Visit visit) {
        var session = visit.session().filter(sessions::isValid).orElseThrow(NotFound::new);
        if (!learners.renewCode(session)) {
            throw new NotFound();
        }
        return Answer.seeOther(visit.url("/my/card")).notice("my.card.renewed");
    }

    private static Card card(Visit visit, LearningCode code) {
        var address = visit.origin() + visit.url("/continue");
        // Behind the #, so that no server's log ever holds the code.
        return new Card(
                code.words(visit.language()), QrPicture.of(address + "#" + code.digits()), address);
    }
}
