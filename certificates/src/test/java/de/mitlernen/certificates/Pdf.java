package de.mitlernen.certificates;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What programs make of a file. */
final class Pdf {
    private Pdf() {}

    static String text(byte[] file) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** In the order in which they are drawn. */
    static List<TextPosition> letters(byte[] file) throws IOException {
        var letters = new ArrayList<TextPosition>();
        var collector =
                new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition letter) {
                        letters.add(letter);
                    }
                };
        try (var document = Loader.loadPDF(file)) {
            collector.getText(document);
        }
        return letters;
    }

    static BufferedImage image(byte[] file, float dpi) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            return new PDFRenderer(document).renderImageWithDPI(0, dpi, ImageType.GRAY);
        }
    }
}
