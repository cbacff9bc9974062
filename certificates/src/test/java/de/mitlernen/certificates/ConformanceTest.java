package de.mitlernen.certificates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What veraPDF, a validator of both norms, says. */
class ConformanceTest {

    @BeforeAll
    static void startVeraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static List<Certificate> certificates() {
        return Stream.concat(
                        Samples.all().stream(),
                        Stream.of(Samples.longest("de", "Wort "), Samples.longest("ar", "كلمة ")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("certificates")
    void everyCertificateIsArchivableAndAccessible(Certificate certificate)
            throws VeraPDFException, IOException {
        byte[] file = new CertificatePdf().write(certificate);
        assertEquals(Set.of(), violations(file, PDFAFlavour.PDFA_3_A));
        assertEquals(Set.of(), violations(file, PDFAFlavour.PDFUA_1));
    }

    /** Proves that the test above can fail. */
    @ParameterizedTest
    @EnumSource
    void aFileThatLacksOneRequirementIsNoticed(Lack lack) throws VeraPDFException, IOException {
        byte[] file = new CertificatePdf().write(Samples.german());
        try (var document = Loader.loadPDF(file)) {
            lack.applyTo(document);
            var mutated = new ByteArrayOutputStream();
            document.save(mutated);
            assertNotEquals(Set.of(), violations(mutated.toByteArray(), lack.flavour()));
        }
    }

    enum Lack {
        ALTERNATIVE_TEXT,
        DESCRIPTION_OF_LINK,
        LANGUAGE,
        OWNER_OF_LINK,
        STRUCTURE,
        TITLE,
        TITLE_IN_WINDOW,
        ARCHIVE_CHARACTERS_OF_GLYPHS,
        ARCHIVE_COLOURS,
        ARCHIVE_METADATA,
        ARCHIVE_TAGGING;

        PDFAFlavour flavour() {
            return name().startsWith("ARCHIVE_") ? PDFAFlavour.PDFA_3_A : PDFAFlavour.PDFUA_1;
        }

        void applyTo(PDDocument document) throws IOException {
            var catalog = document.getDocumentCatalog().getCOSObject();
            switch (this) {
                case ALTERNATIVE_TEXT -> figure(document).removeItem(COSName.ALT);
                case DESCRIPTION_OF_LINK -> link(document).removeItem(COSName.CONTENTS);
                case LANGUAGE -> {
                    catalog.removeItem(COSName.LANG);
                    root(document).getCOSObject().removeItem(COSName.LANG);
                }
                case OWNER_OF_LINK -> link(document).removeItem(COSName.STRUCT_PARENT);
                case STRUCTURE -> catalog.removeItem(COSName.STRUCT_TREE_ROOT);
                case TITLE -> removeTitle(document);
                case TITLE_IN_WINDOW -> catalog.removeItem(COSName.VIEWER_PREFERENCES);
                case ARCHIVE_CHARACTERS_OF_GLYPHS -> font(document).removeItem(COSName.TO_UNICODE);
                case ARCHIVE_COLOURS -> catalog.removeItem(COSName.OUTPUT_INTENTS);
                case ARCHIVE_METADATA -> catalog.removeItem(COSName.METADATA);
                case ARCHIVE_TAGGING -> catalog.removeItem(COSName.MARK_INFO);
            }
        }
    }

    private static PDStructureElement root(PDDocument document) {
        var tree = document.getDocumentCatalog().getStructureTreeRoot();
        return (PDStructureElement) tree.getKids().getFirst();
    }

    private static COSDictionary figure(PDDocument document) {
        return root(document).getKids().stream()
                .map(PDStructureElement.class::cast)
                .filter(element -> element.getStructureType().equals("Figure"))
                .findAny()
                .orElseThrow()
                .getCOSObject();
    }

    private static COSDictionary link(PDDocument document) throws IOException {
        return document.getPage(0).getAnnotations().getFirst().getCOSObject();
    }

    private static COSDictionary font(PDDocument document) {
        var fonts =
                document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
        return fonts.getCOSDictionary(COSName.getPDFName("F1"));
    }

    private static void removeTitle(PDDocument document) throws IOException {
        var metadata = document.getDocumentCatalog().getMetadata();
        String text = new String(metadata.toByteArray(), UTF_8);
        metadata.importXMPMetadata(text.replaceAll("<dc:title>.*</dc:title>", "").getBytes(UTF_8));
    }

    /** The clauses that the file breaks. */
    private static Set<String> violations(byte[] file, PDFAFlavour flavour)
            throws VeraPDFException, IOException {
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(file), flavour);
                var validator = foundry.createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(
                            assertion ->
                                    assertion.getRuleId().getClause()
                                            + " "
                                            + assertion.getMessage())
                    .collect(Collectors.toSet());
        }
    }
}
