package de.mitlernen.web;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as an SVG path.
 *
 * @param size width and height in modules, with the quiet zone
 * @param path the dark modules
 */
public record QrPicture(int size, String path) {
    private static final int QUIET_ZONE = 4;

    public static QrPicture of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d,%dh1v1h-1z".formatted(x + QUIET_ZONE, y + QUIET_ZONE));
                }
            }
        }
        return new QrPicture(code.size + 2 * QUIET_ZONE, path.toString());
    }
}
