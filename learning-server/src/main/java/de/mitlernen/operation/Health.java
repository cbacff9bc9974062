package de.mitlernen.operation;

import de.mitlernen.catalog.Catalog;
import de.mitlernen.db.Database;
import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.Routes;
import de.mitlernen.web.Visit;

import java.nio.charset.StandardCharsets;

/** Tells an operator's monitoring whether the platform can be used now. */
public final class Health implements Routes.Group {
    private static final int UNAVAILABLE = 503;

    private final Database database;
    private final Catalog catalog;

    public Health(Database database, Catalog catalog) {
        this.database = database;
        this.catalog = catalog;
    }

    @Override
    public void addTo(Routes routes) {
        routes.getFile("/observe/health", Access.EVERYONE, this::health);
    }

    private Answer health(Visit visit) {
        if (!database.answers()) {
            return text("the database does not answer").status(UNAVAILABLE);
        }
        return catalog.courses().isEmpty()
                ? text("there are no courses").status(UNAVAILABLE)
                : text("up");
    }

    private static Answer text(String text) {
        return Answer.file(
                        "text/plain; charset=utf-8", (text + "\n").getBytes(StandardCharsets.UTF_8))
                .header("Cache-Control", "no-store");
    }
}
