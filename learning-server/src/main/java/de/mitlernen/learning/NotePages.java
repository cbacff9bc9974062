package de.mitlernen.learning;

import de.mitlernen.identity.Sessions;
import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.Routes;
import de.mitlernen.web.SessionKey;
import de.mitlernen.web.Visit;

import java.util.Optional;

/** Writing down something for oneself at a unit. */
public final class NotePages implements Routes.Group {
    private static final String NOTES = UnitPages.UNIT + "/notes";

    private final UnitVisits units;
    private final Notes notes;
    private final Sessions sessions;

    public NotePages(UnitVisits units, Notes notes, Sessions sessions) {
        this.units = units;
        this.notes = notes;
        this.sessions = sessions;
    }

    @Override
    public void addTo(Routes routes) {
        routes.postKeepingInput(NOTES, Access.EVERYONE, this::write);
        routes.get(NOTES, Access.EVERYONE, UnitPages::backToUnit);
        routes.post(NOTES + "/deletion", Access.LEARNER, this::deleteElsewhere);
    }

    private Answer write(Visit visit) {
        var unit = units.find(visit);
        var typed = unit.form().note();
        var refusal = unit.refusal().orElse(null);
        if (refusal != null || typed.excess() > 0) {
            var returned = Returned.drafts(unit.form()).note(typed).refused(refusal);
            return UnitPages.giveBack(unit, returned);
        }
        return typed.text().isEmpty() ? delete(unit, typed) : keep(unit, typed);
    }

    private Answer keep(UnitVisit unit, NoteView typed) {
        return notes.write(unit.session(), place(unit.visit()), typed.text(), typed.read())
                .map(session -> kept(unit, session))
                .orElseGet(() -> outdated(unit, typed));
    }

    private Answer kept(UnitVisit unit, SessionKey session) {
        var answer = done(unit, Optional.of(session)).begin(session);
        return unit.session().isEmpty() ? answer.notice("learning.note.guest") : answer;
    }

    private Answer delete(UnitVisit unit, NoteView typed) {
        boolean deleted =
                unit.session()
                        .map(key -> notes.delete(key, place(unit.visit()), typed.read()))
                        .orElse(true);
        return deleted ? done(unit, unit.session()) : outdated(unit, typed);
    }

    private Answer done(UnitVisit unit, Optional<SessionKey> session) {
        var left = Returned.drafts(unit.form()).note(null);
        return units.goOn(unit, session, left, "noted=yes", "noted");
    }

    /** In another window a newer note was written: both are shown, and the learner decides. */
    private Answer outdated(UnitVisit unit, NoteView typed) {
        var now = units.find(unit.visit());
        var both = NoteView.typed(typed.text(), now.state());
        return UnitPages.giveBack(now, Returned.drafts(now.form()).note(both));
    }

    /** Of a unit that the course may no longer have, from where all notes stand. */
    private Answer deleteElsewhere(Visit visit) {
        var session = visit.session().filter(sessions::isValid);
        if (session.isEmpty()) {
            return Answer.seeOther(visit.url("/my")).endSession().notice("learning.sessionEnded");
        }
        boolean deleted = notes.delete(session.get(), place(visit), visit.form().get("read"));
        return Answer.seeOther(visit.url("/my"))
                .notice(deleted ? "learning.note.removed" : "learning.note.stays");
    }

    private static Notes.Place place(Visit visit) {
        return new Notes.Place(visit.parameter("course"), visit.parameter("unit"));
    }
}
