package de.mitlernen.exercise;

import de.mitlernen.content.Exercise;
import de.mitlernen.content.ExerciseBody.Choice;
import de.mitlernen.content.ExerciseBody.GapText;
import de.mitlernen.content.ExerciseBody.Ordering;
import de.mitlernen.content.FormPractice;
import de.mitlernen.content.Inbox;
import de.mitlernen.content.MarkWords;
import de.mitlernen.content.Matching;
import de.mitlernen.content.Numeric;
import de.mitlernen.content.PasswordWorkshop;
import de.mitlernen.content.PictureSpots;
import de.mitlernen.content.Reflection;
import de.mitlernen.content.Scenario;
import de.mitlernen.content.SettingsPractice;
import de.mitlernen.content.ShortText;
import de.mitlernen.content.Sorting;
import de.mitlernen.content.Submission;
import de.mitlernen.content.Survey;
import de.mitlernen.content.TrueFalse;
import de.mitlernen.web.Form;
import de.mitlernen.web.Language;
import de.mitlernen.web.Messages;
import de.mitlernen.web.Upload;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How an exercise is asked, answered and marked, as QTI 3 uses the word. It is pure: it knows no
 * learner. A response is a list of texts whose form each interaction describes; it means the same
 * in all languages of a course.
 */
public sealed interface Interaction
        permits Choosing,
                OrderInteraction,
                TextEntryInteraction,
                MatchInteraction,
                NumberInteraction,
                ShortTextInteraction,
                InboxInteraction,
                FormInteraction,
                StoryInteraction,
                SettingsInteraction,
                PasswordInteraction,
                ExtendedTextInteraction,
                UploadInteraction {

    static Interaction of(Exercise exercise) {
        return switch (exercise.body()) {
            case Choice choice -> new ChoiceInteraction(choice.options(), choice.single());
            case Ordering ordering -> new OrderInteraction(exercise.id(), ordering.items());
            case GapText text -> new TextEntryInteraction(text.parts(), text.gaps());
            case TrueFalse list -> MatchInteraction.of(exercise.id(), list);
            case Matching matching -> MatchInteraction.of(exercise.id(), matching);
            case Sorting sorting -> MatchInteraction.of(exercise.id(), sorting);
            case Numeric(var answer, var tolerance, var unit) ->
                    new NumberInteraction(answer, tolerance, unit);
            case ShortText(var answers) -> new ShortTextInteraction(answers);
            case Inbox inbox -> new InboxInteraction(inbox);
            case FormPractice form -> new FormInteraction(form.fields());
            case Scenario scenario -> new StoryInteraction(scenario);
            case SettingsPractice settings -> new SettingsInteraction(settings.groups());
            case PasswordWorkshop workshop -> new PasswordInteraction(workshop.examples());
            case MarkWords text -> new HottextInteraction(text.parts(), text.words());
            case PictureSpots picture -> new HotspotInteraction(picture);
            case Reflection reflection -> new ExtendedTextInteraction();
            case Survey survey -> new SurveyInteraction(survey);
            case Submission submission -> new UploadInteraction(submission);
        };
    }

    /** What was answered in a form, even if something is missing. */
    List<String> read(Form form, Shuffle shuffle);

    /**
     * What {@link #read} gets from a new form that nobody has touched.
     *
     * @param seed from which comes what is random in that form
     */
    default List<String> untouched(Shuffle shuffle, UUID seed) {
        return read(Form.EMPTY, shuffle);
    }

    /** Whether a response holds nothing but what was kept of an earlier one. */
    default boolean isKept(List<String> response, List<String> earlier) {
        return kept(response).equals(earlier);
    }

    /**
     * Of a response that is not complete but goes on, as in a story: the fields, each after an
     * {@code &}, from which {@link #read} gets it back.
     */
    default Optional<String> underWay(List<String> response) {
        return Optional.empty();
    }

    /** What is kept of a response. It has the same mark. */
    default List<String> kept(List<String> response) {
        return response;
    }

    /** Why this response cannot be marked. */
    Optional<Problem> problem(List<String> response);

    Mark mark(List<String> response);

    /** A response that is right, or where nothing is marked one that is taken. */
    List<String> right();

    /** What is kept of a response. */
    enum Keeping {
        /** With whose it is. */
        RESPONSE,

        /** Counted, without whose it is. */
        COUNT,

        /** With whose it is, and with its file, in place of the one before. */
        SUBMISSION
    }

    default Keeping keeping() {
        return Keeping.RESPONSE;
    }

    /** The file that belongs to the response in this form. */
    default Optional<Upload> file(Form form) {
        return Optional.empty();
    }

    /** What {@code <name>.ftlh} shows. */
    View view(Answered answered, Asking asking);

    /**
     * What has to be mended before a response can be marked.
     *
     * @param key of a message
     * @param detail that the message may name: words, a list of them, or a number
     */
    record Problem(String key, Object detail) {
        Problem(String key) {
            this(key, "");
        }
    }

    /** The part of a page in which one answers. */
    interface View {
        /** Of the template and its macro. */
        String name();

        /** Whether there is still something to answer. */
        default boolean open() {
            return true;
        }
    }

    /**
     * What a learner has done so far.
     *
     * @param response null before the first answer
     * @param mark null if the response was only typed
     * @param error what has to be mended in what was typed
     * @param givenAt when the response was given, if that is known
     */
    record Answered(
            @Nullable List<String> response,
            @Nullable Mark mark,
            @Nullable Problem error,
            @Nullable Instant givenAt) {
        /** The text at a place of the response, or nothing. */
        String at(int index) {
            return response == null ? "" : response.get(index);
        }

        boolean holds(String text) {
            return response != null && response.contains(text);
        }

        /** How a part is marked: {@code right}, {@code notyet}, or null if not known. */
        @Nullable String mark(int part) {
            return mark == null || mark.parts().isEmpty() ? null : shown(mark.parts().get(part));
        }

        static String shown(boolean right) {
            return right ? "right" : "notyet";
        }
    }

    /**
     * For which form something is shown.
     *
     * @param attemptId from which comes what is random; in a run at a quiz, what stands for it
     *     there
     * @param shuffled whether options stand in an order of their own
     */
    record Asking(
            UUID attemptId,
            Language language,
            Messages messages,
            Shuffle shuffle,
            boolean shuffled) {}
}
