package de.mitlernen.selfcheck;

import de.mitlernen.selfcheck.Question.Statement;
import de.mitlernen.selfcheck.Question.Task;
import de.mitlernen.web.Form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One page of questions.
 *
 * @param area of DigComp, from 1; the parts are asked in this order
 */
record Part(int area, List<Statement> statements, Task task) {
    static final List<Part> ALL =
            List.of(
                    new Part(
                            1,
                            statements("1.1-opening-hours", "1.2-true-news", "1.3-find-again"),
                            new Task("1.2-advertisement", "b")),
                    new Part(
                            2,
                            statements("2.1-send-photo", "2.3-appointment", "2.4-video-call"),
                            new Task("2.2-picture-of-a-child", "b")),
                    new Part(
                            3,
                            statements("3.1-letter", "3.1-copy-by-camera", "3.2-crop-photo"),
                            new Task("3.3-picture-for-a-notice", "c")),
                    new Part(
                            4,
                            statements("4.1-updates", "4.2-passwords", "4.2-fake-message"),
                            new Task("4.2-real-address", "a")),
                    new Part(
                            5,
                            statements("5.1-frozen", "5.1-wifi", "5.2-find-app"),
                            new Task("5.1-not-heard", "b")));

    private static List<Statement> statements(String... ids) {
        return Stream.of(ids).map(Statement::new).toList();
    }

    static Part of(int area) {
        return ALL.get(area - 1);
    }

    Stream<Question> questions() {
        return Stream.concat(statements.stream(), Stream.of(task));
    }

    boolean isLast() {
        return area == ALL.size();
    }

    /**
     * What was answered in a form: question → answer, or {@link Question#TAKEN_BACK}. What was left
     * out is not there.
     */
    Map<String, String> read(Form form) {
        var answers = new LinkedHashMap<String, String>();
        questions()
                .filter(question -> form.has(question.id()))
                .filter(question -> isAnswer(question, form.get(question.id())))
                .forEach(question -> answers.put(question.id(), form.get(question.id())));
        return answers;
    }

    private static boolean isAnswer(Question question, String text) {
        return text.equals(Question.TAKEN_BACK) || question.answers().contains(text);
    }

    /** The answers of somebody at this level, who solves the task if no help is needed. */
    Map<String, String> answers(Level level) {
        var answers = new LinkedHashMap<String, String>();
        statements.forEach(statement -> answers.put(statement.id(), level.key()));
        boolean solved = level.compareTo(Level.ALONE) >= 0;
        answers.put(task.id(), solved ? task.solution() : Task.UNSURE);
        return answers;
    }
}
