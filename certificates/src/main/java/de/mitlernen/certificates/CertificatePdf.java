package de.mitlernen.certificates;

import static java.util.stream.Collectors.joining;

import org.apache.pdfbox.pdmodel.PDDocument;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

/**
 * Writes certificates as PDF: one page of A4, PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) at
 * once. Safe for many threads; equal certificates give equal bytes.
 *
 * <pre>{@code
 * byte[] file = new CertificatePdf().write(certificate);
 * }</pre>
 */
public final class CertificatePdf {

    /**
     * The file of a certificate.
     *
     * @throws IllegalArgumentException if a text has a character that the fonts cannot show; {@link
     *     GlyphCoverage} tells beforehand
     */
    public byte[] write(Certificate certificate) {
        requireGlyphs(certificate);
        var texts = Texts.in(certificate.language());
        var page = new TaggedPage(certificate.language(), texts.areRightToLeft());
        new Sheet(certificate, texts, page).draw();
        try (var document = new PDDocument()) {
            page.addTo(document);
            Conformance.declare(document, certificate, texts.documentTitle(certificate));
            // The file's identifier is made of this number and not of the time.
            document.setDocumentId((long) certificate.code().hashCode());
            var file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireGlyphs(Certificate certificate) {
        Stream.of(
                        Stream.of(
                                certificate.recipient(),
                                certificate.courseTitle(),
                                certificate.issuer()),
                        certificate.outcomes().stream(),
                        certificate.competences().stream().map(Competence::name))
                .flatMap(texts -> texts)
                .forEach(CertificatePdf::requireGlyphs);
    }

    private static void requireGlyphs(String text) {
        var missing = GlyphCoverage.missing(text);
        if (!missing.isEmpty()) {
            String characters = missing.stream().map("U+%04X"::formatted).collect(joining(", "));
            throw new IllegalArgumentException("No glyphs for " + characters + " of: " + text);
        }
    }
}
