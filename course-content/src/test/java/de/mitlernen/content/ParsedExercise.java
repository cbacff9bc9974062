package de.mitlernen.content;

import java.util.List;

/** What came of reading an exercise: its body, and findings as {@code line rule}. */
record ParsedExercise(ExerciseBody body, List<String> findings) {

    private static final String FEEDBACK = "\n\n@right Ja.\n\n@not-yet Noch nicht.\n";

    /**
     * @param body what stands between a question of one line, with a blank one after it, and the
     *     feedback
     */
    static ParsedExercise of(String kind, String body) {
        var block = new Block("one", kind, false, "Was?\n\n" + body + FEEDBACK);
        var findings = new Findings();
        var exercise = ExerciseParser.parse(block, BlockHtml.plain(), findings.in("de.md"));
        return new ParsedExercise(
                exercise.body(),
                findings.all().stream()
                        .map(finding -> finding.line() + " " + finding.rule())
                        .toList());
    }

    /** The same body in the form that every writing of it shares. */
    static String tidy(String kind, String body) {
        var block = new Block("one", kind, false, "Was?\n\n" + body + FEEDBACK);
        var tidy = CanonicalBlock.of(block).markdown();
        return tidy.substring("Was?\n\n".length(), tidy.indexOf("\n\n@right"));
    }
}
