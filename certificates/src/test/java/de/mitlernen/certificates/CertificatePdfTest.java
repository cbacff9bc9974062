package de.mitlernen.certificates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

class CertificatePdfTest {
    private final CertificatePdf pdf = new CertificatePdf();

    @Test
    void equalCertificatesGiveEqualBytesAlsoFromManyThreads()
            throws InterruptedException, ExecutionException {
        var expected = Samples.all().stream().map(pdf::write).toList();
        List<Callable<byte[]>> tasks = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            var certificate = Samples.all().get(i % expected.size());
            tasks.add(() -> pdf.write(certificate));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            var written = threads.invokeAll(tasks);
            for (int i = 0; i < written.size(); i++) {
                assertArrayEquals(expected.get(i % expected.size()), written.get(i).get());
            }
        }
    }

    @Test
    void aFileIsSmall() {
        Stream.concat(Samples.all().stream(), Stream.of(Samples.longest("ar", "كلمة ")))
                .map(pdf::write)
                .forEach(file -> assertTrue(file.length < 100_000, file.length + " bytes"));
    }

    @Test
    void theLicenceOfTheFontsIsShipped() {
        assertNotNull(CertificatePdf.class.getResource("noto-sans/LICENSE_FONT"));
        assertNotNull(CertificatePdf.class.getResource("noto-sans-arabic/LICENSE_FONT"));
    }
}
