package de.mitlernen.certificates;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/** Writes the operators that fill a shape (ISO 32000-1, 8.5). */
final class FilledShape {
    private final Shape shape;
    private final StringBuilder operators = new StringBuilder();
    private double x;
    private double y;

    FilledShape(Shape shape) {
        this.shape = shape;
    }

    /** Nothing if the shape is empty. */
    String operators() {
        var path = shape.getPathIterator(null);
        if (path.isDone()) {
            return "";
        }
        boolean evenOdd = path.getWindingRule() == PathIterator.WIND_EVEN_ODD;
        var to = new double[6];
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(to)) {
                case PathIterator.SEG_MOVETO -> draw("m", to[0], to[1]);
                case PathIterator.SEG_LINETO -> draw("l", to[0], to[1]);
                case PathIterator.SEG_QUADTO -> drawQuadratic(to[0], to[1], to[2], to[3]);
                case PathIterator.SEG_CUBICTO -> draw("c", to);
                default -> operators.append("h\n");
            }
        }
        return operators.append(evenOdd ? "f*\n" : "f\n").toString();
    }

    /** TrueType has quadratic curves, PDF only cubic ones: the same curve with two controls. */
    private void drawQuadratic(double controlX, double controlY, double endX, double endY) {
        draw(
                "c",
                (x + 2 * controlX) / 3,
                (y + 2 * controlY) / 3,
                (endX + 2 * controlX) / 3,
                (endY + 2 * controlY) / 3,
                endX,
                endY);
    }

    private void draw(String operator, double... points) {
        for (double point : points) {
            operators.append(Canvas.number(point)).append(' ');
        }
        operators.append(operator).append('\n');
        x = points[points.length - 2];
        y = points[points.length - 1];
    }
}
