package de.mitlernen.exercise;

import de.mitlernen.content.Html;
import de.mitlernen.content.Survey;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Giving an opinion, once and anonymously. The response is that of {@link Choices}; that of the
 * learner who gave it is empty.
 */
record SurveyInteraction(Survey survey) implements Choosing {

    /**
     * What {@code survey.ftlh} shows.
     *
     * @param open whether it was not answered yet
     */
    public record Opinion(boolean single, List<AnswerView> answers, boolean open) implements View {
        @Override
        public String name() {
            return "survey";
        }
    }

    public record AnswerView(String value, Html text, boolean checked) {}

    @Override
    public Keeping keeping() {
        return Keeping.COUNT;
    }

    @Override
    public List<String> right() {
        return List.of("0");
    }

    @Override
    public Mark mark(List<String> response) {
        return Mark.NONE;
    }

    @Override
    public View view(Answered answered, Asking asking) {
        var answers =
                IntStream.range(0, survey.answers().size())
                        .mapToObj(index -> answer(index, answered))
                        .toList();
        return new Opinion(survey.single(), answers, answered.givenAt() == null);
    }

    private AnswerView answer(int index, Answered answered) {
        var value = String.valueOf(index);
        return new AnswerView(value, survey.answers().get(index), answered.holds(value));
    }

    @Override
    public Choices choices() {
        return new Choices(Collections.nCopies(survey.answers().size(), false), survey.single());
    }
}
