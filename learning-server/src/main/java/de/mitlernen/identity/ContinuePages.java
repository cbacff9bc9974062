package de.mitlernen.identity;

import de.mitlernen.identity.LearningCodes.Misreading;
import de.mitlernen.limit.RateLimit;
import de.mitlernen.limit.RateLimits;
import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.Messages;
import de.mitlernen.web.Routes;
import de.mitlernen.web.SessionKey;
import de.mitlernen.web.Visit;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** Where a guest types the learning code to go on. */
public final class ContinuePages implements Routes.Group {
    /**
     * What {@code identity/continue.ftlh} shows.
     *
     * @param words what was typed
     * @param error what to mend, in words
     * @param here who is learning on the device so far
     */
    public record Continue(String words, @Nullable String error, @Nullable GuestHere here) {}

    private static final RateLimit WRONG_CODES = new RateLimit(10, Duration.ofMinutes(15));

    private final Learners learners;
    private final Sessions sessions;
    private final LearningCodes codes;
    private final RateLimits limits;
    private final Messages messages;

    public ContinuePages(
            Learners learners,
            Sessions sessions,
            LearningCodes codes,
            RateLimits limits,
            Messages messages) {
        this.learners = learners;
        this.sessions = sessions;
        this.codes = codes;
        this.limits = limits;
        this.messages = messages;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/continue", Access.EVERYONE, this::show);
        routes.post("/continue", Access.EVERYONE, this::begin);
    }

    private Answer show(Visit visit) {
        return page(visit, Answer.OK, "", null);
    }

    private Answer begin(Visit visit) {
        var typed = visit.form().get("words");
        if (GuestHere.isNewTo(visit, learners)) {
            return page(visit, Answer.OK, typed, null);
        }
        var code = codes.read(typed);
        if (code.isEmpty()) {
            return page(visit, Answer.INVALID, typed, misreading(visit, typed));
        }
        // A right code is always taken: nobody guesses 60 bits, and a library shares one address.
        return code.flatMap(words -> learners.continueWith(words, visit.device()))
                .map(session -> welcome(visit, session))
                .orElseGet(() -> refuse(visit, typed));
    }

    private Answer welcome(Visit visit, SessionKey session) {
        visit.session().ifPresent(sessions::end);
        return Answer.seeOther(visit.url("/my")).begin(session).notice("identity.continue.found");
    }

    private Answer refuse(Visit visit, String typed) {
        var uses = WRONG_CODES.in(visit.networks(), "code");
        if (!limits.take(uses)) {
            return page(
                            visit,
                            Answer.INVALID,
                            typed,
                            messages.get(visit.language(), "identity.continue.tooOften"))
                    .tooMany(limits.untilFree(uses));
        }
        return page(
                visit,
                Answer.INVALID,
                typed,
                messages.get(visit.language(), "identity.continue.unknown"));
    }

    private String misreading(Visit visit, String typed) {
        var language = visit.language();
        return switch (LearningCodes.misreading(typed)) {
            case Misreading.Empty any -> messages.get(language, "identity.continue.empty");
            case Misreading.UnknownWord unknown ->
                    messages.get(language, "identity.continue.unknownWord", unknown.word());
            case Misreading.WordCount count ->
                    messages.get(
                            language,
                            "identity.continue.wordCount",
                            count.typed(),
                            LearningCode.WORDS);
        };
    }

    private Answer page(Visit visit, int status, String typed, @Nullable String error) {
        var here = GuestHere.find(visit, learners).orElse(null);
        return Answer.page(status, "identity/continue", new Continue(typed, error, here));
    }
}
