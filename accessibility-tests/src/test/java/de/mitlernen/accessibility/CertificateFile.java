package de.mitlernen.accessibility;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** A certificate as it comes out of a printer. */
final class CertificateFile {
    private static final int DPI = 150;

    private CertificateFile() {}

    /** What a telephone reads in the QR code on the first page. */
    static String readQrCode(byte[] pdf) {
        var picture = print(pdf);
        int width = picture.getWidth();
        int height = picture.getHeight();
        var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        var bitmap =
                new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            return new QRCodeReader()
                    .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (NotFoundException missing) {
            throw new AssertionError("There is no QR code on the certificate.", missing);
        } catch (ReaderException unreadable) {
            throw new AssertionError("The QR code on the certificate is unreadable.", unreadable);
        }
    }

    private static BufferedImage print(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, DPI);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
