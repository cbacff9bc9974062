package de.mitlernen.selfcheck;

import de.mitlernen.catalog.Catalog;
import de.mitlernen.catalog.CourseCard;
import de.mitlernen.catalog.CourseCard.Progress;
import de.mitlernen.catalog.PublishedCourse;
import de.mitlernen.learning.CourseStates;
import de.mitlernen.learning.CourseStates.MyCourse;
import de.mitlernen.selfcheck.ResultPage.AreaRow;
import de.mitlernen.selfcheck.ResultPage.ChangeRow;
import de.mitlernen.selfcheck.ResultPage.DoneCourse;
import de.mitlernen.selfcheck.ResultPage.GrowthView;
import de.mitlernen.selfcheck.ResultPage.RecommendedCourse;
import de.mitlernen.selfcheck.ResultPage.TaskRow;
import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.Dates;
import de.mitlernen.web.Language;
import de.mitlernen.web.Messages;
import de.mitlernen.web.NotFound;
import de.mitlernen.web.Routes;
import de.mitlernen.web.SessionKey;
import de.mitlernen.web.Visit;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** A result: what somebody can do, how they have grown, and which courses fit. */
public final class ResultPages implements Routes.Group {
    private static final String RESULT = "/self-check/results/{result}";

    private final SelfChecks checks;
    private final Catalog catalog;
    private final CourseStates states;
    private final Messages messages;

    public ResultPages(SelfChecks checks, Catalog catalog, CourseStates states, Messages messages) {
        this.checks = checks;
        this.catalog = catalog;
        this.states = states;
        this.messages = messages;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(RESULT, Access.LEARNER, this::show);
        routes.post(RESULT + "/deletion", Access.LEARNER, this::delete);
    }

    private Answer show(Visit visit) {
        var respondent = Respondent.of(visit, checks);
        if (respondent.session().isEmpty()) {
            return sessionEnded(visit);
        }
        var history = respondent.history();
        var check = check(visit, history);
        if (check.isOpen()) {
            return Answer.seeOther(visit.url("/self-check"));
        }
        var page = page(respondent.session().get(), history, check, visit.language());
        return Answer.page("selfcheck/result", page);
    }

    private Answer delete(Visit visit) {
        var respondent = Respondent.of(visit, checks);
        if (respondent.session().isEmpty()) {
            return sessionEnded(visit);
        }
        var check = check(visit, respondent.history());
        checks.delete(respondent.session().get().learnerId(), check.id());
        return Answer.seeOther(visit.url("/self-check")).notice("selfcheck.deleted");
    }

    private static Answer sessionEnded(Visit visit) {
        return Answer.seeOther(visit.url("/self-check"))
                .endSession()
                .notice("learning.sessionEnded");
    }

    private static SelfCheck check(Visit visit, History history) {
        return history.find(visit.id("result")).orElseThrow(NotFound::new);
    }

    private ResultPage page(
            SessionKey session, History history, SelfCheck check, Language language) {
        var profile = check.profile();
        var before = history.before(check);
        var mine = states.coursesOf(session);
        return new ResultPage(
                check.id().toString(),
                day(check, language),
                Part.ALL.stream().map(part -> area(part.area(), profile)).toList(),
                (int)
                        Part.ALL.stream()
                                .flatMap(part -> profile.level(part.area()).stream())
                                .filter(level -> level.compareTo(Level.ALONE) >= 0)
                                .count(),
                Flower.of(profile, before.map(SelfCheck::profile)),
                tasks(profile),
                courses(profile, mine, language),
                mine.stream().filter(MyCourse::done).map(course -> done(course, language)).toList(),
                before.map(earlier -> growth(earlier, check, language)).orElse(null),
                History.isCorrectable(check, Instant.now()),
                !session.account());
    }

    private static String day(SelfCheck check, Language language) {
        return Dates.day(Objects.requireNonNull(check.completedAt()), language);
    }

    private static AreaRow area(int number, Profile profile) {
        var level = profile.level(number);
        return new AreaRow(number, key(level), level.map(Level::steps).orElse(0));
    }

    private static @Nullable String key(Optional<Level> level) {
        return level.map(Level::key).orElse(null);
    }

    private static List<TaskRow> tasks(Profile profile) {
        return Part.ALL.stream()
                .map(Part::task)
                .filter(profile::isAnswered)
                .map(task -> new TaskRow(task.id(), profile.isSolved(task)))
                .toList();
    }

    private List<RecommendedCourse> courses(
            Profile profile, List<MyCourse> mine, Language language) {
        var definitions = catalog.courses().stream().map(PublishedCourse::definition).toList();
        var done =
                mine.stream()
                        .filter(MyCourse::done)
                        .map(MyCourse::courseId)
                        .collect(Collectors.toSet());
        return Recommendation.of(profile, definitions, done, language).stream()
                .map(recommendation -> course(recommendation, mine, language))
                .toList();
    }

    private RecommendedCourse course(
            Recommendation recommendation, List<MyCourse> mine, Language language) {
        var course = catalog.find(recommendation.course().id()).orElseThrow();
        var card = CourseCard.of(course, language);
        return new RecommendedCourse(
                mine.stream()
                        .filter(begun -> begun.courseId().equals(course.id()))
                        .findFirst()
                        .map(begun -> card.with(progress(begun)))
                        .orElse(card),
                recommendation.level().key(),
                recommendation.competences().stream()
                        .map(number -> messages.get(language, "catalog.competence." + number))
                        .toList());
    }

    private Progress progress(MyCourse begun) {
        var units = catalog.getVersion(begun.courseId(), begun.version()).units().size();
        return new Progress(begun.completed().size(), units, begun.done());
    }

    private DoneCourse done(MyCourse mine, Language language) {
        var translation = catalog.getVersion(mine.courseId(), mine.version()).translation(language);
        return new DoneCourse(
                mine.courseId(),
                translation.text().title(),
                translation.language(),
                Language.direction(translation.language()));
    }

    private static GrowthView growth(SelfCheck before, SelfCheck check, Language language) {
        var growth = Growth.between(before.profile(), check.profile());
        return new GrowthView(
                Dates.ago(
                        Objects.requireNonNull(before.completedAt()),
                        Objects.requireNonNull(check.completedAt()),
                        language),
                day(before, language),
                growth.more(),
                growth.less(),
                growth.changes().stream()
                        .map(
                                change ->
                                        new ChangeRow(
                                                change.area(),
                                                key(change.before()),
                                                key(change.now()),
                                                change.difference()))
                        .toList());
    }
}
