package de.mitlernen.certificates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.List;

class QrCodeTest {
    private static final float COARSE = 100;

    static List<Certificate> certificates() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("certificates")
    void aCameraReadsTheAddress(Certificate certificate) throws IOException, NotFoundException {
        var image = Pdf.image(new CertificatePdf().write(certificate), COARSE);
        var pixels = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
        var read = new MultiFormatReader().decode(pixels);
        assertEquals(certificate.verification().toString(), read.getText());
    }
}
