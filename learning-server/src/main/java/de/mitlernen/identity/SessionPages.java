package de.mitlernen.identity;

import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.Dates;
import de.mitlernen.web.NotFound;
import de.mitlernen.web.Routes;
import de.mitlernen.web.SessionKey;
import de.mitlernen.web.Visit;

import java.time.Instant;
import java.util.List;

/** On which devices somebody learns, and how to end that elsewhere. */
public final class SessionPages implements Routes.Group {
    /** What {@code identity/sessions.ftlh} shows. */
    public record Devices(List<Device> devices) {
        /** Whether somebody learns on another device too. */
        public boolean others() {
            return devices.size() > 1;
        }
    }

    /**
     * One device.
     *
     * @param id of its session
     * @param name browser and system; empty where the learner began
     * @param begun day in words
     * @param used how long ago, in words
     * @param here whether it is the one at which the page is read
     */
    public record Device(String id, String name, String begun, String used, boolean here) {}

    private final Sessions sessions;

    public SessionPages(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/my/sessions", Access.LEARNER, this::show);
        routes.post("/my/sessions/others/ending", Access.LEARNER, this::endOthers);
        routes.post("/my/sessions/{session}/ending", Access.LEARNER, this::end);
    }

    private Answer show(Visit visit) {
        var devices =
                sessions.listWith(session(visit)).stream().map(row -> device(row, visit)).toList();
        return Answer.page("identity/sessions", new Devices(devices));
    }

    private static Device device(Sessions.Row row, Visit visit) {
        return new Device(
                row.id().toString(),
                row.device(),
                Dates.day(row.createdAt(), visit.language()),
                Dates.ago(row.usedAt(), Instant.now(), visit.language()),
                row.here());
    }

    private Answer end(Visit visit) {
        sessions.end(session(visit), visit.id("session"));
        return back(visit);
    }

    private Answer endOthers(Visit visit) {
        sessions.endOthers(session(visit));
        return back(visit);
    }

    private static Answer back(Visit visit) {
        return Answer.seeOther(visit.url("/my/sessions")).notice("identity.sessions.ended");
    }

    private SessionKey session(Visit visit) {
        return visit.session().filter(sessions::isValid).orElseThrow(NotFound::new);
    }
}
