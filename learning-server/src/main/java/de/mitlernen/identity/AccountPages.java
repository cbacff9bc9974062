package de.mitlernen.identity;

import de.mitlernen.identity.AccountLetters.Place;
import de.mitlernen.identity.People.Person;
import de.mitlernen.limit.RateLimit;
import de.mitlernen.limit.RateLimits;
import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.Dates;
import de.mitlernen.web.Language;
import de.mitlernen.web.NotFound;
import de.mitlernen.web.Routes;
import de.mitlernen.web.SessionKey;
import de.mitlernen.web.Visit;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where somebody sees their account and the ways into it. */
public final class AccountPages implements Routes.Group {
    static final String PAGE = "/my/account";

    /**
     * What {@code identity/account.ftlh} shows.
     *
     * @param secondStep whether a code is asked for when signing in
     * @param fresh whether the session has just begun, and new ways into the account can be made
     * @param device browser and system in words, to name a new passkey by
     * @param errors field → key of a message
     */
    public record MyAccount(
            String name,
            String email,
            boolean secondStep,
            List<Passkey> passkeys,
            boolean fresh,
            String device,
            Map<String, String> errors) {}

    /**
     * A passkey.
     *
     * @param added day in words
     */
    public record Passkey(String id, String name, String added) {}

    private static final RateLimit WRONG_PASSWORDS = new RateLimit(10, Duration.ofMinutes(15));

    private final People people;
    private final PasswordChanges passwords;
    private final AuthenticatorApps apps;
    private final PasskeySignIns passkeys;
    private final Sessions sessions;
    private final RateLimits limits;

    public AccountPages(
            People people,
            PasswordChanges passwords,
            AuthenticatorApps apps,
            PasskeySignIns passkeys,
            Sessions sessions,
            RateLimits limits) {
        this.people = people;
        this.passwords = passwords;
        this.apps = apps;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.limits = limits;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(PAGE, Access.ACCOUNT, this::show);
        routes.post(PAGE + "/password", Access.ACCOUNT, this::changePassword);
    }

    private Answer show(Visit visit) {
        return page(visit, Answer.OK, Map.of());
    }

    private Answer changePassword(Visit visit) {
        var session = session(visit);
        var tries = List.of(WRONG_PASSWORDS.of("password of " + session.learnerId()));
        if (!limits.take(tries)) {
            return page(visit, Answer.INVALID, Map.of("current", "identity.signIn.tooOften"))
                    .tooMany(limits.untilFree(tries));
        }
        var errors = errors(visit, session);
        if (!errors.containsKey("current")) {
            tries.forEach(limits::forget);
        }
        if (!errors.isEmpty()) {
            return page(visit, Answer.INVALID, errors);
        }
        passwords.change(session, visit.form().get("password"), Place.of(visit));
        return Answer.seeOther(visit.url(PAGE)).notice("identity.account.passwordChanged");
    }

    private Map<String, String> errors(Visit visit, SessionKey session) {
        var person = person(session);
        var errors = new HashMap<String, String>();
        if (!passwords.isPresent(session, visit.form().get("current"))) {
            errors.put("current", "identity.account.wrongPassword");
        }
        PasswordRules.problem(
                        visit.form().get("password"),
                        PasswordRules.contextOf(person.email(), person.name()))
                .ifPresent(problem -> errors.put("password", problem));
        return errors;
    }

    Answer page(Visit visit, int status, Map<String, String> errors) {
        var person = person(session(visit));
        return Answer.page(
                        status,
                        "identity/account",
                        new MyAccount(
                                person.name(),
                                person.email(),
                                apps.isOn(person.id()),
                                passkeysOf(person, visit.language()),
                                sessions.isFresh(session(visit)),
                                visit.device(),
                                errors))
                .at(PAGE);
    }

    private List<Passkey> passkeysOf(Person person, Language language) {
        return passkeys.list(person.id()).stream()
                .map(row -> new Passkey(row.id(), row.name(), Dates.day(row.createdAt(), language)))
                .toList();
    }

    private Person person(SessionKey session) {
        return people.find(session.learnerId()).orElseThrow(NotFound::new);
    }

    private static SessionKey session(Visit visit) {
        return visit.session().orElseThrow(NotFound::new);
    }
}
