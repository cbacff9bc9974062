package de.mitlernen.identity;

import de.mitlernen.identity.AccountLetters.Place;
import de.mitlernen.identity.People.Person;
import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.NotFound;
import de.mitlernen.web.QrPicture;
import de.mitlernen.web.Role;
import de.mitlernen.web.Routes;
import de.mitlernen.web.SessionKey;
import de.mitlernen.web.Visit;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where somebody sets up the second step of signing in, and switches it off. */
public final class SecondStepPages implements Routes.Group {
    static final String PAGE = "/my/account/second-step";

    /**
     * What {@code identity/second-step-setup.ftlh} shows.
     *
     * @param key that the app needs, for typing
     * @param required whether the account's role counts only with it
     * @param error key of a message
     */
    public record SetUp(QrPicture qr, List<String> key, boolean required, @Nullable String error) {}

    /**
     * What {@code identity/second-step.ftlh} shows.
     *
     * @param codes recovery codes that are left
     * @param error key of a message
     */
    public record SecondStep(int codes, @Nullable String error) {}

    /** What {@code identity/recovery-codes.ftlh} shows: codes of two groups of digits. */
    public record Codes(List<List<String>> codes) {}

    private final SecondSteps steps;
    private final AuthenticatorApps apps;
    private final RecoveryCodes recovery;
    private final People people;
    private final Sessions sessions;
    private final CodeLimits limits;

    public SecondStepPages(
            SecondSteps steps,
            AuthenticatorApps apps,
            RecoveryCodes recovery,
            People people,
            Sessions sessions,
            CodeLimits limits) {
        this.steps = steps;
        this.apps = apps;
        this.recovery = recovery;
        this.people = people;
        this.sessions = sessions;
        this.limits = limits;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(PAGE, Access.ACCOUNT, this::show);
        routes.post(PAGE, Access.ACCOUNT, this::setUp);
        routes.post(PAGE + "/recovery-codes", Access.ACCOUNT, this::renewRecoveryCodes);
        routes.post(PAGE + "/ending", Access.ACCOUNT, this::remove);
    }

    private Answer show(Visit visit) {
        return apps.isOn(session(visit).learnerId()) || sessions.isFresh(session(visit))
                ? page(visit, Answer.OK, null)
                : signInAnew(visit);
    }

    private Answer setUp(Visit visit) {
        return sessions.isFresh(session(visit)) ? confirm(visit) : signInAnew(visit);
    }

    private static Answer signInAnew(Visit visit) {
        return Answer.seeOther(visit.url(AccountPages.PAGE));
    }

    private Answer confirm(Visit visit) {
        return answer(
                visit,
                code ->
                        steps.setUp(
                                        session(visit).learnerId(),
                                        code,
                                        Place.of(visit),
                                        visit.device())
                                .map(
                                        setUp ->
                                                codes(setUp.recoveryCodes())
                                                        .begin(setUp.begun().session())));
    }

    private Answer renewRecoveryCodes(Visit visit) {
        return answer(
                visit,
                code ->
                        steps.renewRecoveryCodes(session(visit).learnerId(), code)
                                .map(SecondStepPages::codes));
    }

    private Answer remove(Visit visit) {
        return answer(
                visit,
                code ->
                        steps.remove(
                                        session(visit).learnerId(),
                                        code,
                                        Place.of(visit),
                                        visit.device())
                                .map(entry -> new Arrival(sessions).answer(visit, entry)));
    }

    /** Nobody tries out codes for long. */
    private Answer answer(Visit visit, Function<String, Optional<Answer>> act) {
        var learner = session(visit).learnerId();
        var wait = limits.take(learner);
        if (wait.isPresent()) {
            return page(visit, Answer.INVALID, "identity.signIn.tooOften").tooMany(wait.get());
        }
        var answer = act.apply(SignInCodePages.digits(visit));
        if (answer.isPresent()) {
            limits.forget(learner);
        }
        return answer.orElseGet(() -> page(visit, Answer.INVALID, "identity.code.wrong"));
    }

    private Answer page(Visit visit, int status, @Nullable String error) {
        var person = people.find(session(visit).learnerId()).orElseThrow(NotFound::new);
        return (apps.isOn(person.id())
                        ? Answer.page(
                                status,
                                "identity/second-step",
                                new SecondStep(recovery.count(person.id()), error))
                        : Answer.page(
                                status,
                                "identity/second-step-setup",
                                preparation(visit, person, error)))
                .at(PAGE);
    }

    private SetUp preparation(Visit visit, Person person, @Nullable String error) {
        var secret = apps.prepare(person.id());
        var acts = visit.session().flatMap(sessions::roleOf).orElse(Role.LEARNER);
        return new SetUp(
                QrPicture.of(secret.uri(person.email())),
                secret.groups(),
                acts != person.role(),
                error);
    }

    private static Answer codes(List<String> codes) {
        int half = RecoveryCodes.DIGITS / 2;
        var groups =
                codes.stream()
                        .map(code -> List.of(code.substring(0, half), code.substring(half)))
                        .toList();
        return Answer.page("identity/recovery-codes", new Codes(groups)).at(PAGE);
    }

    private static SessionKey session(Visit visit) {
        return visit.session().orElseThrow(NotFound::new);
    }
}
