package de.mitlernen.my;

import de.mitlernen.identity.Learners;
import de.mitlernen.my.MyPages.MyLearning;
import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.Routes;
import de.mitlernen.web.Visit;

import java.util.List;

/** Where a guest leaves a device that others use too, such as one in a library. */
public final class DeparturePages implements Routes.Group {
    /**
     * What {@code my/departure.ftlh} shows.
     *
     * @param code the learning code's words, the only way back
     */
    public record Departure(List<String> code) {}

    private final Learners learners;

    public DeparturePages(Learners learners) {
        this.learners = learners;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/my/departure", Access.EVERYONE, this::confirm);
        routes.post("/my/departure", Access.EVERYONE, this::leave);
    }

    private Answer confirm(Visit visit) {
        if (visit.session().isEmpty()) {
            // Gone back after leaving.
            return Answer.page("my/my", MyLearning.EMPTY).at("/my");
        }
        return learners.codeOf(visit.session())
                .map(code -> new Departure(code.words(visit.language())))
                .map(departure -> Answer.page("my/departure", departure))
                .orElseGet(() -> Answer.seeOther(visit.url("/my")));
    }

    private Answer leave(Visit visit) {
        visit.session().ifPresent(learners::endSession);
        return Answer.seeOther(visit.url("/")).endSession().notice("my.departure.done");
    }
}
