package de.mitlernen.identity;

import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.Routes;
import de.mitlernen.web.SessionKey;
import de.mitlernen.web.Visit;

import org.jspecify.annotations.Nullable;

/** Where a guest types the learning code to go on. */
public final class ContinuePages implements Routes.Group {
    /**
     * What {@code identity/continue.ftlh} shows.
     *
     * @param words what was typed
     * @param error key of a message
     * @param here who is learning on the device so far
     */
    public record Continue(String words, @Nullable String error, @Nullable GuestHere here) {}

    private final Learners learners;
    private final LearningCodes codes;
    private final FailedAttempts failures;

    public ContinuePages(Learners learners, LearningCodes codes, FailedAttempts failures) {
        this.learners = learners;
        this.codes = codes;
        this.failures = failures;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/continue", Access.EVERYONE, this::show);
        routes.post("/continue", Access.EVERYONE, this::begin);
    }

    private Answer show(Visit visit) {
        return page(visit, Answer.OK, "", null);
    }

    private Answer begin(Visit visit) {
        var typed = visit.form().get("words");
        if (GuestHere.isNewTo(visit, learners)) {
            return page(visit, Answer.OK, typed, null);
        }
        // A right code is always taken: nobody guesses 60 bits, and a library shares one address.
        return codes.read(typed)
                .flatMap(learners::continueWith)
                .map(session -> welcome(visit, session))
                .orElseGet(() -> refuse(visit, typed));
    }

    private Answer welcome(Visit visit, SessionKey session) {
        visit.session().ifPresent(learners::endSession);
        return Answer.seeOther(visit.url("/my")).begin(session).notice("identity.continue.found");
    }

    private Answer refuse(Visit visit, String typed) {
        var key = "code " + visit.address();
        if (failures.tooMany(key)) {
            return page(visit, Answer.TOO_MANY, typed, "identity.continue.tooOften");
        }
        failures.record(key);
        return page(visit, Answer.INVALID, typed, "identity.continue.unknown");
    }

    private Answer page(Visit visit, int status, String typed, @Nullable String error) {
        var here = GuestHere.find(visit, learners).orElse(null);
        return Answer.page(status, "identity/continue", new Continue(typed, error, here));
    }
}
