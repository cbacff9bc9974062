package de.mitlernen.identity;

import de.mitlernen.limit.RateLimit;
import de.mitlernen.limit.RateLimits;
import de.mitlernen.oidc.OpenIdProvider;
import de.mitlernen.oidc.ProviderProblem;
import de.mitlernen.oidc.ProviderProblem.Reason;
import de.mitlernen.oidc.Registration;
import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.Language;
import de.mitlernen.web.Routes;
import de.mitlernen.web.Visit;

import java.time.Duration;

/**
 * Signing in by the city's provider: there, and back. Whatever fails leads back to the page from
 * where one can sign in in another way.
 */
public final class SingleSignOnPages implements Routes.Group {
    /**
     * What {@code identity/onward.ftlh} shows.
     *
     * @param provider as people know it
     * @param address where the browser goes by itself
     */
    public record Onward(String provider, String address) {}

    private static final System.Logger LOG = System.getLogger(SingleSignOnPages.class.getName());

    /** A whole town hall begins to work at eight, and shares one address. */
    private static final RateLimit FROM_NETWORK = new RateLimit(2_000, Duration.ofMinutes(15));

    private static final int BAD_REQUEST = 400;

    private final OpenIdProvider provider;
    private final SingleSignOnAttempts attempts;
    private final SingleSignOn singleSignOn;
    private final SignInPages signInPages;
    private final Learners learners;
    private final Arrival arrival;
    private final RateLimits limits;

    public SingleSignOnPages(
            OpenIdProvider provider,
            SingleSignOnAttempts attempts,
            SingleSignOn singleSignOn,
            SignInPages signInPages,
            Learners learners,
            Sessions sessions,
            RateLimits limits) {
        this.provider = provider;
        this.attempts = attempts;
        this.singleSignOn = singleSignOn;
        this.signInPages = signInPages;
        this.learners = learners;
        this.arrival = new Arrival(sessions);
        this.limits = limits;
    }

    @Override
    public void addTo(Routes routes) {
        routes.post("/sign-in/sso", Access.EVERYONE, this::leave);
        routes.getFile(Registration.CALLBACK, Access.EVERYONE, this::arrive);
        routes.postFromServer("/sign-in/sso/logout", this::end);
    }

    /**
     * By a page that leads on, not by a redirect: browsers follow a form only to where {@code
     * form-action} allows, and whom the city's provider asks in its turn is not known here.
     */
    private Answer leave(Visit visit) {
        if (GuestHere.isNewTo(visit, learners)) {
            return Answer.seeOther(visit.url("/sign-in"));
        }
        if (GuestHere.isOpen(visit, learners)) {
            return signInPages.again(visit);
        }
        var uses = FROM_NETWORK.in(visit.networks(), "single sign-on");
        if (!limits.take(uses)) {
            return signInPages.tooOften(visit, limits.untilFree(uses));
        }
        try {
            var attempt =
                    attempts.begin(
                            visit.browser().orElseThrow(),
                            visit.language(),
                            Here.of(visit, learners).guest().isPresent());
            var address = provider.signIn(attempt, visit.language().tag()).toString();
            var onward = new Onward(provider.registration().name(), address);
            return Answer.page("identity/onward", onward)
                    .at("/sign-in")
                    .header("Refresh", "0; url=" + address);
        } catch (ProviderProblem problem) {
            return back(visit.language(), report(problem));
        }
    }

    private Answer arrive(Visit visit) {
        var state = visit.query().get("state");
        var begun = visit.browser().flatMap(browser -> attempts.use(state, browser));
        if (begun.isEmpty()) {
            return back(visit.language(), Reason.EXPIRED);
        }
        var language = begun.get().language();
        try {
            var person = provider.redeem(visit.query(), begun.get().attempt());
            var guest = learners.guestOf(visit.session()).filter(any -> begun.get().takesGuest());
            var entry = singleSignOn.begin(person, new Here(visit.device(), language, guest));
            return arrival.answer(visit, language, entry);
        } catch (ProviderProblem problem) {
            return back(language, report(problem));
        }
    }

    private static Answer back(Language language, Reason reason) {
        return Answer.seeOther("/" + language.tag() + "/sign-in?sso=" + reason.key());
    }

    private static Reason report(ProviderProblem problem) {
        if (problem.reason() != Reason.CANCELLED) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    () -> "Single sign-on: " + problem.reason() + ": " + problem.getMessage());
        }
        return problem.reason();
    }

    /** Source: OpenID Connect Back-Channel Logout 1.0 §2.8. */
    private Answer end(Visit visit) {
        var answer = Answer.file("text/plain", new byte[0]).header("Cache-Control", "no-store");
        try {
            singleSignOn.end(provider.readLogout(visit.form().get("logout_token")));
            return answer;
        } catch (ProviderProblem problem) {
            report(problem);
            return answer.status(BAD_REQUEST);
        }
    }
}
