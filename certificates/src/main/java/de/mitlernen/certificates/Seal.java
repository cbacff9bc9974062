package de.mitlernen.certificates;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/** The mark of a certificate: a sprout that grows from an open book, in a scalloped ring. */
final class Seal {
    private static final int SCALLOPS = 28;

    private Seal() {}

    /** In the unit square, for one colour. */
    static Shape shape() {
        var seal = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        seal.append(scallops(), false);
        for (double ring : new double[] {0.86, 0.8, 0.775}) {
            seal.append(new Ellipse2D.Double(-ring, -ring, 2 * ring, 2 * ring), false);
        }
        var half = half();
        seal.append(half, false);
        seal.append(half.createTransformedShape(AffineTransform.getScaleInstance(-1, 1)), false);
        var place = AffineTransform.getTranslateInstance(0.5, 0.5);
        place.scale(0.5, 0.5);
        return place.createTransformedShape(seal);
    }

    private static Path2D scallops() {
        var edge = new Path2D.Double();
        for (int i = 0; i <= SCALLOPS; i++) {
            var valley = polar(0.95, i);
            if (i == 0) {
                edge.moveTo(valley.getX(), valley.getY());
            } else {
                var rise = polar(1.02, i - 0.75);
                var fall = polar(1.02, i - 0.25);
                edge.curveTo(
                        rise.getX(),
                        rise.getY(),
                        fall.getX(),
                        fall.getY(),
                        valley.getX(),
                        valley.getY());
            }
        }
        edge.closePath();
        return edge;
    }

    private static Point2D polar(double radius, double scallop) {
        double angle = 2 * Math.PI * scallop / SCALLOPS;
        return new Point2D.Double(radius * Math.cos(angle), radius * Math.sin(angle));
    }

    /** The right half of book and sprout: a page, half a stem and a leaf. */
    private static Path2D half() {
        var half = new Path2D.Double();
        // The page, from the fold outwards.
        half.moveTo(0.05, -0.42);
        half.curveTo(0.17, -0.31, 0.36, -0.29, 0.54, -0.33);
        half.lineTo(0.54, -0.02);
        half.curveTo(0.36, 0.02, 0.17, 0.0, 0.05, -0.11);
        half.closePath();
        // The stem.
        half.moveTo(0, -0.43);
        half.lineTo(0.02, -0.43);
        half.lineTo(0.02, 0.3);
        half.lineTo(0, 0.3);
        half.closePath();
        // The leaf.
        half.moveTo(0.045, 0.22);
        half.curveTo(0.045, 0.46, 0.2, 0.6, 0.46, 0.6);
        half.curveTo(0.46, 0.36, 0.3, 0.22, 0.045, 0.22);
        half.closePath();
        return half;
    }
}
