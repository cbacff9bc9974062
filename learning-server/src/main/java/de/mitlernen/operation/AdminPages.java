package de.mitlernen.operation;

import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.Routes;
import de.mitlernen.web.Visit;

/** Where administrators and auditors begin. */
public final class AdminPages implements Routes.Group {
    /** {@code operation/admin.ftlh} shows nothing but links. */
    public record Overview() {}

    @Override
    public void addTo(Routes routes) {
        routes.get("/admin", Access.AUDITOR, this::show);
    }

    private Answer show(Visit visit) {
        return Answer.page("operation/admin", new Overview());
    }
}
