package de.mitlernen.certificates;

import java.util.HexFormat;

/** Writes the operators that show a run (ISO 32000-1, 9.4.3). */
final class ShownRun {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final Run run;
    private final EmbeddedFont font;
    private final double size;
    private final StringBuilder operators = new StringBuilder();

    /** Where the next glyph stands by itself, in thousandths of the size. */
    private float pen;

    private float rise;

    ShownRun(Run run, EmbeddedFont font, double size) {
        this.run = run;
        this.font = font;
        this.size = size;
    }

    String operators() {
        beginString();
        for (var letter : run.letters()) {
            raise(letter.y());
            moveTo(letter.x());
            operators.append(HEX.toHexDigits((short) font.code(letter)));
            pen += run.typeface().advance(letter.id());
        }
        raise(0);
        endString();
        return operators.toString();
    }

    private void raise(float y) {
        if (y != rise) {
            endString();
            operators.append(Canvas.number(y * size / 1000)).append(" Ts\n");
            beginString();
            rise = y;
        }
    }

    private void moveTo(float x) {
        if (x != pen) {
            operators.append("> ").append(Math.round(pen - x)).append(" <");
            pen = x;
        }
    }

    private void beginString() {
        operators.append("[<");
    }

    private void endString() {
        operators.append(">] TJ\n");
    }
}
