package de.mitlernen.selfcheck;

import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.Routes;
import de.mitlernen.web.Visit;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What the self-check is, where it is gone on with, and its results so far. */
public final class SelfCheckPages implements Routes.Group {
    /**
     * What {@code selfcheck/start.ftlh} shows.
     *
     * @param newcomer whether nobody is learning here yet
     */
    public record StartPage(
            int questions, boolean newcomer, @Nullable OpenCheck open, List<ResultRow> results) {}

    /**
     * A self-check that is not completed.
     *
     * @param part to go on with
     */
    public record OpenCheck(String id, int part) {}

    private final SelfChecks checks;

    public SelfCheckPages(SelfChecks checks) {
        this.checks = checks;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/self-check", Access.EVERYONE, this::show);
    }

    private Answer show(Visit visit) {
        var respondent = Respondent.of(visit, checks);
        var history = respondent.history();
        var page =
                new StartPage(
                        (int) Part.ALL.stream().flatMap(Part::questions).count(),
                        respondent.session().isEmpty(),
                        history.open().map(SelfCheckPages::open).orElse(null),
                        history.completed().stream()
                                .map(check -> ResultRow.of(check, visit.language()))
                                .toList());
        return Answer.page("selfcheck/start", page);
    }

    /** It goes on after the last part with an answer; what was left out may stay so. */
    private static OpenCheck open(SelfCheck check) {
        var answered =
                Part.ALL.stream()
                        .filter(
                                part ->
                                        part.questions()
                                                .anyMatch(
                                                        question ->
                                                                check.answers()
                                                                        .containsKey(
                                                                                question.id())))
                        .mapToInt(Part::area)
                        .max()
                        .orElse(0);
        return new OpenCheck(check.id().toString(), Math.min(answered + 1, Part.ALL.size()));
    }
}
