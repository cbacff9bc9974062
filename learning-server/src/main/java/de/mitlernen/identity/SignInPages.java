package de.mitlernen.identity;

import de.mitlernen.limit.RateLimit;
import de.mitlernen.limit.RateLimits;
import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.Routes;
import de.mitlernen.web.Visit;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;

/** Signing in with e-mail address and password, and signing out. */
public final class SignInPages implements Routes.Group {
    /**
     * What {@code identity/sign-in.ftlh} shows.
     *
     * @param error key of a message about the address or the password
     * @param letters whether letters can be sent: for a link to sign in, and for an account
     * @param demo whether the sign-ins of the demonstration exist
     * @param here who is learning on the device so far
     */
    public record SignIn(
            String email,
            @Nullable String error,
            boolean letters,
            boolean demo,
            @Nullable GuestHere here) {}

    private static final Duration WINDOW = Duration.ofMinutes(15);

    /** Account and address together: a shared address locks out nobody who types it right. */
    private static final RateLimit FOR_ACCOUNT = new RateLimit(10, WINDOW);

    /** Of failures. A library or a school shares one address. */
    private static final RateLimit FOR_ADDRESS = new RateLimit(200, WINDOW);

    private final Accounts accounts;
    private final Learners learners;
    private final Sessions sessions;
    private final RateLimits limits;
    private final boolean letters;
    private final boolean demo;

    public SignInPages(
            Accounts accounts,
            Learners learners,
            Sessions sessions,
            RateLimits limits,
            boolean letters,
            boolean demo) {
        this.accounts = accounts;
        this.learners = learners;
        this.sessions = sessions;
        this.limits = limits;
        this.letters = letters;
        this.demo = demo;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/sign-in", Access.EVERYONE, this::show);
        routes.post("/sign-in", Access.EVERYONE, this::signIn);
        routes.post("/sign-out", Access.EVERYONE, this::signOut);
    }

    private Answer show(Visit visit) {
        return page(visit, Answer.OK, "", null);
    }

    private Answer signIn(Visit visit) {
        var email = visit.form().get("email");
        if (GuestHere.isNewTo(visit, learners)) {
            return page(visit, Answer.OK, email, null);
        }
        if (GuestHere.isOpen(visit, learners)) {
            return page(visit, Answer.INVALID, email, null);
        }
        var here = visit.networks();
        var uses = new ArrayList<>(FOR_ADDRESS.in(here, "sign-in"));
        var account =
                FOR_ACCOUNT.of("sign-in " + EmailAddress.normalise(email) + " " + here.getFirst());
        uses.add(account);
        // Counted before the slow check, so that many guesses at once do not slip through.
        if (!limits.take(uses)) {
            return page(visit, Answer.INVALID, email, "identity.signIn.tooOften")
                    .tooMany(limits.untilFree(uses));
        }
        var session =
                accounts.signIn(email, visit.form().get("password"), Arrival.of(visit, learners));
        if (session.isEmpty()) {
            return page(visit, Answer.INVALID, email, "identity.signIn.wrong");
        }
        limits.giveBack(uses);
        limits.forget(account);
        visit.session().ifPresent(sessions::end);
        return Answer.seeOther(visit.url("/my")).begin(session.get());
    }

    private Answer page(Visit visit, int status, String email, @Nullable String error) {
        var here = GuestHere.find(visit, learners).orElse(null);
        return Answer.page(
                status, "identity/sign-in", new SignIn(email, error, letters, demo, here));
    }

    private Answer signOut(Visit visit) {
        visit.session().ifPresent(sessions::end);
        return Answer.seeOther(visit.url("/")).endSession().notice("identity.signIn.signedOut");
    }
}
