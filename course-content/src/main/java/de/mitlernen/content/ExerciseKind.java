package de.mitlernen.content;

import de.mitlernen.content.Exercise.Outcome;
import de.mitlernen.content.ItemReader.Form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The types of exercise: what stands after {@code :::}, and how each is written. */
// Each syntax is a record of constants.
@SuppressWarnings("ImmutableEnumChecker")
enum ExerciseKind {
    SINGLE_CHOICE("single-choice", new ChoiceSyntax(Form.ONE_OF)),
    MULTIPLE_CHOICE("multiple-choice", new ChoiceSyntax(Form.SOME_OF)),
    ORDERING("ordering", new OrderingSyntax()),
    GAP_TEXT("gap-text", new GapSyntax()),
    TRUE_FALSE("true-false", new TrueFalseSyntax()),
    MATCHING("matching", new PairSyntax(false)),
    SORTING("sorting", new PairSyntax(true)),
    NUMERIC("numeric", new NumericSyntax()),
    SHORT_TEXT("short-text", new ShortTextSyntax()),
    INBOX("inbox", new InboxSyntax()),
    FORM_PRACTICE("form-practice", new FormSyntax()),
    SCENARIO("scenario", new ScenarioSyntax()),
    SETTINGS_PRACTICE("settings-practice", new SettingsSyntax()),
    PASSWORD_WORKSHOP("password-workshop", new WorkshopSyntax()),
    MARK_WORDS("mark-words", new MarkWordsSyntax()),
    PICTURE_SPOTS("picture-spots", new PictureSpotsSyntax()),
    REFLECTION("reflection", new ReflectionSyntax()),
    SUBMISSION("submission", new SubmissionSyntax()),
    SURVEY("survey", new SurveySyntax());

    static final List<String> NAMES = Stream.of(values()).map(kind -> kind.written).toList();

    /** As authors write it. */
    final String written;

    final ExerciseSyntax syntax;

    ExerciseKind(String written, ExerciseSyntax syntax) {
        this.written = written;
        this.syntax = syntax;
    }

    static Optional<ExerciseKind> find(String written) {
        return Stream.of(values()).filter(kind -> kind.written.equals(written)).findFirst();
    }

    /**
     * @throws IllegalArgumentException when the block is no exercise
     */
    static ExerciseKind of(Block block) {
        return find(block.kind())
                .orElseThrow(() -> new IllegalArgumentException("No exercise: " + block));
    }

    /** Whether one practises in what looks like the real thing, after a story. */
    boolean isSimulation() {
        return switch (this) {
            case INBOX, FORM_PRACTICE, SCENARIO, SETTINGS_PRACTICE, PASSWORD_WORKSHOP -> true;
            default -> false;
        };
    }

    /** How an answer can end. Each is a section with what is said then. */
    List<Outcome> outcomes() {
        return syntax.isMarked()
                ? List.of(Outcome.RIGHT, Outcome.NOT_YET)
                : List.of(Outcome.ANSWERED);
    }

    /** The sections that may stand at the end, without the {@code @}. */
    List<String> sections() {
        var own = Stream.concat(Stream.of(ExerciseSections.HINT), syntax.sections().stream());
        return Stream.concat(own, outcomes().stream().map(outcome -> outcome.section)).toList();
    }
}
