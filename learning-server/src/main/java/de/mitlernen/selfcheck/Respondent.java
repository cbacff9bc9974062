package de.mitlernen.selfcheck;

import de.mitlernen.web.SessionKey;
import de.mitlernen.web.Visit;

import java.util.Optional;

/**
 * Who answers, and what they have answered before.
 *
 * @param session if it is valid
 * @param sessionExpired whether the visitor brought one that is not
 */
record Respondent(Optional<SessionKey> session, boolean sessionExpired, History history) {
    /** No round trip to the database for a visitor without a session. */
    static Respondent of(Visit visit, SelfChecks checks) {
        var history = visit.session().flatMap(checks::find);
        return new Respondent(
                visit.session().filter(any -> history.isPresent()),
                visit.session().isPresent() && history.isEmpty(),
                history.orElse(History.NONE));
    }

    /** The id of the learner with a valid session, or nothing. */
    String learner() {
        return session.map(key -> key.learnerId().toString()).orElse("");
    }

    /**
     * Why a form is not taken: the key of a message. Whoever has signed out in another window must
     * not become a new guest, nor answer in another's name, unknowingly.
     */
    Optional<String> refusal(Visit visit) {
        if (!visit.genuine() || sessionExpired) {
            return Optional.of("selfcheck.expired");
        }
        var sender = visit.form().get("learner");
        if (sender.isEmpty() || sender.equals(learner())) {
            return Optional.empty();
        }
        return Optional.of(session.isEmpty() ? "learning.left" : "learning.otherLearner");
    }
}
