package de.mitlernen.catalog;

import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.NotFound;
import de.mitlernen.web.Routes;
import de.mitlernen.web.Visit;

/** The pictures, films and recordings of courses. */
public final class MediaFiles implements Routes.Group {
    private final Catalog catalog;

    public MediaFiles(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public void addTo(Routes routes) {
        routes.getFile(
                "/media/{course:[a-z0-9-]+}/{version:\\d{1,6}}/{+path}",
                Access.EVERYONE,
                this::file);
    }

    private Answer file(Visit visit) {
        var version = Integer.parseInt(visit.parameter("version"));
        var medium =
                catalog.findVersion(visit.parameter("course"), version)
                        .flatMap(course -> course.medium(visit.parameter("path")))
                        .orElseThrow(NotFound::new);
        return Answer.file(medium.type(), medium.bytes())
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    }
}
