package de.mitlernen.learning;

import de.mitlernen.catalog.Catalog;
import de.mitlernen.catalog.CourseCard;
import de.mitlernen.catalog.CourseCard.Progress;
import de.mitlernen.catalog.PublishedCourse;
import de.mitlernen.content.CourseDefinition.UnitDefinition;
import de.mitlernen.content.CourseDefinition.UnitDefinition.Kind;
import de.mitlernen.learning.CoursePage.CompetenceView;
import de.mitlernen.learning.CoursePage.Details;
import de.mitlernen.learning.CoursePage.ModuleView;
import de.mitlernen.learning.CoursePage.UnitRow;
import de.mitlernen.learning.CourseState.Enrolled;
import de.mitlernen.learning.CourseState.Stranger;
import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.Language;
import de.mitlernen.web.Messages;
import de.mitlernen.web.NotFound;
import de.mitlernen.web.Routes;
import de.mitlernen.web.Visit;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A course: what it offers, joining it and leaving it. */
public final class CoursePages implements Routes.Group {
    private static final String COURSE = "/courses/{course:[a-z0-9-]+}";

    private final Catalog catalog;
    private final CourseStates states;
    private final Learning learning;
    private final Messages messages;

    public CoursePages(Catalog catalog, CourseStates states, Learning learning, Messages messages) {
        this.catalog = catalog;
        this.states = states;
        this.learning = learning;
        this.messages = messages;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(COURSE, Access.EVERYONE, this::show);
        routes.post(COURSE + "/enrolment", Access.EVERYONE, this::enrol);
        routes.post(COURSE + "/withdrawal", Access.LEARNER, this::withdraw);
    }

    private Answer show(Visit visit) {
        var newest = course(visit);
        var state = states.find(visit.session(), newest.id());
        return Answer.page("learning/course", page(newest, state, visit.language()))
                .address(newest.definition().formOfAddress());
    }

    private Answer enrol(Visit visit) {
        var course = course(visit);
        return switch (states.find(visit.session(), course.id())) {
            case Enrolled enrolled -> Answer.seeOther(visit.url(goOn(course, enrolled)));
            case Stranger stranger when stranger.sessionExpired() ->
                    Answer.seeOther(visit.url("/courses/" + course.id()))
                            .endSession()
                            .notice("learning.sessionEnded");
            case Stranger stranger -> begin(visit, course);
        };
    }

    private Answer begin(Visit visit, PublishedCourse course) {
        var session = learning.enrol(visit.session(), course);
        var notice = session.account() ? "learning.enrolledWithAccount" : "learning.enrolled";
        var first = "/courses/" + course.id() + "/" + course.units().getFirst().id();
        return Answer.seeOther(visit.url(first)).begin(session).notice(notice);
    }

    private String goOn(PublishedCourse newest, Enrolled enrolled) {
        var course = catalog.getVersion(newest.id(), enrolled.version());
        var path = "/courses/" + course.id();
        return nextUnit(course, enrolled.completed(), enrolled.lastUnit())
                .map(unit -> path + "/" + unit)
                .orElse(path);
    }

    private Answer withdraw(Visit visit) {
        var course = course(visit);
        if (states.find(visit.session(), course.id()) instanceof Enrolled) {
            learning.withdraw(visit.session().orElseThrow(), course.id());
        }
        return Answer.seeOther(visit.url("/courses/" + course.id())).notice("learning.withdrawn");
    }

    private PublishedCourse course(Visit visit) {
        return catalog.find(visit.parameter("course")).orElseThrow(NotFound::new);
    }

    private CoursePage page(PublishedCourse newest, CourseState state, Language language) {
        var course =
                state instanceof Enrolled enrolled
                        ? catalog.getVersion(newest.id(), enrolled.version())
                        : newest;
        var translation = course.translation(language);
        return new CoursePage(
                details(course, language),
                modules(course, state, language),
                course.glossary(language),
                progress(course, state),
                state.certified(),
                nextUnit(course, state),
                translation.language(),
                Language.direction(translation.language()));
    }

    private Details details(PublishedCourse course, Language language) {
        var card = CourseCard.of(course, language);
        return new Details(
                card.id(),
                card.title(),
                card.summary(),
                card.cover(),
                card.minutes(),
                course.units().size(),
                card.level(),
                card.languages(),
                course.translation(language).text().outcomes(),
                course.definition().competences().stream()
                        .map(
                                number ->
                                        new CompetenceView(
                                                number,
                                                messages.get(
                                                        language, "catalog.competence." + number)))
                        .toList());
    }

    private static List<ModuleView> modules(
            PublishedCourse course, CourseState state, Language language) {
        var lang = course.translation(language).language();
        return course.definition().modules().stream()
                .map(
                        module ->
                                new ModuleView(
                                        module.titles().getOrDefault(lang, module.id()),
                                        module.units().stream()
                                                .map(unit -> row(course, unit, state, language))
                                                .toList()))
                .toList();
    }

    private static UnitRow row(
            PublishedCourse course, UnitDefinition unit, CourseState state, Language language) {
        return new UnitRow(
                unit.id(),
                course.unitTitle(unit.id(), language),
                unit.minutes(),
                unit.kind() == Kind.QUIZ,
                unitState(unit, state));
    }

    private static String unitState(UnitDefinition unit, CourseState state) {
        if (state.completedUnits().contains(unit.id())) {
            return "completed";
        }
        boolean isLast =
                state instanceof Enrolled enrolled && unit.id().equals(enrolled.lastUnit());
        return isLast ? "started" : "open";
    }

    private static @Nullable Progress progress(PublishedCourse course, CourseState state) {
        var completed = state.completedUnits();
        return state instanceof Enrolled
                ? new Progress(
                        completed.size(),
                        course.units().size(),
                        course.definition().isComplete(completed))
                : null;
    }

    private static @Nullable String nextUnit(PublishedCourse course, CourseState state) {
        return state instanceof Enrolled enrolled
                ? nextUnit(course, enrolled.completed(), enrolled.lastUnit()).orElse(null)
                : null;
    }

    /** Where a learner goes on: where they left off, or else at the first unit not completed. */
    public static Optional<String> nextUnit(
            PublishedCourse course, Set<String> completed, @Nullable String lastUnit) {
        if (lastUnit != null && !completed.contains(lastUnit)) {
            return Optional.of(lastUnit);
        }
        return course.units().stream()
                .map(UnitDefinition::id)
                .filter(id -> !completed.contains(id))
                .findFirst();
    }
}
