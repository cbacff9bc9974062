package de.mitlernen.identity;

import static de.mitlernen.identity.AccountLinks.Purpose.SIGN_IN;

import de.mitlernen.identity.AccountLetters.Place;
import de.mitlernen.identity.AccountLinks.Link;
import de.mitlernen.identity.SignUpPages.Sent;
import de.mitlernen.identity.SignUpPages.Used;
import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.Routes;
import de.mitlernen.web.Visit;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Where somebody signs in by a link in an e-mail, and sets a new password if they like. */
public final class SignInLinkPages implements Routes.Group {
    /**
     * What {@code identity/ask-link.ftlh} shows.
     *
     * @param error key of a message
     */
    public record Ask(String email, @Nullable String error) {}

    /**
     * What {@code identity/sign-in-link.ftlh} shows.
     *
     * @param email of the account
     * @param error key of a message about the new password
     * @param here who is learning on the device so far
     */
    public record Arrived(
            String token, String email, @Nullable String error, @Nullable GuestHere here) {}

    private final SignInLinks signIns;
    private final AccountLinks links;
    private final Learners learners;
    private final Arrival arrival;
    private final LetterLimits limits;
    private final boolean demo;

    public SignInLinkPages(
            SignInLinks signIns,
            AccountLinks links,
            Learners learners,
            Sessions sessions,
            LetterLimits limits,
            boolean demo) {
        this.signIns = signIns;
        this.links = links;
        this.learners = learners;
        this.arrival = new Arrival(sessions);
        this.limits = limits;
        this.demo = demo;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/sign-in/link", Access.EVERYONE, this::show);
        routes.post("/sign-in/link", Access.EVERYONE, this::request);
        routes.get("/sign-in/link/sent", Access.EVERYONE, this::sent);
        routes.get("/sign-in/link/{token}", Access.EVERYONE, this::arrive);
        routes.post("/sign-in/link/{token}", Access.EVERYONE, this::signIn);
    }

    private Answer show(Visit visit) {
        return ask(visit, Answer.OK, null);
    }

    private Answer request(Visit visit) {
        var email = EmailAddress.read(visit.form().get("email"));
        if (email.isEmpty()) {
            return ask(visit, Answer.INVALID, "identity.email.malformed");
        }
        var wait = limits.take(visit, email.get());
        if (wait.isPresent()) {
            return ask(visit, Answer.INVALID, "identity.letter.tooMany").tooMany(wait.get());
        }
        signIns.request(email.get(), Place.of(visit));
        return Answer.seeOther(visit.url("/sign-in/link/sent"));
    }

    private static Answer ask(Visit visit, int status, @Nullable String error) {
        return Answer.page(status, "identity/ask-link", new Ask(visit.form().get("email"), error));
    }

    private Answer sent(Visit visit) {
        return Answer.page("identity/letter-sent", new Sent(false, demo));
    }

    private Answer arrive(Visit visit) {
        return arrived(visit, Answer.OK, null);
    }

    private Answer arrived(Visit visit, int status, @Nullable String error) {
        var token = visit.parameter("token");
        var here = GuestHere.find(visit, learners).orElse(null);
        return links.find(SIGN_IN, token)
                .map(link -> new Arrived(token, link.email(), error, here))
                .map(page -> Answer.page(status, "identity/sign-in-link", page))
                .orElseGet(SignInLinkPages::used);
    }

    private Answer signIn(Visit visit) {
        if (GuestHere.isNewTo(visit, learners)) {
            return arrived(visit, Answer.OK, null);
        }
        if (GuestHere.isOpen(visit, learners)) {
            return arrived(visit, Answer.INVALID, null);
        }
        var token = visit.parameter("token");
        var password = Optional.of(visit.form().get("password")).filter(text -> !text.isEmpty());
        var email = links.find(SIGN_IN, token).map(Link::email).orElse("");
        var problem =
                password.flatMap(
                        text -> PasswordRules.problem(text, PasswordRules.contextOf(email)));
        if (problem.isPresent()) {
            return arrived(visit, Answer.INVALID, problem.get());
        }
        return signIns.use(token, password, Place.of(visit), Here.of(visit, learners))
                .map(entry -> arrival.answer(visit, entry))
                .orElseGet(SignInLinkPages::used);
    }

    private static Answer used() {
        return Answer.page(Answer.MISSING, "identity/link-used", new Used("/sign-in/link"));
    }
}
