package de.mitlernen.learning;

import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.Routes;
import de.mitlernen.web.Visit;

/** Writing down something for oneself at a unit. */
public final class NotePages implements Routes.Group {
    private static final String NOTES = UnitPages.UNIT + "/notes";

    private final UnitVisits units;
    private final Notes notes;

    public NotePages(UnitVisits units, Notes notes) {
        this.units = units;
        this.notes = notes;
    }

    @Override
    public void addTo(Routes routes) {
        routes.postKeepingInput(NOTES, Access.EVERYONE, this::write);
        routes.get(NOTES, Access.EVERYONE, UnitPages::backToUnit);
    }

    private Answer write(Visit visit) {
        var unit = units.find(visit);
        var text = visit.form().get("note").replace("\r\n", "\n").strip();
        var refusal = unit.refusal().orElse(null);
        if (refusal != null || NoteView.excess(text) > 0) {
            return UnitPages.giveBack(unit, Returned.note(text, refusal));
        }
        var place = new Notes.Place(unit.course().id(), unit.unit().id());
        var saved = Answer.seeOther(visit.url(unit.path() + "?noted=yes#note"));
        if (text.isEmpty()) {
            unit.session().ifPresent(session -> notes.delete(session, place));
            return saved;
        }
        var session = notes.write(unit.session(), place, text);
        var isNew = unit.session().isEmpty();
        return isNew ? saved.begin(session).notice("learning.note.guest") : saved.begin(session);
    }
}
