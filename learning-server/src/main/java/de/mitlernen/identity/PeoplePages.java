package de.mitlernen.identity;

import de.mitlernen.identity.AccountLetters.Place;
import de.mitlernen.identity.People.Person;
import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.NotFound;
import de.mitlernen.web.Role;
import de.mitlernen.web.Routes;
import de.mitlernen.web.SessionKey;
import de.mitlernen.web.Visit;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Where administrators find people and give them roles. Auditors only look. */
public final class PeoplePages implements Routes.Group {
    /**
     * What {@code identity/people.ftlh} shows.
     *
     * @param text that was looked for
     * @param more whether there are more people than are shown
     */
    public record Found(String text, List<Row> people, boolean more) {}

    /** Somebody with an account; the role in lower case. */
    public record Row(String id, String name, String email, String role) {}

    /**
     * What {@code identity/person.ftlh} shows.
     *
     * @param roles that can be given
     * @param own whether it is the administrator who looks: nobody changes their own role
     * @param mayChange whether who looks is an administrator
     * @param secondStep whether the person signs in by two steps, or by a passkey
     * @param error key of a message
     */
    public record Details(
            Row person,
            List<String> roles,
            boolean own,
            boolean mayChange,
            boolean secondStep,
            @Nullable String error) {}

    private static final int MOST = 50;

    private final People people;
    private final Sessions sessions;
    private final AuthenticatorApps apps;
    private final PasskeySignIns passkeys;
    private final SecondSteps steps;

    public PeoplePages(
            People people,
            Sessions sessions,
            AuthenticatorApps apps,
            PasskeySignIns passkeys,
            SecondSteps steps) {
        this.people = people;
        this.sessions = sessions;
        this.apps = apps;
        this.passkeys = passkeys;
        this.steps = steps;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/admin/people", Access.AUDITOR, this::list);
        routes.get("/admin/people/{person}", Access.AUDITOR, this::show);
        routes.post("/admin/people/{person}/role", Access.ADMINISTRATOR, this::giveRole);
        routes.post(
                "/admin/people/{person}/sessions/ending", Access.ADMINISTRATOR, this::endSessions);
        routes.post(
                "/admin/people/{person}/second-step/ending",
                Access.ADMINISTRATOR,
                this::resetSecondStep);
    }

    private Answer list(Visit visit) {
        var text = visit.query().get("q");
        var found = people.find(text, MOST + 1);
        return Answer.page(
                "identity/people",
                new Found(
                        text,
                        found.stream().limit(MOST).map(PeoplePages::row).toList(),
                        found.size() > MOST));
    }

    private Answer show(Visit visit) {
        return page(visit, Answer.OK, null);
    }

    private Answer page(Visit visit, int status, @Nullable String error) {
        var person = person(visit);
        return Answer.page(
                        status,
                        "identity/person",
                        new Details(
                                row(person),
                                Arrays.stream(Role.values()).map(PeoplePages::name).toList(),
                                person.id().equals(administrator(visit)),
                                visit.session().flatMap(sessions::roleOf).stream()
                                        .anyMatch(Access.ADMINISTRATOR::admits),
                                apps.isOn(person.id()) || !passkeys.list(person.id()).isEmpty(),
                                error))
                .at("/admin/people/" + person.id());
    }

    private Answer giveRole(Visit visit) {
        var person = person(visit);
        var role =
                Arrays.stream(Role.values())
                        .filter(known -> name(known).equals(visit.form().get("role")))
                        .findFirst();
        if (role.isEmpty()) {
            return page(visit, Answer.INVALID, "identity.person.noRole");
        }
        if (person.id().equals(administrator(visit))) {
            return page(visit, Answer.INVALID, "identity.person.own");
        }
        people.giveRole(administrator(visit), person.id(), role.get());
        return back(visit, person, "identity.person.roleGiven");
    }

    private Answer endSessions(Visit visit) {
        var person = person(visit);
        people.endSessions(administrator(visit), person.id());
        return back(visit, person, "identity.person.signedOut");
    }

    private Answer resetSecondStep(Visit visit) {
        var person = person(visit);
        steps.reset(administrator(visit), person.id(), Place.of(visit));
        return back(visit, person, "identity.person.secondStepRemoved");
    }

    private static Answer back(Visit visit, Person person, String notice) {
        return Answer.seeOther(visit.url("/admin/people/" + person.id())).notice(notice);
    }

    private Person person(Visit visit) {
        return people.find(visit.id("person")).orElseThrow(NotFound::new);
    }

    private static UUID administrator(Visit visit) {
        return visit.session().map(SessionKey::learnerId).orElseThrow(NotFound::new);
    }

    private static Row row(Person person) {
        return new Row(person.id().toString(), person.name(), person.email(), name(person.role()));
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
