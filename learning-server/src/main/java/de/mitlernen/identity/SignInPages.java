package de.mitlernen.identity;

import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.Routes;
import de.mitlernen.web.Visit;

import org.jspecify.annotations.Nullable;

/** Signing in with e-mail address and password, and signing out. */
public final class SignInPages implements Routes.Group {
    /**
     * What {@code identity/sign-in.ftlh} shows.
     *
     * @param error key of a message
     * @param demo whether the sign-ins of the demonstration exist
     * @param here who is learning on the device so far
     */
    public record SignIn(
            String email, @Nullable String error, boolean demo, @Nullable GuestHere here) {}

    /** A library or a school shares one address. */
    private static final int MOST_FOR_ADDRESS = 200;

    private final Accounts accounts;
    private final Learners learners;
    private final FailedAttempts failures;
    private final boolean demo;

    public SignInPages(
            Accounts accounts, Learners learners, FailedAttempts failures, boolean demo) {
        this.accounts = accounts;
        this.learners = learners;
        this.failures = failures;
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
        // Account and address together: a shared address locks out nobody who types it right.
        var key = "sign-in " + Accounts.normalise(email) + " " + visit.address();
        var address = "sign-in " + visit.address();
        if (failures.tooMany(key) || failures.tooMany(address, MOST_FOR_ADDRESS)) {
            return page(visit, Answer.TOO_MANY, email, "identity.signIn.tooOften");
        }
        // Counted before the slow check, so that many guesses at once do not slip through.
        failures.record(key);
        var session = accounts.signIn(email, visit.form().get("password"));
        if (session.isEmpty()) {
            failures.record(address);
            return page(visit, Answer.INVALID, email, "identity.signIn.wrong");
        }
        failures.forget(key);
        visit.session().ifPresent(learners::endSession);
        return Answer.seeOther(visit.url("/my")).begin(session.get());
    }

    private Answer page(Visit visit, int status, String email, @Nullable String error) {
        var here = GuestHere.find(visit, learners).orElse(null);
        return Answer.page(status, "identity/sign-in", new SignIn(email, error, demo, here));
    }

    private Answer signOut(Visit visit) {
        visit.session().ifPresent(learners::endSession);
        return Answer.seeOther(visit.url("/")).endSession().notice("identity.signIn.signedOut");
    }
}
