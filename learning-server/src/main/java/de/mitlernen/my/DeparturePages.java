package de.mitlernen.my;

import de.mitlernen.certificate.Credentials;
import de.mitlernen.identity.Learners;
import de.mitlernen.identity.Sessions;
import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.Routes;
import de.mitlernen.web.SessionKey;
import de.mitlernen.web.Visit;

import java.util.List;

/** Where a guest leaves a device that others use too, such as one in a library. */
public final class DeparturePages implements Routes.Group {
    /**
     * What {@code my/departure.ftlh} shows.
     *
     * @param code the learning code's words, the only way back
     * @param certified whether a certificate may be among the files on this device
     */
    public record Departure(List<String> code, boolean certified) {}

    private final Learners learners;
    private final Sessions sessions;
    private final Credentials credentials;

    public DeparturePages(Learners learners, Sessions sessions, Credentials credentials) {
        this.learners = learners;
        this.sessions = sessions;
        this.credentials = credentials;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/my/departure", Access.EVERYONE, this::confirm);
        routes.post("/my/departure", Access.EVERYONE, this::leave);
    }

    private Answer confirm(Visit visit) {
        var session = visit.session();
        if (session.isEmpty()) {
            // Gone back after leaving.
            return Answer.page("my/my", MyLearning.EMPTY).at("/my");
        }
        return learners.codeOf(session)
                .map(code -> code.words(visit.language()))
                .map(words -> new Departure(words, isCertified(session.get())))
                .map(departure -> Answer.page("my/departure", departure))
                .orElseGet(() -> Answer.seeOther(visit.url("/my")));
    }

    private boolean isCertified(SessionKey session) {
        return !credentials.of(session.learnerId()).isEmpty();
    }

    private Answer leave(Visit visit) {
        visit.session().ifPresent(sessions::end);
        return Answer.seeOther(visit.url("/")).endSession().notice("my.departure.done");
    }
}
