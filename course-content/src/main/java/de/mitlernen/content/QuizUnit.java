package de.mitlernen.content;

import java.util.Set;

/** Checks that a quiz can be taken as its rules say. */
record QuizUnit(QuizRules rules, UnitFile source) {

    /** They show on the way, or keep of what was typed, whether it was right. */
    private static final Set<String> TELLING =
            Set.of(ExerciseKind.FORM_PRACTICE.written, ExerciseKind.SCENARIO.written);

    void check(Findings findings) {
        long counted =
                source.text().blocks().stream()
                        .filter(block -> block.isMarked() && !block.optional())
                        .count();
        int draw = rules.draw().orElse(0);
        if (counted == 0) {
            report(
                    findings,
                    Rule.QUIZ_WITHOUT_EXERCISE,
                    "A quiz needs an exercise that is marked and not optional. Add one, or make"
                            + " this unit a lesson in course.yaml");
        } else if (draw > counted) {
            report(
                    findings,
                    Rule.DRAW_TOO_LARGE,
                    ("Of the exercises that are marked and not optional, course.yaml draws %d, and"
                                    + " here are %d. Add some, or draw fewer")
                            .formatted(draw, counted));
        }
        if (rules.deferred()) {
            findTelling(findings);
        }
    }

    private void findTelling(Findings findings) {
        var blocks = source.text().blocks();
        for (int index = 0; index < blocks.size(); index++) {
            if (TELLING.contains(blocks.get(index).kind())) {
                source.opening(index, findings)
                        .report(
                                Rule.TOLD_TOO_EARLY,
                                "With “feedback: deferred” this exercise cannot stand here. Put it"
                                        + " into a lesson");
            }
        }
    }

    private void report(Findings findings, Rule rule, String message) {
        findings.report(source.path(), 0, rule, message);
    }
}
