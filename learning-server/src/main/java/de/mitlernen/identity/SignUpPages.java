package de.mitlernen.identity;

import de.mitlernen.identity.AccountLetters.Place;
import de.mitlernen.identity.AccountLinks.Purpose;
import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.Routes;
import de.mitlernen.web.SessionKey;
import de.mitlernen.web.Visit;

import java.util.HashMap;
import java.util.Map;

/** Where somebody gets an account. Nobody needs one to learn. */
public final class SignUpPages implements Routes.Group {
    /**
     * What {@code identity/sign-up.ftlh} shows.
     *
     * @param email as it was typed
     * @param adult whether 16 or older was chosen
     * @param guest whether what was learned on this device so far moves into the account
     * @param errors field → key of a message
     */
    public record Request(String email, boolean adult, boolean guest, Map<String, String> errors) {}

    /**
     * What {@code identity/letter-sent.ftlh} shows.
     *
     * @param newcomer whether the letter brings an account
     * @param demo whether the letter is read on the page of the demonstration
     */
    public record Sent(boolean newcomer, boolean demo) {}

    /**
     * What {@code identity/new-account.ftlh} shows.
     *
     * @param email to which the account will belong
     * @param errors field → key of a message
     */
    public record NewAccount(String token, String email, String name, Map<String, String> errors) {}

    /** What {@code identity/link-used.ftlh} shows. */
    public record Used(String again) {}

    private static final int LONGEST_NAME = 100;

    private final SignUps signUps;
    private final AccountLinks links;
    private final Learners learners;
    private final LetterLimits limits;
    private final boolean demo;

    public SignUpPages(
            SignUps signUps,
            AccountLinks links,
            Learners learners,
            LetterLimits limits,
            boolean demo) {
        this.signUps = signUps;
        this.links = links;
        this.learners = learners;
        this.limits = limits;
        this.demo = demo;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/sign-up", Access.EVERYONE, this::show);
        routes.post("/sign-up", Access.EVERYONE, this::request);
        routes.get("/sign-up/sent", Access.EVERYONE, this::sent);
        routes.get("/sign-up/{token}", Access.EVERYONE, this::showNew);
        routes.post("/sign-up/{token}", Access.EVERYONE, this::create);
    }

    private Answer show(Visit visit) {
        return page(visit, Answer.OK, Map.of());
    }

    private Answer request(Visit visit) {
        var form = visit.form();
        if (form.get("age").equals("younger")) {
            return Answer.page("identity/younger", new Used("/courses"));
        }
        var email = EmailAddress.read(form.get("email"));
        var errors = new HashMap<String, String>();
        if (email.isEmpty()) {
            errors.put("email", "identity.email.malformed");
        }
        if (!form.get("age").equals("adult")) {
            errors.put("age", "identity.signUp.noAge");
        }
        if (!errors.isEmpty()) {
            return page(visit, Answer.INVALID, errors);
        }
        var wait = limits.take(visit, email.orElseThrow());
        if (wait.isPresent()) {
            return page(visit, Answer.INVALID, Map.of("email", "identity.letter.tooMany"))
                    .tooMany(wait.get());
        }
        signUps.request(email.orElseThrow(), Place.of(visit), learners.guestOf(visit.session()));
        return Answer.seeOther(visit.url("/sign-up/sent"));
    }

    private Answer sent(Visit visit) {
        return Answer.page("identity/letter-sent", new Sent(true, demo));
    }

    private Answer showNew(Visit visit) {
        return newAccount(visit, Answer.OK, Map.of());
    }

    private Answer create(Visit visit) {
        var token = visit.parameter("token");
        var name = visit.form().get("name").strip();
        var password = visit.form().get("password");
        var errors = errors(visit, name, password);
        if (!errors.isEmpty()) {
            return newAccount(visit, Answer.INVALID, errors);
        }
        return signUps.complete(token, name, password, visit.device())
                .map(session -> welcome(visit, session))
                .orElseGet(SignUpPages::used);
    }

    private Map<String, String> errors(Visit visit, String name, String password) {
        var email =
                links.find(Purpose.SIGN_UP, visit.parameter("token"))
                        .map(AccountLinks.Link::email)
                        .orElse("");
        var errors = new HashMap<String, String>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors.put("name", "identity.newAccount.noName");
        }
        PasswordRules.problem(password, PasswordRules.contextOf(email, name))
                .ifPresent(problem -> errors.put("password", problem));
        return errors;
    }

    private static Answer welcome(Visit visit, SessionKey session) {
        return Answer.seeOther(visit.url("/my")).begin(session).notice("identity.newAccount.made");
    }

    private Answer newAccount(Visit visit, int status, Map<String, String> errors) {
        var token = visit.parameter("token");
        return links.find(Purpose.SIGN_UP, token)
                .map(
                        link ->
                                Answer.page(
                                        status,
                                        "identity/new-account",
                                        new NewAccount(
                                                token,
                                                link.email(),
                                                visit.form().get("name"),
                                                errors)))
                .orElseGet(SignUpPages::used);
    }

    private static Answer used() {
        return Answer.page(Answer.MISSING, "identity/link-used", new Used("/sign-up"));
    }

    private Answer page(Visit visit, int status, Map<String, String> errors) {
        return Answer.page(
                status,
                "identity/sign-up",
                new Request(
                        visit.form().get("email"),
                        visit.form().get("age").equals("adult"),
                        learners.guestOf(visit.session()).isPresent(),
                        errors));
    }
}
