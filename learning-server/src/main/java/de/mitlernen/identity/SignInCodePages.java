package de.mitlernen.identity;

import static java.util.stream.Collectors.joining;

import de.mitlernen.identity.AccountLetters.Place;
import de.mitlernen.identity.PendingSignIns.Pending;
import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.Routes;
import de.mitlernen.web.Visit;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Where somebody goes on signing in with a code of the app on their phone. */
public final class SignInCodePages implements Routes.Group {
    static final String PAGE = "/sign-in/code";

    /**
     * What {@code identity/sign-in-code.ftlh} shows.
     *
     * @param error key of a message
     */
    public record Code(@Nullable String error) {}

    /** {@code identity/sign-in-over.ftlh} shows nothing but a way back. */
    public record Over() {}

    private final SecondSteps steps;
    private final PendingSignIns pending;
    private final CodeLimits limits;
    private final Arrival arrival;

    public SignInCodePages(
            SecondSteps steps, PendingSignIns pending, CodeLimits limits, Sessions sessions) {
        this.steps = steps;
        this.pending = pending;
        this.limits = limits;
        this.arrival = new Arrival(sessions);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(PAGE, Access.EVERYONE, this::show);
        routes.post(PAGE, Access.EVERYONE, this::signIn);
    }

    private Answer show(Visit visit) {
        return find(visit).map(any -> page(Answer.OK, null)).orElseGet(SignInCodePages::over);
    }

    private Answer signIn(Visit visit) {
        return find(visit).map(found -> signIn(visit, found)).orElseGet(SignInCodePages::over);
    }

    private Answer signIn(Visit visit, Pending found) {
        var wait = limits.take(found.learner());
        if (wait.isPresent()) {
            return page(Answer.INVALID, "identity.signIn.tooOften").tooMany(wait.get());
        }
        var entry =
                steps.complete(
                        visit.signIn().orElseThrow(),
                        found,
                        digits(visit),
                        Place.of(visit),
                        visit.device());
        if (entry.isPresent()) {
            limits.forget(found.learner());
        }
        return entry.map(begun -> arrival.answer(visit, begun).signIn(""))
                .orElseGet(() -> page(Answer.INVALID, "identity.code.wrong"));
    }

    /** The code that was typed, in digits of any script and with spaces anywhere. */
    static String digits(Visit visit) {
        return visit.form()
                .get("code")
                .codePoints()
                .filter(Character::isDigit)
                .mapToObj(digit -> "" + Character.digit(digit, 10))
                .collect(joining());
    }

    private Optional<Pending> find(Visit visit) {
        return visit.signIn().flatMap(pending::find);
    }

    private static Answer page(int status, @Nullable String error) {
        return Answer.page(status, "identity/sign-in-code", new Code(error));
    }

    private static Answer over() {
        return Answer.page(Answer.MISSING, "identity/sign-in-over", new Over());
    }
}
