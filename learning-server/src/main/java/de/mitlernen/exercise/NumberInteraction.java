package de.mitlernen.exercise;

import de.mitlernen.web.Form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Typing a number. The response holds what was typed.
 *
 * @param tolerance by how much an answer may be off
 * @param unit that may be typed along
 */
record NumberInteraction(BigDecimal answer, BigDecimal tolerance, String unit)
        implements Interaction {

    @Override
    public List<String> read(Form form, Shuffle shuffle) {
        return List.of(Typed.shorten(form.get(Entry.FIELD)));
    }

    /** What is no number is mended rather than marked. */
    @Override
    public Optional<Problem> problem(List<String> response) {
        if (response.getFirst().isBlank()) {
            return Optional.of(new Problem("exercise.nothingTyped"));
        }
        return readings(response).isEmpty()
                ? Optional.of(new Problem("exercise.noNumber"))
                : Optional.empty();
    }

    @Override
    public List<String> right() {
        return List.of(answer.toPlainString());
    }

    /** Right or not. A number that can be read in two ways is right if one of them is. */
    @Override
    public Mark mark(List<String> response) {
        return Mark.whole(List.of(readings(response).stream().anyMatch(this::isRight)));
    }

    @Override
    public View view(Answered answered, Asking asking) {
        return new Entry(answered.at(0), true, unit, null, answered.mark(0));
    }

    private List<BigDecimal> readings(List<String> response) {
        return Numeral.read(response.getFirst(), unit);
    }

    private boolean isRight(BigDecimal number) {
        return number.subtract(answer).abs().compareTo(tolerance) <= 0;
    }
}
