package de.mitlernen.selfcheck;

import de.mitlernen.identity.Ids;
import de.mitlernen.selfcheck.Question.Task;
import de.mitlernen.selfcheck.SelfChecks.Kept;
import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.Form;
import de.mitlernen.web.Routes;
import de.mitlernen.web.Visit;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The questions, one page for each area of DigComp. */
public final class PartPages implements Routes.Group {
    private static final String PART = "/self-check/parts/{part:[1-5]}";
    private static final String TEMPLATE = "selfcheck/part";

    /**
     * What {@code selfcheck/part.ftlh} shows.
     *
     * @param check id of the self-check, which may be a new one
     * @param learner who is answering, so that nobody answers in another's name
     * @param refusal key of a message: why the answers came back
     */
    public record PartPage(
            int number,
            int total,
            List<QuestionView> questions,
            String check,
            String learner,
            @Nullable String refusal) {}

    /**
     * A question.
     *
     * @param takenBack whether its answer was taken back in a form that came back
     */
    public record QuestionView(
            String id, boolean task, List<AnswerView> answers, boolean takenBack) {}

    /**
     * An answer to choose.
     *
     * @param words key of a message
     */
    public record AnswerView(String value, String words, boolean chosen) {}

    private final SelfChecks checks;

    public PartPages(SelfChecks checks) {
        this.checks = checks;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(PART, Access.EVERYONE, this::show);
        routes.postKeepingInput(PART + "/answers", Access.EVERYONE, this::keep);
        // A browser that restores its tabs asks anew for the address that a form was sent to.
        routes.get(
                PART + "/answers",
                Access.EVERYONE,
                visit -> Answer.seeOther(visit.url(path(part(visit).area()))));
    }

    private Answer show(Visit visit) {
        var respondent = Respondent.of(visit, checks);
        var known = respondent.history().correctable(checkId(visit.query()), Instant.now());
        var check = known.map(SelfCheck::id).orElseGet(Ids::next);
        var answers = known.map(SelfCheck::answers).orElse(Map.of());
        return Answer.page(TEMPLATE, page(part(visit), check, respondent, answers, null));
    }

    private Answer keep(Visit visit) {
        var part = part(visit);
        var respondent = Respondent.of(visit, checks);
        var answers = part.read(visit.form());
        var id = checkId(visit.form());
        var refusal = respondent.refusal(visit);
        if (refusal.isPresent()) {
            var page = page(part, id, respondent, answers, refusal.get());
            var answer = Answer.invalid(TEMPLATE, page).at(path(part.area()));
            return respondent.sessionExpired() ? answer.endSession() : answer;
        }
        boolean back = visit.form().has("back");
        var known = respondent.history().correctable(id, Instant.now());
        // A form that is older than a day begins anew.
        var writable = respondent.history().find(id).isPresent() ? Ids.next() : id;
        var check = known.map(SelfCheck::id).orElse(writable);
        return checks.keep(respondent.session(), check, answers, part.isLast() && !back)
                .map(kept -> goOn(visit, next(part, back, kept.check()), respondent, kept))
                .orElseGet(() -> goOnWithoutAnswers(visit, part, back));
    }

    private static Answer goOn(Visit visit, String path, Respondent respondent, Kept kept) {
        var answer = Answer.seeOther(visit.url(path)).begin(kept.session());
        return respondent.session().isEmpty() ? answer.notice("selfcheck.begun") : answer;
    }

    private static Answer goOnWithoutAnswers(Visit visit, Part part, boolean back) {
        return part.isLast() && !back
                ? Answer.seeOther(visit.url("/self-check")).notice("selfcheck.nothing")
                : Answer.seeOther(visit.url(path(neighbour(part, back))));
    }

    private static String next(Part part, boolean back, UUID check) {
        return part.isLast() && !back
                ? "/self-check/results/" + check
                : path(neighbour(part, back)) + "?check=" + check;
    }

    private static int neighbour(Part part, boolean back) {
        return back ? Math.max(1, part.area() - 1) : part.area() + 1;
    }

    private static String path(int part) {
        return "/self-check/parts/" + part;
    }

    private static Part part(Visit visit) {
        return Part.of(Integer.parseInt(visit.parameter("part")));
    }

    /** The id that came along; without a usable one a new id. */
    private static UUID checkId(Form form) {
        return form.id("check").orElseGet(Ids::next);
    }

    private static PartPage page(
            Part part,
            UUID check,
            Respondent respondent,
            Map<String, String> answers,
            @Nullable String refusal) {
        return new PartPage(
                part.area(),
                Part.ALL.size(),
                part.questions().map(question -> view(question, answers)).toList(),
                check.toString(),
                respondent.learner(),
                refusal);
    }

    private static QuestionView view(Question question, Map<String, String> answers) {
        return new QuestionView(
                question.id(),
                question instanceof Task,
                question.answers().stream()
                        .map(
                                answer ->
                                        new AnswerView(
                                                answer,
                                                words(question, answer),
                                                answer.equals(answers.get(question.id()))))
                        .toList(),
                Question.TAKEN_BACK.equals(answers.get(question.id())));
    }

    private static String words(Question question, String answer) {
        return question instanceof Task && !answer.equals(Task.UNSURE)
                ? "selfcheck.question." + question.id() + "." + answer
                : "selfcheck.answer." + answer;
    }
}
