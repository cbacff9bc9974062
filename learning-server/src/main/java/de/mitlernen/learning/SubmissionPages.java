package de.mitlernen.learning;

import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.NotFound;
import de.mitlernen.web.Routes;
import de.mitlernen.web.Visit;

/** What learners have submitted, for themselves. */
public final class SubmissionPages implements Routes.Group {
    private static final String FILE =
            "/courses/{course:[a-z0-9-]+}/{unit:[a-z0-9-]+}/exercises/{exercise:[a-z0-9-]+}/file";

    private final SubmittedFiles files;

    public SubmissionPages(SubmittedFiles files) {
        this.files = files;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(FILE, Access.LEARNER, this::download);
    }

    /** To be saved, and never to be shown as a page of ours. */
    private Answer download(Visit visit) {
        var file =
                files.find(
                                visit.session().orElseThrow(NotFound::new),
                                visit.parameter("course"),
                                visit.parameter("unit"),
                                visit.parameter("exercise"))
                        .orElseThrow(NotFound::new);
        return Answer.attachment(file.name(), file.bytes());
    }
}
