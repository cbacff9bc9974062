package de.mitlernen.certificates;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * What a tagged document says of itself as a whole to be PDF/A-3a (ISO 19005-3, 6.2.3, 6.6 and 6.7)
 * and PDF/UA-1 (ISO 14289-1, 5 and 7.1) at once.
 */
final class Conformance {
    private static final String METADATA = metadata();
    private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private Conformance() {}

    static void declare(PDDocument document, Certificate certificate, String title)
            throws IOException {
        document.setVersion(1.7f);
        document.getDocumentInformation().setTitle(title);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(certificate.language());
        var marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        catalog.addOutputIntent(srgb(document));
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(describe(certificate, title).getBytes(UTF_8));
        catalog.setMetadata(metadata);
    }

    private static PDOutputIntent srgb(PDDocument document) throws IOException {
        var intent = new PDOutputIntent(document, new ByteArrayInputStream(SRGB));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        return intent;
    }

    private static String describe(Certificate certificate, String title) {
        return METADATA.replace("{title}", escape(title))
                .replace("{issuer}", escape(certificate.issuer()))
                .replace("{language}", certificate.language())
                .replace("{day}", certificate.issuedOn().toString());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String metadata() {
        try (var in = Conformance.class.getResourceAsStream("metadata.xmp")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
