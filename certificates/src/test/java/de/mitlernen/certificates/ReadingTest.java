package de.mitlernen.certificates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.stream.Collectors.joining;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What searching, copying and reading aloud find in a certificate. */
class ReadingTest {

    static List<Certificate> certificates() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("certificates")
    void nameAndTitleAndAddressAreFoundBySearching(Certificate certificate) throws IOException {
        String text = Pdf.text(new CertificatePdf().write(certificate));
        assertTrue(text.contains(certificate.recipient()), text);
        assertTrue(text.contains(certificate.courseTitle()), text);
        assertTrue(text.contains(certificate.code()), text);
        assertTrue(text.contains(certificate.verification().toString()), text);
    }

    @Test
    void everyTextIsReadAloudInOrderAndWithItsRole() throws IOException {
        assertEquals(
                List.of(
                        "P Stadt Musterstadt",
                        "H1 Zertifikat",
                        "P Dieses Zertifikat bestätigt:",
                        "P Erika Mustermann",
                        "P hat diesen Kurs abgeschlossen:",
                        "P Passwörter und sichere Anmeldung",
                        "H2 Gelernt wurde:",
                        "Lbl •",
                        "LBody Ein starkes Passwort bilden",
                        "Lbl •",
                        "LBody Passwörter sicher aufbewahren",
                        "Lbl •",
                        "LBody Sich mit zwei Faktoren anmelden",
                        "H2 Digitale Kompetenzen nach DigComp 3.0",
                        "Lbl 4.1",
                        "LBody Geräte schützen",
                        "Lbl 4.2",
                        "LBody Personenbezogene Daten schützen",
                        "P Ausgestellt am 23. November 2026 · Stadt Musterstadt",
                        "H2 Prüfen Sie dieses Zertifikat:",
                        "Figure QR-Code. Er führt zu der Adresse, unter der sich dieses Zertifikat"
                            + " prüfen lässt: https://lernen.example.org/de/verify/7H3K-9QWX-2MFD",
                        "P 7H3K-9QWX-2MFD",
                        "Link https://lernen.example.org/de/verify/7H3K-9QWX-2MFD"),
                readAloud(Samples.german()));
    }

    @Test
    void arabicIsReadAloudInItsLogicalOrder() throws IOException {
        var read = readAloud(Samples.arabic());
        assertTrue(read.contains("H1 شهادة"), read.toString());
        assertTrue(read.contains("P Łukasz Müller"), read.toString());
        assertTrue(read.contains("LBody تسجيل الدخول بعاملين (2FA)"), read.toString());
    }

    @Test
    void theLinkLeadsToTheVerification() throws IOException {
        var certificate = Samples.german();
        try (var document = Loader.loadPDF(new CertificatePdf().write(certificate))) {
            var link = (PDAnnotationLink) document.getPage(0).getAnnotations().getFirst();
            var action = (PDActionURI) link.getAction();
            assertEquals(certificate.verification().toString(), action.getURI());
        }
    }

    @ParameterizedTest
    @MethodSource("certificates")
    void theFileTellsItsLanguageAndTitle(Certificate certificate) throws IOException {
        try (var document = Loader.loadPDF(new CertificatePdf().write(certificate))) {
            assertEquals(certificate.language(), document.getDocumentCatalog().getLanguage());
            String title = document.getDocumentInformation().getTitle();
            assertTrue(title.contains(certificate.recipient()), title);
            assertTrue(title.contains(certificate.courseTitle()), title);
        }
    }

    /** Role and text of each element with content, as assistive technology gets them. */
    private static List<String> readAloud(Certificate certificate) throws IOException {
        try (var document = Loader.loadPDF(new CertificatePdf().write(certificate))) {
            var extractor = new PDFMarkedContentExtractor();
            extractor.processPage(document.getPage(0));
            Map<Integer, String> texts =
                    extractor.getMarkedContents().stream()
                            .filter(content -> content.getMCID() >= 0)
                            .collect(Collectors.toMap(PDMarkedContent::getMCID, ReadingTest::text));
            var read = new ArrayList<String>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), texts, read);
            return read;
        }
    }

    private static void collect(
            PDStructureNode node, Map<Integer, String> texts, List<String> read) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureNode child) {
                collect(child, texts, read);
            } else if (kid instanceof Integer content) {
                var element = (PDStructureElement) node;
                String text = texts.get(content);
                String alternative = element.getAlternateDescription();
                String actual = element.getActualText();
                read.add(
                        element.getStructureType()
                                + " "
                                + (actual != null
                                        ? actual
                                        : alternative != null ? alternative : text));
            }
        }
    }

    private static String text(PDMarkedContent content) {
        return content.getContents().stream()
                .map(shown -> ((TextPosition) shown).getUnicode())
                .collect(joining());
    }
}
