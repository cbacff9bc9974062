package de.mitlernen.certificates;

import io.nayuki.qrcodegen.QrCode;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A QR code (ISO/IEC 18004) as one shape, without the quiet zone of four modules around it. */
final class QrShape {
    private QrShape() {}

    /** In the unit square. */
    static Shape of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var modules = new Path2D.Double();
        for (int y = 0; y < code.size; y++) {
            int x = 0;
            while (x < code.size) {
                int end = endOfRun(code, x, y);
                if (code.getModule(x, y)) {
                    modules.append(new Rectangle2D.Double(x, y, end - x, 1), false);
                }
                x = end;
            }
        }
        var upright = new AffineTransform(1.0 / code.size, 0, 0, -1.0 / code.size, 0, 1);
        return upright.createTransformedShape(modules);
    }

    private static int endOfRun(QrCode code, int x, int y) {
        int end = x + 1;
        while (end < code.size && code.getModule(end, y) == code.getModule(x, y)) {
            end++;
        }
        return end;
    }
}
