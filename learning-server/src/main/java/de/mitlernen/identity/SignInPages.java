package de.mitlernen.identity;

import de.mitlernen.limit.RateLimit;
import de.mitlernen.limit.RateLimits;
import de.mitlernen.oidc.ProviderProblem;
import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.Routes;
import de.mitlernen.web.Visit;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;

/** Signing in with e-mail address and password, and signing out. */
public final class SignInPages implements Routes.Group {
    /**
     * What {@code identity/sign-in.ftlh} shows.
     *
     * @param error key of a message
     * @param part of the page to which the error belongs: its element's id
     * @param letters whether letters can be sent: for a link to sign in, and for an account
     * @param demo whether the sign-ins of the demonstration exist
     * @param here who is learning on the device so far
     * @param provider by which the city's staff sign in
     * @param problem why that did not work: key of a message
     */
    public record SignIn(
            String email,
            @Nullable String error,
            String part,
            boolean letters,
            boolean demo,
            @Nullable GuestHere here,
            @Nullable String provider,
            @Nullable String problem) {}

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
    private final Optional<String> provider;

    public SignInPages(
            Accounts accounts,
            Learners learners,
            Sessions sessions,
            RateLimits limits,
            boolean letters,
            boolean demo,
            Optional<String> provider) {
        this.accounts = accounts;
        this.learners = learners;
        this.sessions = sessions;
        this.limits = limits;
        this.letters = letters;
        this.demo = demo;
        this.provider = provider;
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
        var entry = accounts.signIn(email, visit.form().get("password"), Here.of(visit, learners));
        if (entry.isEmpty()) {
            return page(visit, Answer.INVALID, email, "identity.signIn.wrong");
        }
        limits.giveBack(uses);
        limits.forget(account);
        return new Arrival(sessions).answer(visit, entry.get());
    }

    /** The page again, because somebody began to sign in too often; they may again after this. */
    Answer tooOften(Visit visit, Duration wait) {
        return page(visit, Answer.INVALID, "", "identity.signIn.tooOften")
                .at("/sign-in")
                .tooMany(wait);
    }

    /** The page again, because the visitor has not told whether they are the guest there. */
    Answer again(Visit visit) {
        return page(visit, Answer.INVALID, visit.form().get("email"), null).at("/sign-in");
    }

    private Answer page(Visit visit, int status, String email, @Nullable String error) {
        return page(visit, status, email, error, "email");
    }

    /** The page after a passkey did not fit. */
    Answer pageOfPasskey(Visit visit, int status, @Nullable String error) {
        return page(visit, status, "", error, "passkey").at("/sign-in");
    }

    private Answer page(
            Visit visit, int status, String email, @Nullable String error, String part) {
        var here = GuestHere.find(visit, learners).orElse(null);
        return Answer.page(
                status,
                "identity/sign-in",
                new SignIn(
                        email,
                        error,
                        part,
                        letters,
                        demo,
                        here,
                        provider.orElse(null),
                        problem(visit)));
    }

    /** Why the provider sent somebody back. */
    private static @Nullable String problem(Visit visit) {
        return Arrays.stream(ProviderProblem.Reason.values())
                .map(ProviderProblem.Reason::key)
                .filter(visit.query().get("sso")::equals)
                .findFirst()
                .map(known -> "identity.sso." + known)
                .orElse(null);
    }

    private Answer signOut(Visit visit) {
        visit.session().ifPresent(sessions::end);
        return Answer.seeOther(visit.url("/")).endSession().notice("identity.signIn.signedOut");
    }
}
