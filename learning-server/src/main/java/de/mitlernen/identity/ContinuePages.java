package de.mitlernen.identity;

import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.Routes;
import de.mitlernen.web.Visit;

import org.jspecify.annotations.Nullable;

/** Where a guest types the learning code to go on. */
public final class ContinuePages implements Routes.Group {
    /**
     * What {@code identity/continue.ftlh} shows.
     *
     * @param words what was typed
     * @param error key of a message
     */
    public record Continue(String words, @Nullable String error) {}

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
        return Answer.page("identity/continue", new Continue("", null));
    }

    private Answer begin(Visit visit) {
        var typed = visit.form().get("words");
        // A right code is always taken: nobody guesses 60 bits, and a library shares one address.
        return codes.read(typed)
                .flatMap(learners::continueWith)
                .map(
                        session ->
                                Answer.seeOther(visit.url("/my"))
                                        .begin(session)
                                        .notice("identity.continue.found"))
                .orElseGet(() -> refuse(visit, typed));
    }

    private Answer refuse(Visit visit, String typed) {
        var key = "code " + visit.address();
        if (failures.tooMany(key)) {
            return again(Answer.TOO_MANY, typed, "identity.continue.tooOften");
        }
        failures.record(key);
        return again(Answer.INVALID, typed, "identity.continue.unknown");
    }

    private static Answer again(int status, String typed, String error) {
        return Answer.page(status, "identity/continue", new Continue(typed, error));
    }
}
