package de.mitlernen.identity;

import static java.util.stream.Collectors.joining;

import de.mitlernen.identity.AccountLetters.Place;
import de.mitlernen.identity.People.Person;
import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.NotFound;
import de.mitlernen.web.Routes;
import de.mitlernen.web.SessionKey;
import de.mitlernen.web.Visit;

import java.util.Base64;
import java.util.Map;

/** Where somebody makes passkeys on "My account", and signs in by one. */
public final class PasskeyPages implements Routes.Group {
    private static final String JSON = "application/json";
    private static final int LONGEST_NAME = 100;

    private final PasskeySignIns passkeys;
    private final People people;
    private final Learners learners;
    private final Sessions sessions;
    private final AccountPages accountPages;
    private final SignInPages signInPages;
    private final Arrival arrival;

    public PasskeyPages(
            PasskeySignIns passkeys,
            People people,
            Learners learners,
            Sessions sessions,
            AccountPages accountPages,
            SignInPages signInPages) {
        this.passkeys = passkeys;
        this.people = people;
        this.learners = learners;
        this.sessions = sessions;
        this.accountPages = accountPages;
        this.signInPages = signInPages;
        this.arrival = new Arrival(sessions);
    }

    @Override
    public void addTo(Routes routes) {
        routes.post(
                "/my/account/passkeys/challenge", Access.ACCOUNT, inFreshSession(this::creation));
        routes.post("/my/account/passkeys", Access.ACCOUNT, inFreshSession(this::add));
        routes.post(
                "/my/account/passkeys/{passkey}/removal",
                Access.ACCOUNT,
                inFreshSession(this::remove));
        routes.post("/sign-in/passkey/challenge", Access.EVERYONE, this::request);
        routes.post("/sign-in/passkey", Access.EVERYONE, this::signIn);
    }

    private Routes.Handler inFreshSession(Routes.Handler handler) {
        return visit ->
                visit.session().filter(sessions::isFresh).isPresent()
                        ? handler.handle(visit)
                        : accountPages.page(
                                visit,
                                Answer.INVALID,
                                Map.of("passkeys-title", "identity.account.stale"));
    }

    private Answer creation(Visit visit) {
        return json(passkeys.creation(person(visit), visit.origin()));
    }

    private Answer request(Visit visit) {
        return json(passkeys.request(visit.origin()));
    }

    private static Answer json(byte[] options) {
        return Answer.file(JSON, options).header("Cache-Control", "no-store");
    }

    private Answer add(Visit visit) {
        boolean added =
                passkeys.add(
                        person(visit).id(),
                        visit.form().get("credential"),
                        name(visit.form().get("name").strip()),
                        Place.of(visit));
        return added
                ? back(visit, "identity.passkeys.added")
                : accountPages.page(
                        visit, Answer.INVALID, Map.of("name", "identity.passkeys.failed"));
    }

    private static String name(String typed) {
        return typed.isEmpty()
                ? "Passkey"
                : typed.codePoints()
                        .limit(LONGEST_NAME)
                        .mapToObj(Character::toString)
                        .collect(joining());
    }

    private Answer remove(Visit visit) {
        passkeys.remove(person(visit).id(), credentialId(visit), Place.of(visit));
        return back(visit, "identity.passkeys.removed");
    }

    private static byte[] credentialId(Visit visit) {
        try {
            return Base64.getUrlDecoder().decode(visit.parameter("passkey"));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    private static Answer back(Visit visit, String notice) {
        return Answer.seeOther(visit.url(AccountPages.PAGE)).notice(notice);
    }

    private Answer signIn(Visit visit) {
        if (GuestHere.isNewTo(visit, learners)) {
            return signInPages.pageOfPasskey(visit, Answer.OK, null);
        }
        if (GuestHere.isOpen(visit, learners)) {
            return signInPages.pageOfPasskey(visit, Answer.INVALID, null);
        }
        var here = Here.of(visit, learners);
        return passkeys.signIn(visit.form().get("credential"), visit.origin(), here)
                .map(entry -> arrival.answer(visit, entry))
                .orElseGet(
                        () ->
                                signInPages.pageOfPasskey(
                                        visit, Answer.INVALID, "identity.passkeys.unknown"));
    }

    private Person person(Visit visit) {
        var learner = visit.session().map(SessionKey::learnerId).orElseThrow(NotFound::new);
        return people.find(learner).orElseThrow(NotFound::new);
    }
}
