package de.mitlernen.learning;

import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.Routes;
import de.mitlernen.web.Visit;

/** A unit as a handout in large print, for everybody. */
public final class HandoutPages implements Routes.Group {
    private final UnitVisits units;

    public HandoutPages(UnitVisits units) {
        this.units = units;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(UnitPages.UNIT + "/print", Access.EVERYONE, this::show);
    }

    private Answer show(Visit visit) {
        var unit = units.find(visit);
        return Answer.page("learning/handout", new HandoutView(unit).page())
                .address(unit.formOfAddress());
    }
}
