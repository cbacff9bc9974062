package de.mitlernen.learning;

import de.mitlernen.catalog.PublishedCourse;
import de.mitlernen.db.Database;
import de.mitlernen.identity.Learners;
import de.mitlernen.limit.RateLimits;
import de.mitlernen.web.SessionKey;

import org.jooq.DSLContext;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What learners do in courses. A method is one transaction. In each of them a visitor without a
 * session becomes a guest, and whoever is not enrolled is enrolled first.
 */
public final class Learning {
    private final Database database;
    private final Enrolling enrolling;
    private final SubmissionLimits limits;

    public Learning(Database database, Learners learners, RateLimits limits) {
        this.database = database;
        this.enrolling = new Enrolling(database, learners);
        this.limits = new SubmissionLimits(limits);
    }

    public SessionKey enrol(Optional<SessionKey> session, PublishedCourse course) {
        return enrolling.in(course, session, (sql, place) -> {});
    }

    /**
     * Keeps attempts at exercises of one unit. The one that reaches the passing score of a quiz
     * completes it, unless nothing is told before the end. In a run that has ended it is too late.
     *
     * @param attempts at least one
     */
    public SessionKey answer(
            Optional<SessionKey> session,
            PublishedCourse course,
            List<Attempt> attempts,
            Optional<Quiz> quiz) {
        return keep(
                session,
                course,
                attempts,
                quiz,
                (sql, place) ->
                        quiz.filter(it -> !it.rules().deferred())
                                .filter(it -> it.isPassedWith(Attempts.score(sql, place, it)))
                                .ifPresent(
                                        it -> Completions.insert(sql, place, course, it.unitId())));
    }

    /**
     * Counts an anonymous answer, and keeps that the learner has answered. A learner counts once as
     * long as they are enrolled.
     */
    public SessionKey answerAnonymously(
            Optional<SessionKey> session,
            PublishedCourse course,
            Attempt attempt,
            Optional<Quiz> quiz) {
        return enrolling.in(
                course,
                attempt.unitId(),
                session,
                (sql, place) -> {
                    boolean first = !Attempts.exists(sql, place, attempt);
                    if (insert(sql, place, List.of(attempt.withoutResponse()), quiz) && first) {
                        SurveyCounts.add(sql, course.id(), place.version(), attempt);
                    }
                });
    }

    /**
     * Keeps a submission, and its file in place of the one that was submitted before. If it is too
     * much, nothing is kept.
     *
     * @param networks that the learner's machine is in
     */
    public Submitted submit(
            Optional<SessionKey> session,
            PublishedCourse course,
            Attempt submission,
            Optional<Quiz> quiz,
            List<String> networks) {
        try {
            return new Submitted.Kept(
                    keep(
                            session,
                            course,
                            List.of(submission),
                            quiz,
                            (sql, place) -> {
                                limits.ask(sql, place, submission, networks);
                                SubmittedFiles.replace(sql, place, submission);
                                limits.count(sql, submission, networks);
                            }));
        } catch (SubmissionLimits.Exceeded exceeded) {
            return limits.refusal(exceeded);
        }
    }

    /**
     * Begins a run at a quiz. One that is open stays, unless it is the one that the learner wants
     * to take anew: that ends first.
     */
    public SessionKey beginRun(Optional<SessionKey> session, PublishedCourse course, Quiz quiz) {
        return enrolling.in(
                course,
                quiz.unitId(),
                session,
                (sql, place) -> {
                    if (!quiz.rules().deferred()) {
                        endRun(sql, place, quiz);
                    }
                    QuizRuns.begin(sql, place, quiz);
                });
    }

    /**
     * Hands a quiz in: its last answers are kept, its run ends, and with the passing score it is
     * completed.
     */
    public SessionKey handIn(
            Optional<SessionKey> session, PublishedCourse course, List<Attempt> last, Quiz quiz) {
        return enrolling.in(
                course,
                quiz.unitId(),
                session,
                (sql, place) -> {
                    insert(sql, place, last, Optional.of(quiz));
                    if (endRun(sql, place, quiz)) {
                        Completions.insert(sql, place, course, quiz.unitId());
                    }
                });
    }

    /** Whether the run was open and is passed. */
    private static boolean endRun(DSLContext sql, Place place, Quiz quiz) {
        var runId = quiz.runId();
        if (runId == null || !QuizRuns.isOpen(sql, place, runId)) {
            return false;
        }
        double score = Attempts.score(sql, place, quiz);
        QuizRuns.end(sql, place, runId, score);
        return quiz.isPassedWith(score);
    }

    /** Completes a unit. Doing it twice changes nothing. */
    public SessionKey complete(
            Optional<SessionKey> session, PublishedCourse course, String unitId) {
        return enrolling.in(
                course,
                unitId,
                session,
                (sql, place) -> Completions.insert(sql, place, course, unitId));
    }

    /** Leaves a course: its answers and completions are deleted, and it can be begun anew. */
    public void withdraw(SessionKey session, String courseId) {
        database.sql()
                .transaction(tx -> Enrolments.withdraw(tx.dsl(), session.learnerId(), courseId));
    }

    /** Keeps attempts, and if there is a new one, does what follows from it. */
    private SessionKey keep(
            Optional<SessionKey> session,
            PublishedCourse course,
            List<Attempt> attempts,
            Optional<Quiz> quiz,
            BiConsumer<DSLContext, Place> then) {
        return enrolling.in(
                course,
                attempts.getFirst().unitId(),
                session,
                (sql, place) -> {
                    if (insert(sql, place, attempts, quiz)) {
                        then.accept(sql, place);
                    }
                });
    }

    /** Whether there is a new one, and the run at the quiz was open. */
    private static boolean insert(
            DSLContext sql, Place place, List<Attempt> attempts, Optional<Quiz> quiz) {
        var runId = quiz.map(Quiz::runId);
        boolean tooLate = runId.isPresent() && !QuizRuns.isOpen(sql, place, runId.get());
        boolean isNew = false;
        for (var attempt : tooLate ? List.<Attempt>of() : attempts) {
            isNew |= Attempts.insert(sql, place, attempt, runId.orElse(null));
        }
        return isNew;
    }
}
