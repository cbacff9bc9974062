package de.mitlernen.certificates;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

/**
 * Letters joined and in order, dots and marks in place: no validator sees that, so people looked at
 * these images once. What a test saw is left in {@code target/golden}.
 */
class GoldenImageTest {
    private static final File SEEN = new File("target/golden");
    private static final float DPI = 108;

    /** Fewer than a dot of a letter has. */
    private static final long ALLOWED_PIXELS = 12;

    private final CertificatePdf pdf = new CertificatePdf();

    @ParameterizedTest
    @CsvSource({
        "arabic, محمّد عبد الرحمن الأحمد",
        "persian, نرگس‌سادات گچ‌پژ",
        "mixed, Anna الأحمد Schmidt"
    })
    void aNameLooksAsItDidWhenPeopleCheckedIt(String image, String name) throws IOException {
        var seen = rendered(name);
        SEEN.mkdirs();
        ImageIO.write(seen, "png", new File(SEEN, image + ".png"));
        long different = differentPixels(golden(image), seen);
        assertTrue(different <= ALLOWED_PIXELS, different + " pixels of " + name + " differ");
    }

    /** Proves that the test above can fail. */
    @ParameterizedTest
    @CsvSource({
        // one dot less
        "arabic, محمّد عبد الرحمں الأحمد",
        // one mark less
        "arabic, محمد عبد الرحمن الأحمد",
        // letters not joined
        "arabic, م‌ح‌مّ‌د عبد الرحمن الأحمد",
        // no joiner between the parts of a name
        "persian, نرگسسادات گچ‌پژ",
        // another order
        "mixed, Schmidt الأحمد Anna"
    })
    void aNameThatLooksDifferentIsNoticed(String image, String name) throws IOException {
        long different = differentPixels(golden(image), rendered(name));
        assertTrue(different > ALLOWED_PIXELS, "only " + different + " pixels differ");
    }

    private BufferedImage rendered(String name) throws IOException {
        var page = Pdf.image(pdf.write(Samples.named(name)), DPI);
        return page.getSubimage(96, 318, 660, 88);
    }

    private static BufferedImage golden(String image) throws IOException {
        var resource = GoldenImageTest.class.getResource(image + ".png");
        return ImageIO.read(Objects.requireNonNull(resource, image));
    }

    private static long differentPixels(BufferedImage one, BufferedImage other) {
        return IntStream.range(0, one.getWidth() * one.getHeight())
                .filter(i -> Math.abs(gray(one, i) - gray(other, i)) > 96)
                .count();
    }

    private static int gray(BufferedImage image, int index) {
        return image.getRaster().getSample(index % image.getWidth(), index / image.getWidth(), 0);
    }
}
